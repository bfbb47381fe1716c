// A caller's own words, as the core reads them (core/convert/glossary.h).
import { CoreError } from './convert-core.js';
import { known, tagOf } from './variety.js';

/**
 * - `keep`: copied as it stands;
 * - `map`: becomes `value`, and back, whatever its length;
 * - `name`: converted by the rule for names (于海涛 → 于海濤);
 * - `reading`: becomes `value`, a character for each character;
 * - `place`: as `name`;
 * - `style`: in the result, `text` becomes `value`;
 * - `skip`: a pattern with one `*`; what it matches is copied as it stands;
 * - `pinyin`: `value` are the syllables of `text`, for readings.
 *
 * `text` is the Simplified form, unless `targets` is Simplified alone. `targets`: the varieties that the term leads to
 * (zh-TW, zh-Hans, …; zh-Hant for all Traditional ones); all of them if absent.
 */
export interface Term {
  kind: 'keep' | 'map' | 'name' | 'place' | 'reading' | 'style' | 'skip' | 'pinyin';
  text: string;
  value?: string;
  targets?: readonly string[];
}

const kinds = ['keep', 'map', 'name', 'place', 'reading', 'style', 'skip', 'pinyin'];

/** As a list, a term a line: `kind TAB text [TAB value [TAB targets]]`. */
export function listOf(glossary: string | readonly Term[]): string {
  if (typeof glossary === 'string') return glossary;
  return glossary.map(({ kind, text, value = '', targets = [] }, index) => {
    const wrong = (what: string) => new CoreError('bad_glossary', index, `term ${index + 1} of the glossary: ${what}`);
    if (!kinds.includes(kind)) throw wrong(`no such kind; there are ${kinds.join(', ')}`);
    if (/[\t\r\n]/.test(`${text}${value}`)) throw wrong('a tab or a line break in it');
    const tags = targets.map((target) => {
      const tag = tagOf(target);
      if (!tag) throw wrong(`${target} is not a tag of written Chinese; there are ${known}`);
      return tag;
    });
    return [kind, text, value, tags.join()].join('\t');
  }).join('\n');
}

/** The error of a list, which has the offset of a line in bytes, with the line's number. */
export function withLine(cause: unknown, list: string): unknown {
  if (!(cause instanceof CoreError) || cause.code !== 'bad_glossary') return cause;
  let bytes = 0, line = 1;
  const encoder = new TextEncoder();
  for (const text of list.split('\n')) {
    bytes += encoder.encode(text).length + 1;
    if (bytes > cause.offset) break;
    ++line;
  }
  return new CoreError(cause.code, cause.offset, `line ${line} of the glossary: ${cause.message}`);
}
