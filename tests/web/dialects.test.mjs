// What programs write in place of HTML's own elements, and what they add to it: AMP, Google Docs, Word, Ghost, Substack,
// Medium, WeChat, Notion, exports of WordPress, feeds with media; and dates, names and decks as papers write them.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { root, run } from './commands.mjs';
import { bylineOf, madeOfFragment, madeOfPage } from '../../dist/fanjian-html.mjs';
import { madeOfFeed, madeOfMarkdown } from '../../dist/fanjian-sources.mjs';

const lines = ['港口管理處昨日宣布，自下月一日起開通夜間航線，每晚加開四班渡輪，最後一班為晚間十一點。',
  '處長表示，夜航將方便在對岸上班的居民，也能帶動沿岸夜市的人潮，商家對此表示歡迎。',
  '票價與日間相同，學生與長者半價。首週試營運期間免費搭乘，管理處提醒民眾提早十分鐘到站排隊。'];
const text = lines.map((line) => `<p>${line}</p>`).join('');
const blocksOf = (html) => madeOfFragment(html, {}).story.articleBody;
const page = (inner, head = '') => madeOfPage(`<!doctype html><html><head>${head}</head><body>${inner}</body></html>`);

test('AMP: pictures, players and frames are kept, advertisements are not', () => {
  const { story } = page(`<article><h1>港口夜航開通</h1><amp-img src="https://e.org/a.jpg" width="800" height="450" alt="船"><noscript><img src="https://e.org/a.jpg"></noscript></amp-img>${text}
<amp-ad width=300 height=250>廣告</amp-ad><amp-youtube data-videoid="abc"></amp-youtube><amp-iframe src="https://e.org/map" title="航線圖"></amp-iframe><amp-sidebar>首頁</amp-sidebar></article>`);
  assert.deepEqual(story.articleBody.filter((block) => block.image).map(({ image }) => image), [{ url: 'https://e.org/a.jpg', alt: '船', width: 800, height: 450 }]);
  assert.deepEqual(story.articleBody.filter(({ role }) => role === 'embed').map(({ url, text: said }) => [url, said]),
    [['https://www.youtube.com/watch?v=abc', 'https://www.youtube.com/watch?v=abc'], ['https://e.org/map', '航線圖']]);
  assert.ok(!/廣告|首頁/.test(JSON.stringify(story)));
});

test('Google Docs: the wrapper is not bold, runs are what their styles say, links lead where they say', () => {
  assert.deepEqual(blocksOf(`<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:400">港口</span><span style="font-size:1pt;font-weight:700;">夜航</span><span style="font-style:italic">開通</span></p>
<p><a href="https://www.google.com/url?q=https://e.org/a&amp;sa=D">航線</a><a href="https://www.google.com/url?q=javascript:x">乙</a></p></b>`), [
    { runs: [{ text: '港口' }, { text: '夜航', strong: true }, { text: '開通', emphasis: true }] },
    { runs: [{ text: '航線', link: 'https://e.org/a' }, { text: '乙', link: 'https://www.google.com/url?q=javascript:x' }] }]);
});

test('Word: lists are lists, a title is one, and a page without a title has it as its headline', () => {
  const item = (mark, level, said) => `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span lang=EN-US><span style='mso-list:Ignore'>${mark}<span>&nbsp;</span></span></span><span>${said}</span></p>`;
  const { story } = page(`<p class=MsoTitle><span>港口夜航<o:p></o:p></span></p>${text}${item('l', 1, '甲')}${item('o', 2, '乙')}<p>中</p>${item('1.', 1, '丙')}`);
  assert.equal(story.headline, '港口夜航');
  assert.deepEqual(story.articleBody.slice(3), [{ role: 'listItem', depth: 1, ordered: false, text: '甲' }, { role: 'listItem', depth: 2, ordered: false, text: '乙' },
    { text: '中' }, { role: 'listItem', depth: 1, ordered: true, text: '丙' }]);
});

test('Ghost: a bookmark is a link with what it says, a callout is one line, addresses lose their stand-in', () => {
  assert.deepEqual(blocksOf(`<p>一</p><figure class="kg-card kg-bookmark-card"><a href="https://e.org/b"><div class="kg-bookmark-title">航線表</div><div class="kg-bookmark-description">全部。</div><img src="i.ico"></a></figure>
<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">首週免費。</div></div><img src="__GHOST_URL__/content/a.jpg">`), [
    { text: '一' }, { runs: [{ text: '航線表', link: 'https://e.org/b' }, { text: '：全部。' }] }, { text: '💡首週免費。' }, { role: 'figure', image: { url: '/content/a.jpg' } }]);
});

