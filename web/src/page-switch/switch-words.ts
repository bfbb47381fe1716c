// The words of <fanjian-switch>'s control.
import { scripts, type ScriptNames } from '../settings/i18n/words.js';
import type { Script } from '../settings/types.js';

/** A page's own words in the place of the control's: some, or all. */
export interface SwitchWords {
  /** The language that they are in, a BCP 47 tag. */
  readonly lang?: string;
  readonly label?: string;
  readonly scripts?: Readonly<Partial<Record<Script, Readonly<Partial<ScriptNames>>>>>;
}

export const label = { hant: '字體', hans: '字体', en: 'Script' };

export const wordsOfSwitch = { lang: '', label: '', scripts };
