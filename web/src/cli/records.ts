// Newline-delimited JSON: one value per line, in and out, in order. Invalid lines are reported
// and skipped. The records: core/cli/ndjson_record.h, which is the same for the native tool. The core reads and
// writes them: JavaScript's JSON would change their numbers.
import { CoreError } from '../core/core.js';
import type { ToolsCore, ToolsStory } from '../core/tools-core.js';
import { decode, decodeAll, DecodingError, type Encoding } from '../core/encoding.js';
import { input, nameOf } from './input.js';
import type { Output } from './output.js';
import { linesOf } from './sources.js';
import { endOfLine, type Stretch, Stretches, Unreadable } from './stretches.js';
import type { Values } from './values.js';
import { tell } from './visible.js';

const most = 1 << 26;   // bytes of a line: core/text/error.h

class BadRecord extends Error {}

export const unchecked = 'a story as JSON is not checked; give its text';

/** Rejects the current record with a reason. */
export function refuse(reason: string): never {
  throw new BadRecord(reason);
}

export class Record {
  /** Input for the core: the record's text or, without one, the record. */
  readonly source: string;
  readonly #isStory: boolean;
  readonly #carried: string;

  constructor(core: ToolsCore, line: string) {
    const answer = core.tool('fanjian_tools_record', line);
    const both = core.toolText();
    this.#isStory = (answer & 1) === 1;
    this.#carried = both.slice(0, answer >> 1);
    this.source = both.slice(answer >> 1);
  }

  /** Opens the record as a story for the duration of `answer`. */
  story(core: ToolsCore, answer: (story: ToolsStory) => object): string {
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

  /** An answer, with the record's identifiers. */
  carrying(answer: object): string {
    return `${JSON.stringify(answer).slice(0, -1)}${this.#carried}}`;
  }
}

/** The same of the stories in a feed or a list, which have no lines. */
export async function stories(
  core: ToolsCore, file: string | undefined, values: Values, output: Output, encoding: Encoding | undefined, answer: (line: string) => string | Promise<string>,
): Promise<number> {
  const lines = await linesOf(core, file, values, encoding);
  if (!lines) return records(core, file, output, encoding, answer);
  for (const line of lines) await output.write(`${await answer(line)}\n`);
  return 0;
}

/** `answer` maps a line of JSON to a line of JSON. */
export async function records(
  core: ToolsCore, file: string | undefined, output: Output, encoding: Encoding | undefined, answer: (line: string) => string | Promise<string>,
): Promise<number> {
  const name = nameOf(file);
  const unreadable = new Unreadable(name);
  let line = 0, bad = 0;
  const refused = (reason: string) => {
    ++bad;
    tell(`${name}:${line}: ${reason}; skipped`);
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
  const take = async (bytes: Uint8Array, of: Encoding, offset: number): Promise<string> => {
    ++line;
    const text = textOf(bytes, of, offset).replace(/\r?\n$|\r$/, '');
    try {
      return text ? `${await answer(text)}\n` : '';
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
        out.push(await take(bytes.subarray(begin, end), of, offset + begin));
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