test('Substack: the deck is one, what asks to subscribe stays out, notes and pull quotes are set as such', () => {
  const { story } = madeOfFragment(`<div class="subtitle">守燈人</div><div class="body"><p>一</p><div class="subscription-widget-wrap"><p>免費訂閱。</p></div><p class="button-wrapper"><a href="https://e.org">分享</a></p>
<div class="pullquote"><p>海。</p></div><div class="footnote"><a class="footnote-number" href="#a">1</a><div class="footnote-content"><p>見表。</p></div></div></div>`, {});
  assert.deepEqual(story, { alternativeHeadline: '守燈人', articleBody: [{ text: '一' }, { role: 'quotation', text: '海。' }, { text: '1 見表。' }] });
});

test('a picture of which only the choices are written is the largest of them', () => {
  assert.deepEqual(blocksOf('<p>一</p><picture><source srcset="https://e.org/w.webp 640w"><source srcset="https://e.org/s.png 640w, https://e.org/l.png 1400w"><img alt="船"></picture>')[1],
    { role: 'figure', image: { url: 'https://e.org/l.png', alt: '船' } });
});

test('WeChat: what its script makes visible is the story, and who publishes it is not the platform', () => {
  const { story, warnings } = page(`<div><h1 id="activity-name">港口夜航</h1><div id="meta_content"><a id="js_name">海潮新聞</a><em id="publish_time">2026-03-11 08:00</em></div>
<div id="js_content" style="visibility: hidden; opacity: 0; "><section><section><p>${lines[0]}</p></section></section><p><img data-src="https://e.org/a?wx_fmt=jpeg" data-w="1080"></p><section><p>${lines[1]}</p></section></div></div>`,
  '<meta property="og:title" content="港口夜航"><meta property="og:site_name" content="微信公众平台">');
  assert.deepEqual([story.headline, story.publisher.name, story.datePublished, warnings], ['港口夜航', '海潮新聞', '2026-03-11T08:00:00', []]);
  assert.deepEqual(story.articleBody, [{ text: lines[0] }, { role: 'figure', image: { url: 'https://e.org/a?wx_fmt=jpeg' } }, { text: lines[1] }]);
});

test('a small part that a style hides stays out', () => {
  assert.ok(!JSON.stringify(page(`<article><h1>港口夜航</h1>${text}<p style="visibility:hidden">預覽時不可點</p></article>`).story).includes('預覽'));
});

test('what stands under the headline and is called a subtitle is the deck', () => {
  for (const tag of ['h2 class="pw-subtitle-paragraph"', 'h4 class="sub"', 'p class="article-subtitle"', 'div class="deck"']) {
    const { story } = page(`<article><h1>港口夜航</h1><${tag}>船長與守燈人</${tag.split(' ')[0]}>${text}</article>`);
    assert.deepEqual([story.alternativeHeadline, story.articleBody.length], ['船長與守燈人', 3], tag);
  }
  assert.equal(page(`<article><h1>港口夜航</h1><h2 class="submarine">潛艇</h2>${text}</article>`).story.alternativeHeadline, undefined);
});

test('a line under a picture that says what stands for the picture is its caption', () => {
  assert.deepEqual(blocksOf('<p>一</p>').length, 1);
  assert.deepEqual(page(`<article><h1>港口</h1>${text}<div><a href="https://e.org/a.jpg"><img src="https://e.org/a.jpg" alt="夜航的船。（記者林若川攝）"></a><p>夜航的船。（記者林若川攝）</p></div><p>${lines[0]}</p></article>`)
    .story.articleBody.find((block) => block.image).caption, '夜航的船。（記者林若川攝）');
});

test('names with a space inside are one name, and who took a picture is still named as who wrote', () => {
  assert.deepEqual(bylineOf(['本报记者 于海涛 陈 远']).author, [{ name: '于海涛' }, { name: '陈远' }]);
  assert.deepEqual(bylineOf(['张 三 李 四']).author, [{ name: '张三' }, { name: '李四' }]);
  const authors = (said) => page(`<article><h1>港口</h1><p>夜航的船。${said}</p>${text}</article>`, '<meta name="author" content="陈远">').story.author;
  assert.deepEqual([authors('陈远摄'), authors('（记者陈远）')], [[{ name: '陈远' }], undefined]);
});

