// Bytes of any encoding to text, with the place of what cannot be read. For the editor's tools.
import type { ToolsCore } from './tools-core.js';

/** The Encoding Standard's labels, in the order of core/text/encoding.h. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type Encoding = typeof encodings[number];

/** `mark`: bytes of byte order mark; `sure`: more of the text would not change it. */
export interface Detected { encoding: Encoding; mark: number; sure: boolean }

/** `more`: the text goes on behind these bytes. */
export function detected(core: ToolsCore, bytes: Uint8Array, more = false): Detected {
  const answer = core.tool('fanjian_tools_encoding', bytes, Number(more));
  return { encoding: encodings[answer & 255]!, mark: answer >> 8 & 255, sure: answer >> 16 !== 0 };
}

const others: Record<string, Encoding> = {
  utf8: 'utf-8', utf16: 'utf-16le', utf16le: 'utf-16le', utf16be: 'utf-16be', gb18030: 'gb18030', gbk: 'gb18030',
  gb2312: 'gb18030', cp936: 'gb18030', big5: 'big5', big5hkscs: 'big5', cp950: 'big5',
};

/** By any usual name; undefined if there is none such. */
export function encodingOf(name: string): Encoding | undefined {
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
export function decode(core: ToolsCore, bytes: Uint8Array, encoding: Encoding): string {
  const { text, good } = decoded(core, bytes, encoding);
  if (text !== null && good === bytes.length) return text;
  const before = decodeAll(core, bytes.subarray(0, good), encoding);
  const line = before.split('\n').length;
  throw new DecodingError(encoding, good, line, [...before.slice(before.lastIndexOf('\n') + 1)].length + 1);
}

/** What cannot be read becomes U+FFFD. */
export function decodeAll(core: ToolsCore, bytes: Uint8Array, encoding: Encoding): string {
  if (encoding !== 'big5') return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  core.tool('fanjian_tools_big5', bytes);
  return core.toolText();
}

// Big5 is the core's own: platforms have each another.
function decoded(core: ToolsCore, bytes: Uint8Array, encoding: Encoding): { text: string | null; good: number } {
  if (encoding === 'big5') {
    const good = core.tool('fanjian_tools_big5', bytes);
    return { text: core.toolText(), good };
  }
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), good: bytes.length };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return { text: null, good: readable(bytes, encoding) };
  }
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
