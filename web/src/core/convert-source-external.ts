// From the files beside this module.
import { fetched } from './fetched.js';
import { pageState } from './page-state.js';

/** What the loader has asked for already, beside the script that needs it. */
export const early = pageState('early', (): { convert?: Promise<Response | null> } => ({}));

export async function convertSource(): Promise<Response> {
  const asked = early.convert;
  early.convert = undefined;
  const came = await asked;
  return came?.ok ? came : fetched(new URL('./fanjian-convert.wasm', import.meta.url), FANJIAN_INTEGRITY.convert);
}

export const traditionalSource = (): Promise<Response> =>
  fetched(new URL('./fanjian-traditional.wasm', import.meta.url), FANJIAN_INTEGRITY.traditional);
