// What can go wrong around a reader in a browser: a core of another version, nothing to unpack with, a store
// that is full, a reader that leaves while its story is on the way, a hurry, a clock that jumps.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, hansStory, look, message, open, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

// A module that says it is of version 99, and has nothing else.
const otherVersion = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
  1, 8, 2, 0x60, 0, 1, 0x7f, 0x60, 0, 0, 3, 3, 2, 0, 1,
  7, 0x1e, 2, 11, ...Buffer.from('fanjian_abi'), 0, 0, 11, ...Buffer.from('_initialize'), 0, 1,
  10, 10, 2, 5, 0, 0x41, 0xe3, 0, 0x0b, 2, 0, 0x0b]);

let server;
before(async () => {
  const story = (script, beforeIt = '') => ({ body: page(`<fanjian-reader script="hant" region="TW">${hansStory}</fanjian-reader>`, script)
    .replace('</head>', `<script>globalThis.__errors = []; addEventListener('fanjian-error', ({ detail }) => globalThis.__errors.push(detail.code));
      ${beforeIt}</script></head>`) });
  server = await serve({
    '/dist/': dist,
    '/other/': dist,
    '/other.html': story(scripts.external().replace('/dist/', '/other/')),
    '/unpacked.html': story(scripts.module(), 'delete globalThis.DecompressionStream;'),
    '/full.html': story(scripts.module(), `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`),
    '/clock.html': story(scripts.module(), `let jump = 0; const { now } = Date; Date.now = () => now() + (jump = -jump + 1e12);
      const since = performance.now.bind(performance); performance.now = () => since() - 1e9;`),
    '/plain.html': story(scripts.module()),
    '/slow/': dist,
    '/slow.html': story(scripts.external().replace('/dist/', '/slow/')),
  }, (path) => (path === '/other/fanjian.wasm' ? { body: otherVersion }
    : path === '/slow/fanjian.wasm' ? { delay: 700 } : null));
});
after(() => server?.close());
const errors = (browser) => browser.evaluate(() => globalThis.__errors);

inEachEngine('A fault', {}, (fact) => {
  fact('of a core of another version is told, and the text stays', async (browser) => {
    await open(browser, server.at('/other.html'));
    const seen = await message(browser);
    assert.ok(seen.ownVisible && seen.own.includes('图书馆'));
    assert.match(seen.message, /轉換|转换/);
    assert.deepEqual(await errors(browser), ['file_changed']);
  });

  fact('of a browser that cannot unpack is told, and the text stays', async (browser) => {
    await open(browser, server.at('/unpacked.html'));
    const seen = await message(browser);
    assert.ok(seen.ownVisible && seen.own.includes('图书馆'));
    assert.deepEqual(await errors(browser), ['core_unavailable']);
  });

  fact('of a store that is full: what is chosen lasts as long as the page', async (browser) => {
    await open(browser, server.at('/full.html'));
    await ready(browser);
    await browser.click('fanjian-reader', 'button[data-script="hans"]');
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('article').textContent.includes('图书馆'));
    assert.deepEqual(await errors(browser), []);
  });

  fact('of a clock that jumps is none', async (browser) => {
    await open(browser, server.at('/clock.html'));
    const { text } = await ready(browser);
    assert.ok(text.includes('圖書館'));
    await browser.click('fanjian-reader', 'button[data-script="hans"]');
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('article').textContent.includes('图书馆'));
  });

  fact('of a reader that is taken away while its core is on the way: it shows its story when it is back', async (browser) => {
    await open(browser, server.at('/slow.html'));
    await browser.evaluate(async () => {
      const reader = document.querySelector('fanjian-reader');
      await customElements.whenDefined('fanjian-reader');
      reader.remove();
      await new Promise((done) => setTimeout(done, 100));
      document.body.prepend(reader);
      await new Promise((done) => setTimeout(done, 50));
      reader.remove();
      await new Promise((done) => setTimeout(done, 1200));
      document.body.prepend(reader);
    });
    const { text } = await ready(browser);
    assert.ok(text.includes('圖書館'));
    assert.deepEqual(await errors(browser), []);
    assert.deepEqual(await browser.problems(), []);
  });

  fact('of a hurry: after a thousand switches the last one holds', async (browser) => {
    await open(browser, server.at('/plain.html'));
    const { text } = await ready(browser);
    await browser.evaluate(async () => {
      const reader = document.querySelector('fanjian-reader');
      for (let i = 0; i < 1000; ++i) {
        reader.script = i % 2 ? 'hant' : 'hans';
        await null;
      }
    });
    const seen = await look(browser);
    assert.deepEqual([seen.text, seen.lang], [text, 'zh-Hant-TW']);
    assert.deepEqual(await errors(browser), []);
  });

  fact('of a page that sleeps and wakes: the story is there, and another tab\'s choice with it', async (browser) => {
    await open(browser, server.at('/plain.html'));
    await ready(browser);
    await browser.evaluate(() => {
      document.querySelector('fanjian-reader').removeAttribute('script');
      localStorage.setItem('fanjian-reader', '{"script":"hans"}');
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      document.dispatchEvent(new Event('freeze'));
      document.dispatchEvent(new Event('resume'));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('article').textContent.includes('图书馆'));
  });
});
