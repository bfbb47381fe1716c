// Where the .wasm of conversion comes from, as a page's elements ask for it. Where all is in one script the reader's
// does both; the builds with files of their own put convert-source-external.ts in this place.
import type { ConvertCore, heldBytes } from './convert-core.js';

export const convertSource: (() => Promise<Parameters<typeof ConvertCore.load>[0]>) | null = null;

/** The lexicon's part for Traditional, which that .wasm comes without. */
export const traditionalSource: (() => Promise<Parameters<typeof heldBytes>[0]>) | null = null;
