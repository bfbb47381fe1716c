// HTML pages, converted as source: what the page switch converts is converted, and all else stays to the byte.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { root, run, toolsIn } from './commands.mjs';

const cli = [process.execPath, path.join(root, 'dist/cli.mjs')];
const { converter } = await import(path.join(root, 'dist/fanjian-convert.node.mjs'));
const toTaiwan = await converter({ from: 'zh-CN', to: 'zh-TW' });
const folder = mkdtempSync(path.join(tmpdir(), 'fanjian-pages-'));
const { native } = toolsIn('fanjian-native-').tools;
const same = (html) => [html, html];

const cases = [
  ['text is read across inline markup', '<p>理<b>发</b>店和<i>发</i><a>展</a></p>', '<p>理<b>髮</b>店和<i>發</i><a>展</a></p>'],
  ['blocks part words', '<div>理</div><div>发展</div>', '<div>理</div><div>發展</div>'],
  ['what a reader sees or hears in attributes', `<img alt="头发"><b title=头发 aria-label = '发展'></b><input placeholder="头发">`,
    `<img alt="頭髮"><b title=頭髮 aria-label = '發展'></b><input placeholder="頭髮">`],
  ['addresses, form values and data stay', ...same('<a href="/头发?a=1&b=头发" data-x="头发"></a><img src=头发.png srcset="头发.png 2x"><input name=a value="头发"><button value="头发"></button>')],
  ['code, comments, scripts and styles stay', ...same('<code>头发</code><pre>头发</pre><kbd>发</kbd><!-- 头发 --><script>"头发"</script><style>a::after{content:"头发"}</style><template>头发</template>')],
  ['canonical, hreflang and structured data stay', ...same('<link rel="canonical" href="/头发"><script type="application/ld+json">{"headline":"头发"}</script>')],
  ['what is marked to stay', ...same('<p translate=no>头发<b>头发</b></p><p class="a fanjian-keep" title="头发">头发</p><p class=notranslate>发</p><p contenteditable>头发</p><textarea>头发</textarea>')],
  ['marked to be translated within', '<p translate=no>头发<b translate=yes>头发</b></p>', '<p translate=no>头发<b translate=yes>頭髮</b></p>'],
  ['another language, and Chinese within it', '<p lang=ja>头发<b lang=zh-CN>头发</b></p>', '<p lang=ja>头发<b lang=zh-Hant-TW>頭髮</b></p>'],
  ['a quotation that is Traditional', '<q lang="zh-TW">皇后</q>皇后与头发', '<q lang="zh-Hant-TW">皇后</q>皇后與頭髮'],
  ['character references keep their form', '<p title="头发&quot;发&amp;发展">&nbsp;头发&copy;AT&T &lt;发展 &gt;发 < 发 &copy发展&am</p>',
    '<p title="頭髮&quot;發&amp;發展">&nbsp;頭髮&copy;AT&T &lt;發展 &gt;發 < 發 &copy發展&am</p>'],
  ['characters by number', '<p title="&#22836;&#x53D1;">&#22836;&#x53d1;和&#21457;展</p>', '<p title="&#38957;&#x9aee;">&#38957;&#x9aee;和&#30332;展</p>'],
  ['line ends, tabs and unseen characters', '头\r\n发\t头\u200b发\r展', '頭\r\n發\t頭\u200b髮\r展'],
  ['an option sends what it sent', '<select><option>头发<option value=1>头发</select>', '<select><option label="頭髮">头发<option value=1>頭髮</select>'],
  ['what a page says where it is shared', '<meta name="description" content="头发"><meta property=og:title content=\'头发\'><meta name=robots content="头发">',
    '<meta name="description" content="頭髮"><meta property=og:title content=\'頭髮\'><meta name=robots content="头发">'],
  ['what is shown without scripts', '<noscript><p title="头发">请开 &lt;脚本 </p></noscript>', '<noscript><p title="頭髮">請開 &lt;腳本 </p></noscript>'],
  ['ruby, read beside its text', '<ruby>头<rt>tou</rt>发<rt>fa</rt></ruby>', '<ruby>頭<rt>tou</rt>髮<rt>fa</rt></ruby>'],
  ['drawings', '<svg><title>头发</title><text>头<tspan>发</tspan></text><style>发{}</style></svg>', '<svg><title>頭髮</title><text>頭<tspan>髮</tspan></text><style>发{}</style></svg>'],
  ['broken markup stays broken', '<p>理<b>发</p>店</i></b><table><tr>头<td>发展</table></span><p>头<a title="发', '<p>理<b>髮</p>店</i></b><table><tr>頭<td>發展</table></span><p>頭<a title="发'],
  ['an element that the parser opens twice', '<p><b title="头发">理<p>发展</b>', '<p><b title="頭髮">理<p>發展</b>'],
  ['boxes set by their style', '<span style="display:block">理</span><span style="display:block">发展</span>', '<span style="display:block">理</span><span style="display:block">發展</span>'],
  ['the language of the page', '\uFEFF<!DOCTYPE html><html class=a><head><title>头发</title>', '\uFEFF<!DOCTYPE html><html lang="zh-Hant-TW" class=a><head><title>頭髮</title>'],
  ['the language of the page in place of its own', '<html lang=zh-CN xml:lang="zh-CN">头发', '<html lang=zh-Hant-TW xml:lang="zh-Hant-TW">頭髮'],
];

