// The harness sees what it must see: a test that finds no problem means that there was none.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inEachEngine, missing, wanted } from './browsers.mjs';
import { serve } from './server.mjs';

const page = (body, head = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title>${head}${body}`;
const strict = (nonce) => `default-src 'none'; script-src 'nonce-${nonce}' 'wasm-unsafe-eval'; `
  + "require-trusted-types-for 'script'; trusted-types 'none'";

let server;
let folder;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fanjian-harness-'));
  server = await serve({
    '/calm.html': { body: page('<h1>calm</h1>') },
    '/noisy.html': { body: page(
      '<script>console.error("said"); setTimeout(() => { throw new Error("thrown"); }, 0);'
      + 'Promise.reject(new Error("rejected"));</script>') },
    '/csp.html': { csp: strict, body: page('<h1>one</h1><script nonce="NONCE">'
      + 'document.querySelector("h1").textContent = "two"</script>') },
    '/inline.html': { csp: strict, body: page('<script>window.ran = true</script>') },
    '/sink.html': { csp: strict, body: page('<h1>one</h1><script nonce="NONCE">'
      + 'try { document.querySelector("h1")["inner" + "HTML"] = "<b>two</b>"; } catch {}</script>') },
    '/asks.html': { body: page(
      '<script>fetch("/data.json").then((r) => r.json()).then((d) => window.data = d);'
      + 'fetch("http://elsewhere.invalid/x").catch(() => { window.refused = true; });</script>') },
    '/data.json': { body: '{"a":1}' },
    '/cut.txt': { body: 'x'.repeat(1000), truncate: 10 },
    '/acts.html': { body: page(
      '<p id="outer"></p><script>'
      + 'const root = document.querySelector("#outer").attachShadow({ mode: "open" });'
      + 'for (const name of ["first", "second"]) { const b = document.createElement("button");'
      + 'b.id = name; b.textContent = name; b.onclick = () => { document.title += " " + name; };'
      + 'root.append(b); }</script>') },
  });
}, { timeout: 30000 });

after(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('runs every engine under CI', { skip: process.env.CI !== 'true' && 'CI is not set' }, () => {
  assert.deepEqual(wanted().map(missing).filter(Boolean), []);
});

inEachEngine('The harness', { width: 360, height: 640 }, (fact, engine) => {
  fact('finds nothing wrong with a page that is right', async (browser) => {
    await browser.go(server.at('/calm.html'));
    assert.deepEqual(await browser.problems(), []);
    assert.deepEqual(await browser.requests(), [server.at('/calm.html')]);
  });

  fact('sees console errors, exceptions and rejections', async (browser) => {
    await browser.go(server.at('/noisy.html'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const problems = (await browser.problems()).join('\n');
    for (const word of ['said', 'thrown', 'rejected']) assert.ok(problems.includes(word), problems);
  });

  fact('works under a strict CSP and sees its violations', async (browser) => {
    await browser.go(server.at('/csp.html'));
    assert.equal(await browser.evaluate(() => document.querySelector('h1').textContent), 'two');
    assert.deepEqual(await browser.problems(), []);
    await browser.go(server.at('/inline.html'));
    assert.equal(await browser.evaluate(() => window.ran ?? false), false);
    assert.match((await browser.problems()).join('\n'), /script-src/);
  });

  fact('sees a forbidden sink where the engine knows trusted types', async (browser, t) => {
    await browser.go(server.at('/sink.html'));
    const knows = await browser.evaluate(() => 'trustedTypes' in globalThis);
    if (!knows) t.diagnostic(`${engine} has no trusted types: sinks are only looked for in the text`);
    const problems = (await browser.problems()).join('\n');
    if (knows) assert.match(problems, /require-trusted-types-for/);
    assert.equal(await browser.evaluate(() => document.querySelector('h1').textContent),
      knows ? 'one' : 'two');
  });

  fact('sees what a page asks for, on the loopback and elsewhere', async (browser) => {
    await browser.go(server.at('/asks.html'));
    await browser.until(() => window.data && window.refused);
    const requests = await browser.requests();
    for (const url of [server.at('/asks.html'), server.at('/data.json'), 'http://elsewhere.invalid/x']) {
      assert.ok(requests.includes(url), `${url} in ${requests}`);
    }
  });

  fact('tells a broken line from an answer', async (browser) => {
    await browser.go(server.at('/calm.html'));
    assert.equal(await browser.evaluate(() => fetch('/cut.txt').then((r) => r.text())
      .then(() => 'whole', () => 'broken')), 'broken');
  });

  fact('clicks and types inside shadow roots', async (browser) => {
    await browser.go(server.at('/acts.html'));
    await browser.click('#outer', '#first');
    assert.equal(await browser.evaluate(() => document.title), 't first');
    await browser.press('Tab');
    await browser.press('Space');
    await browser.press('Shift+Tab');
    await browser.press('Enter');
    assert.equal(await browser.evaluate(() => document.title), 't first second first');
    await assert.rejects(browser.click('#nowhere'), /no element/);
  });

  fact('has the viewport and the colour scheme it was asked for', async (browser) => {
    await browser.go(server.at('/calm.html'));
    assert.deepEqual(await browser.evaluate(() => [innerWidth, innerHeight]), [360, 640]);
    assert.equal(await browser.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches), false);
    await browser.viewport({ width: 800, height: 600 });
    assert.deepEqual(await browser.evaluate(() => [innerWidth, innerHeight]), [800, 600]);
    await browser.viewport({ width: 360, height: 640 });
  });

  fact('opens files and takes pictures', async (browser) => {
    const path = join(folder, 'a page.html');
    writeFileSync(path, page('<h1>玉環</h1>'));
    await browser.go(pathToFileURL(path).href);
    assert.equal(await browser.evaluate(() => document.querySelector('h1').textContent), '玉環');
    const picture = join(folder, `${engine}.png`);
    await browser.screenshot(picture);
    assert.equal(readFileSync(picture).subarray(1, 4).toString(), 'PNG');
  });
});

inEachEngine('The harness in the dark', { dark: true }, (fact) => {
  fact('has a dark colour scheme', async (browser) => {
    await browser.go(server.at('/calm.html'));
    assert.equal(await browser.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches), true);
  });
});
