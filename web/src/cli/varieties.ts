// Varieties by BCP 47 tag and by OpenCC's configuration names.
import type { Choices, Direction, Tag } from '../core/core.js';
import { known, tagOf as varietyOf } from '../core/variety.js';
import { UsageError } from './errors.js';
import type { Values } from './values.js';

// Reports a typo before loading the wasm.
export function tagOf(text: string): Tag {
  const tag = varietyOf(text);
  if (!tag) throw new UsageError(`${text}: not a tag of written Chinese. There are ${known}`);
  return tag;
}

const letters: Record<string, Tag> = { s: 'zh-Hans', t: 'zh-Hant', tw: 'zh-Hant-TW', hk: 'zh-Hant-HK' };
export const configs: readonly string[] = [
  's2t', 't2s', 's2tw', 'tw2s', 's2hk', 'hk2s', 's2twp', 'tw2sp', 's2hkp', 'hk2sp', 't2tw', 'tw2t',
  't2hk', 'hk2t',
];

export function directionOf(config: string): Direction {
  const [from, to, words] = /^([a-z]+)2(s|tw?|hk)(p?)$/.exec(config)?.slice(1) ?? [];
  if (!configs.includes(config)) throw new UsageError(`${config}: not one of ${configs.join(' ')}`);
  return { from: letters[from!]!, to: letters[to!]!, regionalWords: words === 'p', exact: true };
}

/** Without --to, the story's own script. */
export function choicesOf({ to, rare, 'regional-words': regionalWords }: Values): Choices {
  return { to: typeof to === 'string' ? tagOf(to) : 'source', regionalWords: !!regionalWords, rare: !!rare };
}
