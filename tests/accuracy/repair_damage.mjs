// Damages a text as converters and decoders do that take GBK for single bytes. Each place is recorded: where it stands in the
// damaged text and what it was.
import { from } from '../../dist/fanjian-readings.js';
import { readFileSync } from 'node:fs';

const lookup = from(readFileSync(new URL('../../dist/fanjian-readings.txt', import.meta.url), 'utf8'));
const reading = (character) => lookup.of(character, 'pinyin')[0];
const decoder = new TextDecoder('gbk');
const pairs = new Map();
const characters = new Map();
const holes = new Map();  // pairs that are for private use
for (let lead = 0x81; lead < 0xff; ++lead) {
  for (let trail = 0x40; trail < 0xff; ++trail) {
    if (trail === 0x7f) continue;
    const c = decoder.decode(Uint8Array.of(lead, trail));
    if ([...c].length !== 1 || c === '\ufffd') continue;
    if (c >= '\ue000' && c <= '\uf8ff') {
      holes.set((lead << 8) | trail, c);
      continue;
    }
    characters.set((lead << 8) | trail, c);
    if (!pairs.has(c)) pairs.set(c, [lead, trail]);
  }
}

/** A sequence of whole numbers from a seed. */
export function random(seed) {
  let state = seed >>> 0 || 1;
  return (most) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % most;
  };
}

// Bytes, each with the unit of the source that it is of (-1: inserted), and whether what comes before is decoded apart.
function bytesOf(line) {
  const bytes = [];
  for (let at = 0; at < line.length; ++at) {
    if (line[at] < '\x80') bytes.push({ value: line.charCodeAt(at), of: at });
    else if (!pairs.has(line[at])) return null;
    else for (const value of pairs.get(line[at])) bytes.push({ value, of: at });
  }
  return bytes;
}

const inserted = (text) => [...text].flatMap((c) => (pairs.get(c) ?? [c.charCodeAt(0)]).map((value) => ({ value, of: -1 })));

// What bytes read as, and the places where that is not what they were.
function decoded(line, bytes, { mark, swallows, hole }) {
  const units = [];  // { text, from, whole }: whole, if it is the character it was
  for (let at = 0; at < bytes.length;) {
    const one = bytes[at];
    const two = bytes[at + 1];
    const apart = !two || two.apart;
    if (one.value < 0x80) {
      const text = String.fromCharCode(one.value);
      units.push({ text, whole: one.of >= 0 && line[one.of] === text, of: one.of });
      at += 1;
    } else if (apart || two.value < 0x40 || two.value === 0x7f || two.value === 0xff || one.value === 0x80) {
      units.push({ text: mark, whole: false, of: one.of });
      at += swallows && !apart && two.of < 0 && two.value < 0x40 ? 2 : 1;
    } else {
      const c = characters.get((one.value << 8) | two.value);
      const whole = c !== undefined && one.of >= 0 && one.of === two.of;
      units.push({ text: c ?? { drop: '', mark, keep: holes.get((one.value << 8) | two.value) ?? mark }[hole], whole, of: one.of });
      at += 2;
    }
  }
  let text = '';
  const places = [];
  let next = 0;  // the unit of the source that comes next
  let open = null;
  for (const unit of units) {
    if (unit.whole && unit.of >= next) {
      if (open === null && unit.of > next) open = { start: text.length, from: next };
      if (open !== null) places.push({ start: open.start, end: text.length, was: line.slice(open.from, unit.of) });
      open = null;
      next = unit.of + 1;
    } else if (open === null) {
      open = { start: text.length, from: next };
    }
    text += unit.text;
  }
  if (open !== null || next < line.length) places.push({ start: open?.start ?? text.length, end: text.length, was: line.slice(open?.from ?? next) });
  return { text, places };
}

const marks = '\u3002\uff0c\uff01\uff1f\uff1a\uff1b\uff08\uff09\u3001';
const across = (bytes, at) => bytes[at].of !== bytes[at + 1].of && bytes[at].value >= 0x80 && bytes[at + 1].value >= 0x80;
const hits = (bytes, holds) => {
  const found = [];
  for (let at = 1; at + 2 < bytes.length; ++at)
    if (across(bytes, at) && holds(characters.get((bytes[at].value << 8) | bytes[at + 1].value))) found.push(at);
  return found;
};
const foreign = (c) => c !== undefined && /\p{Script=Han}/u.test(c) && reading(c);

/** By name: (bytes, next, wanted) -> bytes, or null where the line has no place for it. */
export const mechanisms = {
  // A reading is written in behind a character that is found across the bound of two.
  reading(bytes, next, wanted) {
    const found = hits(bytes, (c) => foreign(c) && wanted.has(c));
    if (found.length === 0) return null;
    const at = found[next(found.length)];
    const c = characters.get((bytes[at].value << 8) | bytes[at + 1].value);
    return [...bytes.slice(0, at + 2), ...inserted(`(${reading(c)})`), ...bytes.slice(at + 2)];
  },
  // The same for several characters, by one after the other, wherever their bytes stand.
  order(bytes, next, wanted) {
    const found = hits(bytes, (c) => foreign(c) && wanted.has(c));
    if (found.length < 2) return null;
    const list = [...new Set(found.map((at) => (bytes[at].value << 8) | bytes[at + 1].value))];
    for (let at = list.length - 1; at > 0; --at) {
      const other = next(at + 1);
      [list[at], list[other]] = [list[other], list[at]];
    }
    let out = bytes;
    for (const pair of list.slice(0, 2)) {
      const text = inserted(`(${reading(characters.get(pair))})`);
      for (let at = 0; at + 1 < out.length; ++at)
        if (((out[at].value << 8) | out[at + 1].value) === pair && out[at].of !== out[at + 1].of && out[at].of >= 0 && out[at + 1].of >= 0) {
          out = [...out.slice(0, at + 2), ...text, ...out.slice(at + 2)];
          at += 1;
        }
    }
    return out;
  },
  // The text is taken apart at a mark that is found across the bound of two characters.
  mark(bytes, next) {
    const found = hits(bytes, (c) => c !== undefined && marks.includes(c));
    if (found.length === 0) return null;
    const at = found[next(found.length)];
    return bytes.map((byte, i) => (i === at || i === at + 2 ? { ...byte, apart: true } : byte));
  },
  // A byte is lost.
  lost(bytes, next) {
    const found = bytes.flatMap((byte, at) => (byte.value >= 0x80 ? [at] : []));
    if (found.length < 8) return null;
    const at = found[next(found.length - 6)];
    return [...bytes.slice(0, at), ...bytes.slice(at + 1)];
  },
};

/** One line, damaged in one place or what becomes of it: { text, places }, or null. */
export function damaged(line, mechanism, next, wanted, how) {
  const bytes = bytesOf(line);
  const out = bytes && mechanisms[mechanism](bytes, next, wanted);
  if (!out) return null;
  const made = decoded(line, out, how);
  return made.places.length > 0 ? made : null;
}

// A mark of UTF-8, read as GBK by itself.
export function phantomMark(line, next, { mark }) {
  const found = [...line.matchAll(/[\uff0c\u3002\uff1a\uff1b\uff01\uff1f\u201c\u201d]/g)].map(({ index }) => index).filter((at) => at > 0);
  if (found.length === 0) return null;
  const at = found[next(found.length)];
  const text = decoder.decode(new TextEncoder().encode(line[at])).replaceAll('\ufffd', mark);
  return { text: line.slice(0, at) + text + line.slice(at + 1), places: [{ start: at, end: at + text.length, was: line[at] }] };
}
