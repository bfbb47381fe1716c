// Stories that are larger than any: nothing of them is lost, and nothing is done to them once for every part.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const mostLines = 20_000;
const lines = (n) => '\u4e00\n'.repeat(n);

let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  server.set('/blank.html', { body: page('<fanjian-reader>\u5934\u53d1\u3002</fanjian-reader>', scripts.classic()) });
  server.set('/own.html', { body: page(`<fanjian-reader>${lines(mostLines + 1)}</fanjian-reader>`, scripts.classic()) });
  server.set('/src.html', { body: page('<fanjian-reader src="/long.txt"></fanjian-reader>', scripts.classic()) });
  server.set('/long.txt', { body: lines(mostLines + 1), type: 'text/plain; charset=utf-8' });
});
after(() => server?.close());

const message = (browser) => browser.until(() => document.querySelector('fanjian-reader').shadowRoot?.querySelector('.message')?.textContent);

// Sets a story, and gives what workOf() says was done for it.
const set = (browser, shape, size) => browser.evaluate(async (how, n) => {
  const text = how.repeat(n);
  const reader = document.createElement('fanjian-reader');
  reader.direction = 'vertical';
  document.body.append(reader);
  let copied = 0;
  const own = Text.prototype.splitText;
  Text.prototype.splitText = function (at) {
    copied += this.length;
    return own.call(this, at);
  };
  let read = 0;
  const parse = JSON.parse;
  JSON.parse = (json) => {
    const value = parse(json);
    for (const block of value.blocks ?? []) {
      block.pieces = block.pieces.map((piece) => new Proxy(piece, { get: (of, name) => (name === 'part' ? ++read : 0, of[name]) }));
    }
    return value;
  };
  const ready = new Promise((done) => {
    reader.addEventListener('fanjian-ready', () => setTimeout(done));
    reader.addEventListener('fanjian-error', (event) => done(event.detail.message));
  });
  reader.article = text;
  const trouble = await ready;
  Text.prototype.splitText = own;
  JSON.parse = parse;
  const shown = reader.shadowRoot.querySelector('article')?.textContent;
  reader.remove();
  return { copied, read, trouble, kept: shown?.replace(/\s/g, '').length === text.replace(/\s/g, '').length };
}, shape, size);

inEachEngine('A story that is too large', {}, (fact) => {
  fact('is told, and the element\u2019s own text stays', async (browser) => {
    await open(browser, server.at('/own.html'));
    assert.match(await message(browser), /\u592a[\u9577\u957f]/);
    const found = await browser.evaluate(() => {
      const reader = document.querySelector('fanjian-reader');
      return { article: reader.shadowRoot.querySelector('article'), hidden: reader.shadowRoot.querySelector('slot').hidden, length: reader.textContent.length };
    });
    assert.deepEqual(found, { article: null, hidden: false, length: 2 * (mostLines + 1) });
  });

  fact('is told, and what came from an address is shown as it came', async (browser) => {
    await open(browser, server.at('/src.html'));
    assert.match(await message(browser), /\u592a[\u9577\u957f]/);
    const found = await browser.evaluate(() => {
      const article = document.querySelector('fanjian-reader').shadowRoot.querySelector('article');
      return { length: article.textContent.length, blocks: article.children.length, space: getComputedStyle(article.querySelector('p')).whiteSpace };
    });
    assert.deepEqual({ ...found, space: /^(pre-wrap|break-spaces)/.test(found.space) }, { length: 2 * (mostLines + 1), blocks: 1, space: true });
  });

  fact('is shown while it has as many lines as may be', async (browser) => {
    await open(browser, server.at('/blank.html'));
    const blocks = await browser.evaluate(async (text) => {
      const reader = document.querySelector('fanjian-reader');
      const ready = new Promise((done) => { reader.addEventListener('fanjian-ready', done, { once: true }); });
      reader.article = text;
      await ready;
      return reader.shadowRoot.querySelectorAll('article p').length;
    }, lines(2000));
    assert.equal(blocks, 2000);
  });

  fact('has its figures laid apart in vertical lines in a time that grows as it does', async (browser) => {
    await open(browser, server.at('/blank.html'));
    const less = await set(browser, '\u7b2c1\u7ae0', 400), more = await set(browser, '\u7b2c1\u7ae0', 4000);
    assert.ok(less.kept && more.kept, JSON.stringify([less, more]));
    assert.ok(less.copied > 0 && more.copied <= 15 * less.copied, JSON.stringify([less, more]));
  });

  fact('has a row of readings walked in a time that grows as it does', async (browser) => {
    await open(browser, server.at('/blank.html'));
    const less = await set(browser, '\u73af(hu\u00e1n)', 200), more = await set(browser, '\u73af(hu\u00e1n)', 2000);
    assert.ok(less.kept && more.kept, JSON.stringify([less, more]));
    assert.ok(less.read > 0 && more.read <= 12 * less.read, JSON.stringify([less, more]));
  });
});
