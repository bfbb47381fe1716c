// data-module.mjs <bytes> <out.wasm>: a module without code that holds bytes, so that servers, bundlers and runtimes treat
// them as they treat the module that takes them in. It exports `memory`, which begins with them, and `size`, a global.
import { readFileSync, writeFileSync } from 'node:fs';

const [from, to] = process.argv.slice(2);
const bytes = readFileSync(from);
const page = 65_536;
const i32 = 0x7f, i32Const = 0x41, end = 0x0b;

// LEB128. Signed numbers have a bit more, for their sign.
function number(value, signed) {
  const out = [];
  for (const last = signed ? 64 : 128; value >= last; value = Math.floor(value / 128)) out.push(value % 128 | 128);
  return [...out, value];
}
const name = (text) => [text.length, ...Buffer.from(text)];
const section = (id, body) => Buffer.concat([Buffer.from([id, ...number(body.length)]), Buffer.from(body)]);

writeFileSync(to, Buffer.concat([
  Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]),
  section(5, [1, 0, ...number(Math.ceil(bytes.length / page))]),
  section(6, [1, i32, 0, i32Const, ...number(bytes.length, true), end]),
  section(7, [2, ...name('memory'), 2, 0, ...name('size'), 3, 0]),
  section(11, Buffer.concat([Buffer.from([1, 0, i32Const, 0, end, ...number(bytes.length)]), bytes])),
]));
