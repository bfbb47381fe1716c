// What a reader may ask of a story as it is shown: where it differs from its source, and why.
import type { WordList } from '../core/own-words.js';
import type { Answers, CharacterRef, Explanation } from './explanation-popover.js';
import { differences } from './differences.js';
import { still } from './block-text.js';
import { Highlighter } from './highlight.js';
import type { ArticleView } from './article-view.js';
import type { ShownChanges } from '../settings/types.js';

// The story behind a page, in the state that is shown; null where it cannot be asked now.
export interface StorySource {
  /** The page's own words. */
  words(): readonly WordList[];
  source(): readonly string[] | null;
  /** The source as it was corrected. */
  corrected(): readonly string[] | null;
  // Before marks are set; `explain` tells of these texts.
  unmarked(): readonly string[] | null;
  explain(piece: number, unit: number): Omit<Explanation, 'around'> | null;
  /** Where each sentence of a text ends. */
  sentences(text: string): readonly number[];
}

// So many characters at most are converted again to ask which had a choice.
const mostAsked = 2_000_000;

// From loud to quiet: what was corrected, what had a choice, the characters that had none, and marks.
const names = ['fanjian-corrected', 'fanjian-decided', 'fanjian-changed', 'fanjian-mark'] as const;
const levels: Record<ShownChanges, number> = { none: 0, corrections: 1, context: 2, all: 4 };

export class ChangeExplorer implements Answers {
  readonly #told: StorySource;
  readonly #markers = names.map((name) => new Highlighter(name));
  #page: ArticleView | null = null;
  #found: Map<number, [number, number][]> | null = null;  // by piece; null: not looked for yet
  #texts: { source: readonly string[]; unmarked: readonly string[] } | null = null;
  readonly #chosen = new Map<string, boolean>();  // whether there was a choice, by what became what
  #asked = 0;
  readonly #marked = new Map<number, number[]>();  // where what is marked begins, by piece

  constructor(told: StorySource) {
    this.#told = told;
  }

  // After every change of what is shown.
  show(page: ArticleView | null, changes: ShownChanges): void {
    if (page !== this.#page) {
      this.#chosen.clear();
      this.#asked = 0;
    }
    this.#page = page;
    this.#found = this.#texts = null;
    this.#marked.clear();
    const ranges: AbstractRange[][] = this.#markers.map(() => []);
    const most = levels[changes];
    if (page && most) {
      const { source } = this.#both();
      const corrected = this.#told.corrected();
      for (const [piece, spans] of this.#differences()) {
        const text = this.#text(piece);
        const after = corrected?.[piece] ?? '';
        const fixed = after.length === text.length ? differences(source[piece] ?? '', after) : [];
        const put = (level: number, begin: number, end: number) => {
          if (level >= most) return;
          const begins = this.#marked.get(piece);
          if (begins) begins.push(begin);
          else this.#marked.set(piece, [begin]);
          let start = 0;
          for (const node of page.nodesOf(piece)) {
            const from = Math.max(0, begin - start);
            const to = Math.min(node.length, end - start);
            if (from < to) ranges[level]!.push(still(node, from, to));
            start += node.length;
          }
        };
        const corrects = (begin: number, end: number) => fixed.some((each) => each[0] < end && begin < each[1]);
        for (const span of spans) {
          if (most > 1 || corrects(...span)) this.#levelled(piece, text, source[piece] ?? '', span, corrects, most, put);
        }
      }
    }
    this.#markers.forEach((marker, level) => marker.put(ranges[level]!));
  }

