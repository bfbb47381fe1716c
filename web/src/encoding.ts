// Bytes of any encoding to text, with the place of what cannot be read. For the editor's tools.
import type { Core } from './core.js';

/** The Encoding Standard's labels, in the order of core/tools/encoding.h. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type Encoding = typeof encodings[number];

export interface Detected { encoding: Encoding; /** bytes of byte order mark */ mark: number }

export function detected(core: Core, bytes: Uint8Array): Detected {
  const answer = core.tool('fanjian_tools_encoding', bytes);
  return { encoding: encodings[answer & 255]!, mark: answer >> 8 };
}

const others: Record<string, Encoding> = {
  utf8: 'utf-8', utf16: 'utf-16le', utf16le: 'utf-16le', utf16be: 'utf-16be', gb18030: 'gb18030', gbk: 'gb18030',
  gb2312: 'gb18030', cp936: 'gb18030', big5: 'big5', big5hkscs: 'big5', cp950: 'big5',
};

/** By any usual name; undefined if there is none such. */
export function encoding_of(name: string): Encoding | undefined {
  const plain = name.toLowerCase().replace(/[-_]/g, '');
  return Object.hasOwn(others, plain) ? others[plain] : undefined;
}

/** The offset is in bytes from the beginning; line and column count from 1, the column in characters. */
export class DecodingError extends Error {
  constructor(readonly encoding: Encoding, readonly offset: number, readonly line: number, readonly column: number) {
    super(`not ${encoding} at byte ${offset}`);
  }
}

/** Throws a DecodingError. A byte order mark is part of the text: who calls takes it off. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const good = readable(bytes, encoding);
    const before = decode(bytes.subarray(0, good), encoding);
    const begin = before.lastIndexOf('\n') + 1;
    const line = before.split('\n').length;
    throw new DecodingError(encoding, good, line, [...before.slice(begin)].length + 1);
  }
}

/** What cannot be read becomes U+FFFD. */
export function decode_all(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

// How many bytes at the beginning can be read: halving, since whether a beginning can be read is true
// up to there and false behind.
function readable(bytes: Uint8Array, encoding: Encoding): number {
  const fits = (size: number) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, size), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0, bad = bytes.length;
  if (fits(bad)) good = bad;   // only its end is missing
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  // The bytes before may begin the character that cannot be read.
  for (let back = 0; back < 4 && good > 0; ++back, --good) {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, good));
      break;
    } catch { /* one less */ }
  }
  return good;
}
