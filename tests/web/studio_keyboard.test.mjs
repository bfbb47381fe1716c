// The studio by keyboard alone: where the focus goes and comes back to, what moves, and what each step back gives back.
import assert from 'node:assert/strict';
import { inEachEngine } from './browsers.mjs';
import { smallPng } from './small_png.mjs';
import { start, type } from './studio_page.mjs';

const text = '港口夜航\n\n這篇文章的后半篇要寫好，碼頭很安靜。\n\n生態(tài)環(huán)境也好了。\n';

const checked = (browser) => browser.until(() => /^找到/.test(document.getElementById('status').textContent));
const focused = (browser) => browser.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
const focus = (browser, selector) => browser.evaluate((which) => document.querySelector(which).focus(), selector);
const valueOf = (browser) => browser.evaluate(() => document.getElementById('source').value);

inEachEngine('The studio by keyboard', { width: 1400, height: 900 }, (fact, engine) => {
  fact('the sheet of words takes the focus, keeps it while it is open, and gives it back', async (browser) => {
    await start(browser);
    await type(browser, text);
    await checked(browser);
    await focus(browser, '#lexis');
    await browser.press('Enter');
    await browser.until(() => document.getElementById('words').open);
    const inside = () => browser.evaluate(() => document.getElementById('words').contains(document.activeElement) && document.activeElement.localName);
    assert.equal(await inside(), 'textarea');
    await browser.press('Shift+Tab');
    assert.equal(await inside(), 'button');
    await browser.press('Tab');
    assert.equal(await inside(), 'textarea');
    // A step back in the sheet is not one of the story.
    await browser.evaluate(() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true })));
    assert.equal(await valueOf(browser), text);
    await browser.press('Escape');
    await browser.until(() => !document.getElementById('words').open);
    assert.equal(await focused(browser), 'lexis');
    await browser.press('Enter');
    await browser.until(() => document.getElementById('words').open);
    await focus(browser, '#words button');
    await browser.press('Space');
    await browser.until(() => !document.getElementById('words').open);
    assert.equal(await focused(browser), 'lexis');
  });

  // WebKit's driver goes from field to field alone, as Safari does by itself.
  if (engine !== 'webkit') fact('Tab goes through tools, source, text, findings and parts in the order they are read', async (browser) => {
    await start(browser);
    await type(browser, text);
    await checked(browser);
    await focus(browser, '#choose');
    const order = ['choose'];
    for (let step = 0; step < 14 && order[order.length - 1] !== 'role'; ++step) {
      await browser.press('Tab');
      order.push(await browser.evaluate(() => { const at = document.activeElement; return at.id || (at.closest('#findings') ? 'finding' : at.closest('#sheet') ? 'role' : at.localName); }));
    }
    assert.deepEqual(order.filter((name, at) => name !== order[at - 1]), ['choose', 'lexis', 'undo', 'save', 'kind', 'source', 'finding', 'role'].filter((name) => order.includes(name) || name === 'role'));
    for (const name of ['kind', 'source', 'finding', 'role']) assert.ok(order.includes(name), `${name}: ${order}`);
  });

  fact('the source is read as Markdown by a choice of the keyboard, and undone', async (browser) => {
    await start(browser);
    await type(browser, '# 港口\n\n這是**夜航**。\n');
    await checked(browser);
    await focus(browser, '#kind');
    await browser.evaluate(() => {
      const kind = document.getElementById('kind');
      kind.value = 'markdown';
      kind.dispatchEvent(new Event('change'));
    });
    await browser.until(() => !!document.querySelector('fanjian-reader').shadowRoot?.querySelector('.strong, strong'));
    await browser.evaluate(() => document.getElementById('undo').focus());
    await browser.press('Enter');
    await browser.until(() => document.getElementById('kind').value === '');
    assert.equal(await valueOf(browser), '# 港口\n\n這是**夜航**。\n');
  });

  fact('each act is one step back: a paste, a picture, a correction taken back, a role', async (browser) => {
    await start(browser);
    await type(browser, text);
    await checked(browser);
    const undo = async () => { await focus(browser, '#undo'); await browser.press('Enter'); };
    const turned = () => browser.evaluate(() => [...document.querySelectorAll('#findings input')].map(({ checked: on }) => on).join());
    await browser.until(() => document.querySelectorAll('#sheet select').length > 1);
    const own = await browser.evaluate(() => [...document.querySelectorAll('#sheet select')].map(({ value }) => value).join());
    // A correction.
    const before = await turned();
    await focus(browser, '#findings input');
    await browser.press('Space');
    await browser.until((was) => [...document.querySelectorAll('#findings input')].map(({ checked: on }) => on).join() !== was, before);
    await undo();
    await browser.until((was) => [...document.querySelectorAll('#findings input')].map(({ checked: on }) => on).join() === was, before);
    // A picture.
    await browser.evaluate((encoded) => {
      const source = document.getElementById('source');
      source.setSelectionRange(source.value.length, source.value.length);
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0))], 'a.png', { type: 'image/png' }));
      const event = new DragEvent('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: data });
      document.body.dispatchEvent(event);
    }, Buffer.from(smallPng({ width: 8, height: 8, data: new Uint8Array(256).fill(200) })).toString('base64'));
    await browser.until(() => /!\[/.test(document.getElementById('source').value));
    await checked(browser);
    await undo();
    await browser.until((was) => document.getElementById('source').value === was, text);
    // A role.
    await browser.until((was) => [...document.querySelectorAll('#sheet select')].map(({ value }) => value).join() === was, own);
    await browser.evaluate(() => {
      const select = document.querySelectorAll('#sheet select')[1];
      select.value = 'question';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await browser.until(() => [...document.querySelectorAll('#sheet select')].some(({ value }) => value === 'question'));
    await undo();
    await browser.until((was) => [...document.querySelectorAll('#sheet select')].map(({ value }) => value).join() === was, own);
    // A paste in place of everything.
    await browser.evaluate(() => {
      const source = document.getElementById('source');
      source.focus();
      source.select();
      const data = new DataTransfer();
      data.setData('text/plain', '別的一篇。');
      const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'clipboardData', { value: data });
      source.dispatchEvent(event);
    });
    await browser.until(() => document.getElementById('source').value.includes('別的一篇'));
    await undo();
    await browser.until((was) => document.getElementById('source').value === was, text);
    await browser.until((was) => [...document.querySelectorAll('#findings input')].map(({ checked: on }) => on).join() === was, before);
    assert.deepEqual(await browser.problems(), []);
  });

  for (const width of [1400, 390]) {
    fact(`what the status says moves nothing, ${width} pixels across`, async (browser) => {
      await browser.viewport({ width, height: 900 });
      await start(browser);
      await type(browser, text);
      await checked(browser);
      const places = () => browser.evaluate(() => [...document.querySelectorAll('button, select, textarea, input:not([hidden]), h2')].filter((one) => one.getClientRects().length)
        .map((one) => { const { left, top, width: across, height } = one.getBoundingClientRect(); return [one.id || one.localName, left, top, across, height]; }));
      // Within a pixel: an engine lays out a fraction anew.
      const same = (now, was) => now.length === was.length && now.every((place, at) => place.every((value, index) => (index ? Math.abs(value - was[at][index]) < 1 : value === was[at][0])));
      const before = await places();
      for (const said of ['', '檢查中…', '找到 1234 處，其中 1234 處無法復原', '已存成 一個很長很長很長很長很長很長很長很長很長很長的名字 with some words.html']) {
        await browser.evaluate((line) => { document.getElementById('status').textContent = line; }, said);
        const now = await places();
        assert.ok(same(now, before), `${said}: ${JSON.stringify([before, now])}`);
      }
      assert.ok(await browser.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    });
  }
});
