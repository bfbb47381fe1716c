// Where convert's .wasm and the part for Traditional come from in a page, a worker, a bundle or Deno: the files beside this
// module. In Node the same files, read; in workerd modules that the runtime compiled. The build puts module-node.ts or
// module-workerd.ts in this place.
import { fetched } from '../core/fetched.js';

export const moduleSource = (): Promise<Response | BufferSource | WebAssembly.Module> =>
  fetched(new URL('./fanjian-convert.wasm', import.meta.url), FANJIAN_INTEGRITY.convert);
export const traditionalSource = (): Promise<Response | BufferSource | WebAssembly.Module> =>
  fetched(new URL('./fanjian-traditional.wasm', import.meta.url), FANJIAN_INTEGRITY.traditional);
