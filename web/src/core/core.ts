// The core of the reader and of the tools: conversion, and stories. The symbols are written down in
// core/wasm/exports.txt.
import {
  ConvertCore, CoreError, decoder, type ConvertExports, type Explanation, Instance, offsetOf,
  optionsOf, type Script, type Tag,
} from './convert-core.js';

export { CoreError, directionOf } from './convert-core.js';
export type { Change, Direction, Explanation, Mapped, Script, Tag } from './convert-core.js';

/**
 * How to show a story. `punctuation` sets half-width punctuation of Chinese text full-width; `quotes` adapts
 * quotation marks to the script and, if `vertical`, to vertical lines. Both also apply to 'source'; without them
 * punctuation stays.
 */
export interface Choices {
  to: Tag | 'source';
  regionalWords?: boolean;
  rare?: boolean;
  punctuation?: boolean;
  quotes?: boolean;
  vertical?: boolean;
  /** With what Story.correct() corrected. */
  corrected?: boolean;
  /** A handle of this core's openGlossary(). */
  glossary?: number;
}

export interface Structure {
  script: Script | null;
  /** It quotes the other script. */
  mixed?: boolean;
  inLanguage: string;
  headline: string;
  wordCount: number;
  /** ISO 8601: PT3M20S */
  timeRequired: string;
  speakers: { name: string; jobTitle?: string }[];
  /** How many. */
  glosses: number;
  /** What was left out of the story as it was given. */
  warnings?: string[];
  blocks: StructureBlock[];
}

export interface StructureBlock {
  role: string;
  notice?: string;
  position?: number;
  /** Index into speakers. */
  speaker?: number;
  /** Of an item of a list: 1, 2, 3... */
  depth?: number;
  ordered?: boolean;
  /** Of a table: the first row says what the columns are. */
  header?: boolean;
  /** Of a figure; its alternative text is the first piece. 0: unknown. */
  image?: { url: string; width: number; height: number; link?: string };
  pieces: StructurePiece[];
}

/** One text node. Counted through all blocks, piece i is texts()[i]. */
export interface StructurePiece {
  part: string;
  gloss?: 'base' | 'open' | 'reading' | 'close';
  /** For glosses in a dateline or byline: the part that the character belongs to. */
  inside?: string;
  /** http(s):, mailto: or relative only. */
  href?: string;
  strong?: boolean;
  emphasis?: boolean;
  code?: boolean;
  sub?: boolean;
  sup?: boolean;
  lang?: string;
}

interface Exports extends ConvertExports {
  fanjian_breaks(length: number, unit: number): number;
  fanjian_story_open(length: number): number;
  fanjian_story_structure(story: number): number;
  fanjian_story_texts(story: number, choices: number): number;
  fanjian_story_correct(story: number): number;
  fanjian_story_explain(story: number, piece: number, unit: number, choices: number): number;
  fanjian_story_article(story: number): number;
  fanjian_story_close(story: number): number;
}

/** As core/wasm/exports.txt counts them. */
export const choicesOf = (choices: Choices) =>
  (choices.to === 'source' ? 1 : offsetOf(choices.to) << 4 | optionsOf(choices))
  | (choices.punctuation ? 1 << 12 : 0) | (choices.quotes ? 1 << 13 : 0) | (choices.vertical ? 1 << 14 : 0) | (choices.corrected ? 1 << 15 : 0)
  | (choices.glossary ?? 0) << 16;

export class Core extends ConvertCore {
  /** A story, as text or JSON. Bytes have to be UTF-8. Close it when it is no longer shown. */
  open(text: string | Uint8Array): Story {
    return new Story(this.instance, this.opened(text));
  }

  /** @internal A handle. */
  protected opened(text: string | Uint8Array): number {
    const length = this.instance.write(text);
    return this.instance.ask((core) => (core as Exports).fanjian_story_open(length));
  }
}

// A view of more UTF-16 units than this is made anew each time.
const mostInView = 1 << 20;

export class Story {
  /** @internal */
  protected readonly instance: Instance;
  /** @internal */
  protected readonly handle: number;
  #structure: Structure | undefined;
  // The last two views, by choices: a reader goes to and fro between them.
  readonly #views = new Map<number, readonly string[]>();

  /** @internal */
  constructor(instance: Instance, handle: number) {
    this.instance = instance;
    this.handle = handle;
  }

  get structure(): Structure {
    return this.#structure ??= this.#json((core) => core.fanjian_story_structure(this.handle)) as Structure;
  }

  /** The data of every text node. For 'source', the source's own. */
  texts(choices: Choices): readonly string[] {
    const bits = choicesOf(choices);
    const known = this.#views.get(bits);
    if (known) return known;
    this.#ask((core) => core.fanjian_story_texts(this.handle, bits));
    const bytes = this.instance.bytes();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = view.getUint32(0, true);
    const all = decoder.decode(bytes.subarray(4 + 4 * count));
    const texts = new Array<string>(count);
    for (let i = 0, at = 0; i < count; ++i) {
      const end = at + view.getUint32(4 + 4 * i, true);
      texts[i] = all.slice(at, end);
      at = end;
    }
    if (all.length > mostInView) return texts;
    for (const oldest of this.#views.keys()) if (this.#views.size > 1) this.#views.delete(oldest);
    this.#views.set(bits, texts);
    return texts;
  }

  /**
   * Corrects what a machine got wrong in a Traditional story, in views that ask for it: in how many places; null where
   * there may be some, and the part for Traditional has to come first.
   */
  correct(): number | null {
    try {
      const count = this.#ask((core) => core.fanjian_story_correct(this.handle));
      if (count) this.#views.clear();
      return count;
    } catch (cause) {
      if (cause instanceof CoreError && cause.code === 'traditional_missing') return null;
      throw cause;
    }
  }

  /** Why the character at an offset of texts(choices)[piece] came out as it did; null where there is none. */
  explain(piece: number, offset: number, choices: Choices): Explanation | null {
    const bits = choicesOf(choices);
    return this.#json((core) => core.fanjian_story_explain(this.handle, piece, offset, bits)) as Explanation | null;
  }

  /**
   * Where each sentence of a text ends, or each grapheme cluster, which is what a reader takes for a character:
   * offsets in UTF-16 units. Of any text, not only this story's.
   */
  breaks(text: string, unit: 'cluster' | 'sentence'): readonly number[] {
    const length = this.instance.write(text);
    this.#ask((core) => core.fanjian_breaks(length, unit === 'cluster' ? 0 : 1));
    const bytes = this.instance.bytes();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(4 * index, true));
  }

  /** schema.org's NewsArticle, with spans in bytes of the source (core/render/article_json.h). */
  article(): unknown {
    return this.#json((core) => core.fanjian_story_article(this.handle));
  }

  /** The story is not used again. Closing it once more, or after the core was lost, does nothing. */
  close(): void {
    try {
      this.#ask((core) => core.fanjian_story_close(this.handle));
    } catch (cause) {
      if (!(cause instanceof CoreError)) throw cause;
    }
  }

  #ask(question: (core: Exports) => number): number {
    return this.instance.ask((core) => question(core as Exports));
  }

  #json(question: (core: Exports) => number): unknown {
    this.#ask(question);
    return JSON.parse(this.instance.text());
  }
}
