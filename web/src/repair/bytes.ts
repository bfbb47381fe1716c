// Byte damage: a converter searched GBK bytes without regard to where characters begin, found a character
// in the second byte of one and the first of the next, and wrote its reading behind it. 發展潛力巨大 is
//
//     D5B9 9D93 C1A6 BEDE B4F3           展 潛 力 巨 大: the bytes B9 9D are 節
//     D5B9 9D (jié) 93C1 A6BE DEB4 F3    read again: 展, a byte alone, (jié), 摿, no character, 薮, a byte alone
//
// From the reading to the next byte below 0x40 everything is read one byte off. The bytes of what is seen
// are known; those that stood alone, and pairs that are no character and were passed over, are not. What
// they were is decided by what is Chinese (words.ts), and only where nothing else comes near: otherwise
// the place is told and not mended.
import { type Gbk, is_lead, is_trail } from './gbk.js';
import type { Words } from './words.js';

/** What the text is read with. */
export interface Judges {
  gbk: Gbk;
  words: Words;
  /** A character in Simplified. */
  simple(character: string): string;
  /** Whether only the other script has a character. */
  is_foreign(character: string): boolean;
  /** A text in the script of the document, by its context. */
  in_script(simplified: string): string;
  /** The usual reading of a character, without its tone. */
  reading(character: string): string | null;
}

/** `start` and `end` in UTF-16 units; `mended` null: it cannot be told what stood there. */
export interface ByteDamage { start: number; end: number; mended: string | null; found: string }

type Byte = number | null;

const phantom = /[?\uFFFD]\(?([a-z\u00E0-\u00FC\u0101-\u01DC\u1EBD\u1EBF\u1EC1]{1,7})\)|[?\uFFFD](?=[\u2E80-\u9FFF\uE000-\uF8FF\uFF00-\uFFEF\u3000-\u303F\u2010-\u2027])/giu;
const gloss = /\([a-z\u00E0-\u00FC\u0101-\u01DC]{1,7}\)/giy;
// The euro sign is the byte 0x80 alone.
const run = /[^\x00-\x7F\uFFFD\u20AC]*/y;
// How much better than the next best the mended text must be, and than what is there.
const margin = 2.8;

const gain = 12;
// Before the place: enough for the word that it may be in.
const context = 3;
// A character more costs about this.
const a_character = 6;
const most = 60;   // characters of a run that is looked at

export function byte_damage(text: string, judges: Judges): ByteDamage[] {
  const found: ByteDamage[] = [];
  let after = 0;
  for (const hit of text.matchAll(phantom)) {
    const start = hit.index;
    if (start < after) continue;
    const before = /(\S)(?:\([^\s()]{1,7}\))?$/u.exec(text.slice(Math.max(0, start - 12), start))?.[1];
    if (!before || judges.gbk.pair(before) === undefined) continue;
    const one = damage_at(text, start, start + hit[0].length, before, hit[1] ?? null, judges);
    if (!one) continue;
    found.push(one);
    after = one.end;
  }
  return found;
}

function damage_at(text: string, start: number, from: number, before: string, reading: string | null, judges: Judges): ByteDamage | null {
  const { gbk } = judges;
  // A character that was found where it is now read as one has its reading behind it, too.
  const seen: string[] = [];
  let end = from;
  for (let more = true; more && seen.length <= most;) {
    run.lastIndex = end;
    const [part] = run.exec(text)!;
    seen.push(...part);
    gloss.lastIndex = end += part.length;
    const next = part && gloss.exec(text);
    more = Boolean(next);
    if (next) end += next[0].length;
  }
  if (seen.length > most) return null;
  const bytes: Byte[] = [null];
  for (const c of seen) {
    const pair = gbk.pair(c);
    if (pair === undefined) return null;
    bytes.push(pair >> 8, pair & 255);
  }
  // The last byte stood alone, or took what followed for its second.
  const tail = text[end] ?? '';
  if (/[?\uFFFD]/.test(tail)) {
    bytes.push(null);
    ++end;
  } else if (tail === '\u20AC' || (is_trail(tail.charCodeAt(0)) && tail < '\x7F')) {
    bytes.push(tail === '\u20AC' ? 0x80 : tail.charCodeAt(0));
    ++end;
  } else if (reading === null) {
    return null;
  } else {
    bytes.push(null);
  }
  const low = gbk.pair(before)! & 255;
  // A decoder that keeps what is no character, or says U+FFFD, passes nothing over.
  const lossy = text[start] === '?' && !/[\uE000-\uF8FF]/.test(text);
  const mended = mend(bytes, low, reading, lossy, text.slice(text.lastIndexOf('\n', start - 1) + 1, start), text.slice(end, end + 4), judges);
  const there = text.slice(start, end);
  if (!mended) return reading === null && !there.includes('\uFFFD') ? null : { start, end, mended: null, found: there };
  // Without a reading it has to be clear that what is there is no Chinese.
  const cost = judges.words.cost([...there.replace(/[?\uFFFD]/g, '')].map(judges.simple).join(''));
  if (reading === null && cost - mended.cost < gain) return null;
  if (mended.margin < (lossy ? a_character : margin)) return reading === null && mended.margin < 1 ? null : { start, end, mended: null, found: there };
  return { start, end, mended: mended.text, found: there };
}

