// Repair: what a machine broke is found and mended, and nothing else is. By the command, from dist/ alone,
// over documents of our own words: as they are, and damaged by damage.mjs.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Core } from '../../dist/fanjian-reader.external.js';
import { buildSync } from '../../web/node_modules/esbuild/lib/main.js';
import { broken, glossed, misspelled } from './damage.mjs';

const root = new URL('../../', import.meta.url);
const core = await Core.load(readFileSync(new URL('dist/fanjian.wasm', root)));
const cli = fileURLToPath(new URL('dist/cli.mjs', root));
const check = (input, ...options) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'check', ...options], { input, maxBuffer: 1 << 28 });
  assert.equal(String(stderr), '');
  return { status, out: String(stdout) };
};
// The same, without a process for each document.
const { outputFiles } = buildSync({
  stdin: { contents: "export { Checker } from './core/check.js'; export { Core } from './core/core.js';",
    resolveDir: fileURLToPath(new URL('web/src', root)), loader: 'ts' },
  bundle: true, format: 'esm', write: false,
});
const repair = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
const list = (name) => readFileSync(new URL(`dist/${name}`, root));
const checker = new repair.Checker(await repair.Core.load(list('fanjian-tools.wasm')),
  { words: list('fanjian-words.txt'), readings: list('fanjian-readings.txt') });
const doubtsIn = (text) => checker.doubts(text);

// Documents in Traditional: twenty sentences each, and the golden stories that have no glosses. Commas are
// half-width, as in the stories that such converters left behind.
const sentences = readFileSync(new URL('tests/accuracy/sentences.tsv', root), 'utf8').split('\n')
  .filter((line) => line && !line.startsWith('#')).map((line) => line.split(/\t|\u27f6/).at(-1));
const documents = [];
for (let at = 0; at + 20 <= sentences.length; at += 20) documents.push(`${sentences.slice(at, at + 20).join('\n')}\n`.replaceAll('\uff0c', ','));
const stories = readdirSync(new URL('tests/golden/', root)).filter((name) => existsSync(new URL(`tests/golden/${name}/source.txt`, root)))
  .map((name) => readFileSync(new URL(`tests/golden/${name}/source.txt`, root), 'utf8'))
  .filter((text) => !/\p{Script=Han}[(\uff08][a-z\u00e0-\u01dc]+[)\uff09]/iu.test(text.normalize('NFC')) && core.detect(text) === 'hant');
const clean = [...documents, ...stories];
// Running text: every golden story in Traditional, and the bundled one, without what is in brackets.
const prose = [...readdirSync(new URL('tests/golden/', root)).map((name) => new URL(`tests/golden/${name}/source.txt`, root)).filter((file) => existsSync(file)),
  new URL('web/article/story.txt', root)].map((file) => core.convert(readFileSync(file, 'utf8').replace(/^\ufeff/, ''), { from: 'zh-Hans', to: 'zh-Hant' })
  .replace(/[(\uff08][^()\uff08\uff09]*[)\uff09]/g, '').replaceAll('\uff0c', ','));

