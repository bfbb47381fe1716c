// Finding one's way in a story: the outline, how far one is, where one was, a link to it; vertical pages, readings, paper.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { bringSheet, choose, dist, look, open, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const said = '河面上的霧散開以後，志工把竹竿伸進水裡量深度，又把瓶子裝滿水帶回去化驗。岸邊的草長回來了，孩子們在堤上數白鷺。';
const long = ['一條河怎樣變清', ...['一、上游', '二、中游', '三、下游', '四、河口'].flatMap((name) => [name, ...Array.from({ length: 18 }, () => said)])].join('\n\n');
const short = `一條河怎樣變清\n\n本報訊 ${said}共有120人、15隊參加，花了1234元。\n`;
const element = (text, attributes = '') => `<fanjian-reader script="hant" theme="light" ${attributes}>${text}</fanjian-reader>`;

let server;
before(async () => {
  const put = (body) => ({ body: page(body, scripts.external()).replace('<body>', '<body style="margin: 0">') });
  server = await serve({
    '/dist/': dist,
    '/long.html': put(element(long)),
    '/linked.html': put(`<fanjian-reader url-param="variant">${short}</fanjian-reader>`),
    '/below.html': put(`<div style="height: 400px">before</div>${element(long)}`),
    '/vertical.html': put(element(long, 'writing-mode="vertical-rl"')),
    '/short-vertical.html': put(element(short, 'writing-mode="vertical-rl"')),
    '/zhuyin.html': put(element(short, 'readings="zhuyin" region="TW"')),
    '/pinyin.html': put(element(short, 'readings="pinyin" region="TW"')),
  });
});
after(() => server.close());

const inShadow = (run, ...rest) => new Function(`return (${run})(document.querySelector('fanjian-reader').shadowRoot, ${JSON.stringify(rest)})`);
const soon = (time = 300) => new Promise((done) => setTimeout(done, time));
const entry = (n) => `.outline button:nth-child(${n})`;

inEachEngine('A switch whose choice is known', {}, (fact) => {
  fact('has its core on the way before its script is there, and asks for it once', async (browser) => {
    const slow = await serve({ '/dist/': dist, '/page.html': { body: page(`<main><p>${said}</p></main><fanjian-switch url-param="variant"></fanjian-switch>`,
      'type="module" src="/dist/fanjian-loader.js"') } }, (path) => (path.endsWith('/fanjian-page.js') ? { delay: 1500 } : {}));
    try {
      await browser.go(`${slow.at('/page.html')}?variant=zh-Hans`);
      const early = slow.asked.map(({ path }) => path).filter((path) => path.startsWith('/dist/'));
      assert.ok(early.length <= 3, early.join(' '));
      await browser.until(() => document.querySelector('main').textContent.includes('河面上的雾散开以后'));
      const all = slow.asked.map(({ path }) => path).filter((path) => path.startsWith('/dist/'));
      assert.deepEqual([...all].sort(), ['/dist/fanjian-convert.wasm', '/dist/fanjian-loader.js', '/dist/fanjian-page.js']);
      // By the page's own clock: the core was asked for while the script was on its way.
      const [core, script] = await browser.evaluate(() => ['fanjian-convert.wasm', 'fanjian-page.js'].map((name) => {
        const entry = performance.getEntriesByType('resource').find((each) => each.name.endsWith(name));
        return name.endsWith('.js') ? entry.responseEnd : entry.startTime;
      }));
      assert.ok(core < script, `${core} ${script}`);
    } finally {
      await slow.close();
    }
  });
});

inEachEngine('The headline', {}, (fact) => {
  fact('has the level that the page gives it, and headings the next', async (browser) => {
    await open(browser, server.at('/long.html'));
    await ready(browser);
    const levels = inShadow((root) => ['h1', 'h2'].map((name) => root.querySelector(name).getAttribute('aria-level')));
    assert.deepEqual(await browser.evaluate(levels), [null, null]);
    await browser.evaluate(() => { document.querySelector('fanjian-reader').headingLevel = '2'; });
    await soon(100);
    assert.deepEqual(await browser.evaluate(levels), ['2', '3']);
  });
});