for (const [name, before, after] of cases) {
  test(`a page as source: ${name}`, async () => assert.equal(await toTaiwan.html(before), after));
}

test('a word that grows or shrinks is laid back over the markup in it', async () => {
  const words = await converter({ from: 'zh-CN', to: 'zh-TW', regionalWords: true });
  assert.equal(await words.html('<p>互<b>联</b>网好，方便<i>面</i>来&#20102;</p>'), '<p>網<b>際</b>網路好，泡<i>麵</i>來&#20102;</p>');
});

test('a glossary brings in no markup', async () => {
  const own = await converter({ from: 'zh-CN', to: 'zh-TW', glossary: 'map\t头发\t<b>"髮"&\n' });
  assert.equal(await own.html('<p title=头发>头发</p>'), '<p title="&#60;b&#62;&#34;髮&#34;&#38;">&#60;b&#62;&#34;髮&#34;&#38;</p>'
    .replace('title="', 'title=').replace('&#38;">', '&#38;>'));
});

test('the script of a page is told by its text, its region by lang', async () => {
  const either = await converter({ to: 'zh-CN' });
  assert.equal(await either.html('<html lang="zh-TW"><p>皇后'), '<html lang="zh-Hans"><p>皇后');
  assert.equal(await either.html('<html lang="zh-CN"><p>頭髮與發展'), '<html lang="zh-Hans"><p>头发与发展');
});

test('convert: a page is told by its name, by its beginning or by --html; --text takes it as text', () => {
  const page = '<p title="头发">头发</p><code>头发</code>';
  const out = '<p title="頭髮">頭髮</p><code>头发</code>';
  writeFileSync(path.join(folder, 'a.html'), page);
  assert.equal(run(cli, ['convert', '--to', 'zh-TW', path.join(folder, 'a.html')]).out, out);
  assert.equal(run(cli, ['convert', '--to', 'zh-TW', '--html'], page).out, out);
  for (const start of ['<!doctype html>', '\n<!-- a --><html>', '<?xml version="1.0"?>\n<html>']) {
    assert.equal(run(cli, ['convert', '--to', 'zh-TW'], start + page).out.replace(' lang="zh-Hant-TW"', ''), start + out);
  }
  assert.equal(run(cli, ['convert', '--to', 'zh-TW', '--text', path.join(folder, 'a.html')]).out, page.replaceAll('头发', '頭髮'));
});

test('convert: a page in another encoding is written in UTF-8 and says so', () => {
  const bytes = Buffer.concat([Buffer.from('<html><head><meta charset="gbk"><title>'), Buffer.from([0xcd, 0xb7, 0xb7, 0xa2]), Buffer.from('</title>')]);
  assert.equal(run(cli, ['convert', '--to', 'zh-TW'], bytes).out, '<html lang="zh-Hant-TW"><head><meta charset="utf-8"><title>頭髮</title>');
  const { status, err } = run(cli, ['convert', '--to', 'zh-TW', '--html'], Buffer.from([0x3c, 0x62, 0x3e, 0xe5, 0xa4, 0x3c]));
  assert.equal(status, 1);
  assert.match(err, /at byte 3/);
});

test('convert: a page that says that it is not Chinese is left alone, and that is told', () => {
  const page = '<html lang="ja"><p>头发</p>';
  const { status, out, err } = run(cli, ['convert', '--to', 'zh-TW'], page);
  assert.deepEqual([status, out], [0, page]);
  assert.match(err, /lang="ja" is not Chinese/);
  assert.equal(run(cli, ['convert', '--to', 'zh-TW', '--from', 'zh-CN'], page).out, '<html lang="zh-Hant-TW"><p>頭髮</p>');
});

