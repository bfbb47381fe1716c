// The tools' .wasm from the file beside this module, in Node. The build of the command line puts this in
// the place of wasm-source.ts.
import { readFile } from 'node:fs/promises';

export async function source(): Promise<BufferSource> {
  return new Uint8Array(await readFile(new URL('./fanjian-tools.wasm', import.meta.url)));
}
