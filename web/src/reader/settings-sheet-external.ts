// The settings sheet comes with the reader's tools, from the file beside this module.
import type { sheet } from './settings-sheet.js';

export const sheetAtOnce: typeof sheet | null = null;
