// workerd compiles no WebAssembly at run time: the file is imported as a module.
import module from 'fanjian:convert.wasm';

export const moduleSource = async (): Promise<Response | BufferSource | WebAssembly.Module> => module;
