// Strings that others have published for trying out sanitizers (npm's big-list-of-naughty-strings, which has OWASP's
// evasions among them), as markup of a story: nothing runs, nothing is asked for, and only what is allowed comes out.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inEachEngine } from './browsers.mjs';
import { root, run } from './commands.mjs';
import { open, ready } from './reader.mjs';

const published = createRequire(import.meta.url)('big-list-of-naughty-strings').filter((each) => /[<>]|script:|^data:|on\w+\s*=/i.test(each));
const folder = mkdtempSync(path.join(tmpdir(), 'fanjian-published-'));
const file = path.join(folder, 'out.html');
// A payload that swallows what is behind it has a page of its own.
const markup = (each, at) => `<h1>港口夜航</h1><p>第${at}段，後來的事情大家都知道。</p>${each}`;

test('each is read to the end by the command line, and its story holds no address but those allowed', () => {
  assert.ok(published.length > 80, String(published.length));
  const lines = published.map((each, at) => JSON.stringify({ title: '港口夜航', content: markup(each, at).replace('<h1>港口夜航</h1>', '') }));
  writeFileSync(path.join(folder, 'all.json'), `[${lines.join(',')}]`);
  const { status, out } = run([process.execPath, path.join(root, 'dist/cli.mjs')], ['parse', '--as', 'cms', '--ndjson', path.join(folder, 'all.json')]);
  assert.equal(status, 0);
  const stories = out.trim().split('\n');
  assert.equal(stories.length, published.length);
  stories.forEach((story, at) => {
    assert.ok(story.includes(`第${at}段`), published[at]);
    for (const [, url] of story.matchAll(/"(?:url|link)":"([^"]*)"/g)) assert.match(url, /^(?:https?:|mailto:|data:image\/|(?![\w+.-]+:))/i, published[at]);
  });
});

test('all of them in one bundled page', () => {
  const article = published.map((each) => `<p>${each.replace(/[<>&]/g, (c) => `&#${c.charCodeAt(0)};`)}</p><div>${each}</div>`).join('\n');
  writeFileSync(path.join(folder, 'all.html'), `<!doctype html><html><body><article><h1>港口夜航</h1><p>${'後來的事情大家都知道。'.repeat(30)}</p>${article}</article></body></html>`);
  const { status } = run([process.execPath, path.join(root, 'dist/cli.mjs')], ['bundle', '-o', file, path.join(folder, 'all.html')]);
  assert.equal(status, 0);
  const html = readFileSync(file, 'utf8').replace(/<script[^]*?<\/script>/g, '');
  const body = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
  assert.doesNotMatch(body, /<(?!\/?(?:article|header|footer|h[12]|p|a|b|strong|em|code|span|small|ul|ol|li|div|table|thead|tbody|tr|th|td|figure|figcaption|img|blockquote|br|time|ruby|rp|rt)\b)/);
  assert.doesNotMatch(body, /<[^>]*\son\w+=/);
});

inEachEngine('Published payloads', {}, (fact) => {
  fact('run nothing and ask for nothing in a bundled page, nor as the markup of an element', async (browser) => {
    const url = pathToFileURL(file).href;
    await open(browser, url);
    await ready(browser);
    const broken = await browser.evaluate(async (all) => {
      const reader = document.querySelector('fanjian-reader');
      const broken = [];
      globalThis.alert = globalThis.confirm = globalThis.prompt = () => { broken.push('ran'); };
      for (const [at, html] of all.entries()) {
        // As a parser of the host's makes it; its own scripts are the host's.
        const inert = new DOMParser().parseFromString(html, 'text/html');
        for (const each of inert.querySelectorAll('*')) for (const { name } of [...each.attributes]) if (/^on/i.test(name)) each.removeAttribute(name);
        for (const each of inert.querySelectorAll('script, iframe, object, embed, link, meta, base, img, svg, video, audio, style')) each.remove();
        const done = new Promise((ready) => reader.addEventListener('fanjian-ready', ready, { once: true }));
        reader.replaceChildren(...inert.body.childNodes);
        await done;
        const article = reader.shadowRoot.querySelector('article');
        if (!article.textContent.includes(`第${at}段`)) broken.push(`lost ${at}`);
        for (const { href, protocol } of article.querySelectorAll('a[href]')) if (!/^(https?|mailto|file):$/.test(protocol)) broken.push(href);
      }
      return broken;
    }, published.map(markup));
    assert.deepEqual(broken, []);
    assert.deepEqual((await browser.requests()).filter((address) => address !== url && !address.startsWith('data:')), []);
  });
});
