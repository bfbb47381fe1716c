// Where a command reads from: the file that was named, or standard input.
import { createReadStream } from 'node:fs';
import { Core } from '../core.js';
import { source } from '../wasm-source.js';

export async function* input(file: string | undefined): AsyncGenerator<Uint8Array> {
  const stream = file === undefined || file === '-' ? process.stdin : createReadStream(file);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    yield new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
  }
}

export async function whole(file: string | undefined): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input(file)) chunks.push(chunk);
  return joined(chunks);
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

export const load = async () => Core.load(await source());

/** Waits for whoever reads our output, so that a fast reader of ours does not fill the memory. */
export async function write(bytes: Uint8Array | string): Promise<void> {
  if (!process.stdout.write(bytes)) {
    await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}
