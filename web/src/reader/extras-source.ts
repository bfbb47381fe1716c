// Where the extras come from. The build with files of its own puts extras-external.ts in this place.
// By name, not as a namespace: that would be put together by a loop that a polluted Object.prototype
// breaks.
import { Extras, english } from './extras.js';

export const havingExtras = async (): Promise<{ Extras: typeof Extras; english: typeof english }> =>
  ({ Extras, english });
