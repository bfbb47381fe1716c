// Host markup, switched in place: a word is a word, whatever markup lies within it, and the markup and
// all that is not ours stay as they were. Each case is the inside of a section, before and after; after
// switching back it is again what it was, to the byte.
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { serveCases, thereAndBack } from './page_cases.mjs';
import { dist } from './reader.mjs';
import { serve } from './server.mjs';

const z = '\u200b';   // zero width space
const shy = '\u00ad';

// From Simplified to Taiwan's Traditional, without regional words.
const toHant = [
  ['a bold half of a word', '<b>头</b>发', '<b>頭</b>髮'],
  ['a linked half of a word', '发<a href="/x">展</a>', '發<a href="/x">展</a>'],
  ['the same characters in other words', '头发和发展，皇后和以后', '頭髮和發展，皇后和以後'],
  ['a word in three elements', '<i>理</i><b>发</b><u>店</u>', '<i>理</i><b>髮</b><u>店</u>'],
  ['elements within elements', '<p><em><strong>头</strong></em><a><span>发</span></a></p>',
    '<p><em><strong>頭</strong></em><a><span>髮</span></a></p>'],
  ['an empty element in a word', '头<span></span>发', '頭<span></span>髮'],
  ['a comment in a word', '头<!-- 发 -->发', '頭<!-- 发 -->髮'],
  ['a place to break the line in a word', '头<wbr>发', '頭<wbr>髮'],
  ['a zero width space in a word', `头${z}发`, `頭${z}髮`],
  ['zero width spaces around', `${z}头发${z}`, `${z}頭髮${z}`],
  ['a soft hyphen and a joiner in a word', `理${shy}发${'\u2060'}店`, `理${shy}髮${'\u2060'}店`],
  ['a zero width space between elements', `<b>头</b>${z}<i>发</i>`, `<b>頭</b>${z}<i>髮</i>`],
  ['a template, a script and a style in a word',
    '头<template>发</template><script type="x">发</script><style>发{}</style>发',
    '頭<template>发</template><script type="x">发</script><style>发{}</style>髮'],
  ['a line break between words', '理<br>发展', '理<br>發展'],
  ['two paragraphs', '<p>理</p><p>发展</p>', '<p>理</p><p>發展</p>'],
  ['text beside a paragraph', '理<p>发展</p>头<div>发展</div>', '理<p>發展</p>頭<div>發展</div>'],
  ['two cells', '<table><tbody><tr><td>头</td><td>发展</td></tr></tbody></table>',
    '<table><tbody><tr><td>頭</td><td>發展</td></tr></tbody></table>'],
  ['a table with its caption and heads',
    '<table><caption>头发</caption><thead><tr><th>发展</th></tr></thead></table>',
    '<table><caption>頭髮</caption><thead><tr><th>發展</th></tr></thead></table>'],
  ['items of a list', '<ul><li>理</li><li>发展<ul><li>头发</li></ul></li></ul>',
    '<ul><li>理</li><li>發展<ul><li>頭髮</li></ul></li></ul>'],
  ['terms', '<dl><dt>头发</dt><dd>发展</dd></dl>', '<dl><dt>頭髮</dt><dd>發展</dd></dl>'],
  ['headings', '<h1>头发</h1><h2><small>发</small>展</h2>', '<h1>頭髮</h1><h2><small>發</small>展</h2>'],
  ['links that touch are two', '<a>理</a><a>发展</a><a>头</a><a>发</a>', '<a>理</a><a>發展</a><a>頭</a><a>發</a>'],
  ['boxes that touch are two', '<span style="display:block">理</span><span style="display:block">发展</span>',
    '<span style="display:block">理</span><span style="display:block">發展</span>'],
  ['inline boxes of more than a letter are two',
    '<span style="display:inline-block">管理</span><span style="display:inline-block">发展</span>',
    '<span style="display:inline-block">管理</span><span style="display:inline-block">發展</span>'],
  ['letters set one by one are a word',
    '<span style="display:inline-block">头</span><span style="display:inline-block">发</span>',
    '<span style="display:inline-block">頭</span><span style="display:inline-block">髮</span>'],
  ['a large initial is part of its word', '<p><span style="float:left;font-size:3em">头</span>发很长</p>',
    '<p><span style="float:left;font-size:3em">頭</span>髮很長</p>'],
  ['a picture between words', '理<img alt="头发">发展', '理<img alt="頭髮">發展'],
  ['ruby, its base read as one', '<ruby>头<rt>tóu</rt>发<rt>fà</rt></ruby>', '<ruby>頭<rt>tóu</rt>髮<rt>fà</rt></ruby>'],
  ['ruby with brackets, and the text behind it', '<ruby>头<rp>(</rp><rt>tou</rt><rp>)</rp></ruby>发',
    '<ruby>頭<rp>(</rp><rt>tou</rt><rp>)</rp></ruby>髮'],
  ['ruby that is Chinese', '<ruby>理发<rt>剪头发</rt></ruby>店', '<ruby>理髮<rt>剪頭髮</rt></ruby>店'],
  ['ruby of a phrase in parts', '<ruby><rb>头</rb><rt>a</rt></ruby><ruby><rb>发</rb><rt>b</rt></ruby>',
    '<ruby><rb>頭</rb><rt>a</rt></ruby><ruby><rb>髮</rb><rt>b</rt></ruby>'],
  ['code, keys and what is preformatted', '头发<code>头发</code><kbd>发</kbd><samp>发</samp><pre>头发</pre>',
    '頭髮<code>头发</code><kbd>发</kbd><samp>发</samp><pre>头发</pre>'],
  ['code parts words', '理<code>x</code>发展', '理<code>x</code>發展'],
  ['what the reader types into', '<textarea placeholder="头发">头发</textarea><input value="头发" placeholder="发展">'
    + '<div contenteditable="">头发</div><p contenteditable="true"><b translate="yes">头发</b></p>',
  '<textarea placeholder="頭髮">头发</textarea><input value="头发" placeholder="發展">'
    + '<div contenteditable="">头发</div><p contenteditable="true"><b translate="yes">头发</b></p>'],
  ['another language, and Chinese within it', '<p lang="ja">头发<b lang="zh-CN">头发</b>发</p>头发',
    '<p lang="ja">头发<b lang="zh-Hant-TW">頭髮</b>发</p>頭髮'],
  ['Chinese by its name', '<span lang="zh">头</span>发<q lang="zh-CN">发展</q>',
    '<span lang="zh-Hant-TW">頭</span>髮<q lang="zh-Hant-TW">發展</q>'],
  ['a quotation that is Traditional already', '<q lang="zh-TW">皇后与頭髮</q>', '<q lang="zh-Hant-TW">皇后与頭髮</q>'],
  ['what is not to be translated', '<p translate="no">头发<i translate="yes">头发</i></p>头<b class="notranslate">发</b>展',
    '<p translate="no">头发<i translate="yes">頭髮</i></p>頭<b class="notranslate">发</b>展'],
  ['what the page wants kept', '<p class="x fanjian-keep" title="头发">头发<b>发</b></p>头发',
    '<p class="x fanjian-keep" title="头发">头发<b>发</b></p>頭髮'],
  ['what is said in attributes', '<a title="头发" aria-label="发展" data-x="头发" href="/头发">发</a>',
    '<a title="頭髮" aria-label="發展" data-x="头发" href="/头发">發</a>'],
  ['each attribute by itself', '<b title="理"></b><b title="发展"></b>', '<b title="理"></b><b title="發展"></b>'],
  ['buttons, but not what a form sends', '<input type="submit" value="发"><input type="submit" name="n" value="头发">'
    + '<button value="头发">头发</button>',
  '<input type="submit" value="發"><input type="submit" name="n" value="头发"><button value="头发">頭髮</button>'],
  ['options, but not what a form sends',
    '<select><optgroup label="头发"><option value="1">头发</option><option>发展</option></optgroup></select>',
    '<select><optgroup label="頭髮"><option value="1">頭髮</option><option label="發展">发展</option></optgroup></select>'],
  ['drawings', '<svg><title>头发</title><text>头<tspan>发</tspan></text><style>发{}</style></svg>',
    '<svg><title>頭髮</title><text>頭<tspan>髮</tspan></text><style>发{}</style></svg>'],
  ['white space and entities as they are', '  头\t发 \n 展&nbsp;头&amp;发 ', '  頭\t發 \n 展&nbsp;頭&amp;發 '],
  ['Latin, numbers and addresses', 'ABC 123 http://x.cn/a?b=c 头发', 'ABC 123 http://x.cn/a?b=c 頭髮'],
  ['characters of other planes', '<b>𠮷</b>头<i>发𠮷</i>', '<b>𠮷</b>頭<i>髮𠮷</i>'],
  ['details and fields', '<details><summary>头发</summary>发</details><fieldset><legend>头发</legend><label>发</label></fieldset>',
    '<details><summary>頭髮</summary>發</details><fieldset><legend>頭髮</legend><label>發</label></fieldset>'],
  ['elements that nobody knows', '<x-card>头</x-card><x-card>发展</x-card>', '<x-card>頭</x-card><x-card>發展</x-card>'],
];