inEachEngine('The outline', { width: 700, height: 700 }, (fact) => {
  fact('lands below the bar, closes, and marks the section that is read', async (browser) => {
    await open(browser, server.at('/below.html'));
    await ready(browser);
    await browser.evaluate(() => scrollTo(0, 0));
    await browser.click('fanjian-reader', '.contents');
    await browser.click('fanjian-reader', entry(3));
    const seen = await browser.evaluate(inShadow((root) => ({
      open: !root.querySelector('.outline').hidden, from: root.querySelectorAll('h2')[2].getBoundingClientRect().top,
      bar: root.querySelector('.toolbar').getBoundingClientRect().bottom })));
    assert.equal(seen.open, false);
    assert.ok(seen.from >= seen.bar && seen.from < seen.bar + 60, JSON.stringify(seen));
    // Not by the pointer: what drives an engine may scroll to what it clicks.
    await browser.evaluate(inShadow((root) => root.querySelector('.contents').click()));
    assert.deepEqual(await browser.evaluate(inShadow((root) => [...root.querySelectorAll('.outline button')].map((each) => each.getAttribute('aria-current')))),
      [null, null, 'location', null]);
  });

  fact('stands beside the text where there is room, stays, and follows', async (browser) => {
    await browser.viewport({ width: 1440, height: 800 });
    await open(browser, server.at('/long.html'));
    await ready(browser);
    await browser.click('fanjian-reader', '.contents');
    await browser.click('fanjian-reader', entry(2));
    await browser.evaluate(inShadow((root) => root.querySelectorAll('h2')[3].scrollIntoView()));
    const seen = await browser.until(inShadow((root) => {
      const outline = root.querySelector('.outline');
      if (root.querySelectorAll('.outline button')[3].getAttribute('aria-current') !== 'location') return null;
      return { open: !outline.hidden, right: outline.getBoundingClientRect().right, left: outline.getBoundingClientRect().left,
        text: root.querySelector('article').getBoundingClientRect().left };
    }));
    assert.ok(seen.open && seen.left >= 0 && seen.right <= seen.text, JSON.stringify(seen));
    await browser.viewport({ width: 700, height: 700 });
  });
});

inEachEngine('A long story', { width: 700, height: 700 }, (fact) => {
  fact('is gone on with where its reader was, if she likes', async (browser) => {
    await open(browser, server.at('/long.html'));
    await ready(browser);
    const resume = inShadow((root) => root.querySelector('.resume') && !root.querySelector('.resume').hidden);
    const there = inShadow((root) => root.querySelector('.resume') !== null);
    const top = inShadow((root) => root.querySelectorAll('h2')[2].getBoundingClientRect().top);
    await browser.evaluate(inShadow((root) => scrollBy(0, root.querySelectorAll('h2')[2].getBoundingClientRect().top - 80)));
    await browser.until(there);
    assert.equal(await browser.evaluate(resume), false);
    await browser.evaluate(() => dispatchEvent(new Event('pagehide')));
    const kept = await browser.evaluate(() => localStorage.getItem('fanjian-reader-places'));
    assert.match(kept, /一條河怎樣變清/);
    await browser.evaluate(() => { history.scrollRestoration = 'manual'; });
    await browser.reload();
    await ready(browser);
    await browser.until(resume);
    await browser.click('fanjian-reader', '.resume');
    assert.ok(Math.abs(await browser.evaluate(top)) < 200, `${await browser.evaluate(top)}`);
    assert.equal(await browser.evaluate(resume), false);
    await browser.evaluate(() => localStorage.clear());
  });
});

inEachEngine('A link to a story', {}, (fact) => {
  fact('has its script, and shows it to whoever follows it', async (browser) => {
    await open(browser, `${server.at('/linked.html')}?variant=zh-Hans`);
    assert.equal((await ready(browser)).shown.script, 'hans');
    await choose(browser, 'script', 'hant');
    assert.equal((await look(browser)).shown.script, 'hant');
    const share = async () => {
      await bringSheet(browser);
      return browser.evaluate(() => new Promise((done) => {
        Object.defineProperty(navigator, 'share', { configurable: true, value: ({ url }) => (done(url), Promise.resolve()) });
        document.querySelector('fanjian-reader').shadowRoot.querySelector('button.share').click();
      }));
    };
    const shared = await share();
    assert.match(shared, /variant=zh-Hant/);
    await browser.evaluate(() => localStorage.clear());
    await browser.go(shared);
    assert.equal((await ready(browser)).shown.script, 'hant');
    // Where nothing was chosen yet, too.
    await open(browser, server.at('/linked.html'));
    const { shown } = await ready(browser);
    assert.match(await share(), shown.script === 'hans' ? /variant=zh-Hans/ : /variant=zh-Hant/);
  });
});

