// Stories out of Markdown, feeds, Word documents, mails and exports: what goes in comes out as blocks, and what no story
// can be read from is refused by its name.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { root, run } from './commands.mjs';
import { madeOfCms, madeOfFeed, madeOfMarkdown, madeOfWord, textOfWrapped } from '../../dist/fanjian-sources.mjs';

const JsZip = createRequire(path.join(root, 'web/package.json'))('jszip');
const cli = [process.execPath, path.join(root, 'dist/cli.mjs')];
const folder = mkdtempSync(path.join(tmpdir(), 'fanjian-sources-'));
const parse = (input, ...args) => {
  const { status, out, err } = run(cli, ['parse', ...args], input);
  return { status, err, story: status ? null : JSON.parse(out) };
};
const textsIn = (story) => story.articleBody.map(({ runs }) => (runs ?? []).map(({ text }) => text).join(''));

const markdown = `---
title: 港口夜航開通
author: [林若川, 陳海]
date: 2024-05-01
cover: a.jpg
category: 地方
---
管理處昨日宣布，
自下月開通**夜間航線**，見[公告](https://e.org/a)。

![船](b.jpg "夜航的船")

1. 一
2. 二

> 引文。

| 股 | 價 |
|----|---:|
| 海州 | 12 |
`;

test('Markdown with front matter is a story with its marks, list, picture and table', () => {
  const { story, warnings } = madeOfMarkdown(markdown);
  assert.deepEqual(warnings, []);
  assert.deepEqual(story, {
    headline: '港口夜航開通', author: [{ name: '林若川' }, { name: '陳海' }], datePublished: '2024-05-01', articleSection: '地方', image: { url: 'a.jpg' },
    articleBody: [
      { runs: [{ text: '管理處昨日宣布，自下月開通' }, { text: '夜間航線', strong: true }, { text: '，見' }, { text: '公告', link: 'https://e.org/a' }, { text: '。' }] },
      { role: 'figure', image: { url: 'b.jpg', alt: '船' }, caption: '夜航的船' },
      { role: 'listItem', ordered: true, depth: 1, text: '一' }, { role: 'listItem', ordered: true, depth: 1, text: '二' },
      { role: 'quotation', text: '引文。' },
      { role: 'table', header: true, rows: [['股', '價'], ['海州', '12']] },
    ],
  });
});

test('stars between Chinese characters and marks begin and end what is strong', () => {
  const { story } = madeOfMarkdown('# 訪談\n\n**問：**您從哪裡來？\n\n他說**「走吧」**就走了。\n');
  assert.deepEqual(story.articleBody.map(({ runs }) => runs), [
    [{ text: '問：', strong: true }, { text: '您從哪裡來？' }],
    [{ text: '他說' }, { text: '「走吧」', strong: true }, { text: '就走了。' }],
  ]);
});

test('Markdown without front matter takes its first heading; HTML in it runs nothing', () => {
  const { story } = madeOfMarkdown('# 港口夜航\n\n後來<script>alert(1)</script>的事。<a href="javascript:x">a</a>');
  assert.equal(story.headline, '港口夜航');
  assert.deepEqual(story.articleBody, [{ text: '後來的事。a' }]);
});

test('front matter that is none is told and left out', () => {
  const { story, warnings } = madeOfMarkdown('---\na: [\n---\n後來。');
  assert.deepEqual(story.articleBody, [{ text: '後來。' }]);
  assert.match(warnings.join(), /front matter cannot be read/);
});

test('Markdown is told by its front matter, its marks or its name; text with a sign in it is text', () => {
  assert.equal(parse(markdown).story.headline, '港口夜航開通');
  assert.equal(parse('# 港口夜航\n\n## 小標\n\n後來。').story.headline, '港口夜航');
  const file = path.join(folder, 'a.md');
  writeFileSync(file, '**後來**的事。');
  assert.deepEqual(textsIn(JSON.parse(run(cli, ['parse', file]).out)), ['後來的事。']);
  assert.ok(textsIn(parse('後來 * 3 的事。\n--- 完 ---').story).join().includes('* 3'));
});