// From Simplified to Taiwan's words: phrases become longer and shorter.
const toWords = [
  ['a phrase as long as before', '<i>出租</i>车来了', '<i>計程</i>車來了'],
  ['a phrase that grows, in one element', '用<b>U盘</b>存', '用<b>隨身碟</b>存'],
  ['a phrase that grows across elements', '互<b>联</b>网好', '網<b>際</b>網路好'],
  ['a phrase that grows, and what follows', '<b>U</b>盘<i>头</i>发', '<b>隨</b>身碟<i>頭</i>髮'],
  ['a phrase that shrinks across elements', '方便<b>面</b>来', '泡<b>麵</b>來'],
  ['a phrase that shrinks in three parts', '<i>方</i><b>便</b><u>面</u>头<b>发</b>', '<i>泡</i><b></b><u>麵</u>頭<b>髮</b>'],
  ['phrases one after the other', '<p>U盘<b>方便</b>面U<i>盘</i></p>', '<p>隨身碟<b>泡</b>麵隨<i>身碟</i></p>'],
  ['a phrase that grows around a zero width space', `U${z}盘头${z}发`, `隨${z}身碟頭${z}髮`],
  ['a phrase that grows around a comment', 'U<!---->盘头<!---->发', '隨<!---->身碟頭<!---->髮'],
  ['Latin words that end in a letter of a phrase', 'SUPERB超市', 'SUPERB超市'],
  ['Latin words in parts', '<b>SUPER</b>B超市', '<b>SUPER</b>B超市'],
];

