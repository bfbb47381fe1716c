// Pages whose images, forms and controls are named as what a script asks the DOM for.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inEachEngine } from './browsers.mjs';
import { dist, entryOf, hantStory, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

// Runs before the reader: keeps what the test asks with, and names an image, or a control, for every property that a
// document, or a form, has. `where`: the elements whose content the traps become part of.
const traps = (where) => `<script nonce="NONCE">
  globalThis.reader = document.querySelector('fanjian-reader');
  globalThis.said = [];
  reader.addEventListener('fanjian-error', ({ detail }) => said.push(detail.code));
  const names = (of) => {
    const all = new Set();
    for (let at = of; at; at = Object.getPrototypeOf(at)) for (const name of Object.getOwnPropertyNames(at)) all.add(name);
    return [...all];
  };
  const images = names(document).map((name) => '<img hidden name="' + name + '"><form hidden name="' + name + '"></form>').join('');
  const controls = names(document.createElement('form')).map((name) => '<input hidden name="' + name + '">').join('');
  for (const form of document.querySelectorAll('form')) form.insertAdjacentHTML('beforeend', controls);
  for (const place of document.querySelectorAll('${where}')) place.insertAdjacentHTML('beforeend', images);
</script>`;

const inside = `<fanjian-reader><form><h1>標題在此</h1><p>第一段說<b>頭</b>髮。</p></form><form><p>第二段在這裡。</p></form></fanjian-reader>`;

let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  for (const build of ['classic', 'external']) {
    server.set(`/around-${build}.html`, { body: page(`<form><fanjian-reader>${hantStory}</fanjian-reader></form><div id="traps"></div>${traps('#traps')}`, scripts[build]()) });
  }
  server.set('/inside.html', { body: page(inside + traps('none'), scripts.classic()) });
  server.set('/loader.html', { body: page(`<fanjian-reader>${hantStory}</fanjian-reader><div id="traps"></div>${traps('#traps')}`, `type="module" src="/dist/${entryOf('loader')}"`) });
  server.set('/throws.html', { body: page(`<fanjian-reader>${hantStory}</fanjian-reader><script>
    globalThis.reader = document.querySelector('fanjian-reader');
    Document.prototype.createElement = () => { throw new Error('not here'); };
  </script>`, scripts.classic()) });
});
after(() => server?.close());

const story = (browser) => browser.until(() => globalThis.reader.shown && globalThis.reader.shadowRoot.querySelector('article')?.textContent);

inEachEngine('A page with names of its own', {}, (fact) => {
  for (const name of ['around-classic', 'around-external', 'loader']) {
    fact(`has its story shown and switched, past all of them (${name})`, async (browser) => {
      await open(browser, server.at(`/${name}.html`));
      assert.match(await story(browser), /臺北市區公車路線調整/);
      await browser.evaluate(() => { globalThis.reader.script = 'hans'; });
      await browser.until(() => globalThis.reader.shadowRoot.querySelector('article').textContent.includes('市区公车路线'));
      // The extras ask the document as well: an explanation, marks, reading aloud.
      await browser.evaluate(() => {
        globalThis.reader.highlightChanges = true;
        globalThis.reader.writingMode = 'vertical-rl';
      });
      await browser.until(() => globalThis.reader.shown.writingMode === 'vertical-rl');
      assert.deepEqual(await browser.evaluate(() => globalThis.said), []);
      assert.deepEqual((await browser.problems()).filter((note) => !/frame-src|favicon/.test(note)), []);
    });
  }

  fact('has a story read out of forms whose controls are named as what is asked of them', async (browser) => {
    await open(browser, server.at('/inside.html'));
    const text = await story(browser);
    for (const part of ['標題在此', '第一段說頭髮。', '第二段在這裡。']) assert.ok(text.includes(part), text);
    assert.deepEqual(await browser.evaluate(() => globalThis.said), []);
  });

  fact('that lets nothing be made keeps its text in sight', async (browser) => {
    await open(browser, server.at('/throws.html'));
    const seen = await browser.evaluate(() => ({ shadow: globalThis.reader.shadowRoot !== null, height: globalThis.reader.getBoundingClientRect().height,
      text: globalThis.reader.innerText }));
    assert.equal(seen.shadow, false);
    assert.ok(seen.text.includes('臺北市區公車路線調整'));
  });

  fact('is read by the studio, names and all', async (browser) => {
    await browser.go(pathToFileURL(path.join(dist, 'studio.html')).href);
    await browser.until(() => !document.body.classList.contains('waiting'));
    const names = ['nextSibling', 'firstChild', 'parentNode', 'nodeType', 'nodeName', 'hasAttribute', 'children', 'firstElementChild'];
    const html = `<!DOCTYPE html><html><body>${['querySelector', 'body', 'createElement'].map((name) => `<img name="${name}">`).join('')}
      <article><form>${names.map((name) => `<input name="${name}">`).join('')}<p>第一段說頭髮。</p></form><p>第二段。</p></article></body></html>`;
    await browser.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'page.html', { type: 'text/html' }));
      dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, html);
    await browser.until(() => /^第一段說頭髮。\n+第二段。\n$/.test(document.getElementById('source').value));
  });
});
