// The examples of page mode, driven as a reader would.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, top } from './reader.mjs';
import { serve } from './server.mjs';

let server;
before(async () => {
  server = await serve({ '/web/examples/': `${top}web/examples/`, '/dist/': dist });
});
after(() => server?.close());

inEachEngine('A portal\'s front page', {}, (fact) => {
  fact('is switched and switched back, by the control in its head', async (browser) => {
    await open(browser, server.at('/web/examples/portal-front.html'));
    await browser.until(() => document.querySelector('fanjian-switch').shown);
    const markup = () => document.body.querySelector('main').innerHTML + document.querySelector('nav').innerHTML;
    await browser.click('fanjian-switch', '[part~=hans]');
    await browser.until(() => document.querySelector('main').lang !== 'zh-Hant-TW');
    const before = await browser.evaluate(markup);
    await browser.click('fanjian-switch', '[part~=hant]');
    await browser.until(() => document.querySelector('main').lang === 'zh-Hant-TW');
    const seen = await browser.evaluate(markup);
    for (const piece of ['老理髮店剪了四十年，街區要<em>發</em>展', '<span class="initial">頭</span>髮落了一地', '皇后大道', '麵條店',
      '何以宁', 'git clone 软件仓库', 'placeholder="搜索本地新聞"', '財經', '<th>今天</th><td>多雲轉陰</td>']) {
      assert.ok(seen.includes(piece), piece);
    }
    await browser.click('fanjian-switch', '[part~=hans]');
    await browser.until(() => document.querySelector('main').lang !== 'zh-Hant-TW');
    assert.equal(await browser.evaluate(markup), before);
    assert.deepEqual(await browser.problems(), []);
  });
});
