// The .wasm that the page's own script unpacked together with this one: single/unpack.ts.
const { fanjianWasm: given } = globalThis as { fanjianWasm?: BufferSource };

export async function source(): Promise<BufferSource | Response> {
  if (!given) throw new Error('the page has no core in it');
  return given;
}
