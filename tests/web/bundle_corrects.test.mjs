// bundle corrects what check finds, whatever the source: the same words have the same findings, and the page has the fixes.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inEachEngine } from './browsers.mjs';
import { root, run } from './commands.mjs';
import { choose, open, ready } from './reader.mjs';

const cli = [process.execPath, path.join(root, 'dist/cli.mjs')];
const folder = mkdtempSync(path.join(tmpdir(), 'fanjian-corrects-'));
const lines = ['港口的后半篇', '他在後面整理頭發，說這是后來的事情。', '管理處說，夜航的船后天開走。'];
const [title, ...body] = lines;
const html = body.map((line) => `<p>${line}</p>`).join('');
const escaped = html.replace(/</g, '&lt;');
const sources = {
  text: [lines.join('\n\n')],
  markdown: [`# ${title}\n\n${body.join('\n\n')}\n`, '--as', 'markdown'],
  'a page': [`<!doctype html><title>${title}</title><article><h1>${title}</h1>${html}</article>`],
  'a piece of a page': [`<h1>${title}</h1>${html}`],
  RSS: [`<rss version="2.0"><channel><item><title>${title}</title><description>${escaped}</description></item></channel></rss>`],
  Atom: [`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>${title}</title><content type="html">${escaped}</content></entry></feed>`],
  'a content management system': [JSON.stringify({ title, content: html })],
  'JSON': [JSON.stringify({ headline: title, articleBody: body.map((text) => ({ text })) }, null, 2)],
  'JSON with escapes and runs': [`{"headline":"\\u6e2f口的\\u540e半篇","articleBody":[{"runs":[{"text":"他在後面整理"},{"text":"頭發","strong":true},{"text":"，說這是后來的事情。"}]},{"text":${JSON.stringify(body[1])}}]}`],
};
const page = (input, ...args) => {
  const { status, out, err } = run(cli, ['bundle', ...args], input);
  assert.equal(status, 0, err);
  return out;
};
const shown = (made) => made.slice(made.indexOf('<article'), made.indexOf('</article>')).replace(/<(\w+)[^>]* hidden[^>]*>[^]*?<\/\1>/g, '').replace(/<[^>]*>/g, '');

for (const [name, [input, ...args]] of Object.entries(sources)) {
  test(`${name}: what is found in it is corrected in its page, and left with --no-correct`, () => {
    if (!name.startsWith('JSON')) {
      const found = JSON.parse(run(cli, ['check', '--json', ...args], input).out).diagnostics.map(({ text, fix }) => text + fix);
      assert.deepEqual(found, ['后後', '發髮', '后後', '后後']);
    }
    const text = shown(page(input, '--static', ...args));
    for (const words of ['港口的後半篇', '整理頭髮', '後來的事情', '船後天']) assert.ok(text.includes(words), `${words}: ${text}`);
    assert.ok(shown(page(input, '--static', '--no-correct', ...args)).includes('整理頭發'));
  });
}

test('captions, alternative texts, cells and decks are corrected; names of roles, addresses and what two strings share are not', () => {
  const story = { headline: '港口', alternativeHeadline: '后來的事', url: 'https://e.org/后來', articleBody: [{ text: '他在後面。' },
    { role: 'figure', image: { url: 'https://e.org/頭發.jpg', alt: '頭發' }, caption: '后來', credit: [{ text: '后天' }] },
    { role: 'table', header: false, rows: [['整理頭發', [{ text: '后' }, { text: '來' }]]] }, { runs: [{ text: '他說"頭發"\t后來。', link: 'https://e.org/后來' }] }] };
  const made = page(JSON.stringify(story), '--no-images');
  const [, edits] = /data-fanjian="edits">([^<]*)</.exec(made);
  const source = JSON.parse(/<script type="application\/json">("[^<]*")</.exec(made)[1]);
  const places = JSON.parse(edits).map(({ start, end, text }) => source.slice(start - 4, end) + text);
  assert.ok(places.length >= 4 && places.every((place) => !place.includes('org')), places.join());
});

const files = Object.fromEntries(['markdown', 'JSON with escapes and runs'].map((name, at) => {
  const file = path.join(folder, `${at}.html`);
  const [input, ...args] = sources[name];
  writeFileSync(file, page(input, ...args));
  return [name, file];
}));

inEachEngine('The reader of a page that was not text', {}, (fact) => {
  for (const [name, file] of Object.entries(files)) {
    fact(`shows the corrections of ${name}, and the source without them`, async (browser) => {
      await open(browser, pathToFileURL(file).href);
      await ready(browser);
      await choose(browser, 'script', 'hant');
      const text = () => browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('article').textContent);
      await browser.until(() => /整理頭髮/.test(document.querySelector('fanjian-reader').shadowRoot.querySelector('article').textContent));
      assert.match(await text(), /後來的事情/);
      await browser.evaluate(() => document.querySelector('fanjian-reader').choose({ corrections: 'source' }));
      await browser.until(() => /整理頭發/.test(document.querySelector('fanjian-reader').shadowRoot.querySelector('article').textContent));
      assert.match(await text(), /后來的事情/);
      await browser.evaluate(() => document.querySelector('fanjian-reader').choose({ corrections: 'shown' }));
      await browser.until(() => /整理頭髮/.test(document.querySelector('fanjian-reader').shadowRoot.querySelector('article').textContent));
      assert.deepEqual(await browser.problems(), []);
    });
  }
});
