// Pages of one file run the scripts that they came with, by their hashes, and no other.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inEachEngine } from './browsers.mjs';
import { run, toolsIn } from './commands.mjs';
import { dist, ready } from './reader.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'fanjian-policy-'));
const { folder: own, tools } = toolsIn('fanjian-policy-tools-');
after(() => [folder, own].forEach((each) => rmSync(each, { recursive: true })));

const pages = { demo: path.join(dist, 'demo.html'), studio: path.join(dist, 'studio.html') };
for (const [who, tool] of Object.entries(tools)) {
  pages[who] = path.join(folder, `${who}.html`);
  writeFileSync(pages[who], run(tool, ['bundle', '--to', 'zh-Hant-TW'], '市区的公车路线调整\n\n第一段在这里。\n').out);
}

for (const [name, file] of Object.entries(pages)) {
  test(`${name}: the policy names scripts by their hashes alone, and each that stands in the page is among them`, () => {
    const html = readFileSync(file, 'utf8');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)[1];
    const scripts = /script-src ([^;]*)/.exec(policy)[1].split(' ');
    assert.deepEqual(scripts.filter((each) => !/^'sha256-[\w+/]{43}='$/.test(each)), ["'wasm-unsafe-eval'"]);
    assert.ok(html.indexOf(policy) < html.indexOf('<script'));
    const runAtOnce = [...html.matchAll(/<script(?: id="[\w-]+")?>([^]*?)<\/script>/g)].map(([, code]) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
    assert.ok(runAtOnce.length > 0);
    for (const hash of runAtOnce) assert.ok(scripts.includes(hash), hash);
    assert.doesNotMatch(html.replace(/<script[^]*?<\/script>/g, ''), /<[^>]* on\w+=|href="javascript:/);
  });
}

inEachEngine('A page of one file', {}, (fact) => {
  for (const [name, file] of Object.entries(pages)) {
    fact(`runs from the disk what it came with, and nothing that is put into it (${name})`, async (browser) => {
      await browser.go(pathToFileURL(file).href);
      if (name === 'studio') await browser.until(() => !document.body.classList.contains('waiting'));
      else await ready(browser);
      assert.deepEqual(await browser.problems(), []);
      const ran = await browser.evaluate(async () => {
        const script = document.createElement('script');
        script.textContent = 'globalThis.ran = 1';
        document.body.append(script);
        const image = document.createElement('p');
        image.innerHTML = '<img src="data:," onerror="globalThis.ran = 2">';
        document.body.append(image);
        await new Promise((done) => setTimeout(done, 300));
        return globalThis.ran ?? null;
      });
      assert.equal(ran, null);
    });
  }
});