// From Traditional to Simplified.
const toHans = [
  ['what both halves become', '<b>頭</b>髮與發<a>展</a>', '<b>头</b>发与发<a>展</a>'],
  ['characters that depend on the word', '乾<b>隆</b>與<i>餅</i>乾', '乾<b>隆</b>与<i>饼</i>干'],
  ['a quotation in Simplified', '<q lang="zh-CN">头发</q>頭髮', '<q lang="zh-Hans">头发</q>头发'],
  ['what is said in attributes', '<img alt="圖書館" title="開放">', '<img alt="图书馆" title="开放">'],
];

const groups = [
  { name: 'hant', lang: 'zh-CN', cases: toHant, attributes: 'script="hant"', back: { regionalWords: false, script: 'hans' }, shown: 'zh-Hant-TW',
    filler: '这个国家的人们说，现在还没有来。' },
  { name: 'words', lang: 'zh-CN', cases: toWords, attributes: 'script="hant" regional-words', back: { regionalWords: false, script: 'hans' }, shown: 'zh-Hant-TW',
    filler: '这个国家的人们说，现在还没有来。' },
  { name: 'hans', lang: 'zh-TW', cases: toHans, attributes: 'script="hans"', back: { script: 'hant' }, shown: 'zh-Hans',
    filler: '這個國家的人們說，現在還沒有來。' },
];

let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  serveCases(server, groups);
});
after(() => server?.close());

inEachEngine('The text of a page', {}, (fact) => {
  for (const group of groups) {
    fact(`becomes what is expected of it (${group.name})`, (browser, t) => thereAndBack(browser, t, server, group));
  }
});
