// Lines with figures: none ends long before the measure does, and figures stand upright once lines are vertical.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { choose, dist, open, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const text = '本月起投放120輛車，平均時速18.5公里，充電一次可行駛60公里，車身重21.4公斤，首30分鐘收費5元，之後每分鐘0.3元，共有42處可以借還。';
const story = `河灣鎮試用共享單車\n\n${text}\n\n${text.slice(6)}`;

let server;
before(async () => {
  server = await serve({ '/dist/': dist, '/story.html': { body: page(`<fanjian-reader script="hant" theme="light">${story}</fanjian-reader>`, scripts.external())
    .replace('<body>', '<body style="margin: 0">') } });
});
after(() => server.close());

// How far before the measure's end each line but the last ends, in em, with lines set ragged.
const gaps = () => {
  const root = document.querySelector('fanjian-reader').shadowRoot;
  return [...root.querySelectorAll('article p')].filter((each) => each.textContent.length > 40).flatMap((block) => {
    block.style.textAlign = 'start';
    const em = parseFloat(getComputedStyle(block).fontSize);
    const { right } = block.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(block);
    const ends = new Map();
    for (const line of range.getClientRects()) {
      const middle = Math.round((line.top + line.bottom) / 2 / em);
      ends.set(middle, Math.max(ends.get(middle) ?? 0, line.right));
    }
    return [...ends.keys()].sort((a, b) => a - b).slice(0, -1).map((key) => (right - ends.get(key)) / em);
  });
};

inEachEngine('A line with figures', {}, (fact) => {
  fact('ends at the measure, or at most what must stay together before it', async (browser) => {
    for (let width = 320; width <= 420; width += 10) {
      await browser.viewport({ width, height: 700 });
      await open(browser, server.at('/story.html'));
      await ready(browser);
      const found = await browser.evaluate(gaps);
      assert.ok(found.length > 4, `${width}: ${found}`);
      assert.ok(Math.max(...found) < 4, `${width} px: ${found.map((each) => each.toFixed(1)).join(' ')}`);
    }
  });

  fact('ends there, too, when the lines have been vertical', async (browser) => {
    await browser.viewport({ width: 420, height: 700 });
    await open(browser, server.at('/story.html'));
    await ready(browser);
    for (const mode of ['vertical-rl', 'horizontal-tb']) {
      await browser.evaluate((value) => { document.querySelector('fanjian-reader').setAttribute('writing-mode', value); }, mode);
      await browser.until((value) => getComputedStyle(document.querySelector('fanjian-reader').shadowRoot.querySelector('article')).writingMode === value, mode);
    }
    for (let width = 320; width <= 420; width += 20) {
      await browser.viewport({ width, height: 700 });
      const found = await browser.evaluate(gaps);
      assert.ok(Math.max(...found) < 4, `${width} px: ${found.map((each) => each.toFixed(1)).join(' ')}`);
    }
  });

  fact('has short figures upright once lines are vertical, and the same text in either script', async (browser) => {
    await browser.viewport({ width: 390, height: 700 });
    await open(browser, server.at('/story.html'));
    await ready(browser);
    const read = () => [...document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('article p')].map((each) => each.textContent);
    const before = await browser.evaluate(read);
    await browser.evaluate(() => { document.querySelector('fanjian-reader').setAttribute('writing-mode', 'vertical-rl'); });
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('article p .short').length > 8);
    assert.deepEqual(await browser.evaluate(read), before);
    await choose(browser, 'script', 'hans');
    const there = await browser.evaluate(read);
    assert.ok(there[0].startsWith('本月起投放120辆车，平均时速18.5公里'), there[0]);
    assert.ok(there[1].endsWith('共有42处可以借还。'), there[1]);
    await choose(browser, 'script', 'hant');
    assert.deepEqual(await browser.evaluate(read), before);
  });
});
