// dist/demo.html, the single file, opened from the disk as a reader would.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inEachEngine, launch, missing, wanted } from './browsers.mjs';
import { asFound, bundledStory, choose, dist, look, open, ready } from './reader.mjs';

const url = pathToFileURL(`${dist}demo.html`).href;

// What HTML makes of character references; the page's story needs no more.
const unescape = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#13;', '\r')
  .replaceAll('&amp;', '&');

it('the page holds the whole story as text, before any script', () => {
  const page = readFileSync(`${dist}demo.html`, 'utf8');
  const own = /<fanjian-reader[^>]*>([^]*?)<\/fanjian-reader>/.exec(page);
  assert.ok(own.index < page.indexOf('<script'), 'the story comes before the script');
  assert.equal(unescape(own[1]), bundledStory);
});

it('the page can be read without scripts', {
  skip: missing('chromium') ?? (wanted().includes('chromium') ? false : 'Chromium was not asked for'),
  timeout: 60000,
}, async () => {
  const browser = await launch('chromium', {});
  try {
    await browser.page.setJavaScriptEnabled(false);
    await browser.go(url);
    const text = await browser.evaluate(() => document.querySelector('fanjian-reader').innerText);
    assert.equal(text.replace(/\s+/g, ''), bundledStory.replace(/\s+/g, ''));
    assert.equal(await browser.evaluate(
      () => document.querySelector('fanjian-reader').getClientRects().length > 0), true);
  } finally {
    await browser.close();
  }
});

inEachEngine('The single file, from the disk', {}, (fact, engine) => {
  fact('shows the story as it was written, asks for nothing and complains of nothing', async (browser) => {
    await open(browser, url);
    const seen = await ready(browser);
    assert.equal(seen.shown.source, true);
    assert.equal(seen.shown.script, 'hant');
    assert.match(seen.lang, /^zh-(Hant|TW|HK)/);
    assert.equal(seen.own, bundledStory);
    assert.equal(seen.ownVisible, false);
    assert.equal(seen.visible, true);
    assert.equal(seen.message, '');
    assert.deepEqual((await browser.requests()).filter((asked) => asked !== url), []);
    assert.deepEqual(await browser.problems(), []);
  });

  fact('has every character of the story on the page, in order', async (browser) => {
    await open(browser, url);
    await ready(browser);
    const { text } = await asFound(browser);
    assert.equal(text.replace(/\s+/g, ''), bundledStory.replace(/\s+/g, ''));
  });

  fact('switches to Simplified and back to the identical text', async (browser) => {
    await open(browser, url);
    const before = await ready(browser);
    await choose(browser, 'script', 'hans');
    const hans = await look(browser);
    assert.equal(hans.lang, 'zh-Hans');
    assert.equal(hans.shown.source, false);
    assert.equal([...hans.text].length, [...before.text].length);
    assert.notEqual(hans.text, before.text);
    for (const character of '國東業產報') assert.ok(!hans.text.includes(character), character);
    await choose(browser, 'script', 'hant');
    const after = await look(browser);
    assert.equal(after.text, before.text);
    assert.equal(after.lang, before.lang);
    assert.deepEqual(await browser.problems(), []);
  });

  fact('remembers the choice when it is opened again', async (browser) => {
    await open(browser, url);
    await ready(browser);
    await choose(browser, 'script', 'hans');
    await browser.reload();
    assert.equal((await ready(browser)).shown.script, 'hans');
    await open(browser, url);
    assert.equal((await ready(browser)).shown.script, 'hant');
  });

  if (engine !== 'webkit') return;
  fact('writes nothing to the console, untouched and outside automation', async () => {
    const { consoleOf } = await import('./webkit.mjs');
    assert.deepEqual(await consoleOf(url), []);
  });
});
