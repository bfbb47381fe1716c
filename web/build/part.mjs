// What of a file another does not have: fanjian-tools.part, from which, fanjian.wasm and, behind that,
// fanjian-traditional.wasm the command line makes fanjian-tools.wasm (src/core/wasm-part.ts). The npm package so carries the dictionaries of both once.
//
// In brotli, since Node alone reads it. Layout, in words of four bytes, the lowest first: how many copies; of each how
// many bytes of the rest come before it, where it begins in the other file and how long it is. Then the SHA-256 of the
// whole, then the rest.
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';

// A shorter copy saves little more than what tells of it. Looked for at every 16th place of the other file.
const shortest = 512, seen = 64, step = 16;

export function partOf(whole, other) {
  const places = new Map();
  const key = (bytes, at) => bytes.latin1Slice(at, at + seen);
  for (let at = 0; at + seen <= other.length; at += step) places.set(key(other, at), at);
  const copies = [], rest = [];
  let from = 0;
  for (let at = 0; at + seen <= whole.length; ++at) {
    let begin = at, place = places.get(key(whole, at));
    if (place === undefined) continue;
    for (; place > 0 && begin > from && other[place - 1] === whole[begin - 1]; --place) --begin;
    let size = 0;
    while (begin + size < whole.length && place + size < other.length && whole[begin + size] === other[place + size]) ++size;
    if (size < shortest) continue;
    copies.push(begin - from, place, size);
    rest.push(whole.subarray(from, begin));
    from = begin + size;
    at = from - 1;
  }
  const head = Buffer.alloc(4 + 4 * copies.length);
  head.writeUInt32LE(copies.length / 3);
  copies.forEach((value, index) => head.writeUInt32LE(value, 4 + 4 * index));
  const part = Buffer.concat([head, createHash('sha256').update(whole).digest(), ...rest, whole.subarray(from)]);
  return brotliCompressSync(part, { params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: part.length } });
}
