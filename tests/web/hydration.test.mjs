// A saved choice does not break hydration: what React and Vue rendered on a server is hydrated first, and switched then.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { document as pageOf, hydratedPage } from './hydrated_pages.mjs';
import { dist, open } from './reader.mjs';
import { serve } from './server.mjs';

const loader = '<script type="module" src="/dist/fanjian-loader.js"></script>';
const external = '<script type="module" src="/dist/fanjian-reader.external.js"></script>';
const page = '<script type="module" src="/dist/fanjian-page.js"></script>';
const asyncPage = '<script async type="module" src="/dist/fanjian-page.js"></script>';
const app = (name) => `<script type="module" src="/${name}.js"></script>`;
// Comes when the page has been there for a while.
const lateApp = (name) => `<script type="module">await 0; setTimeout(() => import('/${name}.js'), 150);</script>`;
// Under the server's hand: the app's script is a second late.
const slowApp = (name) => `<script type="module" src="/slow/${name}.js"></script>`;

// What React leaves on something of another's beside the application, and is done with.
const guest = '<div id="guest"></div><script>document.getElementById("guest").__reactContainer$1 = { stateNode: { current: { memoizedState: {} } } };</script>';

// [name, framework, props, options, scripts of the page]
const pages = [
  ['react-loader-first', 'react', {}, {}, (name) => loader + app(name)],
  ['react-loader-last', 'react', {}, {}, (name) => app(name) + loader],
  ['react-external', 'react', {}, {}, (name) => external + app(name)],
  ['react-page-async', 'react', {}, {}, (name) => asyncPage + app(name)],
  ['react-late', 'react', {}, {}, (name) => page + lateApp(name)],
  ['react-slow', 'react', {}, {}, (name) => page + slowApp(name)],
  ['react-plain', 'react', { plain: true }, {}, (name) => page + app(name)],
  ['react-plain-elsewhere', 'react', { plain: true }, { id: 'story-app' }, (name) => page + app(name)],
  ['react-plain-transition', 'react', { plain: true }, { id: 'story-app', transition: true }, (name) => loader + app(name)],
  ['react-suspense', 'react', { late: true }, {}, (name) => page + app(name)],
  ['react-suspense-elsewhere', 'react', { plain: true, late: true }, { id: 'story-app' }, (name) => app(name) + page],
  ['react-beside-a-guest', 'react', {}, { id: '__next' }, (name) => guest + page + slowApp(name)],
  ['vue-loader-first', 'vue', {}, { id: 'app' }, (name) => loader + app(name)],
  ['vue-loader-last', 'vue', {}, { id: 'app' }, (name) => app(name) + loader],
  ['vue-late', 'vue', {}, { id: 'shop' }, (name) => page + lateApp(name)],
  ['vue-slow', 'vue', {}, { id: 'shop' }, (name) => loader + slowApp(name)],
  ['vue-plain', 'vue', { plain: true }, { id: 'shop' }, (name) => page + app(name)],
];
let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  for (const [name, framework, props, options, scripts] of pages) {
    const { html, client } = await hydratedPage(framework, props, options);
    server.set(`/${name}.js`, { body: client, type: 'text/javascript' });
    server.set(`/slow/${name}.js`, { body: client, type: 'text/javascript', delay: 1000 });
    server.set(`/${name}.html`, { body: pageOf({ html, ...options, scripts: scripts(name) }) });
  }
  // What certainly belongs to a framework, which is long waited for where it does not come.
  for (const [name, framework, props, options] of [['next', 'react', { inner: true }, { id: '__next' }], ['nuxt', 'vue', {}, { id: '__nuxt' }]]) {
    const { html, client } = await hydratedPage(framework, props, options);
    server.set(`/${name}.js`, { body: client, type: 'text/javascript' });
    server.set(`/${name}.html`, { body: pageOf({ html, ...options, scripts: app(name) + page }) });
  }
  for (const framework of ['react', 'vue']) {
    const { html, client } = await hydratedPage(framework, { control: { start: 'manual' } });
    server.set(`/${framework}-manual.js`, { body: client, type: 'text/javascript' });
    server.set(`/${framework}-manual.html`, { body: pageOf({ html, scripts: page + lateApp(`${framework}-manual`) }) });
  }
  server.set('/static.html', { body: pageOf({ html: '<p>头发</p>', id: 'main', scripts: `<fanjian-switch></fanjian-switch>${page}` }) });
  server.set('/looks-served.html', { body: pageOf({ html: '<p>头<!-- -->发</p>', scripts: `<fanjian-switch></fanjian-switch>${page}` }) });
  server.set('/now.html', { body: pageOf({ html: '<p>头<!-- -->发</p>', scripts: `<fanjian-switch start="now"></fanjian-switch>${page}` }) });
  server.set('/choose.html', { body: '<!doctype html><title>x</title>' });
});
after(() => server?.close());