test('Notion: properties are what the story has of them, the others are told; callouts, tasks and captions stay', () => {
  const { story, warnings } = madeOfMarkdown('# 港口夜航\n\n作者: 林若川\nCreated: March 11, 2026 8:05 PM\nTags: 港口, 夜航\n\n一。\n\n![夜航的船。](a.png)\n\n夜航的船。\n\n<aside>\n💡 首週免費。\n\n</aside>\n\n- [x]  看潮水\n- [ ]  看風向\n');
  assert.deepEqual(story, { headline: '港口夜航', author: [{ name: '林若川' }], datePublished: '2026-03-11T20:05:00', articleBody: [{ text: '一。' },
    { role: 'figure', image: { url: 'a.png', alt: '夜航的船。' }, caption: '夜航的船。' }, { text: '💡 首週免費。' },
    { role: 'listItem', depth: 1, ordered: false, text: '☑ 看潮水' }, { role: 'listItem', depth: 1, ordered: false, text: '☐ 看風向' }] });
  assert.match(warnings.join(), /left out: Tags$/);
  // An interview is none of them.
  assert.equal(madeOfMarkdown('# 對談\n\n問：您好？\n答：好。\n\n完。\n').story.articleBody[0].text, '問：您好？答：好。');
});

const feed = (items, more = '') => madeOfFeed(`<rss version="2.0"><channel><title>海潮</title><link>https://e.org/</link>${more}${items}</channel></rss>`);

test('WordPress: pictures, menus and the bin are no stories; authors have their names, galleries their pictures', () => {
  const item = (type, inner, status = 'publish') => `<item>${inner}<wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type></item>`;
  const made = feed([
    item('post', `<title>港口夜航</title><wp:post_id>9</wp:post_id><dc:creator>lin</dc:creator><content:encoded><![CDATA[<!-- wp:paragraph -->
<p>一。</p>
<!-- /wp:paragraph -->

[caption id="x" width="600"]<a href="https://e.org/b.jpg"><img src="https://e.org/b.jpg" alt="燈塔" width="600" height="400" /></a> 燈塔的夜。[/caption]

二，
三。

[gallery ids="7,8"]

[vc_row][vc_column]四。[/vc_column][/vc_row]]]></content:encoded>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>7</wp:meta_value></wp:postmeta>`),
    item('attachment', '<title>圖</title><wp:post_id>7</wp:post_id><wp:attachment_url>https://e.org/a.jpg</wp:attachment_url>', 'inherit'),
    item('nav_menu_item', '<title>選單</title>'), item('post', '<title>丟了</title>', 'trash'), item('page', '<title>關於</title><content:encoded>我們。</content:encoded>')].join(''),
  '<wp:author><wp:author_login>lin</wp:author_login><wp:author_display_name>林若川</wp:author_display_name></wp:author>');
  assert.deepEqual(made.map(({ story }) => story.headline), ['港口夜航', '關於']);
  const { author, image, articleBody } = made[0].story;
  assert.deepEqual([author, image], [[{ name: '林若川' }], { url: 'https://e.org/a.jpg' }]);
  assert.deepEqual(articleBody, [{ text: '一。' }, { role: 'figure', image: { url: 'https://e.org/b.jpg', alt: '燈塔', width: 600, height: 400 }, caption: '燈塔的夜。' },
    { text: '二，' }, { text: '三。' }, { role: 'figure', image: { url: 'https://e.org/a.jpg' } }, { text: '四。' }]);
});

test('a feed: its media is the picture, dates are dates, addresses are whole, and what is said of where it appeared stays out', () => {
  const [{ story }] = feed(`<item><title>港口</title><link>/a</link><pubDate>Wed, 11 Mar 2026 08:00:00 +0800</pubDate><description>&lt;p&gt;一。&lt;img src="b.jpg"&gt;&lt;/p&gt;&lt;p&gt;The post &lt;a href="https://e.org/a"&gt;港口&lt;/a&gt; first appeared on &lt;a href="https://e.org"&gt;海潮&lt;/a&gt;.&lt;/p&gt;</description>
<media:group><media:content url="https://e.org/a.jpg" medium="image"><media:description>夜航的船。</media:description></media:content></media:group></item>`);
  assert.deepEqual([story.url, story.datePublished, story.image], ['https://e.org/a', '2026-03-11T08:00:00+08:00', { url: 'https://e.org/a.jpg', alt: '夜航的船。' }]);
  assert.deepEqual(story.articleBody, [{ text: '一。' }, { role: 'figure', image: { url: 'https://e.org/b.jpg' } }]);
  const [atom] = madeOfFeed('<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://e.org/"><title>海</title><entry><title>港</title><link rel="enclosure" type="image/jpeg" href="https://e.org/e.jpg"/><link href="a"/><content type="xhtml" xml:base="https://e.org/2026/"><div><p>一<img src="c.jpg"/></p></div></content></entry></feed>');
  assert.deepEqual([atom.story.url, atom.story.image.url, atom.story.articleBody[1].image.url], ['https://e.org/a', 'https://e.org/e.jpg', 'https://e.org/2026/c.jpg']);
});

