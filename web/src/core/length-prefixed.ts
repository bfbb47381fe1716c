// Several texts for one question of the tools' core, each behind its length in bytes.
const encoder = new TextEncoder();

export function inARow(texts: readonly string[]): Uint8Array {
  const parts = texts.map((text) => encoder.encode(text));
  const all = new Uint8Array(parts.reduce((size, part) => size + 4 + part.length, 0));
  const view = new DataView(all.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length, true);
    all.set(part, at + 4);
    at += 4 + part.length;
  }
  return all;
}
