// The dictionary in the wasm has a checksum, and the shipped modules check it.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const dist = new URL('../../dist/', import.meta.url);
const bad_lexicon = -5;

// Where its bytes are in a module's memory, and how many: its header says (core/dictionary/format.h).
function placeOf(memory) {
  const bytes = Buffer.from(memory);
  const at = bytes.indexOf('FJLX');
  assert.ok(at > 0);
  const streams = 16;
  let size = 12 + 4 * streams;
  for (let i = 0; i < streams; ++i) size += bytes.readUInt32LE(at + 12 + 4 * i);
  return { at, size };
}

const fromTraditional = 1;  // to Simplified, which takes nothing beside this dictionary
const ask = {
  convert: (core, length) => core.fanjian_convert(length, fromTraditional),
  convert_mapped: (core, length) => core.fanjian_convert_mapped(length, fromTraditional),
  explain: (core, length) => core.fanjian_explain(length, fromTraditional, 0),
  detect: (core, length) => core.fanjian_detect(length),
  story_open: (core, length) => core.fanjian_story_open(length),
};

for (const name of ['fanjian.wasm', 'fanjian-tools.wasm']) {
  test(`${name}: a damaged byte of the dictionary is told by every call that needs it`, async () => {
    const module = await WebAssembly.compile(readFileSync(new URL(name, dist)));
    const start = async () => {
      const { exports } = await WebAssembly.instantiate(module, {});
      exports._initialize();
      return exports;
    };
    const put = (core) => {
      const at = core.fanjian_reserve(3);
      new Uint8Array(core.memory.buffer).set(Buffer.from('\u5934'), at);
      return 3;
    };
    const { at, size } = placeOf((await start()).memory.buffer);
    assert.ok(size > 50_000, `${size}`);
    for (const [call, of] of Object.entries(ask)) assert.ok(of(await start().then((core) => (put(core), core)), 3) >= 0, call);
    const calls = Object.keys(ask);
    for (let i = 0; i < 400; ++i) {
      const core = await start();
      // The first bytes, the last ones, and others all over it.
      const which = i < 100 ? i : i < 200 ? size - 1 - (i - 100) : Math.floor(size * ((i * 0.6180339887) % 1));
      new Uint8Array(core.memory.buffer)[at + which] ^= 1 << (i % 8);
      const call = calls[i % calls.length];
      assert.equal(ask[call](core, put(core)), bad_lexicon, `${call}, byte ${which}`);
      // And again: what failed once is not taken for opened.
      assert.equal(ask[call](core, put(core)), bad_lexicon, `${call} again, byte ${which}`);
    }
  });
}

