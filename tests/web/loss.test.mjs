// What used to be lost on the way in or out: links around pictures, raised and lowered runs, readings in ruby, spaces in
// addresses, pictures of lines of JSON. Each goes in as markup, Markdown and JSON, and comes out as JSON and markup.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inEachEngine } from './browsers.mjs';
import { root, run } from './commands.mjs';
import { dist, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const cli = [process.execPath, path.join(root, 'dist/cli.mjs')];
const folder = mkdtempSync(path.join(tmpdir(), 'fanjian-loss-'));
const at = (name) => path.join(folder, name);
const command = (name, input, ...args) => {
  const { status, out, err } = run(cli, [name, ...args], input);
  assert.deepEqual([status, err], [0, '']);
  return out;
};
const bare = (value) => (Array.isArray(value) ? value.map(bare) : typeof value === 'object' && value !== null
  ? Object.fromEntries(Object.entries(value).filter(([key, one]) => !/^(?:spans?|before)$/.test(key) && !(key === 'part' && one !== 'mark')).map(([key, one]) => [key, bare(one)])) : value);
const blocksOf = (input, ...args) => bare(JSON.parse(command('parse', input, ...args)).articleBody).filter(({ role }) => role !== 'headline')
  // Which paragraph leads is the parser's to say.
  .map((block) => (block.role === 'lead' ? { ...block, role: 'paragraph' } : block));

const forms = {
  'a link around a picture': {
    html: '<p><a href="https://example.org/a"><img src="a.jpg" alt="船"></a></p>', markdown: '[![船](a.jpg)](https://example.org/a)',
    blocks: [{ role: 'figure', image: { url: 'a.jpg', link: 'https://example.org/a', alt: '船' } }], out: /<figure><a href="https:\/\/example\.org\/a"><img src="a\.jpg" alt="船"[^>]*><\/a><\/figure>/,
  },
  'a link around a picture with a caption': {
    html: '<figure><a href="https://example.org/a"><img src="a.jpg" alt="船" width="640" height="360"></a><figcaption>夜航</figcaption></figure>',
    markdown: '<figure><a href="https://example.org/a"><img src="a.jpg" alt="船" width="640" height="360"></a><figcaption>夜航</figcaption></figure>',
    blocks: [{ role: 'figure', image: { url: 'a.jpg', link: 'https://example.org/a', alt: '船', width: 640, height: 360 }, caption: '夜航' }], out: /<\/a><figcaption>夜航<\/figcaption>/,
  },
  'a picture that leads to itself': { html: '<a href="a.jpg"><img src="a.jpg" alt="船"></a>', markdown: '[![船](a.jpg)](a.jpg)', blocks: [{ role: 'figure', image: { url: 'a.jpg', alt: '船' } }], out: /<figure><img/ },
  'lowered and raised runs': {
    html: '<p>水是H<sub>2</sub>O，10<sup>3</sup>噸。</p>', markdown: '水是H<sub>2</sub>O，10<sup>3</sup>噸。',
    blocks: [{ role: 'paragraph', runs: [{ text: '水是H' }, { text: '2', sub: true }, { text: 'O，10' }, { text: '3', sup: true }, { text: '噸。' }] }], out: /H<sub>2<\/sub>O，10<sup>3<\/sup>噸/,
  },
  'readings in ruby': {
    html: '<p>水<ruby>環<rp>(</rp><rt>huán</rt><rp>)</rp></ruby>，<ruby>重<rt>chóng</rt>慶<rt>qìng</rt></ruby>，<ruby><rb>北</rb><rb>京</rb><rt>běi</rt><rt>jīng</rt></ruby>，<ruby>長安<rt>cháng ān</rt></ruby>。</p>',
    markdown: '水<ruby>環<rt>huán</rt></ruby>，<ruby>重<rt>chóng</rt>慶<rt>qìng</rt></ruby>，<ruby>北京<rt>běi jīng</rt></ruby>，<ruby>長安<rt>cháng ān</rt></ruby>。',
    blocks: [{ role: 'paragraph', runs: [{ text: '水' }, { text: '環', gloss: 'huán' }, { text: '，' }, { text: '重', gloss: 'chóng' }, { text: '慶', gloss: 'qìng' }, { text: '，' },
      { text: '北', gloss: 'běi' }, { text: '京', gloss: 'jīng' }, { text: '，' }, { text: '長', gloss: 'cháng' }, { text: '安', gloss: 'ān' }, { text: '。' }] }], out: /<ruby>環<rp>\(<\/rp><rt[^>]*>huán<\/rt><rp>\)<\/rp><\/ruby>/,
  },
  'a reading that is not told apart': { html: '<p>他是<ruby>台北人<rt>タイペイ</rt></ruby>，<ruby>環<rt>ㄏㄨㄢˊ</rt></ruby>。</p>', markdown: '他是<ruby>台北人<rt>タイペイ</rt></ruby>，<ruby>環<rt>ㄏㄨㄢˊ</rt></ruby>。',
    blocks: [{ role: 'paragraph', runs: [{ text: '他是台北人(タイペイ)，環(ㄏㄨㄢˊ)。' }] }], out: /台北人\(タイペイ\)，環\(ㄏㄨㄢˊ\)/ },
  'a space in an address': { html: '<p>船。</p><img src="my pic.jpg" alt="船">', markdown: '船。\n\n![船](<my pic.jpg>)', blocks: [{ role: 'paragraph', runs: [{ text: '船。' }] }, { role: 'figure', image: { url: 'my%20pic.jpg', alt: '船' } }], out: /src="my%20pic\.jpg"/ },
};

for (const [name, { html, markdown, blocks, out }] of Object.entries(forms)) {
  test(`${name}: HTML, Markdown and JSON in, JSON and HTML out, and in again`, () => {
    assert.deepEqual(blocksOf(`<h1>題</h1>${html}`, '--as', 'html'), blocks);
    assert.deepEqual(blocksOf(`# 題\n\n${markdown}\n`, '--as', 'markdown'), blocks);
    const json = JSON.stringify({ headline: '題', articleBody: blocks });
    assert.deepEqual(blocksOf(json), blocks);
    const made = command('render', json);
    assert.match(made, out);
    assert.deepEqual(blocksOf(made, '--as', 'html'), blocks);
    // In the other script the same is where it was.
    assert.match(command('render', json, '--to', 'zh-Hans').replace(/環/g, '环'), /<figure>|<ruby>|<sub>|\(/);
  });
}

test('a link around a picture that is not allowed is left out, and that is told', () => {
  const story = JSON.stringify({ articleBody: [{ text: '船。' }, { role: 'figure', image: { url: 'a.jpg', link: 'javascript:alert(1)' } }] });
  const { articleBody, warnings } = JSON.parse(command('parse', story));
  assert.deepEqual(bare(articleBody[1]), { role: 'figure', image: { url: 'a.jpg' } });
  assert.match(warnings.join(), /link has no address that is allowed/);
});

test('pictures of lines of JSON are taken in, line by line', () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  writeFileSync(at('a.png'), png);
  const line = (id, url) => JSON.stringify({ id, headline: '港口', articleBody: [{ text: '船。' }, { role: 'figure', image: { url, alt: '船' } }] });
  writeFileSync(at('a.ndjson'), `${line(1, 'a.png')}\n${line(2, 'gone.png')}\n{"id":3,"text":"後來。"}\n`);
  const { status, out, err } = run(cli, ['bundle', '--ndjson', at('a.ndjson')]);
  assert.equal(status, 0);
  const [first, second, third] = out.trim().split('\n').map((text) => JSON.parse(text));
  assert.deepEqual([first.id, second.id, third.id], [1, 2, 3]);
  assert.ok(first.html.includes(`<img src="data:image/png;base64,${png.toString('base64')}"`));
  assert.ok(!second.html.includes('<img'));
  assert.match(err, /gone\.png: .*the picture is left out/);
});

const article = JSON.stringify({ headline: '港口夜航', articleBody: [
  { text: '後來的事情，大家都知道：水是H2O。' }, { role: 'figure', image: { url: `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"><rect width="160" height="90" fill="teal"/></svg>')}`, alt: '船', width: 160, height: 90 }, caption: '夜裡的海' },
  { role: 'table', header: true, rows: [['港口', '船數'], ['東灣', '8']] }] });

inEachEngine('A page without the reader', {}, (fact) => {
  fact('is small, runs and asks for nothing, and is read in both scripts by its links', async (browser) => {
    writeFileSync(at('static.json'), article);
    command('bundle', undefined, '--static', '-o', at('static.html'), at('static.json'));
    const html = readFileSync(at('static.html'), 'utf8');
    assert.ok(html.length < 20_000, `${html.length} bytes`);
    assert.deepEqual([...html.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes), [' type="application/ld+json"']);
    assert.match(html, /script-src 'none'/);
    const url = pathToFileURL(at('static.html')).href;
    await browser.go(url);
    const seen = () => browser.evaluate(() => ({ text: document.querySelector('article').innerText.replace(/\s+/g, ''), picture: document.querySelector('img').naturalWidth }));
    await browser.until(() => document.querySelector('img').complete);
    const own = await seen();
    assert.match(own.text, /後來的事情[^]*夜裡的海[^]*船數/);
    assert.equal(own.picture, 160);
    await browser.click('.scripts a[lang=zh-Hans]');
    await browser.until(() => /后来的事情/.test(document.querySelector('article').innerText));
    const other = await seen();
    assert.match(other.text, /后来的事情[^]*夜里的海[^]*船数/);
    assert.ok(!/[後來裡數]/.test(other.text));
    await browser.click('.scripts a[lang=zh-Hant]');
    await browser.until(() => /後來的事情/.test(document.querySelector('article').innerText));
    assert.deepEqual(await seen(), own);
    assert.deepEqual((await browser.requests()).filter((each) => !each.startsWith(url) && !each.startsWith('data:')), []);
    assert.deepEqual(await browser.problems(), []);
  });
});

const markup = '<fanjian-reader script="hans"><h1>港口</h1><p>水是H<sub>2</sub>O，<ruby>環<rt>huán</rt></ruby>境，10<sup>3</sup>。</p><figure><a href="https://example.org/a"><img src="/a.png" alt="船頭" width="160" height="90"></a><figcaption>開船</figcaption></figure></fanjian-reader>';

let server;
before(async () => {
  server = await serve({ '/a.html': { body: page(markup, scripts.external()) }, '/dist/': dist, '/a.png': { body: '', status: 404 } });
});
after(() => server?.close());

inEachEngine('What a reader keeps of its markup', {}, (fact) => {
  fact('is the link around a picture, lowered and raised runs, and readings', async (browser) => {
    await browser.go(server.at('/a.html'));
    await browser.until(() => !!document.querySelector('fanjian-reader').shadowRoot?.querySelector('figure'));
    const seen = await browser.evaluate(() => {
      const { shadowRoot: shadow, parsed } = document.querySelector('fanjian-reader');
      const link = shadow.querySelector('figure .link');
      return { href: link?.href, image: link?.querySelector('img') !== null, sub: shadow.querySelector('sub')?.textContent, sup: shadow.querySelector('sup')?.textContent,
        reading: parsed.articleBody.flatMap(({ runs = [] }) => runs).find((run) => run.gloss)?.gloss, image2: parsed.articleBody.find(({ role }) => role === 'figure').image.link };
    });
    assert.deepEqual(seen, { href: 'https://example.org/a', image: true, sub: '2', sup: '3', reading: 'huán', image2: 'https://example.org/a' });
    // A picture that does not come leaves its words in the link.
    await browser.until(() => !!document.querySelector('fanjian-reader').shadowRoot.querySelector('.failed'));
    assert.equal(await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('.failed a .alt').getClientRects().length > 0), true);
  });
});