const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="a" xmlns:dc="b" xmlns:media="c"><channel><title>海潮新聞</title><link>https://e.org/</link>
<item><title>港口夜航</title><link>https://e.org/1</link><pubDate>Wed, 01 May 2024 08:00:00 +0800</pubDate><dc:creator>林若川</dc:creator>
<description>短。</description><content:encoded><![CDATA[<p>夜航開通，<b>每晚</b>四班。</p>]]></content:encoded><media:content url="https://e.org/a.jpg" type="image/jpeg"/></item>
<item><title>第二</title><description>&lt;p&gt;後來的事。&lt;/p&gt;</description></item><item/></channel></rss>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>海潮</title><entry><title>港口</title><link rel="self" href="/s"/><link href="https://e.org/1"/>
<author><name>陳海</name></author><updated>2024-05-01</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>後<em>來</em>。</p></div></content></entry></feed>`;

test('RSS and Atom: each item is a story', () => {
  const [first, second, none] = madeOfFeed(rss);
  assert.equal(none, undefined);
  assert.deepEqual(first.story, { headline: '港口夜航', author: [{ name: '林若川' }], creditText: '來源：海潮新聞', publisher: { name: '海潮新聞' },
    datePublished: '2024-05-01T08:00:00+08:00', url: 'https://e.org/1', image: { url: 'https://e.org/a.jpg' },
    articleBody: [{ runs: [{ text: '夜航開通，' }, { text: '每晚', strong: true }, { text: '四班。' }] }] });
  assert.deepEqual(second.story.articleBody, [{ text: '後來的事。' }]);
  const [entry] = madeOfFeed(atom);
  assert.deepEqual([entry.story.headline, entry.story.url, entry.story.author], ['港口', 'https://e.org/1', [{ name: '陳海' }]]);
  assert.deepEqual(entry.story.articleBody, [{ runs: [{ text: '後' }, { text: '來', emphasis: true }, { text: '。' }] }]);
});

test('of a feed the first story, and how many there are; with --ndjson all', () => {
  const { story, err } = parse(rss);
  assert.equal(story.headline, '港口夜航');
  assert.match(err, /2 stories in it, of which this is the first; --as rss --ndjson gives all/);
  const file = path.join(folder, 'feed.xml');
  writeFileSync(file, rss);
  for (const [args, input] of [[['--as', 'rss'], rss], [[file], '']]) {
    const lines = run(cli, ['parse', '--ndjson', ...args], input).out.trim().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(lines.map(({ headline }) => headline), ['港口夜航', '第二']);
  }
  assert.match(run(cli, ['render', '--ndjson', '--as', 'rss', '--to', 'zh-Hans'], rss).out, /^\{"html":".*夜航开通.*\n\{"html"/);
});

test('a feed without an item, or cut short, is told or gives what it has', () => {
  assert.match(parse('<rss><channel></channel></rss>').err, /no item in this feed \(no_story\)/);
  assert.equal(madeOfFeed(rss.slice(0, rss.indexOf('<item><title>第二') + 25)).length, 2);
});

test('an export of a content management system: {title, content}, of WordPress too', () => {
  const [made] = madeOfCms(JSON.stringify({ title: { rendered: '港口&#8217;夜航' }, content: { rendered: '<p>後<b>來</b>。</p>' }, date: '2024-05-01', link: 'https://e.org/1' }));
  assert.deepEqual(made.story, { headline: '港口’夜航', datePublished: '2024-05-01', url: 'https://e.org/1',
    articleBody: [{ runs: [{ text: '後' }, { text: '來', strong: true }, { text: '。' }] }] });
  assert.equal(parse('{"title":"港口","content":"<p>後來。</p><p>的事。</p>"}').story.headline, '港口');
  assert.deepEqual(madeOfCms('{"title":"港口","content":"一 < 二\\n三"}')[0].story.articleBody, [{ text: '一 < 二' }, { text: '三' }]);
  assert.equal(parse('{"headline":"港口","articleBody":"後來。"}').story.headline, '港口');
  assert.match(parse('[{"title":"一","content":"<p>甲。</p>"},{"title":"二","content":"<p>乙。</p>"}]').err, /2 stories/);
  assert.match(parse('{"title":', '--as', 'cms').err, /bad_json/);
});

const wordOf = (inner, more = {}) => {
  const zip = new JsZip();
  zip.file('[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>');
  zip.file('_rels/.rels', '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>');
  zip.file('word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`);
  zip.file('word/styles.xml', '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>');
  for (const [name, content] of Object.entries(more)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer' });
};
const line = (text, style = '', run_ = '') => `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r>${run_}<w:t>${text}</w:t></w:r></w:p>`;

test('a Word document is a story with its title, headings, marks and tables', async () => {
  const bytes = await wordOf(line('港口夜航', 'T') + line('後來的事。') + line('小標', 'Heading1') + line('要緊。', '', '<w:rPr><w:b/></w:rPr>')
    + `<w:tbl><w:tr><w:tc>${line('海州')}</w:tc><w:tc>${line('12')}</w:tc></w:tr></w:tbl>`);
  const { story } = await madeOfWord(bytes);
  assert.equal(story.headline, '港口夜航');
  assert.deepEqual(story.articleBody, [{ text: '後來的事。' }, { role: 'heading', text: '小標' }, { runs: [{ text: '要緊。', strong: true }] },
    { role: 'table', header: false, rows: [['海州', '12']] }]);
  assert.equal(parse(bytes).story.headline, '港口夜航');
});

