// A file made whole of a part and the files that it was taken from, one behind the other: web/build/part.mjs says what stands in it.
import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { ReaderError } from './errors.js';

export function wholeOf(packed: Uint8Array<ArrayBuffer>, ...others: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const other = new Uint8Array(Buffer.concat(others));
  let part: Uint8Array<ArrayBuffer>;
  try {
    part = new Uint8Array(brotliDecompressSync(packed));
  } catch {
    throw new ReaderError('file_changed', 'fanjian-tools.part is damaged. Take all files from the same release.');
  }
  const hash = 32;
  try {
    const count = new DataView(part.buffer).getUint32(0, true);
    const begin = 4 + 12 * count;
    if (begin + hash > part.length) throw new RangeError();
    const field = (column: number, index: number) =>
      [0, 1, 2, 3].reduce((value, k) => value | part[4 + (4 * column + k) * count + index]! << (8 * k), 0);
    const copies = Array.from({ length: count }, (_, index) => ({ rest: field(0, index), place: field(1, index), size: field(2, index) }));
    let different = begin + hash;
    let rest = copies.reduce((sum, { size }) => sum + size, different);
    const whole = new Uint8Array(part.length - begin - hash);
    let at = 0, from = 0;
    const take = (end: number) => {
      whole.set(part.subarray(rest, end), at);
      at += end - rest;
      rest = end;
    };
    for (const copy of copies) {
      if (copy.rest < 0 || copy.size < 0 || at + copy.rest + copy.size > whole.length) throw new RangeError();
      take(rest + copy.rest);
      from += copy.place;
      for (const end = from + copy.size; from < end; ++from) whole[at++] = other[from]! + part[different++]!;
    }
    take(part.length);
    if (createHash('sha256').update(whole).digest().equals(part.subarray(begin, begin + hash))) return whole;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
  }
  throw new ReaderError('file_changed', 'fanjian-tools.part, fanjian.wasm and fanjian-traditional.wasm are not of one release. Take all files from the same one.');
}
