// What <fanjian-switch> takes from the page it is on: one core and one saved choice for all elements.
import type { Core } from '../core/core.js';
import type { Choice, Region, Script, Shown, Tag } from '../settings/types.js';

/** The element's attributes, by the names of its properties. */
export interface SwitchSettings {
  for: string;
  script: Script | '';
  region: Region | '';
  wording: boolean;
  variant: string;
}

export interface Dependencies {
  engine(): Promise<Core>;
  forget(core: Promise<Core>): void;
  settle(asked: Choice, text: { script: Script | null; inLanguage: string }): Shown;
  choicesOf(shown: Shown): { to: Tag | 'source'; wording: boolean };
  watch(listener: () => void): void;
  unwatch(listener: () => void): void;
  /** What the page asks of this element, by attribute or by its address. */
  asked(element: SwitchSettings): Choice;
  /** The reader chose. */
  pick(element: HTMLElement & SwitchSettings, choice: Choice): void;
  emit(element: HTMLElement, type: string, detail: object): void;
  report(element: HTMLElement, code: string, message: string): void;
  /** Code and message of what went wrong; `started`: after the core was there. */
  told(cause: Error, started?: boolean): [code: string, message: string];
}
