// How the page is set and what its controls do: lines, sizes, the toolbar and the sheet of settings.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { bringSheet, choose, look, message, open, page, ready, scripts } from './reader.mjs';
import { dist } from './reader.mjs';
import { serve } from './server.mjs';

const story = `一條河怎樣變清:城南居民等了十年終於看見魚群回到水裡

本報臺北三月五日訊(記者 林書瑋)${'河面上的霧散開以後,志工把竹竿伸進水裡量深度,又把瓶子裝滿水帶回去化驗。'.repeat(4)}
${'水質比去年好,岸邊的草也長回來了,孩子們在堤上數白鷺,老人坐在樹下說起從前的渡船。'.repeat(3)}`;
const element = (attributes = '') => `<fanjian-reader script="hant" region="TW" theme="light" ${attributes}>${story}</fanjian-reader>`;

let server;
before(async () => {
  server = await serve({
    '/dist/': dist,
    '/story.html': { body: page(element(), scripts.external()) },
    '/column.html': { body: page(`<div style="width: 340px">${element()}</div>`, scripts.external()) },
    '/wide.html': { body: page(element('measure="wide"'), scripts.external()) },
  });
});
after(() => server.close());

const inShadow = (run, ...rest) => new Function(`return (${run})(document.querySelector('fanjian-reader').shadowRoot, ${JSON.stringify(rest)})`);
// The text of each line of an element.
const linesOf = (root, [selector]) => {
  const lines = [];
  let last = -1e9;
  const walker = document.createTreeWalker(root.querySelector(selector), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let at = 0; at < node.length; ++at) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { top, width } = range.getBoundingClientRect();
      if (!width) continue;
      if (top > last + 8) lines.push('');
      last = Math.max(last, top);
      lines[lines.length - 1] += node.data[at];
    }
  }
  return lines;
};

inEachEngine('Lines', {}, (fact) => {
  fact('of a headline end at its marks, and within no word', async (browser) => {
    for (const url of ['/story.html', '/column.html']) {
      await open(browser, server.at(url));
      await ready(browser);
      const lines = await browser.evaluate(inShadow(linesOf, 'h1'));
      assert.ok(lines.length > 1, lines.join('|'));
      assert.equal(lines[0], '一條河怎樣變清：');
      for (const word of ['居民', '終於', '看見']) assert.ok(lines.some((line) => line.includes(word)), `${word}: ${lines.join('|')}`);
    }
  });

  fact('of a paragraph end with three characters or more', async (browser) => {
    await open(browser, server.at('/column.html'));
    await ready(browser);
    // At every width one of the paragraphs would end in one or two.
    for (let width = 300; width < 340; width += 6) {
      await browser.evaluate((px) => { document.querySelector('fanjian-reader').parentElement.style.width = `${px}px`; }, width);
      const lines = await browser.evaluate(inShadow(linesOf, '.end'));
      assert.ok(lines[lines.length - 1].length >= 3, `${width}: ${lines.join('|')}`);
    }
  });

  fact('are the same text after a switch and back', async (browser) => {
    await open(browser, server.at('/story.html'));
    const first = await ready(browser);
    await choose(browser, 'script', 'hans');
    assert.ok((await look(browser)).text.includes('一条河怎样变清：城南居民等了十年终于看见鱼群回到水里'));
    await choose(browser, 'script', 'hant');
    assert.equal((await look(browser)).text, first.text);
  });

  fact('are at most 42 characters long, and a headline is as large as its column lets it', async (browser) => {
    await open(browser, server.at('/wide.html'));
    await ready(browser);
    assert.ok(await browser.evaluate(inShadow((root) => root.querySelector('article').clientWidth / parseFloat(getComputedStyle(root.querySelector('article')).fontSize))) <= 42.01);
    const size = inShadow((root) => parseFloat(getComputedStyle(root.querySelector('h1')).fontSize));
    const wide = await browser.evaluate(size);
    await open(browser, server.at('/column.html'));
    await ready(browser);
    const narrow = await browser.evaluate(size);
    assert.ok(narrow < 33 && wide > 40, `${narrow} ${wide}`);
  });
});

