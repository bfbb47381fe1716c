// The reader corrects what is surely wrong in a Traditional story by itself: 后半篇, 旅游, 由于, 怎么. What that takes comes
// after the story is shown, and only for a story that shows such words.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inEachEngine } from './browsers.mjs';
import { run, toolsIn } from './commands.mjs';
import { choose, dist, look, open, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const damaged = '港口的后半篇\n\n他說這裡的旅游業由于天氣怎么也起不來，大家還在等，規范夜航的事沒有人記得。\n';
const right = /後半篇.*旅遊業由於.*怎麼.*規範/s;
const sound = '港口的歷史\n\n皇后與太后來過這裡，若干部門干涉了項目，村里的麵包還沒有賣完，制度與方面都沒有變。\n';
const part = '/dist/fanjian-traditional.wasm';

const { render } = await import(pathToFileURL(path.join(dist, 'fanjian-node.mjs')).href);
let server;
before(async () => {
  const body = (text, script = scripts.external(), attributes = 'script="hant" region="none"', more = '') =>
    ({ body: page(`<fanjian-reader ${attributes}>${text}${more}</fanjian-reader>`, script) });
  server = await serve({
    '/dist/': dist,
    '/damaged.html': body(damaged), '/sound.html': body(sound), '/module.html': body(damaged, scripts.module()),
    '/markup.html': body('<h1>港口的后半篇</h1><p>他說這裡的<b>旅</b>游業由于天氣怎么也起不來，<a href="/旅游">規范</a>夜航，大家還在等。</p>'),
    '/decided.html': body(damaged, scripts.external(), 'script="hant" region="none"', '<script type="application/json" data-fanjian="edits">[]</script>'),
    '/edited.html': body('一条船值多少钱', scripts.external(), 'script="hans"',
      '<script type="application/json" data-fanjian="edits">[{"start":6,"end":7,"text":"款"}]</script>'),
    '/source.html': body(damaged, scripts.external(), 'script="hant" region="none" corrections="source"'),
    '/hans.html': body(damaged, scripts.external(), 'script="hans"'),
    '/served.html': { body: page(await render(damaged, { script: 'hant', region: 'none' }), scripts.external()) },
    '/taiwan.html': body(damaged, scripts.external(), 'script="hant" region="TW"'),
  });
});
after(() => server?.close());

const asked = () => server.asked.filter(({ path }) => path === part).length;
const until = (browser, pattern) => browser.until((source) => {
  const article = document.querySelector('fanjian-reader').shadowRoot.querySelector('article');
  return article && new RegExp(source, 's').test(article.textContent);
}, pattern.source);

inEachEngine('A reader that corrects by itself', {}, (fact) => {
  fact('corrects a story that is text, after it is shown, and moves nothing', async (browser) => {
    server.asked.length = 0;
    await open(browser, server.at('/damaged.html'));
    await ready(browser);
    const boxes = () => browser.evaluate(() => [...document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('article > *, .toolbar > *')]
      .map((each) => { const { x, y, width, height } = each.getBoundingClientRect(); return [x, y, width, height].map(Math.round).join(); }));
    const before = await boxes();
    await until(browser, right);
    assert.deepEqual(await boxes(), before);
    assert.equal(asked(), 1);
    const { own, shown } = await look(browser);
    assert.ok(own.includes('后半篇') && own.includes('旅游'));
    assert.equal(shown.corrections, 'shown');
  });

  fact('as found is a press away, and so is what was corrected', async (browser) => {
    await open(browser, server.at('/damaged.html'));
    await until(browser, right);
    await choose(browser, 'corrections', 'source');
    assert.match((await look(browser)).text, /后半篇.*旅游業由于.*怎么.*規范/s);
    await choose(browser, 'corrections', 'shown');
    assert.match((await look(browser)).text, right);
  });

  fact('asks for nothing where a story is sound, Simplified, shown as found, or decided by its page', async (browser) => {
    for (const name of ['sound', 'hans', 'source', 'decided']) {
      server.asked.length = 0;
      await open(browser, server.at(`/${name}.html`));
      await ready(browser);
      await new Promise((done) => setTimeout(done, 300));
      assert.equal(asked(), 0, name);
      const { text } = await look(browser);
      assert.match(text, { sound: /皇后與太后來過這裡，若干部門干涉/, hans: /后半篇.*旅游业由于/s, source: /后半篇.*旅游業/s, decided: /后半篇.*旅游業/s }[name], name);
    }
  });

  fact('what a page corrects in its own text is not laid over another story, which is corrected by itself', async (browser) => {
    await open(browser, server.at('/edited.html'));
    assert.match((await ready(browser)).text, /一条船值多少款/);
    await browser.evaluate((story) => Object.assign(document.querySelector('fanjian-reader'), { script: 'hant', article: story }), damaged);
    await until(browser, right);
    await browser.evaluate(() => Object.assign(document.querySelector('fanjian-reader'), { script: 'hans', article: null }));
    await until(browser, /一条船值多少款/);
  });

  fact('corrects markup across its borders, and no address', async (browser) => {
    await open(browser, server.at('/markup.html'));
    await until(browser, right);
    const href = await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('article a').href);
    assert.equal(decodeURI(href), server.at('/旅游'));
  });

  fact('is corrected when it first shows where all is in one file, and where the region asks for the part', async (browser) => {
    for (const name of ['module', 'taiwan']) {
      await open(browser, server.at(`/${name}.html`));
      assert.match((await ready(browser)).text, right, name);
    }
  });

  fact('takes over what was served corrected without showing the source in between', async (browser) => {
    await open(browser, server.at('/served.html'));
    assert.match((await ready(browser)).text, right);
    assert.ok((await look(browser)).own.includes('后半篇'));
  });

  fact('a Simplified view that becomes Traditional is corrected', async (browser) => {
    await open(browser, server.at('/hans.html'));
    await ready(browser);
    await choose(browser, 'script', 'hant');
    await until(browser, right);
  });

  fact('where what corrects does not come, the source stays and an error says why', async (browser) => {
    server.set(part, { status: 404, body: '' });
    try {
      await open(browser, server.at('/sound.html'));
      await ready(browser);
      const { code, text } = await browser.evaluate((story) => new Promise((done) => {
        const reader = document.querySelector('fanjian-reader');
        reader.addEventListener('fanjian-error', ({ detail }) => done({ code: detail.code, text: reader.shadowRoot.querySelector('article').textContent }));
        reader.article = story;
      }), damaged);
      assert.equal(code, 'file_missing');
      assert.match(text, /后半篇/);
    } finally {
      server.unset(part);
    }
  });
});

test('bundle with --no-correct says that nothing is corrected, with both programs alike', () => {
  for (const [name, program] of Object.entries(toolsIn('fanjian-decided-').tools)) {
    const { status, out, err } = run(program, ['bundle', '--no-correct'], damaged);
    assert.equal(status, 0, err);
    assert.match(out, /data-fanjian="edits">\[\]</, name);
  }
});
