// A page, or a piece of one, as a story: what is kept of it, what stays out, and what is told.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { root, run } from './commands.mjs';
import { bylineOf, madeOfFragment, madeOfPage, titleOf } from '../../dist/fanjian-html.mjs';

const cli = [process.execPath, path.join(root, 'dist/cli.mjs')];
const lines = ['港口管理處昨日宣布，自下月一日起開通夜間航線，每晚加開四班渡輪，最後一班為晚間十一點。',
  '處長表示，夜航將方便在對岸上班的居民，也能帶動沿岸夜市的人潮，商家對此表示歡迎。',
  '票價與日間相同，學生與長者半價。首週試營運期間免費搭乘，管理處提醒民眾提早十分鐘到站排隊。'];
const paragraphs = lines.map((line) => `<p>${line}</p>`).join('\n');
const page = (inner, head = '') => `<!doctype html><html><head>${head}</head><body>${inner}</body></html>`;
const article = (inner = paragraphs, head = '') => page(`<article><h1>港口夜航開通</h1>${inner}</article>`, head);
const body = (made) => made.story.articleBody;
const blocksOf = (html) => body(madeOfFragment(html, {}));

test('a page is known behind comments, a byte order mark and an XML declaration, and as a piece', () => {
  for (const source of [`\uFEFF<!-- a --><!-- b -->\n${article()}`, `<?xml version="1.0" encoding="UTF-8"?>\n${article()}`,
    `<h1>港口夜航開通</h1>${paragraphs}`, `<!-- a --><div class="a">${paragraphs}</div>`, `\n\n<p>${lines[0]}</p>`]) {
    const { status, out } = run(cli, ['parse'], source);
    assert.equal(status, 0);
    assert.ok(out.includes(lines[0]) && !out.includes('<'), source.slice(0, 60));
  }
});

test('text that begins with a sign is not a page', () => {
  for (const source of ['<我們>的故事。', '<3 小時後', '< p>後來']) assert.ok(run(cli, ['parse'], source).out.includes(source));
});

test('many comments and spaces before what is no page are passed over once', () => {
  assert.ok(run(cli, ['parse'], `${'<!---->'.repeat(50_000)}${' '.repeat(50_000)}後來`).out.includes('後來'));
});

for (const [name, title, heading, publisher, expected] of [
  ['the h1 that the title has', '港口夜航開通 | 地方 | 海潮新聞網', '港口夜航開通', undefined, '港口夜航開通'],
  ['the title where the h1 is another', '港口夜航開通', '海潮新聞', undefined, '港口夜航開通'],
  ['what stands before the site that it names', '港口夜航開通 - 地方 - 海潮新聞', undefined, '海潮新聞', '港口夜航開通'],
  ['what stands before a name of a paper', '港口夜航開通｜海潮時報', undefined, undefined, '港口夜航開通'],
  ['all of a title with a bar in it', '港口夜航開通｜居民樂見', undefined, undefined, '港口夜航開通｜居民樂見'],
  ['all of a title with a dash in it', '甲地-乙地夜航開通', undefined, undefined, '甲地-乙地夜航開通'],
  ['the h1 that says more than the title', '港口夜航', '港口夜航：六個夜晚', undefined, '港口夜航：六個夜晚'],
  ['a title, not a letter of it that is a heading', '大選開票', '選', undefined, '大選開票'],
]) test(`a headline is ${name}`, () => assert.equal(titleOf(title, heading, publisher), expected));

for (const [given, expected, dateline] of [
  [['王威雄／雲林報導'], ['王威雄'], '雲林'], [['記者林若川／綜合報導'], ['林若川'], undefined], [['文：林若川、陳海'], ['林若川', '陳海'], undefined],
  [['林若川 陳海'], ['林若川', '陳海'], undefined],
  [['103977'], undefined, undefined], [['2024-05-01 10:20'], undefined, undefined], [['2024年5月1日'], undefined, undefined],
  [['https://e.org/a'], undefined, undefined], [['By Ann Lee'], ['Ann Lee'], undefined], [['admin'], undefined, undefined],
]) {
  test(`a byline ${given} names ${expected ?? 'nobody'}`, () => {
    const made = bylineOf(given);
    assert.deepEqual([made.author?.map(({ name }) => name), made.dateline], [expected, dateline]);
  });
}

