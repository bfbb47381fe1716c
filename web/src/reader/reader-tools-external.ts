// The extras from the file beside this module, when they are first used.
import type * as inside from './reader-tools.js';
import { missed } from '../core/fetched.js';
import { unlessLeft } from '../core/unless-left.js';

export const loadReaderTools = (): Promise<typeof inside> => unlessLeft(() => import('fanjian:extras')).catch(async (cause) => {
  throw await missed('fanjian-extras.js', new URL('./fanjian-extras.js', import.meta.url), cause);
});
