// Input of a command: a file or standard input.
import { createReadStream, statSync } from 'node:fs';
import { ToolsCore } from '../core/tools-core.js';
import { decode, DecodingError, detected, type Encoding } from '../core/encoding.js';
import { source } from '../core/wasm-source.js';
import { InputError } from './errors.js';
import { Progress } from './progress.js';

const largest = 1 << 29;   // maximum length of a JavaScript string

export async function* input(file: string | undefined): AsyncGenerator<Uint8Array> {
  const named = file !== undefined && file !== '-';
  const stream = named ? createReadStream(file) : process.stdin;
  const progress = new Progress(named ? statSync(file, { throwIfNoEntry: false })?.size : undefined);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      progress.add(chunk.length);
      yield new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
    }
  } finally {
    progress.end();
  }
}

export const nameOf = (file: string | undefined) => file === undefined || file === '-' ? 'standard input' : file;

export async function whole(file: string | undefined): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input(file)) {
    chunks.push(chunk);
    if ((size += chunk.length) > largest) throw new InputError(`${nameOf(file)}: more than ${largest >> 20} MB`);
  }
  return joined(chunks);
}

/** A whole file as text. Undecodable input is an error with its position. */
export async function textOf(core: ToolsCore, file: string | undefined, encoding?: Encoding): Promise<string> {
  return decoded(core, await whole(file), nameOf(file), encoding);
}

export function decoded(core: ToolsCore, bytes: Uint8Array, name: string, encoding?: Encoding): string {
  const found = detected(core, bytes);
  const used = encoding ?? found.encoding;
  try {
    return decode(core, used === found.encoding ? bytes.subarray(found.mark) : bytes, used);
  } catch (cause) {
    if (!(cause instanceof DecodingError)) throw cause;
    const mark = used === found.encoding ? found.mark : 0;
    throw new InputError(`${name}:${cause.line}:${cause.column}: not ${used} at byte ${cause.offset + mark}`
      + (encoding ? '' : '; --from says what it is'));
  }
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const all = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

export const load = async () => ToolsCore.load(await source());
