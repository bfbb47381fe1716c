


import { fetched } from '../core/fetched.js';

export const moduleSource = (): Promise<Response | BufferSource | WebAssembly.Module> =>
  fetched(new URL('./fanjian-convert.wasm', import.meta.url), FANJIAN_INTEGRITY.convert);
export const traditionalSource = (): Promise<Response | BufferSource | WebAssembly.Module> =>
  fetched(new URL('./fanjian-traditional.wasm', import.meta.url), FANJIAN_INTEGRITY.traditional);
