// How much memory a converter takes in a fresh process, in bytes:
//   node --expose-gc memory.child.mjs <name> <config> <1 KB file> <10 MB file>
// `wasmStart`: its wasm memory after the first 1 KB. `wasmPeak`: the largest it was with 10 MB.
// `wasmAfter`: after that, a trim (ours) and another 1 KB. `processPeak`: how far the process rose
// above what it was with the text in hand.
import { readFileSync, writeFileSync } from 'node:fs';
import { load } from './converters.mjs';
import { inNode } from './setting.mjs';

const memories = new Set();
const note = (instance) => {
  for (const value of Object.values(instance.exports)) {
    if (value instanceof WebAssembly.Memory) memories.add(new WeakRef(value));
  }
  return instance;
};
const { instantiate, Instance } = WebAssembly;
WebAssembly.instantiate = async (...words) => {
  const made = await instantiate(...words);
  note(made.instance ?? made);
  return made;
};
WebAssembly.Instance = new Proxy(Instance, { construct: (Made, words) => note(new Made(...words)) });
const wasm = () => [...memories].reduce((sum, held) => sum + (held.deref()?.buffer.byteLength ?? 0), 0);
const kilobytes = (field) =>
  Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024;

const [, , name, config, smallFile, largeFile] = process.argv;
const small = readFileSync(smallFile, 'utf8');
const large = readFileSync(largeFile, 'utf8');
const converter = await load(name, inNode());
const convert = converter(config);
convert(small);
const found = { wasmStart: wasm() };
globalThis.gc();
const before = kilobytes('VmRSS');
writeFileSync('/proc/self/clear_refs', '5');   // the peak counts from here
const out = convert(large);
found.text = Buffer.byteLength(large);
found.processPeak = kilobytes('VmHWM') - before;
found.wasmPeak = wasm();
if (out.length < large.length / 2) throw new Error('text was lost');
converter.core?.trim();
convert(small);
globalThis.gc();
found.wasmAfter = wasm();
console.log(JSON.stringify(found));