inEachEngine('Vertical lines', { width: 1280, height: 900 }, (fact) => {
  fact('begin at the right edge, however few they are', async (browser) => {
    await open(browser, server.at('/short-vertical.html'));
    await ready(browser);
    const seen = await browser.evaluate(inShadow((root) => ({ title: root.querySelector('h1').getBoundingClientRect().right,
      bar: root.querySelector('.toolbar').getBoundingClientRect().right })));
    assert.ok(seen.bar - seen.title < 20, JSON.stringify(seen));
  });

  fact('stand in two tiers or more of 16 to 18 characters on a wide screen, and turn by whole pages', async (browser) => {
    await open(browser, server.at('/vertical.html'));
    await ready(browser);
    const tiers = await browser.evaluate(inShadow((root) => {
      const article = root.querySelector('article');
      const size = parseFloat(getComputedStyle(article).fontSize);
      const lines = [...root.querySelectorAll('.paragraph')].flatMap((each) => {
        const range = document.createRange();
        range.selectNodeContents(each);
        return [...range.getClientRects()];
      }).filter(({ bottom, width }) => width && bottom < article.getBoundingClientRect().bottom + 4);
      return { longest: Math.max(...lines.map(({ height }) => height)) / size, tops: new Set(lines.map(({ top }) => Math.round(top / size / 19))).size };
    }));
    assert.ok(tiers.longest > 15.5 && tiers.longest < 18.5 && tiers.tops >= 2, JSON.stringify(tiers));
    await browser.evaluate(inShadow((root) => root.querySelector('article').focus()));
    const top = inShadow((root) => root.querySelector('article').scrollTop);
    await browser.press('PageDown');
    const page1 = await browser.evaluate(top);
    await browser.press('Space');
    const page2 = await browser.evaluate(top);
    assert.ok(page1 > 300 && Math.abs(page2 - 2 * page1) < 2, `${page1} ${page2}`);
    // A swipe that ends between two pages rests at one.
    await browser.evaluate(inShadow((root) => root.querySelector('article').scrollBy(0, 40)));
    await browser.until(new Function(`return Math.abs((${top})() - ${page2}) < 2`));
    await browser.press('PageUp');
    assert.ok(Math.abs(await browser.evaluate(top) - page1) < 2);
  });

  fact('stay at their page when the script changes, and come back to it from horizontal ones', async (browser) => {
    await open(browser, server.at('/vertical.html'));
    await ready(browser);
    const top = inShadow((root) => root.querySelector('article').scrollTop);
    await browser.evaluate(inShadow((root) => root.querySelector('article').focus()));
    await browser.press('PageDown');
    const size = await browser.evaluate(top);
    await browser.press('PageDown');
    const there = await browser.evaluate(top);
    await choose(browser, 'script', 'hans');
    assert.ok(Math.abs(await browser.evaluate(top) - there) < 2);
    for (const writingMode of ['horizontal-tb', 'vertical-rl']) {
      await browser.evaluate((mode) => { document.querySelector('fanjian-reader').writingMode = mode; }, writingMode);
      await soon(500);
    }
    // The horizontal line with the page's first character may begin on the page before.
    const back = await browser.evaluate(top);
    assert.ok(size > 0 && back >= there - size - 2 && back <= there + 2, `${back} ${there}`);
  });

  fact('rest at a whole line in one tier', async (browser) => {
    await browser.viewport({ width: 500, height: 700 });
    await open(browser, server.at('/vertical.html'));
    await ready(browser);
    const over = inShadow((root) => {
      const article = root.querySelector('article');
      const edge = article.getBoundingClientRect().right - parseFloat(getComputedStyle(article).paddingRight);
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      let most = 0;
      while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        for (const { left, right, width } of range.getClientRects()) if (width && left < edge - 1) most = Math.max(most, right - edge);
      }
      return most;
    });
    for (const by of [-100, -217, -333]) {
      await browser.evaluate(inShadow((root, [px]) => root.querySelector('article').scrollBy(px, 0), by));
      await soon(600);
      assert.ok(await browser.evaluate(over) < 1.5, `${await browser.evaluate(over)}`);
    }
    await browser.viewport({ width: 1280, height: 900 });
  });

  fact('have figures of up to three digits upright', async (browser) => {
    await open(browser, server.at('/short-vertical.html'));
    await ready(browser);
    assert.deepEqual(await browser.evaluate(inShadow((root) => [...root.querySelectorAll('.short')].map((each) => each.textContent))), ['120', '15']);
  });
});

