// The tools' .wasm from the file beside this module, in Node; in the npm package from the reader's two and what those lack.
// The build of the command line puts this in the place of wasm-source.ts.
import { readFile } from 'node:fs/promises';
import { wholeOf } from './wasm-part.js';

const beside = async (name: string) => new Uint8Array(await readFile(new URL(name, import.meta.url)));

export async function source(): Promise<BufferSource> {
  try {
    return await beside('./fanjian-tools.wasm');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    const [part, ...others] = await Promise.all(['./fanjian-tools.part', './fanjian.wasm', './fanjian-traditional.wasm'].map(beside))
      .catch(() => { throw cause; });
    return wholeOf(part!, ...others);
  }
}
