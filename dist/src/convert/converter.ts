// A converter: from a variety to another, with the caller's own words.
import { type Change, ConvertCore, CoreError, type Direction, type Explanation, isToTraditional, type Tag } from '../core/convert-core.js';
import { known, tagOf } from '../core/variety.js';
import { listOf, type Term, withLine } from '../core/glossary.js';
import { textStream } from './stream.js';

export type WasmSource = BufferSource | WebAssembly.Module | Response;

export interface ConvertOptions {
  /** The variety to write: zh-TW, zh-HK, zh-MO, zh-CN, zh-SG, zh-Hant, zh-Hans, zh-Hant-TW, … */
  to: string;
  /** The variety that the text is in. If absent, each text tells, and so do its quotations and sentences. */
  from?: string;
  /** Regional words, too: 软件 becomes 軟體 for zh-TW. */
  regionalWords?: boolean;
  /** Characters that many fonts do not have are allowed. */
  rareCharacters?: boolean;
  /** What OpenCC's configuration gives, to the letter: no context, no names. */
  exact?: boolean;
  /** The caller's own words: a list, a term a line (`kind TAB text [TAB value [TAB targets]]`), or terms. */
  glossary?: string | readonly Term[];
  /** The spellings of a paper: tw-press, tw-moe, hk-press, hk-gov, or single ones: 'hk-gov \u53f0'. */
  houseStyle?: string;
  /** words() of a converter to Simplified is asked for: it takes fanjian-traditional.wasm, as conversion to Traditional does. */
  words?: boolean;
  /** The .wasm itself, where it is not the file beside the script. */
  wasm?: WasmSource | Promise<WasmSource>;
  /** Where fanjian-convert.wasm is, if not beside the script. */
  wasmUrl?: string | URL;
  /** The same of fanjian-traditional.wasm, if not beside the .wasm. Only conversion of Simplified text, words and glossaries take it. */
  traditional?: WasmSource | Promise<WasmSource>;
  traditionalUrl?: string | URL;
}

/** Whether a converter of these options takes the part for Traditional. */
export function takesTraditional({ from, to, words, glossary, houseStyle }: ConvertOptions): boolean {
  return Boolean(words || glossary?.length || houseStyle)
    || isToTraditional({ from: from === undefined ? undefined : tagFor('from', from), to: tagFor('to', to) });
}

/** Converts a text, at once. */
export interface Converter {
  (text: string): string;
  /** undefined: each text tells. */
  readonly from: Tag | undefined;
  readonly to: Tag;
  /** Why the character at an offset (UTF-16 units) becomes what it does; null where there is none. */
  explain(text: string, offset: number): Explanation | null;
  /** What a conversion changes, in order. */
  changes(text: string): Change[];
  /** The words of a text, in order; together they are the text. */
  words(text: string): string[];
  /** A stream of text, converted as it comes: chunk by chunk the same as the whole. */
  stream(): TransformStream<string, string>;
  /** The text and attributes of an HTML page, as the page switch has them; all else stays to the byte. Loads fanjian-markup.js. */
  html(page: string): Promise<string>;
  /** Gives back what the glossary took. It is not used again. */
  close(): void;
}

export function tagFor(option: 'from' | 'to', text: unknown): Tag {
  const tag = typeof text === 'string' ? tagOf(text) : undefined;
  if (!tag) throw new CoreError('unknown_tag', 0, `${option}: ${String(text)} is not a tag of written Chinese. There are ${known}`);
  return tag;
}

// More than this is given back after a text (characters).
const large = 1 << 22;

export function makeConverter(core: ConvertCore, options: ConvertOptions): Converter {
  const to = tagFor('to', options.to);
  const from = options.from === undefined ? undefined : tagFor('from', options.from);
  const { regionalWords = false, rareCharacters: rare = false, exact = false } = options;
  let glossary = 0;
  if (options.glossary || options.houseStyle) {
    const list = `${listOf(options.glossary ?? '')}${options.houseStyle ? `\nhouse\t${options.houseStyle}` : ''}`;
    try {
      glossary = core.openGlossary(list);
    } catch (cause) {
      throw withLine(cause, list);
    }
  }
  const directionOf = (text: string): Direction => ({ from: from ?? variantOf(core, text, to), to, mixed: !from, regionalWords, rare,
    exact, glossary });
  // The letter of a regional word is not the end of a Latin one: convertMapped sees to that.
  const converted = (text: string, direction: Direction) =>
    regionalWords && !exact ? core.convertMapped(text, direction).text : core.convert(text, direction);

  const convert = (text: string) => {
    const given = String(text);
    const result = converted(given, directionOf(given));
    if (given.length > large) core.trim();
    return result;
  };
  return Object.assign(convert, {
    from, to,
    explain: (text: string, offset: number) => core.explain(text, offset, directionOf(text)),
    changes: (text: string) => core.changes(text, directionOf(text)).changes,
    words: (text: string) => {
      if (core.isComplete) return core.words(text);
      throw new CoreError('traditional_missing', 0, 'words() of a converter to Simplified takes fanjian-traditional.wasm: make it with `words: true`');
    },
    stream: () => textStream((beginning) => {
      const direction = directionOf(beginning);
      return (part: string) => converted(part, direction);
    }, from !== undefined),
    html: async (page: string) =>
      (await import('fanjian:markup')).convertPage(core, page, { from, to, regionalWords, rare, exact, glossary }).html,
    close: () => {
      if (glossary) core.closeGlossary(glossary);
      glossary = 0;
    },
  });
}

// A text that does not say what it is written in is read as what leaves work to do.
function variantOf(core: ConvertCore, text: string, to: Tag): Tag {
  const script = core.detect(text) ?? (to === 'zh-Hans' ? 'hant' : 'hans');
  return script === 'hans' ? 'zh-Hans' : 'zh-Hant';
}
