// The frame: type, vertical lines, the outline, the language of the controls, and that none of them
// moves the line that is being read.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { bundledStory, choose, dist, look, open, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

let server;
before(async () => {
  const story = (attributes) =>
    page(`<fanjian-reader ${attributes}>${bundledStory}</fanjian-reader>`, scripts.module());
  server = await serve({
    '/dist/': dist,
    '/story.html': { body: story('') },
    '/vertical.html': { body: story('writing-mode="vertical-rl" glosses="ruby"') },
    '/english.html': { body: story('ui-lang="en"') },
  });
});
after(() => server?.close());

// Runs in the page: the first words of the line at the edge where lines come into view, found as a
// reader finds them, by where they stand.
function lineAtEdge() {
  const { shadowRoot } = document.querySelector('fanjian-reader');
  const article = shadowRoot.querySelector('article');
  const vertical = getComputedStyle(article).writingMode === 'vertical-rl';
  const edge = vertical ? article.getBoundingClientRect().right : shadowRoot.querySelector('.toolbar').getBoundingClientRect().bottom;
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let node;
  while ((node = walker.nextNode())) {
    if (node.parentElement.closest('rt, rp, h1, h2') || !node.data.trim()) continue;
    for (let at = 0; at < node.length; ++at) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      if (!box.width) continue;
      const past = vertical ? edge - box.right : box.top - edge;
      if (past + (vertical ? box.width : box.height) / 2 < 0) continue;
      globalThis.__mark = { node, at, past };
      return { text: node.data.slice(at, at + 8), past };
    }
  }
  return null;
}

// How far that same character is from the edge now.
function edgeNow() {
  const { node, at, past } = globalThis.__mark;
  const { shadowRoot } = document.querySelector('fanjian-reader');
  const article = shadowRoot.querySelector('article');
  const vertical = getComputedStyle(article).writingMode === 'vertical-rl';
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  const box = range.getBoundingClientRect();
  const edge = vertical ? article.getBoundingClientRect().right : shadowRoot.querySelector('.toolbar').getBoundingClientRect().bottom;
  return { moved: Math.abs((vertical ? edge - box.right : box.top - edge) - past), fromEdge: vertical ? edge - box.right : box.top - edge };
}

const set = (browser, name, value) => browser.evaluate((n, v) => {
  const reader = document.querySelector('fanjian-reader');
  reader[n] = v;
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(reader.shown[n]))));
}, name, value);

inEachEngine('The line that is being read', { width: 700, height: 700 }, (fact) => {
  fact('stays where it is when the script or the type changes', async (browser) => {
    await open(browser, server.at('/story.html'));
    await ready(browser);
    await browser.evaluate(() => scrollTo(0, 1234));
    for (const [name, value] of [['script', 'hans'], ['size', 'huge'], ['leading', 'loose'], ['measure', 'narrow'],
      ['glosses', 'ruby'], ['script', 'hant']]) {
      const line = await browser.evaluate(lineAtEdge);
      assert.equal(await set(browser, name, value), value);
      const { moved } = await browser.evaluate(edgeNow);
      // A character's box within its line moves with the line's height: half of what the line grew.
      assert.ok(moved <= (name === 'script' ? 2 : 30), `${name}=${value} moved ${line.text} by ${moved} px`);
    }
  });

  fact('is at the edge after the writing mode changes, and back', async (browser) => {
    await open(browser, server.at('/story.html'));
    await ready(browser);
    await browser.evaluate(() => scrollTo(0, 1234));
    for (const writingMode of ['vertical-rl', 'horizontal-tb']) {
      const line = await browser.evaluate(lineAtEdge);
      assert.equal(await set(browser, 'writingMode', writingMode), writingMode);
      const { fromEdge } = await browser.evaluate(edgeNow);
      assert.ok(fromEdge > -12 && fromEdge < 60, `${line.text} is ${fromEdge} px from the edge`);
    }
  });
});

