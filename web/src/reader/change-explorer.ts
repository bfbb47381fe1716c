// What a reader may ask of a story as it is shown: where it differs from its source, and why.
import type { WordList } from '../core/own-words.js';
import type { Answers, CharacterRef, Explanation } from './explanation-popover.js';
import { differences } from './differences.js';
import { still } from './block-text.js';
import { Highlighter } from './highlight.js';
import type { ArticleView } from './article-view.js';

// The story behind a page, in the state that is shown; null where it cannot be asked now.
export interface StorySource {
  /** The page's own words. */
  words(): readonly WordList[];
  source(): readonly string[] | null;
  /** The source as it was corrected. */
  corrected(): readonly string[] | null;
  // Before marks are set; `explain` tells of these texts.
  unmarked(): readonly string[] | null;
  explain(piece: number, unit: number): Explanation | null;
  /** Where each sentence of a text ends. */
  sentences(text: string): readonly number[];
}

export class ChangeExplorer implements Answers {
  readonly #told: StorySource;
  // What was corrected, the characters that were converted, and marks: from loud to quiet.
  readonly #markers = [new Highlighter('fanjian-corrected'), new Highlighter('fanjian-changed'), new Highlighter('fanjian-mark')];
  #page: ArticleView | null = null;
  #found: Map<number, [number, number][]> | null = null;  // by piece; null: not looked for yet

  constructor(told: StorySource) {
    this.#told = told;
  }

  // After every change of what is shown.
  show(page: ArticleView | null, marked: boolean): void {
    this.#page = page;
    this.#found = null;
    const ranges: AbstractRange[][] = this.#markers.map(() => []);
    if (page && marked) {
      const source = this.#told.source();
      const corrected = this.#told.corrected();
      for (const [piece, spans] of this.#differences()) {
        const text = this.#text(piece);
        const after = corrected?.[piece] ?? '';
        const fixed = after.length === text.length ? differences(source?.[piece] ?? '', after) : [];
        for (const [begin, end] of spans) {
          const level = fixed.some((each) => each[0] < end && begin < each[1]) ? 0 : /[\p{L}\p{N}]/u.test(text.slice(begin, end)) ? 1 : 2;
          let start = 0;
          for (const node of page.nodesOf(piece)) {
            const from = Math.max(0, begin - start);
            const to = Math.min(node.length, end - start);
            if (from < to) ranges[level]!.push(still(node, from, to));
            start += node.length;
          }
        }
      }
    }
    this.#markers.forEach((marker, level) => marker.put(ranges[level]!));
  }

  differs({ piece, unit }: CharacterRef): boolean {
    return (this.#differences().get(piece) ?? []).some(([begin, end]) => unit >= begin && unit < end);
  }

  explain({ piece, unit }: CharacterRef): Explanation | null {
    const text = this.#text(piece);
    const letters = lettersOf(text);
    const at = letters.findIndex(({ end }) => unit < end);
    const letter = letters[at];
    if (!letter || unit < letter.start) return this.#mark(piece, text, letters, at);
    const plain = lettersOf(this.#told.unmarked()?.[piece] ?? '');
    if (plain.length !== letters.length) return null;
    const known = this.#told.explain(piece, plain[at]!.start);
    if (!known) return null;
    const first = plain.findIndex(({ start }) => start >= known.start);
    const last = plain.findIndex(({ start }) => start >= known.end);
    const end = last < 0 ? plain.length : last;
    // What was corrected came otherwise.
    const source = this.#told.source()?.[piece] ?? '';
    const there = lettersOf(source);
    const was = there.length === plain.length ? source.slice(there[first]?.start, there[end - 1]?.end) : known.source;
    const corrected = was !== known.source && lettersOf(was).length === lettersOf(known.source).length;
    return { ...known, ...(corrected ? { source: was, reason: 'correction' } : {}),
      start: letters[first]?.start ?? letter.start, end: letters[end - 1]!.end };
  }

  // What stands between two letters: the marks of the source, and those that were set for them.
  #mark(piece: number, text: string, letters: readonly Letter[], at: number): Explanation | null {
    const source = this.#told.source()?.[piece] ?? '';
    const there = lettersOf(source);
    if (there.length !== letters.length) return null;
    const next = at < 0 ? letters.length : at;
    const start = letters[next - 1]?.end ?? 0;
    const end = letters[next]?.start ?? text.length;
    const target = text.slice(start, end);
    const was = source.slice(there[next - 1]?.end ?? 0, there[next]?.start ?? source.length);
    return { source: was, target, reason: was === target ? '' : 'punctuation', start, end, alternatives: [] };
  }

  step(from: CharacterRef, forwards: boolean, any: boolean): CharacterRef | null {
    const page = this.#page!;
    const by = forwards ? 1 : -1;
    for (let { piece, unit } = from; piece >= 0 && piece < page.count; piece += by, unit = forwards ? -1 : 1e9) {
      if (!page.isSeen(piece)) continue;
      const units = any ? lettersOf(this.#text(piece)).map(({ start }) => start) : (this.#differences().get(piece) ?? []).map(([begin]) => begin);
      const next = forwards ? units.find((at) => at > unit) : units.filter((at) => at < unit).pop();
      if (next !== undefined) return { piece, unit: next };
    }
    return null;
  }

  #text(piece: number): string {
    return this.#page!.nodesOf(piece).map(({ data }) => data).join('');
  }

  #differences(): Map<number, [number, number][]> {
    if (this.#found) return this.#found;
    this.#found = new Map();
    const source = this.#told.source();
    for (let piece = 0; source && piece < this.#page!.count; ++piece) {
      const spans = differences(source[piece] ?? '', this.#text(piece));
      if (spans.length) this.#found.set(piece, spans);
    }
    return this.#found;
  }
}

interface Letter { start: number; end: number }

// Letters and figures. Setting marks touches none of them, so the n-th stays the n-th.
function lettersOf(text: string): Letter[] {
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
