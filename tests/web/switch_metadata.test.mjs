// What machines read of a page (description, og:, JSON-LD), and its title: the host's own, unless the switch is asked to convert it.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const linked = { '@type': 'NewsArticle', headline: '头发的“发展”', url: 'https://a.example/头发', inLanguage: 'zh-CN', articleBody: '里面\n的\\面条"很干净"' };
const head = `<meta name="description" content="头发的发展"><meta property="og:title" content="头发">
<meta property="og:url" content="https://a.example/头发"><meta name="author" content="王发">
<script type="application/ld+json" id="ld">${JSON.stringify(linked, null, 2)}</script>
<script type="text/x-template" id="other">头发</script>`;

let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  for (const [name, asked] of [['left', ''], ['asked', 'metadata']]) {
    server.set(`/${name}.html`, { body: page(`<fanjian-switch script="hant" ${asked}></fanjian-switch>
<main lang="zh-CN"><p>${'这个国家的人们说，现在还没有来。'.repeat(5)}</p></main>`, scripts.external()).replace('<html lang="zh-Hant">', '<html lang="zh-CN">')
      .replace('<title>reader', '<title>头发').replace('</head>', `${head}</head>`) });
  }
});
after(() => server?.close());

const opened = async (browser, name) => {
  await open(browser, server.at(`/${name}.html`));
  await browser.until(() => document.querySelector('fanjian-switch').shown && document.querySelector('p').textContent.includes('國家'));
};
const all = (browser) => browser.evaluate(() => ({ title: document.title, head: document.head.innerHTML, linked: document.getElementById('ld').textContent,
  metas: Object.fromEntries([...document.querySelectorAll('meta[content]')].map((each) => [each.getAttribute('name') ?? each.getAttribute('property'), each.content])) }));
const back = async (browser) => {
  await browser.evaluate(() => { document.querySelector('fanjian-switch').script = 'hans'; });
  await browser.until(() => document.querySelector('fanjian-switch').shown.source && document.querySelector('p').textContent.includes('国家'));
};

inEachEngine('What machines read of a page', {}, (fact) => {
  fact('is left alone unless the switch is asked', async (browser) => {
    await opened(browser, 'left');
    const { title, linked: json, metas } = await all(browser);
    assert.ok(title.startsWith('头发'), title);
    await browser.evaluate(() => { document.title = '发展'; });
    await browser.evaluate(() => new Promise((done) => setTimeout(done, 50)));
    assert.equal(await browser.evaluate(() => document.title), '发展');
    assert.deepEqual(JSON.parse(json), linked);
    assert.equal(metas['og:title'], '头发');
    assert.deepEqual(await browser.problems(), []);
  });

  fact('is converted where it is text, and is to the byte the host’s again', async (browser) => {
    await opened(browser, 'asked');
    await browser.until(() => document.querySelector('[name=description]').content === '頭髮的發展');
    const { title, linked: json, metas, head: there } = await all(browser);
    assert.ok(title.startsWith('頭髮'), title);
    assert.deepEqual(JSON.parse(json), { ...linked, headline: '頭髮的“發展”', articleBody: '裡面\n的\\麵條"很乾淨"' });
    assert.deepEqual([metas['og:title'], metas['og:url'], metas.author], ['頭髮', 'https://a.example/头发', '王发']);
    assert.ok(there.includes('<script type="text/x-template" id="other">头发</script>'));
    assert.equal(/<(?:meta|script)[^>]* lang=/.test(there), false);
    await back(browser);
    const { head: own } = await all(browser);
    assert.ok(own.includes(head), own);
    assert.deepEqual(await browser.problems(), []);
  });

  fact('is converted when it comes or changes later, and given back when it is no longer asked', async (browser) => {
    await opened(browser, 'asked');
    await browser.evaluate(() => {
      document.querySelector('[property="og:title"]').content = '面条';
      document.title = '里面';
      document.head.append(Object.assign(document.createElement('meta'), { name: 'keywords', content: '发展' }));
    });
    await browser.until(() => document.title === '裡面' && document.querySelector('[property="og:title"]').content === '麵條' && document.querySelector('[name=keywords]').content === '發展');
    await browser.evaluate(() => { document.querySelector('fanjian-switch').metadata = false; });
    await browser.until(() => document.title === '里面' && document.querySelector('[property="og:title"]').content === '面条' && document.querySelector('[name=keywords]').content === '发展');
    assert.deepEqual(JSON.parse((await all(browser)).linked), linked);
    assert.ok(await browser.evaluate(() => document.querySelector('p').textContent.includes('國家')));
    assert.deepEqual(await browser.problems(), []);
  });
});
