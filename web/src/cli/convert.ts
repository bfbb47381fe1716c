// Converts lines as a stream; pages and folders of pages: pages.ts.
import path from 'node:path';
import { CoreError, type Direction, directionOf as bitsOf, type Tag } from '../core/core.js';
import type { ToolsCore } from '../core/tools-core.js';
import { decode, DecodingError, decodeAll, type Encoding } from '../core/encoding.js';
import { type Command, shared, sharedUsage } from './command.js';
import { UsageError } from './errors.js';
import type { Values } from './values.js';
import { fromOf } from './from.js';
import { input, joined, load, nameOf } from './input.js';
import type { Output } from './output.js';
import { folder, hreflangOf, isFolder, isPage, isPageName, pageConverter } from './pages.js';
import { records } from './records.js';
import { endOfLine, isPlain, lineFeedsIn, type Stretch, Stretches, Unreadable } from './stretches.js';
import { configs, directionOf, tagOf } from './varieties.js';
import { glossaryOf, wordListsOf, wordOptions, wordUsage } from './words.js';

const batch = 1 << 18;   // bytes to detect the variety from

export const convert: Command = {
  name: 'convert',
  summary: 'convert text between Traditional and Simplified, as a stream',
  usage: `(--config NAME | --to TAG [--from TAG]) [options] [file]
  --config NAME    exactly as OpenCC's configuration: ${configs.join(' ')}
  --to TAG         target: zh-Hans, zh-Hant, zh-Hant-TW or zh-Hant-HK
  --from TAG       source variety; detected from the beginning of the text by default
  --regional-words also convert regional words
  --rare           allow characters that many fonts lack
  --html           the text and attributes of an HTML page; all else stays to the byte. By default for a page,
                   which its name or beginning tells
  --text           a page as plain text, markup and all
  --hreflang T=URL adds <link rel="alternate" hreflang="T" href="URL"> to a page, {path} being its path; repeatable
${wordUsage}
  --ndjson         one JSON value per line, in and out; converts every string in it
${sharedUsage}
A folder is converted into the folder of -o: its pages; every other file is copied.
Undecodable input is reported and written as U+FFFD; the exit status is then 1.
A page that is not what --from or its charset says is an error.`,
  options: {
    ...shared,
    ...wordOptions,
    config: { type: 'string' },
    to: { type: 'string' },
    'regional-words': { type: 'boolean' },
    rare: { type: 'boolean' },
    ndjson: { type: 'boolean' },
    html: { type: 'boolean' },
    text: { type: 'boolean' },
    hreflang: { type: 'string', multiple: true },
  },
  files: 1,
  folders: true,

  async run(values, [file], output) {
    const lists = wordListsOf(values);
    const asking = asked(values);
    const hreflang = hreflangOf(values);
    const core = await load();
    const direction = { ...asking, glossary: glossaryOf(core, lists) };
    const options = { ...direction, hreflang };
    if (isFolder(file)) {
      if (values.text || values.ndjson) throw new UsageError('a folder is converted as pages');
      return folder(core, file!, values, options);
    }
    if (values.ndjson) {
      // 15: detect the variety of each text.
      const bits = bitsOf({ ...direction, from: direction.from ?? 'zh-Hans' }) | (direction.from ? 0 : 15);
      return records(core, file, output, direction.encoding, (line) => {
        core.tool('fanjian_tools_record_converted', line, bits);
        return core.toolText();
      });
    }
    const stream = new Stream(core, direction, file, output);
    let isFirst = !values.text;
    let page: Uint8Array[] | undefined;
    for await (const chunk of input(file)) {
      if (isFirst && (values.html || isPageName(file ?? '') || isPage(chunk))) page = [];
      isFirst = false;
      if (page) page.push(chunk);
      else await stream.write(stream.stretches.take(chunk));
    }
    if (page) {
      const place = path.basename(file ?? '');
      await output.write((await pageConverter(core, options))(joined(page), nameOf(file), place));
      return 0;
    }
    await stream.write(stream.stretches.end());
    return stream.end();
  },
};

interface ConvertRequest extends Omit<Direction, 'from'> { from: Tag | undefined; encoding: Encoding | undefined }

