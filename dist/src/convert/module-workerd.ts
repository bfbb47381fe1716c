
import module from 'fanjian:convert.wasm';
import traditional from 'fanjian:traditional.wasm';

export const moduleSource = async (): Promise<Response | BufferSource | WebAssembly.Module> => module;
export const traditionalSource = async (): Promise<Response | BufferSource | WebAssembly.Module> => traditional;
