// Lines in, converted lines out, as they come.
import { type Core, CoreError, type Direction, type Tag } from '../core.js';
import { type Command, UsageError, type Values } from './command.js';
import { input, joined, load, write } from './input.js';
import { configs, direction_of, tag_of } from './varieties.js';

const line_feed = 10;
const batch = 1 << 18;   // bytes that are waited for, to tell what the text is written in
const most_told = 20;    // lines that are not UTF-8, told one by one

export const convert: Command = {
  name: 'convert',
  summary: 'lines in, converted lines out',
  usage: `(--config NAME | --to TAG [--from TAG]) [options] [file]
  --config NAME   OpenCC's own, to the letter: ${configs.join(' ')}
  --to TAG        zh-Hans, zh-Hant, zh-Hant-TW, zh-Hant-HK
  --from TAG      if not given, what the beginning of the text is written in
  --wording       regional words too
  --rare          allow characters that many fonts do not have
A line that is not UTF-8 is told, and written with U+FFFD where it cannot be read; the exit code is 1.`,
  options: {
    config: { type: 'string' },
    to: { type: 'string' },
    from: { type: 'string' },
    wording: { type: 'boolean' },
    rare: { type: 'boolean' },
  },
  files: 1,

  async run(values, [file]) {
    const direction = asked(values);
    const stream = new Stream(await load(), direction);
    for await (const chunk of input(file)) await stream.take(chunk);
    return stream.end();
  },
};

interface Asked extends Omit<Direction, 'from'> { from: Tag | undefined }

function asked({ config, to, from, wording, rare }: Values): Asked {
  if (typeof config === 'string') {
    if (to || from) throw new UsageError('--config says from and to by itself');
    const direction = direction_of(config);
    return { ...direction, wording: direction.wording || !!wording, rare: !!rare };
  }
  if (typeof to !== 'string') throw new UsageError('--config or --to is needed');
  return {
    from: typeof from === 'string' ? tag_of(from) : undefined,
    to: tag_of(to), wording: !!wording, rare: !!rare,
  };
}

class Stream {
  readonly #core: Core;
  readonly #asked: Asked;
  #from: Tag | undefined;
  #waiting: Uint8Array[] = [];   // not yet converted
  #size = 0;                     // of what is waiting
  #whole = 0;                    // how much of it is whole lines
  #offset = 0;                   // where in the input it begins
  #line = 1;
  #bad = 0;

  constructor(core: Core, direction: Asked) {
    this.#core = core;
    this.#asked = direction;
    this.#from = direction.from;
  }

  async take(chunk: Uint8Array): Promise<void> {
    this.#waiting.push(chunk);
    const last = chunk.lastIndexOf(line_feed);
    if (last >= 0) this.#whole = this.#size + last + 1;
    this.#size += chunk.length;
    // What the text is written in is judged by a fixed share of it, however it arrives.
    if (this.#whole > 0 && (this.#from || this.#size >= batch)) await this.#flush(this.#whole);
  }

  async end(): Promise<number> {
    if (this.#size) await this.#flush(this.#size);
    if (this.#bad > most_told) console.error(`convert: ${this.#bad} lines are not UTF-8 in all`);
    return this.#bad ? 1 : 0;
  }

  async #flush(size: number): Promise<void> {
    const all = joined(this.#waiting);
    const text = all.subarray(0, size);
    this.#waiting = size < all.length ? [all.subarray(size)] : [];
    this.#size = all.length - size;
    this.#whole = 0;
    const { to, wording, rare, exact } = this.#asked;
    const from = this.#from ??= this.#guess(text.subarray(0, batch));
    for (const part of this.#converted(text, { from, to, wording, rare, exact })) await write(part);
    this.#offset += size;
  }

  // A text that does not say what it is written in is read as what leaves work to do.
  #guess(beginning: Uint8Array): Tag {
    const script = this.#core.detect(beginning) ?? (this.#asked.to === 'zh-Hans' ? 'hant' : 'hans');
    return script === 'hans' ? 'zh-Hans' : 'zh-Hant';
  }

  *#converted(text: Uint8Array, direction: Direction): Generator<Uint8Array | string> {
    let converted: Uint8Array | undefined;
    try {
      converted = this.#core.convertBytes(text, direction);
    } catch (cause) {
      if (!(cause instanceof CoreError) || cause.code !== 'invalid_utf8') throw cause;
    }
    if (converted) {
      for (let at = -1; (at = text.indexOf(line_feed, at + 1)) >= 0;) ++this.#line;
      yield converted;
      return;
    }
    for (let begin = 0, end; begin < text.length; begin = end) {
      end = text.indexOf(line_feed, begin) + 1 || text.length;
      yield this.#line_of(text.subarray(begin, end), begin, direction);
      ++this.#line;
    }
  }

  #line_of(line: Uint8Array, begin: number, direction: Direction): Uint8Array | string {
    try {
      return this.#core.convertBytes(line, direction);
    } catch (cause) {
      if (!(cause instanceof CoreError) || cause.code !== 'invalid_utf8') throw cause;
      if (++this.#bad <= most_told) {
        const offset = this.#offset + begin + cause.offset;
        console.error(`convert: line ${this.#line} is not UTF-8 at byte ${offset}`);
      }
      return this.#core.convert(new TextDecoder('utf-8', { ignoreBOM: true }).decode(line), direction);
    }
  }
}
