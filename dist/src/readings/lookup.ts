// The readings of a text, from fanjian-readings.txt:
//
//   1               the format
//   \u4e48\u9ebd\u2026           characters of Simplified, each followed by one of Traditional that it stands for
//   l\u00edng\u3007\u4f36\u2026         a reading, and the characters that have it unless a phrase says otherwise; one
//                   line a reading
//   (an empty line)
//   \u94f6\u884c- h\u00e1ng      a phrase in Simplified, and its characters' readings: - for the usual one
import type { Readings, ReadingSystem } from './systems.js';
import { zhuyinOf } from './zhuyin.js';

export class Lookup implements Readings {
  readonly #simple = new Map<string, string>();
  readonly #usual = new Map<string, string>();
  readonly #phrases = new Map<string, string[]>();
  readonly #longest = new Map<string, number>();  // of the phrases that begin with a character
  #own: { given: object; phrases: Map<string, readonly string[]>; longest: number } | undefined;
  readonly #zhuyin = new Map<string, string | null>();

  constructor(data: string) {
    const [head = '', phrases = ''] = data.split('\n\n');
    const [format, pairs = '', ...usual] = head.split('\n');
    if (format !== '1') throw new Error('fanjian-readings.txt is of another version');
    const both = [...pairs];
    for (let i = 1; i < both.length; i += 2) this.#simple.set(both[i]!, both[i - 1]!);
    for (const line of usual) {
      const at = line.search(/\p{Script=Han}/u);
      for (const c of line.slice(at)) this.#usual.set(c, line.slice(0, at));
    }
    for (const line of phrases.split('\n')) {
      const [word] = /^\p{Script=Han}+/u.exec(line) ?? [''];
      if (!word) continue;
      this.#phrases.set(word, line.slice(word.length).split(' '));
      const [first] = word;
      this.#longest.set(first!, Math.max(this.#longest.get(first!) ?? 0, [...word].length));
    }
  }

  // In Simplified, as the text is looked up.
  #ownOf(given: ReadonlyMap<string, readonly string[]>) {
    if (this.#own?.given === given) return this.#own;
    const phrases = new Map([...given].map(([word, said]) => [[...word].map((c) => this.#simple.get(c) ?? c).join(''), said]));
    return this.#own = { given, phrases, longest: [...phrases.values()].reduce((most, { length }) => Math.max(most, length), 0) };
  }

  of(text: string, system: ReadingSystem, given?: ReadonlyMap<string, readonly string[]>): (string | null)[] {
    const own = given?.size ? this.#ownOf(given) : undefined;
    const characters = [...text];
    const simple = characters.map((c) => this.#simple.get(c) ?? c);
    const found: (string | null)[] = [];
    while (found.length < characters.length) {
      const at = found.length;
      let ownSize = own ? Math.min(own.longest, characters.length - at) : 0;
      let said: readonly string[] | undefined;
      while (ownSize > 0 && !(said = own!.phrases.get(simple.slice(at, at + ownSize).join('')))) --ownSize;
      if (said) {
        found.push(...said);
        continue;
      }
      // The longest phrase from here on.
      let size = Math.min(this.#longest.get(simple[at]!) ?? 1, characters.length - at);
      let readings: string[] | undefined;
      while (size > 1 && !(readings = this.#phrases.get(simple.slice(at, at + size).join('')))) --size;
      for (let i = 0; i < Math.max(size, 1); ++i) {
        const one = readings?.[i];
        found.push(one && one !== '-' ? one
          : this.#usual.get(readings ? simple[at + i]! : characters[at + i]!)
            ?? this.#usual.get(simple[at + i]!) ?? null);
      }
    }
    return system === 'pinyin' ? found : found.map((pinyin) => pinyin && this.#toZhuyin(pinyin));
  }

  #toZhuyin(pinyin: string): string | null {
    let zhuyin = this.#zhuyin.get(pinyin);
    if (zhuyin === undefined) this.#zhuyin.set(pinyin, zhuyin = zhuyinOf(pinyin));
    return zhuyin;
  }
}
