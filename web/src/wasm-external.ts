// The .wasm from the file beside this module. Its bytes are taken whole, so that a server that does
// not know application/wasm is no hindrance.
export async function source(): Promise<BufferSource> {
  const response = await fetch(new URL('./fanjian.wasm', import.meta.url));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.arrayBuffer();
}
