// Wrong characters in Traditional text: 后半篇, 規范, 大干項目. The text is converted to Simplified and back,
// in context; where another character comes back for one that is the same in Simplified, one of the two is
// wrong, and it is the one that is there if a phrase or the context says so clearly.
import type { Core } from '../core.js';
import type { Words } from './words.js';

/** One character, or several in a row. `start` and `end` in UTF-16 units. */
export interface WrongCharacter {
  start: number;
  end: number;
  mended: string;
  reason: 'phrase' | 'context' | 'script';
  /** That says so, in Traditional. */
  phrase?: string;
  /** Of 100, where the context was asked. */
  score?: number;
}

const generic = { from: 'zh-Hans', to: 'zh-Hant' } as const;
const back = { from: 'zh-Hant', to: 'zh-Hans' } as const;
// So sure has the context to be, of 100.
const surest = 99;
const sure_in_word = 95;

// What a converter leaves, and what it should have been: the first of each pair for the second, where one
// character of Simplified is several of Traditional and no paper prints the first in words of the second.
// Pairs that are spellings of the same word (占佔, 台臺, 雇僱, 梁樑) are none of these.
const mistakes = new Set(`后後 里裏 里裡 干幹 干乾 發髮 歷曆 曆歷 范範 并並 松鬆 巨鉅 征徵 面麵 制製 斗鬥 余餘 于於 云雲 丑醜 卜蔔 曲麴
舍捨 胡鬍 須鬚 御禦 郁鬱 致緻 臟髒 匯彙 沈瀋 咸鹹 腊臘 术術 种種 岳嶽 朴樸 系繫`.split(/\s+/));
// Words of which some characters are free in others, and not in these.
const settled = new RegExp('旅遊|導遊|遊客|遊覽|遊戲|遊行|郊遊|遊玩|衝鋒|衝突|衝擊|衝刺|衝動|衝破|準備|標準|批準|雜誌|聯繫|關係|藉口|划槳|划船|划算', 'g');
// Two words that are one in Simplified, and both good.
const either = new RegExp('編製|擬製|複製|幽並|並州', 'g');

export function wrong_characters(core: Core, words: Words, text: string): WrongCharacter[] {
  const found: WrongCharacter[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const one of in_line(core, words, line)) found.push({ ...one, start: one.start + start, end: one.end + start });
    start += line.length + 1;
  }
  return found;
}

function in_line(core: Core, words: Words, text: string): WrongCharacter[] {
  const simplified = core.convert(text, back);
  const again = core.convert(simplified, generic);
  // Where a phrase is longer in the other script, a line is passed over.
  if (again === text || simplified.length !== text.length || again.length !== text.length) return [];
  const found: WrongCharacter[] = [];
  for (let at = 0; at < text.length; ++at) {
    if (again[at] === text[at] || /[\uD800-\uDFFF]/.test(text[at]!)) continue;
    const one = judged(core, words, text[at]!, again, simplified, at);
    if (!one) continue;
    const last = found[found.length - 1];
    if (last?.end === at && last.phrase === one.phrase) {
      last.mended += one.mended;
      last.end = at + 1;
    } else found.push(one);
  }
  return found;
}

function judged(core: Core, words: Words, there: string, again: string, simplified: string, at: number): WrongCharacter | null {
  const same = (one: string, other: string) => core.convert(one, back) === core.convert(other, back);
  const usual = (c: string) => core.convert(c, { from: 'zh-Hant', to: 'zh-Hant-TW' });
  const mended = usual(again[at]!);
  if (!same(there, mended) || usual(there) === mended) return null;
  const place = { start: at, end: at + 1, mended };
  const word_known = within(settled, again, at);
  if (word_known) return { ...place, reason: 'phrase', phrase: word_known };
  if (!mistakes.has(there + mended) || within(either, again, at)) return null;
  // A character that Traditional does not have.
  if (core.detect(there) === 'hans') return { ...place, reason: 'script' };
  const why = core.explain(simplified, at, generic);
  if (!why) return null;
  const word = word_at(words, simplified, at);
  // A phrase across the words that the text is made of says nothing: 商家|具名 is not 傢具.
  if (why.reason === 'phrase' && why.phrase && [...why.phrase].length > 1) {
    const start = simplified.indexOf(why.phrase, Math.max(0, at - why.phrase.length + 1));
    if (there === '里' && word.end - word.start < 2) return null;
    return crosses(word, { start, end: start + why.phrase.length }) ? null
      : { ...place, reason: 'phrase', phrase: core.convert(why.phrase, generic) };
  }
  const score = why.alternatives.find(({ text }) => usual(text) === mended)?.score ?? 0;
  const sure = score >= surest || (score >= sure_in_word && word.end - word.start > 1);
  return sure ? { ...place, reason: 'context', score } : null;
}

interface Word { start: number; end: number }

// The word that holds a place, in the likeliest cut of what is around it.
function word_at(words: Words, text: string, at: number): Word {
  const from = Math.max(0, at - 8);
  let start = from;
  for (const word of words.cut(text.slice(from, at + 9))) {
    if (at < start + word.length) return { start, end: start + word.length };
    start += word.length;
  }
  return { start: at, end: at + 1 };
}

// Whether one begins or ends within the other, and goes on outside it.
function crosses(word: Word, phrase: Word): boolean {
  const inside = word.start >= phrase.start && word.end <= phrase.end;
  const around = word.start <= phrase.start && word.end >= phrase.end;
  return !inside && !around;
}

// The word of a list that holds a place.
function within(list: RegExp, text: string, at: number): string | undefined {
  const from = Math.max(0, at - 1);
  return [...text.slice(from, at + 2).matchAll(list)]
    .find(({ index, 0: { length } }) => from + index <= at && at < from + index + length)?.[0];
}