test('convert: alternate versions on request, once', () => {
  const asked = ['convert', '--to', 'zh-TW', '--html', '--hreflang', 'zh-Hans=https://e.org/s?a&b', '--hreflang', 'x-default=/'];
  assert.equal(run(cli, asked, '<head><link hreflang="x-default" href="/a"></head>头发').out,
    '<head><link hreflang="x-default" href="/a"><link rel="alternate" hreflang="zh-Hans" href="https://e.org/s?a&amp;b">\n</head>頭髮');
  const { status, err } = run(cli, ['convert', '--to', 'zh-TW', '--hreflang', 'zh'], '');
  assert.equal(status, 2);
  assert.match(err, /not TAG=URL/);
});

test('convert: a folder into a folder, pages converted, the rest copied, what cannot be read told', () => {
  const site = path.join(folder, 'site');
  const to = path.join(folder, 'out');
  mkdirSync(path.join(site, '新闻'), { recursive: true });
  writeFileSync(path.join(site, 'index.html'), '<head></head><p>头发</p>');
  writeFileSync(path.join(site, '新闻/一.htm'), '<p>发展</p>');
  writeFileSync(path.join(site, 'a.js'), '"头发"');
  writeFileSync(path.join(site, 'bad.html'), Buffer.from([0x3c, 0x62, 0x3e, 0xe5, 0xa4, 0x3c]));
  symlinkSync(site, path.join(site, 'round'));
  const { status, err } = run(cli, ['convert', '--to', 'zh-TW', '--from', 'utf-8', '--hreflang', 'zh-Hans=https://e.org/{path}', '-o', to, site]);
  assert.equal(status, 1);
  assert.match(err, /bad\.html:1:4: not utf-8 at byte 3/);
  assert.match(err, /round: neither a file nor a folder; skipped/);
  assert.deepEqual(readdirSync(to).sort(), ['a.js', 'index.html', '新闻']);
  assert.equal(readFileSync(path.join(to, 'index.html'), 'utf8'), '<head><link rel="alternate" hreflang="zh-Hans" href="https://e.org/index.html">\n</head><p>頭髮</p>');
  assert.equal(readFileSync(path.join(to, '新闻/一.htm'), 'utf8'), '<p>發展</p>');
  assert.equal(readFileSync(path.join(to, 'a.js'), 'utf8'), '"头发"');
  for (const [args, why] of [[[site], /-o FOLDER/], [['-o', path.join(site, 'x'), site], /outside/], [['-o', path.join(to, 'a.js'), site], /not a folder/], [['--text', '-o', to, site], /as pages/]]) {
    const refused = run(cli, ['convert', '--to', 'zh-TW', ...args]);
    assert.equal(refused.status, 2, String(args));
    assert.match(refused.err, why);
  }
  assert.ok(!existsSync(path.join(site, 'x')));
});

test('a page of deep or long markup is converted in whole', async () => {
  const depth = 10_000;
  assert.equal(await toTaiwan.html(`${'<div>'.repeat(depth)}头发`), `${'<div>'.repeat(depth)}頭髮`);
  assert.equal(await toTaiwan.html(`${'<b title=发>'.repeat(500)}头发`), `${'<b title=發>'.repeat(500)}頭髮`);
  const long = '<p>头<b>发</b>&amp;发展</p>\n';
  assert.equal(await toTaiwan.html(long.repeat(20_000)), '<p>頭<b>髮</b>&amp;發展</p>\n'.repeat(20_000));
});

test('the work grows as a page does, with no character reference in it', async () => {
  const paragraphs = (count) => `<html lang="zh-CN"><body>${'<p>后来的事情，<b>大家</b>都<a href="a.html">知道</a>。</p>\n'.repeat(count)}</body></html>`;
  const time = async (count) => {
    const page = paragraphs(count);
    const times = [];
    for (let run = 0; run < 3; ++run) {
      const begin = performance.now();
      await toTaiwan.html(page);
      times.push(performance.now() - begin);
    }
    return Math.min(...times);
  };
  await time(500);
  const [small, large] = [await time(1000), await time(16000)];
  assert.ok(large / small < 16 * 4, `16 times the page took ${(large / small).toFixed(1)} times as long`);
});

test('the native tool refuses a page, and names the one that converts it', { skip: !native }, () => {
  writeFileSync(path.join(folder, 'b.html'), '<p title="头发">头发</p>');
  for (const [args, input] of [[[path.join(folder, 'b.html')], ''], [[], '<!DOCTYPE html><p>头发'], [[], '<html>头发'], [['--html'], '头发']]) {
    const { status, out, err } = run(native, ['convert', '--to', 'zh-Hant-TW', ...args], input);
    assert.equal(out, '');
    assert.equal(status, args[0] === '--html' ? 2 : 1);
    assert.match(err, /node cli\.mjs convert/);
  }
  assert.equal(run(native, ['convert', '--to', 'zh-Hant-TW', '--text', path.join(folder, 'b.html')]).out, '<p title="頭髮">頭髮</p>');
});
