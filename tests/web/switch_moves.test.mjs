// What a host takes out of a switched page, wherever it goes: it has the host's own text there, and nothing hangs.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const filler = `<p>${'这个国家的人们说，现在还没有来。'.repeat(10)}</p>`;
const body = `<fanjian-switch for="#main" script="hant"></fanjian-switch>
<main id="main" lang="zh-CN"><h1 id="h">发展</h1><div id="d" title="头发" lang="zh-CN"><p id="p">头<b>发</b></p></div>${filler}</main>
<div id="aside"></div><template id="template"></template><iframe id="frame"></iframe>`;

// Where something may be put: gives the node, wherever it is then.
const places = {
  'another document': (node) => document.getElementById('frame').contentDocument.body.appendChild(node),
  'another document, adopted before': (node) => document.getElementById('frame').contentDocument.adoptNode(node),
  'a template': (node) => document.getElementById('template').content.appendChild(node),
  'a shadow tree': (node) => (document.getElementById('aside').shadowRoot ?? document.getElementById('aside').attachShadow({ mode: 'closed' })).appendChild(node),
  'a fragment': (node) => document.createDocumentFragment().appendChild(node),
  'a document of its own': (node) => document.implementation.createHTMLDocument('').body.appendChild(node),
  'an XML document': (node) => document.implementation.createDocument('', 'x').documentElement.appendChild(node),
  'nowhere': (node) => (node.remove(), node),
  'a place beside it': (node) => document.getElementById('aside').appendChild(node),
};
const written = `<script nonce="NONCE">const places = {${Object.entries(places).map(([name, act]) => `${JSON.stringify(name)}: ${act}`).join(',')}};
const seen = (node) => [node.textContent, node.title, node.lang, node.firstElementChild.textContent];</script>`;

const clobbered = `<form id="form"><input name="host"><input name="getSelection"><input name="getRootNode"><input name="ownerDocument">
<fanjian-switch for="p" script="hant"></fanjian-switch><p id="p">头发</p>${filler}</form>`;

let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  server.set('/moves.html', { body: page(written + body, scripts.external()) });
  server.set('/form.html', { body: page(clobbered, scripts.external()) });
  server.set('/body.html', { body: page(`<fanjian-switch script="hant"></fanjian-switch>${filler}<p id="p">头发</p>`, scripts.external()) });
  server.set('/away.html', { body: '<!DOCTYPE html><title>away</title>' });
});
after(() => server?.close());

const opened = async (browser, name) => {
  await open(browser, server.at(`/${name}.html`));
  await browser.until(() => document.querySelector('fanjian-switch').shown && document.getElementById('p').textContent === '頭髮');
};
const back = (browser) => browser.evaluate(() => new Promise((done) => {
  const element = document.querySelector('fanjian-switch');
  element.addEventListener('fanjian-change', done, { once: true });
  element.script = 'hans';
}));

inEachEngine('A part of a switched page that is moved to', {}, (fact) => {
  for (const name of Object.keys(places)) {
    fact(`${name} has its own text there, and is switched when it comes back`, async (browser) => {
      await opened(browser, 'moves');
      const there = await browser.evaluate(async (to) => {
        globalThis.node = places[to](document.getElementById('d'));
        await new Promise((done) => setTimeout(done, 50));
        const found = seen(globalThis.node);
        globalThis.node.querySelector('b').firstChild.data = '面';
        document.getElementById('main').append(globalThis.node);
        return found;
      }, name);
      assert.deepEqual(there, ['头发', '头发', 'zh-CN', '头发']);
      await browser.until(() => globalThis.node.textContent === '頭面' && globalThis.node.title === '頭髮');
      await back(browser);
      assert.deepEqual(await browser.evaluate(() => seen(globalThis.node)), ['头面', '头发', 'zh-CN', '头面']);
      assert.equal(await browser.evaluate(() => document.getElementById('h').textContent), '发展');
    });

    fact(`${name} in the task in which it was changed has what was written last`, async (browser) => {
      await opened(browser, 'moves');
      const there = await browser.evaluate(async (to) => {
        const inner = document.querySelector('#d b').firstChild;
        inner.data = '一';
        document.getElementById('h').setAttribute('translate', 'no');
        globalThis.node = places[to](document.getElementById('d'));
        inner.data = '面';
        globalThis.node.title = '后面';
        await new Promise((done) => setTimeout(done, 50));
        return seen(globalThis.node);
      }, name);
      assert.deepEqual(there, ['头面', '后面', 'zh-CN', '头面']);
      await back(browser);
      assert.deepEqual(await browser.evaluate(() => [...seen(globalThis.node), document.getElementById('h').textContent]), ['头面', '后面', 'zh-CN', '头面', '发展']);
    });
  }
});

