// What the README says is so: its reference, its commands and its examples.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, it } from 'node:test';
import { readmeWithReference } from '../../web/build/reference.mjs';
import { inEachEngine } from './browsers.mjs';
import { hansStory, hantStory, open, ready, top } from './reader.mjs';
import { serve } from './server.mjs';

const readme = readFileSync(`${top}README.md`, 'utf8');
const blocks = [...readme.matchAll(/```(\w+)\n([^]*?)```/g)].map(([, language, body]) => ({ language, body }));

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
  const folder = mkdtempSync(path.join(tmpdir(), 'readme '));
  try {
    writeFileSync(path.join(folder, 'simplified.txt'), hansStory);
    writeFileSync(path.join(folder, 'story.txt'), hantStory);
    writeFileSync(path.join(folder, 'page.html'), `<!DOCTYPE html><html><body><article><h1>路線調整</h1>${hantStory.split('\n\n')
      .map((text) => `<p>${text}</p>`).join('')}</article></body></html>`);
    for (const line of lines) {
      const command = line.replace('dist/cli.mjs', `"${top}dist/cli.mjs"`).replace(/^node/, `"${process.execPath}"`);
      const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 0, `${line}\n${stderr}`);
      const [, file] = / -o (\S+)/.exec(line) ?? [];
      assert.ok((file ? readFileSync(path.join(folder, file), 'utf8') : stdout).length > 20, line);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

let server;
before(async () => {
  const example = (language, word) => blocks.find((block) => block.language === language && block.body.includes(word)).body;
  const html = example('html', '<fanjian-reader').replace(/……/, '頭髮與發展。');
  const script = example('js', 'fanjian-change');
  server = await serve({ '/fanjian/': `${top}dist/` });
  server.set('/portal.html', { body: `<!DOCTYPE html><html lang="zh-Hant"><head><meta charset="utf-8"><title>portal</title></head>`
    + `<body>${html}<script nonce="NONCE">${script}</script></body></html>`,
  csp: (nonce) => `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'; connect-src 'self'; default-src 'none'` });
});
after(() => server?.close());

inEachEngine('The example of the README', {}, (fact) => {
  fact('is a story in its page, under the policy that the README asks for', async (browser) => {
    await open(browser, server.at('/portal.html'));
    const seen = await ready(browser);
    assert.match(seen.text, /text of the story/);
    assert.equal(seen.shown.region, 'TW');
  });
});
