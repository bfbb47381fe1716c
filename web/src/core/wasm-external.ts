// The .wasm from the file beside this module. Core.load compiles it while it arrives, where the server
// names its type, and takes the bytes whole where it does not.
import { engines } from './conversion-engine.js';
import { fetched } from './fetched.js';

export const source = (): Promise<Response | BufferSource> =>
  engines.source?.() ?? fetched(new URL('./fanjian.wasm', import.meta.url), FANJIAN_INTEGRITY.reader);
