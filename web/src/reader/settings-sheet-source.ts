// The settings sheet, where it is in the script. The build with files of its own puts settings-sheet-external.ts in this
// place.
import { sheet } from './settings-sheet.js';

export const sheetAtOnce: typeof sheet | null = sheet;
