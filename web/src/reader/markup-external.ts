// What reads markup from the file beside this module, when a story has some.
import type * as inside from './markup.js';
import { missed } from '../core/fetched.js';
import { unlessLeft } from '../core/unless-left.js';

export const loadMarkup = (): Promise<typeof inside> => unlessLeft(() => import('fanjian:blocks')).catch(async (cause) => {
  throw await missed('fanjian-blocks.js', new URL('./fanjian-blocks.js', import.meta.url), cause);
});
