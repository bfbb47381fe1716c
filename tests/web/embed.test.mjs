// The reader in other people's pages: each way to take it, under a strict policy, and where the
// world is not as it should be.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, it } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { choose, dist, hantStory, look, message, open, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

// As strict as a portal can be: no style, no connection; what a build needs more is said beside it.
const strict = (more = '') => (nonce) => `default-src 'none'; `
  + `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'; base-uri 'none'; ${more} `
  + "require-trusted-types-for 'script'; trusted-types 'none'";
const reader = `<fanjian-reader>${hantStory}</fanjian-reader>`;
const squeeze = (text) => text.replace(/\s+/g, '');

let server;
const broken = {};   // path → answer, for the tests to set
before(async () => {
  server = await serve({ '/dist/': dist, '/broken/': dist, '/story.txt': { body: hantStory } },
    (path) => broken[path]);
  for (const [name, script] of Object.entries(scripts)) {
    const connect = name === 'external' ? "connect-src 'self';" : '';
    server.set(`/${name}.html`, { body: page(reader, script()) });
    server.set(`/${name}-strict.html`, { csp: strict(connect), body: page(reader, script()) });
    server.set(`/${name}-broken.html`, { body: page(reader, script().replace('/dist/', '/broken/')) });
    server.set(`/${name}-no-wasm.html`, {
      csp: (nonce) => `default-src 'none'; script-src 'nonce-${nonce}'; connect-src 'self'`,
      body: page(reader, script()),
    });
  }
  server.set('/twice.html', { body: page(reader, scripts.classic(),
    `<script ${scripts.classic()}></script>\n<script ${scripts.module()}></script>`) });
  server.set('/late.html', { body: page('<p id="place"></p>', scripts.module()) });
  server.set('/src.html', { csp: strict("connect-src 'self';"),
    body: page('<fanjian-reader src="/story.txt"></fanjian-reader>', scripts.module()) });
});
after(() => server?.close());

it('the manifest tells the size and the hash of every file of every build', () => {
  const { builds } = JSON.parse(readFileSync(`${dist}manifest.json`, 'utf8'));
  for (const name of ['external', 'classic', 'single']) assert.ok(builds[name], name);
  for (const { files } of Object.values(builds)) {
    for (const { path, bytes, integrity } of files) {
      const content = readFileSync(dist + path);
      assert.equal(content.length, bytes, path);
      const [kind] = integrity.split('-');
      assert.equal(`${kind}-${createHash(kind).update(content).digest('base64')}`, integrity, path);
    }
  }
});

