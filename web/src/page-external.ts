// The page mode from the file beside this module, when it is needed.
import type * as inside from './switch/switch.js';

export const switching = (): Promise<typeof inside> =>
  import(/* @vite-ignore */ new URL('./fanjian-page.js', import.meta.url).href) as Promise<typeof inside>;
