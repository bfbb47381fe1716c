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
  const words = new DataView(part.buffer, part.byteOffset, part.byteLength);
  const hash = 32;
  try {
    const count = words.getUint32(0, true);
    let rest = 4 + 12 * count + hash;
    const copy = (index: number, field: number) => words.getUint32(4 + 12 * index + 4 * field, true);
    let size = part.length - rest;
    for (let index = 0; index < count; ++index) size += copy(index, 2);
    const whole = new Uint8Array(size);
    let at = 0;
    const take = (bytes: Uint8Array) => {
      whole.set(bytes, at);
      at += bytes.length;
    };
    for (let index = 0; index < count; ++index) {
      take(part.subarray(rest, rest += copy(index, 0)));
      take(other.subarray(copy(index, 1), copy(index, 1) + copy(index, 2)));
    }
    take(part.subarray(rest));
    const begin = 4 + 12 * count;
    if (createHash('sha256').update(whole).digest().equals(part.subarray(begin, begin + hash))) return whole;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
  }
  throw new ReaderError('file_changed', 'fanjian-tools.part, fanjian.wasm and fanjian-traditional.wasm are not of one release. Take all files from the same one.');
}
