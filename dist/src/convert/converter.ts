
import { type Change, ConvertCore, CoreError, type Direction, type Explanation, isToTraditional, type Tag } from '../core/convert-core.js';
import { known, tagOf } from '../core/variety.js';
import { listOf, type Term, withLine } from '../core/glossary.js';
import { textStream } from './stream.js';

export type WasmSource = BufferSource | WebAssembly.Module | Response;

export interface ConvertOptions {

  to: string;

  from?: string;

  regionalWords?: boolean;

  rareCharacters?: boolean;

  exact?: boolean;

  glossary?: string | readonly Term[];

  houseStyle?: string;

  words?: boolean;

  wasm?: WasmSource | Promise<WasmSource>;

  wasmUrl?: string | URL;

  traditional?: WasmSource | Promise<WasmSource>;
  traditionalUrl?: string | URL;
}


export function takesTraditional({ from, to, words, glossary, houseStyle }: ConvertOptions): boolean {
  return Boolean(words || glossary?.length || houseStyle)
    || isToTraditional({ from: from === undefined ? undefined : tagFor('from', from), to: tagFor('to', to) });
}


export interface Converter {
  (text: string): string;

  readonly from: Tag | undefined;
  readonly to: Tag;

  explain(text: string, offset: number): Explanation | null;

  changes(text: string): Change[];

  words(text: string): string[];

  stream(): TransformStream<string, string>;

  html(page: string): Promise<string>;

  close(): void;
}

export function tagFor(option: 'from' | 'to', text: unknown): Tag {
  const tag = typeof text === 'string' ? tagOf(text) : undefined;
  if (!tag) throw new CoreError('unknown_tag', 0, `${option}: ${String(text)} is not a tag of written Chinese. There are ${known}`);
  return tag;
}


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


function variantOf(core: ConvertCore, text: string, to: Tag): Tag {
  const script = core.detect(text) ?? (to === 'zh-Hans' ? 'hant' : 'hans');
  return script === 'hans' ? 'zh-Hans' : 'zh-Hant';
}
