// From the words of the command line to varieties: BCP 47 tags and OpenCC's configuration names.
import type { Choices, Direction, Tag } from '../core/core.js';
import { UsageError } from './errors.js';
import type { Values } from './values.js';

// The same as core/convert/variety.h reads; here so that a typo is told before the wasm is loaded.
export function tagOf(text: string): Tag {
  const [zh, ...subtags] = text.toLowerCase().split(/[-_]/);
  if (zh === 'zh') {
    const has = (...names: string[]) => names.some((name) => subtags.includes(name));
    const region = has('tw') ? 'zh-Hant-TW' : has('hk', 'mo') ? 'zh-Hant-HK' : undefined;
    if (has('hans')) return 'zh-Hans';
    if (region) return region;
    if (has('hant')) return 'zh-Hant';
    if (!subtags.length || has('cn', 'sg', 'my')) return 'zh-Hans';
  }
  throw new UsageError(`${text}: not a tag of written Chinese (zh-Hans, zh-Hant, zh-Hant-TW, zh-Hant-HK)`);
}

const letters: Record<string, Tag> = { s: 'zh-Hans', t: 'zh-Hant', tw: 'zh-Hant-TW', hk: 'zh-Hant-HK' };
export const configs: readonly string[] = [
  's2t', 't2s', 's2tw', 'tw2s', 's2hk', 'hk2s', 's2twp', 'tw2sp', 's2hkp', 'hk2sp', 't2tw', 'tw2t',
  't2hk', 'hk2t',
];

export function directionOf(config: string): Direction {
  const [from, to, wording] = /^([a-z]+)2(s|tw?|hk)(p?)$/.exec(config)?.slice(1) ?? [];
  if (!configs.includes(config)) throw new UsageError(`${config}: not one of ${configs.join(' ')}`);
  return { from: letters[from!]!, to: letters[to!]!, wording: wording === 'p', exact: true };
}

/** As the story is written, if no --to is given. */
export function choicesOf({ to, wording, rare }: Values): Choices {
  return { to: typeof to === 'string' ? tagOf(to) : 'source', wording: !!wording, rare: !!rare };
}
