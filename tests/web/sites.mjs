// Whole sites, switched there and back: of VitePress, Hexo and Docusaurus from npm, a thread of a forum and a page of a shop.
//
//   node --test tests/web/sites.mjs                        not in a landing: it installs from npm
//   FANJIAN_SITES=folder node --test tests/web/sites.mjs   keeps the generators there, and takes those that are there
//   FANJIAN_ENGINES=chromium …                             in one engine
//
// Each page lives while it shows Traditional: a link of a single-page site is followed, a forum gets posts, a shop a cart.
// Switched back it is to the byte what the same page is that was never switched, and its head has the same elements. Pictures: .build/screenshots/site-*.png. Where a
// generator cannot be had, the reason is said and its facts are skipped.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, top } from './reader.mjs';
import { serve } from './server.mjs';
import { generators } from './sites/generated.mjs';
import { handmade } from './sites/handmade.mjs';

const pictures = path.join(process.env.FANJIAN_BUILD_DIR ?? path.join(top, '.build'), 'screenshots');
mkdirSync(pictures, { recursive: true });
const folder = process.env.FANJIAN_SITES ?? mkdtempSync(path.join(tmpdir(), 'fanjian-sites-'));

const sites = new Map();     // by name: what its generator gives
const missing = new Map();   // by name: why there is none
let server;

// The pages, by address: what each is without a switch.
const pages = new Map();
const withSwitch = (html) => html.replace(/<\/body>(?![^]*<\/body>)/, () => '<fanjian-switch script="hans"></fanjian-switch>'
  + '<script type="module" src="/dist/fanjian-page.js" class="fanjian-own"></script></body>');

before(async () => {
  server = await serve({ '/dist/': dist });
  for (const [name, html] of Object.entries(handmade)) pages.set(`/${name}/index.html`, html);
  for (const [name, make] of Object.entries(generators)) {
    const own = path.join(folder, name);
    mkdirSync(own, { recursive: true });
    try {
      const site = make(own);
      sites.set(name, site);
      server.set(`/${name}/`, site.files + path.sep);
      for (const each of site.pages) pages.set(`/${name}/${each}`, readFileSync(path.join(site.files, each), 'utf8'));
    } catch (cause) {
      missing.set(name, cause.message);
    }
  }
}, { timeout: 900_000 });
after(() => {
  server?.close();
  if (!process.env.FANJIAN_SITES) rmSync(folder, { recursive: true, force: true });
});

// Run in the page.
async function quiet() {
  for (let last = ''; last !== document.documentElement.outerHTML;) {
    last = document.documentElement.outerHTML;
    await new Promise((done) => setTimeout(done, 400));
  }
}
function serialised() {
  const copy = document.documentElement.cloneNode(true);
  // A script with a nonce is the harness's (server.mjs).
  copy.querySelectorAll('fanjian-switch, .fanjian-own, script[nonce]').forEach((each) => each.remove());
  // In a head, frameworks add and order their own elements by when they come to it: it is compared as a set.
  const head = copy.querySelector('head');
  const parts = [...head.children].map((each) => [each.localName, ...[...each.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
    each.textContent].join(' ')).sort();
  head.remove();
  return `${parts.join('\n')}\n${copy.outerHTML}`;
}
const has = (browser, script) => browser.until((wanted) => document.querySelector('fanjian-switch').shown?.script === wanted
  && !document.querySelector('fanjian-switch').shadowRoot.querySelector('[aria-busy=true]'), script);

async function visited(browser, address, html, link, meanwhile) {
  server.set(address, { body: html, type: 'text/html; charset=utf-8' });
  await open(browser, server.at(address));
  // A link is followed by the framework when it has taken over.
  if (link) await browser.until(() => Boolean(document.querySelector('[data-has-hydrated=true]') ?? document.getElementById('app')?.__vue_app__));
  await browser.evaluate(quiet);
  await meanwhile?.();
  const lived = await browser.evaluate(async (selector) => {
    const rest = () => new Promise((done) => setTimeout(done, 30));
    if (typeof act === 'object') for (const name of Object.keys(act)) { act[name](); await rest(); }
    if (!selector) return true;
    document.querySelector(selector).click();
    for (let n = 0; n < 100 && !document.querySelector('h1')?.textContent.includes('新'); ++n) await rest();
    return document.querySelector('h1')?.textContent.includes('新') ?? false;
  }, link ?? null);
  assert.ok(lived, 'the link is followed');
  await browser.evaluate(quiet);
}

// Characters of Simplified alone that are in all of these pages.
const simplified = /[这个说时发头条听们馆关门书]/;

inEachEngine('A whole site that is switched there and back', { width: 1100, height: 900 }, (fact, engine) => {
  const ask = (name, files) => {
    for (const each of files) {
      fact(`is to the byte what it would be if it had never been switched: ${name}, ${each}`, async (browser, t) => {
        if (missing.has(name)) return t.skip(missing.get(name));
        const link = sites.get(name)?.link;
        const address = `/${name}/${each}`;
        await visited(browser, address, pages.get(address), link);
        const should = await browser.evaluate(serialised);
        assert.match(should, simplified);

        await visited(browser, address, withSwitch(pages.get(address)), link, async () => {
          await has(browser, 'hans');
          await browser.evaluate(() => { document.querySelector('fanjian-switch').script = 'hant'; });
          await has(browser, 'hant');
        });
        // A picture is of the last frame, which may be older than what a script sees.
        await browser.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 500)))));
        await browser.screenshot(path.join(pictures, `site-${name}-${path.dirname(each) === '.' ? path.basename(each, '.html') : path.dirname(each)}-${engine}.png`));
        const left = await browser.evaluate((pattern) => {
          const found = [];
          const walker = document.createTreeWalker(document.body, 4);
          while (walker.nextNode()) {
            const { data, parentElement } = walker.currentNode;
            if (!parentElement.closest('pre, code, textarea, script, style, [contenteditable], [translate=no], .notranslate, option')
              && !data.includes('.example') && new RegExp(pattern).test(data)) found.push(data.trim());
          }
          return found;
        }, simplified.source);
        assert.deepEqual(left, [], 'all that is read is Traditional');
        await browser.evaluate(() => { document.querySelector('fanjian-switch').script = 'hans'; });
        await has(browser, 'hans');
        await browser.evaluate(quiet);
        assert.equal(await browser.evaluate(serialised), should);
      });
    }
  };
  for (const name of Object.keys(handmade)) ask(name, ['index.html']);
  ask('vitepress', ['index.html', 'guide.html']);
  ask('hexo', ['index.html', 'guide/index.html']);
  ask('docusaurus', ['index.html']);
});
