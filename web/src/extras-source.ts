// Where the extras come from. The build with files of its own puts extras-external.ts in this place.
import * as inside from './extras.js';

export const having_extras = async (): Promise<typeof inside> => inside;
