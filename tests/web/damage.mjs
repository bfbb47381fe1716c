// What mechanical converters do to a text, done by the same mechanism to text of our own: readings behind
// characters, wrong characters in Traditional, and readings written into the bytes of GBK.
import { from } from '../../dist/fanjian-readings.js';
import { readFileSync } from 'node:fs';

const lookup = from(readFileSync(new URL('../../dist/fanjian-readings.txt', import.meta.url), 'utf8'));
const reading = (character) => lookup.of(character, 'pinyin')[0];
// Characters that such converters look for.
const sought = '業強關環進產務優發質經當準標導區領鄉轉統結濟權機擔戰創內點風調規術細獨據態實執團嚴協節與動國際會過時節當廠幹鎮場開';
// What they put for good characters where they do not look at the word.
const mistaken = [['旅遊', '旅游'], ['規範', '規范'], ['範圍', '范圍'], ['之後', '之后'], ['後來', '后來'], ['幹部', '干部'], ['頭髮', '頭發'],
  ['並且', '并且'], ['乾淨', '干淨'], ['裡面', '里面'], ['衝擊', '沖擊'], ['製造', '制造'], ['模範', '模范'], ['麵包', '面包'], ['以後', '以后'],
  ['最後', '最后'], ['然後', '然后'], ['背後', '背后']];

const decoder = new TextDecoder('gbk');
const pairs = new Map();
for (let lead = 0x81; lead < 0xff; ++lead) {
  for (let trail = 0x40; trail < 0xff; ++trail) {
    if (trail === 0x7f) continue;
    const character = decoder.decode(Uint8Array.of(lead, trail));
    if ([...character].length === 1 && character !== '\ufffd' && !pairs.has(character)) pairs.set(character, [lead, trail]);
  }
}

const bytesOf = (text) => {
  const bytes = [];
  for (const c of text) {
    if (c < '\x80') bytes.push(c.charCodeAt(0));
    else if (pairs.has(c)) bytes.push(...pairs.get(c));
    else return null;
  }
  return bytes;
};

/** `bare`: without the marks of tones. */
export function glossed(text, { bare = false } = {}) {
  let count = 0;
  const made = [...text].map((c) => {
    if (!sought.includes(c) || !reading(c)) return c;
    ++count;
    return `${c}(${bare ? reading(c).normalize('NFD').replace(/[\u0300\u0301\u0304\u030c]/g, '').normalize('NFC') : reading(c)})`;
  }).join('');
  return { text: made, count };
}

export function misspelled(text) {
  let count = 0;
  for (const [good, bad] of mistaken) text = text.replaceAll(good, () => (++count, bad));
  return { text, count };
}

/**
 * A reading behind each of the characters `wanted` that is found across the bound of two others. Lines with
 * what GBK does not have stay as they are. `count` is of places: what follows within one belongs to it. `mark`: what is put for a byte that stands alone.
 */
export function broken(text, wanted, { mark = '\ufffd' } = {}) {
  const found = new Map([...wanted].filter((c) => pairs.has(c) && reading(c)).map((c) => [pairs.get(c).join(), reading(c)]));
  let count = 0, off = false;   // places, and whether bytes and what is read are apart
  const made = text.split('\n').map((line) => {
    const bytes = bytesOf(line);
    if (!bytes) return line;
    const out = [];
    for (let at = 0; at < bytes.length; ++at) {
      out.push(bytes[at]);
      if (bytes[at] >= 0x80) out.push(bytes[++at]);
      if (bytes[at] < 0x80) {
        off = false;
        continue;
      }
      // From the second byte of one character into the first of the next; the rest goes on from there.
      while (bytes[at + 1] >= 0x80 && found.has(`${bytes[at]},${bytes[at + 1]}`)) {
        if (!off) ++count;
        off = true;
        const said = found.get(`${bytes[at]},${bytes[at + 1]}`);
        out.push(bytes[++at], ...bytesOf(`(${said})`), bytes[++at]);
      }
    }
    off = false;
    return decoder.decode(Uint8Array.from(out)).replaceAll('\ufffd', mark);
  });
  return { text: made.join('\n'), count };
}
