// The reader's core as a page has it when it converts to Traditional: dist/fanjian.wasm with the part that is a file of its own.
import { readFileSync } from 'node:fs';

const dist = new URL('../../dist/', import.meta.url);
const read = (name) => readFileSync(new URL(name, dist));

/** What fanjian-traditional.wasm holds. */
export async function traditionalPart() {
  const { memory, size } = (await WebAssembly.instantiate(read('fanjian-traditional.wasm'), {})).instance.exports;
  return new Uint8Array(memory.buffer, 0, size.value);
}

/** `Core`: of a build of web/src/core/core.ts. */
export async function readerCore(Core) {
  const core = await Core.load(read('fanjian.wasm'));
  core.complete(await traditionalPart());
  return core;
}
