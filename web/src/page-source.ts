// Where the page mode comes from. The build with files of its own puts page-external.ts in this place.
import * as inside from './switch/switch.js';

export const switching = async (): Promise<typeof inside> => inside;
