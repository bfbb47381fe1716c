// What style sheets of a page show of its attributes (content: attr(data-label)): converted where the switch names them.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const main = `<main id="main" lang="zh-CN" data-label="发展"><p>${'这个国家的人们说，现在还没有来。'.repeat(5)}</p>
<b id="named" data-label="里面的头发" data-note="面条" data-other="头发">这个国家的头发很干净</b><i id="kept" translate="no" data-label="头发"></i>
<i id="foreign" lang="ja" data-label="学校"></i><i id="address" data-label="见 https://a.example/头发 的头发"></i><pre id="pre" data-label="头发">头发<u data-label="头发"></u></pre>
<p id="plain">干净</p></main>`;
const style = `<style nonce="NONCE">[data-label]::before { content: attr(data-label) } [data-note]::after { content: attr(data-note) }</style>`;

let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  server.set('/content.html', { body: page(`<fanjian-switch for="#main" script="hant" content-attributes="data-label DATA-NOTE onclick href"></fanjian-switch>
${main}`, scripts.external()).replace('</head>', `${style}</head>`) });
});
after(() => server?.close());

const there = async (browser) => {
  await open(browser, server.at('/content.html'));
  await browser.until(() => document.getElementById('plain').textContent === '乾淨' && document.querySelector('fanjian-switch').shown);
};
const label = (browser, id, name = 'label') => browser.evaluate((of, which) => document.getElementById(of).dataset[which], id, name);
const back = async (browser) => {
  await browser.evaluate(() => { document.querySelector('fanjian-switch').script = 'hans'; });
  await browser.until(() => document.getElementById('plain').textContent === '干净' && document.querySelector('fanjian-switch').shown.source);
};

inEachEngine('An attribute that a style sheet shows', {}, (fact) => {
  fact('is converted if it is named, as its element is, and is to the byte the host’s again', async (browser) => {
    await there(browser);
    const seen = {};
    for (const id of ['main', 'named', 'kept', 'foreign', 'address', 'pre']) seen[id] = await label(browser, id);
    assert.deepEqual(seen, { main: '發展', named: '裡面的頭髮', kept: '头发', foreign: '学校', address: '見 https://a.example/头发 的頭髮', pre: '頭髮' });
    assert.deepEqual([await label(browser, 'named', 'note'), await label(browser, 'named', 'other')], ['麵條', '头发']);
    assert.equal(await browser.evaluate(() => document.querySelector('#pre u').dataset.label), '头发');
    // Engines that resolve it say what is painted.
    const painted = await browser.evaluate(() => getComputedStyle(document.getElementById('named'), '::before').content);
    assert.ok(painted === '"裡面的頭髮"' || painted.includes('attr('), painted);
    await back(browser);
    assert.equal(await browser.evaluate(() => document.getElementById('main').outerHTML), main);
    assert.deepEqual(await browser.problems(), []);
  });

  fact('is converted when it comes or changes later, and a clone has its source', async (browser) => {
    await there(browser);
    await browser.evaluate(async () => {
      const named = document.getElementById('named');
      document.getElementById('main').append(Object.assign(named.cloneNode(true), { id: 'clone' }));
      await new Promise((done) => setTimeout(done));
      named.dataset.label = '后来的发展';
      document.getElementById('main').append(Object.assign(document.createElement('s'), { id: 'new' }));
      document.getElementById('new').dataset.note = '干净';
    });
    await browser.until(() => document.getElementById('named').dataset.label === '後來的發展' && document.getElementById('new').dataset.note === '乾淨');
    assert.equal(await label(browser, 'clone'), '裡面的頭髮');
    await back(browser);
    assert.deepEqual([await label(browser, 'named'), await label(browser, 'new', 'note'), await label(browser, 'clone')],
      ['后来的发展', '干净', '里面的头发']);
    assert.deepEqual(await browser.problems(), []);
  });

  fact('follows the list of names, and is given back when the switch goes', async (browser) => {
    await there(browser);
    await browser.evaluate(() => { document.querySelector('fanjian-switch').contentAttributes = 'data-other data-label'; });
    await browser.until(() => document.getElementById('named').dataset.other === '頭髮');
    assert.deepEqual([await label(browser, 'named', 'note'), await label(browser, 'named')], ['面条', '裡面的頭髮']);
    await browser.evaluate(() => { document.querySelector('fanjian-switch').removeAttribute('content-attributes'); });
    await browser.until(() => document.getElementById('named').dataset.other === '头发' && document.getElementById('named').dataset.label === '里面的头发');
    assert.equal(await browser.evaluate(() => document.getElementById('plain').textContent), '乾淨');
    await browser.evaluate(() => { document.querySelector('fanjian-switch').contentAttributes = 'data-label'; });
    await browser.until(() => document.getElementById('named').dataset.label === '裡面的頭髮');
    await browser.evaluate(() => { document.querySelector('fanjian-switch').remove(); });
    await browser.until((own) => document.getElementById('main').outerHTML === own, main);
    assert.deepEqual(await browser.problems(), []);
  });
});