// Text of unknown script is taken for the one that needs conversion.
function guessed(core: ToolsCore, beginning: string | Uint8Array, to: Tag): Tag {
  const script = core.detect(beginning) ?? (to === 'zh-Hans' ? 'hant' : 'hans');
  return script === 'hans' ? 'zh-Hans' : 'zh-Hant';
}

function asked(values: Values): ConvertRequest {
  const { config, to, rare, 'regional-words': regionalWords } = values;
  const { tag, encoding } = fromOf(values);
  if (typeof config === 'string') {
    if (to || tag) throw new UsageError('--config says from and to by itself');
    const direction = directionOf(config);
    return { ...direction, regionalWords: direction.regionalWords || !!regionalWords, rare: !!rare, encoding };
  }
  if (typeof to !== 'string') throw new UsageError('--config or --to is needed');
  return { from: tag, to: tagOf(to), regionalWords: !!regionalWords, rare: !!rare, encoding };
}

class Stream {
  readonly stretches: Stretches;
  readonly #core: ToolsCore;
  readonly #asked: ConvertRequest;
  readonly #output: Output;
  readonly #unreadable: Unreadable;
  #from: Tag | undefined;
  #line = 1;

  constructor(core: ToolsCore, direction: ConvertRequest, file: string | undefined, output: Output) {
    this.#core = core;
    this.#asked = direction;
    this.#from = direction.from;
    this.#unreadable = new Unreadable(nameOf(file));
    this.#output = output;
    // Detects the variety from a fixed part of the text, independent of chunks.
    this.stretches = new Stretches(core, { encoding: direction.encoding, enough: (size) => !!this.#from || size >= batch });
  }

  async write(stretches: Iterable<Stretch>): Promise<void> {
    for (const stretch of stretches) {
      for (const part of this.#converted(stretch)) await this.#output.write(part);
    }
  }

  end(): number {
    this.#unreadable.end();
    return this.#unreadable.count ? 1 : 0;
  }

  *#converted(stretch: Stretch): Generator<Uint8Array | string> {
    const { bytes, encoding } = stretch;
    const { to, regionalWords, rare, exact, glossary } = this.#asked;
    // Plain ASCII is the same in every script and says nothing about it.
    const plain = !this.#from && isPlain(bytes);
    const from = this.#from ?? (plain ? to : guessed(this.#core, decodeAll(this.#core, bytes.subarray(0, batch), encoding), to));
    if (!plain) this.#from = from;
    const direction = { from, to, mixed: !this.#asked.from, regionalWords, rare, exact, glossary };
    let converted: Uint8Array | string | undefined;
    try {
      converted = plain ? bytes : this.#allOf(bytes, encoding, direction);
    } catch (cause) {
      if (!isUnreadable(cause)) throw cause;
    }
    if (converted !== undefined) {
      this.#line += lineFeedsIn(bytes, encoding);
      yield converted;
      return;
    }
    for (let begin = 0, end; begin < bytes.length; begin = end) {
      end = endOfLine(bytes, begin, encoding);
      yield this.#lineOf(bytes.subarray(begin, end), stretch.offset + begin, encoding, direction);
      ++this.#line;
    }
  }

  // UTF-8 passes through; other encodings are decoded to strings.
  #allOf(text: Uint8Array, encoding: Encoding, direction: Direction): Uint8Array | string {
    return encoding === 'utf-8' ? this.#core.convertBytes(text, direction)
      : this.#core.convert(decode(this.#core, text, encoding), direction);
  }

  #lineOf(line: Uint8Array, offset: number, encoding: Encoding, direction: Direction): Uint8Array | string {
    try {
      return this.#allOf(line, encoding, direction);
    } catch (cause) {
      if (!isUnreadable(cause)) throw cause;
      const column = [...decodeAll(this.#core, line.subarray(0, cause.offset), encoding)].length + 1;
      this.#unreadable.tell(this.#line, column, encoding, offset + cause.offset);
      return this.#core.convert(decodeAll(this.#core, line, encoding), direction);
    }
  }
}

const isUnreadable = (cause: unknown): cause is CoreError | DecodingError =>
  cause instanceof DecodingError || (cause instanceof CoreError && cause.code === 'invalid_utf8');
