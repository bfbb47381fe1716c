// A long story comes into view from its beginning and is built and switched in slices: what anybody asks of it meanwhile
// is answered by the whole, and in the end it is as if it had been made at once.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const { render } = await import(pathToFileURL(path.join(dist, 'fanjian-node.mjs')).href);
const many = 4000;
const counted = (n) => [...String(n)].map((digit) => '〇一二三四五六七八九'[digit]).join('');
const told = (n, text) => ({ role: 'paragraph', text: `第${counted(n)}段，${text}` });
// Headings, speakers and a foot among paragraphs.
const blockOf = (n) => (n % 100 === 50 ? { role: 'heading', text: `${counted(n)}、头发` }
  : n % 100 === 60 ? { role: 'attribution', text: '王小甲说：' } : told(n, n % 100 === 61 ? '“后来头发很长，大家都知道。”' : '后来头发很长，大家都知道。'));
const storyOf = (n, last = []) => ({ headline: '理发之后的头发', articleBody: [...Array.from({ length: n }, (_, at) => blockOf(at)), ...last] });
const story = storyOf(many, [{ role: 'credit', text: '（责任编辑：何以宁）' }]);

let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  const put = (body) => ({ body: page(body, scripts.classic()).replace('<body>', '<body style="margin: 0">') });
  server.set('/blank.html', put('<fanjian-reader script="hans" region="TW" regional-words></fanjian-reader>'));
  server.set('/below.html', put('<div style="height: 3000px">上</div><fanjian-reader script="hans"></fanjian-reader>'));
});
after(() => server?.close());

// In the page: what a fact needs to look at a story that is on its way.
const tools = () => {
  const reader = document.querySelector('fanjian-reader');
  const root = reader.shadowRoot;
  const article = () => root.querySelector('article');
  const frame = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
  const told = [];
  for (const type of ['fanjian-ready', 'fanjian-change', 'fanjian-error']) reader.addEventListener(type, ({ detail }) => told.push([type.slice(8), detail.script ?? detail.code]));
  const until = async (holds) => {
    for (let n = 0; n < 2000 && !holds(); ++n) await frame();
    return holds();
  };
  globalThis.slices = {
    reader, root, article, frame, told, until,
    blocks: () => article()?.querySelectorAll('p, h1, h2').length ?? 0,
    // Until the story's beginning is there, in the task that brings it.
    begun: (given) => new Promise((done) => {
      const before = article();
      const watch = new MutationObserver(() => {
        if (!article() || article() === before) return;
        watch.disconnect();
        done(slices.blocks());
      });
      watch.observe(root, { childList: true, subtree: true });
      reader.article = given;
    }),
    ready: (times = 1) => until(() => told.filter(([type]) => type === 'ready').length >= times),
  };
};
const begin = async (browser, url = '/blank.html') => {
  await open(browser, server.at(url));
  await browser.until(() => Boolean(document.querySelector('fanjian-reader')?.shadowRoot?.querySelector('slot')));
  await browser.evaluate(tools);
};
// In the page: each element of an article with its own texts.
const made = (html) => {
  const root = html ? new DOMParser().parseFromString(html, 'text/html').querySelector('template').content : slices.root;
  return [...root.querySelectorAll('article *')].map((each) => `${each.localName}.${each.className}`
    + ` ${[...each.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data).join('|')} <${each.parentNode.localName}`);
};

