// A story that Node rendered is seen before any script, and is taken over in its place: positions and texts are the same.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inEachEngine } from './browsers.mjs';
import { dist, open } from './reader.mjs';
import { serve } from './server.mjs';

const { render } = await import(pathToFileURL(path.join(dist, 'fanjian-node.mjs')).href);
const story = `市图书馆开放到晚上十点
本报讯（记者 何以宁）馆长说，里面的面条很干净，后来的头发也长了。这项调整听取了学生与长者的意见，图书馆为此增加了人手。
一、开放
阅览室里的灯到晚上十点才关，附近的学生放学以后都来这里。
二、借书
每人最多可以借三十本，借期是四个星期。
三、还书
还书箱在门口，一天开两次。
（责任编辑：于小舟）
`;
const page = (html, script) => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>x</title><style>body { margin: 0; }</style>
<p id="above">上</p>${html}<p id="below">下</p>
<script>globalThis.shifts = []; globalThis.seen = [];
  if (globalThis.PerformanceObserver?.supportedEntryTypes?.includes('layout-shift'))
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });
  globalThis.served = document.querySelector('fanjian-reader').shadowRoot !== null;</script>
${script ? `<script type="module" src="/dist/fanjian-reader.external.js"></script>` : ''}</html>`;
const views = { hant: { script: 'hant', region: 'TW' }, hans: { script: 'hans' }, large: { script: 'hant', region: 'HK', size: 'large', theme: 'dark', typeface: 'sans' } };
let server;
before(async () => {
  server = await serve({ '/dist/': dist, '/choose.html': { body: '<!doctype html><title>x</title>' } });
  for (const [name, view] of Object.entries(views)) {
    for (const script of [false, true]) server.set(`/${name}${script ? '' : '-served'}.html`, { body: page(await render(story, view), script) });
  }
  server.set('/other.html', { body: page(await render(story, views.hant), true) });
});
after(() => server?.close());

// Runs in the page: where the story's blocks stand, and what they say.
const places = () => {
  const host = document.querySelector('fanjian-reader');
  const round = (value) => Math.round(value * 4) / 4;
  return [document.querySelector('#above'), ...host.shadowRoot.querySelectorAll('article, h1, h2, p:not(.live, .message, .colophon), .toolbar'), document.querySelector('#below')].map((each) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    const { color, fontSize, fontFamily } = getComputedStyle(each);
    return [each.getAttribute('part') ?? each.localName, each.matches('.toolbar') ? '' : each.textContent, [x, y, width, height].map(round).join(' '), color, fontSize, fontFamily].join('|');
  });
};

inEachEngine('A story that Node rendered', {}, (fact) => {
  for (const [name, view] of Object.entries(views)) {
    fact(`stands where the element shows it, and says the same: ${name}`, async (browser, t) => {
      await open(browser, server.at('/choose.html'));
      await browser.evaluate((choice) => localStorage.setItem('fanjian-reader', JSON.stringify(choice)), view);
      await browser.go(server.at(`/${name}-served.html`));
      if (!await browser.evaluate(() => globalThis.served)) return t.skip('no declarative shadow roots');
      const before = await browser.evaluate(places);
      assert.ok(before.some((line) => line.includes(name === 'hans' ? '头发' : '頭髮')), before.join('\n'));
      await browser.go(server.at(`/${name}.html`));
      await browser.until(() => document.querySelector('fanjian-reader').shown);
      assert.deepEqual(await browser.evaluate(places), before);
      assert.deepEqual(await browser.evaluate(() => globalThis.shifts), []);
      assert.equal(await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('article').length), 1);
      assert.deepEqual(await browser.problems(), []);
    });
  }

  fact('follows the saved choice where it is another, and its controls work', async (browser, t) => {
    await open(browser, server.at('/choose.html'));
    await browser.evaluate(() => localStorage.setItem('fanjian-reader', '{"script":"hans"}'));
    await browser.go(server.at('/other.html'));
    if (!await browser.evaluate(() => globalThis.served)) return t.skip('no declarative shadow roots');
    const shows = (text) => browser.until((wanted) => document.querySelector('fanjian-reader').shadowRoot.querySelector('article').textContent.includes(wanted), text);
    await shows('后来的头发');
    await browser.click('fanjian-reader', '[data-script=hant]');
    await shows('後來的頭髮');
    assert.equal(await browser.evaluate(() => document.querySelector('fanjian-reader').textContent.trim().slice(0, 4)), '市图书馆');
  });
});

describe('render()', () => {
  it('writes markup of the story as text', async () => {
    const html = await render('标题\n<script>alert(1)</script>&amp;</template><img src=x onerror=alert(1)>\n第二段');
    const [, inside, own] = /^<fanjian-reader><template shadowrootmode="open">([^]*)<\/template>([^]*)<\/fanjian-reader>$/.exec(html);
    assert.doesNotMatch(inside.replace(/<style>[^]*?<\/style>/, ''), /<script|<img|<\/template/);
    assert.doesNotMatch(own, /</);
    assert.match(own, /&#60;script&#62;alert\(1\)/);
  });

  it('takes a story as an object, which is its source in the page', async () => {
    const html = await render({ '@type': 'NewsArticle', headline: '标题</script><script>alert(1)', articleBody: [{ role: 'paragraph', text: '头发' }] }, { script: 'hant' });
    assert.match(html, /頭髮/);
    const [source] = /<script type="application\/json">.*?<\/script>/.exec(html);
    assert.equal(JSON.parse(source.replace(/<\/?script[^>]*>/g, '')).headline, '标题</script><script>alert(1)');
    assert.equal(html.match(/<script/g).length, 1);
  });

  it('takes own words, a house style, attributes and a nonce', async () => {
    const html = await render('里面的台积电\n头发', { script: 'hant', region: 'TW', glossary: 'keep\t台积电', houseStyle: '裏', nonce: 'abc', attributes: { region: 'TW', title: '"<x' } });
    assert.match(html, /台积电/);
    assert.match(html, /^<fanjian-reader house-style="裏" region="TW" title="&#34;&#60;x"><template/);
    assert.match(html, /<style nonce="abc">/);
    await assert.rejects(render('x', { attributes: { 'x y': 'a' } }), /no name of an attribute/);
    await assert.rejects(render('x', { attributes: { onclick: 'a' } }), /no name of an attribute/);
    await assert.rejects(render('x', { glossary: 'what\tx' }), /glossary/);
    await assert.rejects(render(' '), { code: 'empty' });
  });
});
