// Where what reads markup comes from. The build with files of its own puts markup-external.ts in this place.
// By name, not as a namespace: that would be put together by a loop that a polluted Object.prototype
// breaks.
import { readMarkup } from './markup.js';

export const loadMarkup = async (): Promise<{ readMarkup: typeof readMarkup }> => ({ readMarkup });
