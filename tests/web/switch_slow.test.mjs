// A host on a machine so slow that its answers come later than any answer would: it does not fight for ever, and one
// that changes its page of its own accord at the same pace is not taken for one that fights.
//
// The page's clock runs twenty times as fast as it should: 15 ms of a host are 300 ms to the switch.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const filler = `<p>${'这个国家的人们说，现在还没有来。'.repeat(10)}</p>`;
const slow = `<script nonce="NONCE">
  const real = performance.now.bind(performance);
  performance.now = () => 20 * real();
</script>`;
const body = `${slow}<fanjian-switch for="#main" script="hant"></fanjian-switch>
<main id="main" lang="zh-CN"><h1 id="h">头发</h1><p id="p" title="头发">头发</p><div id="box"><p>头发</p></div>${filler}</main>`;

// What a host does whenever it sees something else than its own; false: all is as it wants it.
const hosts = {
  'a text': () => p.firstChild.data !== '头发' && (p.firstChild.data = '头发'),
  'a text that is another each time': () => !p.firstChild.data.startsWith('头发') && (p.firstChild.data = `头发${globalThis.count}`),
  'an attribute': () => p.title !== '头发' && (p.title = '头发'),
  'the language of the whole': () => main.lang !== 'zh-CN' && (main.lang = 'zh-CN'),
  'nodes of its own': () => box.textContent !== '头发' && (box.replaceChildren(Object.assign(document.createElement('p'), { textContent: '头发' })), true),
  'nodes that are ever deeper': () => {
    let at = box;
    while (at.lastElementChild) at = at.lastElementChild;
    return at.firstChild.data !== '头发' && (at.append(Object.assign(document.createElement('div'), { textContent: '头发' })), true);
  },
  'a whole of its own': () => p.textContent !== '头发' && (main.replaceWith(globalThis.own.cloneNode(true)), true),
};
const ids = ['main', 'p', 'box'];
const written = `{${Object.entries(hosts).map(([name, act]) => `${JSON.stringify(name)}: ${act}`).join(',')}}`;
const named = `<script nonce="NONCE">for (const id of ${JSON.stringify(ids)}) Object.defineProperty(globalThis, id, { get: () => document.getElementById(id) });
const hosts = ${written};</script>`;

let server;
before(async () => {
  server = await serve({ '/dist/': dist, '/slow.html': { body: page(named + body, scripts.external()) } });
});
after(() => server?.close());

const opened = async (browser) => {
  await open(browser, server.at('/slow.html'));
  await browser.until(() => document.querySelector('fanjian-switch').shown && document.getElementById('h').textContent === '頭髮');
};

inEachEngine('On a machine so slow that answers come late, a host that insists on', {}, (fact) => {
  for (const what of Object.keys(hosts)) {
    fact(`${what} has its way after some rounds`, async (browser, t) => {
      await opened(browser);
      await browser.evaluate((name) => {
        globalThis.count = 0;
        globalThis.last = performance.now();
        globalThis.own = main.cloneNode(true);
        globalThis.own.lang = 'zh-CN';
        globalThis.own.querySelector('#p').textContent = '头发';
        const answer = () => {
          if (hosts[name]() === false) return;
          globalThis.count += 1;
          globalThis.last = performance.now();
        };
        new MutationObserver(() => setTimeout(answer, 15))
          .observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
        answer();
      }, what);
      await browser.until(() => performance.now() - globalThis.last > 20 * 4000);
      const [count, want] = await browser.evaluate((name) => [globalThis.count, hosts[name]()], what);
      t.diagnostic(`${count} rounds`);
      assert.equal(want, false, 'the host has its way');
      assert.ok(count > 5 && count < 400, `${count} rounds`);
      // When it changes of its own accord what it insisted on, that is switched.
      if (what !== 'a text') return;
      await browser.evaluate(() => { p.firstChild.data = '发展'; });
      await browser.until(() => p.textContent === '發展' || p.textContent === '头发');
    });
  }

  fact('nothing, but changes a text at that pace, has it converted nearly each time', async (browser, t) => {
    await opened(browser);
    const [seen, all] = await browser.evaluate(async () => {
      let converted = 0;
      const ticks = 300;
      for (let n = 0; n < ticks; ++n) {
        p.firstChild.data = `头发${n}`;
        await new Promise((done) => setTimeout(done, 20));
        converted += p.textContent === `頭髮${n}`;
      }
      return [converted, ticks];
    });
    t.diagnostic(`${seen} of ${all}`);
    assert.ok(seen > 0.8 * all, `${seen} of ${all}`);
    await browser.until(() => p.textContent === '頭髮299');
  });
});
