// Where the page mode comes from. The build with files of its own puts page-external.ts in this place.
// By name, not as a namespace: that would be put together by a loop that a polluted Object.prototype
// breaks.
import { Switch } from './switch.js';

export const switching = async (): Promise<{ Switch: typeof Switch }> => ({ Switch });
