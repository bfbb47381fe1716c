// Lines in, converted lines out, as they come.
import { type Core, CoreError, type Direction, type Tag } from '../core.js';
import { decode, DecodingError, decode_all, detected, type Detected, type Encoding } from '../encoding.js';
import { type Command, shared, shared_usage, UsageError, type Values } from './command.js';
import { from_of } from './from.js';
import { input, joined, load, name_of } from './input.js';
import type { Output } from './output.js';
import { records } from './records.js';
import { configs, direction_of, tag_of } from './varieties.js';

const line_feed = 10;
const batch = 1 << 18;   // bytes that are waited for, to tell what the text is written in
const longest = 1 << 22; // bytes of a line that is not yet at its end
const most_told = 20;    // lines that cannot be read, told one by one

export const convert: Command = {
  name: 'convert',
  summary: 'lines in, converted lines out',
  usage: `(--config NAME | --to TAG [--from TAG]) [options] [file]
  --config NAME   OpenCC's own, to the letter: ${configs.join(' ')}
  --to TAG        zh-Hans, zh-Hant, zh-Hant-TW, zh-Hant-HK
  --from TAG      if not given, what the beginning of the text is written in
  --wording       regional words too
  --rare          allow characters that many fonts do not have
  --ndjson        a JSON value on each line, in and out: every text in it is converted
${shared_usage}
A line that cannot be read is told, and written with U+FFFD where it cannot be; the exit code is 1.`,
  options: {
    ...shared,
    config: { type: 'string' },
    to: { type: 'string' },
    wording: { type: 'boolean' },
    rare: { type: 'boolean' },
    ndjson: { type: 'boolean' },
  },
  files: 1,

  async run(values, [file], output) {
    const direction = asked(values);
    const core = await load();
    if (values.ndjson) {
      const convert = (text: string) => core.convert(text, { ...direction, from: direction.from ?? guessed(core, text, direction.to) });
      return records(file, output, (record) => record.converted(convert));
    }
    const stream = new Stream(core, direction, file, output);
    for await (const chunk of input(file)) await stream.take(chunk);
    return stream.end();
  },
};

interface Asked extends Omit<Direction, 'from'> { from: Tag | undefined; encoding: Encoding | undefined }

// A text that does not say what it is written in is read as what leaves work to do.
function guessed(core: Core, beginning: string | Uint8Array, to: Tag): Tag {
  const script = core.detect(beginning) ?? (to === 'zh-Hans' ? 'hant' : 'hans');
  return script === 'hans' ? 'zh-Hans' : 'zh-Hant';
}

function asked(values: Values): Asked {
  const { config, to, wording, rare } = values;
  const { tag, encoding } = from_of(values);
  if (typeof config === 'string') {
    if (to || tag) throw new UsageError('--config says from and to by itself');
    const direction = direction_of(config);
    return { ...direction, wording: direction.wording || !!wording, rare: !!rare, encoding };
  }
  if (typeof to !== 'string') throw new UsageError('--config or --to is needed');
  return { from: tag, to: tag_of(to), wording: !!wording, rare: !!rare, encoding };
}

class Stream {
  readonly #core: Core;
  readonly #asked: Asked;
  readonly #name: string;
  readonly #output: Output;
  #from: Tag | undefined;
  #encoding: Encoding | undefined;
  #waiting: Uint8Array[] = [];   // not yet converted
  #size = 0;                     // of what is waiting
  #enough = longest;             // to look for a place to cut in a line that does not end
  #lines = false;                // there is the end of a line in it
  #offset = 0;                   // where in the input it begins
  #line = 1;
  #bad = 0;

  constructor(core: Core, direction: Asked, file: string | undefined, output: Output) {
    this.#core = core;
    this.#asked = direction;
    this.#from = direction.from;
    this.#encoding = direction.encoding;
    this.#name = name_of(file);
    this.#output = output;
  }

