// The pinyin of a page's own words.
import type { WordList } from '../core/own-words.js';

// A longer word is none: what is looked for at each character has to end.
const longest = 32;

/**
 * Words and the syllables of their characters: `pinyin TAB word TAB ma` and, where the value is not in ASCII alone,
 * `word TAB ch\u00e1ng \u0101n`. The same lines as core/convert/glossary_pair.h takes for it.
 */
export function pinyinIn(lists: readonly WordList[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { text } of lists) {
    for (const [, kind, word, said] of text.matchAll(/^(pinyin\t)? *(\p{Script=Han}+) *\t *([\p{Script=Latin}\p{Mn}][\p{Script=Latin}\p{Mn} ]*)[ \t]*\r?$/gmu)) {
      const syllables = said!.trim().split(/ +/);
      const size = [...word!].length;
      if (size > longest || syllables.length !== size || (!kind && /^[\0-\x7f]+$/.test(said!))) continue;
      if (!found.has(word!)) found.set(word!, syllables);
    }
  }
  return found;
}
