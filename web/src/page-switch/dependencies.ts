// What <fanjian-switch> takes from the page it is on: one core and one saved choice for all elements.
import type { ConvertCore } from '../core/convert-core.js';
import type { Choice, Script, Shown, SwitchAttributes, Tag } from '../settings/types.js';

export interface Dependencies {
  engine(toTraditional: boolean): Promise<ConvertCore>;
  complete(core: ConvertCore): Promise<void>;
  forget(core: Promise<ConvertCore>): void;
  settle(asked: Choice, text: { script: Script | null; inLanguage: string }): Shown;
  choicesOf(shown: Shown): { to: Tag | 'source'; regionalWords: boolean };
  watch(listener: () => void): void;
  unwatch(listener: () => void): void;
  watchAddress(listener: () => void, watched: boolean): void;
  /** What the page asks of this element, by attribute or by its address. */
  asked(element: SwitchAttributes): Choice;
  /** The page's own words, for Direction.glossary. */
  glossary(element: object, core: ConvertCore): Promise<number>;
  /** The reader chose. */
  pick(element: HTMLElement & SwitchAttributes, choice: Choice): void;
  emit(element: HTMLElement, type: string, detail: object): void;
  report(element: HTMLElement, code: string, message: string): void;
  /** Code and message of what went wrong; `started`: after the core was there. */
  told(cause: Error, started?: boolean): [code: string, message: string];
}
