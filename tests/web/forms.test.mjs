// Pages and documents over all forms of a story: blocks, runs and figures equal what went in, in the model, in the
// core's HTML and in Markdown, and nothing is dropped without a warning that says what.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildSync } from '../../web/node_modules/esbuild/lib/main.js';
import { madeOfCms, madeOfFeed, madeOfMarkdown, madeOfWord } from '../../dist/fanjian-sources.mjs';
import { madeOfFragment, madeOfPage } from '../../dist/fanjian-html.mjs';
import { cmsOf, feedOf, htmlOf, markdownOf, pageOf, stories, wordOf } from './made_documents.mjs';
import { toolsCore } from './tools_core.mjs';

const core = await toolsCore();
const dist = new URL('../../dist/', import.meta.url);
// The studio's writer of Markdown, with the reader that dist has.
const { outputFiles: [{ text: code }] } = buildSync({
  stdin: { contents: "export { markdownOf, markdownOfBlocks } from './sources/markdown-writer.js';", resolveDir: fileURLToPath(new URL('../../web/src', import.meta.url)), loader: 'ts' },
  bundle: true, format: 'esm', write: false, platform: 'node', external: ['fanjian:html'],
});
const writer = await import(`data:text/javascript;base64,${Buffer.from(code.replace('"fanjian:html"', JSON.stringify(new URL('fanjian-html.mjs', dist).href))).toString('base64')}`);

const isPlain = (runs) => runs.every((run) => Object.keys(run).length === 1);
const plain = (content) => (typeof content === 'string' || !isPlain(content) ? content : content.map(({ text }) => text).join(''));
const shaped = ({ runs, text, ...rest }) => {
  if ('rows' in rest || 'image' in rest) return rest;
  const content = plain(runs ?? text);
  return { ...rest, ...(typeof content === 'string' ? { text: content } : { runs: content }) };
};
const shapes = (blocks) => blocks.map(shaped);

// What the core knows of a story, without places.
const clean = (value) => {
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key, one]) => !['span', 'spans', 'before', 'after'].includes(key) && !(key === 'part' && one !== 'mark')).map(([key, one]) => [key, clean(one)]));
};
function inCore(story) {
  const opened = core.open(JSON.stringify(story));
  try {
    const article = clean(opened.article());
    return { blocks: article.articleBody, warnings: article.warnings ?? [], html: opened.html({ to: 'source' }) };
  } finally {
    opened.close();
  }
}
const joined = (blocks) => blocks.map(({ runs, ...rest }) => {
  if (!runs) return rest;
  const all = [];
  for (const { part, ...run } of runs) {
    const last = all[all.length - 1];
    if (part === 'mark') continue;
    if (last && !last.gloss && !run.gloss && JSON.stringify({ ...last, text: '' }) === JSON.stringify({ ...run, text: '' })) last.text += run.text;
    else all.push(run);
  }
  return { ...rest, runs: all };
});

const sources = {
  'a page': (story) => madeOfPage(pageOf(story)),
  'a piece of HTML': (story) => madeOfFragment(`<h1>${story.headline.replace(/</g, '&lt;')}</h1>${htmlOf(story.blocks)}`, {}),
  'Markdown': (story) => madeOfMarkdown(markdownOf(story)),
  'an export': (story) => madeOfCms(cmsOf(story))[0],
  'a feed': (story) => madeOfFeed(feedOf(story))[0],
};
for (const [form, story] of Object.entries(stories)) {
  for (const [kind, read] of Object.entries(sources)) {
    test(`${form}, as ${kind}: what goes in comes out`, () => {
      const made = read(story);
      assert.deepEqual(made.warnings, []);
      assert.equal(made.story.headline, story.headline);
      assert.deepEqual(shapes(made.story.articleBody), shapes(story.blocks));
    });
  }
}
for (const form of ['a table of finance', 'an interview', 'two scripts and other languages']) {
  test(`${form}, as a Word document: what goes in comes out`, async () => {
    const made = await madeOfWord(await wordOf(stories[form]));
    assert.deepEqual(made.warnings, []);
    assert.equal(made.story.headline, stories[form].headline);
    const expected = shapes(stories[form].blocks).map((block) => (block.role === 'table' ? { ...block, header: false } : block));
    assert.deepEqual(shapes(made.story.articleBody), expected);
  });
}

