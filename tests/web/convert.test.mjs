// fanjian-reader/convert and /opencc, as a program in Node calls them.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const dist = new URL('../../dist/', import.meta.url);
const { convert, converter, detect, ConvertError, varieties } = await import(new URL('fanjian-convert.node.mjs', dist));
const opencc = await import(new URL('fanjian-opencc.node.mjs', dist));
const wasm = readFileSync(new URL('fanjian-convert.wasm', dist));

test('every tag of written Chinese is understood, in any case, and says which Traditional', async () => {
  const source = '里面的头发着火了';
  for (const [tags, to] of [[['zh-TW', 'zh-Hant-TW', 'zh_tw', 'zh-hant-tw'], 'zh-Hant-TW'], [['zh-HK', 'zh-MO', 'zh-Hant-MO', 'yue-HK'], 'zh-Hant-HK'],
    [['zh-Hant', 'zh-CHT'], 'zh-Hant'], [['zh', 'zh-CN', 'zh-SG', 'zh-MY', 'zh-Hans', 'zh-Hans-SG', 'zh-Hans-TW', 'cmn-Hans'], 'zh-Hans']]) {
    const [first] = tags;
    for (const tag of tags) {
      assert.equal((await converter({ to: tag })).to, to, tag);
      assert.equal(await convert(source, { to: tag }), await convert(source, { to: first }), tag);
    }
  }
  assert.equal(await convert(source, { to: 'zh-TW' }), '裡面的頭髮著火了');
  assert.equal(await convert(source, { to: 'zh-HK' }), '裏面的頭髮着火了');
});

test('a tag that is none is an error that says what there is, before anything is loaded', async () => {
  let asked = 0;
  const wasm = { then() { ++asked; } };
  for (const options of [{ to: 'zh-XX' }, { to: 'en' }, { to: '' }, {}, { to: 'zh-TW', from: 'ja' }, { to: 'zh-x-tw' }, { to: 'zhTW' }]) {
    await assert.rejects(converter({ wasm, ...options }), (error) => error instanceof ConvertError && error.code === 'unknown_tag'
      && varieties.every((tag) => error.message.includes(tag)), JSON.stringify(options));
  }
  assert.equal(asked, 0);
});

test('without `from` each text tells what it is written in', async () => {
  const toTaiwan = await converter({ to: 'zh-TW' });
  assert.equal(toTaiwan.from, undefined);
  assert.equal(toTaiwan('头发'), '頭髮');
  assert.equal(toTaiwan('頭髮裏'), '頭髮裡');
  assert.equal(await convert('頭髮', { to: 'zh-CN' }), '头发');
  assert.deepEqual([await detect('这里'), await detect('這裡'), await detect('天')], ['zh-Hans', 'zh-Hant', null]);
});

test('regional words change when they are asked for, and no Latin word loses a letter to one', async () => {
  assert.equal(await convert('SUPERB超市的U盘', { to: 'zh-TW', regionalWords: true }), 'SUPERB超市的隨身碟');
  assert.equal(await convert('U盘', { to: 'zh-TW' }), 'U盤');
});

test('addresses, e-mails, file names, handles and words of code stay, with the same offsets in changes and explain', async () => {
  const written = ['https://baike.example/item/岳飞/127844', 'https://例.example/新闻?页=2', 'a@b.example', '头发.jpg', '@头发控', '头发_id'];
  const text = `${written.join(' 头发 ')}，里面`;
  for (const options of [{ from: 'zh-CN', to: 'zh-TW' }, { to: 'zh-TW' }, { to: 'zh-TW', regionalWords: true }]) {
    const toTaiwan = await converter(options);
    const there = toTaiwan(text);
    assert.equal(there, `${written.join(' 頭髮 ')}，裡面`);
    let out = '', at = 0;
    for (const { source, target, start, end, targetStart } of toTaiwan.changes(text)) {
      out += text.slice(at, start);
      assert.deepEqual([text.slice(start, end), out.length], [source, targetStart]);
      out += target;
      at = end;
    }
    assert.equal(out + text.slice(at), there);
    assert.deepEqual(['reason', 'target', 'start'].map((key) => toTaiwan.explain(text, text.indexOf('.jpg') - 1)[key]),
      ['kept', '头发.jpg', text.indexOf('头发.jpg')]);
    assert.equal(toTaiwan.explain(text, text.indexOf(' 头发') + 1).target, '頭');
    let streamed = '';
    for await (const part of new Blob([text]).stream().pipeThrough(new TextDecoderStream()).pipeThrough(toTaiwan.stream())) streamed += part;
    assert.equal(streamed, there);
  }
  assert.equal(await convert('头发.jpg', { from: 'zh-CN', to: 'zh-Hant', exact: true }), '頭髮.jpg');
});

