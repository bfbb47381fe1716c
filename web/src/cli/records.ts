// Newline-delimited JSON: a value on each line, in and out, in order. A bad one is told and passed
// over. What a record may be: core/cli/ndjson_record.h, which is the same for the native tool. The core reads and
// writes them: JavaScript's JSON would change their numbers.
import { type Core, CoreError, type Story } from '../core/core.js';
import { decode, decodeAll, DecodingError, type Encoding } from '../core/encoding.js';
import { input, nameOf } from './input.js';
import type { Output } from './output.js';
import { endOfLine, type Stretch, Stretches, Unreadable } from './stretches.js';
import { tell } from './visible.js';

const most = 1 << 26;   // bytes of a line: core/text/error.h

class BadRecord extends Error {}

export const unchecked = 'a story as JSON is not checked; give its text';

/** What is wrong with the record that is being answered. */
export function refuse(reason: string): never {
  throw new BadRecord(reason);
}

export class Record {
  /** What the core takes: the record's text, or, where it has none, itself. */
  readonly source: string;
  readonly #isStory: boolean;
  readonly #carried: string;

  constructor(core: Core, line: string) {
    const answer = core.tool('fanjian_tools_record', line);
    const both = core.toolText();
    this.#isStory = (answer & 1) === 1;
    this.#carried = both.slice(0, answer >> 1);
    this.source = both.slice(answer >> 1);
  }

  /** The record as a story, which is open for as long as it is answered. */
  story(core: Core, answer: (story: Story) => object): string {
    const story = core.open(this.source);
    try {
      return this.carrying(answer(story));
    } finally {
      story.close();
    }
  }

  text(): string {
    return this.#isStory ? refuse(unchecked) : this.source;
  }

  /** An answer, with what names the record. */
  carrying(answer: object): string {
    return `${JSON.stringify(answer).slice(0, -1)}${this.#carried}}`;
  }
}

/** `answer`: a line of JSON for a line of JSON. */
export async function records(
  core: Core, file: string | undefined, output: Output, encoding: Encoding | undefined, answer: (line: string) => string,
): Promise<number> {
  const name = nameOf(file);
  const unreadable = new Unreadable(name);
  let line = 0, bad = 0;
  const refused = (reason: string) => {
    ++bad;
    tell(`${name}:${line}: ${reason}; passed over`);
    return '';
  };
  const textOf = (bytes: Uint8Array, of: Encoding, offset: number): string => {
    try {
      return decode(core, bytes, of);
    } catch (cause) {
      if (!(cause instanceof DecodingError)) throw cause;
      unreadable.tell(line, cause.column, of, offset + cause.offset);
      return decodeAll(core, bytes, of);
    }
  };
  const take = (bytes: Uint8Array, of: Encoding, offset: number): string => {
    ++line;
    const text = textOf(bytes, of, offset).replace(/\r?\n$|\r$/, '');
    try {
      return text ? `${answer(text)}\n` : '';
    } catch (cause) {
      if (cause instanceof BadRecord || (cause instanceof CoreError && cause.code !== 'out_of_memory')) return refused(cause.message);
      throw cause;
    }
  };
  const write = async (stretches: Iterable<Stretch>) => {
    for (const { bytes, encoding: of, offset, tooLong } of stretches) {
      if (tooLong) {
        ++line;
        refused('too large');
      }
      const out: string[] = [];
      for (let begin = 0, end; begin < bytes.length; begin = end) {
        end = endOfLine(bytes, begin, of);
        out.push(take(bytes.subarray(begin, end), of, offset + begin));
      }
      await output.write(out.join(''));
    }
  };
  const stretches = new Stretches(core, { encoding, most });
  for await (const chunk of input(file)) await write(stretches.take(chunk));
  await write(stretches.end());
  unreadable.end();
  return bad || unreadable.count ? 1 : 0;
}
