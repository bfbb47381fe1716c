// What the README says is so: its reference, its commands and its examples.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { accessSync, constants, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, it } from 'node:test';
import { readmeWithReference } from '../../web/build/reference.mjs';
import { inEachEngine } from './browsers.mjs';
import { hansStory, hantStory, open, ready, top } from './reader.mjs';
import { serve } from './server.mjs';

const readme = readFileSync(`${top}README.md`, 'utf8');
const pages = ['README.md', 'web/docs/README.zh-Hant.md', 'web/docs/README.zh-Hans.md'];
const blocks = pages.flatMap((page) => [...readFileSync(top + page, 'utf8').matchAll(/```(\w+)\n([^]*?)```/g)]
  .map(([, language, body]) => ({ page, language, body })));
const of = (language, word) => blocks.filter((block) => block.language === language && block.body.includes(word));
const stories = of('html', '<fanjian-reader'), switches = of('html', '<fanjian-switch');
const strings = of('js', 'fanjian-reader/convert'), calls = of('js', 'fanjian-change');

it('every snippet of every README is one that is run here', () => {
  const commands = blocks.filter(({ language }) => language === 'sh');
  const run = new Set([...stories, ...switches, ...strings, ...calls, ...commands]);
  assert.deepEqual(blocks.filter((block) => !run.has(block)), []);
  for (const each of [stories, switches, strings]) assert.deepEqual(each.map(({ page }) => page), pages);
});

it('the README has at most 15 KB', () => assert.ok(Buffer.byteLength(readme) <= 15_000, `${Buffer.byteLength(readme)}`));

it('a string is converted as the READMEs say', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'readme '));
  try {
    mkdirSync(path.join(folder, 'node_modules'));
    symlinkSync(`${top}dist`, path.join(folder, 'node_modules/fanjian-reader'));
    for (const { body } of strings) {
      writeFileSync(path.join(folder, 'index.mjs'), body);
      const { status, stdout, stderr } = spawnSync(process.execPath, ['index.mjs'], { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      assert.equal(stdout.trim(), /\/\/ (.*)/.exec(body)[1]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('the reference of the element is what the sources say', async () => {
  assert.equal(await readmeWithReference(), readme, 'run node web/build/reference.mjs');
});

it('each of the two commands is a program of the project', () => {
  const commands = [...readme.matchAll(/^<!-- command: (\w+) -->\n```sh\n([^]*?)\n```/gm)];
  assert.deepEqual(commands.map(([, name]) => name), ['page', 'tests']);
  for (const [, , command] of commands) accessSync(top + command, constants.X_OK);
});

it('the files and folders that it names are there', () => {
  const named = [...readme.matchAll(/`((?:web|dist|tests|core|\.ci)\/[\w./-]+)`/g)].map(([, name]) => name);
  assert.ok(named.length > 5);
  assert.deepEqual(named.filter((name) => !existsSync(top + name)), []);
});

it('the examples of the command line run as they are written', () => {
  const lines = blocks.flatMap(({ body }) => body.split('\n')).filter((line) => line.startsWith('node dist/cli.mjs'));
  assert.ok(lines.length >= 3);
  assert.deepEqual(blocks.filter(({ language, body }) => language === 'sh' && !body.includes('node dist/cli.mjs')).map(({ body }) => body.trim()), ['web/page', 'tests/run']);
  const folder = mkdtempSync(path.join(tmpdir(), 'readme '));
  try {
    writeFileSync(path.join(folder, 'simplified.txt'), hansStory);
    writeFileSync(path.join(folder, 'traditional.txt'), hantStory);
    writeFileSync(path.join(folder, 'story.txt'), hantStory);
    writeFileSync(path.join(folder, 'page.html'), `<!DOCTYPE html><html><body><article><h1>路線調整</h1>${hantStory.split('\n\n')
      .map((text) => `<p>${text}</p>`).join('')}</article></body></html>`);
    mkdirSync(path.join(folder, 'site'));
    copyFileSync(path.join(folder, 'page.html'), path.join(folder, 'site/page.html'));
    for (const line of lines) {
      const command = line.replace('dist/cli.mjs', `"${top}dist/cli.mjs"`).replace(/^node/, `"${process.execPath}"`);
      const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 0, `${line}\n${stderr}`);
      const [, file] = / -o (\S+)/.exec(line) ?? [];
      const out = file === 'site-tw' ? 'site-tw/page.html' : file;
      assert.ok((out ? readFileSync(path.join(folder, out), 'utf8') : stdout).length > 20, line);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

let server;
before(async () => {
  server = await serve({ '/fanjian/': `${top}dist/` });
  const page = (at, language, html, script = '') => server.set(at, {
    body: `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>portal</title></head>`
      + `<body>${html.replace(/……/, '<p>頭髮與發展。头发与发展。</p>')}<script nonce="NONCE">${script}</script></body></html>`,
    csp: (nonce) => `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'; connect-src 'self'; default-src 'none'`,
  });
  stories.forEach(({ body }, at) => page(`/story-${at}.html`, 'zh-Hant', body));
  page('/portal.html', 'zh-Hant', stories[0].body, calls[0].body);
  switches.forEach(({ body }, at) => page(`/switch-${at}.html`, 'zh', body));
});
after(() => server?.close());

inEachEngine('The examples of the README', {}, (fact) => {
  fact('are a story in its page, under the policy that the README asks for', async (browser) => {
    await open(browser, server.at('/portal.html'));
    const seen = await ready(browser);
    assert.match(seen.text, /text of the story/);
    assert.equal(seen.shown.region, 'TW');
    for (const at of stories.keys()) {
      await open(browser, server.at(`/story-${at}.html`));
      assert.match((await ready(browser)).text, /3月11日/);
    }
    assert.deepEqual(await browser.problems(), []);
  });

  fact('switch a page', async (browser) => {
    for (const at of switches.keys()) {
      await open(browser, server.at(`/switch-${at}.html`));
      await browser.until(() => document.querySelector('fanjian-switch').shown);
      const script = await browser.evaluate(() => {
        const element = document.querySelector('fanjian-switch');
        return (element.script = element.shown.script === 'hant' ? 'hans' : 'hant');
      });
      await browser.until((to) => document.querySelector('#main').textContent.includes(to === 'hant' ? '頭髮與發展。頭髮' : '头发与发展。头发'), script);
    }
    assert.deepEqual(await browser.problems(), []);
  });
});
