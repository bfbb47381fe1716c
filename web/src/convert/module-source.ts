// Where convert's .wasm comes from in a page, a worker, a bundle or Deno: the file beside this module. In Node the
// same file, read; in workerd a module that the runtime compiled. The build puts module-node.ts or module-workerd.ts
// in this place.
import { fetched } from '../core/fetched.js';

export const moduleSource = (): Promise<Response | BufferSource | WebAssembly.Module> =>
  fetched(new URL('./fanjian-convert.wasm', import.meta.url), FANJIAN_INTEGRITY.convert);
