// The page mode from the file beside this module, when it is needed.
import type { Switch } from './switch.js';

export const switching = (): Promise<{ Switch: typeof Switch }> =>
  import(/* @vite-ignore */ new URL('./fanjian-page.js', import.meta.url).href) as Promise<{ Switch: typeof Switch }>;