inEachEngine('A switched page', {}, (fact) => {
  fact('whose form is taken away in the task in which it changed is left at once, whatever its controls are named', async (browser) => {
    await opened(browser, 'form');
    const text = await browser.evaluate(async () => {
      const form = document.getElementById('form'), p = document.getElementById('p');
      p.firstChild.data = '后面';
      form.append(document.createElement('p'));
      form.remove();
      document.dispatchEvent(new Event('selectionchange'));
      await new Promise((done) => setTimeout(done, 50));
      const away = p.textContent;
      document.body.append(form);
      return away;
    });
    assert.equal(text, '后面');
    await browser.until(() => document.getElementById('p').textContent.endsWith('後面'));
    assert.deepEqual(await browser.problems(), []);
  });

  fact('whose body is replaced is switched in the new one, and the old one has its own text', async (browser) => {
    await opened(browser, 'body');
    const old = await browser.evaluate(async () => {
      const before = document.body;
      const fresh = document.createElement('body');
      fresh.innerHTML = '<p id="q" lang="zh-CN">这个国家的人们说后面</p>';
      fresh.prepend(document.querySelector('fanjian-switch'));
      document.body = fresh;
      await new Promise((done) => setTimeout(done, 100));
      return before.querySelector('#p').textContent;
    });
    assert.equal(old, '头发');
    await browser.until(() => document.getElementById('q').textContent.endsWith('後面'));
  });

  fact('is still switched when its reader comes back to it', async (browser) => {
    await opened(browser, 'moves');
    await browser.evaluate(() => { globalThis.here = 1; });
    const until = async (check) => {
      // A question that comes while one page gives way to another may have no answer: none is asked at once, and none
      // is waited for.
      const late = Date.now() + 30_000;
      do {
        await new Promise((done) => setTimeout(done, 1000));
        if (await Promise.race([browser.evaluate(check).catch(() => false), new Promise((done) => setTimeout(done, 3000, false))])) return;
      } while (Date.now() < late);
      assert.fail(String(check));
    };
    await browser.evaluate((to) => { setTimeout(() => { location.href = to; }); }, server.at('/away.html'));
    await until(() => document.title === 'away');
    await browser.evaluate(() => { setTimeout(() => history.back()); });
    await until(() => document.getElementById('p')?.textContent === '頭髮');
    await browser.evaluate(() => { document.getElementById('h').textContent = '后面'; });
    await browser.until(() => document.getElementById('h').textContent.endsWith('後面'));
    await back(browser);
    assert.deepEqual(await browser.evaluate(() => [document.getElementById('h').textContent, document.getElementById('p').textContent]), ['后面', '头发']);
  });

  fact('is given back whole when it is printed while it is switched', async (browser) => {
    await opened(browser, 'moves');
    const text = await browser.evaluate(async () => {
      const element = document.querySelector('fanjian-switch');
      for (const script of ['hans', 'hant', 'hans']) {
        element.script = script;
        dispatchEvent(new Event('beforeprint'));
        await Promise.resolve();
        dispatchEvent(new Event('afterprint'));
      }
      await new Promise((done) => setTimeout(done, 200));
      return document.getElementById('main').textContent;
    });
    assert.doesNotMatch(text, /[頭髮國們說現還沒來發]/);
  });
});
