// dist/demo.html, the single file, opened from the disk as a reader would.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inEachEngine, launch, missing, wanted } from './browsers.mjs';
import { bundledStory, choose, dist, look, open, ready, top } from './reader.mjs';

const url = pathToFileURL(`${dist}demo.html`).href;

const demoStory = readFileSync(`${top}web/article/headline.txt`, 'utf8') + bundledStory;
const close = (text) => text.replace(/\s+/g, '');
// Presses one of the views above the story, until it is the one that is shown.
async function see(browser, view) {
  await browser.evaluate((name) => document.querySelector(`[data-view=${name}]`).click(), view);
  await browser.until((name) => document.querySelector(`[data-view=${name}][aria-pressed=true]`) !== null, view);
}

it('the page holds the whole story, byte for byte, beside the article that was made of it', () => {
  const page = readFileSync(`${dist}demo.html`, 'utf8');
  const [, source] = /<fanjian-reader><script type="application\/json">([^]*?)<\/script>/.exec(page);
  assert.equal(JSON.parse(source), demoStory);
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
    for (const right of ['玉環今年怎樣招商', '後半篇怎麼落筆', '說幹就幹', '旅遊']) assert.ok(text.includes(right), right);
    assert.ok(!text.includes('huán'));
    assert.equal(await browser.evaluate(
      () => document.querySelector('fanjian-reader').getClientRects().length > 0), true);
  } finally {
    await browser.close();
  }
});

inEachEngine('The single file, from the disk', {}, (fact, engine) => {
  fact('shows the story corrected, asks for nothing and complains of nothing', async (browser) => {
    await open(browser, url);
    const seen = await ready(browser);
    assert.equal(seen.shown.source, true);
    assert.equal(seen.shown.script, 'hant');
    assert.match(seen.lang, /^zh-(Hant|TW|HK)/);
    for (const right of ['後半篇怎麼落筆', '說幹就幹', '旅遊']) assert.ok(close(seen.text).replace(/\([a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+\)/g, '').includes(right), right);
    assert.equal(seen.ownVisible, false);
    assert.equal(seen.visible, true);
    assert.equal(seen.message, '');
    assert.deepEqual((await browser.requests()).filter((asked) => asked !== url), []);
    assert.deepEqual(await browser.problems(), []);
  });

  fact('has every character of the source on the page, in order, at one press; and the corrections back at another', async (browser) => {
    await open(browser, url);
    const before = await ready(browser);
    await see(browser, 'source');
    assert.equal(close((await look(browser)).text), close(demoStory));
    await see(browser, 'corrected');
    assert.equal((await look(browser)).text, before.text);
  });

  fact('has views for the changes and for vertical lines, and its masthead follows script and theme', async (browser) => {
    await open(browser, url);
    await ready(browser);
    await see(browser, 'vertical');
    assert.equal((await look(browser)).shown.writingMode, 'vertical-rl');
    await see(browser, 'changes');
    assert.deepEqual([(await look(browser)).shown.writingMode, (await look(browser)).shown.highlightChanges], ['horizontal-tb', 'context']);
    await choose(browser, 'script', 'hans');
    await choose(browser, 'theme', 'dark');
    const seen = await browser.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme,
      document.querySelector('.masthead').innerText.includes('来稿原样')]);
    assert.deepEqual(seen, ['zh-Hans', 'dark', true]);
    await see(browser, 'corrected');
  });

  fact('moves nothing that is there when the reader comes', async (browser) => {
    await open(browser, url);
    await ready(browser);
    await browser.evaluate(() => scrollTo(0, 0));
    const places = (root) => [...root.querySelectorAll('h1, .deck, .dateline, .lead')].map((each) => Math.round(each.getBoundingClientRect().top));
    const after = await browser.evaluate(new Function(`return (${places})(document.querySelector('fanjian-reader').shadowRoot.querySelector('article'))`));
    // The same page, as it stands before the element is defined.
    await browser.evaluate(() => {
      const old = document.querySelector('fanjian-reader');
      const frame = document.createElement('iframe');
      frame.style.cssText = `position: fixed; inset: 0; border: 0; width: ${innerWidth}px; height: ${innerHeight}px`;
      const copy = document.documentElement.cloneNode(true);
      for (const script of copy.querySelectorAll('script, meta[http-equiv]')) script.remove();
      frame.srcdoc = `<!doctype html>${copy.outerHTML}`;
      old.after(frame);
      // WebKit lays a frame out anew, as large as it is, in the next frame.
      return new Promise((done) => frame.addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
    });
    const before = await browser.evaluate(new Function(`return (${places})(document.querySelector('iframe').contentDocument.querySelector('fanjian-reader'))`));
    assert.equal(before.length, 4);
    before.forEach((top, at) => assert.ok(Math.abs(top - after[at]) <= 2, `${before} | ${after}`));
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
