// dist/ as others take it: as a package in Node, and as files in an empty folder, by the README alone.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, it } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, top } from './reader.mjs';
import { serve } from './server.mjs';

const manifest = JSON.parse(readFileSync(`${dist}manifest.json`, 'utf8'));
const folder = mkdtempSync(path.join(tmpdir(), 'fanjian-package-'));
after(() => rmSync(folder, { recursive: true, force: true }));

it('is packed by npm into at most 1.2 MB, and imported in Node without a DOM and without a word', () => {
  const packed = JSON.parse(execFileSync('npm', ['pack', '--json', '--pack-destination', folder, dist],
    { encoding: 'utf8', cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] }));
  const [{ filename, files, size }] = packed;
  assert.ok(size <= 1_200_000, `${size} bytes packed`);
  const { exports } = JSON.parse(readFileSync(`${dist}package.json`, 'utf8'));
  const named = JSON.stringify(exports).match(/(?<="\.\/)[\w.-]+\.\w+(?=")/g);
  for (const name of named) assert.ok(files.some((file) => file.path === name), name);
  const place = path.join(folder, 'app/node_modules/fanjian-reader');
  mkdirSync(place, { recursive: true });
  execFileSync('tar', ['-xzf', path.join(folder, filename), '-C', place, '--strip-components=1']);
  const program = `
    const seen = [];
    for (const name of ['window', 'document', 'HTMLElement', 'customElements', 'localStorage']) {
      Object.defineProperty(globalThis, name, { configurable: true, get() { seen.push(name); return undefined; } });
    }
    const it = await import('fanjian-reader');
    it.define('x-reader');
    it.defineSwitch('x-switch');
    console.log(JSON.stringify({ names: Object.keys(it).sort(), attributes: {
      'fanjian-reader': it.FanjianReaderElement.observedAttributes,
      'fanjian-switch': it.FanjianSwitchElement.observedAttributes },
      touched: seen.filter((name) => name === 'document' || name === 'window' || name === 'localStorage') }));`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', program],
    { encoding: 'utf8', cwd: path.join(folder, 'app'), stdio: ['ignore', 'pipe', 'pipe'] });
  const said = JSON.parse(out);
  for (const name of ['Core', 'FanjianReaderElement', 'FanjianSwitchElement', 'define', 'defineSwitch', 'engine']) {
    assert.ok(said.names.includes(name), name);
  }
  assert.deepEqual(said.touched, []);

  // What editors are told of the elements is what the elements are.
  const described = JSON.parse(readFileSync(path.join(place, 'custom-elements.json'), 'utf8'));
  for (const { tagName, attributes, events, members } of described.modules[0].declarations) {
    assert.deepEqual(attributes.map(({ name }) => name), said.attributes[tagName], tagName);
    assert.ok(events.length >= 3);
    for (const { name } of attributes) assert.ok(members.some((member) => member.attribute === name), name);
  }
});

it('its types are read by TypeScript as they are', () => {
  const file = path.join(folder, 'use.ts');
  writeFileSync(file, `import { FanjianSwitchElement, FanjianReaderElement, Core, type ErrorDetail } from '${dist}fanjian-reader.js';
const one: FanjianSwitchElement = document.querySelector('fanjian-switch')!;
one.for = '#main'; one.script = 'hant';
one.addEventListener('fanjian-error', ({ detail }) => { const known: ErrorDetail = detail; void known; });
const two: FanjianReaderElement = document.createElement('fanjian-reader');
two.addEventListener('fanjian-change', ({ detail }) => detail.by === 'reader');
void Core;
`);
  execFileSync(process.execPath, [path.join(top, 'web/node_modules/typescript/lib/tsc.js'), '--noEmit', '--strict', '--target', 'es2022',
    '--module', 'nodenext', '--moduleResolution', 'nodenext', '--lib', 'es2022,dom', '--skipLibCheck', 'false', file], { stdio: 'pipe' });
});

it('the loader is small', async () => {
  const { brotliCompressSync } = await import('node:zlib');
  assert.ok(brotliCompressSync(readFileSync(`${dist}fanjian-loader.js`)).length <= 3000);
});

let server;
before(async () => {
  // An empty folder, and in it what the README says to take.
  const readme = readFileSync(`${top}README.md`, 'utf8');
  const site = path.join(folder, 'site');
  mkdirSync(`${site}/fanjian`, { recursive: true });
  for (const build of ['external', 'page', 'loader']) {
    for (const { path: name } of manifest.builds[build].files) cpSync(`${dist}${name}`, `${site}/fanjian/${name}`);
  }
  const [example] = /<script[^>]*fanjian-loader[^]*?<\/main>/.exec(readme);
  const text = '<h1>这个<b>理</b>发店</h1><p>头发发展，他们说过来。</p>';
  writeFileSync(`${site}/page.html`, `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>头发</title>${example.replace('……', text)}`);
  writeFileSync(`${site}/far.html`, `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>远</title>
<script type="module" src="/fanjian/fanjian-loader.js"></script><p>头发</p><div style="height:5000px"></div>
<fanjian-reader>这个国家的头发。</fanjian-reader>`);
  server = await serve({ '/': `${site}/` });
});
after(() => server?.close());

inEachEngine('The loader', {}, (fact) => {
  fact('switches the page of the README, from the files that it names', async (browser) => {
    await open(browser, server.at('/page.html'));
    await browser.until(() => document.querySelector('fanjian-switch').shown);
    await browser.evaluate(() => { document.querySelector('fanjian-switch').script = 'hant'; });
    await browser.until(() => document.querySelector('h1').textContent === '這個理髮店');
    assert.equal(await browser.evaluate(() => document.title), '头发');
    assert.deepEqual(await browser.problems(), []);
  });

  fact('brings a reader when it is near the window, and nothing before', async (browser) => {
    await open(browser, server.at('/far.html'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const before = await browser.resources();
    assert.deepEqual(before.filter((url) => /external|wasm|page\.js/.test(url)), []);
    await browser.evaluate(() => scrollTo(0, 4500));
    await browser.until(() => document.querySelector('fanjian-reader').shown);
    assert.deepEqual(await browser.problems(), []);
  });
});
