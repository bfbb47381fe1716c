// Pages whose elements stand in each other: the story is read from them, or the text, and nothing overflows.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { madeOfPage, SourceError } from '../../dist/fanjian-html.mjs';

const said = '\u5f8c\u4f86\u7684\u4e8b\u60c5\uff0c\u5927\u5bb6\u90fd\u77e5\u9053\u3002';
const page = (inner, head = '') => `<!doctype html><html><head>${head}</head><body>${inner}</body></html>`;
const nested = (open, close, n) => open.repeat(n) + `<p>${said.repeat(10)}</p>` + close.repeat(n);
const storyOf = (html) => madeOfPage(html).story;
const textOf = ({ articleBody }) => articleBody.map(({ text }) => text).join('\n\n');

for (const [what, open, close] of [['blocks', '<div>', '</div>'], ['marks that are left open', '<b>', ''], ['tables', '<table><tr><td>', ''],
  ['lists', '<ul><li>', '</li></ul>'], ['quotations', '<blockquote>', '</blockquote>']]) {
  test(`5,000 ${what} in each other give their text`, () => {
    assert.equal(textOf(storyOf(page(nested(open, close, 5_000)))), said.repeat(10));
  });
}

test('a page that is deep keeps what it says of itself, and its article', () => {
  const head = '<meta property="og:title" content="\u6a19\u984c"><meta property="og:site_name" content="\u6d77\u6f6e\u5728\u7dda">';
  const story = storyOf(page(`<nav>\u5225\u7684</nav><article>${nested('<div>', '</div>', 1000)}</article>`, head));
  assert.deepEqual([story.headline, story.publisher.name, textOf(story)], ['\u6a19\u984c', '\u6d77\u6f6e\u5728\u7dda', said.repeat(10)]);
});

test('a deep page without text is no story', () => assert.throws(() => storyOf(page('<div>'.repeat(5000))), SourceError));

test('parse takes a deep page from the command line', () => {
  const cli = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'parse'], { input: page(nested('<div>', '</div>', 20_000)) });
  assert.deepEqual([status, stderr.toString()], [0, '']);
  assert.ok(stdout.toString().includes(said));
});
