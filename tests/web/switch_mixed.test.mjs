// Pages in both scripts, and all that a reader sees of a page: each case is the inside of a section, before and after;
// after switching back it is again what it was, to the byte.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { serveCases, thereAndBack } from './page_cases.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const japanese = [
  ['Japanese in a Chinese sentence', '她唱《学校へ行こう》给这个国家听', '她唱《学校へ行こう》給這個國家聽'],
  ['a Japanese name', '<b>広瀬すず</b>主演', '<b>広瀬すず</b>主演'],
  ['Japanese across elements', '学<b>校へ</b>行こう', '学<b>校へ</b>行こう'],
];

// A Simplified page, in Taiwan's Traditional.
const toHant = [
  ['a Traditional quotation', '<p>他说：“後來皇后與頭髮。”这里的头发。</p>', '<p>他說：“後來皇后與頭髮。”這裡的頭髮。</p>'],
  ['a Traditional paragraph', '<p>皇后與頭髮</p><p>皇后与头发</p>', '<p>皇后與頭髮</p><p>皇后與頭髮</p>'],
  ...japanese,
  ['a word across a line break', '<p>理发店里的头\n发很长</p>', '<p>理髮店裡的頭\n髮很長</p>'],
  ['a word across a line break and indentation', '<p>\n  这里的头\n    发很长\n</p>', '<p>\n  這裡的頭\n    髮很長\n</p>'],
  ['a word across a line break and an element', '<p>头\n<b>发</b></p>', '<p>頭\n<b>髮</b></p>'],
  ['lines that are lines', '<p style="white-space:pre-line">理\n发展</p>', '<p style="white-space:pre-line">理\n發展</p>'],
  ['an unknown element in a word', '头<my-em>发</my-em>', '頭<my-em>髮</my-em>'],
  ['an unknown element that is a box', '理<my-box style="display:block">发展</my-box>', '理<my-box style="display:block">發展</my-box>'],
  ['an address', '见 https://baike.example/item/岳飞/127844 的头发', '見 https://baike.example/item/岳飞/127844 的頭髮'],
  ['an address with a query', 'https://a.example/?q=头发 头发', 'https://a.example/?q=头发 頭髮'],
  ['an address across elements', '<a href="/">https://a.example/w/<b>头发</b></a>', '<a href="/">https://a.example/w/<b>头发</b></a>'],
  ['an address with Han in its host and in a name of its query', 'https://例.example/新闻?页=2 头发', 'https://例.example/新闻?页=2 頭髮'],
  ['words beside code, emphasis, a sum', '用Node.js发展，调用get_name里面，_头发_，$100万', '用Node.js發展，調用get_name裡面，_頭髮_，$100萬'],
  ['a file, a handle, code', '头发.jpg @头发控 头发_id $头发 发展() 头发', '头发.jpg @头发控 头发_id $头发 发展() 頭髮'],
  ['an e-mail address', '头发 a@b.example 头发', '頭髮 a@b.example 頭髮'],
  ['proposals of a field', '<datalist><option value="1">头发</option><option>发展</option><option value="头发"></option></datalist>',
    '<datalist><option value="1">頭髮</option><option label="發展">发展</option><option value="头发" label="頭髮"></option></datalist>'],
  ['tracks of a film', '<video><track label="头发"></video>', '<video><track label="頭髮"></video>'],
  ['formulas', '<math><mtext>头发</mtext><annotation>头发</annotation></math>', '<math><mtext>頭髮</mtext><annotation>头发</annotation></math>'],
  ['text in drawings', '<svg><text>头<tspan>发</tspan></text><desc>头发</desc></svg>', '<svg><text>頭<tspan>髮</tspan></text><desc>頭髮</desc></svg>'],
];

// A Traditional page, in Simplified.
const toHans = [
  ['a Simplified quotation', '<p>他說：「这是什么？」皇后在裡面。</p>', '<p>他说：「这是什么？」皇后在里面。</p>'],
  ['the word 什么', '<p>什么</p><p>怎么</p><p>那么</p><p>這是什么</p>', '<p>什么</p><p>怎么</p><p>那么</p><p>这是什么</p>'],
  ['a Simplified paragraph', '<p>这是什么头发</p>', '<p>这是什么头发</p>'],
  ['Japanese', '<p>《學校へ行こう》</p><p>目的は国際化です</p>', '<p>《學校へ行こう》</p><p>目的は国際化です</p>'],
];

