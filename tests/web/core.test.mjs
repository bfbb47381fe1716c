// The core as a page or a server calls it: dist/fanjian.wasm through web/src/core/core.ts.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Core, CoreError } from '../../dist/fanjian-reader.external.js';
import { readerCore } from './reader_core.mjs';
import { ToolsCore, toolsCore } from './tools_core.mjs';

const root = new URL('../../', import.meta.url);
const wasm = readFileSync(new URL('dist/fanjian.wasm', root));
const module = await WebAssembly.compile(wasm);
const core = await readerCore(Core);
const s2tw = { from: 'zh-Hans', to: 'zh-Hant-TW' };
const storyText = '縣城快遞駛入快車道\n新華社北京4月11日電（記者 程遠）一件蘋果送到餐桌。\n第二段在這裡，寄給 a@example.cn 。';

const fails = (act, code, offset) => assert.throws(act, (error) => {
  assert.ok(error instanceof CoreError, String(error));
  assert.equal(error.code, code);
  if (offset !== undefined) assert.equal(error.offset, offset);
  return true;
});

test('the core is loaded from bytes, from a module, and from a response of any type', async () => {
  for (const from of [
    wasm, wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length), module,
    new Response(wasm, { headers: { 'content-type': 'application/wasm' } }),
    new Response(wasm, { headers: { 'content-type': 'text/plain' } }),
  ]) {
    assert.equal((await Core.load(from)).convert('頭髮', { from: 'zh-Hant-TW', to: 'zh-Hans' }), '头发');
  }
  await assert.rejects(Core.load(new Response('gone', { status: 404 })), CoreError);
  await assert.rejects(Core.load(new Uint8Array([1, 2, 3])), WebAssembly.CompileError);
});

test('a mapped conversion tells where the two texts are not in step, in UTF-16 units', () => {
  const words = { ...s2tw, regionalWords: true };
  const mapped = (text, direction) => {
    const { text: converted, shifts } = core.convertMapped(text, direction);
    return [converted, ...shifts];
  };
  assert.deepEqual(mapped('', s2tw), ['']);
  assert.deepEqual(mapped('头发', s2tw), ['頭髮']);
  assert.deepEqual(mapped('头发', { from: 'zh-Hans', to: 'zh-Hans' }), ['头发']);
  assert.deepEqual(mapped('𠮷头U盘，方便面。\n互联网', words), ['𠮷頭隨身碟，泡麵。\n網際網路', 3, 2, 3, 6, 3, 2, 11, 3, 4]);
  assert.deepEqual(mapped('SUPERB超市', words), ['SUPERB超市']);
  assert.deepEqual(mapped('头\n发展', s2tw), ['頭\n發展']);
  // Copying the steps and putting in the rest gives the whole, whatever the text.
  const source = '用U盘存方便面，𠮷野家的出租车。'.repeat(50);
  const { text, shifts } = core.convertMapped(source, words);
  let at = 0;
  let to = 0;
  for (let i = 0; i < shifts.length; i += 3) {
    to += shifts[i] - at + shifts[i + 2];
    at = shifts[i] + shifts[i + 1];
  }
  assert.equal(to + source.length - at, text.length);
  assert.equal(text, core.convert(source, words));
});

test('texts are the source when it is asked for, and one a piece in every script', () => {
  const story = core.open(storyText);
  const pieces = story.structure.blocks.flatMap((block) => block.pieces);
  const source = story.texts({ to: 'source' });
  assert.equal(source.length, pieces.length);
  assert.equal(source.join(''), storyText.replaceAll('\n', ''));
  for (const to of ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK']) {
    assert.equal(story.texts({ to, regionalWords: true, rare: true }).length, pieces.length);
  }
  assert.ok(story.texts({ to: 'zh-Hans' }).includes('县城快递驶入快车道'));
  assert.deepEqual(story.texts({ to: 'source' }), source);
  story.close();
});

test('lengths count in UTF-16 units: characters beyond the basic plane do not shift the rest', () => {
  const story = core.open('𠀀𠮷在這裡。\n第二段😀在這裡。\n第三段。');
  assert.deepEqual(story.texts({ to: 'source' }), ['𠀀𠮷在這裡。', '第二段😀在這裡。', '第三段。']);
  assert.deepEqual(story.texts({ to: 'zh-Hans' }), ['𠀀𠮷在这里。', '第二段😀在这里。', '第三段。']);
});

