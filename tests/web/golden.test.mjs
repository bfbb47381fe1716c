// The golden stories, as the wasm core tells them: the same files that the native core is held to.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { toolsCore } from './tools_core.mjs';

const root = new URL('../../', import.meta.url);
const golden = new URL('tests/golden/', root);
const core = await toolsCore();
const folders = readdirSync(golden).filter((name) => existsSync(new URL(`${name}/source.txt`, golden)));

test('there are golden stories', () => assert.ok(folders.length >= 12));

for (const name of folders) {
  test(name, () => {
    const read = (file) => readFileSync(new URL(`${name}/${file}`, golden));
    const source = read('source.txt');
    const story = core.open(source);
    const article = story.article();
    assert.deepEqual(article, JSON.parse(read('expected.json')));
    const own = story.structure.script;
    const shown = (script, to) => story.html({ to: own === script ? 'source' : to });
    assert.equal(shown('hans', 'zh-Hans'), String(read('expected.hans.html')));
    assert.equal(shown('hant', 'zh-Hant-TW'), String(read('expected.hant.html')));

    const joined = Buffer.concat(article.spans.map(([begin, end]) => source.subarray(begin, end)));
    assert.ok(joined.equals(source), 'the spans are the source, byte for byte');
    story.close();
  });
}
