// From the file beside this module.
import { fetched } from './fetched.js';

export const convertSource = (): Promise<Response> =>
  fetched(new URL('./fanjian-convert.wasm', import.meta.url), FANJIAN_INTEGRITY.convert);
