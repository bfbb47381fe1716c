// What in a story a machine broke, or may have broken, as the tools' core finds it (core/repair/check.h). The
// source stays as it is; a mend is a place of the source and what is shown there instead.
import type { Core } from './core.js';
import { inARow } from './length-prefixed.js';
import { gbkTable } from './gbk.js';
import type { Mend } from './mend.js';

export type Kind = 'bytes' | 'character' | 'gloss';

/** `start` and `end` in UTF-16 units of the text. `mended` null: it cannot be told what should stand there. */
export interface Diagnostic {
  kind: Kind;
  start: number;
  end: number;
  /** From 1; the column in characters. */
  line: number;
  column: number;
  found: string;
  mended: string | null;
  /** The best guess where nothing is mended, for an editor to judge. */
  likely?: string;
  evidence: string;
}

/** fanjian-words.txt and fanjian-readings.txt. */
export interface Lists { words: string | Uint8Array; readings: string | Uint8Array }

export class Checker {
  readonly #core: Core;

  /** The core is fanjian-tools.wasm. */
  constructor(core: Core, { words, readings }: Lists) {
    this.#core = core;
    for (const [which, list] of [words, readings, gbkTable()].entries()) core.tool('fanjian_tools_list', list, which);
  }

  /** In order. Throws the core's CoreError where the story cannot be opened, as all of these do. */
  doubts(text: string): Diagnostic[] {
    this.#ask(text, 0);
    return (JSON.parse(this.#core.toolText()) as { doubts: Diagnostic[] }).doubts;
  }

  /** Looks into some more of a text, for some tens of milliseconds, before it is asked for its doubts. False: all is known. */
  look(text: string): boolean {
    return this.#ask(text, 3) > 0;
  }

  /** For eyes: a line a doubt, with the text's name. */
  report(text: string, name: string): { report: string; found: number } {
    const found = this.#ask(text, 1, name);
    return { report: this.#core.toolText(), found };
  }

  /** The text with all its mends, and how many places could not be mended. */
  mended(text: string): { text: string; lost: number } {
    const lost = this.#ask(text, 2);
    return { text: this.#core.toolText(), lost };
  }

  #ask(text: string, form: number, name = ''): number {
    return this.#core.tool('fanjian_tools_check', inARow([text, name]), form);
  }
}

export function mendsOf(doubts: readonly Diagnostic[]): Mend[] {
  return doubts.flatMap(({ kind, start, end, mended }) => (mended === null || kind === 'gloss' ? [] : [{ start, end, text: mended }]));
}