const keepsItself = (story, name) => {
  const first = inCore(story);
  const again = inCore(madeOfFragment(first.html, {}).story);
  const drop = (blocks) => joined(blocks).filter(({ role }) => role !== 'headline');
  assert.deepEqual(drop(again.blocks), drop(first.blocks), name);
  // And what comes of that is the same markup.
  assert.equal(again.html, first.html, name);
};
for (const [form, story] of Object.entries(stories)) {
  test(`${form}: the core's HTML is read back to the same blocks, and gives the same HTML`, () => keepsItself({ headline: story.headline, articleBody: story.blocks }));
  test(`${form}: as Markdown of the studio it is read back to the same story`, () => {
    const given = { headline: story.headline, articleBody: shapes(story.blocks) };
    const { story: back, warnings } = madeOfMarkdown(writer.markdownOf(given));
    assert.deepEqual(warnings, []);
    assert.deepEqual({ ...back, articleBody: shapes(back.articleBody) }, given);
  });
}

test('what has no sign in Markdown is HTML in it: credits, questions, readings, sizes, languages', () => {
  const given = { headline: '港口', author: [{ name: '林若川' }, { name: '陳海' }], alternativeHeadline: '副題：一', datePublished: '2026-03-05', url: 'https://example.org/a', image: { url: 'c.jpg', alt: '封面', width: 640, height: 360 },
    articleBody: [
      { role: 'question', text: '為什麼？' }, { role: 'answer', text: '不知道。' }, { role: 'editorNote', text: '編者按：略。' },
      { runs: [{ text: '環', gloss: 'huán' }, { text: '境，H' }, { text: '2', sub: true }, { text: 'O，10' }, { text: '3', sup: true }, { text: '，' }, { text: 'port', lang: 'en' }, { text: '，' }, { text: '台積電', keep: true }, { text: '。' }] },
      { role: 'figure', image: { url: 'a.jpg', alt: '船', width: 640, height: 360, link: 'https://example.org/b' }, caption: '船。', credit: '本報資料照片' },
      { role: 'table', header: false, rows: [['一', [{ text: '二', strong: true }]], ['三', '']] },
      { role: 'listItem', ordered: true, depth: 1, position: 5, text: '五' }, { role: 'listItem', ordered: true, depth: 1, position: 9, text: '九' },
      { role: 'embed', url: 'https://example.org/v.mp4', text: '錄影' },
      { runs: [{ text: '問：', strong: true }, { text: '接著', emphasis: true }, { text: '好' }] },
    ] };
  const text = writer.markdownOf(given);
  assert.deepEqual(madeOfMarkdown(text), { story: given, warnings: [] }, text);
});

test('whatever the blocks, the core\'s HTML and the studio\'s Markdown are read back to the same', () => {
  const word = fc.stringMatching(/^[\u4e00-\u4e20海港船a-z0-9*_#[\]<&"'\\`~|。，：「」]{1,8}$/);
  const run = fc.record({ text: word, strong: fc.constant(true), emphasis: fc.constant(true), code: fc.constant(true), sub: fc.constant(true), link: fc.constantFrom('https://example.org/a', 'mailto:a@example.org') }, { requiredKeys: ['text'] });
  const different = (one, other) => JSON.stringify({ ...one, text: '' }) !== JSON.stringify({ ...other, text: '' });
  const content = fc.oneof(word, fc.array(run, { minLength: 2, maxLength: 4 }).filter((runs) => runs.every((one, at) => !at || different(one, runs[at - 1]))));
  const of = (role) => content.map((given) => ({ ...(role ? { role } : {}), ...(typeof given === 'string' ? { text: given } : { runs: given }) }));
  const block = fc.oneof(of('paragraph'), of('heading'), of('quotation'), of('question'), of('editorNote'),
    fc.record({ role: fc.constant('listItem'), ordered: fc.boolean(), depth: fc.constant(1), text: word }),
    fc.record({ role: fc.constant('table'), header: fc.boolean(), rows: fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 3 }) }),
    fc.record({ role: fc.constant('figure'), image: fc.record({ url: fc.constantFrom('a.jpg', 'https://example.org/1.png'), alt: word, link: fc.constant('https://example.org/') }, { requiredKeys: ['url'] }), caption: word, credit: word }, { requiredKeys: ['role', 'image'] }));
  const flat = (blocks) => blocks.map(({ role, ...rest }) => shaped(!role || role === 'paragraph' ? rest : { role, ...rest }));
  fc.assert(fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (drawn) => {
    const blocks = JSON.parse(JSON.stringify(drawn));
    keepsItself({ headline: '港口夜航', articleBody: blocks }, JSON.stringify(blocks));
    const given = flat(blocks);
    const text = writer.markdownOf({ headline: '港口夜航', articleBody: given });
    assert.deepEqual(flat(madeOfMarkdown(text).story.articleBody), given, text);
  }), { numRuns: 300, seed: 23, includeErrorInReport: true });
});
