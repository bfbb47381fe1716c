// The line under the controls that says how far one has read: by the engine's own timelines, or written where it has none.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { bundledStory, dist, open, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const long = Array.from({ length: 6 }, () => bundledStory).join('\n\n');
let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  const put = (body) => ({ body: page(body, scripts.external()).replace('<body>', '<body style="margin: 0">') });
  server.set('/story.html', put(`<fanjian-reader script="hans">${long}</fanjian-reader>`));
  server.set('/box.html', put(`<div id="box" style="block-size: 400px; overflow: auto"><fanjian-reader script="hans">${long}</fanjian-reader></div>`));
  server.set('/short.html', put('<fanjian-reader script="hans">头发长了。</fanjian-reader>'));
});
after(() => server?.close());

// In the page: how long the line is after it was scrolled so far, 0 to 1, and how far that came to be: what is laid out on
// the way may be longer than it was guessed.
const shares = async (steps, where) => {
  const { shadowRoot } = document.querySelector('fanjian-reader');
  const article = shadowRoot.querySelector('article');
  const frames = async (count) => { for (let n = 0; n < count; ++n) await new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); }); };
  const box = where === 'article' ? article : where === 'box' ? document.querySelector('#box') : document.scrollingElement;
  const found = [];
  for (const step of steps) {
    const [top, left] = [box.scrollHeight - box.clientHeight, box.scrollWidth - box.clientWidth];
    if (where === 'article') box.scrollTo({ top: step * top, left: -step * left, behavior: 'instant' });
    else {
      // From where the story's beginning is at the top to where its end is at the bottom.
      const edge = where === 'box' ? box.getBoundingClientRect().top : 0;
      const { top: begin, height } = article.getBoundingClientRect();
      box.scrollTo({ top: box.scrollTop + begin - edge + step * (height - box.clientHeight), behavior: 'instant' });
    }
    await frames(6);
    const { top: begin, height } = article.getBoundingClientRect();
    const [at, room] = where !== 'article' ? [(where === 'box' ? box.getBoundingClientRect().top : 0) - begin, height - box.clientHeight]
      : box.scrollHeight - box.clientHeight > 4 ? [box.scrollTop, box.scrollHeight - box.clientHeight] : [-box.scrollLeft, box.scrollWidth - box.clientWidth];
    found.push([new DOMMatrix(getComputedStyle(shadowRoot.querySelector('.toolbar'), '::after').transform).a, room > 0 ? at / room : 0]);
  }
  return found;
};
const near = (found, steps) => {
  found.forEach(([share, come], n) => {
    assert.ok(Math.abs(share - Math.min(1, Math.max(0, come))) < 0.02, JSON.stringify(found));
    assert.ok(Math.abs(come - steps[n]) < 0.3, JSON.stringify(found));
  });
};

const turn = (browser, mode) => browser.evaluate((value) => {
  document.querySelector('fanjian-reader').writingMode = value;
  return new Promise((done) => setTimeout(done, 300));
}, mode);

inEachEngine('How far one has read', {}, (fact) => {
  fact('follows the page', async (browser) => {
    await open(browser, server.at('/story.html'));
    await ready(browser);
    near(await browser.evaluate(shares, [0, 0.5, 1, 0.25], 'page'), [0, 0.5, 1, 0.25]);
  });

  fact('follows the box that the story stands in', async (browser) => {
    await open(browser, server.at('/box.html'));
    await ready(browser);
    near(await browser.evaluate(shares, [0, 0.5, 1], 'box'), [0, 0.5, 1]);
  });

  fact('follows vertical lines, and comes back with horizontal ones', async (browser) => {
    await open(browser, server.at('/story.html'));
    await ready(browser);
    await turn(browser, 'vertical-rl');
    near(await browser.evaluate(shares, [0, 0.5, 1], 'article'), [0, 0.5, 1]);
    await turn(browser, 'horizontal-tb');
    near(await browser.evaluate(shares, [0.5, 0], 'page'), [0.5, 0]);
  });

  fact('is nothing for a story that is seen whole, and written once a frame at most', async (browser) => {
    await open(browser, server.at('/short.html'));
    await ready(browser);
    near(await browser.evaluate(shares, [0], 'page'), [0]);
    await turn(browser, 'vertical-rl');
    near(await browser.evaluate(shares, [0], 'article'), [0]);
    await open(browser, server.at('/story.html'));
    await ready(browser);
    const writes = await browser.evaluate(async () => {
      const toolbar = document.querySelector('fanjian-reader').shadowRoot.querySelector('.toolbar');
      const frame = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
      await frame();
      let count = 0;
      new MutationObserver((records) => { count += records.length; }).observe(toolbar, { attributeFilter: ['style'] });
      for (let n = 0; n < 30; ++n) {
        scrollTo({ top: 100 * n, behavior: 'instant' });
        document.dispatchEvent(new Event('scroll'));
      }
      await frame();
      await frame();
      return count;
    });
    assert.ok(writes <= 3, `${writes} writes`);
  });
});
