// The words that a page brings to an element: a list of terms, addresses of such lists, and a house style. A line that
// cannot be used is left out and told with its place; the others count.
import { complete } from './conversion-engine.js';
import { documentOf, own } from './dom.js';
import type { ConvertCore } from './convert-core.js';
import { listOf, type Term } from './glossary.js';

export interface WordList {
  /** Where it comes from, for messages. */
  name: string;
  text: string;
}

/** An element with words of its own. */
export interface HasWords extends HTMLElement { glossarySrc: string; houseStyle: string }

// A list with more lines at fault is no list of terms.
const mostFaults = 20;
// A list that has not come by then is done without (ms).
const patience = 5000;

/** A handle of the core; 0 where there is nothing in the lists. `tell` has a message for each line that is left out. */
export function openWords(core: Pick<ConvertCore, 'openGlossary'>, lists: readonly WordList[], tell: (message: string) => void): number {
  const lines = lists.flatMap(({ name, text }) => text.replace(/^\uFEFF/, '').split('\n')
    .map((line, index) => ({ line, place: `${name}:${index + 1}` })));
  for (let faults = 0; lines.some(({ line }) => line.trim()); ++faults) {
    const text = lines.map(({ line }) => line).join('\n');
    try {
      return core.openGlossary(text);
    } catch (cause) {
      const { code, offset, message } = cause as { code?: string; offset: number; message: string };
      if (code !== 'bad_glossary') throw cause;
      const at = lineAt(text, offset) - 1;
      tell(`${lines[at]!.place}: ${message}`);
      if (faults === mostFaults) {
        tell(`more than ${mostFaults} lines cannot be used; none is`);
        return 0;
      }
      lines[at]!.line = '';
    }
  }
  return 0;
}

/** The number of the line that holds a byte of a text as UTF-8. */
export function lineAt(text: string, offset: number): number {
  return new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, offset)).split('\n').length;
}

interface Opened { core: ConvertCore; lists: readonly WordList[]; handle: number }

export class OwnWords {
  readonly #element: HasWords;
  readonly #tell: (code: string, message: string) => void;
  #given: string | readonly Term[] | null = null;
  #lists: Promise<readonly WordList[]> | undefined;
  // What is open, of which core.
  #opened: Opened | undefined;

  constructor(element: HasWords, tell: (code: string, message: string) => void) {
    this.#element = element;
    // Once, however often the words change beside what is wrong.
    const told = new Set<string>();
    this.#tell = (code, message) => {
      if (told.has(message)) return;
      told.add(message);
      tell(code, message);
    };
  }

  get given(): string | readonly Term[] | null { return this.#given; }
  set given(value: string | readonly Term[] | null | undefined) {
    this.#given = value ?? null;
    this.changed();
  }

  /** The element says something else. What is open stays so until something else is. */
  changed(): void { this.#lists = undefined; }

  /** Gives back what the core holds. */
  release(): void {
    this.#close(this.#opened);
    this.#opened = this.#lists = undefined;
  }

  /** All of them, those from elsewhere as well. */
  lists(): Promise<readonly WordList[]> {
    return this.#lists ??= this.#read();
  }

  /** A handle of the core, for Direction.glossary; 0 for no words. */
  async in(core: ConvertCore): Promise<number> {
    const asked = this.lists();
    const lists = await asked;
    if (lists.length) await complete(core);
    if (this.#lists !== asked) return this.in(core);
    const before = this.#opened;
    if (before?.core !== core || before.lists !== lists) {
      this.#opened = { core, lists, handle: openWords(core, lists, (message) => this.#tell('bad_glossary', message)) };
      this.#close(before);
    }
    return this.#opened!.handle;
  }

  /** Those that the core has. */
  get open(): readonly WordList[] { return this.#opened?.lists ?? []; }

  #close(opened: Opened | undefined): void {
    try {
      if (opened?.handle) opened.core.closeGlossary(opened.handle);
    } catch { /* the core is lost */ }
  }

  async #read(): Promise<WordList[]> {
    const { glossarySrc, houseStyle } = this.#element;
    const found: WordList[] = [];
    try {
      if (this.#given?.length) found.push({ name: 'glossary', text: listOf(this.#given) });
    } catch (cause) {
      this.#tell('bad_glossary', (cause as Error).message);
    }
    for (const child of own(this.#element, 'children')) {
      if ((child as HTMLElement).dataset?.fanjian !== 'glossary') continue;
      try {
        found.push({ name: 'glossary', text: String(JSON.parse(child.textContent ?? '')) });
      } catch { /* then it is none */ }
    }
    const sources = await Promise.all(glossarySrc.split(/\s+/).filter(Boolean).map((src) => this.#fetched(src)));
    found.push(...sources.filter((list) => list !== null));
    if (houseStyle) found.push({ name: 'house-style', text: `house\t${houseStyle}` });
    return found;
  }

  async #fetched(src: string): Promise<WordList | null> {
    const given = new AbortController();
    const late = setTimeout(() => given.abort(), patience);
    let why: string;
    try {
      const response = await fetch(new URL(src, documentOf(this.#element).baseURI), { signal: given.signal });
      const text = await response.text();
      if (response.ok && !/^\s*</.test(text)) return { name: src, text };
      why = response.ok ? 'is a web page' : `answered ${response.status}`;
    } catch (cause) {
      why = `could not be fetched (${(cause as Error).message})`;
    } finally {
      clearTimeout(late);
    }
    this.#tell('glossary_unreachable', `glossary-src="${src}" ${why}; the text is shown without its words.`);
    return null;
  }
}
