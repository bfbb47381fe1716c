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
  reader.writingMode = 'vertical-rl';
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

inEachEngine('A story that is too large', {}, (fact, engine) => {
  fact('is told, and the element\u2019s own text stays', async (browser) => {
    await open(browser, server.at('/own.html'));
    assert.match(await message(browser), /\u592a[\u9577\u957f]/);
    const found = await browser.evaluate(() => {
      const reader = document.querySelector('fanjian-reader');
      return { article: reader.shadowRoot.querySelector('article'), hidden: reader.shadowRoot.querySelector('slot:not([name])').hidden, length: reader.textContent.length };
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
    const found = await browser.evaluate(async (text) => {
      const reader = document.querySelector('fanjian-reader');
      const ready = new Promise((done) => { reader.addEventListener('fanjian-ready', done, { once: true }); });
      reader.article = text;
      await ready;
      const blocks = reader.shadowRoot.querySelectorAll('article p');
      return { blocks: blocks.length, laidOut: getComputedStyle(blocks[9000]).contentVisibility ?? 'visible' };
    }, lines(mostLines));
    // What only passes over what is out of sight: in an engine that takes quadratic time for it, nothing does.
    assert.deepEqual(found, { blocks: mostLines, laidOut: engine === 'chromium' ? 'auto' : found.laidOut });
    if (engine === 'webkit') assert.equal(found.laidOut, 'visible');
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

  fact('is parsed, built and shown in a task each, and is as it was asked for meanwhile', async (browser) => {
    await open(browser, server.at('/blank.html'));
    const found = await browser.evaluate(async (text) => {
      const reader = document.querySelector('fanjian-reader');
      reader.script = 'hans';
      let tasks = 0;
      const later = globalThis.setTimeout;
      globalThis.setTimeout = (run, ...given) => later(() => {
        ++tasks;
        run();
      }, ...given);
      const at = {};
      const { parse } = JSON;
      JSON.parse = (json) => {
        at.parsed ??= tasks;
        return parse(json);
      };
      const { cloneNode } = Node.prototype;
      Node.prototype.cloneNode = function (...given) {
        if (at.built === undefined) reader.script = 'hant';
        at.built ??= tasks;
        return cloneNode.apply(this, given);
      };
      const ready = new Promise((done) => { reader.addEventListener('fanjian-ready', ({ detail }) => done([tasks, detail.script]), { once: true }); });
      reader.article = text;
      const [shown, script] = await ready;
      globalThis.setTimeout = later;
      JSON.parse = parse;
      Node.prototype.cloneNode = cloneNode;
      const article = reader.shadowRoot.querySelector('article');
      return { parsed: at.parsed < at.built, built: at.built < shown, script, lang: article.lang, text: article.textContent.slice(0, 2) };
    }, '\u5934\u53d1\u5f88\u957f\u3002'.repeat(30_000));
    assert.deepEqual({ ...found, lang: found.lang.startsWith('zh-Hant') }, { parsed: true, built: true, script: 'hant', lang: true, text: '\u982d\u9aee' });
  });

  fact('is given up between two tasks when another is asked for, or the element goes', async (browser) => {
    await open(browser, server.at('/blank.html'));
    const found = await browser.evaluate(async (text) => {
      const reader = document.querySelector('fanjian-reader');
      const seen = [];
      reader.addEventListener('fanjian-ready', () => seen.push(reader.shadowRoot.querySelector('article').textContent.length));
      const next = () => new Promise((done) => { reader.addEventListener('fanjian-ready', done, { once: true }); });
      const { cloneNode } = Node.prototype;
      // As soon as it is built.
      const during = (act) => {
        Node.prototype.cloneNode = function (...given) {
          Node.prototype.cloneNode = cloneNode;
          act();
          return cloneNode.apply(this, given);
        };
      };
      during(() => { reader.article = '\u540e\u6765\u3002'; });
      let come = next();
      reader.article = text;
      await come;
      during(() => reader.remove());
      reader.article = `${text}\u4e00`;
      await new Promise((done) => setTimeout(done, 1000));
      seen.push(reader.shadowRoot.querySelector('article').textContent.length);
      document.body.append(reader);
      for (let n = 0; n < 200 && seen.length < 3; ++n) await new Promise((done) => setTimeout(done, 50));
      return seen;
    }, '\u5934'.repeat(140_000));
    assert.deepEqual(found, [3, 3, 140_001]);
  });

  fact('in one paragraph has no element for each of its parts, and no space trimmed beside each bracket', async (browser) => {
    await open(browser, server.at('/blank.html'));
    for (const [unit, n, converted] of [['\u53d1(f\u00e0)\u3002', 4000, /^\u767c|^\u9aee/], ['\uff08\u5934\u53d1\uff09', 4000, /^\uff08\u982d\u9aee\uff09/]]) {
      const found = await browser.evaluate(async (text) => {
        const reader = document.querySelector('fanjian-reader');
        reader.script = 'hans';
        const ready = new Promise((done) => { reader.addEventListener('fanjian-ready', done, { once: true }); });
        reader.article = text;
        await ready;
        const article = reader.shadowRoot.querySelector('article');
        const spacing = getComputedStyle(article.querySelector('p, h1')).textSpacingTrim ?? 'space-all';
        const elements = [...article.querySelectorAll('*')];
        // WebKit goes past every text beside one that comes or goes: 20,000 readings took it 49 seconds.
        const siblings = Math.max(...elements.map((each) => each.childNodes.length - each.children.length));
        const seen = { elements: elements.length < 250, siblings: siblings <= 100, kept: article.textContent.trim() === text, spacing };
        const changed = new Promise((done) => { reader.addEventListener('fanjian-change', done, { once: true }); });
        reader.script = 'hant';
        await changed;
        return { ...seen, hant: article.textContent.slice(0, 20) };
      }, unit.repeat(n));
      assert.deepEqual({ ...found, hant: '' }, { elements: true, siblings: true, kept: true, spacing: 'space-all', hant: '' });
      assert.match(found.hant, converted);
    }
  });

  // One line of 80,000 nodes took Firefox minutes, one of a million letters and spaces took Chromium six seconds.
  fact('in one line is laid out in slices, in which no character is parted and none is lost in either script', async (browser) => {
    await open(browser, server.at('/blank.html'));
    for (const [unit, n, hant] of [['\u53d1(f\u00e0)\u3002', 20_000, null], ['ab cd ', 20_000, 'ab cd '], ['\ud840\udc0b\u5934\u53d1', 20_000, '\ud840\udc0b\u982d\u9aee'],
      ['\u7f51\u7edc\uff0c', 30_000, '\u7db2\u8def\uff0c'], ['\u845b\udb40\udd00', 20_000, '\u845b\udb40\udd00']]) {
      const found = await browser.evaluate(async (text) => {
        const reader = document.querySelector('fanjian-reader');
        Object.assign(reader, { script: 'hans', region: 'tw', regionalWords: true });
        const ready = new Promise((done) => { reader.addEventListener('fanjian-ready', done, { once: true }); });
        reader.article = text;
        await ready;
        const article = reader.shadowRoot.querySelector('article');
        const parted = () => [...article.querySelectorAll('.slice')].filter((slice) => /^(?:[\udc00-\udfff]|\p{M})/u.test(slice.textContent)).length;
        const seen = { slices: article.querySelectorAll('.slice').length, own: getComputedStyle(article.querySelector('.slice') ?? article).display,
          kept: article.textContent.trim() === text.trim(), parted: parted() };
        reader.script = 'hant';
        for (let k = 0; k < 200 && !/Hant/.test(article.lang); ++k) await new Promise((done) => setTimeout(done, 50));
        return { ...seen, hant: article.textContent.trim(), partedThen: parted() };
      }, unit.repeat(n));
      assert.ok(found.slices >= 6 && found.slices < 60, `${unit}: ${found.slices} slices`);
      assert.deepEqual([found.kept, found.own, found.parted, found.partedThen], [true, 'block', 0, 0], unit);
      if (hant) assert.equal(found.hant === hant.repeat(n).trim(), true, `${unit}: ${found.hant.slice(0, 30)}`);
    }
  });
});
