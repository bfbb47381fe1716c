// A picture of a page as a small PNG: its colours, which are few, in a palette. Colours are rounded to four
// bits a channel where there are more than a palette holds.
import { deflateSync } from 'node:zlib';

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; ++k) c = c & 1 ? 0xEDB88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc32 = (bytes) => {
  let c = 0xFFFFFFFF;
  for (const byte of bytes) c = table[(c ^ byte) & 255] ^ (c >>> 8);
  return (c ^ 0xFFFFFFFF) >>> 0;
};

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

// `image`: { width, height, data } in RGBA, opaque.
export function smallPng({ width, height, data }) {
  for (let bits = 5; ; --bits) {
    const step = 256 >> bits;
    const round = (value) => Math.min(255, Math.round(value / step) * step);
    const palette = new Map();
    const rows = Buffer.alloc((width + 1) * height);
    for (let y = 0; y < height && palette.size <= 256; ++y) {
      for (let x = 0; x < width; ++x) {
        const at = (y * width + x) * 4;
        const colour = round(data[at]) << 16 | round(data[at + 1]) << 8 | round(data[at + 2]);
        if (!palette.has(colour)) palette.set(colour, palette.size);
        rows[y * (width + 1) + 1 + x] = palette.get(colour);
      }
    }
    if (palette.size > 256) continue;
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([8, 3, 0, 0, 0], 8);
    const colours = Buffer.from([...palette.keys()].flatMap((colour) => [colour >> 16, colour >> 8 & 255, colour & 255]));
    return Buffer.concat([Buffer.from([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), chunk('IHDR', head),
      chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
  }
}
