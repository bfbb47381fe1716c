// What repairs are judged by, from the core and the two lists beside it.
import type { Core, Tag } from '../core.js';
import { Lookup } from '../readings/lookup.js';
import type { Judges } from './bytes.js';
import { Gbk } from './gbk.js';
import { Words } from './words.js';

let gbk: Gbk | undefined;

export function judges_of(core: Core, words: Words, readings: Lookup, text: string): Judges {
  gbk ??= new Gbk();
  const simple = remembered((c) => core.convert(c, { from: 'zh-Hant', to: 'zh-Hans' }));
  const own = core.detect(text) ?? 'hant';
  const script: Tag = own === 'hans' ? 'zh-Hans' : 'zh-Hant';
  return {
    gbk, words, simple,
    is_foreign: remembered((c) => (core.detect(c) ?? own) !== own),
    in_script: (one) => (script === 'zh-Hans' ? one : core.convert(one, { from: 'zh-Hans', to: script })),
    reading: (character) => readings.of(character, 'pinyin')[0] ?? null,
  };
}

// Of a character alone.
function remembered<T>(of: (character: string) => T): (character: string) => T {
  const known = new Map<string, T>();
  return (character) => {
    if (!known.has(character)) known.set(character, of(character));
    return known.get(character)!;
  };
}
