// The studio where a browser keeps nothing for a page: in a private window, with site data forbidden, in an old engine.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist } from './reader.mjs';
import { serve } from './server.mjs';

// What is done to the page before its own script runs.
const refusals = {
  'no database': () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
  'a database that may not be asked for': () => Object.defineProperty(globalThis, 'indexedDB', { get() { throw new DOMException('', 'SecurityError'); } }),
  'a database that cannot be opened': () => { IDBFactory.prototype.open = () => { throw new DOMException('', 'InvalidStateError'); }; },
  'a database that fails while it is opened': () => {
    IDBFactory.prototype.open = () => {
      const request = new EventTarget();
      setTimeout(() => {
        Object.defineProperty(request, 'error', { value: new DOMException('', 'UnknownError') });
        request.onerror?.(new Event('error'));
      });
      return request;
    };
  },
  'no store at all': () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(globalThis, name, { get() { throw new DOMException('', 'SecurityError'); } });
    }
  },
  'no locks': () => Object.defineProperty(Navigator.prototype, 'locks', { value: { request: () => Promise.reject(new DOMException('', 'SecurityError')) } }),
};
// Nobody is there to answer whether the page may be left.
const stays = "addEventListener('beforeunload', (event) => event.stopImmediatePropagation());";
const kept = ['no locks'];   // where the text is kept all the same

let server;
before(async () => {
  server = await serve({});
  const studio = readFileSync(path.join(dist, 'studio.html'), 'utf8').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  for (const [at, refuse] of Object.values(refusals).entries()) {
    server.set(`/studio-${at}.html`, { body: studio.replace('<title>', () => `<script>${stays}(${refuse})();</script><title>`) });
  }
});
after(() => server?.close());

const type = (browser, text) => browser.evaluate((given) => {
  const source = document.getElementById('source');
  source.value = given;
  source.dispatchEvent(new Event('input'));
}, text);

inEachEngine('The studio, where there is', {}, (fact) => {
  for (const [at, name] of Object.keys(refusals).entries()) {
    fact(`${name}, works, goes back and forth, and says what is not kept`, async (browser) => {
      await browser.go(server.at(`/studio-${at}.html`));
      await browser.until(() => !document.body.classList.contains('waiting'));
      await type(browser, '第一步，後半篇。\n');
      await browser.until(() => document.querySelector('fanjian-reader').shadowRoot?.querySelector('article')?.textContent.includes('第一步'));
      await new Promise((done) => setTimeout(done, 1100));
      await type(browser, '第二步，後半篇。\n');
      await browser.until(() => document.querySelector('fanjian-reader').shadowRoot?.querySelector('article')?.textContent.includes('第二步'));
      await browser.click('#undo');
      assert.equal(await browser.evaluate(() => document.getElementById('source').value), '第一步，後半篇。\n');
      await browser.click('#redo');
      assert.equal(await browser.evaluate(() => document.getElementById('source').value), '第二步，後半篇。\n');
      const said = await browser.evaluate(() => document.getElementById('unsaved').textContent);
      if (kept.includes(name)) assert.equal(said, '');
      else assert.match(said, /不讓這一頁留下資料/);
      assert.deepEqual(await browser.problems(), []);
    });
  }
});
