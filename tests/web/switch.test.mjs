// What a switch changes, and what it leaves alone.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { bundledStory, choose, dist, hansStory, hantStory, look, open, page, ready, scripts }
  from './reader.mjs';
import { serve } from './server.mjs';

let server;
before(async () => {
  const one = (attributes, story) =>
    page(`<fanjian-reader ${attributes}>${story}</fanjian-reader>`, scripts.module());
  server = await serve({
    '/dist/': dist,
    '/bundled.html': { body: one('', bundledStory) },
    '/hans.html': { body: one('', hansStory) },
    '/region.html': { body: one('script="hant" region="HK"', hansStory) },
    '/two.html': { body: page(`<fanjian-reader>${hantStory}</fanjian-reader>`
      + `<fanjian-reader>${hansStory}</fanjian-reader>`, scripts.module()) },
  });
});
after(() => server?.close());

// Runs in the page: notes what happens to the story's text nodes from now on.
function watch() {
  const article = document.querySelector('fanjian-reader').shadowRoot.querySelector('article');
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const state = { nodes, data: nodes.map((node) => node.data), records: [] };
  state.observer = new MutationObserver((records) => state.records.push(...records));
  state.observer.observe(article,
    { subtree: true, childList: true, characterData: true, attributes: true });
  globalThis.__watched = state;
}

// What was noted, and what differs now.
function watched() {
  const { nodes, data, records, observer } = globalThis.__watched;
  records.push(...observer.takeRecords());
  const article = document.querySelector('fanjian-reader').shadowRoot.querySelector('article');
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const now = [];
  while (walker.nextNode()) now.push(walker.currentNode);
  const count = (type) => records.filter((record) => record.type === type).length;
  return {
    sameNodes: now.length === nodes.length && now.every((node, at) => node === nodes[at]),
    nodes: now.length,
    differ: now.filter((node, at) => node.data !== data[at]).length,
    dataRecords: count('characterData'),
    listRecords: count('childList'),
    otherAttributes: records.filter((record) => record.type === 'attributes')
      .map((record) => record.attributeName).filter((name) => name !== 'lang'),
  };
}

inEachEngine('A switch', {}, (fact) => {
  fact('changes the text nodes that differ, and nothing else', async (browser) => {
    await open(browser, server.at('/bundled.html'));
    await ready(browser);
    await browser.evaluate(watch);
    await choose(browser, 'script', 'hans');
    await browser.until(() => document.querySelector('fanjian-reader').shown.script === 'hans');
    const { sameNodes, nodes, differ, dataRecords, listRecords, otherAttributes }
      = await browser.evaluate(watched);
    assert.equal(sameNodes, true);
    assert.ok(differ > 10 && differ < nodes, `${differ} of ${nodes}`);
    assert.equal(dataRecords, differ);
    assert.equal(listRecords, 0);
    assert.deepEqual(otherAttributes, []);
  });

  fact('writes nothing when the same script is chosen again', async (browser) => {
    await open(browser, server.at('/bundled.html'));
    await ready(browser);
    await browser.evaluate(watch);
    await choose(browser, 'script', 'hant');
    const { differ, dataRecords, listRecords } = await browser.evaluate(watched);
    assert.deepEqual([differ, dataRecords, listRecords], [0, 0, 0]);
  });

  fact('keeps what is selected', async (browser, t) => {
    await open(browser, server.at('/bundled.html'));
    await ready(browser);
    const lengths = await browser.evaluate(() => {
      const { shadowRoot } = document.querySelector('fanjian-reader');
      const walker = document.createTreeWalker(shadowRoot.querySelector('article'), NodeFilter.SHOW_TEXT);
      let node;
      do node = walker.nextNode(); while (node.data.length < 12);
      getSelection().setBaseAndExtent(node, 2, node, 8);
      globalThis.__selected = node;
      return [node.data.length];
    });
    assert.ok(lengths[0] >= 12);
    await choose(browser, 'script', 'hans');
    await browser.until(() => document.querySelector('fanjian-reader').shown.script === 'hans');
    // A press on a button may take the selection away in some engines; what is told must be right.
    const kept = await browser.evaluate(() => {
      const root = document.querySelector('fanjian-reader').shadowRoot;
      const selection = getSelection();
      const range = selection.getComposedRanges?.({ shadowRoots: [root] })[0];
      const found = range
        ? [range.startContainer, range.startOffset, range.endContainer, range.endOffset]
        : (({ anchorNode, anchorOffset, focusNode, focusOffset }) =>
          [anchorNode, anchorOffset, focusNode, focusOffset])(root.getSelection?.() ?? selection);
      return { inside: found[0] === globalThis.__selected && found[2] === globalThis.__selected,
        offsets: [found[1], found[3]], collapsed: range ? range.collapsed : selection.isCollapsed };
    });
    if (kept.inside && !kept.collapsed) assert.deepEqual(kept.offsets, [2, 8]);
    else t.diagnostic(`${browser.engine} drops the selection when a button is pressed`);
  });

  fact('gives a Simplified story in each region and back, with the right lang', async (browser) => {
    await open(browser, server.at('/hans.html'));
    const own = await ready(browser);
    assert.match(own.lang, /^zh-Hans/);
    await choose(browser, 'script', 'hant');
    const texts = {};
    for (const [region, lang] of [['TW', 'zh-Hant-TW'], ['HK', 'zh-Hant-HK'], ['none', 'zh-Hant']]) {
      await choose(browser, 'region', region);
      const seen = await look(browser);
      assert.equal(seen.lang, lang);
      assert.equal(seen.checked.region, region);
      assert.ok(seen.text.includes('圖書館'), seen.text);
      texts[region] = seen.text;
    }
    await choose(browser, 'script', 'hans');
    const back = await look(browser);
    assert.equal(back.text, own.text);
    assert.equal(back.lang, own.lang);
  });

  fact('follows the page where the page says so', async (browser) => {
    await open(browser, server.at('/region.html'));
    const seen = await ready(browser);
    assert.equal(seen.lang, 'zh-Hant-HK');
    await browser.evaluate(() => document.querySelector('fanjian-reader').setAttribute('script', 'hans'));
    await browser.until(() => document.querySelector('fanjian-reader').shown.script === 'hans');
    assert.equal((await look(browser)).text.replace(/\s+/g, ''), hansStory.replace(/\s+/g, ''));
  });

  fact('is one choice for all readers of the page, by one core', async (browser) => {
    await open(browser, server.at('/two.html'));
    await ready(browser, 0);
    await ready(browser, 1);
    await choose(browser, 'script', 'hans', 0);
    await browser.until(() => [...document.querySelectorAll('fanjian-reader')]
      .every((reader) => reader.shown.script === 'hans'));
    assert.ok((await look(browser, 0)).text.includes('图书馆'));
    assert.ok((await look(browser, 1)).text.includes('图书馆'));
    assert.deepEqual(await browser.problems(), []);
  });
});