test('what a page says of itself: JSON-LD, then Open Graph', () => {
  const { story } = madeOfPage(article(paragraphs, `<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"headline":"港口夜航開通",
"author":{"name":"王威雄／雲林報導"},"datePublished":"2024-05-01T08:00+08:00","image":{"url":"https://e.org/a.jpg","width":"800","height":450},"publisher":{"name":"海潮新聞"}}]}</script>
<meta property="og:title" content="別的"><meta property="article:section" content="地方"><link rel="canonical" href="https://e.org/a">`));
  const { articleBody, ...said } = story;
  assert.deepEqual(said, { headline: '港口夜航開通', author: [{ name: '王威雄' }], dateline: '雲林', creditText: '來源：海潮新聞', publisher: { name: '海潮新聞' },
    datePublished: '2024-05-01T08:00+08:00', url: 'https://e.org/a', articleSection: '地方', image: { url: 'https://e.org/a.jpg', width: 800, height: 450 } });
  assert.deepEqual(articleBody, lines.map((text) => ({ text })));
});

test('pictures, links, marks, lists, tables and quotations are kept', () => {
  assert.deepEqual(blocksOf(`<h2>小標</h2><p>前<b>後</b><a href="/a"><i>來</i></a><code>a</code>。</p>
<figure><img src="a.jpg" alt="船" width=800 height=450><figcaption>夜航的船。</figcaption><figcaption>圖／海潮新聞</figcaption></figure>
<ul><li>一<ol start=3><li>二</li></ol></li></ul><blockquote><p>引文。</p></blockquote>
<table><thead><tr><th>股</th><th>價</th></tr></thead><tr><td>海州</td><td>12</td></tr></table>
<iframe src="https://e.org/v" title="影片"></iframe><p lang="ja">日</p><p>甲<br>乙</p><p><ruby>頭<rt>ㄊㄡˊ</rt></ruby></p><p class="fanjian-keep">发</p>`), [
    { role: 'heading', text: '小標' }].slice(1).concat([
    { runs: [{ text: '前' }, { text: '後', strong: true }, { text: '來', link: '/a', emphasis: true }, { text: 'a', code: true }, { text: '。' }] },
    { role: 'figure', image: { url: 'a.jpg', alt: '船', width: 800, height: 450 }, caption: '夜航的船。', credit: '圖／海潮新聞' },
    { role: 'listItem', ordered: false, depth: 1, text: '一' }, { role: 'listItem', ordered: true, depth: 2, position: 3, text: '二' },
    { role: 'quotation', text: '引文。' },
    { role: 'table', header: true, rows: [['股', '價'], ['海州', '12']] },
    { role: 'embed', url: 'https://e.org/v', text: '影片' },
    { runs: [{ text: '日', lang: 'ja' }] }, { text: '甲' }, { text: '乙' }, { text: '頭(ㄊㄡˊ)' }, { runs: [{ text: '发', keep: true }] },
  ]));
});

test('cells that span leave empty cells, and a table of one column is paragraphs', () => {
  assert.deepEqual(blocksOf('<p>一</p><table><tr><td colspan=2>甲</td><td rowspan=2>乙</td></tr><tr><td>丙</td><td>丁</td></tr><tr><td>戊</td></tr></table>')[1],
    { role: 'table', header: false, rows: [['甲', '', '乙'], ['丙', '丁', ''], ['戊', '', '']] });
  assert.deepEqual(blocksOf('<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>'), [{ text: '甲' }, { text: '乙' }]);
});

test('addresses that are not of the web do not come through', () => {
  assert.deepEqual(blocksOf('<p>一</p><p><a href="java\tscript:alert(1)">甲</a><a href=" javascript:x">乙</a><img src="javascript:x"><img src="data:text/html,x"><iframe src="data:text/html,x"></iframe></p>').slice(1),
    [{ text: '甲乙' }]);
  assert.deepEqual(madeOfFragment('<p>一<img src="file:///a.jpg"></p>', {}).warnings, ['a picture is left out: file:///a.jpg']);
});

