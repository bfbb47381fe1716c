// A portal's own control, and addresses: choose(), url-param as the address changes, what is not rendered.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, entryOf, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const text = '这个国家的人们说，里面的头发很长。';
const hant = { TW: '這個國家的人們說，裡面的頭髮很長。', HK: '這個國家的人們說，裏面的頭髮很長。' };
const noted = '<script nonce="NONCE">globalThis.seen = []; for (const type of ["fanjian-change", "fanjian-ready", "fanjian-error"]) '
  + 'addEventListener(type, ({ detail, target }) => seen.push([target.localName, type.slice(8), detail.by ?? detail.code ?? ""].join(" ")));</script>';
let server;
before(async () => {
  const body = (attributes, script = scripts.external()) => ({ body: page(`${noted}<fanjian-switch for="#p" ${attributes}></fanjian-switch>
    <p id="p" lang="zh-CN">${text}</p>`, script) });
  server = await serve({ '/dist/': dist,
    '/switch.html': body('script="hans"'),
    '/hidden.html': body('hidden script="hans"'),
    '/param.html': body('url-param="variant"'),
    '/loader.html': body('hidden', `type="module" src="/dist/fanjian-loader.js"`),
    '/both.html': { body: page(`${noted}<fanjian-reader>${text}</fanjian-reader><fanjian-switch for="#p"></fanjian-switch>
      <p id="p" lang="zh-CN">${text}</p>`, scripts.external()) },
  });
  assert.ok(entryOf('external'));
});
after(() => server?.close());

const shows = (browser, wanted) => browser.until((given) => document.getElementById('p').textContent === given, wanted);
const choose = (browser, choice, tag = 'fanjian-switch') => browser.evaluate((name, given) => document.querySelector(name).choose(given), tag, choice);
const started = (browser) => browser.until(() => document.querySelector('fanjian-switch')?.shown);
const saved = (browser) => browser.evaluate(() => JSON.parse(localStorage.getItem('fanjian-reader') ?? '{}'));

inEachEngine('A portal\'s own control', {}, (fact) => {
  fact('chooses as a press does: it is shown, saved and announced, by the host', async (browser) => {
    await open(browser, server.at('/switch.html'));
    await started(browser);
    await choose(browser, { script: 'hant', region: 'HK' });
    await shows(browser, hant.HK);
    assert.deepEqual(await saved(browser), { script: 'hant', region: 'HK' });
    await browser.until(() => globalThis.seen.includes('fanjian-switch change host'));
    assert.equal(await browser.evaluate(() => document.querySelector('fanjian-switch').script), 'hant');
    await choose(browser, { region: 'TW' });
    await shows(browser, hant.TW);
    await choose(browser, { script: 'hans' });
    await shows(browser, text);
    await browser.reload();
    await started(browser);
    await shows(browser, text);
  });

  fact('that asks a reader for what is no value of a setting is told so, and what else it asks for is chosen', async (browser) => {
    await open(browser, server.at('/both.html'));
    await started(browser);
    await browser.until(() => document.querySelector('fanjian-reader').shown);
    await choose(browser, { script: 'hant', size: 'gigantic' }, 'fanjian-reader');
    await browser.until(() => globalThis.seen.includes('fanjian-reader error unknown_value'));
    await shows(browser, hant.TW);
    assert.deepEqual(await saved(browser), { script: 'hant' });
    assert.equal(await browser.evaluate(() => globalThis.seen.filter((each) => each.includes('error')).length), 1);
  });

  fact('chooses for every element of the page, from a reader as well', async (browser) => {
    await open(browser, server.at('/both.html'));
    await started(browser);
    await browser.until(() => document.querySelector('fanjian-reader').shown);
    await choose(browser, { script: 'hant', region: 'HK' }, 'fanjian-reader');
    await shows(browser, hant.HK);
    await browser.until((wanted) => document.querySelector('fanjian-reader').shadowRoot.querySelector('article').textContent === wanted, hant.HK);
    await browser.until(() => globalThis.seen.includes('fanjian-reader change host') && globalThis.seen.includes('fanjian-switch change elsewhere'));
  });

  fact('is told what is not known, and the rest is done', async (browser) => {
    await open(browser, server.at('/switch.html'));
    await started(browser);
    await choose(browser, { script: 'latin', region: 'TW', colour: 'red' });
    await browser.until(() => globalThis.seen.filter((each) => each === 'fanjian-switch error unknown_value').length === 2);
    assert.deepEqual(await saved(browser), { region: 'TW' });
    await choose(browser, {});
    assert.deepEqual(await saved(browser), { region: 'TW' });
  });

  fact('works with a hidden switch', async (browser) => {
    await open(browser, server.at('/hidden.html'));
    await started(browser);
    await choose(browser, { script: 'hant', region: 'TW' });
    await shows(browser, hant.TW);
  });

  fact('has what is not rendered loaded by the loader', async (browser) => {
    await open(browser, server.at('/loader.html'));
    await started(browser);
    await choose(browser, { script: 'hant', region: 'TW' });
    await shows(browser, hant.TW);
  });
});

inEachEngine('url-param', {}, (fact) => {
  fact('is followed by pushState, Back and Forward', async (browser) => {
    await open(browser, server.at('/param.html?variant=zh-CN'));
    await started(browser);
    await shows(browser, text);
    // A router changes the page with the address.
    const push = (search) => browser.evaluate((to) => {
      history.pushState(null, '', to);
      document.body.append(document.createElement('i'));
    }, search);
    await push('?variant=zh-HK');
    await shows(browser, hant.HK);
    await push('?variant=zh-TW');
    await shows(browser, hant.TW);
    await browser.evaluate(() => history.back());
    await shows(browser, hant.HK);
    await browser.evaluate(() => history.forward());
    await shows(browser, hant.TW);
    await choose(browser, { script: 'hans' });
    await shows(browser, text);
    assert.equal(await browser.evaluate(() => location.search), '?variant=zh-Hans');
  });
});
