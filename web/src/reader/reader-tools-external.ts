// The extras from the file beside this module, when they are first used.
import type * as inside from './reader-tools.js';

export const loadReaderTools = (): Promise<typeof inside> => import('fanjian:extras');