test('a byte order mark, NUL and line breaks of all kinds come back as they were', () => {
  for (const text of ['\uFEFF头发', 'a\0头', '头\r\n发\u2028里', '']) {
    const back = core.convert(text, { from: 'zh-Hant', to: 'zh-Hant' });
    assert.equal(back, text);
  }
});

test('lone surrogates become U+FFFD', () => {
  assert.equal(core.convert('头\uD800发', s2tw), '頭\uFFFD發');
  assert.deepEqual(core.open('第一段\uDC00。').texts({ to: 'source' }), ['第一段\uFFFD。']);
});

test('bytes are converted to bytes, and told where they are not UTF-8', () => {
  const bytes = new TextEncoder().encode('头发');
  assert.equal(new TextDecoder().decode(core.convertBytes(bytes, s2tw)), '頭髮');
  fails(() => core.convertBytes(new Uint8Array([0x61, 0xff]), s2tw), 'invalid_utf8', 1);
  fails(() => core.open(new Uint8Array([0xe7, 0x8e])), 'invalid_utf8', 0);
});

test('the script of a text is detected, or is nobody\'s', () => {
  assert.equal(core.detect('这里说的是简体字'), 'hans');
  assert.equal(core.detect('這裡說的是繁體字'), 'hant');
  assert.equal(core.detect('天上人'), null);
  assert.equal(core.detect(''), null);
});

test('JSON that is no JSON or no story is told with its offset', () => {
  fails(() => core.open('{"articleBody": tru}'), 'bad_json', 19);
  fails(() => core.open('{"articleBody": 3}'), 'bad_shape', 16);
  assert.equal(core.open('{"headline":"標題","articleBody":["正文。"]}').structure.headline, '標題');
});

test('a tag that does not exist is an error, and leaves the core as it was', () => {
  fails(() => core.convert('头', { from: 'zh-Hans', to: 'zh' }), 'unknown_tag');
  fails(() => core.open('头').texts({ to: 'xx' }), 'unknown_tag');
  assert.equal(core.convert('头', s2tw), '頭');
});

test('a closed story is no more, and closing it again is harmless', () => {
  const story = core.open(storyText);
  const other = core.open('第二個故事。');
  story.close();
  story.close();
  fails(() => story.texts({ to: 'source' }), 'bad_argument');
  assert.deepEqual(other.texts({ to: 'source' }), ['第二個故事。']);
  const third = core.open('第三個故事。');   // takes the place of the first
  fails(() => story.article(), 'bad_argument');
  assert.deepEqual(third.texts({ to: 'source' }), ['第三個故事。']);
  other.close();
  third.close();
});

test('a conversion says why, of a text and of what a piece is shown as', () => {
  assert.deepEqual(core.explain('理发', 1, { from: 'zh-Hans', to: 'zh-Hant-TW', exact: true }), {
    source: '发', target: '髮', reason: 'phrase', phrase: '理发', start: 1, end: 2,
    alternatives: [{ text: '髮' }, { text: '發' }],
  });
  assert.equal(core.explain('理发', 2, { from: 'zh-Hans', to: 'zh-Hant-TW' }), null);
  const story = core.open('他的头发长了，说要去理发。');
  const choices = { to: 'zh-Hant-TW' };
  const at = story.texts(choices)[0].indexOf('髮');
  const { source, phrase, start } = story.explain(0, at, choices);
  assert.deepEqual({ source, phrase, start }, { source: '发', phrase: '头发', start: at });
  assert.equal(story.explain(0, 0, { to: 'source' }).reason, 'kept');
  story.close();
});

