// The page mode from the file beside this module, when it is needed.
import type { Switch } from './switch.js';
import { missed } from '../core/fetched.js';
import { unlessLeft } from '../core/unless-left.js';

export const switching = (): Promise<{ Switch: typeof Switch }> => unlessLeft(() => import('fanjian:page')).catch(async (cause) => {
  throw await missed('fanjian-page.js', new URL('./fanjian-page.js', import.meta.url), cause);
});