  async take(chunk: Uint8Array): Promise<void> {
    this.#waiting.push(chunk);
    this.#size += chunk.length;
    this.#lines ||= chunk.includes(line_feed);
    // What the text is written in is judged by a fixed share of it, however it arrives.
    if (this.#lines ? this.#from || this.#size >= batch : this.#size >= this.#enough) await this.#flush(false);
  }

  async end(): Promise<number> {
    if (this.#size) await this.#flush(true);
    if (this.#bad > most_told) console.error(`${this.#name}: ${this.#bad} lines cannot be read in all`);
    return this.#bad ? 1 : 0;
  }

  async #flush(end: boolean): Promise<void> {
    let all = joined(this.#waiting);
    const { encoding, mark } = this.#encoded(all);
    all = all.subarray(mark);
    this.#offset += mark;
    const size = end ? all.length : cut(all, encoding);
    this.#enough = Math.max(longest, 2 * (all.length - size));
    this.#waiting = size < all.length ? [all.subarray(size)] : [];
    this.#size = all.length - size;
    this.#lines = false;
    if (!size) return;
    const text = all.subarray(0, size);
    const { to, wording, rare, exact } = this.#asked;
    const from = this.#from ??= guessed(this.#core, decode_all(text.subarray(0, batch), encoding), to);
    for (const part of this.#converted(text, encoding, { from, to, wording, rare, exact })) await this.#output.write(part);
    this.#offset += size;
  }

  // A byte order mark in what is not UTF-8 is no character of the text. As long as all is ASCII, nothing
  // is known of the encoding, and nothing need be.
  #encoded(all: Uint8Array): Detected {
    if (this.#encoding && this.#offset) return { encoding: this.#encoding, mark: 0 };
    const found = detected(this.#core, all);
    if (!this.#encoding && found.encoding === 'utf-8' && !all.some((byte) => byte >= 0x80)) return { encoding: 'utf-8', mark: 0 };
    const encoding = this.#encoding ??= found.encoding;
    return { encoding, mark: encoding === found.encoding && encoding !== 'utf-8' && !this.#offset ? found.mark : 0 };
  }

  *#converted(text: Uint8Array, encoding: Encoding, direction: Direction): Generator<Uint8Array | string> {
    let converted: Uint8Array | string | undefined;
    try {
      converted = this.#all_of(text, encoding, direction);
    } catch (cause) {
      if (!is_unreadable(cause)) throw cause;
    }
    if (converted !== undefined) {
      for (let at = -1; (at = text.indexOf(line_feed, at + 1)) >= 0;) ++this.#line;
      yield converted;
      return;
    }
    for (let begin = 0, end; begin < text.length; begin = end) {
      end = end_of_line(text, begin, encoding);
      yield this.#line_of(text.subarray(begin, end), begin, encoding, direction);
      ++this.#line;
    }
  }

  // UTF-8 goes through as it is; a text in another encoding becomes one of JavaScript's.
  #all_of(text: Uint8Array, encoding: Encoding, direction: Direction): Uint8Array | string {
    return encoding === 'utf-8' ? this.#core.convertBytes(text, direction) : this.#core.convert(decode(text, encoding), direction);
  }

  #line_of(line: Uint8Array, begin: number, encoding: Encoding, direction: Direction): Uint8Array | string {
    try {
      return this.#all_of(line, encoding, direction);
    } catch (cause) {
      if (!is_unreadable(cause)) throw cause;
      if (++this.#bad <= most_told) {
        const column = [...decode_all(line.subarray(0, cause.offset), encoding)].length + 1;
        console.error(`${this.#name}:${this.#line}:${column}: not ${encoding} at byte ${this.#offset + begin + cause.offset}`);
      }
      return this.#core.convert(decode_all(line, encoding), direction);
    }
  }
}

const is_unreadable = (cause: unknown): cause is CoreError | DecodingError =>
  cause instanceof DecodingError || (cause instanceof CoreError && cause.code === 'invalid_utf8');

const is_wide = (encoding: Encoding) => encoding.startsWith('utf-16');

function end_of_line(text: Uint8Array, begin: number, encoding: Encoding): number {
  if (!is_wide(encoding)) return text.indexOf(line_feed, begin) + 1 || text.length;
  const low = encoding === 'utf-16le' ? 0 : 1;
  for (let i = begin; i + 1 < text.length; i += 2) {
    if (text[i + low] === line_feed && !text[i + 1 - low]) return i + 2;
  }
  return text.length;
}

// Behind the last line; in a very long one behind the last mark that ends a sentence, which nothing
// that a conversion looks at reaches across (core/tools/stream.h). 0: nowhere yet.
function cut(text: Uint8Array, encoding: Encoding): number {
  if (is_wide(encoding)) {
    const low = encoding === 'utf-16le' ? 0 : 1;
    for (let i = (text.length & ~1) - 2; i >= 0; i -= 2) {
      if (text[i + low] === line_feed && !text[i + 1 - low]) return i + 2;
    }
    return 0;
  }
  const line = text.lastIndexOf(line_feed) + 1;
  if (line || encoding !== 'utf-8' || text.length < longest) return line;
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.length);
  return Math.max(...['\u3002', '\uff01', '\uff1f'].map((mark) => {
    const at = bytes.lastIndexOf(mark);
    return at < 0 ? 0 : at + 3;
  }));
}