inEachEngine('Vertical lines', { width: 900, height: 700 }, (fact) => {
  fact('run from right to left under a toolbar that stays level, with short numbers upright', async (browser) => {
    await open(browser, server.at('/vertical.html'));
    await ready(browser);
    const seen = await browser.evaluate(() => {
      const { shadowRoot } = document.querySelector('fanjian-reader');
      const style = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
      const [first, second] = shadowRoot.querySelectorAll('article > p');
      const short = [...shadowRoot.querySelectorAll('article .short')];
      return {
        article: style('article').writingMode, toolbar: style('.toolbar').writingMode,
        leftwards: second.getBoundingClientRect().left < first.getBoundingClientRect().left,
        short: short.map((each) => each.textContent), combine: style('article .short').textCombineUpright
          ?? style('article .short').webkitTextCombine,
        // Upright in one cell: no higher than the type is, and no wider than a line.
        cells: short.every((each) => each.getBoundingClientRect().height < 1.5 * parseFloat(getComputedStyle(each).fontSize)),
        wide: document.documentElement.scrollWidth - innerWidth,
      };
    });
    assert.deepEqual([seen.article, seen.toolbar, seen.leftwards], ['vertical-rl', 'horizontal-tb', true]);
    assert.ok(seen.short.length > 5 && seen.short.every((each) => /^(\d\d?|[A-Za-z])$/.test(each)), seen.short.join());
    assert.ok(seen.cells);
    assert.ok(seen.wide <= 0, `${seen.wide} px too wide`);
  });

  fact('have the readings on their right', async (browser) => {
    await open(browser, server.at('/vertical.html'));
    await ready(browser);
    const right = await browser.evaluate(() => {
      const ruby = document.querySelector('fanjian-reader').shadowRoot.querySelector('article p ruby');
      const range = document.createRange();
      range.selectNodeContents(ruby.firstChild);
      const middle = ({ left, right: end }) => (left + end) / 2;
      return middle(ruby.querySelector('rt').getBoundingClientRect()) - middle(range.getBoundingClientRect());
    });
    assert.ok(right > 4, `${right} px`);
  });

  fact('scroll by the keys that scroll a page', async (browser) => {
    await open(browser, server.at('/vertical.html'));
    await ready(browser);
    const at = () => document.querySelector('fanjian-reader').shadowRoot.querySelector('article').scrollLeft;
    await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('article').focus());
    await browser.press('PageDown');
    const down = await browser.evaluate(at);
    assert.ok(down < -300, `${down}`);
    await browser.press('ArrowRight');
    assert.ok(await browser.evaluate(at) > down);
    await browser.press('End');
    assert.ok(await browser.evaluate(at) < down - 300);
    await browser.press('Home');
    // Widths of lines are fractions of a pixel.
    assert.ok(Math.abs(await browser.evaluate(at)) <= 1);
  });

  fact('turn by the wheel, a page for what comes in a row, which is the page\'s again at the end', async (browser) => {
    await open(browser, server.at('/vertical.html'));
    await ready(browser);
    const turn = async (times) => {
      const seen = await browser.evaluate((count) => {
        const article = document.querySelector('fanjian-reader').shadowRoot.querySelector('article');
        let event;
        for (let i = 0; i < count; ++i) article.dispatchEvent(event = new WheelEvent('wheel', { deltaY: 100, cancelable: true, bubbles: true }));
        return [article.scrollLeft, event.defaultPrevented, article.clientWidth];
      }, times);
      await new Promise((done) => setTimeout(done, 1000));
      return seen;
    };
    const [first, ours, width] = await turn(3);
    assert.ok(ours && first < -width / 2 && first >= -width, `${first} of ${width}`);
    let last;
    for (let i = 0; i < 40; ++i) {
      last = await turn(1);
      if (!last[1]) break;
    }
    assert.equal(last[1], false);
  });

  fact('switch the script without a node more or less', async (browser) => {
    await open(browser, server.at('/vertical.html'));
    const first = await ready(browser);
    await choose(browser, 'script', 'hans');
    const hans = await look(browser);
    assert.notEqual(hans.text, first.text);
    await choose(browser, 'script', 'hant');
    assert.equal((await look(browser)).text, first.text);
  });
});

inEachEngine('The frame', { width: 700, height: 700 }, (fact) => {
  fact('has an outline that jumps to a heading, and gives it the focus', async (browser) => {
    await open(browser, server.at('/story.html'));
    await ready(browser);
    await browser.click('fanjian-reader', '.contents');
    const entries = await browser.evaluate(() => [...document.querySelector('fanjian-reader').shadowRoot
      .querySelectorAll('.outline button')].map((entry) => entry.textContent));
    assert.ok(entries.length >= 3);
    await browser.click('fanjian-reader', '.outline button:nth-child(3)');
    const seen = await browser.until(() => {
      const { shadowRoot } = document.querySelector('fanjian-reader');
      const { activeElement } = shadowRoot;
      if (activeElement?.tagName !== 'H2') return null;
      return { text: [...activeElement.childNodes].map((node) => node.textContent).join(''),
        below: activeElement.getBoundingClientRect().top - shadowRoot.querySelector('.toolbar').getBoundingClientRect().bottom };
    });
    assert.ok(seen.below > -2 && seen.below < 80, `${seen.below}`);
    assert.equal(seen.text.replace(/[\s(\u0061-\u01dc)]/g, '').slice(0, 3), entries[2].slice(0, 3));
  });

  fact('speaks English where the page asks for it, and the story stays Chinese', async (browser) => {
    await open(browser, server.at('/english.html'));
    const seen = await ready(browser);
    const bar = await browser.evaluate(() => {
      const toolbar = document.querySelector('fanjian-reader').shadowRoot.querySelector('.toolbar');
      return { lang: toolbar.lang, name: toolbar.getAttribute('aria-label'),
        langs: [...toolbar.querySelectorAll('.script button')].map((button) => button.lang) };
    });
    assert.deepEqual(bar, { lang: 'en', name: 'Reading settings', langs: ['zh-Hant', 'zh-Hans'] });
    assert.match(seen.lang, /^zh/);
  });

  fact('remembers what was chosen', async (browser) => {
    await open(browser, server.at('/story.html'));
    await ready(browser);
    await choose(browser, 'size', 'large');
    await choose(browser, 'theme', 'sepia');
    await choose(browser, 'writingMode', 'vertical-rl');
    await browser.reload();
    const { shown } = await ready(browser);
    assert.deepEqual([shown.size, shown.theme, shown.writingMode], ['large', 'sepia', 'vertical-rl']);
  });
});