inEachEngine('A story of thousands of blocks', {}, (fact, engine) => {
  fact('comes into view from its beginning, and what follows moves nothing; in the end it is as if made at once', async (browser) => {
    await begin(browser);
    const found = await browser.evaluate(async (given) => {
      const first = await slices.begun(given);
      const early = { ready: slices.told.length, busy: slices.root.querySelector('[aria-busy]') !== null, shown: slices.reader.shown?.script };
      const seen = [...slices.article().querySelectorAll('p, h1, h2')].filter((each) => each.getBoundingClientRect().top < innerHeight);
      const at = () => seen.map((each) => each.getBoundingClientRect().top + scrollY);
      await slices.frame();
      const tops = at();
      let moved = 0, steps = 0;
      new MutationObserver(() => ++steps).observe(slices.article(), { childList: true });
      while (!slices.told.length) {
        await slices.frame();
        at().forEach((top, n) => { moved = Math.max(moved, Math.abs(top - tops[n])); });
      }
      return { first, early, moved, seen: seen.length, steps, told: slices.told, busy: slices.root.querySelector('[aria-busy]') !== null, more: seen.length < first };
    }, story);
    assert.ok(found.first > 20 && found.first <= 110, `${found.first} blocks at first`);
    assert.deepEqual(found.early, { ready: 0, busy: true, shown: 'hans' });
    assert.ok(found.steps > 1, `${found.steps} steps`);
    assert.ok(found.moved < 1, `moved by ${found.moved}`);
    assert.ok(found.seen > 5);
    assert.deepEqual([found.told, found.busy, found.more], [[['ready', 'hans']], false, true]);
    const [own, whole] = [await browser.evaluate(made), await browser.evaluate(made, await render(story, { script: 'hans', region: 'TW', regionalWords: true }))];
    assert.equal(own.length > many, true);
    assert.deepEqual(own, whole);
  });

  fact('may be switched and set otherwise while it is on its way', async (browser) => {
    await begin(browser);
    const found = await browser.evaluate(async (given) => {
      const first = await slices.begun(given);
      Object.assign(slices.reader, { script: 'hant', headingLevel: '3' });
      await slices.ready();
      const { shadowRoot } = slices.reader;
      const mixed = [...slices.article().querySelectorAll('p, h1, h2')].filter(({ textContent }) => /\u53d1|\u5934/.test(textContent)).length;
      const levels = new Set([...slices.article().querySelectorAll('h2')].map((each) => each.getAttribute('aria-level')));
      return { first, blocks: slices.blocks(), mixed, levels: [...levels], told: slices.told, lang: slices.article().lang, outline: shadowRoot.querySelectorAll('h2').length };
    }, story);
    assert.ok(found.first < 200 && found.blocks > many, JSON.stringify(found));
    assert.deepEqual([found.mixed, found.levels, found.told, found.lang], [0, ['4'], [['ready', 'hant']], 'zh-Hant-TW']);
    const [own, whole] = [await browser.evaluate(made), await browser.evaluate(made, await render(story, { script: 'hant', region: 'TW', regionalWords: true }))];
    assert.deepEqual(own, whole);
  });

  fact('turns to vertical lines while it is on its way: they begin at the right edge, and its figures stand upright', async (browser) => {
    await begin(browser);
    const given = { headline: '理发', articleBody: Array.from({ length: 3000 }, () => ({ role: 'paragraph', text: '后来有12个人。' })) };
    const found = await browser.evaluate(async (text) => {
      const first = await slices.begun(text);
      slices.reader.writingMode = 'vertical-rl';
      await slices.frame();
      const at = () => Math.round(slices.article().querySelector('h1').getBoundingClientRect().right);
      const before = at();
      await slices.ready();
      return { first, moved: at() - before, left: slices.article().scrollLeft, short: slices.article().querySelectorAll('.short').length, blocks: slices.blocks() };
    }, given);
    assert.ok(found.first < 200, JSON.stringify(found));
    assert.deepEqual({ ...found, first: 0 }, { first: 0, moved: 0, left: 0, short: 3000, blocks: 3001 });
  });

  fact('gives way to another, long or short, while it is on its way', async (browser) => {
    await begin(browser);
    const found = await browser.evaluate(async (given, other) => {
      const rows = [];
      for (const next of [other, '后来。', given]) {
        slices.told.length = 0;
        await slices.begun(given);
        const partly = slices.blocks() < 200;
        slices.reader.article = '还没有。';  // two in one task: the last counts
        slices.reader.article = next;
        await slices.ready();
        for (let n = 0; n < 20; ++n) await slices.frame();
        rows.push([partly, slices.told.map(([type]) => type).join(), slices.blocks(), slices.article().textContent.slice(-3)]);
      }
      return rows;
    }, JSON.stringify(story), JSON.stringify(storyOf(3000)));
    assert.deepEqual(found.map(([partly, types, blocks]) => [partly, types, blocks]), [[true, 'ready', 3001], [true, 'ready', 1], [true, 'ready', many + 2]]);
    assert.match(found[1][3], /^后来。$/);
  });

  fact('is whole where its element was moved or away while it was on its way', async (browser) => {
    await begin(browser);
    const found = await browser.evaluate(async (given, other) => {
      await slices.begun(given);
      document.body.prepend(slices.reader);
      await slices.ready();
      const moved = [slices.blocks(), slices.told.length];
      await slices.begun(other);
      slices.reader.remove();
      for (let n = 0; n < 20; ++n) await slices.frame();
      const away = slices.blocks();
      document.body.append(slices.reader);
      await slices.ready(2);
      return { moved, away: away < 200, back: slices.blocks(), told: slices.told.map(([type]) => type) };
    }, JSON.stringify(story), JSON.stringify(storyOf(3000)));
    assert.deepEqual(found, { moved: [many + 2, 1], away: true, back: 3001, told: ['ready', 'ready'] });
  });

  fact('is there as a whole for paper and for the clipboard, at once', async (browser) => {
    await begin(browser);
    const found = await browser.evaluate(async (given) => {
      const first = await slices.begun(given);
      dispatchEvent(new Event('beforeprint'));
      const printed = slices.blocks();
      await slices.ready();
      const copied = new Promise((done) => {
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text) => (done(text), Promise.resolve()) } });
      });
      const second = await slices.begun(`${given} `);
      slices.root.querySelector('button.copy').click();
      const text = await copied;
      const then = slices.blocks();
      await slices.ready(2);
      return { first: first < 200, printed, second: second < 200, lines: text.trim().split('\n\n').length, then, told: slices.told.map(([type]) => type) };
    }, JSON.stringify(story));
    assert.deepEqual(found, { first: true, printed: many + 2, second: true, lines: many + 2, then: many + 2, told: ['ready', 'ready'] });
  });

  fact('takes the place of another as a whole where the reader is in the midst of it', async (browser) => {
    await begin(browser, '/below.html');
    const found = await browser.evaluate(async (given) => {
      await slices.begun(given);
      await slices.ready();
      scrollTo(0, 30_000);
      await slices.frame();
      const before = scrollY;
      const blocks = await slices.begun(given.replace('理发', '开始'));
      await slices.ready(2);
      await slices.frame();
      return { blocks, before, after: scrollY };
    }, JSON.stringify(story));
    assert.equal(found.blocks, many + 2);
    assert.ok(found.before > 20_000 && Math.abs(found.after - found.before) < 50, JSON.stringify(found));
  });

  fact('is switched where it is seen at once, and then the rest: told when all is', async (browser) => {
    await begin(browser);
    const found = await browser.evaluate(async (given) => {
      await slices.begun(given);
      await slices.ready();
      const all = [...slices.article().querySelectorAll('p')];
      const middle = all[all.length >> 1];
      middle.scrollIntoView();
      await slices.frame();
      getSelection().setBaseAndExtent(middle.firstChild, 0, middle.firstChild, 4);
      const old = () => all.filter(({ textContent }) => /\u53d1|\u5934/.test(textContent));
      const before = old().length;
      slices.told.length = 0;
      slices.reader.script = 'hant';
      await Promise.resolve().then(() => {}).then(() => {});
      const inView = all.find((each) => each.getBoundingClientRect().top > 60);
      const first = { left: old().length, seen: all.filter((each) => {
        const { top, bottom } = each.getBoundingClientRect();
        return bottom > 60 && top < innerHeight && /\u53d1|\u5934/.test(each.textContent);
      }).length, told: slices.told.length, lang: inView.closest('[lang]').lang, font: getComputedStyle(inView).fontFamily };
      await slices.until(() => slices.told.length);
      const held = getSelection().getComposedRanges?.({ shadowRoots: [slices.root] })[0] ?? slices.root.getSelection?.().getRangeAt(0) ?? getSelection().getRangeAt(0);
      return { before, first, left: old().length, told: slices.told, last: [slices.article().lang, slices.article().querySelectorAll(':scope > [lang]').length, getComputedStyle(inView).fontFamily], held: [held.startContainer === middle.firstChild, held.startOffset, held.endOffset] };
    }, story);
    assert.ok(found.first.left > 2000 && found.first.left < found.before, JSON.stringify(found));
    assert.deepEqual([found.first.seen, found.first.told, found.first.lang], [0, 0, 'zh-Hant-TW']);
    assert.deepEqual([found.left, found.told], [0, [['change', 'hant']]]);
    assert.deepEqual(found.last, ['zh-Hant-TW', 0, found.first.font]);
    if (engine !== 'firefox') assert.deepEqual(found.held, [true, 0, 4]);
  });

  fact('switched to and fro, or taken away, while it is being switched is in one script in the end', async (browser) => {
    await begin(browser);
    const found = await browser.evaluate(async (given) => {
      await slices.begun(given);
      await slices.ready();
      const source = slices.article().textContent;
      const count = (pattern) => [...slices.article().querySelectorAll('p')].filter(({ textContent }) => pattern.test(textContent)).length;
      const rows = [];
      const soon = async () => { for (let n = 0; n < 6; ++n) await Promise.resolve(); };
      slices.told.length = 0;
      slices.reader.script = 'hant';
      await soon();
      rows.push(count(/\u5934/) > 2000 && count(/\u982d/) > 20);
      slices.reader.script = 'hans';
      await slices.until(() => slices.told.length);
      for (let n = 0; n < 10; ++n) await slices.frame();
      rows.push(slices.article().textContent === source, slices.told.map(([, script]) => script).join());
      slices.reader.script = 'hant';
      await soon();
      slices.reader.remove();
      await slices.until(() => !count(/\u5934/));
      document.body.append(slices.reader);
      rows.push(count(/\u5934/));
      return rows;
    }, story);
    assert.deepEqual(found, [true, true, 'hans', 0]);
  });

  fact('keeps the line that is being read where words before it become longer or shorter', async (browser) => {
    await begin(browser);
    const given = storyOf(0, Array.from({ length: 3000 }, (_, n) => told(n, '公交车'.repeat(60 + n % 7))));
    const found = await browser.evaluate(async (text) => {
      await slices.begun(text);
      await slices.ready();
      const all = [...slices.article().querySelectorAll('p')];
      all[1500].scrollIntoView();
      for (let n = 0; n < 3; ++n) await slices.frame();
      scrollBy(0, 30);
      for (let n = 0; n < 3; ++n) await slices.frame();
      const bar = slices.root.querySelector('.toolbar').getBoundingClientRect().bottom;
      const first = all.find((each) => each.getBoundingClientRect().top > Math.max(0, bar));
      const at = () => first.getBoundingClientRect().top;
      const [before, size] = [at(), slices.article().textContent.length];
      slices.told.length = 0;
      slices.reader.script = 'hant';
      await slices.until(() => slices.told.length);
      for (let n = 0; n < 3; ++n) await slices.frame();
      return { before, after: at(), shorter: size - slices.article().textContent.length };
    }, given);
    assert.ok(found.shorter > 100_000, JSON.stringify(found));
    assert.ok(Math.abs(found.after - found.before) < 100, JSON.stringify(found));
  });
});
