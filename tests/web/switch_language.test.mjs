// What a page says of its language and its direction: <html lang> follows a switch of the whole page, everything else that
// is said to machines is as the server wrote it; switched back, the page is the same to the byte.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const head = `<link rel="alternate" hreflang="zh-Hans" href="/a?variant=zh-Hans"><link rel="alternate" hreflang="zh-TW" href="/a?variant=zh-TW">
<meta name="description" content="头发"><meta property="og:title" content="头发"><meta property="og:locale" content="zh_CN">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"头发","inLanguage":"zh-CN"}</script>`;
const inside = `<p id="p">头发</p><p dir="auto" lang="zh-CN">发展<bdo dir="rtl">头发</bdo></p><p lang="ar" dir="rtl">مرحبا</p>
<a id="a" hreflang="zh-TW" href="/tw">繁體版</a><a hreflang="zh-CN" href="/cn">大陆版</a>
<p>${'这个国家的人们说，现在还没有来。'.repeat(10)}</p>`;
// What <html> says, and what it says while zh-Hant-TW is shown.
const wholes = {
  'its language': [' lang="zh-CN" dir="ltr"', 'zh-Hant-TW'],
  'no language': ['', 'zh-Hant-TW'],
  'an empty language': [' lang=""', 'zh-Hant-TW'],
  'a language in capitals': [' lang="ZH-cn"', 'zh-Hant-TW'],
  'another language': [' lang="en"', 'en'],
};
const tag = (to) => `<fanjian-switch ${to} script="hans"></fanjian-switch>`;

let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  const of = (said, to, body) => ({ body: page(tag(to) + body, scripts.external()).replace(' lang="zh-Hant"', said).replace('<title>', `${head}<title>`) });
  Object.values(wholes).forEach(([said], index) => server.set(`/whole-${index}.html`, of(said, '', inside)));
  server.set('/part.html', of(' lang="zh-CN"', 'for="main"', `<main>${inside}</main>`));
  server.set('/two.html', of(' lang="zh-CN"', '', `<div>${inside}</div><fanjian-switch id="second" for="#late" script="hant"></fanjian-switch>`));
});
after(() => server?.close());

const written = (browser) => browser.evaluate(() => {
  const whole = document.documentElement.cloneNode(true);
  whole.querySelectorAll('fanjian-switch').forEach((element) => element.remove());
  return whole.outerHTML;
});
const to = async (browser, script) => {
  await browser.evaluate((wanted) => new Promise((done) => {
    const element = document.querySelector('fanjian-switch');
    element.addEventListener('fanjian-change', done, { once: true });
    element.script = wanted;
  }), script);
};
const opened = async (browser, name) => {
  await open(browser, server.at(`/${name}.html`));
  await browser.until(() => document.querySelector('fanjian-switch').shown);
};
const htmlLang = (browser) => browser.evaluate(() => document.documentElement.getAttribute('lang'));
// All that is said to machines, and every direction.
const said = (browser) => browser.evaluate(() => [[...document.head.children].filter(({ localName }) => localName !== 'title').map((each) => each.outerHTML),
  [...document.querySelectorAll('[dir]')].map((each) => each.dir), [...document.querySelectorAll('[hreflang]')].map((each) => each.hreflang)]);

inEachEngine('A page that says', {}, (fact) => {
  Object.entries(wholes).forEach(([what, [, shown]], index) => {
    fact(`${what} says so again when it is switched back, and what is shown meanwhile`, async (browser) => {
      await opened(browser, `whole-${index}`);
      const [before, machines] = [await written(browser), await said(browser)];
      for (const round of [1, 2]) {
        await to(browser, 'hant');
        assert.equal(await htmlLang(browser), shown, `round ${round}`);
        assert.equal(await browser.evaluate(() => document.getElementById('p').textContent), '頭髮');
        assert.deepEqual(await said(browser), machines);
        await to(browser, 'hans');
        assert.equal(await written(browser), before);
      }
    });
  });

  fact('its language has it back where the switch is taken away', async (browser) => {
    await opened(browser, 'whole-0');
    await to(browser, 'hant');
    await browser.evaluate(() => document.querySelector('fanjian-switch').remove());
    await browser.until(() => document.documentElement.lang === 'zh-CN' && !document.body.hasAttribute('lang'));
  });

  fact('its region says the one that is shown', async (browser) => {
    await opened(browser, 'whole-0');
    await to(browser, 'hant');
    await browser.evaluate(() => { document.querySelector('fanjian-switch').region = 'HK'; });
    await browser.until(() => document.documentElement.lang === 'zh-Hant-HK');
  });

  fact('another language meanwhile keeps that', async (browser) => {
    await opened(browser, 'whole-0');
    await to(browser, 'hant');
    await browser.evaluate(() => { document.documentElement.lang = 'zh-SG'; });
    await to(browser, 'hans');
    assert.equal(await htmlLang(browser), 'zh-SG');
  });

  fact('its language keeps it where a part is switched', async (browser) => {
    await opened(browser, 'part');
    const before = await written(browser);
    await to(browser, 'hant');
    assert.deepEqual([await htmlLang(browser), await browser.evaluate(() => document.querySelector('main').lang)], ['zh-CN', 'zh-Hant-TW']);
    await to(browser, 'hans');
    assert.equal(await written(browser), before);
  });

  fact('its language has said so, and not what is shown, to a switch that comes later', async (browser) => {
    await opened(browser, 'two');
    await to(browser, 'hant');
    await browser.evaluate(() => {
      const late = Object.assign(document.createElement('p'), { id: 'late', textContent: '皇后以后' });
      document.documentElement.append(late);
    });
    await browser.until(() => document.getElementById('second').shown);
    await browser.until(() => document.getElementById('late').textContent === '皇后以後');
  });
});