  // A stretch of changes by what each of its characters is.
  #levelled(piece: number, text: string, source: string, [begin, end]: [number, number], corrects: (begin: number, end: number) => boolean,
    most: number, put: (level: number, begin: number, end: number) => void): void {
    for (let at = begin; at < end;) {
      let to = at + (text.codePointAt(at)! > 0xFFFF ? 2 : 1);
      if (corrects(at, to)) {
        put(0, at, to);
      } else if (most < 2) {
        // Corrections alone.
      } else if (!/[\p{L}\p{N}]/u.test(text.slice(at, to))) {
        put(3, at, to);
      } else if (source.length === text.length) {
        put(this.#hadChoice(source.slice(at, to) + text.slice(at, to), piece, at, text.length) ? 1 : 2, at, to);
      } else {
        const known = this.#ask(piece, at, text.length);
        to = Math.min(end, Math.max(to, known?.end ?? 0));
        put(known && choice(known) ? 1 : 2, at, to);
      }
      at = to;
    }
  }

  #hadChoice(pair: string, piece: number, unit: number, cost: number): boolean {
    let known = this.#chosen.get(pair);
    if (known === undefined) {
      const answer = this.#ask(piece, unit, cost);
      this.#chosen.set(pair, known = Boolean(answer && choice(answer)));
    }
    return known;
  }

  #ask(piece: number, unit: number, cost: number): Explanation | null {
    return (this.#asked += cost) > mostAsked ? null : this.explain({ piece, unit });
  }

  #both(): { source: readonly string[]; unmarked: readonly string[] } {
    return this.#texts ??= { source: this.#told.source() ?? [], unmarked: this.#told.unmarked() ?? [] };
  }

  /** The first unit of [begin, end) of a piece that is not as in the source. */
  firstIn(piece: number, begin: number, end: number): number | null {
    const found = (this.#differences().get(piece) ?? []).find(([from, to]) => from < end && to > begin);
    return found ? Math.max(begin, found[0]) : null;
  }

  differs({ piece, unit }: CharacterRef): boolean {
    return this.firstIn(piece, unit, unit + 1) !== null;
  }

  explain({ piece, unit }: CharacterRef): Explanation | null {
    const text = this.#text(piece);
    const letters = lettersOf(text);
    const at = letters.findIndex(({ end }) => unit < end);
    const letter = letters[at];
    if (!letter || unit < letter.start) return this.#mark(piece, text, letters, at);
    const plain = lettersOf(this.#both().unmarked[piece] ?? '');
    if (plain.length !== letters.length) return null;
    const known = this.#told.explain(piece, plain[at]!.start);
    if (!known) return null;
    const first = plain.findIndex(({ start }) => start >= known.start);
    const last = plain.findIndex(({ start }) => start >= known.end);
    const end = last < 0 ? plain.length : last;
    // What was corrected came otherwise.
    const source = this.#both().source[piece] ?? '';
    const there = lettersOf(source);
    const was = there.length === plain.length ? source.slice(there[first]?.start, there[end - 1]?.end) : known.source;
    const corrected = was !== known.source && lettersOf(was).length === lettersOf(known.source).length;
    return { ...known, ...(corrected ? { source: was, reason: 'correction' } : {}),
      start: letters[first]?.start ?? letter.start, end: letters[end - 1]!.end, around: around(text, letter.start) };
  }

  // What stands between two letters: the marks of the source, and those that were set for them.
  #mark(piece: number, text: string, letters: readonly Letter[], at: number): Explanation | null {
    const source = this.#both().source[piece] ?? '';
    const there = lettersOf(source);
    if (there.length !== letters.length) return null;
    const next = at < 0 ? letters.length : at;
    const start = letters[next - 1]?.end ?? 0;
    const end = letters[next]?.start ?? text.length;
    const target = text.slice(start, end);
    const was = source.slice(there[next - 1]?.end ?? 0, there[next]?.start ?? source.length);
    return { source: was, target, reason: was === target ? '' : 'punctuation', start, end, around: '', alternatives: [] };
  }

  step(from: CharacterRef, forwards: boolean, any: boolean): CharacterRef | null {
    const page = this.#page!;
    const by = forwards ? 1 : -1;
    for (let { piece, unit } = from; piece >= 0 && piece < page.count; piece += by, unit = forwards ? -1 : 1e9) {
      if (!page.isSeen(piece)) continue;
      // From mark to mark; where none is set, from difference to difference.
      const units = any ? lettersOf(this.#text(piece)).map(({ start }) => start)
        : this.#marked.size ? this.#marked.get(piece) ?? [] : (this.#differences().get(piece) ?? []).map(([begin]) => begin);
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
    const { source } = this.#both();
    for (let piece = 0; source.length && piece < this.#page!.count; ++piece) {
      const spans = differences(source[piece] ?? '', this.#text(piece));
      if (spans.length) this.#found.set(piece, spans);
    }
    return this.#found;
  }
}

// Whether a character could have become another.
const choice = ({ reason, alternatives }: Explanation) => alternatives.length > 1 || /^(regional_words|glossary|name|correction)$/.test(reason);

// What stands around a character, up to the marks on either side.
function around(text: string, at: number): string {
  const before = /[^\p{P}\s]{0,5}$/u.exec(text.slice(0, at))![0];
  return before + /^[^\p{P}\s]{0,6}/u.exec(text.slice(at))![0];
}

interface Letter { start: number; end: number }

// Letters and figures. Setting marks touches none of them, so the n-th stays the n-th.
function lettersOf(text: string): Letter[] {
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
