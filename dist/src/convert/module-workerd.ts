// workerd compiles no WebAssembly at run time: the files are imported as modules.
import module from 'fanjian:convert.wasm';
import traditional from 'fanjian:traditional.wasm';

export const moduleSource = async (): Promise<Response | BufferSource | WebAssembly.Module> => module;
export const traditionalSource = async (): Promise<Response | BufferSource | WebAssembly.Module> => traditional;
