// Splits chunked input into stretches of whole lines, with their encoding.
import type { ToolsCore } from '../core/tools-core.js';
import { detected, type Encoding } from '../core/encoding.js';
import { joined } from './input.js';
import { tell } from './visible.js';

const lineFeed = 10;
const longest = 1 << 22;        // maximum bytes of an incomplete line
const mostWaiting = 1 << 24;   // maximum bytes to buffer for detecting the encoding
const mostTold = 20;           // undecodable positions reported one by one

export interface Stretch {
  bytes: Uint8Array;
  encoding: Encoding;
  /** Byte offset in the input. */
  offset: number;
  /** A line of more than `most` bytes, dropped. */
  tooLong?: boolean;
}

export interface StretchRequest {
  encoding?: Encoding | undefined;
  /** Whether so many bytes, with a complete line, are enough to start. */
  enough?: (size: number) => boolean;
  /** Drops a longer line. Without it, a long line is cut behind a sentence. */
  most?: number;
}

export class Stretches {
  readonly #core: ToolsCore;
  readonly #asked: StretchRequest;
  #encoding: Encoding | undefined;
  #waiting: Uint8Array[] = [];
  #size = 0;                     // of the buffer
  #enough = longest;             // before looking for a cut in a long line
  #lookedAt = 0;                // examined without detecting the encoding
  #lines = false;                // it has a complete line
  #over = false;                 // the line is too long: drops the rest of it
  #offset = 0;                   // byte offset in the input

  constructor(core: ToolsCore, asked: StretchRequest) {
    this.#core = core;
    this.#asked = asked;
    this.#encoding = asked.encoding;
  }

  *take(chunk: Uint8Array): Generator<Stretch> {
    const { most, enough } = this.#asked;
    let rest = chunk;
    if (this.#over) {
      const end = rest.indexOf(lineFeed) + 1;
      this.#offset += end || rest.length;
      if (!end) return;
      yield this.#passedOver();
      rest = rest.subarray(end);
    }
    this.#waiting.push(rest);
    this.#size += rest.length;
    this.#lines ||= rest.includes(lineFeed);
    if (!this.#lines && most !== undefined && this.#size > most) {
      this.#offset += this.#size;
      this.#waiting = [];
      this.#size = 0;
      this.#over = true;
      return;
    }
    if (this.#lines ? enough?.(this.#size) ?? true : most === undefined && this.#size >= this.#enough) yield* this.#cut(false);
  }

  *end(): Generator<Stretch> {
    if (this.#over) yield this.#passedOver();
    else if (this.#size) yield* this.#cut(true);
  }

  #passedOver(): Stretch {
    this.#over = false;
    return { bytes: new Uint8Array(), encoding: this.#encoding ?? 'utf-8', offset: this.#offset, tooLong: true };
  }

  *#cut(end: boolean): Generator<Stretch> {
    // Detects again after every 50 % more input: linear time for any chunks.
    if (!end && !this.#encoding && this.#size - this.#lookedAt < this.#lookedAt / 2 && this.#size < mostWaiting) return;
    let all = joined(this.#waiting);
    this.#waiting = [all];
    const found = this.#encoded(all, end);
    if (!found) {
      this.#lookedAt = this.#size;
      return;
    }
    const { encoding, mark } = found;
    all = all.subarray(mark);
    const offset = this.#offset + mark;
    const size = end ? all.length : cut(all, encoding, this.#asked.most === undefined);
    this.#enough = Math.max(longest, 2 * (all.length - size));
    this.#waiting = size < all.length ? [all.subarray(size)] : [];
    this.#size = all.length - size;
    this.#offset = offset + size;
    this.#lookedAt = 0;
    this.#lines = false;
    if (size) yield { bytes: all.subarray(0, size), encoding, offset };
  }

  // Outside UTF-8, the byte order mark is not part of the text. Plain ASCII leaves the encoding open.
  // Returns nothing while it is undecided.
  #encoded(all: Uint8Array, end: boolean): { encoding: Encoding; mark: number } | null {
    if (this.#encoding && this.#offset) return { encoding: this.#encoding, mark: 0 };
    if (!this.#encoding && isPlain(all)) return { encoding: 'utf-8', mark: 0 };
    const found = detected(this.#core, all, !end);
    if (!this.#encoding && !found.sure && !end && all.length < mostWaiting) return null;
    const encoding = this.#encoding ??= found.encoding;
    return { encoding, mark: encoding === found.encoding && encoding !== 'utf-8' && !this.#offset ? found.mark : 0 };
  }
}

/** ASCII without NUL: the same in every encoding but UTF-16, and in every script. */
export const isPlain = (bytes: Uint8Array) => !bytes.some((byte) => byte >= 0x80 || byte === 0);

const isWide = (encoding: Encoding) => encoding.startsWith('utf-16');

/** The end of the line that begins there. */
export function endOfLine(text: Uint8Array, begin: number, encoding: Encoding): number {
  if (!isWide(encoding)) return text.indexOf(lineFeed, begin) + 1 || text.length;
  const low = encoding === 'utf-16le' ? 0 : 1;
  for (let i = begin; i + 1 < text.length; i += 2) {
    if (text[i + low] === lineFeed && !text[i + 1 - low]) return i + 2;
  }
  return text.length;
}

/** In UTF-16 a byte 10 alone is no line feed: U+4E0A has one. */
export function lineFeedsIn(text: Uint8Array, encoding: Encoding): number {
  let count = 0;
  const [unit, low] = isWide(encoding) ? [2, encoding === 'utf-16le' ? 0 : 1] : [1, 0];
  for (let at = -1; (at = text.indexOf(lineFeed, at + 1)) >= 0;) {
    if (unit === 1 || (at % 2 === low && text[at + 1 - 2 * low] === 0)) ++count;
  }
  return count;
}

// The end of the last line or, in a very long one, of the last sentence, which no conversion context crosses
// (core/convert/stream.h). 0: none yet.
function cut(text: Uint8Array, encoding: Encoding, sentences: boolean): number {
  if (isWide(encoding)) {
    const low = encoding === 'utf-16le' ? 0 : 1;
    for (let i = (text.length & ~1) - 2; i >= 0; i -= 2) {
      if (text[i + low] === lineFeed && !text[i + 1 - low]) return i + 2;
    }
    return 0;
  }
  const line = text.lastIndexOf(lineFeed) + 1;
  if (line || !sentences || encoding !== 'utf-8' || text.length < longest) return line;
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.length);
  return Math.max(...['\u3002', '\uff01', '\uff1f'].map((mark) => {
    const at = bytes.lastIndexOf(mark);
    return at < 0 ? 0 : at + 3;
  }));
}

/** Reports and counts undecodable positions. */
export class Unreadable {
  readonly #name: string;
  count = 0;

  constructor(name: string) {
    this.#name = name;
  }

  tell(line: number, column: number, encoding: Encoding, offset: number): void {
    if (++this.count <= mostTold) tell(`${this.#name}:${line}:${column}: not ${encoding} at byte ${offset}`);
  }

  end(): void {
    if (this.count > mostTold) tell(`${this.#name}: ${this.count} lines cannot be read in all`);
  }
}
