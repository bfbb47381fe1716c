// The examples of pages that somebody else renders: React, Vue, a blog's theme, a frame.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { bundled } from './frameworks.mjs';
import { dist, open, top } from './reader.mjs';
import { serve } from './server.mjs';

let server;
before(async () => {
  server = await serve({
    '/web/examples/': `${top}web/examples/`, '/dist/': dist,
    '/web/examples/react.js': { body: await bundled('react.jsx'), type: 'text/javascript' },
    '/web/examples/vue.js': { body: await bundled('vue.mjs'), type: 'text/javascript' },
  });
});
after(() => server?.close());

// Runs in the page: what stands in the letters, and what was typed.
const letters = () => ({
  text: document.querySelector('.letters').textContent,
  placeholder: document.querySelector('.letters input').placeholder,
  typed: document.querySelector('.letters input').value,
  told: document.querySelector('.told').textContent,
});
const write = (browser, text) => browser.evaluate((words) => {
  const input = document.querySelector('.letters input');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, words);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}, text);
const send = (browser) => browser.evaluate(() => document.querySelector('.letters button').click());

for (const framework of ['react', 'vue']) {
  inEachEngine(`A page that ${framework} renders`, {}, (fact) => {
    fact('is switched, and so is what is rendered later', async (browser) => {
      await open(browser, server.at(`/web/examples/${framework}.html`));
      await browser.until(() => document.querySelector('fanjian-switch').shadowRoot?.querySelector('[part~=hant]')?.getClientRects().length > 0 && document.querySelectorAll('.letters li').length === 2);
      await browser.click('fanjian-switch', '[part~=hant]');
      await browser.until(() => document.querySelector('.letters').textContent.includes('頭髮都白了'));
      let seen = await browser.evaluate(letters);
      assert.ok(seen.text.includes('讀者來信（2封）') && seen.text.includes('裡面又沒有路燈'), seen.text);
      assert.equal(seen.placeholder, '寫一封信');

      await write(browser, '面条店后面的路灯亮了');
      await send(browser);
      await browser.until(() => document.querySelectorAll('.letters li').length === 3
        && document.querySelector('.letters').textContent.includes('麵條店後面的路燈亮了'));
      seen = await browser.evaluate(letters);
      assert.ok(seen.text.includes('讀者來信（3封）'), seen.text);
      assert.equal(seen.typed, '');
    });

    fact('is given back as it was rendered, and keeps what is being typed', async (browser) => {
      await write(browser, '还没写完');
      await browser.click('fanjian-switch', '[part~=hans]');
      await browser.until(() => document.querySelector('.letters').textContent.includes('头发都白了'));
      const seen = await browser.evaluate(letters);
      assert.equal(seen.text, '读者来信（3封）老街坊理发店的师傅头发都白了，希望街区发展的时候给他留一间铺面。'
        + '夜班司机后面那条路晚上太黑，里面又没有路灯，请装几盏。读者面条店后面的路灯亮了寄出');
      assert.equal(seen.typed, '还没写完');
    });

    fact('hands a reader its story, and hears what it shows', async (browser) => {
      await browser.evaluate(() => document.querySelector('fanjian-reader').scrollIntoView());
      await browser.until(() => document.querySelector('fanjian-reader').shown && document.querySelector('.told').textContent !== '');
      await browser.click('fanjian-reader', 'button[data-script="hant"]');
      await browser.until(() => document.querySelector('.told').textContent === 'zh-Hant-TW');
      const text = await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('article').textContent);
      assert.ok(text.includes('江灣圖書館延長開放時間') && text.includes('于小舟'), text);
      assert.deepEqual(await browser.problems(), []);
    });
  });
}

inEachEngine('A post in a blog\'s theme', {}, (fact) => {
  fact('is switched whole, but for code, names that are kept and what is typed', async (browser) => {
    await open(browser, server.at('/web/examples/blog-post.html'));
    await browser.until(() => document.querySelector('fanjian-switch').shown);
    const page = () => ({ text: document.body.innerText, title: document.title, typed: document.querySelector('textarea').value,
      label: document.querySelector('svg').getAttribute('aria-label'), hint: document.querySelector('textarea').placeholder });
    await browser.click('fanjian-switch', '[part~=hant]');
    await browser.until(() => document.documentElement.lang.startsWith('zh-Hant') || document.documentElement.lang === 'zh-TW');
    const before = await browser.evaluate(page);
    await browser.evaluate(() => { document.querySelector('textarea').value = '寫到一半'; });
    await browser.click('fanjian-switch', '[part~=hans]');
    await browser.until(() => document.body.innerText.includes('头发剪短了'));
    const seen = await browser.evaluate(page);
    for (const piece of ['码头里外都是人', '跑着来的人', '终于不用赶着下班了', 'echo 軟體', '林書瑋', '阿乾', '小鍾', '用软件算过班次'])
      assert.ok(seen.text.includes(piece), `${piece}: ${seen.text}`);
    assert.ok(seen.title.startsWith('渡口的灯亮到天明'), seen.title);
    assert.equal(seen.label, '夜里的渡口');
    assert.equal(seen.hint, '写留言');
    assert.equal(seen.typed, '寫到一半');
    await browser.evaluate(() => { document.querySelector('textarea').value = ''; });
    await browser.click('fanjian-switch', '[part~=hant]');
    await browser.until(() => document.body.innerText.includes('頭髮剪短了'));
    assert.deepEqual(await browser.evaluate(page), before);
    assert.deepEqual(await browser.problems(), []);
  });
});

inEachEngine('A story in a sandboxed frame', {}, (fact) => {
  fact('tells how tall it is, before and after it is switched', async (browser) => {
    await open(browser, server.at('/web/examples/frame.html'));
    await browser.until(() => document.querySelector('iframe').style.height !== '');
    const tall = () => document.querySelector('iframe').getBoundingClientRect().height;
    // Taller than the frame was at first: the story is there, with its controls.
    await browser.until(() => document.querySelector('iframe').getBoundingClientRect().height > 350);
    const wide = await browser.evaluate(tall);
    await browser.evaluate(() => { document.querySelector('.page').style.maxWidth = '21rem'; });
    await browser.until((before) => document.querySelector('iframe').getBoundingClientRect().height > before + 20, wide);
    assert.deepEqual(await browser.problems(), []);
  });
});