test('to Simplified and between regions, the part for Traditional is not read; what takes it reads it, once', async () => {
  const place = mkdtempSync(path.join(tmpdir(), 'fanjian-part-'));
  try {
    for (const name of ['fanjian-convert.node.mjs', 'fanjian-convert.wasm']) copyFileSync(new URL(name, dist), path.join(place, name));
    const bare = await import(pathToFileURL(path.join(place, 'fanjian-convert.node.mjs')));
    assert.equal(await bare.convert('頭髮', { to: 'zh-CN' }), '头发');
    assert.equal(await bare.convert('裡面', { from: 'zh-TW', to: 'zh-HK' }), '裏面');
    assert.equal(await bare.detect('这里'), 'zh-Hans');
    const toMainland = await bare.converter({ from: 'zh-TW', to: 'zh-CN', regionalWords: true });
    assert.equal(toMainland('寫部落格'), '写博客');
    assert.equal(toMainland.explain('頭髮', 1).target, '发');
    assert.throws(() => toMainland.words('頭髮'), (error) => error.code === 'traditional_missing' && /words: true/.test(error.message));
    for (const options of [{ to: 'zh-TW' }, { from: 'zh-CN', to: 'zh-HK' }, { to: 'zh-Hant' }, { to: 'zh-CN', words: true },
      { to: 'zh-CN', glossary: 'keep\t里' }, { to: 'zh-CN', houseStyle: 'tw-press' }]) {
      await assert.rejects(bare.converter(options), (error) => error.code === 'file_missing' && /fanjian-traditional\.wasm/.test(error.message), JSON.stringify(options));
    }
    copyFileSync(new URL('fanjian-traditional.wasm', dist), path.join(place, 'fanjian-traditional.wasm'));
    assert.equal(await bare.convert('头发', { to: 'zh-TW' }), '頭髮');   // a failure is not remembered
    rmSync(path.join(place, 'fanjian-traditional.wasm'));
    assert.deepEqual((await bare.converter({ to: 'zh-CN', words: true })).words('理发后'), ['理发', '后']);
    assert.deepEqual(toMainland.words('理发后'), ['理发', '后']);   // the same core has it by now
  } finally {
    rmSync(place, { recursive: true });
  }
});

test('the part for Traditional may be given, too: bytes, a module, an answer', async () => {
  const bytes = readFileSync(new URL('fanjian-traditional.wasm', dist));
  for (const traditional of [bytes, await WebAssembly.compile(bytes), Promise.resolve(new Response(bytes))]) {
    assert.equal(await convert('头发', { to: 'zh-TW', wasm: Uint8Array.from(wasm), traditional }), '頭髮');
  }
  await assert.rejects(convert('头发', { to: 'zh-TW', wasm: Uint8Array.from(wasm), traditional: wasm }), (error) => error.code === 'wrong_abi');
});

test('a glossary keeps, maps, names and reads, in each direction and for its targets', async () => {
  const terms = [{ kind: 'keep', text: '台积电' }, { kind: 'map', text: '网志', value: '部落格', targets: ['zh-TW'] }, { kind: 'name', text: '于海涛' },
    { kind: 'reading', text: '发菜', value: '發菜' }];
  const text = '台积电的于海涛写网志，吃发菜。';
  const all = async (to) => (await converter({ from: 'zh-CN', to, glossary: terms }))(text);
  assert.equal(await all('zh-TW'), '台积电的于海濤寫部落格，吃發菜。');
  assert.equal(await all('zh-HK'), '台积电的于海濤寫網誌，吃發菜。');
  const list = 'keep\t台积电\nmap\t网志\t部落格\tzh-TW\nname\t于海涛\nreading\t发菜\t發菜\n';
  assert.equal((await converter({ from: 'zh-CN', to: 'zh-TW', glossary: list }))(text), await all('zh-TW'));
  const back = await converter({ from: 'zh-TW', to: 'zh-CN', glossary: 'map\t网志\t部落格' });
  assert.equal(back('寫部落格'), '写网志');
});

test('a glossary that cannot be used is told with its line or term', async () => {
  await assert.rejects(converter({ to: 'zh-TW', glossary: 'keep\t里\n# 行\nfoo\tx' }), /line 3 of the glossary/);
  await assert.rejects(converter({ to: 'zh-TW', glossary: [{ kind: 'keep', text: '里' }, { kind: 'add', text: 'x' }] }), /term 2 of the glossary/);
  await assert.rejects(converter({ to: 'zh-TW', glossary: [{ kind: 'keep', text: '里\t面' }] }), /tab/);
  await assert.rejects(converter({ to: 'zh-TW', glossary: [{ kind: 'keep', text: '里', targets: ['ja'] }] }), /ja is not a tag/);
});

test('converters do not see each other\'s glossaries, also after a large text', async () => {
  const one = await converter({ from: 'zh-CN', to: 'zh-TW', glossary: 'map\t网志\t部落格' });
  const two = await converter({ from: 'zh-CN', to: 'zh-TW', glossary: 'map\t网志\t博客' });
  const gone = await converter({ from: 'zh-CN', to: 'zh-TW', glossary: 'map\t网志\t沒有' });
  gone.close();
  const third = await converter({ from: 'zh-CN', to: 'zh-TW' });
  assert.equal(third('头发长。\n'.repeat(1_000_000)).length, 5_000_000);   // memory is given back behind it
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.deepEqual([one('网志'), two('网志'), third('网志')], ['部落格', '博客', '網誌']);
});

