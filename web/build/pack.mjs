// The .wasm as it goes into a script: zlib (RFC 1950), then base64.
//
// Packed by a zopfli that the lock file pins, itself a .wasm: the zlib of Node is another in every
// Node, and what is committed must come out the same on every machine.
import zopfli from '@gfx/zopfli';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

const settings = { numiterations: 15, blocksplitting: true };

// `kept`: a file that remembers the last answer, since zopfli takes its time.
export async function pack(wasm, kept) {
  const key = createHash('sha256').update(JSON.stringify(settings)).update(wasm).digest('hex');
  const [known, remembered] = (await readFile(kept, 'latin1').catch(() => '')).split('\n');
  if (known === key) return remembered;
  const packed = Buffer.from(await zopfli.zlibAsync(wasm, settings)).toString('base64');
  await writeFile(kept, `${key}\n${packed}`, 'latin1');
  return packed;
}
