// Diagnostics of damage from machine conversion in a story, by the tools' core (core/repair/check.h). The source
// stays unchanged; an edit replaces a span of it in the view.
import type { ToolsCore } from './tools-core.js';
import { inARow } from './length-prefixed.js';
import type { TextEdit } from './text-edit.js';

export type Kind = 'bytes' | 'character' | 'gloss';

/** Why a place is reported; the sentence is made where it is shown. `score` of 100. */
export type Reason =
  | { code: 'reading'; reading: string; count: number }
  | { code: 'phrase'; phrase: string }
  | { code: 'context'; score: number }
  | { code: 'not_traditional' | 'shifted_bytes' | 'lost_bytes' };

/** `start` and `end` in UTF-16 units of the text. */
export interface Diagnostic {
  kind: Kind;
  start: number;
  end: number;
  /** From 1; the column in characters. */
  line: number;
  column: number;
  text: string;
  /** null: the original is unknown. */
  fix: string | null;
  /** Without a fix: the best guess, for an editor to judge. */
  suggestion: string | null;
  reason: Reason;
}

/** fanjian-words.txt and fanjian-readings.txt. */
export interface Lists { words: string | Uint8Array; readings: string | Uint8Array }

export class Checker {
  readonly #core: ToolsCore;

  constructor(core: ToolsCore, { words, readings }: Lists) {
    this.#core = core;
    for (const [which, list] of [words, readings].entries()) core.tool('fanjian_tools_list', list, which);
  }

  /** In order. Throws CoreError if the story cannot be opened, as all of these do. */
  diagnostics(text: string): Diagnostic[] {
    this.#ask(text, 0);
    return (JSON.parse(this.#core.toolText()) as { diagnostics: Diagnostic[] }).diagnostics;
  }

  /** Checks some more of a text, for some tens of milliseconds, ahead of diagnostics(). False: all is checked. */
  look(text: string): boolean {
    return this.#ask(text, 3) > 0;
  }

  /** A readable report: one line for each diagnostic, with the text's name. */
  report(text: string, name: string): { report: string; found: number } {
    const found = this.#ask(text, 1, name);
    return { report: this.#core.toolText(), found };
  }

  /** The text with all fixes applied, and the number of diagnostics without one. */
  corrected(text: string): { text: string; lost: number } {
    const lost = this.#ask(text, 2);
    return { text: this.#core.toolText(), lost };
  }

  #ask(text: string, form: number, name = ''): number {
    return this.#core.tool('fanjian_tools_check', inARow([text, name]), form);
  }
}

/** The fixes that a view needs; it hides glosses by itself. */
export function editsOf(diagnostics: readonly Diagnostic[]): TextEdit[] {
  return diagnostics.flatMap(({ kind, start, end, fix }) => (fix === null || kind === 'gloss' ? [] : [{ start, end, text: fix }]));
}
