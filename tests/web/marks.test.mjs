// Marks as the page sets them, by the wasm core: the table that the native core is held to.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Core } from '../../dist/fanjian-reader.external.js';
import { readerCore } from './reader_core.mjs';

const root = new URL('../../', import.meta.url);
const core = await readerCore(Core);
const cases = readFileSync(new URL('tests/golden/marks.tsv', root), 'utf8').split('\n')
  .map((line, i) => [i + 1, ...line.split('\t')]).filter(([, view]) => view && !view.startsWith('#'));
const tags = { source: 'source', hans: 'zh-Hans', hant: 'zh-Hant-TW' };

test('marks are set as the table says', () => {
  assert.ok(cases.length >= 100, `${cases.length} cases`);
  for (const [line, view, source, shown] of cases) {
    const story = core.open(source.replaceAll('\u00b6', '\n'));
    const blocks = story.structure.blocks;
    const to = tags[view.replace('|', '')];
    const texts = story.texts({ to, punctuation: true, quotes: true, vertical: view.endsWith('|') });
    let at = 0;
    const joined = blocks.map(({ pieces }) => texts.slice(at, at += pieces.length).join('')).join('\u00b6');
    assert.equal(joined, shown, `marks.tsv:${line}`);
    assert.equal(story.texts({ to: 'source' }).join(''), source.replaceAll('\u00b6', ''), `marks.tsv:${line}, the source`);
    story.close();
  }
});
