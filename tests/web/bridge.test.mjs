// The C ABI itself (core/wasm/exports.txt): no argument is trusted, and none traps.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const module = await WebAssembly.compile(readFileSync(new URL('dist/fanjian.wasm', root)));
const start = async () => {
  const { exports } = await WebAssembly.instantiate(module, {});
  exports._initialize();
  return exports;
};
const core = await start();
const bad_argument = -8;

function put(text) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const at = core.fanjian_reserve(bytes.length);
  new Uint8Array(core.memory.buffer).set(bytes, at);
  return bytes.length;
}
const output = () => new TextDecoder().decode(
  new Uint8Array(core.memory.buffer, core.fanjian_output(), core.fanjian_output_size()));

test('the module exports what exports.txt says, and imports nothing', () => {
  const listed = readFileSync(new URL('core/wasm/exports.txt', root), 'utf8').split('\n')
    .filter((line) => line && !line.startsWith('#'));
  assert.deepEqual(WebAssembly.Module.exports(module).map(({ name }) => name).sort(),
    ['_initialize', 'memory', ...listed].sort());
  assert.deepEqual(WebAssembly.Module.imports(module), []);
  assert.equal(core.fanjian_abi(), 2);
});

test('lengths beyond the input buffer are refused', () => {
  put('abc');
  for (const name of ['convert', 'convert_mapped', 'explain', 'detect', 'story_open']) {
    const call = `fanjian_${name}`;
    for (const length of [1 << 20, -1, 0x7fffffff]) assert.equal(core[call](length, 0x20, 0), bad_argument);
  }
  assert.deepEqual(JSON.parse(output()).code, 'bad_argument');
});

test('directions and choices that do not exist are refused', () => {
  const length = put('头');
  for (const bits of [4, 0x40, 0xf0, 1 << 13, -1]) {
    assert.equal(core.fanjian_convert(length, bits), bad_argument);
    assert.equal(core.fanjian_convert_mapped(length, bits), bad_argument);
    assert.equal(core.fanjian_explain(length, bits, 0), bad_argument);
  }
  const story = core.fanjian_story_open(put('头发'));
  assert.ok(story > 0);
  for (const bits of [2, 0x40, 0xf1, 1 << 10, 1 << 11, 1 << 15, -1]) {
    assert.equal(core.fanjian_story_texts(story, bits), bad_argument);
    assert.equal(core.fanjian_story_explain(story, 0, 0, bits), bad_argument);
  }
  core.fanjian_story_close(story);
});

test('handles that were never given, or were closed, are refused', () => {
  const story = core.fanjian_story_open(put('头发'));
  assert.equal(core.fanjian_story_close(story), 0);
  for (const handle of [0, -1, 1, story, story + 1, 0x7fffffff, -0x80000000]) {
    for (const call of ['structure', 'article', 'close']) {
      assert.equal(core[`fanjian_story_${call}`](handle), bad_argument);
    }
    assert.equal(core.fanjian_story_texts(handle, 1), bad_argument);
    assert.equal(core.fanjian_story_explain(handle, 0, 0, 1), bad_argument);
  }
});

test('places that do not exist have nothing to explain', () => {
  for (const unit of [2, -1, 0x7fffffff]) {
    assert.equal(core.fanjian_explain(put('头发'), 0x20, unit), 0);
    assert.equal(output(), 'null');
  }
  const story = core.fanjian_story_open(put('头发'));
  for (const [piece, unit] of [[0, 2], [0, -1], [1, 0], [-1, 0]]) {
    assert.equal(core.fanjian_story_explain(story, piece, unit, 0x20), 0);
    assert.equal(output(), 'null');
  }
  core.fanjian_story_close(story);
  assert.equal(core.fanjian_explain(put(new Uint8Array([0xff])), 0x20, 0), -1);
});

test('every direction answers, and what is not UTF-8 is told unless it was said to be checked', () => {
  for (let bits = 0; bits < 1 << 13; ++bits) {
    if ((bits & 15) > 3 || (bits >> 4 & 15) > 3) continue;
    assert.equal(core.fanjian_convert(put('头髮里裡'), bits), 0);
    assert.ok(core.fanjian_output_size() > 0);
  }
  const bytes = new Uint8Array([0xe5, 0xa4, 0xb4, 0xff, 0xe5]);
  assert.equal(core.fanjian_convert(put(bytes), 0x20), -1);
  assert.deepEqual(JSON.parse(output()), { code: 'invalid_utf8', offset: 3, message: 'not UTF-8' });
  assert.equal(core.fanjian_convert(put(bytes), 0x20 | 1 << 10), 0);
});

test('the input buffer that nobody can give is 0, not a trap', () => {
  assert.equal(core.fanjian_reserve(-1), 0);
  assert.ok(core.fanjian_reserve(0) > 0);
  assert.equal(core.fanjian_convert(put('头'), 0x20), 0);
  assert.equal(output(), '頭');
});

test('after trimming there is no input and no output, until the next call', () => {
  core.fanjian_convert(put('头'.repeat(100_000)), 0x20);
  core.fanjian_trim();
  assert.equal(core.fanjian_output_size(), 0);
  assert.equal(core.fanjian_convert(3, 0x20), bad_argument);
  assert.equal(core.fanjian_convert(put('头'), 0x20), 0);
});

test('a thousand stories are open at once, and the memory of closed ones is used again', async () => {
  const many = Array.from({ length: 1000 }, () => core.fanjian_story_open(put('头发长了。')));
  assert.equal(new Set(many).size, 1000);
  for (const story of many) assert.equal(core.fanjian_story_close(story), 0);
  const size = core.memory.buffer.byteLength;
  for (let i = 0; i < 5000; ++i) {
    const story = core.fanjian_story_open(put('头发长了。'));
    assert.equal(core.fanjian_story_texts(story, 0x20), 0);
    core.fanjian_story_close(story);
  }
  assert.equal(core.memory.buffer.byteLength, size);
});