test('a Word document that is none, or that unpacks without end, is refused', async () => {
  for (const bytes of [Buffer.from('PK\x03\x04 word/ and nothing else'), await wordOf('').then((all) => all.subarray(0, all.length >> 1))]) {
    const { status, err } = parse(bytes, '--as', 'docx');
    assert.equal(status, 1);
    assert.match(err, /no Word document.*\(bad_word\)|no text in it \(no_story\)/);
  }
  const large = await wordOf(line('後來'));
  large.writeUInt32LE(0xFFFFFFF0, large.lastIndexOf('PK\x01\x02') + 24);
  assert.match(parse(large).err, /unpacks to more than 256 MB \(too_large\)/);
});

const mail = '港口管理處昨日宣布自下月一日起開通夜間航\n線每晚加開四班渡輪最後一班為晚間十一點，\n票價與日間相同，學生與長者半價，首週試營\n運期間免費。\n\n處長表示夜航將方便在對岸上班的居民也能帶\n動沿岸夜市的人潮商家對此表示歡迎並期待更\n多的遊客。\n';

test('lines that a mail program or a PDF broke are joined, and that is told', () => {
  assert.equal(textOfWrapped(mail).text, `${mail.replace(/\n(?!\n|$)/g, '').replace(/。(?=處)/, '。\n\n')}`.replace(/\n+(?=處)/, '\n\n'));
  const { story, err } = parse(mail);
  assert.match(err, /5 broken lines are joined/);
  assert.ok(textsIn(story).some((text) => text.includes('夜間航線每晚')));
  assert.equal(textOfWrapped('the quick brown fox jumps over the lazy dog and then\nruns inter-\nnational races over the hills and far away from here\nagain and again until the sun goes down behind trees\nend.').text.includes('then runs'), true);
});

test('lines of their own stay: paragraphs, verses, lists, figures', () => {
  for (const text of ['港口管理處昨日宣布開通夜間航線。\n每晚加開四班渡輪，最後一班為晚間。\n票價與日間相同，學生與長者半價優待。\n首週免費搭乘，請提早十分鐘到站排隊。\n',
    '床前明月光\n疑是地上霜\n舉頭望明月\n低頭思故鄉\n', '標題\n記者林若川\n（海州訊）後來的事。\n\n第二段。\n']) {
    assert.equal(parse(text).err, '');
  }
  assert.equal(parse(mail, '--as', 'text').err, '');
});

test('what no story can be read from is refused by its name', () => {
  for (const [bytes, what, code] of [['%PDF-1.7', 'a PDF', 'pdf'], ['{\\rtf1\\ansi', 'RTF', 'rtf'], ['\x89PNG\r\n\x1a\n', 'PNG', 'picture'], ['\xff\xd8\xff\xe0', 'JPEG', 'picture'],
    ['GIF89a', 'GIF', 'picture'], ['RIFF....WEBP', 'WebP', 'picture'], ['....ftypmp42', 'MP4', 'media'], ['\x1f\x8b\x08', 'gzip', 'archive'], ['7z\xbc\xaf\x27\x1c', '7z', 'archive'],
    ['PK\x03\x04xl/workbook.xml', 'spreadsheet', 'archive'], ['PK\x03\x04a.txt', 'ZIP', 'archive'], ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'before 2007', 'old_office']]) {
    for (const command of ['parse', 'render', 'bundle', 'check']) {
      const { status, out, err } = run(cli, [command], Buffer.from(bytes, 'latin1'));
      assert.deepEqual([status, out], [1, ''], what);
      assert.ok(err.includes(what) && err.includes(`(${code})`), err);
    }
  }
});

test('--as names a kind, or says which there are; check reads the text of any source', () => {
  const { status, err } = run(cli, ['parse', '--as', 'word'], '');
  assert.equal(status, 2);
  assert.match(err, /not one of text, wrapped, json, cms, html, markdown, rss, docx/);
  assert.match(run(cli, ['check', '--as', 'markdown'], '# 標題\n\n這後半篇和**后半篇**文章。').out, /后/);
});

test('a picture of many megabytes in its own address is told by its size in Markdown, feeds and exports', () => {
  const huge = `data:image/png;base64,${'A'.repeat(9 << 20)}`;
  for (const source of [`# 題\n\n後來的事。\n\n![圖](${huge})\n`, `<rss version="2.0"><channel><item><title>題</title><description>&lt;p&gt;後來的事。&lt;img src='${huge}'&gt;</description></item></channel></rss>`,
    JSON.stringify({ title: '題', content: `<p>後來的事。</p><img src="${huge}">` })]) {
    const { status, out, err } = run(cli, ['parse'], source);
    assert.equal(status, 0);
    assert.ok(out.includes('後來的事') && err.includes('a picture is left out, of 9 MB in its own address'), err.slice(0, 200));
  }
});
