// The studio's desk: a sample for the empty page, findings of one kind in one row, and the story's language.
import assert from 'node:assert/strict';
import { inEachEngine } from './browsers.mjs';
import { start, type } from './studio_page.mjs';

const untilShown = (browser, part) => browser.until((wanted) =>
  document.querySelector('fanjian-reader').shadowRoot?.querySelector('article')?.textContent.includes(wanted), part);

inEachEngine('The desk of the studio', {}, (fact) => {
  fact('has a sample story while it is empty, with a finding of each kind, which can be undone', async (browser) => {
    await start(browser);
    const seen = () => browser.evaluate(() => document.getElementById('sample').getClientRects().length > 0);
    assert.equal(await seen(), true);
    await browser.click('#sample');
    await untilShown(browser, '後半篇');
    await browser.until(() => document.querySelectorAll('#findings li').length >= 3);
    const kinds = await browser.evaluate(() => [...document.querySelectorAll('.diagnostic')].map((each) => each.classList[1]).sort());
    assert.deepEqual([...new Set(kinds)], ['bytes', 'character', 'gloss']);
    assert.equal(await seen(), false);
    await browser.click('#undo');
    await browser.until(() => document.getElementById('sample').getClientRects().length > 0);
    assert.equal(await browser.evaluate(() => document.getElementById('source').value), '');
    assert.deepEqual(await browser.problems(), []);
  });

  fact('shows many findings of one kind as one row, which unfolds, and turns them all', async (browser) => {
    await start(browser);
    await type(browser, `港口夜航\n\n${Array.from({ length: 40 }, (_, at) => `生態(tài)環(huán)境第${at}次改善，黨(dǎng)組織知道。`).join('\n\n')}\n\n后半篇文章要寫好。\n`);
    await untilShown(browser, '第39次');
    await browser.until(() => document.querySelector('#findings .kind') !== null);
    const rows = () => browser.evaluate(() => [...document.querySelectorAll('#findings > li')].map((row) => row.textContent.slice(0, 20)));
    const before = await rows();
    assert.equal(before.length, 2);
    assert.match(before[0], /夾注 120 處/);
    const pressed = () => browser.evaluate(() => document.querySelectorAll('.diagnostic.gloss[aria-pressed=true]').length);
    await browser.until(() => document.querySelectorAll('.diagnostic.gloss').length === 120);
    assert.equal(await pressed(), 120);
    await browser.evaluate(() => { document.querySelector('#findings details').open = true; });
    await browser.until(() => document.querySelectorAll('#findings details li').length === 120);
    // One of them: the row is neither on nor off, and stays unfolded.
    await browser.evaluate(() => document.querySelector('#findings details li input').click());
    await browser.until(() => document.querySelectorAll('.diagnostic.gloss[aria-pressed=true]').length === 119);
    assert.deepEqual(await browser.evaluate(() => [document.querySelector('#findings .kind > label input').indeterminate, document.querySelector('#findings details').open]), [true, true]);
    await browser.evaluate(() => document.querySelector('#findings .kind > label input').click());
    await browser.until(() => document.querySelectorAll('.diagnostic.gloss[aria-pressed=true]').length === 120);
    await browser.evaluate(() => document.querySelector('#findings .kind > label input').click());
    await browser.until(() => document.querySelectorAll('.diagnostic.gloss').length === 120 && !document.querySelector('.diagnostic.gloss[aria-pressed=true]'));
    // All of them are one step.
    await browser.click('#undo');
    await browser.until(() => document.querySelectorAll('.diagnostic.gloss[aria-pressed=true]').length === 120);
  });

  fact('has the text and its parts in the language of the story', async (browser) => {
    await start(browser);
    const langs = () => browser.evaluate(() => [document.getElementById('source').lang, document.querySelector('#sheet p').lang]);
    await type(browser, '后来的事情，大家都知道。\n');
    await untilShown(browser, '後來的事情');
    assert.deepEqual(await langs(), ['zh-Hans', 'zh-Hans']);
    await type(browser, '後來的事情，大家都曉得。\n');
    await untilShown(browser, '大家都曉得');
    await browser.until(() => document.getElementById('source').lang === 'zh-Hant');
    assert.deepEqual(await langs(), ['zh-Hant', 'zh-Hant']);
  });
});
