// What ten thousand terms of the reader's own take in fanjian.wasm, by kind: the memory that the module grows by and the
// time, to open a list and to convert a first text by it, each in a fresh instance that has converted a text before.
//
//   node tests/bench/glossary.mjs [fanjian.wasm]      dist/fanjian.wasm if no file is named; beside it, its part for Traditional
//
// `list` is the list's own bytes, which are part of what grows. Times are the least of five instances.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const file = process.argv[2] ?? path.join(path.dirname(fileURLToPath(import.meta.url)), '../../dist/fanjian.wasm');
const module = new WebAssembly.Module(readFileSync(file));
const { memory, size } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path.join(path.dirname(file), 'fanjian-traditional.wasm')))).exports;
const part = new Uint8Array(memory.buffer, 0, size.value);
const count = 10_000;
const hans = [...'台积电发展里程于海涛范冰岳云鹏周钟姜沈余国东华长江万达联华银杏'];
const hant = [...'台積電發展里程于海濤范冰岳雲鵬周鍾姜沈余國東華長江萬達聯華銀杏'];

function listOf(kind) {
  const kinds = ['name', 'map', 'reading', 'keep'];
  const lines = [];
  for (let i = 0; i < count; ++i) {
    let text = '', value = '';
    for (let k = 0, n = Number(BigInt(i) * 2654435761n % 1000003n); k < 2 + i % 4; ++k, n = Math.floor(n / 7)) {
      text += hans[(n + k * 11) % hans.length];
      value += hant[(n + k * 11) % hans.length];
    }
    const end = String.fromCodePoint(0x4E00 + i % 8000);
    const of = kind === 'every kind' ? kinds[i % 4] : kind;
    const valued = of === 'map' || of === 'reading' || of === 'style' || of === 'pair';
    lines.push([...of === 'pair' ? [] : [of], text + end, ...valued ? [value + end] : []].join('\t'));
  }
  return lines.join('\n');
}

const encoder = new TextEncoder();
const text = '昨日，台积电在头条新闻里说，它的发展很快；于海涛和范冰表示赞同。\n'.repeat(20);
const taiwan = 2, back = 1;   // zh-Hans to zh-Hant-TW and, of the number, zh-Hant to zh-Hans
const direction = { there: 0 | taiwan << 4, back: back | 0 << 4 };

function run(list) {
  const { exports: core } = new WebAssembly.Instance(module);
  core._initialize();
  const putBytes = (bytes) => {
    new Uint8Array(core.memory.buffer, core.fanjian_reserve(bytes.length), bytes.length).set(bytes);
    return bytes.length;
  };
  const put = (words) => putBytes(encoder.encode(words));
  if (core.fanjian_traditional(putBytes(part)) !== 0) throw new Error('the part for Traditional is refused');
  for (const way of Object.values(direction)) core.fanjian_convert(put(text), way);
  core.fanjian_trim();
  const before = core.memory.buffer.byteLength;
  const begun = performance.now();
  const handle = core.fanjian_glossary_open(put(list));
  if (handle <= 0) throw new Error('the list is refused');
  const opened = performance.now();
  const size = () => core.memory.buffer.byteLength - before;
  const afterOpen = size();
  core.fanjian_trim();
  const texted = put(text);
  const asked = performance.now();
  core.fanjian_convert(texted, direction.there | handle << 16);
  const there = performance.now();
  const afterThere = size();
  core.fanjian_convert(put(text), direction.back | handle << 16);
  return { open: opened - begun, convert: there - asked, sizes: [afterOpen, afterThere, size()] };
}

const cells = (...row) => console.log(row.map((cell, i) => i ? String(cell).padStart(11) : String(cell).padEnd(11)).join(''));
cells('kind', 'list KB', 'open ms', 'convert ms', 'open MB', 'and there', 'and back');
for (const kind of ['every kind', 'name', 'map', 'reading', 'keep', 'style', 'pair']) {
  const list = listOf(kind);
  const runs = Array.from({ length: 5 }, () => run(list));
  const least = (of) => Math.min(...runs.map((one) => one[of])).toFixed(1);
  cells(kind, Math.round(encoder.encode(list).length / 1000), least('open'), least('convert'),
    ...runs[0].sizes.map((bytes) => (bytes / 1e6).toFixed(2)));
}