inEachEngine('A story that does not come', {}, (fact) => {
  fact('is asked for again at a press, and the message goes', async (browser) => {
    server.set('/late.txt', { status: 503, body: 'no' });
    server.set('/late.html', { body: page('<fanjian-reader src="/late.txt"></fanjian-reader>', scripts.external()) });
    await open(browser, server.at('/late.html'));
    assert.equal((await message(browser)).message, '文章讀取失敗，請稍後再試。');
    server.set('/late.txt', { body: story, type: 'text/plain; charset=utf-8' });
    await browser.click('fanjian-reader', 'button.again');
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('article') !== null);
    assert.equal((await look(browser)).message, '');
    assert.equal(await browser.evaluate(inShadow((root) => root.querySelector('.again').hidden)), true);
  });
});

inEachEngine('The sheet of settings', { width: 390, height: 760 }, (fact) => {
  const box = inShadow((root) => {
    const { top, bottom, height } = root.querySelector('.menu').getBoundingClientRect();
    return { top, bottom, height, all: innerHeight, open: !root.querySelector('.menu').hidden };
  });

  fact('is at most half as high as the window, at its foot on a phone, and leaves by its button', async (browser) => {
    await open(browser, server.at('/story.html'));
    await ready(browser);
    await bringSheet(browser);
    await browser.click('fanjian-reader', 'button.more');
    await browser.click('fanjian-reader', 'button.further');
    const at = await browser.evaluate(box);
    assert.ok(at.open && at.height <= at.all / 2 + 1 && Math.abs(at.bottom - at.all) < 2, JSON.stringify(at));
    await browser.click('fanjian-reader', '.menu button.close');
    assert.equal((await browser.evaluate(box)).open, false);
  });

  fact('sets the type larger and smaller by a step', async (browser) => {
    await open(browser, server.at('/story.html'));
    await ready(browser);
    await bringSheet(browser);
    await browser.click('fanjian-reader', 'button.more');
    await browser.click('fanjian-reader', 'button.larger');
    assert.equal((await look(browser)).shown.size, 'large');
    await browser.click('fanjian-reader', 'button.smaller');
    await browser.click('fanjian-reader', 'button.smaller');
    assert.equal((await look(browser)).shown.size, 'small');
    assert.equal(await browser.evaluate(inShadow((root) => root.querySelector('button.smaller').disabled)), true);
  });

  fact('says why a row cannot be used, and of each script option what it does', async (browser) => {
    await open(browser, server.at('/story.html'));
    await ready(browser);
    await bringSheet(browser);
    await browser.click('fanjian-reader', 'button[data-region="none"]');
    const told = inShadow((root) => [...root.querySelectorAll('.further-settings [role=radiogroup]')].map((row) => row.querySelector('.hint').textContent));
    const hints = await browser.evaluate(told);
    assert.ok(hints.length >= 5 && hints.every(Boolean), hints.join('|'));
    assert.ok(hints.includes('選台灣或香港時可用'));
    await browser.click('fanjian-reader', 'button[data-region="TW"]');
    assert.ok(!(await browser.evaluate(told)).includes('選台灣或香港時可用'));
  });

  fact('is beside a toolbar that is the same at every width, with the region in Traditional alone', async (browser) => {
    await open(browser, server.at('/story.html'));
    await ready(browser);
    const seen = inShadow((root) => [...root.querySelectorAll('.toolbar > .group, .toolbar > button')].filter((each) => each.getClientRects().length)
      .map((each) => each.className));
    assert.deepEqual(await browser.evaluate(seen), ['group script', 'group region', 'more']);
    await choose(browser, 'script', 'hans');
    assert.deepEqual(await browser.evaluate(seen), ['group script', 'more']);
  });
});
