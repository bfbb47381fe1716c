// The C ABI itself (core/wasm/*exports.txt): no argument is trusted, and none traps.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { traditionalPart } from './reader_core.mjs';

const root = new URL('../../', import.meta.url);
const module = await WebAssembly.compile(readFileSync(new URL('dist/fanjian.wasm', root)));
const start = async () => {
  const { exports } = await WebAssembly.instantiate(module, {});
  exports._initialize();
  return exports;
};
const part = await traditionalPart();
const complete = (exports) => {
  new Uint8Array(exports.memory.buffer).set(part, exports.fanjian_reserve(part.length));
  return exports.fanjian_traditional(part.length);
};
const core = await start();
assert.equal(complete(core), 0);
const bad_argument = -8, bad_lexicon = -5;

function put(text) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const at = core.fanjian_reserve(bytes.length);
  new Uint8Array(core.memory.buffer).set(bytes, at);
  return bytes.length;
}
const output = () => new TextDecoder().decode(
  new Uint8Array(core.memory.buffer, core.fanjian_output(), core.fanjian_output_size()));

const listed = (...lists) => ['_initialize', 'memory', ...lists.flatMap((list) =>
  readFileSync(new URL(`core/wasm/${list}`, root), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')))].sort();
const exportsOf = (compiled) => WebAssembly.Module.exports(compiled).map(({ name }) => name).sort();

for (const [name, ...lists] of [['convert', 'convert-exports.txt'], ['tools', 'convert-exports.txt', 'exports.txt', 'tools-exports.txt']]) {
  test(`the module of ${name} exports what its lists say, and imports nothing`, async () => {
    const other = await WebAssembly.compile(readFileSync(new URL(`dist/fanjian-${name}.wasm`, root)));
    assert.deepEqual(exportsOf(other), listed(...lists));
    assert.deepEqual(WebAssembly.Module.imports(other), []);
  });
}

test('the module of conversion converts as the reader\'s does', async () => {
  const { exports: other } = await WebAssembly.instantiate(readFileSync(new URL('dist/fanjian-convert.wasm', root))).then(({ instance }) => instance);
  other._initialize();
  assert.equal(complete(other), 0);
  const text = new TextEncoder().encode('后来他理发，用U盘写网志，于海涛说。');
  for (let bits = 0; bits < 1 << 13; ++bits) {
    if ((bits & 15) > 3 || (bits >> 4 & 15) > 3) continue;
    for (const call of ['fanjian_convert', 'fanjian_convert_mapped', 'fanjian_changes']) {
      const [one, two] = [core, other].map((each) => {
        new Uint8Array(each.memory.buffer).set(text, each.fanjian_reserve(text.length));
        assert.equal(each[call](text.length, bits), 0);
        return Buffer.from(each.memory.buffer, each.fanjian_output(), each.fanjian_output_size()).toString('hex');
      });
      assert.equal(one, two, `${call} ${bits}`);
    }
  }
});

test('without the part for Traditional: to Simplified and between regions as with it, and the rest says what is missing', async () => {
  const bare = await start();
  const put = (exports, text) => {
    const bytes = new TextEncoder().encode(text);
    new Uint8Array(exports.memory.buffer).set(bytes, exports.fanjian_reserve(bytes.length));
    return bytes.length;
  };
  const told = (exports) => Buffer.from(exports.memory.buffer, exports.fanjian_output(), exports.fanjian_output_size()).toString();
  const mixed = 1 << 13;
  for (const source of ['\u5f8c\u4f86\u4ed6\u5728\u81fa\u5317\u7406\u9aee\uff0c\u7528\u96a8\u8eab\u789f\u5beb\u90e8\u843d\u683c\uff0c\u8457\u66f8\u3002', '\u540e\u6765\u7406\u53d1']) {
    for (let bits = 0; bits < 1 << 14; ++bits) {
      const from = bits & 15, to = bits >> 4 & 15;
      if (from > 3 || to > 3) continue;
      const takes = to !== 0 && (from === 0 || (bits & mixed && !(bits & 1 << 11)));
      for (const call of ['fanjian_convert', 'fanjian_convert_mapped', 'fanjian_changes']) {
        const answer = bare[call](put(bare, source), bits);
        assert.equal(answer, takes ? bad_lexicon : 0, `${call} ${bits}`);
        if (takes) {
          assert.equal(JSON.parse(told(bare)).code, 'traditional_missing');
        } else {
          assert.equal(core[call](put(core, source), bits), 0);
          assert.equal(told(bare), told(core), `${call} ${bits}`);
        }
      }
    }
  }
  for (const [call, ...more] of [['fanjian_words'], ['fanjian_glossary_open'], ['fanjian_explain', 0x20, 0]]) {
    assert.equal(bare[call](put(bare, 'keep\t\u91cc'), ...more), bad_lexicon);
    assert.equal(JSON.parse(told(bare)).code, 'traditional_missing', call);
  }
  assert.equal(bare.fanjian_detect(put(bare, '\u8fd9\u91cc')), 1);
});

test('a part for Traditional that is damaged, cut short or another lexicon\'s is refused, and nothing is lost by it', async () => {
  const bare = await start();
  const take = (bytes) => {
    new Uint8Array(bare.memory.buffer).set(bytes, bare.fanjian_reserve(bytes.length));
    return bare.fanjian_traditional(bytes.length);
  };
  assert.equal(bare.fanjian_traditional(0), bad_lexicon);   // it is not there
  for (let i = 0; i < 300; ++i) {
    const bytes = part.slice();
    bytes[i < 60 ? i : Math.floor(part.length * ((i * 0.6180339887) % 1))] ^= 1 << (i % 8);
    assert.equal(take(bytes), bad_lexicon, String(i));
  }
  for (const size of [0, 1, 11, 12, 43, 44, part.length >> 1, part.length - 1]) assert.equal(take(part.subarray(0, size)), bad_lexicon, String(size));
  assert.equal(bare.fanjian_traditional(0x7fffffff), bad_argument);
  assert.equal(take(part), 0);
  for (const after of [new Uint8Array(0), part.subarray(0, 20), part]) assert.equal(take(after), 0);   // it is there, whatever comes
  const text = new TextEncoder().encode('\u5934\u53d1');
  new Uint8Array(bare.memory.buffer).set(text, bare.fanjian_reserve(text.length));
  assert.equal(bare.fanjian_convert(text.length, 0x20), 0);
  assert.equal(Buffer.from(bare.memory.buffer, bare.fanjian_output(), bare.fanjian_output_size()).toString(), '\u982d\u9aee');
});

test('the output becomes UTF-16 on request', () => {
  const text = '后来𨋢 OK';
  assert.equal(core.fanjian_convert(put(text), 0x20), 0);
  const converted = output();
  assert.equal(core.fanjian_output_utf16(), 0);
  const wide = new TextDecoder('utf-16le').decode(new Uint8Array(core.memory.buffer, core.fanjian_output(), core.fanjian_output_size()));
  assert.equal(wide, converted);
  assert.equal(wide, '後來𨋢 OK');
});

test('a glossary decides, is told with the line at fault, and its handle ends', () => {
  const glossary = core.fanjian_glossary_open(put('map\t网志\t部落格\nkeep\t台积电'));
  assert.ok(glossary > 0);
  assert.equal(core.fanjian_convert(put('台积电的网志'), 0x20 | glossary << 16), 0);
  assert.equal(output(), '台积电的部落格');
  assert.equal(core.fanjian_explain(put('网志'), 0x20 | glossary << 16, 0), 0);
  assert.equal(JSON.parse(output()).reason, 'glossary');
  assert.equal(core.fanjian_convert(put('网志'), 0x20), 0);
  assert.equal(output(), '網誌');
  assert.equal(core.fanjian_glossary_open(put('keep\t里\nfoo\tx')), -9);
  assert.equal(JSON.parse(output()).offset, 9);
  assert.equal(core.fanjian_glossary_close(glossary), 0);
  for (const handle of [glossary, 0, -1, 0x7fffffff]) assert.equal(core.fanjian_glossary_close(handle), bad_argument);
  assert.equal(core.fanjian_convert(put('网志'), 0x20 | glossary << 16), bad_argument);
});

test('changes put into the source give the text, and words are the text', () => {
  const source = '𠮷用U盘写网志，理发后到台湾。';
  assert.equal(core.fanjian_changes(put(source), 0x20 | 1 << 8), 0);
  const view = new DataView(core.memory.buffer, core.fanjian_output(), core.fanjian_output_size());
  const count = view.getUint32(0, true);
  assert.ok(count >= 4);
  const text = new TextDecoder().decode(new Uint8Array(core.memory.buffer, core.fanjian_output() + 4 + 28 * count, core.fanjian_output_size() - 4 - 28 * count));
  let made = '', at = 0;
  for (let i = 0; i < count; ++i) {
    const [start, end, from, to] = [0, 4, 8, 12].map((more) => view.getUint32(4 + 28 * i + more, true));
    made += source.slice(at, start) + text.slice(from, to);
    at = end;
  }
  assert.equal(made + source.slice(at), text);
  assert.equal(core.fanjian_words(put(source)), 0);
  const sizes = new Uint32Array(core.memory.buffer.slice(core.fanjian_output(), core.fanjian_output() + core.fanjian_output_size()));
  assert.equal(sizes.reduce((sum, size) => sum + size, 0), source.length);
  assert.ok(sizes.length < source.length);
});

test('the module exports what exports.txt says, and imports nothing', () => {
  assert.deepEqual(exportsOf(module), listed('convert-exports.txt', 'exports.txt'));
  assert.deepEqual(WebAssembly.Module.imports(module), []);
  assert.equal(core.fanjian_abi(), 2);
});

test('lengths beyond the input buffer are refused', () => {
  put('abc');
  for (const name of ['convert', 'convert_mapped', 'changes', 'explain', 'detect', 'words', 'breaks', 'glossary_open', 'story_open']) {
    const call = `fanjian_${name}`;
    for (const length of [1 << 20, -1, 0x7fffffff]) assert.equal(core[call](length, 0x20, 0), bad_argument);
  }
  assert.deepEqual(JSON.parse(output()).code, 'bad_argument');
});

const numbers = () => [...new Uint32Array(core.memory.buffer.slice(core.fanjian_output(), core.fanjian_output() + core.fanjian_output_size()))];

test('a text divides into clusters and sentences, in UTF-16 units', () => {
  const breaks = (text, unit) => (assert.equal(core.fanjian_breaks(put(text), unit), 0), numbers());
  assert.deepEqual(breaks('葛\u{E0100}飾\u{1F468}\u200D\u{1F469}発\u0301', 0), [3, 4, 9, 11]);
  assert.deepEqual(breaks('他說：「好！」走了。𠀀字？End. Next', 1), [7, 10, 14, 19, 23]);
  assert.deepEqual(breaks('', 1), []);
  assert.equal(core.fanjian_breaks(put('字'), 2), bad_argument);
});

test('directions and choices that do not exist are refused', () => {
  const length = put('头');
  for (const bits of [4, 0x40, 0xf0, 1 << 14, -1]) {
    assert.equal(core.fanjian_convert(length, bits), bad_argument);
    assert.equal(core.fanjian_convert_mapped(length, bits), bad_argument);
    assert.equal(core.fanjian_explain(length, bits, 0), bad_argument);
  }
  const story = core.fanjian_story_open(put('头发'));
  assert.ok(story > 0);
  for (const bits of [2, 0x40, 0xf1, 1 << 10, 1 << 11, -1]) {
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