test('changes say what, where and by what; explain says what else there is', async () => {
  const toTaiwan = await converter({ from: 'zh-CN', to: 'zh-TW', regionalWords: true });
  const text = '𠮷用U盘，去理发。';
  const changes = toTaiwan.changes(text);
  assert.deepEqual(changes.map(({ source, target, reason, phrase }) => [source, target, reason, phrase]),
    [['U盘', '隨身碟', 'regional_words', 'U盘'], ['发', '髮', 'phrase', '理发']]);
  let made = '', at = 0;
  for (const { start, end, target } of changes) {
    made += text.slice(at, start) + target;
    at = end;
  }
  assert.equal(made + text.slice(at), toTaiwan(text));
  for (const { targetStart, targetEnd, target } of changes) assert.equal(toTaiwan(text).slice(targetStart, targetEnd), target);
  assert.deepEqual(toTaiwan.explain(text, text.indexOf('发')).alternatives[0], { text: '髮', ...toTaiwan.explain(text, text.indexOf('发')).alternatives[0] });
  assert.equal(toTaiwan.explain(text, 99), null);
  assert.equal(toTaiwan.words(text).join(''), text);
});

async function streamed(made, chunks) {
  const { readable, writable } = made.stream();
  const writer = writable.getWriter();
  void (async () => { for (const chunk of chunks) await writer.write(chunk); await writer.close(); })();
  let out = '';
  for await (const part of readable) out += part;
  return out;
}

test('a stream gives, however it is cut, what the whole gives', async () => {
  const text = '他的头发长了，说要去理发。后来皇后来了\n干净的面条，里程碑在这里。\n'.repeat(30) + '干'.repeat(10) + '洗头发';
  for (const from of ['zh-CN', undefined]) {
    const made = await converter({ from, to: 'zh-TW', regionalWords: true });
    const whole = made(text);
    for (const size of [1, 2, 3, 7, 100, 5000]) {
      const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, i * size + size));
      assert.equal(await streamed(made, chunks), whole, `${from} ${size}`);
    }
    assert.equal(await streamed(made, []), '');
  }
});

test('a line without an end is not waited for, and what comes is the whole', async () => {
  const made = await converter({ from: 'zh-CN', to: 'zh-TW' });
  const line = '后来他的头发长了。'.repeat(200_000);
  const chunks = Array.from({ length: Math.ceil(line.length / 16384) }, (_, i) => line.slice(i * 16384, i * 16384 + 16384));
  const { readable, writable } = made.stream();
  const writer = writable.getWriter();
  void (async () => { for (const chunk of chunks) await writer.write(chunk); await writer.close(); })();
  const parts = [];
  for await (const part of readable) parts.push(part);
  assert.ok(parts.length > 2, String(parts.length));
  assert.equal(parts.join(''), made(line));
});

test('the .wasm may be given: bytes, a module, an answer', async () => {
  for (const given of [wasm, await WebAssembly.compile(wasm), Promise.resolve(new Response(wasm))]) {
    assert.equal(await convert('头发', { to: 'zh-TW', wasm: given }), '頭髮');
  }
  await assert.rejects(convert('头发', { to: 'zh-TW', wasm: new Uint8Array([1, 2, 3]) }), WebAssembly.CompileError);
});

test('opencc: what its documentation shows, at once', () => {
  const { Converter, CustomConverter, default: all } = opencc;
  assert.equal(Converter({ from: 'hk', to: 'cn' })('漢語'), '汉语');
  assert.equal(Converter({ from: 'cn', to: 'tw' })('汉语'), '漢語');
  assert.equal(Converter({ from: 'cn', to: 'twp' })('自行车'), '腳踏車');
  assert.equal(Converter()('漢語'), '汉语');
  assert.equal(CustomConverter([['香蕉', 'banana'], ['蘋果', 'apple'], ['梨', 'pear']])('香蕉 蘋果 梨'), 'banana apple pear');
  assert.equal(CustomConverter('香蕉 banana|蘋果 apple|梨 pear')('香蕉 蘋果 梨'), 'banana apple pear');
  assert.equal(all.Converter({ from: 'tw', to: 'hk' })('裡面'), '裏面');
  assert.throws(() => Converter({ from: 'cn', to: 'jp' }), /there is no jp; there are cn, tw/);
  assert.throws(() => Converter({ from: 'constructor', to: 'cn' }), TypeError);
  assert.equal(createRequire(import.meta.url)(new URL('fanjian-opencc.cjs', dist).pathname).Converter({ from: 'cn', to: 'hk' })('头发'), '頭髮');
});