test('Blogger: posts alone are stories, a table of a picture is a figure, a label is the section', () => {
  const entry = (kind, inner) => `<entry><category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${kind}"/>${inner}</entry>`;
  const made = madeOfFeed(`<feed xmlns="http://www.w3.org/2005/Atom"><title>海潮</title>${entry('template', '<title>Template</title><content>x</content>')}${entry('settings', '<title>名</title><content>海潮</content>')}${
    entry('post', '<category scheme="http://www.blogger.com/atom/ns#" term="港口"/><title>夜航</title><content type="html">&lt;p&gt;一。&lt;/p&gt;&lt;table class="tr-caption-container"&gt;&lt;tr&gt;&lt;td&gt;&lt;img src="https://e.org/b.jpg"&gt;&lt;tr&gt;&lt;td class="tr-caption"&gt;燈塔&lt;/table&gt;</content>')}${
    entry('comment', '<title>好</title><content>好文章</content>')}</feed>`);
  assert.deepEqual(made.map(({ story }) => [story.headline, story.articleSection, story.articleBody]),
    [['夜航', '港口', [{ text: '一。' }, { role: 'figure', image: { url: 'https://e.org/b.jpg' }, caption: '燈塔' }]]]);
});

test('an export of Ghost: each post a story, and how to have all of them is told', () => {
  const source = JSON.stringify({ db: [{ data: { posts: [{ title: '夜航', html: '<p>一。</p><img src="__GHOST_URL__/a.jpg">', feature_image: '__GHOST_URL__/f.jpg' }, { title: '第二篇', html: '<p>二。</p>' }] } }] });
  const cli = [process.execPath, path.join(root, 'dist/cli.mjs')];
  const { out, err } = run(cli, ['parse'], source);
  assert.match(err, /2 stories in it, of which this is the first; --as cms --ndjson gives all/);
  const { headline, image, articleBody } = JSON.parse(out);
  assert.deepEqual([headline, image[0].url, articleBody.find(({ role }) => role === 'figure').image.url], ['夜航', '/f.jpg', '/a.jpg']);
  assert.equal(run(cli, ['parse', '--as', 'cms', '--ndjson'], source).out.trim().split('\n').length, 2);
});

test('an export of Medium: the deck stands beside the headline, neither is said twice, a card is a link', () => {
  const { story } = page(`<article><header><h1 class="p-name">夜航</h1></header><section data-field="subtitle" class="p-summary">守燈人</section><section data-field="body"><h3>夜航</h3><h4>守燈人</h4>${text}
<div class="graf graf--mixtapeEmbed"><a href="https://e.org/b"><strong>航線表</strong><br><em>全部</em>e.org</a></div></section></article>`, '<title>夜航</title>');
  assert.deepEqual([story.headline, story.alternativeHeadline, story.articleBody.slice(0, 1), story.articleBody.at(-1)],
    ['夜航', '守燈人', [{ text: lines[0] }], { runs: [{ text: '航線表', link: 'https://e.org/b' }, { text: '：全部' }] }]);
});

for (const [given, expected] of [
  ['2024-05-01T08:00+08:00', '2024-05-01T08:00+08:00'], ['2026-03-11', '2026-03-11'], ['2026年3月11日08:05', '2026-03-11T08:05:00'], ['2026/03/11 05:30', '2026-03-11T05:30:00'],
  ['11 Mar 2026 23:59 GMT', '2026-03-11T23:59:00Z'], ['Mar 1, 2026 12:10 AM', '2026-03-01T00:10:00'], ['2026-03-11 08:00:00 +0800', '2026-03-11T08:00:00+08:00'],
  ['2026-13-11', '2026-13-11'], ['昨天', '昨天'], ['11 Foo 2026', '11 Foo 2026'],
]) {
  test(`the date ${given} is ${expected}`, () => {
    const { story } = madeOfMarkdown(`---\ntitle: 港\ndate: "${given}"\n---\n一。\n`);
    assert.equal(story.datePublished, expected);
    assert.equal(JSON.parse(run([process.execPath, path.join(root, 'dist/cli.mjs')], ['parse'], JSON.stringify(story)).out).datePublished, expected);
  });
}