interface Mended { text: string; cost: number; margin: number }

function mend(bytes: readonly Byte[], low: number, reading: string | null, lossy: boolean, before: string, behind: string, judges: Judges): Mended | null {
  const consider = (given: readonly Byte[], hole: number) => read(given, hole, low, reading, before, behind, judges);
  const whole = consider(bytes, -1);
  if (!lossy) return whole;
  const longer: Mended[] = [];
  for (let at = 1; at < bytes.length; at += 2) {
    const one = consider([...bytes.slice(0, at), null, null, ...bytes.slice(at)], at);
    if (one) longer.push(one);
  }
  const [best, ...others] = [...(whole ? [whole] : []), ...longer].sort((a, b) => a.cost - b.cost);
  if (!best) return null;
  const margin = Math.min(best.margin, ...others.filter(({ text }) => text !== best.text).map(({ cost }) => cost - best.cost));
  // A text that is longer by a character costs more, which says nothing of which is right.
  return { ...best, margin: best === whole && margin < a_character ? 0 : margin };
}

// `hole`: where the bytes of a pair that is no character are, or -1.
function read(bytes: readonly Byte[], hole: number, low: number, reading: string | null, before: string, behind: string, judges: Judges): Mended | null {
  const { gbk, words, simple } = judges;
  if (bytes.length % 2) return null;
  const places: string[][] = [];
  for (let at = 0; at < bytes.length; at += 2) {
    let fits = gbk.characters(bytes[at]!, bytes[at + 1]!);
    // What is not known is of the document's own script.
    if (fits.length > 1) fits = fits.filter((c) => !judges.is_foreign(c));
    if (at === 0) {
      fits = fits.filter((c) => {
        const lead = gbk.pair(c)! >> 8;
        const hit = is_trail(lead) && is_lead(low) ? gbk.character(low, lead) : undefined;
        if (hit === undefined) return false;
        return reading === null ? is_han_or_mark(hit) : said_as(judges.reading(hit), reading);
      });
    }
    // Behind the last character there is a mark, or the end of the line.
    if (at + 2 === bytes.length && bytes[at + 1] === null && /^(?:[,.:;!?)]|\s|$)/.test(behind)) {
      fits = fits.filter((c) => (/^\S/.test(behind) ? before_mark : before_end).test(c) && may_close(c, before));
    }
    if (!fits.length) return null;
    places.push(fits);
  }
  const around = (text: string) => [...text].filter((c) => gbk.pair(c) !== undefined).map((c) => [simple(c)]);
  const left = around(before.slice(-context));
  const right = around(/^[^\x00-\x7F]*/.exec(behind)![0]);
  const simplified = places.map((place) => [...new Set(place.map(simple))]);
  const best = words.best([...left, ...simplified, ...right]);
  if (!best) return null;
  const own = best.text.slice(left.length, best.text.length - right.length);
  // Of several characters that are one in Simplified, the one that the script has here.
  const written = [...judges.in_script(before + own.join('') + behind)].slice([...before].length);
  let sure = true;
  const text = own.map((c, at) => {
    const forms = places[at]!.filter((each) => simple(each) === c);
    if (forms.length === 1) return forms[0]!;
    const form = forms.find((each) => each === written[at]);
    sure &&= form !== undefined;
    return form ?? forms[0]!;
  }).join('');
  if (hole >= 0) {
    const all = [...text].flatMap((c) => [gbk.pair(c)! >> 8, gbk.pair(c)! & 255]);
    if (!gbk.is_hole(all[hole]!, all[hole + 1]!)) return null;
  }
  // A character that no word list has was not written: something is missing before it.
  sure &&= own.every((c) => words.knows(c));
  return { text, cost: best.cost, margin: sure ? best.margin : 0 };
}

const before_mark = /^[\p{L}\p{N}\u201D\u2019\u300D\u300F\u300B\uFF09%]$/u;
const before_end = /^[\p{L}\p{N}\u201D\u300D\u300F\u300B\uFF09\u3002\uFF01\uFF1F\u2026]$/u;

const brackets = '\u201C\u201D\u2018\u2019\u300C\u300D\u300E\u300F\u300A\u300B\uFF08\uFF09';

// What closes has been opened in its line.
function may_close(c: string, before: string): boolean {
  const at = brackets.indexOf(c);
  return at < 0 || before.lastIndexOf(brackets[at - 1]!) > before.lastIndexOf(c);
}

// Marks, too, were found in the middle of characters.
const is_han_or_mark = (c: string) => /^[\p{Script=Han}\uFF01\uFF0C\uFF1A\uFF1B\uFF1F\uFF08\uFF09]$/u.test(c);

const toneless = (text: string) => text.normalize('NFD').replace(/[\u0300\u0301\u0304\u030C]/g, '').normalize('NFC').toLowerCase();

// A character may have other readings than its usual one: then any is taken.
const said_as = (usual: string | null, reading: string) => usual === null || toneless(usual) === toneless(reading);
