// Newline-delimited JSON: a value on each line, in and out, in order. A bad one is told and passed
// over. What a record may be: core/command/record.h, which is the same for the native tool.
import { type Core, CoreError, type Story } from '../core.js';
import { input, joined, name_of } from './input.js';
import type { Output } from './output.js';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const line_feed = 10;
const deepest = 256;
const carried = ['id', '@id', 'identifier'];

class BadRecord extends Error {}

export const unchecked = 'a story as JSON is not checked; give its text';

/** What is wrong with the record that is being answered. */
export function refuse(reason: string): never {
  throw new BadRecord(reason);
}

export class Record {
  constructor(readonly value: Json, readonly line: string) {}

  /** The record as a story, which is open for as long as it is answered. */
  story(core: Core, answer: (story: Story) => object): object {
    const story = core.open(this.source());
    try {
      return this.carrying(answer(story));
    } finally {
      story.close();
    }
  }

  /** The record as the core takes it: its text, or, where it has none, itself. */
  source(): string {
    return this.#text() ?? this.line;
  }

  text(): string {
    return this.#text() ?? refuse(unchecked);
  }

  #text(): string | undefined {
    const { value } = this;
    if (typeof value !== 'string' && !is_object(value)) refuse('neither a text nor a story');
    const text = is_object(value) ? value.text : value;
    if (text !== undefined && typeof text !== 'string') refuse('"text" is not a text');
    if (text !== undefined && /^\uFEFF?\s*\{/.test(text)) refuse('a text that begins with {');
    return text;
  }

  /** An answer, with what names the record. */
  carrying(answer: object): object {
    const { value } = this;
    const answered = answer as { [name: string]: unknown };
    if (is_object(value)) for (const name of carried) if (Object.hasOwn(value, name)) answered[name] = value[name];
    return answered;
  }

  /** The same value with every text in it converted, but for names and what is no text. */
  converted(convert: (text: string) => string): Json {
    const root: Json[] = [this.value];
    const open: (Json[] | { [name: string]: Json })[] = [root];
    for (let container; (container = open.pop());) {
      const names = Array.isArray(container) ? container.keys() : Object.keys(container);
      for (const name of names) {
        const values = container as { [name: string | number]: Json };
        const value = values[name]!;
        if (typeof name === 'string' && (name.startsWith('@') || /^(id|identifier|url|inLanguage)$/.test(name))) continue;
        if (typeof value === 'string') values[name] = convert(value);
        else if (typeof value === 'object' && value !== null) open.push(value);
      }
    }
    return root[0]!;
  }
}

export async function records(
  file: string | undefined, output: Output, answer: (record: Record) => unknown,
): Promise<number> {
  let line = 0, bad = 0;
  const take = (bytes: Uint8Array): string => {
    ++line;
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r?\n$/, '');
      return text ? `${JSON.stringify(answer(new Record(read(text), text)))}\n` : '';
    } catch (cause) {
      ++bad;
      console.error(`${name_of(file)}:${line}: ${reason(cause)}; passed over`);
      return '';
    }
  };
  let waiting: Uint8Array[] = [];
  for await (const chunk of input(file)) {
    const last = chunk.lastIndexOf(line_feed) + 1;
    if (!last) {
      waiting.push(chunk);
      continue;
    }
    const whole = joined([...waiting, chunk.subarray(0, last)]);
    waiting = last < chunk.length ? [chunk.slice(last)] : [];
    let out = '';
    for (let begin = 0, end; begin < whole.length; begin = end) {
      end = whole.indexOf(line_feed, begin) + 1;
      out += take(whole.subarray(begin, end));
    }
    await output.write(out);
  }
  if (waiting.length) await output.write(take(joined(waiting)));
  return bad ? 1 : 0;
}

function is_object(value: Json): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function read(text: string): Json {
  let depth = 0, quoted = false;
  for (let i = 0; i < text.length; ++i) {
    const c = text[i];
    if (quoted && c === '\\') ++i;
    else if (c === '"') quoted = !quoted;
    else if (!quoted && (c === '[' || c === '{') && ++depth > deepest) throw new BadRecord('nested too deep');
    else if (!quoted && (c === ']' || c === '}')) --depth;
  }
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new BadRecord('not JSON');
  }
}

function reason(cause: unknown): string {
  if (cause instanceof BadRecord || cause instanceof CoreError) return cause.message;
  if (cause instanceof TypeError) return 'not utf-8';
  throw cause;
}
