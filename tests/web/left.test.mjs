// A page that is left while its files are on their way, and one that was to be left and stays.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, hansStory, open } from './reader.mjs';
import { serve } from './server.mjs';

const reader = (attributes = '') => `<script type="module" src="/dist/fanjian-reader.external.js"></script><fanjian-reader${attributes}>${attributes ? '' : hansStory}</fanjian-reader>`;
const pages = {
  'the core of a story': { html: reader(), slow: 'fanjian.wasm', shown: 'fanjian-reader' },
  'a story at an address': { html: reader(' src="/story.txt"'), slow: 'story.txt', shown: 'fanjian-reader' },
  'the core of a switch': { html: '<script type="module" src="/dist/fanjian-page.js"></script><fanjian-switch script="hant" for="main"></fanjian-switch><main>头发</main>',
    slow: 'fanjian-convert.wasm', shown: 'fanjian-switch' },
  'the script of a switch': { html: '<script type="module" src="/dist/fanjian-loader.js"></script><fanjian-switch script="hant" for="main"></fanjian-switch><main>头发</main>',
    slow: 'fanjian-page.js', shown: 'fanjian-switch' },
};

let server, held;
before(async () => {
  server = await serve({ '/dist/': dist, '/next.html': { body: '<!doctype html><title>next</title>', delay: 400 }, '/nothing': { status: 204, delay: 400 } },
    (asked) => (asked.endsWith(held) ? { delay: 1500 } : {}));
  Object.values(pages).forEach(({ html }, at) => server.set(`/${at}.html`, { body: `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>x</title><script>
    const tell = (what) => { localStorage.told = (localStorage.told ?? '') + what + ';'; };
    addEventListener('fanjian-error', ({ detail }) => tell(detail.code));
    const { warn } = console;
    console.warn = (...all) => { tell(all.join(' ')); warn(...all); };
  </script></head><body>${html}</body></html>` }));
});
after(() => server?.close());

inEachEngine('A page', {}, (fact) => {
  for (const [at, [what, { slow, shown }]] of Object.entries(pages).entries()) {
    const begin = async (browser) => {
      await open(browser, server.at('/next.html'));
      held = slow;
      server.set('/story.txt', { body: hansStory, delay: slow === 'story.txt' ? 1500 : 0 });
      await browser.go(server.at(`/${at}.html`));
      // Asked for, and not there.
      while (!server.asked.some(({ path }) => path.endsWith(slow))) await new Promise((done) => setTimeout(done, 25));
    };

    fact(`that is left tells of no error: ${what}`, async (browser) => {
      server.asked.length = 0;
      await begin(browser);
      await browser.evaluate(() => { setTimeout(() => { location.href = '/next.html'; }); });
      await new Promise((done) => setTimeout(done, 1000));  // a page that is left answers nothing
      await browser.until(() => document.title === 'next');
      assert.equal(await browser.evaluate(() => localStorage.told ?? ''), '');
    });

    fact(`that stays has what was on its way: ${what}`, async (browser) => {
      server.asked.length = 0;
      await begin(browser);
      await browser.evaluate(() => { setTimeout(() => { location.href = '/nothing'; }); });
      await browser.until((tag) => Boolean(document.querySelector(tag).shown), shown);
      assert.equal(await browser.evaluate(() => localStorage.told ?? ''), '');
    });
  }
});