// Runs in the page: how the glosses look.
function glossStyle() {
  const article = document.querySelector('fanjian-reader').shadowRoot.querySelector('article');
  const shown = (element) => {
    const style = getComputedStyle(element);
    return style.display !== 'none' && style.visibility !== 'hidden';
  };
  const rubies = [...article.querySelectorAll('ruby')];
  const [ruby] = rubies;
  const reading = ruby.querySelector('rt');
  const base = document.createRange();
  base.selectNodeContents(ruby.firstChild);
  // Above is a matter of the middles: a line's box is higher than what is written in it.
  const middle = ({ top, bottom }) => (top + bottom) / 2;
  const above = shown(reading)
    && middle(reading.getBoundingClientRect()) < middle(base.getBoundingClientRect()) - 8;
  return {
    count: rubies.length,
    readings: rubies.filter((each) => shown(each.querySelector('rt'))).length,
    brackets: rubies.filter((each) => [...each.querySelectorAll('rp')].every(shown)).length,
    above,
  };
}

inEachEngine('Glosses', {}, (fact) => {
  fact('are hidden, set above, or shown as they were found', async (browser) => {
    await open(browser, server.at('/bundled.html'));
    const first = await ready(browser);
    await choose(browser, 'glosses', 'hidden');
    const hidden = await browser.evaluate(glossStyle);
    assert.ok(hidden.count > 100, `${hidden.count} glosses`);
    assert.deepEqual([hidden.readings, hidden.brackets], [0, 0]);
    await choose(browser, 'glosses', 'ruby');
    const ruby = await browser.evaluate(glossStyle);
    assert.deepEqual([ruby.readings, ruby.brackets, ruby.above], [hidden.count, 0, true]);
    await choose(browser, 'glosses', 'source');
    const found = await browser.evaluate(glossStyle);
    assert.deepEqual([found.readings, found.brackets, found.above], [hidden.count, hidden.count, false]);
    assert.equal((await look(browser)).text, first.text);
    await browser.reload();
    assert.equal((await ready(browser)).shown.glosses, 'source');
  });

  fact('keep their readings when the script changes', async (browser) => {
    await open(browser, server.at('/bundled.html'));
    await ready(browser);
    const readings = () => [...document.querySelector('fanjian-reader').shadowRoot
      .querySelectorAll('article rt')].map((reading) => reading.textContent);
    const beforeIt = await browser.evaluate(readings);
    await choose(browser, 'script', 'hans');
    assert.deepEqual(await browser.evaluate(readings), beforeIt);
  });
});