test('HTML and JSON-LD come in the language that was asked for, from the tools alone', async () => {
  for (const name of ['html', 'jsonLd']) assert.ok(!(name in core.open(storyText)), name);
  for (const name of ['tool', 'toolText']) assert.ok(!(name in core), name);
  const reading = (await ToolsCore.load(module)).open(storyText);
  assert.throws(() => reading.html({ to: 'zh-Hans' }), { code: 'bad_argument' });
  assert.throws(() => reading.jsonLd(), { code: 'bad_argument' });
  const tools = await toolsCore();
  assert.ok(tools instanceof ToolsCore);
  const story = tools.open(storyText);
  assert.match(story.html({ to: 'zh-Hans' }), /^<article class="story" lang="zh-Hans">\n<header>\n<h1>县城/);
  assert.match(story.html({ to: 'source' }), /lang="zh-Hant">[^]*<a href="mailto:a@example\.cn">/);
  assert.equal(JSON.parse(story.jsonLd())['@type'], 'NewsArticle');
  assert.equal(JSON.parse(story.jsonLd({ to: 'zh-Hans' })).inLanguage, 'zh-Hans');
});

test('10 MB on one line, 100,000 brackets within each other: no hang, nothing lost', () => {
  const line = '全市各級、各有關單位要強化意識。'.repeat(210_000);
  const story = core.open(line);
  assert.equal(story.texts({ to: 'source' })[0], line);
  story.close();
  const brackets = '（'.repeat(100_000) + '）'.repeat(100_000);
  assert.equal(core.open(brackets).texts({ to: 'zh-Hans' }).join(''), brackets);
});

test('trimming gives memory back and leaves open stories open', async () => {
  const fresh = await readerCore(Core);
  const story = fresh.open(storyText);
  const before = story.texts({ to: 'zh-Hans' });
  fresh.convert('头发'.repeat(3_000_000), s2tw);
  fresh.trim();
  assert.equal(fresh.convert('头发', s2tw), '頭髮');
  await new Promise((resolve) => setTimeout(resolve, 100));   // a fresh instance has taken over
  assert.equal(fresh.convert('头发', s2tw), '頭髮');
  assert.deepEqual(story.texts({ to: 'zh-Hans' }), before);
  story.close();
});

// A module with the core's exports, by hand: each function is its type and its code.
function standIn(functions) {
  const types = [[0x60, 0, 1, 0x7f], [0x60, 1, 0x7f, 1, 0x7f], [0x60, 2, 0x7f, 0x7f, 1, 0x7f], [0x60, 0, 0]];
  const name = (text) => [text.length, ...Buffer.from(text)];
  const section = (id, items) => {
    const body = [items.length, ...items.flat()];
    return [id, ...leb(body.length), ...body];
  };
  const leb = (n) => (n < 128 ? [n] : [n & 127 | 128, ...leb(n >> 7)]);
  const entries = Object.entries(functions);
  return new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, types),
    ...section(3, entries.map(([, [type]]) => [type])),
    ...section(5, [[0, 1]]),
    ...section(7, [[...name('memory'), 2, 0], ...entries.map(([text], i) => [...name(text), 0, i])]),
    ...section(10, entries.map(([, [, code]]) => [code.length + 2, 0, ...code, 0x0b]))]);
}

const one = [0x41, 1];
const trap = [0x00];

test('a core that traps is out of memory, and stays lost; a fresh one is not', async () => {
  const lost = await Core.load(standIn({
    _initialize: [3, []], fanjian_abi: [0, [0x41, 2]], fanjian_reserve: [1, one], fanjian_convert: [2, trap],
    fanjian_detect: [1, one],
  }));
  assert.equal(lost.detect('头'), 'hans');
  fails(() => lost.convert('头', s2tw), 'out_of_memory');
  fails(() => lost.detect('头'), 'out_of_memory');
  assert.equal((await readerCore(Core)).convert('头', s2tw), '頭');
});

test('a text that there is no memory for is an error, and the core lives on', async () => {
  const full = await Core.load(standIn({
    _initialize: [3, []], fanjian_abi: [0, [0x41, 2]], fanjian_reserve: [1, [0x41, 0]], fanjian_detect: [1, one],
  }));
  fails(() => full.detect('头'), 'out_of_memory');
  fails(() => full.detect('头'), 'out_of_memory');
});

test('a module of another version is refused', async () => {
  await assert.rejects(Core.load(standIn({ _initialize: [3, []], fanjian_abi: [0, [0x41, 3]] })),
    (error) => error instanceof CoreError && error.code === 'wrong_abi');
});
