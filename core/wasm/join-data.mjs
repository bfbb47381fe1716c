// join-data.mjs <in.wasm> <out.wasm>: data segments that lie close together become one.
//
// Binaryen leaves out each run of zeros and begins a segment behind it. A module is shorter so as it is, and longer as
// it is sent: brotli makes nothing of zeros, and something of the heads of 500 segments (2.2 KB of the reader's).
import { readFileSync, writeFileSync } from 'node:fs';

const [from, to] = process.argv.slice(2);
// A gap of more zeros is left. Of 16, 64 and all of them, 64 gave the fewest bytes.
const widest = 64;
const section = { data: 11, dataCount: 12 };
const i32Const = 0x41, end = 0x0b;

const bytes = readFileSync(from);
let at = 8;

function number() {
  let value = 0;
  for (let scale = 1, byte = 128; byte >= 128; scale *= 128) {
    byte = bytes[at++];
    value += (byte & 127) * scale;
  }
  return value;
}

// LEB128. Signed numbers have a bit more, for their sign.
function written(value, signed) {
  const out = [];
  for (const last = signed ? 64 : 128; value >= last; value = Math.floor(value / 128)) out.push(value % 128 | 128);
  return Buffer.from([...out, value]);
}

function segments() {
  const joined = [];
  for (let count = number(); count > 0; --count) {
    if (number() !== 0 || bytes[at++] !== i32Const) throw new Error(`${from}: a data segment of another kind`);
    const offset = number();
    if (bytes[at++] !== end) throw new Error(`${from}: a data segment of another kind`);
    const size = number();
    const data = bytes.subarray(at, at += size);
    const last = joined[joined.length - 1];
    const gap = last && offset - last.offset - last.size;
    if (last && gap >= 0 && gap <= widest) {
      last.parts.push(Buffer.alloc(gap), data);
      last.size += gap + size;
    } else {
      joined.push({ offset, size, parts: [data] });
    }
  }
  return joined;
}

const out = [bytes.subarray(0, at)];
let counted = -1;  // where the section stands that says how many segments there are
while (at < bytes.length) {
  const begin = at, id = bytes[at++];
  const size = number(), behind = at + size;
  if (id === section.data) {
    const joined = segments();
    const body = Buffer.concat([written(joined.length), ...joined.flatMap(({ offset, size, parts }) =>
      [Buffer.from([0, i32Const]), written(offset, true), Buffer.from([end]), written(size), ...parts])]);
    out.push(Buffer.from([id]), written(body.length), body);
    const count = written(joined.length);
    if (counted >= 0) out[counted] = Buffer.concat([Buffer.from([section.dataCount, count.length]), count]);
  } else {
    if (id === section.dataCount) counted = out.length;
    out.push(bytes.subarray(begin, behind));
  }
  at = behind;
}
writeFileSync(to, Buffer.concat(out));