// A Traditional page in its own script, with the attribute `mixed`.
const ownHant = [
  ['a Simplified quotation', '<p>他說：「这是什么？」皇后在裡面。</p>', '<p>他說：「這是什麼？」皇后在裡面。</p>'],
  ['a Simplified paragraph', '<p>这是什么头发</p><p>皇后</p>', '<p>這是什麼頭髮</p><p>皇后</p>'],
  ['Japanese', '<p>《学校へ行こう》</p>', '<p>《学校へ行こう》</p>'],
];

const groups = [
  { name: 'hant', lang: 'zh-CN', cases: toHant, attributes: 'script="hant"', shown: 'zh-Hant-TW', filler: '这个国家的人们说，现在还没有来。',
    back: { script: 'hans' } },
  { name: 'hans', lang: 'zh-TW', cases: toHans, attributes: 'script="hans"', shown: 'zh-Hans', filler: '這個國家的人們說，現在還沒有來。',
    back: { script: 'hant', region: 'TW' } },
  { name: 'own', lang: 'zh-TW', cases: ownHant, attributes: 'script="hant" region="TW" mixed', shown: 'zh-TW', filler: '這個國家的人們說，現在還沒有來。',
    back: { mixed: false } },
  // Of the characters that tell, slightly more are Simplified.
  { name: 'hk', lang: 'zh-HK', cases: [['its own text', '<p>皇后以後</p>', '<p>皇后以后</p>']], attributes: 'script="hans"', shown: 'zh-Hans',
    filler: '這個國家說。这个国家说来。', back: { script: 'hant', region: 'HK' } },
];

let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  serveCases(server, groups);
  server.set('/inner.html', { body: page('<p>头发</p>', scripts.external()) });
  server.set('/trees.html', { body: page(`<fanjian-switch for="#main" script="hant"></fanjian-switch>
<main id="main" lang="zh-CN"><p>${groups[0].filler.repeat(20)}</p><div id="host">头发</div><x-late></x-late>
<iframe id="frame" src="/inner.html"></iframe></main>`, scripts.external(), `<script nonce="NONCE">
const host = document.getElementById('host').attachShadow({ mode: 'open' });
const own = (text) => Object.assign(document.createElement('p'), { textContent: text });
host.append(own('理发'), document.createElement('slot'));
const inner = document.createElement('div');
host.append(inner);
inner.attachShadow({ mode: 'open' }).append(own('里面的发展'));
globalThis.treesOf = () => [host.querySelector('p').textContent, inner.shadowRoot.textContent,
  document.querySelector('x-late').shadowRoot?.textContent ?? '', document.getElementById('frame').contentDocument.body?.querySelector('p')?.textContent ?? ''];
globalThis.later = () => {
  customElements.define('x-late', class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'open' }).append(own('以后')); }
  });
  host.append(own('后来'));
};
</script>`) });
});
after(() => server?.close());

inEachEngine('A page in both scripts', {}, (fact) => {
  for (const group of groups) {
    fact(`has each stretch converted from its own script (${group.name})`, (browser, t) => thereAndBack(browser, t, server, group));
  }

  fact('is switched in open shadow trees, also in those that come later, and in frames if asked', async (browser) => {
    await open(browser, server.at('/trees.html'));
    await browser.until(() => document.querySelector('fanjian-switch').shown && document.getElementById('frame').contentDocument.readyState === 'complete');
    await browser.until(() => globalThis.treesOf()[1] === '裡面的發展');
    assert.deepEqual(await browser.evaluate(() => globalThis.treesOf()), ['理髮', '裡面的發展', '', '头发']);
    await browser.evaluate(() => globalThis.later());
    await browser.until(() => globalThis.treesOf()[2] === '以後');
    await browser.until(() => document.getElementById('host').shadowRoot.lastChild.textContent === '後來');
    await browser.evaluate(() => { document.querySelector('fanjian-switch').frames = true; });
    await browser.until(() => globalThis.treesOf()[3] === '頭髮');
    await browser.evaluate(() => { document.getElementById('host').shadowRoot.firstChild.firstChild.data = '理发店'; });
    await browser.until(() => globalThis.treesOf()[0] === '理髮店');
    await browser.evaluate(() => { document.querySelector('fanjian-switch').script = 'hans'; });
    await browser.until(() => String(globalThis.treesOf()) === '理发店,里面的发展,以后,头发');
    assert.equal(await browser.evaluate(() => document.getElementById('host').shadowRoot.innerHTML.includes('lang')), false);
    assert.deepEqual(await browser.problems(), []);
  });
});
