// A line of markup as runs: text with its white space as HTML has it, the marks on it, and the readings of its characters.
import { getAttribute, hasAttribute } from '../core/dom.js';

export interface MarkupRun {
  text: string;
  gloss?: string;
  link?: string;
  lang?: string;
  strong?: true;
  emphasis?: true;
  code?: true;
  keep?: true;
  sub?: true;
  sup?: true;
}

export type Line = readonly MarkupRun[];
export type RunStyle = Omit<MarkupRun, 'text'>;

const codes = new Set(['code', 'kbd', 'samp', 'tt', 'pre']);
const space = '\u3000';

export const textOf = (line: Line) => line.map((run) => run.text).join('');

const isSame = (one: MarkupRun, other: MarkupRun) => !one.gloss && !other.gloss && JSON.stringify({ ...one, text: '' }) === JSON.stringify({ ...other, text: '' });

function trimmed(all: Line): MarkupRun[] {
  const line: MarkupRun[] = [];
  for (const run of all) {
    const last = line[line.length - 1];
    if (last && run.text && isSame(last, run)) last.text += run.text;
    else if (run.text) line.push({ ...run });
  }
  while (line.length && !line[0]!.text.trim()) line.shift();
  while (line.length && !line[line.length - 1]!.text.trim()) line.pop();
  if (line.length) {
    line[0] = { ...line[0]!, text: line[0]!.text.trimStart() };
    const last = line.length - 1;
    line[last] = { ...line[last]!, text: line[last]!.text.trimEnd() };
  }
  return line;
}

/** What an element makes of the style about it. `linkOf`: the address that a link may lead to, or an empty string. */
export function styleIn(element: Element, name: string, about: RunStyle, linkOf: (given: string | null) => string): RunStyle {
  const style = { ...about };
  const lang = getAttribute(element, 'lang') || getAttribute(element, 'xml:lang');
  if (lang) {
    if (/^zh\b/i.test(lang)) delete style.lang;
    else style.lang = lang;
  }
  const kept = getAttribute(element, 'translate');
  if (kept?.toLowerCase() === 'no' || /(^|\s)(fanjian-keep|notranslate)(\s|$)/.test(getAttribute(element, 'class') ?? '')) style.keep = true;
  if (name === 'strong' || name === 'b') style.strong = true;
  if (name === 'em' || name === 'i') style.emphasis = true;
  if (codes.has(name)) style.code = true;
  if (name === 'sub' || name === 'sup') {
    delete style.sub;
    delete style.sup;
    style[name] = true;
  }
  if (name === 'a' && hasAttribute(element, 'href')) {
    const url = linkOf(getAttribute(element, 'href'));
    if (url) style.link = url;
  }
  return style;
}

/** One line after another. */
export class LineBuilder {
  #line: MarkupRun[] = [];
  #gap = false;
  #ruby: { from: number; reading: string }[] | null = null;   // readings, and where the base of each begins: runs
  #rt: MarkupRun[] | null = null;

  add(data: string, style: RunStyle, pre: boolean): void {
    const line = this.#rt ?? this.#line;
    const last = line[line.length - 1];
    if (data.startsWith(' ') && !pre && (!last || this.#gap || /[ \u3000]$/.test(last.text))) data = data.slice(1);
    if (!data) return;
    if (this.#gap && data.trim()) {
      this.#gap = false;
      if (last) data = space + data;
    }
    if (last && isSame(last, { ...style, text: '' })) last.text += data;
    else line.push({ ...style, text: data });
  }

  /** A space before what follows, if something does. */
  leaveGap(): void {
    this.#gap ||= this.#line.length > 0;
  }

  /** What the line holds by now. */
  get runs(): MarkupRun[] { return trimmed(this.#line); }

  /** What it holds; the next begins. */
  take(): MarkupRun[] {
    const { runs } = this;
    this.#line = [];
    this.#gap = false;
    this.#ruby = null;
    return runs;
  }

  /** What it holds goes on `line`. */
  moveTo(line: MarkupRun[]): void {
    const runs = this.take();
    if (runs.length && line.length) line.push({ text: space });
    line.push(...runs);
  }

  /** False: it is within another. */
  beginRuby(style: RunStyle): boolean {
    if (this.#ruby) return false;
    this.#ruby = [{ from: this.#line.length, reading: '' }];
    this.#line.push({ ...style, text: '' });
    return true;
  }

  beginReading(): void {
    this.#rt = [];
  }

  /** What follows is the base of the next. */
  endReading(style: RunStyle): void {
    const reading = textOf(this.#rt ?? []).trim();
    this.#rt = null;
    if (!reading) return;
    const last = this.#ruby?.[this.#ruby.length - 1];
    if (!last) {
      this.#line.push({ ...style, text: `(${reading})` });
      return;
    }
    const before = this.#ruby![this.#ruby!.length - 2];
    // Bases in a row, then their readings.
    if (before && !textOf(this.#line.slice(last.from)).trim()) {
      before.reading += ` ${reading}`;
      return;
    }
    last.reading = reading;
    this.#ruby!.push({ from: this.#line.length, reading: '' });
    this.#line.push({ ...style, text: '' });
  }

  /** One reading, one character; what is read together and cannot be told apart stands behind it. */
  endRuby(style: RunStyle): void {
    const parts = this.#ruby ?? [];
    this.#ruby = null;
    const first = parts[0]?.from ?? this.#line.length;
    const line = this.#line.splice(first);
    parts.forEach(({ from, reading }, at) => {
      const base = line.slice(from - first, parts[at + 1] && parts[at + 1]!.from - first).filter((run) => run.text);
      const syllables = reading.split(/\s+/);
      const characters = base.reduce((sum, run) => sum + [...run.text].length, 0);
      if (syllables.length === characters && syllables.every((one) => /^[a-z\u00C0-\u024F\u1E00-\u1EFF]+$/i.test(one))) {
        let next = 0;
        for (const run of base) for (const character of run.text) this.#line.push({ ...run, text: character, gloss: syllables[next++]! });
      } else {
        this.#line.push(...base);
        if (reading) this.#line.push({ ...base[base.length - 1], text: `(${reading})` });
      }
    });
    // What follows is no part of the last.
    this.#line.push({ ...style, text: '' });
  }
}
