// bundle --small: both forms of a story in one page, and a script of a few KB that shows one, keeps the place and remembers.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inEachEngine } from './browsers.mjs';
import { root, run } from './commands.mjs';
import { serve } from './server.mjs';

const cli = [process.execPath, path.join(root, 'dist/cli.mjs')];
const folder = mkdtempSync(path.join(tmpdir(), 'fanjian-small-'));
const picture = (color) => `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"><rect width="160" height="90" fill="${color}"/></svg>`)}`;
const line = '後來的事情，大家都知道。船在夜裡開走，碼頭上的燈一盞一盞熄了，只剩下海風和遠處的汽笛聲。';
const lines = Array.from({ length: 60 }, (_, at) => `${at}：${line.repeat(1 + (at % 4))}`);
const story = { headline: '港口夜航："六種聲音"', author: [{ name: '于海濤' }], articleBody: [
  { text: lines[0] },
  ...['red', 'blue', 'teal', 'gold', 'gray', 'navy'].map((color) => ({ role: 'figure', image: { url: picture(color), alt: '夜裡的船', width: 160, height: 90 }, caption: '開船' })),
  ...lines.slice(1).map((text) => ({ text })), { role: 'listItem', depth: 1, text: '汽笛聲' }, { role: 'table', header: true, rows: [['港口', '船數'], ['東灣', '8']] }] };
const bundled = (given, ...args) => {
  const { status, out, err } = run(cli, ['bundle', '--small', ...args], typeof given === 'string' ? given : JSON.stringify(given));
  assert.deepEqual([status, err], [0, '']);
  return out;
};
const html = bundled(story);
const file = path.join(folder, 'small.html');
writeFileSync(file, html);

test('the page is small, has one script, which its policy names, and no source beside the article', () => {
  const pictures = [...html.matchAll(/src="data:[^"]*"/g)].reduce((sum, [{ length }]) => sum + length, 0);
  assert.ok(html.length - pictures - 2 * JSON.stringify(lines).length < 30_000, String(html.length));
  assert.deepEqual([...html.matchAll(/<script([^>]*)>/g)].map(([, given]) => given), [' type="application/ld+json"', ' data-title="港口夜航：“六种声音”"']);
  assert.match(html, /script-src 'sha256-[\w+/=]{44}';/);
  assert.equal(html.split(lines[59]).length - 1, 2);   // shown, and in JSON-LD
});

test('the title in the other script is that of the page in that script', () => {
  const titles = (...args) => { const [, own, other] = /<title>([^<]*)[^]*<script data-title="([^"]*)"/.exec(bundled(...args)); return [own, other]; };
  assert.deepEqual(titles('后来的事情，大家都知道。\n船在夜里开走。'), ['后来的事情，大家都知道', '後來的事情，大家都知道']);
  assert.deepEqual(titles({ headline: '裏面的聲音', articleBody: [{ text: line }] }, '--to', 'zh-Hans'), ['里面的声音', '裏面的聲音']);
  assert.deepEqual(titles({ headline: '一二三', articleBody: [{ text: '甲乙丙。' }] }), ['一二三', '一二三']);
  const { status, err } = run(cli, ['bundle', '--small', '--static'], line);
  assert.deepEqual([status, /one of the two/.test(err)], [2, true]);
});

const text = () => document.querySelector('article').innerText;
let server;
before(async () => { server = await serve({ '/a.html': { body: html }, '/b.html': { body: bundled({ headline: '另一篇', articleBody: [{ text: line }] }) } }); });
after(() => server?.close());

inEachEngine('A small page', { width: 700, height: 600 }, (fact, engine) => {
  const press = (browser, name) => browser.click(`.scripts a[href="#${name}"]`);
  const now = (browser) => browser.evaluate(() => ({ lang: document.documentElement.lang, article: document.querySelector('article').lang, title: document.title,
    alt: document.querySelector('article img').alt, current: [...document.querySelectorAll('[aria-current]')].map(({ hash }) => hash) }));

  fact('opens from the disk, asks for nothing, and switches there and back to the letter', async (browser) => {
    const url = pathToFileURL(file).href;
    await browser.go(url);
    await press(browser, 'hant');
    const first = await browser.evaluate(text);
    assert.deepEqual(await now(browser), { lang: 'zh-Hant', article: 'zh-Hant', title: '港口夜航：「六種聲音」', alt: '夜裡的船', current: ['#hant'] });
    await press(browser, 'hans');
    const other = await browser.evaluate(text);
    assert.deepEqual(await now(browser), { lang: 'zh-Hans', article: 'zh-Hans', title: '港口夜航：“六种声音”', alt: '夜里的船', current: ['#hans'] });
    assert.ok(!/[後來聲種夜裡開數]/.test(other.replace(/夜/g, '')) && /后来的事情[^]*汽笛声[^]*船数/.test(other));
    await press(browser, 'hant');
    assert.equal(await browser.evaluate(text), first);
    assert.deepEqual((await browser.requests()).filter((address) => address !== url && !address.startsWith('data:')), []);
    assert.deepEqual(await browser.problems(), []);
  });

  fact('keeps the line that is read where it is', async (browser) => {
    await browser.go(server.at('/a.html'));
    await press(browser, 'hant');
    await browser.evaluate(() => { [...document.querySelectorAll('article > p:not([hidden])')][40].scrollIntoView(); scrollBy(0, 25); });
    const top = () => browser.evaluate(() => Math.round([...document.querySelectorAll('article > p')].find((one) => !one.hidden && one.textContent.startsWith('40')).getBoundingClientRect().top));
    const before = await top();
    for (const name of ['hans', 'hant']) {
      await browser.evaluate((href) => document.querySelector(`.scripts a[href="${href}"]`).click(), `#${name}`);
      assert.ok(Math.abs(await top() - before) <= 1, `${name}: ${before}, ${await top()}`);
    }
  });

  fact('remembers script, size and theme, and shows them in the next page', async (browser) => {
    await browser.go(server.at('/a.html'));
    const width = () => browser.evaluate(() => parseFloat(getComputedStyle(document.querySelector('article > p')).fontSize));
    const paper = () => browser.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await browser.evaluate(() => localStorage.clear());
    await browser.reload();
    const [size, colour] = [await width(), await paper()];
    await press(browser, 'hans');
    await browser.click('.scripts button:nth-of-type(2)');
    await browser.click('.scripts button:nth-of-type(3)');
    assert.deepEqual(await browser.evaluate(() => JSON.parse(localStorage.getItem('fanjian-reader'))), { script: 'hans', size: 'large', theme: 'dark' });
    await browser.go(server.at('/b.html'));
    assert.equal((await browser.evaluate(text)).includes('后来的事情'), true);
    assert.ok(await width() > size * 1.1);
    assert.notEqual(await paper(), colour);
    // An address that asks for a script comes before that; a press before both.
    await browser.go(`${server.at('/b.html')}?1#hant`);
    assert.equal((await browser.evaluate(text)).includes('後來的事情'), true);
    await press(browser, 'hans');
    assert.deepEqual(await browser.evaluate(() => [location.hash, document.documentElement.lang]), ['#hans', 'zh-Hans']);
    // What is stored may be anything.
    for (const stored of ['null', '{', '[]', '{"script":3,"size":"x","theme":{}}']) {
      await browser.evaluate((value) => localStorage.setItem('fanjian-reader', value), stored);
      await browser.go(server.at('/b.html'));
      await press(browser, 'hans');
      assert.equal(await browser.evaluate(() => document.documentElement.lang), 'zh-Hans');
      assert.deepEqual(await browser.problems(), []);
    }
    await browser.evaluate(() => localStorage.clear());
  });

  if (engine === 'chromium') fact('is black on white on paper, whatever was chosen', async (browser) => {
    await browser.go(server.at('/a.html'));
    await browser.evaluate(() => localStorage.setItem('fanjian-reader', '{"theme":"dark","script":"hans"}'));
    await browser.reload();
    await browser.page.emulateMediaType('print');
    const colours = await browser.evaluate(() => ['h1', 'figcaption', 'p'].map((name) => getComputedStyle([...document.querySelectorAll(`article ${name}`)].findLast((one) => !one.hidden)).color));
    await browser.page.emulateMediaType('screen');
    await browser.evaluate(() => localStorage.clear());
    assert.deepEqual(colours, ['rgb(0, 0, 0)', 'rgb(74, 70, 64)', 'rgb(0, 0, 0)']);
  });

  fact('is worked by the keyboard alone, and its controls stay where they are', async (browser) => {
    await browser.go(server.at('/a.html'));
    await browser.evaluate(() => localStorage.clear());
    await browser.reload();
    const places = () => browser.evaluate(() => [...document.querySelectorAll('.scripts > *')].map((one) => { const { x, y, width, height } = one.getBoundingClientRect(); return [x, y, width, height].map(Math.round).join(); }));
    const before = await places();
    await browser.evaluate(() => document.querySelector('.scripts a').focus());
    assert.equal(await browser.evaluate(() => document.activeElement.hash), '#hant');
    await browser.evaluate(() => document.querySelector('.scripts a[href="#hans"]').focus());
    await browser.press('Enter');
    assert.equal(await browser.evaluate(() => document.documentElement.lang), 'zh-Hans');
    await browser.evaluate(() => document.querySelector('.scripts button').focus());
    await browser.press('Space');
    assert.equal(await browser.evaluate(() => document.documentElement.dataset.size), 'small');
    // At the smallest size there is nothing smaller.
    assert.equal(await browser.evaluate(() => document.querySelector('.scripts button').disabled), true);
    assert.deepEqual(await places(), before);
    assert.deepEqual(await browser.evaluate(() => [...document.querySelectorAll('.scripts button')].map((one) => one.getAttribute('aria-label'))), ['缩小文字', '放大文字', '明暗']);
    await browser.evaluate(() => localStorage.clear());
  });
});
