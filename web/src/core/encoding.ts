// Bytes of any encoding to text, by the core's decoder (core/text/decoder.h), with the place of what cannot be read.
// For the editor's tools.
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
  const good = core.tool('fanjian_tools_decode', bytes, encodings.indexOf(encoding));
  if (good === bytes.length) return core.toolText();
  const before = decodeAll(core, bytes.subarray(0, good), encoding);
  const line = before.split('\n').length;
  throw new DecodingError(encoding, good, line, [...before.slice(before.lastIndexOf('\n') + 1)].length + 1);
}

/** What cannot be read becomes U+FFFD. */
export function decodeAll(core: ToolsCore, bytes: Uint8Array, encoding: Encoding): string {
  core.tool('fanjian_tools_decode', bytes, encodings.indexOf(encoding));
  return core.toolText();
}
