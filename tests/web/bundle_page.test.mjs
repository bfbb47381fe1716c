// A bundled page: both scripts without JavaScript, the same look before and after the reader, and metadata that follows.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inEachEngine, launch, missing, wanted } from './browsers.mjs';
import { root, run } from './commands.mjs';
import { choose, open, ready } from './reader.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'fanjian-page-'));
const picture = (width, height) => `data:image/svg+xml;base64,${Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="teal"/></svg>`).toString('base64')}`;
const story = {
  '@type': 'NewsArticle', headline: '港口夜航：一座海港城市的六個夜晚與六種聲音', author: [{ name: '于海濤' }], publisher: { name: '海州報' },
  articleBody: [
    { text: '後來的事情，大家都知道。船在夜裡開走，碼頭上的燈一盞一盞熄了，只剩下海風和遠處的汽笛聲，吹過空蕩蕩的廣場。' },
    { role: 'figure', image: { url: picture(160, 90), alt: '夜航的船' }, caption: '夜航的船離開碼頭。', credit: '攝影：陳遠' },
    { text: '「夜裡的海是黑的，」他說。' },
    { role: 'heading', text: '六種聲音' },
    { role: 'listItem', depth: 1, text: '汽笛聲' }, { role: 'listItem', depth: 2, text: '大浪' }, { role: 'listItem', depth: 1, ordered: true, text: '先看潮水' },
    { role: 'listItem', depth: 1, ordered: true, text: '再看風向' },
    { role: 'table', header: true, rows: [['港口', '船數'], ['東灣', '8']] },
    { role: 'quotation', text: '海不會說話，可是每個人都聽得見它。' },
    { role: 'figure', image: { url: picture(100, 140), alt: '燈塔' }, caption: '燈塔。' },
    { text: '清晨，第一班船回來了。' },
  ],
};
const bundled = (name, given, ...args) => {
  const file = path.join(folder, `${name}.html`);
  writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(given));
  const { status, err } = run([process.execPath, path.join(root, 'dist/cli.mjs')], ['bundle', ...args, '-o', file, path.join(folder, `${name}.json`)]);
  assert.deepEqual([status, err], [0, '']);
  return { file, url: pathToFileURL(file).href, html: readFileSync(file, 'utf8') };
};
const made = bundled('story', story);
const linked = (html) => JSON.parse(/<script type="application\/ld\+json">([^<]*)</.exec(html)[1]);

// Where everything that is read stands.
const places = (article) => [...article.querySelectorAll('h1, h2, p, li, figure, figcaption, tr, blockquote')]
  .filter((each) => each.getClientRects().length && each.parentElement.localName !== 'blockquote')
  .map((each) => Math.round(each.getBoundingClientRect().top));

it('a page in another script than its story says everything in that script', () => {
  const { html } = bundled('hans', story, '--to', 'zh-Hans', '--url', 'https://e.org/夜航');
  assert.match(html, /<title>港口夜航：一座海港城市的六个夜晚与六种声音<\/title>/);
  const { inLanguage, headline, author, publisher, url } = linked(html);
  assert.deepEqual([inLanguage, headline, author[0].name, publisher.name, url],
    ['zh-Hans', '港口夜航：一座海港城市的六个夜晚与六种声音', '于海涛', '海州报', 'https://e.org/夜航']);
});

inEachEngine('A bundled page', { width: 1000 }, (fact) => {
  fact('is the same before and after the reader starts: headline, first paragraph, and all that follows', async (browser) => {
    await open(browser, made.url);
    await ready(browser);
    await browser.evaluate(() => scrollTo(0, 0));
    const after = await browser.evaluate(new Function(`return (${places})(document.querySelector('fanjian-reader').shadowRoot.querySelector('article'))`));
    // The same page as it stands before the element is defined.
    const before = await browser.evaluate(new Function('html', `
      const frame = document.createElement('iframe');
      frame.style.cssText = 'position: fixed; inset: 0; border: 0; width: ' + innerWidth + 'px; height: ' + innerHeight + 'px';
      frame.srcdoc = html;
      document.body.append(frame);
      return new Promise((done) => frame.addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(() => done(
        (${places})(frame.contentDocument.querySelector('article')))))));`),
    made.html.replace(/<script[^]*?<\/script>/g, ''));
    assert.equal(before.length, after.length);
    before.forEach((top, at) => assert.ok(Math.abs(top - after[at]) <= 2, `${at}: ${before} | ${after}`));
  });

  fact('says what it says in the script that is shown, and comes back to the letter', async (browser) => {
    await open(browser, made.url);
    await ready(browser);
    const said = () => browser.evaluate(() => {
      const { inLanguage, headline, author, articleBody } = JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent);
      return [document.title, document.documentElement.lang, document.querySelector('[property="og:title"]').content, document.querySelector('[property="og:locale"]').content,
        inLanguage, headline, author[0].name, articleBody.slice(0, 8)];
    });
    await choose(browser, 'script', 'hant');
    await browser.until(() => document.documentElement.lang.startsWith('zh-Hant'));
    const before = await said();
    await choose(browser, 'script', 'hans');
    await browser.until(() => document.documentElement.lang === 'zh-Hans');
    const hans = '港口夜航：一座海港城市的六个夜晚与六种声音';
    assert.deepEqual(await said(), [hans, 'zh-Hans', hans, 'zh_CN', 'zh-Hans', hans, '于海涛', '后来的事情，大家']);
    await choose(browser, 'script', 'hant');
    await browser.until(() => document.documentElement.lang.startsWith('zh-Hant'));
    assert.deepEqual(await said(), before);
    assert.equal(before[0], story.headline);
    assert.deepEqual(await browser.problems(), []);
  });

  fact('gives its reader the pictures of its article', async (browser) => {
    await open(browser, made.url);
    await ready(browser);
    const shown = await browser.evaluate(() => [...document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('img')].map(({ src }) => src));
    assert.deepEqual(shown, [picture(160, 90), picture(100, 140)]);
    assert.deepEqual((await browser.requests()).filter((address) => address !== made.url && !address.startsWith('data:')), []);
  });
});

it('the page is read in both scripts without JavaScript, by its links', {
  skip: missing('chromium') ?? (wanted().includes('chromium') ? false : 'Chromium was not asked for'), timeout: 60000,
}, async () => {
  const browser = await launch('chromium', {});
  try {
    await browser.page.setJavaScriptEnabled(false);
    await browser.go(made.url);
    const seen = () => browser.evaluate(() => document.querySelector('article').innerText);
    const hant = await seen();
    for (const words of ['後來的事情', '六種聲音', '大浪', '再看風向', '船數', '聽得見', '陳遠', '清晨']) assert.equal(hant.split(words).length, words === '六種聲音' ? 3 : 2, words);
    assert.ok(!/[后来声说种]/.test(hant));
    const link = (name) => browser.page.click(`nav a[href="#${name}"]`);
    await link('hans');
    const hans = await seen();
    for (const words of ['后来的事情', '大浪', '再看风向', '船数', '听得见', '陈远', '清晨']) assert.equal(hans.split(words).length, 2, words);
    assert.ok(!/[後來聲說種]/.test(hans));
    assert.equal(await browser.evaluate(() => scrollY), 0);
    await link('hant');
    assert.equal(await seen(), hant);
  } finally {
    await browser.close();
  }
});