inEachEngine('The reader on a page', {}, (fact) => {
  for (const name of ['module', 'external', 'classic']) {
    fact(`works as the ${name} build, with no request but for its files`, async (browser) => {
      await open(browser, server.at(`/${name}.html`));
      const seen = await ready(browser);
      assert.equal(squeeze(seen.text), squeeze(hantStory));
      await choose(browser, 'script', 'hans');
      assert.ok((await look(browser)).text.includes('图书馆'));
      const { builds } = JSON.parse(readFileSync(`${dist}manifest.json`, 'utf8'));
      const filesOf = (wanted) => builds[name].files.filter(wanted).map(({ path }) => server.at(`/dist/${path}`));
      const atOnce = filesOf(({ later }) => !later);
      assert.deepEqual((await browser.requests()).sort(), [server.at(`/${name}.html`), ...atOnce].sort());
      const extras = filesOf(({ path }) => path === 'fanjian-extras.js');
      assert.equal(extras.length, name === 'external' ? 1 : 0);
      await choose(browser, 'highlightChanges', 'all');
      await browser.until((last) => document.querySelector('fanjian-reader').shadowRoot.querySelector('.card')
        && performance.getEntriesByType('resource').length >= last, extras.length);
      assert.deepEqual((await browser.requests()).sort(), [server.at(`/${name}.html`), ...atOnce, ...extras].sort());
      assert.deepEqual(await browser.problems(), []);
    });

    fact(`works as the ${name} build under a strict policy with trusted types`, async (browser) => {
      await open(browser, server.at(`/${name}-strict.html`));
      await ready(browser);
      for (const [group, value] of [['script', 'hans'], ['script', 'hant'], ['theme', 'dark'], ['theme', 'auto']]) {
        await choose(browser, group, value);
      }
      // Its style applies although the policy allows none: it is a constructed style sheet.
      assert.notEqual(await browser.evaluate(() => getComputedStyle(document.querySelector('fanjian-reader')
        .shadowRoot.querySelector('article')).maxWidth), 'none');
      assert.deepEqual(await browser.problems(), []);
    });

    fact(`leaves the text and says why where wasm is forbidden to the ${name} build`, async (browser) => {
      await open(browser, server.at(`/${name}-no-wasm.html`));
      const seen = await message(browser);
      assert.equal(seen.own, hantStory);
      assert.ok(seen.ownVisible || squeeze(seen.text ?? '').includes(squeeze(hantStory)), JSON.stringify(seen));
      assert.equal(await browser.evaluate(() => 1 + 1), 2);
    });
  }

  fact('works as the page that dist/ brings for portals', async (browser) => {
    await open(browser, server.at('/dist/portal.html'));
    const seen = await ready(browser);
    await choose(browser, 'script', 'hans');
    await choose(browser, 'script', 'hant');
    assert.equal((await look(browser)).text, seen.text);
    assert.deepEqual(await browser.problems(), []);
  });

  fact('takes a story from an address under a strict policy', async (browser) => {
    await open(browser, server.at('/src.html'));
    assert.equal(squeeze((await ready(browser)).text), squeeze(hantStory));
    assert.deepEqual(await browser.problems(), []);
  });

  fact('may be brought twice, and in two builds', async (browser) => {
    await open(browser, server.at('/twice.html'));
    assert.equal(squeeze((await ready(browser)).text), squeeze(hantStory));
    assert.deepEqual(await browser.problems(), []);
  });

  fact('takes what was set before it was defined, and what comes later', async (browser) => {
    await open(browser, server.at('/late.html'));
    await browser.evaluate((story) => {
      const element = document.createElement('fanjian-reader');
      element.article = story;
      document.querySelector('#place').append(element);
    }, hantStory);
    assert.equal(squeeze((await ready(browser)).text), squeeze(hantStory));
    await browser.evaluate(() => { document.querySelector('fanjian-reader').article = '另一則短訊。'; });
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot
      .querySelector('article')?.textContent.includes('另一則短訊'));
  });

  fact('is not built again when it is moved', async (browser) => {
    await open(browser, server.at('/module.html'));
    await ready(browser);
    const kept = await browser.evaluate(() => {
      const element = document.querySelector('fanjian-reader');
      const article = element.shadowRoot.querySelector('article');
      const place = document.createElement('section');
      document.body.append(place);
      place.append(element);
      return new Promise((resolve) => setTimeout(
        () => resolve(element.shadowRoot.querySelector('article') === article), 100));
    });
    assert.equal(kept, true);
  });

  for (const [what, answer] of [
    ['is not there', { status: 404, body: 'no', type: 'text/plain' }],
    ['is a web page', { body: '<!doctype html><p>Sign in', type: 'text/html' }],
    ['is cut off', { truncate: 1000 }],
  ]) {
    fact(`keeps the text on the page when the wasm ${what}`, async (browser) => {
      broken['/broken/fanjian.wasm'] = answer;
      await open(browser, server.at('/external-broken.html'));
      const seen = await message(browser);
      assert.equal(seen.own, hantStory);
      assert.equal(seen.ownVisible, true, JSON.stringify(seen));
    });
  }

  fact('does not mind a server that has never heard of wasm', async (browser) => {
    broken['/broken/fanjian.wasm'] = { type: 'text/plain' };
    await open(browser, server.at('/external-broken.html'));
    assert.equal(squeeze((await ready(browser)).text), squeeze(hantStory));
  });

  fact('shows the text while the wasm is still on its way', async (browser) => {
    broken['/broken/fanjian.wasm'] = { delay: 1500 };
    await open(browser, server.at('/external-broken.html'));
    const seen = await look(browser);
    assert.equal(seen?.shown ?? null, null);
    assert.equal(await browser.evaluate(() => {
      const element = document.querySelector('fanjian-reader');
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect().height > 20;
    }), true);
    await ready(browser);
  });
});