// In the words of the evaluation: of how many faults, how many were mended as they were, and how many otherwise;
// how many were told, and of those how often the guess is what was there.
function mending(damaged, kind) {
  const sum = { documents: 0, faults: 0, right: 0, wrong: 0, told: 0, guessed: 0 };
  for (const { text, count, original } of damaged) {
    if (!count) continue;
    ++sum.documents;
    sum.faults += count;
    const found = doubtsIn(text).filter((one) => one.kind === kind);
    let at = 0, behind = 0;   // in the damaged text and in the original, up to where both are the same
    for (const { start, end, mended, likely } of found) {
      behind += start - at;
      at = end;
      const next = text.slice(end, end + 6).replace(/[\ufffd?(].*/s, '').slice(0, 2);
      const asItWas = (text) => (kind === 'character' ? original.slice(start, end) === text : original.startsWith(text + next, behind));
      const right = mended !== null && asItWas(mended);
      if (mended === null) {
        ++sum.told;
        if (likely !== undefined && asItWas(likely)) ++sum.guessed;
      }
      else if (right) ++sum.right;
      else {
        ++sum.wrong;
        console.log(`#   ${text.slice(Math.max(0, start - 6), start)}[${text.slice(start, end)} → ${mended}]${text.slice(end, end + 6)}`);
      }
      // Where it was not mended rightly, the two are brought together at what follows.
      behind = right ? behind + mended.length : Math.max(behind, next ? original.indexOf(next, behind) : behind);
    }
  }
  return sum;
}

const rows = [];
const note = (what, sum) => {
  rows.push([what, sum]);
  console.log(`# ${what}: ${Object.entries(sum).map(([name, count]) => `${count} ${name}`).join(', ')}`);
};

test('at least thirty clean documents are left alone', () => {
  assert.ok(clean.length >= 30, `${clean.length} documents`);
  const found = clean.flatMap((text) => doubtsIn(text));
  note('clean', { documents: clean.length, doubts: found.length });
  assert.deepEqual(found.filter(({ mended }) => mended !== null).map(({ found: was, mended, evidence }) => `${was} → ${mended} (${evidence})`), []);
});

for (const bare of [false, true]) {
  test(`readings ${bare ? 'without' : 'with'} tones are taken out of thirty documents, 95 % or more`, () => {
    const sum = mending(documents.map((original) => ({ ...glossed(original, { bare }), original })), 'gloss');
    note(`readings ${bare ? 'without' : 'with'} tones`, sum);
    assert.ok(sum.documents >= 30 && sum.right >= 0.95 * sum.faults, JSON.stringify(sum));
    assert.equal(sum.wrong, 0);
  });
}

test('wrong characters are mended, and none is made wrong', () => {
  const sum = mending(documents.map((original) => ({ ...misspelled(original), original })), 'character');
  note('wrong characters', sum);
  assert.ok(sum.right >= 0.8 * sum.faults, JSON.stringify(sum));
  assert.equal(sum.wrong, 0);
});

for (const mark of ['\ufffd', '?']) {
  test(`bytes read one off come back, where a byte alone is ${mark}`, () => {
    // The characters that such converters put a reading to: those that are others in Simplified.
    const texts = [...prose, ...documents];
    const wanted = new Set([...new Set(texts.join('').match(/\p{Script=Han}/gu))].filter((c) => core.convert(c, { from: 'zh-Hant', to: 'zh-Hans' }) !== c));
    const damaged = texts.map((original) => ({ original, ...broken(original, wanted, { mark }) }));
    const sum = mending(damaged, 'bytes');
    note(`bytes, ${mark}`, sum);
    // Where pairs may have been passed over in silence, less can be told for sure.
    assert.ok(sum.documents >= 30 && sum.right >= (mark === '?' ? 0.77 : 0.8) * sum.faults, JSON.stringify(sum));
    assert.ok(sum.wrong <= 0.01 * sum.faults, JSON.stringify(sum));
  });
}

test('a report has file, line and column, and says what cannot be mended', () => {
  const { status, out } = check('頭一行。\n這裡的經濟發展\ufffd(jié)摿\ue78a薮\ufffd,值得期待。\n后半篇文章。\n');
  assert.equal(status, 1);
  const lines = out.split('\n');
  assert.match(lines[0], /^standard input:2:8: bytes: .*→ 潛力巨大 /);
  assert.match(lines[1], /^standard input:3:1: character: .*\[后\]半篇文章? → 後 \(the phrase 後半\)$/);
  assert.match(lines[2], /^2 in all/);
  assert.deepEqual(check('好的。\n'), { status: 0, out: '0 in all: 0 readings, 0 characters, 0 places of bytes\n' });
});

test('where bytes are lost, the best guess is told beside it, and is no mend', () => {
  const { status, out } = check('這很正常?！拔覀兂嗨?,歡迎。\n', '--json');
  assert.equal(status, 1);
  const [{ kind, mended, likely }] = JSON.parse(out).doubts;
  assert.deepEqual([kind, mended, likely], ['bytes', null, '。“我們赤水']);
  assert.equal(check('這很正常?！拔覀兂嗨?,歡迎。\n', '--mend').out, '這很正常?！拔覀兂嗨?,歡迎。\n');
  assert.match(check('這很正常?！拔覀兂嗨?,歡迎。\n').out, /cannot be mended, perhaps → 。“我們赤水 \(bytes of it are lost\)/);
});

test('--mend gives the text with its mends, and what cannot be told as it was', () => {
  assert.equal(check('后半篇文章。\n', '--mend').out, '後半篇文章。\n');
  assert.equal(check('發展?jié)摿薮?,好。\n', '--mend').out, '發展潛力巨大,好。\n');
  const { status, out } = check('這很正常?！拔覀兂嗨?,歡迎。\n', '--mend');
  assert.deepEqual([status, out], [1, '這很正常?！拔覀兂嗨?,歡迎。\n']);
});

test('a text that is nothing but damage takes seconds, not minutes', () => {
  // Each place once took 86 ms, and there was no bound of places.
  const found = doubtsIn('展?蔽覀?'.repeat(4000) + '展?(jié)摿薮?,'.repeat(12_000));
  assert.ok(found.length >= 10_000, `${found.length} told`);
});

test('a question mark between sentences is no damage', () => {
  for (const text of ['這是真的嗎?我不知道,也許吧。', '后来呢?他走了。', '真?假?', '????,', '?', '漢?)字', '\ufffd\ufffd\ufffd']) {
    assert.deepEqual(doubtsIn(text).filter(({ kind }) => kind === 'bytes'), [], text);
  }
});