inEachEngine('Readings', { width: 700, height: 800 }, (fact) => {
  // Of each character with a reading: the cell, the character, the reading.
  const cells = inShadow((root) => [...root.querySelectorAll('.paragraph ruby, .lead ruby')].map((ruby) => {
    const range = document.createRange();
    range.selectNodeContents(ruby.firstChild);
    const box = ({ left, right, top, bottom }) => ({ left, right, top, bottom });
    const rt = ruby.querySelector('.said');
    return { base: box(range.getBoundingClientRect()), said: box(rt.getBoundingClientRect()), cell: ruby.getBoundingClientRect().width,
      size: parseFloat(getComputedStyle(rt).fontSize) };
  }));
  const shown = async (browser, url) => {
    await open(browser, server.at(url));
    await ready(browser);
    await browser.until(inShadow((root) => root.querySelector('.said') !== null));
    return browser.evaluate(cells);
  };

  fact('in Zhuyin stand at the right of their characters, in cells of one width', async (browser) => {
    const seen = await shown(browser, '/zhuyin.html');
    assert.ok(seen.length > 30);
    for (const { base, said: reading, size } of seen) {
      assert.ok(size >= 10);
      assert.ok(reading.left >= base.right - 2 && reading.left < base.right + 6, JSON.stringify({ base, reading }));
      assert.ok(Math.abs((reading.top + reading.bottom) / 2 - (base.top + base.bottom) / 2) < 6);
    }
    // What justifies a line is shared among its cells.
    const widths = seen.map(({ cell }) => cell);
    assert.ok(Math.max(...widths) - Math.min(...widths) < 4, `${Math.min(...widths)} ${Math.max(...widths)}`);
  });

  fact('in pinyin stand over cells of two characters, and none touches another', async (browser) => {
    const seen = await shown(browser, '/pinyin.html');
    for (const { cell, size } of seen) {
      assert.ok(size >= 10);
      assert.ok(cell > 35 && cell < 40, `${cell}`);
    }
    for (let i = 1; i < seen.length; ++i) {
      const [a, b] = [seen[i - 1].said, seen[i].said];
      if (Math.abs(a.top - b.top) < 4) assert.ok(a.right <= b.left + 0.5, JSON.stringify([a, b]));
    }
  });

  fact('leave the leading of a headline as it is in Zhuyin', async (browser) => {
    await shown(browser, '/zhuyin.html');
    const leading = await browser.evaluate(inShadow((root) => {
      const { lineHeight, fontSize } = getComputedStyle(root.querySelector('h1'));
      return parseFloat(lineHeight) / parseFloat(fontSize);
    }));
    assert.ok(Math.abs(leading - 1.35) < 0.02, `${leading}`);
  });
});

inEachEngine('On paper', { width: 680, height: 900 }, (fact, engine) => {
  fact('a story stands in two columns of about 22 characters, 11 points large', async (browser, t) => {
    if (engine !== 'chromium') return t.skip('only Chromium can be told to show what it would print');
    await open(browser, server.at('/long.html'));
    await ready(browser);
    await browser.page.emulateMediaType('print');
    try {
      const seen = await browser.evaluate(inShadow((root) => {
        const article = root.querySelector('article');
        const size = parseFloat(getComputedStyle(article).fontSize);
        const boxes = [...root.querySelectorAll('.paragraph')].map((each) => each.getClientRects()[0]);
        return { size, column: Math.max(...boxes.map(({ width }) => width)) / size, lefts: new Set(boxes.map(({ left }) => Math.round(left))).size,
          bar: root.querySelector('.toolbar').getClientRects().length };
      }));
      assert.ok(Math.abs(seen.size - 11 * 96 / 72) < 0.1 && seen.column > 20 && seen.column < 23.5 && seen.lefts === 2 && !seen.bar, JSON.stringify(seen));
    } finally {
      await browser.page.emulateMediaType(null);
    }
  });
});
