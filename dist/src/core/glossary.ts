
import { CoreError } from './convert-core.js';
import { known, tagOf } from './variety.js';














export interface Term {
  kind: 'keep' | 'map' | 'name' | 'place' | 'reading' | 'style' | 'skip' | 'pinyin';
  text: string;
  value?: string;
  targets?: readonly string[];
}

const kinds = ['keep', 'map', 'name', 'place', 'reading', 'style', 'skip', 'pinyin'];


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
