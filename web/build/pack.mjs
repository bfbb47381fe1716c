// The .wasm as it goes into a script: zlib (RFC 1950), then base64.
//
// Packed by a zopfli that the lock file pins, itself a .wasm: the zlib of Node is another in every
// Node, and what is committed must come out the same on every machine.
import zopfli from '@gfx/zopfli';

export async function pack(wasm) {
  const packed = await zopfli.zlibAsync(wasm, { numiterations: 15, blocksplitting: true });
  return Buffer.from(packed).toString('base64');
}
