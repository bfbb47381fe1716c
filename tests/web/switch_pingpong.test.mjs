// Others who convert or translate the page that is switched: bounded, said once, theirs is what stays, and nothing is lost.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const filler = `<p>${'这个国家的人们说，现在还没有来。'.repeat(10)}</p>`;
const main = `<h1 id="h">发展</h1><p id="p">头<b>发</b></p><p id="q" title="头发">他们后来都没有说话</p>${filler}`;
const body = `<fanjian-switch for="#main" script="hans"></fanjian-switch><main id="main" lang="zh-CN">${main}</main>`;

// What an extension does to the page, each with a way to stop it.
function extensions() {
  globalThis.errors = [];
  globalThis.writes = 0;
  globalThis.last = performance.now();
  addEventListener('fanjian-error', ({ detail }) => globalThis.errors.push(detail.code));
  const wrote = () => {
    ++globalThis.writes;
    globalThis.last = performance.now();
  };
  const texts = (area) => {
    const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  };
  const watching = (act) => {
    const area = document.getElementById('main');
    const observer = new MutationObserver(() => act(area));
    observer.observe(area, { childList: true, subtree: true, characterData: true });
    act(area);
    return () => observer.disconnect();
  };
  // A converter to Simplified that goes over all texts whenever one changes.
  const simplified = (text) => [...'頭头髮发發发後后來来們们國国說说這这個个現现還还沒没話话'].reduce((out, from, at, all) => (at % 2 ? out : out.replaceAll(from, all[at + 1])), text);
  globalThis.converter = () => watching((area) => {
    for (const node of texts(area)) {
      const next = simplified(node.data);
      if (next === node.data) continue;
      node.data = next;
      wrote();
    }
  });
  // A translator as browsers have one: two <font> for each text, with another text in them; it keeps the nodes that were
  // there, and puts them back in the end.
  globalThis.translator = () => {
    const kept = new Map();
    const stop = watching((area) => {
      for (const node of texts(area)) {
        if (node.parentElement.closest('font') || !/[\u4E00-\u9FFF]/.test(node.data)) continue;
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
        inner.append(`[${node.data}]`);
        outer.append(inner);
        kept.set(outer, node);
        node.replaceWith(outer);
        wrote();
      }
    });
    return () => {
      stop();
      for (const [outer, node] of kept) if (outer.isConnected) outer.replaceWith(node);
    };
  };
  // One that writes its <font> around what is there, and moves the text into it.
  globalThis.wrapper = () => {
    const stop = watching((area) => {
      for (const node of texts(area)) {
        if (node.parentElement.localName === 'font') continue;
        const font = document.createElement('font');
        node.replaceWith(font);
        font.append(node);
        wrote();
      }
    });
    return () => {
      stop();
      for (const font of document.querySelectorAll('main font')) font.replaceWith(...font.childNodes);
    };
  };
}

let server;
before(async () => {
  server = await serve({ '/dist/': dist, '/pages.html': { body: page(`<script nonce="NONCE">(${extensions})();</script>${body}`, scripts.external()) } });
});
after(() => server?.close());

const to = (browser, script) => browser.evaluate((wanted) => new Promise((done) => {
  const element = document.querySelector('fanjian-switch');
  element.addEventListener('fanjian-change', done, { once: true });
  element.script = wanted;
}), script);
const opened = async (browser) => {
  await open(browser, server.at('/pages.html'));
  await browser.until(() => document.querySelector('fanjian-switch').shown);
};
const still = (browser) => browser.until(() => performance.now() - globalThis.last > 2500);
const inside = (browser) => browser.evaluate(() => document.getElementById('main').innerHTML);

inEachEngine('A page that is switched beside', {}, (fact) => {
  fact('another converter is its in the end, says so once, and has every text when it is switched back', async (browser, t) => {
    await opened(browser);
    await browser.evaluate(() => { globalThis.stop = globalThis.converter(); });
    await to(browser, 'hant');
    await still(browser);
    const { writes, errors, text } = await browser.evaluate(() => ({ writes: globalThis.writes, errors: globalThis.errors, text: document.getElementById('p').textContent }));
    t.diagnostic(`${writes} writes`);
    assert.equal(text, '头发');
    assert.deepEqual(errors, ['host_overwrites']);
    assert.ok(writes < 2000, `${writes} writes`);
    await to(browser, 'hans');
    await still(browser);
    assert.equal(await inside(browser), main);
  });

  for (const who of ['translator', 'wrapper']) {
    for (const first of ['the switch', 'it']) {
      fact(`a ${who}, where ${first} comes first, has every text when both have gone`, async (browser, t) => {
        await opened(browser);
        if (first === 'it') await browser.evaluate((name) => { globalThis.stop = globalThis[name](); }, who);
        await to(browser, 'hant');
        if (first !== 'it') await browser.evaluate((name) => { globalThis.stop = globalThis[name](); }, who);
        await still(browser);
        const writes = await browser.evaluate(() => globalThis.writes);
        t.diagnostic(`${writes} writes`);
        assert.ok(writes < 400, `${writes} writes`);
        await to(browser, 'hans');
        await browser.evaluate(() => globalThis.stop());
        await browser.until((wanted) => document.getElementById('main').innerHTML === wanted, main).catch(() => {});
        assert.equal(await inside(browser), main);
        assert.deepEqual(await browser.problems(), []);
      });
    }
  }
});