async function chosen(browser) {
  await open(browser, server.at('/choose.html'));
  await browser.evaluate(() => localStorage.setItem('fanjian-reader', '{"script":"hant","region":"TW"}'));
}

inEachEngine('A page that is hydrated, with a saved choice', {}, (fact) => {
  for (const [name, framework, { plain, late }] of pages) {
    fact(`is hydrated before it is switched: ${name}`, async (browser) => {
      await chosen(browser);
      await browser.go(server.at(`/${name}.html`));
      await browser.until(() => document.querySelector('fanjian-switch').shown);
      await browser.until((text) => document.querySelector('article').textContent.includes(text), plain ? '頭髮很長' : '來了2封信，裡面。');
      if (late) await browser.until(() => document.querySelector('article').textContent.includes('遲來的頭髮'));
      const seen = await browser.evaluate(() => ({ mismatches: globalThis.mismatches, text: document.querySelector('h1').textContent,
        kept: [...document.querySelectorAll('article, article *')].every((node) => node.fromServer) }));
      assert.deepEqual(seen, { mismatches: [], text: '理髮店後面的麵條店', kept: true });
      assert.deepEqual(await browser.problems(), []);
      if (plain) return;
      // Its state lives, and what it renders later is switched, too.
      await browser.evaluate(() => document.querySelector('article button').click());
      await browser.until(() => document.querySelector('article').textContent.includes('來了3封信') && document.querySelector('article').textContent.includes('後來的頭髮'));
      assert.ok(framework);
    });
  }

  for (const framework of ['react', 'vue']) {
    fact(`is left alone by start="manual" until the attribute goes: ${framework}`, async (browser) => {
      await chosen(browser);
      await browser.go(server.at(`/${framework}-manual.html`));
      await browser.until(() => document.readyState === 'complete');
      await browser.evaluate(() => new Promise((done) => setTimeout(done, 600)));
      assert.equal(await browser.evaluate(() => document.querySelector('h1').textContent), '理发店后面的面条店');
      await browser.evaluate(() => { document.querySelector('fanjian-switch').start = ''; });
      await browser.until(() => document.querySelector('h1').textContent === '理髮店後面的麵條店');
      assert.deepEqual(await browser.evaluate(() => globalThis.mismatches), []);
    });
  }

  for (const name of ['next', 'nuxt']) {
    fact(`is switched as soon as all of it is hydrated, one boundary in another or none: ${name}`, async (browser) => {
      await chosen(browser);
      await browser.go(server.at(`/${name}.html`));
      // Milliseconds after its load; without a framework, it would be five seconds.
      const waited = await browser.until(() => document.querySelector('h1').textContent === '理髮店後面的麵條店'
        && performance.now() - performance.getEntriesByType('navigation')[0].loadEventEnd);
      assert.ok(waited < 4500, `${waited} ms`);
      assert.deepEqual(await browser.evaluate(() => globalThis.mismatches), []);
    });
  }

  fact('is switched at once where nothing will hydrate it, and where start="now" says so', async (browser) => {
    await chosen(browser);
    for (const name of ['static', 'now', 'looks-served']) {
      await browser.go(server.at(`/${name}.html`));
      await browser.until(() => document.querySelector('p').textContent === '頭髮');
    }
  });
});
