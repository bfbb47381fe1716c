// The snippets of web/docs and of the package's README, each run as it is written. What stands in them for more (……) is
// a text here. Those marked as recipes are held by recipes.test.mjs, and those of the READMEs by readme.test.mjs.
import * as esbuild from '../../web/node_modules/esbuild/lib/main.js';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, it } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, hansStory, open, top } from './reader.mjs';
import { serve } from './server.mjs';

const documents = [...readdirSync(`${top}web/docs`).filter((name) => !name.startsWith('README')).map((name) => `web/docs/${name}`), 'web/package/README.md'];
const snippets = documents.flatMap((document) => [...readFileSync(top + document, 'utf8').matchAll(/(<!-- recipe: \S+ -->\n)?```(\w+)\n([^]*?)```/g)]
  .filter(([, recipe]) => !recipe).map(([, , language, body]) => ({ document, language, body })));
const of = (language, pattern = /^/) => snippets.filter((each) => each.language === language && pattern.test(each.body));
const forNode = of('js', /^import .*(fanjian-reader\/(convert|opencc|node)|node:)/), forPages = of('js', /\bdocument\./);
const markup = of('html'), sheets = of('css'), components = of('jsx'), commands = of('sh');

const folder = mkdtempSync(path.join(tmpdir(), 'snippets '));
mkdirSync(path.join(folder, 'node_modules'));
symlinkSync(dist.replace(/\/$/, ''), path.join(folder, 'node_modules/fanjian-reader'));
writeFileSync(path.join(folder, 'page.html'), '<!DOCTYPE html><html lang="zh-CN"><body><p>头发</p></body></html>');
writeFileSync(path.join(folder, 'story.txt'), hansStory);
after(() => rmSync(folder, { recursive: true }));

it('every snippet is one that is run here', () => {
  const run = new Set([...forNode, ...forPages, ...markup, ...sheets, ...components, ...commands]);
  assert.deepEqual(snippets.filter((each) => !run.has(each)), []);
  for (const some of [forNode, forPages, markup, sheets, components, commands]) assert.ok(some.length);
});

it('the files that they ask the server for are in dist/', () => {
  const named = new Set(snippets.flatMap(({ body }) => [...body.matchAll(/"\/fanjian\/([\w.-]+)"/g)].map(([, name]) => name)));
  assert.ok(named.size > 1);
  for (const name of named) assert.ok(existsSync(path.join(dist, name)), name);
});

for (const { document, body } of forNode) {
  it(`${document}: a program runs, and gives what its comments say: ${body.split('\n')[0]}`, () => {
    // A call that stands for itself is printed.
    writeFileSync(path.join(folder, 'index.mjs'), body.replace(/^(?!const |console\.)(\S.*?);(\s+\/\/ .*)$/gm, 'console.log($1);$2'));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['index.mjs'], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const told = [...body.matchAll(/\/\/ ([\p{Script=Han}。]+)$/gmu)].map(([, result]) => result);
    assert.deepEqual(stdout.split('\n').filter((line) => told.includes(line)), told, stdout);
  });
}

it('the commands of the package run, save the one that asks the registry', () => {
  const lines = commands.flatMap(({ body }) => body.trim().split('\n')).filter((line) => line !== 'npm install fanjian-reader');
  assert.ok(lines.length >= 2);
  for (const line of lines) {
    assert.match(line, /^npx fanjian /);
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line.replace('npx fanjian', `"${process.execPath}" "${dist}cli.mjs"`)], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, `${line}\n${stderr}`);
    assert.ok(stdout.length > 20, line);
  }
});

it('the components of React render both elements', async () => {
  for (const { body } of components) {
    const file = path.join(folder, 'component.mjs');
    await esbuild.build({
      stdin: { contents: `${body}\nimport { renderToString } from 'react-dom/server'; import { createElement } from 'react';
        export const html = renderToString(createElement(Page, { text: '头发' }));`, loader: 'jsx', resolveDir: path.join(top, 'tests/web') },
      bundle: true, format: 'esm', platform: 'node', jsx: 'automatic', outfile: file, logLevel: 'error',
      alias: { 'fanjian-reader/react': path.join(dist, 'fanjian-react.js') }, external: ['./fanjian-*'], nodePaths: [path.join(top, 'tests/web/node_modules')],
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('file:///');" },
    });
    const { html } = await import(file);
    assert.match(html, /<fanjian-switch for="main"[^>]*>.*<fanjian-reader region="TW"[^>]*>头发<\/fanjian-reader>/);
  }
});

