// Pages that mean no harm and do some: other encodings, resets, polluted prototypes, elements that are
// moved about.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, entryOf, hantStory, open, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const squeeze = (text) => text.replace(/\s+/g, '');
const both = `<fanjian-switch for="#main" script="hant"></fanjian-switch><main id="main" lang="zh-CN"><p>这个<b>头</b>发</p></main>
<fanjian-reader>${hantStory}</fanjian-reader>`;

// Bytes of an encoding that Node can read and not write: each character by its own row of the table.
function encoded(text, label) {
  const decoder = new TextDecoder(label);
  const bytesOf = new Map();
  for (let lead = 0x81; lead < 0xff; ++lead) {
    for (let trail = 0x40; trail < 0xff; ++trail) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd' && !bytesOf.has(character)) bytesOf.set(character, [lead, trail]);
    }
  }
  return Buffer.from([...text].flatMap((character) => (character < '\x80' ? [character.charCodeAt(0)]
    : bytesOf.get(character) ?? [...`&#${character.codePointAt(0)};`].map((c) => c.charCodeAt(0)))));
}

let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  for (const charset of ['gbk', 'big5']) {
    const body = encoded(page(both, `charset="utf-8" ${scripts.classic()}`).replace('<meta charset="utf-8">', ''), charset);
    server.set(`/${charset}.html`, { body, type: `text/html; charset=${charset}` });
  }
  server.set('/unset.html', { body: page(`<style>* { all: unset !important; display: revert !important }</style>${both}`, scripts.classic()) });
  server.set('/shout.html', { body: page('<style>*, *::before { font: bold 60px/3 cursive !important; color: red !important; '
    + 'text-transform: uppercase !important; letter-spacing: 1em !important; padding: 2em !important }</style>'
    + both, scripts.classic()) });
  server.set('/polluted.html', { body: page(`<script>Array.prototype.extra = function () {}; Array.prototype.at = undefined;
    Object.prototype.more = 'no'; String.prototype.fold = 1; Map.prototype.extra = 1;</script>${both}`, scripts.classic()) });
  server.set('/twice.html', { body: page(both, scripts.classic(),
    `<script ${scripts.classic()}></script><script ${scripts.external()}></script><script ${scripts.module()}></script>`) });
  server.set('/twenty.html', { body: page(`<fanjian-reader>${hantStory}</fanjian-reader>`.repeat(20), `type="module" src="/dist/${entryOf('external')}"`) });
  server.set('/blank.html', { body: page('<p id="place"></p>', scripts.classic()) });
  server.set('/inside.html', { body: page(both, scripts.classic()) });
  server.set('/sandbox.html', { body: '<!doctype html><meta charset="utf-8"><title>outside</title>'
    + '<iframe sandbox="allow-scripts" src="/reporting.html" width="600" height="600"></iframe>'
    + '<script>addEventListener("message", (event) => { globalThis.said = event.data; });</script>' });
  server.set('/reporting.html', { body: page(both, scripts.classic(), `<script>
    const tell = () => {
      const reader = document.querySelector('fanjian-reader');
      if (!reader.shown || !document.querySelector('fanjian-switch').shown) return setTimeout(tell, 50);
      parent.postMessage({ story: reader.shadowRoot.querySelector('article').textContent,
        main: document.getElementById('main').textContent }, '*');
    };
    tell();</script>`) });
});
after(() => server?.close());

const mainIs = (browser, text) => browser.until((wanted) => document.getElementById('main').textContent === wanted, text);

inEachEngine('A hostile page', {}, (fact) => {
  for (const [name, what] of [['gbk', 'in GBK'], ['big5', 'in Big5'], ['unset', 'that unsets everything'],
    ['shout', 'whose reset shouts'], ['polluted', 'with polluted prototypes'], ['twice', 'with three builds at once']]) {
    fact(`${what} shows the story and is switched`, async (browser) => {
      await open(browser, server.at(`/${name}.html`));
      await mainIs(browser, '這個頭髮');
      assert.equal(squeeze((await ready(browser)).text), squeeze(hantStory));
      const box = await browser.evaluate(() => {
        const { width, height } = document.querySelector('fanjian-switch').shadowRoot.querySelector('button').getBoundingClientRect();
        return { width, height };
      });
      assert.ok(box.width > 15 && box.height > 15 && box.height < 80, JSON.stringify(box));
      await browser.evaluate(() => { document.querySelector('fanjian-switch').shadowRoot.querySelector('[part~=hans]').click(); });
      await mainIs(browser, '这个头发');
      assert.deepEqual((await browser.problems()).filter((note) => !note.includes('character encoding')), []);
    });
  }

  fact('with twenty readers has one core for all', async (browser) => {
    server.asked.length = 0;
    await open(browser, server.at('/twenty.html'));
    await browser.until(() => [...document.querySelectorAll('fanjian-reader')].every((reader) => reader.shown));
    const loads = await browser.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('fanjian.wasm')).length);
    assert.equal(loads, 1);
    assert.deepEqual(await browser.problems(), []);
  });

  fact('in a sandbox without an origin works, though nothing can be saved', async (browser) => {
    await browser.go(server.at('/sandbox.html'));
    const said = await browser.until(() => globalThis.said);
    assert.equal(squeeze(said.story), squeeze(hantStory));
    assert.equal(said.main, '這個頭髮');
  });

  fact('may move, remove, clone and put back the control', async (browser) => {
    await open(browser, server.at('/inside.html'));
    await mainIs(browser, '這個頭髮');
    // Moved: nothing happens. Removed: the page has its own text. Put back: switched again.
    await browser.evaluate(() => document.body.append(document.querySelector('fanjian-switch')));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await mainIs(browser, '這個頭髮');
    await browser.evaluate(() => {
      globalThis.control = document.querySelector('fanjian-switch');
      globalThis.control.remove();
    });
    await mainIs(browser, '这个头发');
    await browser.evaluate(() => document.body.prepend(globalThis.control));
    await mainIs(browser, '這個頭髮');
    // A second control for the same text waits until the first is gone.
    await browser.evaluate(() => document.body.append(globalThis.control.cloneNode(true)));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await mainIs(browser, '這個頭髮');
    await browser.evaluate(() => globalThis.control.remove());
    await mainIs(browser, '這個頭髮');
    assert.deepEqual(await browser.problems(), []);
  });

  fact('may put the control into a shadow root, and text with it', async (browser) => {
    await open(browser, server.at('/blank.html'));
    await browser.evaluate(() => {
      const shadow = document.getElementById('place').attachShadow ? document.createElement('div').attachShadow({ mode: 'open' }) : null;
      document.body.append(shadow.host);
      const text = document.createElement('p');
      text.id = 'inner';
      text.lang = 'zh-CN';
      text.append('这个', Object.assign(document.createElement('b'), { textContent: '头' }), '发');
      const control = document.createElement('fanjian-switch');
      control.for = '#inner';
      control.script = 'hant';
      shadow.append(control, text);
      globalThis.inner = text;
    });
    await browser.until(() => globalThis.inner.textContent === '這個頭髮');
    assert.deepEqual(await browser.problems(), []);
  });
});
