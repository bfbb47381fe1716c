// What of a file another does not have: fanjian-tools.part, from which, fanjian.wasm and, behind that,
// fanjian-traditional.wasm the command line makes fanjian-tools.wasm (src/core/wasm-part.ts). The npm package so carries
// the dictionaries, and nearly all of the code that both have, once.
//
// Code that both have differs in a few bytes, the indices of functions and addresses: a copy is what it is like, and the
// difference of each byte, which is nearly always 0 (as bsdiff has it). In brotli, since Node alone reads it. Layout: how
// many copies, in four bytes, the lowest first; of each how many bytes of the rest come before it, how far from the end
// of the copy before it begins in the other file, and how long it is, by columns: the lowest byte of the first number of
// all copies, then the next byte, and so on. Then the SHA-256 of the whole, the differences, the rest.
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';

// Looked for by so many equal bytes, at so many places; what is gained by less is not worth telling.
const seed = 12, tries = 8, least = 32;
// A difference costs more than an equal byte gains; behind so many in a row nothing is looked for.
const difference = 1.2, patience = 24;
const bits = 20;

const hashAt = (bytes, at) => {
  let hash = 0;
  for (let k = 0; k < seed; ++k) hash = Math.imul(hash, 0x01000193) ^ bytes[at + k];
  return (hash ^ (hash >>> bits)) & ((1 << bits) - 1);
};

// How far two files stay alike from two places on, forwards or backwards, and what that gains.
function alike(one, other, at, place, step) {
  let size = 0, best = 0;
  for (let score = 0, n = 0; one[at] !== undefined && other[place] !== undefined && score > best - patience; at += step, place += step) {
    score += one[at] === other[place] ? 1 : -difference;
    ++n;
    if (score > best) [best, size] = [score, n];
  }
  return { size, gain: best };
}

export function partOf(whole, other) {
  // Of each seed the places, the first before the later ones.
  const first = new Int32Array(1 << bits).fill(-1), next = new Int32Array(other.length).fill(-1);
  for (let at = other.length - seed; at >= 0; --at) {
    const hash = hashAt(other, at);
    next[at] = first[hash];
    first[hash] = at;
  }
  const columns = [[], [], []], differences = [], rest = [];
  let from = 0, last = 0;
  for (let at = 0; at + seed <= whole.length;) {
    let found = null;
    for (let place = first[hashAt(whole, at)], n = 0; place >= 0 && n < tries; place = next[place], ++n) {
      if (whole.compare(other, place, place + seed, at, at + seed) !== 0) continue;
      const { size, gain } = alike(whole, other, at, place, 1);
      if (!found || gain > found.gain) found = { place, size, gain };
    }
    if (!found || found.gain < least) {
      ++at;
      continue;
    }
    const before = Math.min(alike(whole, other, at - 1, found.place - 1, -1).size, at - from);
    const begin = at - before, place = found.place - before, size = before + found.size;
    [begin - from, place - last, size].forEach((value, column) => columns[column].push(value));
    differences.push(Buffer.from(Array.from({ length: size }, (_, k) => (whole[begin + k] - other[place + k]) & 255)));
    rest.push(whole.subarray(from, begin));
    at = from = begin + size;
    last = place + size;
  }
  const count = columns[0].length;
  const head = Buffer.alloc(4 + 12 * count);
  head.writeUInt32LE(count);
  columns.forEach((values, column) => values.forEach((value, index) => {
    for (let k = 0; k < 4; ++k) head[4 + (4 * column + k) * count + index] = (value >> (8 * k)) & 255;
  }));
  const part = Buffer.concat([head, createHash('sha256').update(whole).digest(), ...differences, ...rest, whole.subarray(from)]);
  return brotliCompressSync(part, { params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: part.length } });
}
