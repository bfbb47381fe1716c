// A page that is one file and takes its readings along: bundle --readings.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inEachEngine } from './browsers.mjs';
import { root, run } from './commands.mjs';
import { choose, open, ready } from './reader.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'fanjian-readings-'));
// Paragraphs of a line: none is justified.
const text = '银行里的音乐家\n\n他在银行里弹钢琴，头发长了。\n\n快乐地说软件很好用。\n';
const bundled = (name, ...args) => {
  const file = path.join(folder, `${name}.html`);
  writeFileSync(path.join(folder, 'story.txt'), name.startsWith('long') ? long : text);
  const { status, err } = run([process.execPath, path.join(root, 'dist/cli.mjs')], ['bundle', ...args, '-o', file, path.join(folder, 'story.txt')]);
  return { status, err, url: pathToFileURL(file).href, html: status ? '' : readFileSync(file, 'utf8') };
};
const long = `银行里的音乐家\n\n${text.split('\n')[2].repeat(20)}\n`;
const [plain, zhuyin, choice] = [bundled('plain'), bundled('zhuyin', '--readings', 'zhuyin'), bundled('choice', '--readings', 'choice')];
const [longZhuyin, longPinyin] = [bundled('long-zhuyin', '--readings', 'zhuyin'), bundled('long-pinyin', '--readings', 'pinyin')];

it('takes the readings of its own characters, some tens of kilobytes at most', () => {
  assert.deepEqual([plain, zhuyin, choice].map(({ status, err }) => [status, err]), [[0, ''], [0, ''], [0, '']]);
  assert.equal(plain.html.includes('data-fanjian="readings"'), false);
  const more = zhuyin.html.length - plain.html.length;
  assert.ok(more > 300 && more < 30_000, `${more} more`);
});

it('refuses readings that there are none of, and those of a page without a reader', () => {
  assert.deepEqual([bundled('a', '--readings', 'jyutping').status, bundled('b', '--readings', 'pinyin', '--static').status], [2, 2]);
});

// In the page: each character with its reading, and how its cell stands.
const cells = () => [...document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('article p ruby')].map((ruby) => {
  const said = ruby.querySelector('.said');
  const [box, own] = [ruby.getBoundingClientRect(), said?.getBoundingClientRect()];
  return { text: ruby.firstChild.textContent, said: said?.textContent, size: said && parseFloat(getComputedStyle(said).fontSize),
    width: Math.round(box.width * 10) / 10, right: Boolean(own) && own.left >= box.left + box.width / 2 };
}).filter(({ said }) => said);
const until = (browser, count) => browser.until((least) => document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('article p .said').length >= least, count);

inEachEngine('A page that is one file, with readings', { width: 1000 }, (fact) => {
  fact('shows Zhuyin at the right of each character, in cells of one width, and in either script', async (browser) => {
    await open(browser, zhuyin.url);
    await ready(browser);
    for (const [script, characters] of [['hant', '銀'], ['hans', '银']]) {
      await choose(browser, 'script', script);
      await browser.until((first) => document.querySelector('fanjian-reader').shadowRoot.querySelector('article').textContent.includes(first), characters);
      await until(browser, 20);
      const found = await browser.evaluate(cells);
      const bank = found.findIndex(({ text: each }) => each === characters) + 1;
      assert.match(found[bank].said, /ㄏㄤ/);
      assert.ok(found.every(({ size, right }) => size >= 10 && right), JSON.stringify(found));
      assert.equal(new Set(found.map(({ width }) => Math.round(width))).size, 1, JSON.stringify(found));
    }
    assert.deepEqual(await browser.problems(), []);
  });

  for (const system of ['zhuyin', 'pinyin']) {
    fact(`has each reading at its own character, on lines that end anywhere (${system})`, async (browser) => {
      await open(browser, (system === 'zhuyin' ? longZhuyin : longPinyin).url);
      await ready(browser);
      await until(browser, 200);
      for (const inline of [330, 347, 361, 520, 700]) {
        const wrong = await browser.evaluate(async (width, beside) => {
          const reader = document.querySelector('fanjian-reader');
          reader.style.cssText = `inline-size: ${width}px; display: block`;
          await new Promise((done) => setTimeout(done, 100));
          const range = document.createRange();
          return [...reader.shadowRoot.querySelectorAll('article p ruby:has(> .said)')].map((ruby) => {
            range.selectNodeContents(ruby.firstChild);
            const [own, said] = [range.getBoundingClientRect(), ruby.querySelector('.said').getBoundingClientRect()];
            const off = beside ? said.left - own.right : (said.left + said.right - own.left - own.right) / 2;
            return [ruby.firstChild.data, ruby.getClientRects().length, Math.round(off), Math.round(said.top - own.top)];
          }).filter(([, boxes, off]) => boxes !== 1 || off < -4 || off > (beside ? 12 : 4));
        }, inline, system === 'zhuyin');
        assert.deepEqual(wrong, [], `${inline} px`);
        const lines = await browser.evaluate(() => {
          const counts = new Map();
          for (const ruby of document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('article p ruby:has(> .said)')) {
            const at = Math.round(ruby.getBoundingClientRect().bottom);
            counts.set(at, (counts.get(at) ?? 0) + 1);
          }
          return [...counts.values()].slice(0, -1);
        });
        assert.ok(lines.length > 2 && Math.max(...lines) - Math.min(...lines) <= 4, `${inline} px: ${lines} cells a line`);
      }
    });
  }

  fact('has them where a reader asks for them, and the setting only where they are', async (browser) => {
    await open(browser, choice.url);
    await ready(browser);
    assert.equal(await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('.said').length), 0);
    await choose(browser, 'readings', 'pinyin');
    await until(browser, 20);
    const found = await browser.evaluate(cells);
    const at = found.findIndex(({ text: each }) => each === '行');
    assert.equal(found[at].said, 'háng');
    assert.ok(found.every(({ size }) => size >= 10));
    await open(browser, plain.url);
    await ready(browser);
    assert.equal(await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('[data-readings=pinyin]').closest('[role=radiogroup], .group').hidden), true);
  });
});