const text = '<span>头发与发展。</span>';
const imports = Object.fromEntries([['', 'reader.external'], ['/switch', 'page']].map(([entry, file]) => [`fanjian-reader${entry}`, `/fanjian/fanjian-${file}.js`]));
let server;
before(async () => {
  server = await serve({ '/fanjian/': dist, '/picture.jpg': { body: '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>', type: 'image/svg+xml' }, '/figures': { status: 204 },
    '/own.css': { body: sheets.map(({ body }) => body).join(''), type: 'text/css' } });
  const page = (at, body) => server.set(at, {
    body: `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>x</title><link rel="stylesheet" href="/own.css">
<script type="importmap">${JSON.stringify({ imports })}</script>
<script>globalThis.told = []; addEventListener('fanjian-error', ({ detail }) => told.push(detail.message));</script>
${/import '|src="\/fanjian/.test(body) ? '' : '<script type="module" src="/fanjian/fanjian-loader.js"></script>'}</head><body>${body}</body></html>`
      .replaceAll('<script', '<script nonce="NONCE"'),
    csp: (nonce) => `default-src 'none'; script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'`,
  });
  markup.forEach(({ body }, at) => page(`/markup-${at}.html`, body.replaceAll('……', text)));
  forPages.forEach(({ body }, at) => page(`/script-${at}.html`, `<fanjian-switch for="main"></fanjian-switch><main>${text}</main>
<fanjian-reader>${hansStory}</fanjian-reader><script type="module">${body}</script>`));
});
after(() => server?.close());

inEachEngine('A snippet of the documents', {}, (fact) => {
  const at = (list, kind, pattern) => {
    const found = list.findIndex(({ body }) => pattern.test(body));
    assert.notEqual(found, -1, String(pattern));
    return server.at(`/${kind}-${found}.html`);
  };
  const shown = (browser) => browser.until(() => [...document.querySelectorAll('fanjian-reader, fanjian-switch')].every((element) => element.shown));

  for (const [kind, list] of [['markup', markup], ['script', forPages]]) {
    for (const [index, { document, body }] of list.entries()) {
      fact(`runs under a strict policy: ${document}, ${kind}: ${body.slice(0, 60).replace(/\s+/g, ' ')}`, async (browser) => {
        await open(browser, server.at(`/${kind}-${index}.html`));
        await shown(browser);
        assert.deepEqual(await browser.evaluate(() => globalThis.told), []);
        assert.deepEqual(await browser.problems(), []);
      });
    }
  }

  fact('lets a page have its own control, which shows the saved choice', async (browser) => {
    await open(browser, at(markup, 'markup', /<select id="variant">/));
    await shown(browser);
    const choice = () => browser.evaluate(() => document.querySelector('#variant').value);
    assert.equal(await choice(), 'hans');
    for (const [value, result] of [['hant HK', '頭髮與發展。'], ['hans', '头发与发展。'], ['hant none', '頭髮與發展。']]) {
      await browser.evaluate((to) => {
        const variant = document.querySelector('#variant');
        variant.value = to;
        variant.dispatchEvent(new Event('change'));
      }, value);
      await browser.until((wanted) => document.querySelector('main').textContent === wanted, result);
    }
    await browser.reload();
    await browser.until(() => document.querySelector('#variant').value === 'hant none');
    assert.deepEqual(await browser.evaluate(() => globalThis.told), []);
  });

  fact('counts a choice once', async (browser) => {
    await open(browser, at(forPages, 'script', /sendBeacon/));
    await shown(browser);
    const counted = () => server.asked.filter(({ path: asked }) => asked === '/figures').length;
    const before = counted();
    await browser.evaluate(() => document.querySelector('fanjian-switch').choose({ script: 'hant' }));
    await browser.until(() => document.querySelector('fanjian-reader').shown.script === 'hant');
    while (counted() === before) await new Promise((done) => setTimeout(done, 25));
    await new Promise((done) => setTimeout(done, 300));
    assert.equal(counted() - before, 1);
  });

  fact('puts a page\'s own words into the controls', async (browser) => {
    await open(browser, at(forPages, 'script', /uiLang = 'ko'/));
    await shown(browser);
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.textContent.includes('읽기 설정'));
    assert.equal(await browser.evaluate(() => document.querySelector('fanjian-switch').shadowRoot.querySelector('[aria-label="글자"]') !== null), true);
  });

  fact('converts what a style sheet shows of an attribute', async (browser) => {
    await open(browser, at(markup, 'markup', /content-attributes/));
    await shown(browser);
    await browser.evaluate(() => document.querySelector('fanjian-switch').choose({ script: 'hant' }));
    await browser.until(() => document.querySelector('[data-label]').dataset.label === '發言');
    assert.notEqual(await browser.evaluate(() => getComputedStyle(document.querySelector('[data-label]'), '::before').content), 'none');
  });
});
