// Repair: damage from machine conversion is found and fixed, and nothing else is. By the command, from dist/ alone,
// over documents of our own words: as they are, and damaged by damage.mjs.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Core } from '../../dist/fanjian-reader.external.js';
import { readerCore } from './reader_core.mjs';
import { broken, glossed, misspelled } from './damage.mjs';
import { Checker, toolsCore } from './tools_core.mjs';

const root = new URL('../../', import.meta.url);
const core = await readerCore(Core);
const cli = fileURLToPath(new URL('dist/cli.mjs', root));
const check = (input, ...options) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'check', ...options], { input, maxBuffer: 1 << 28 });
  assert.equal(String(stderr), '');
  return { status, out: String(stdout) };
};
// The same, without a process for each document.
const list = (name) => readFileSync(new URL(`dist/${name}`, root));
const checker = new Checker(await toolsCore(), { words: list('fanjian-words.txt'), readings: list('fanjian-readings.txt') });
const diagnosticsIn = (text) => checker.diagnostics(text);

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

// In the words of the evaluation: of how many faults, how many were fixed rightly, and how many wrongly;
// how many were told, and of those how often the guess is what was there.
function fixing(damaged, kind) {
  const sum = { documents: 0, faults: 0, right: 0, wrong: 0, told: 0, guessed: 0 };
  for (const { text, count, original } of damaged) {
    if (!count) continue;
    ++sum.documents;
    sum.faults += count;
    const found = diagnosticsIn(text).filter((one) => one.kind === kind);
    let at = 0, behind = 0;   // in the damaged text and in the original, up to where both are the same
    for (const { start, end, fix, suggestion } of found) {
      behind += start - at;
      at = end;
      const next = text.slice(end, end + 6).replace(/[\ufffd?(].*/s, '').slice(0, 2);
      const asItWas = (text) => (kind === 'character' ? original.slice(start, end) === text : original.startsWith(text + next, behind));
      const right = fix !== null && asItWas(fix);
      if (fix === null) {
        ++sum.told;
        if (suggestion !== null && asItWas(suggestion)) ++sum.guessed;
      }
      else if (right) ++sum.right;
      else {
        ++sum.wrong;
        console.log(`#   ${text.slice(Math.max(0, start - 6), start)}[${text.slice(start, end)} → ${fix}]${text.slice(end, end + 6)}`);
      }
      // Where it was not fixed rightly, the two are brought together at what follows.
      behind = right ? behind + fix.length : Math.max(behind, next ? original.indexOf(next, behind) : behind);
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
  const found = clean.flatMap((text) => diagnosticsIn(text));
  note('clean', { documents: clean.length, diagnostics: found.length });
  assert.deepEqual(found.filter(({ fix }) => fix !== null).map(({ text, fix, reason }) => `${text} → ${fix} (${reason.code})`), []);
});

for (const bare of [false, true]) {
  test(`readings ${bare ? 'without' : 'with'} tones are taken out of thirty documents, 95 % or more`, () => {
    const sum = fixing(documents.map((original) => ({ ...glossed(original, { bare }), original })), 'gloss');
    note(`readings ${bare ? 'without' : 'with'} tones`, sum);
    assert.ok(sum.documents >= 30 && sum.right >= 0.95 * sum.faults, JSON.stringify(sum));
    assert.equal(sum.wrong, 0);
  });
}

test('wrong characters are fixed, and none is made wrong', () => {
  const sum = fixing(documents.map((original) => ({ ...misspelled(original), original })), 'character');
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
    const sum = fixing(damaged, 'bytes');
    note(`bytes, ${mark}`, sum);
    // Where pairs may have been passed over in silence, less can be told for sure.
    assert.ok(sum.documents >= 30 && sum.right >= (mark === '?' ? 0.77 : 0.8) * sum.faults, JSON.stringify(sum));
    assert.ok(sum.wrong <= 0.01 * sum.faults, JSON.stringify(sum));
  });
}

test('a report has file, line and column, and says what cannot be fixed', () => {
  const { status, out } = check('頭一行。\n這裡的經濟發展\ufffd(jié)摿\ue78a薮\ufffd,值得期待。\n后半篇文章。\n');
  assert.equal(status, 1);
  const lines = out.split('\n');
  assert.match(lines[0], /^standard input:2:8: bytes: .*→ 潛力巨大 /);
  assert.match(lines[1], /^standard input:3:1: character: .*\[后\]半篇文章? → 後 \(phrase 後半\)$/);
  assert.match(lines[2], /^2 in all/);
  assert.deepEqual(check('好的。\n'), { status: 0, out: '0 in all: 0 readings, 0 characters, 0 places of bytes\n' });
});

test('where bytes are lost, the best guess is a suggestion, and no fix', () => {
  const { status, out } = check('這很正常?！拔覀兂嗨?,歡迎。\n', '--json');
  assert.equal(status, 1);
  const [{ kind, fix, suggestion, reason }] = JSON.parse(out).diagnostics;
  assert.deepEqual([kind, fix, suggestion, reason], ['bytes', null, '。“我們赤水', { code: 'lost_bytes' }]);
  assert.equal(check('這很正常?！拔覀兂嗨?,歡迎。\n', '--correct').out, '這很正常?！拔覀兂嗨?,歡迎。\n');
  assert.match(check('這很正常?！拔覀兂嗨?,歡迎。\n').out, /cannot be fixed, perhaps → 。“我們赤水 \(bytes lost\)/);
});

test('a reason is a code with its arguments, and the shape of a diagnostic is always the same', () => {
  const shape = ['kind', 'start', 'end', 'line', 'column', 'text', 'fix', 'suggestion', 'reason'];
  const found = [...diagnosticsIn('這后半篇文章。'), ...diagnosticsIn('發展?jié)摿薮?,好。'), ...diagnosticsIn(`${'環(huán)發(fā)展。'.repeat(20)}`),
    ...diagnosticsIn('這些大干項目,干事激情。'), ...diagnosticsIn('這很正常?！拔覀兂嗨?,歡迎。')];
  for (const one of found) assert.deepEqual(Object.keys(one), shape);
  const byCode = new Map(found.map(({ reason }) => [reason.code, reason]));
  assert.deepEqual(byCode.get('phrase')?.phrase.length > 1, true);
  assert.deepEqual(byCode.get('reading'), { code: 'reading', reading: 'fā', count: 40 });
  assert.deepEqual(byCode.get('shifted_bytes'), { code: 'shifted_bytes' });
  assert.deepEqual(byCode.get('lost_bytes'), { code: 'lost_bytes' });
  for (const { reason } of found) assert.ok(!Object.values(reason).some((word) => / /.test(String(word))), JSON.stringify(reason));
});

test('--correct writes the corrected text, and text without a fix as it was', () => {
  assert.equal(check('這后半篇文章。\n', '--correct').out, '這後半篇文章。\n');
  assert.equal(check('發展?jié)摿薮?,好。\n', '--correct').out, '發展潛力巨大,好。\n');
  const { status, out } = check('這很正常?！拔覀兂嗨?,歡迎。\n', '--correct');
  assert.deepEqual([status, out], [1, '這很正常?！拔覀兂嗨?,歡迎。\n']);
});

test('a text that is nothing but damage takes seconds, not minutes', () => {
  // Each place once took 86 ms, and there was no bound of places.
  const found = diagnosticsIn('展?蔽覀?'.repeat(4000) + '展?(jié)摿薮?,'.repeat(12_000));
  assert.ok(found.length >= 10_000, `${found.length} told`);
});

test('a question mark between sentences is no damage', () => {
  for (const text of ['這是真的嗎?我不知道,也許吧。', '后来呢?他走了。', '真?假?', '????,', '?', '漢?)字']) {
    assert.deepEqual(diagnosticsIn(text).filter(({ kind }) => kind === 'bytes'), [], text);
  }
});