test('hidden labels, tickers and related stories stay out', () => {
  const made = madeOfPage(article(`<div class="ticker">快訊：別的事情</div>${paragraphs}
<figure><img src="https://e.org/a.jpg"><figcaption><span class="visually-hidden">圖像加註文字，</span>夜航的船。</figcaption></figure>
<p><span class="sr-only">圖像來源，</span></p><h3>延伸閱讀</h3><ul><li><a href="/b">別的新聞甲</a></li><li><a href="/c">別的新聞乙</a></li></ul>`));
  const text = JSON.stringify(body(made));
  for (const word of ['快訊', '圖像加註', '圖像來源', '延伸閱讀', '別的新聞']) assert.ok(!text.includes(word), word);
  assert.ok(text.includes('夜航的船。') && text.includes(lines[2]));
});

test('JSON-LD has more of the text than the page shows: it is taken, and that is told', () => {
  const ld = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: '港口夜航開通', articleBody: lines.join('\n') })}</script>`;
  const made = madeOfPage(article('<p>全文請登入後閱讀，謝謝您的支持與愛護。</p>', ld));
  assert.deepEqual(body(made), lines.map((text) => ({ text })));
  assert.match(made.warnings.join(), /its JSON-LD has \d+/);
  assert.deepEqual(madeOfPage(article(paragraphs, ld)).warnings, []);
});

test('a page that lost its text gives its description, and that is told', () => {
  const made = madeOfPage(article('<p>分享這則新聞到各處。</p>', `<meta property="og:description" content="${lines[0]}">`));
  assert.deepEqual(body(made), [{ text: lines[0] }]);
  assert.match(made.warnings.join(), /its description is taken/);
});

for (const [name, html, code] of [
  ['an empty page', page(''), 'no_story'], ['a page that asks to subscribe', page('<div><p>感謝您訂閱本報，請登入後繼續閱讀本文。</p></div>'), 'no_story'],
  ['a page of an error', page('<h1>403 Forbidden</h1><p>nginx</p>', '<title>403 Forbidden</title>'), 'error_page'],
  ['a page that is not found', page('<div><p>您要找的內容已移除，請回到首頁繼續瀏覽其他的新聞內容。</p></div>', '<title>頁面不存在 - 海潮</title>'), 'error_page'],
]) {
  test(`${name} is no story`, () => {
    assert.throws(() => madeOfPage(html), (cause) => cause.code === code);
    const { status, out, err } = run(cli, ['parse'], html);
    assert.deepEqual([status, out], [1, '']);
    assert.match(err, new RegExp(`\\(${code}\\)`));
  });
}

test('broken markup and 10,000 elements in each other give their text', () => {
  assert.ok(JSON.stringify(madeOfPage(`<html><p>${lines[0]}<b><table><tr>${lines[1]}<td><p>${lines[2]}`)).includes(lines[1]));
  for (const tag of ['div', 'b', 'blockquote', 'ul><li', 'table><tr><td', 'figure']) {
    assert.ok(JSON.stringify(madeOfFragment(`${`<${tag}>`.repeat(10_000)}${lines[0]}`, {})).includes(lines[0]), tag);
  }
});

test('a picture of many megabytes in its own address is told by its size, and all else is there', () => {
  const huge = `data:image/png;base64,${'A'.repeat(9 << 20)}`;
  for (const source of [`<p>一</p><figure><img src="${huge}" alt="圖"><figcaption>圖說</figcaption></figure><p>後來</p>`, `<p>一</p><figure><img alt=圖 src=${huge}><figcaption>圖說</figcaption></figure><p>後來`]) {
    const { story, warnings } = madeOfFragment(source, {});
    assert.deepEqual([story.articleBody.map(({ text }) => text), warnings], [['一', '圖　圖說', '後來'], ['a picture is left out, of 9 MB in its own address']]);
  }
  // One that no picture may be larger than is kept.
  assert.equal(madeOfFragment(`<p>一</p><img src="data:image/png;base64,${'A'.repeat(7 << 20)}">`, {}).warnings.length, 0);
});
