// Figures, tables, lists, links and styles: from markup and JSON into the reader, and out again.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { feature, finance, harbour, interview, list } from './block_stories.mjs';
import { dist, open, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const reader = (inside, attributes = 'script="hant"') => page(`<fanjian-reader ${attributes}>${inside}</fanjian-reader>`, scripts.external());
const json = (story) => `<script type="application/json">${JSON.stringify(story).replace(/</g, '\\u003c')}</script>`;
const lead = '海州港昨天開了新航線，頭一班船下午出發。';

// Markup, and the blocks that it is behind a lead: without the parts and spans that the core adds.
const forms = {
  'headings': ['<h2>十年之間</h2>', [{ role: 'heading', position: 1, runs: [{ text: '十年之間' }] }]],
  'bold and slanted': ['<p>他<b>說</b>了<i>很<strong>久</strong></i>。</p>', [{ role: 'paragraph', runs: [
    { text: '他' }, { text: '說', strong: true }, { text: '了' }, { text: '很', emphasis: true }, { text: '久', strong: true, emphasis: true }, { text: '。' }] }]],
  'a link': ['<p>見<a href="https://example.com/a?b=1&amp;c=2">公告</a>。</p>', [{ role: 'paragraph', runs: [
    { text: '見' }, { text: '公告', link: 'https://example.com/a?b=1&c=2' }, { text: '。' }] }]],
  'a link that leads nowhere': ['<p>見<a href="java&#10;script:__ran=1">公告</a>。</p>', [{ role: 'paragraph', runs: [{ text: '見公告。' }] }], /link/],
  'code and what is kept': ['<p>用<code>頭  髮</code>與<span translate="no">頭髮</span>、<span class="x fanjian-keep">發</span>和<i lang="ja">頭髮</i>。</p>',
    [{ role: 'paragraph', runs: [{ text: '用' }, { text: '頭 髮', code: true }, { text: '與' }, { text: '頭髮', keep: true }, { text: '、' },
      { text: '發', keep: true }, { text: '和' }, { text: '頭髮', emphasis: true, lang: 'ja' }, { text: '。' }] }]],
  'a list in a list': ['<ol start="3"><li>甲<ul><li>乙</li></ul></li><li value="9"><p>丙</p><p>丁</p></li></ol>', [
    { role: 'listItem', position: 3, depth: 1, ordered: true, runs: [{ text: '3. ', part: 'mark' }, { text: '甲' }] },
    { role: 'listItem', depth: 2, runs: [{ text: '\u25e6 ', part: 'mark' }, { text: '乙' }] },
    { role: 'listItem', position: 9, depth: 1, ordered: true, runs: [{ text: '9. ', part: 'mark' }, { text: '丙\u3000丁' }] }]],
  'a table': ['<table><tr><th>港口<th>量<tr><td>海州<td>12<td>37<tr><td rowspan=2>臨安<td colspan=2>1<br>2<tr><td>3<td><b>4</b></table>', [
    { role: 'table', header: true, rows: [['港口', '量'], ['海州', '12', '37'], ['臨安', '1\u30002', ''], ['', '3', [{ text: '4', strong: true }]]] }]],
  'a table that lays out': ['<table><tr><td><h2>小標</h2></td></tr><tr><td><p>甲段落在此。</p><p>乙段落在此。</p></td></tr></table>', [
    { role: 'heading', position: 1, runs: [{ text: '小標' }] }, { role: 'paragraph', runs: [{ text: '甲段落在此。' }] }, { role: 'paragraph', runs: [{ text: '乙段落在此。' }] }]],
  'a figure': ['<figure><a><img src="/a.png" alt="船頭" width="80" height="60"></a><figcaption>開船 <small>程遠攝</small></figcaption></figure>', [
    { role: 'figure', image: { url: '/a.png', alt: '船頭', width: 80, height: 60 }, caption: '開船', credit: '程遠攝' }]],
  'two pictures and one caption': ['<figure><img src="/a.png"><picture><source srcset="/no.png"><img src="/b.png" srcset="/no.png 2x"></picture><figcaption>兩張</figcaption></figure>', [
    { role: 'figure', image: { url: '/a.png' } }, { role: 'figure', image: { url: '/b.png' }, caption: '兩張' }]],
  'a picture that waits': ['<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" data-src="/a.png" alt="船"></p>', [
    { role: 'figure', image: { url: '/a.png', alt: '船' } }]],
  'a picture in a paragraph': ['<p>船開了。<img src="/a.png">人走了，碼頭也空了。</p>', [
    { role: 'paragraph', runs: [{ text: '船開了。' }] }, { role: 'figure', image: { url: '/a.png' } }, { role: 'paragraph', runs: [{ text: '人走了，碼頭也空了。' }] }]],
  'a picture of one character': ['<p>船開了<img src="/a.png" alt="！" width="16" height="16">好的好的。</p>', [{ role: 'paragraph', runs: [{ text: '船開了！好的好的。' }] }]],
  'a picture with no address that is allowed': ['<figure><img src="vbscript:1" alt="船頭"><figcaption>開船</figcaption></figure>', [
    { role: 'caption', runs: [{ text: '船頭\u3000開船' }] }], /picture/],
  'words of others': ['<blockquote><p>船開了。</p><p>人走了。</p></blockquote>', [
    { role: 'quotation', runs: [{ text: '船開了。' }] }, { role: 'quotation', runs: [{ text: '人走了。' }] }]],
  'a video': ['<video controls title="錄影"><source src="https://example.com/v.mp4"></video>', [
    { role: 'embed', url: 'https://example.com/v.mp4', text: '錄影' }], /video/],
  'a frame with nothing': ['<iframe srcdoc="<script>__ran=1</script>"></iframe><b>後來。</b>', [{ role: 'paragraph', runs: [{ text: '後來。', strong: true }] }], /iframe/],
  'what is no story': ['<nav>首頁</nav><aside>廣告</aside><svg><text>x</text></svg><p hidden>藏</p><p style="display:none">藏</p><template>藏</template><h2>小標</h2>', [
    { role: 'heading', position: 1, runs: [{ text: '小標' }] }], /nav[^]*aside[^]*svg/],
  'readings': ['<p><ruby>環<rp>(</rp><rt>huán</rt><rp>)</rp></ruby>山<b>路</b>很長。</p>', [
    { role: 'paragraph', runs: [{ text: '環', gloss: 'huán' }, { text: '山' }, { text: '路', strong: true }, { text: '很長。' }] }]],
  'verse': ['<pre>船開了\n人走了</pre>', [
    { role: 'paragraph', runs: [{ text: '船開了', code: true }] }, { role: 'paragraph', runs: [{ text: '人走了', code: true }] }]],
  'marked up badly': ['<table><td>海州<td>12</tr><li>項<b>目</table><p>尾段<b>在此', [
    { role: 'paragraph', runs: [{ text: '目', strong: true }] }], undefined, 'loose'],
};

function bare(value) {
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value)
    .filter(([key, each]) => key !== 'span' && key !== 'before' && key !== 'spans' && !(key === 'part' && each !== 'mark'))
    .map(([key, each]) => [key, bare(each)]));
}

const parsed = (browser) => browser.evaluate(() => document.querySelector('fanjian-reader').parsed);

let server;
before(async () => {
  server = await serve({
    '/dist/': dist,
    '/empty.html': { body: page('<fanjian-reader script="hant">頭一段。</fanjian-reader>', scripts.external()) },
    '/feature.html': { body: reader(feature('/')) },
    '/finance.html': { body: reader(finance) },
    '/interview.html': { body: reader(json(interview)) },
    '/list.html': { body: reader(list) },
    '/wide.png': { body: harbour(960, 540), type: 'image/png' },
    '/tall.png': { body: harbour(400, 600), type: 'image/png' },
    '/a.png': { body: harbour(80, 60), type: 'image/png' },
    '/b.png': { body: harbour(80, 60), type: 'image/png' },
  });
});
after(() => server?.close());

// The blocks of a story whose markup is `markup` behind a lead, and what it was warned about.
const shown = (browser, markup, again = false) => browser.evaluate(async (html, first, json) => {
  const host = document.querySelector('fanjian-reader');
  const warned = [];
  const listen = ({ detail }) => warned.push(detail.code === 'left_out' ? detail.message : `${detail.code}: ${detail.message}`);
  host.addEventListener('fanjian-error', listen);
  const ready = new Promise((done) => host.addEventListener('fanjian-ready', done, { once: true }));
  const inert = new DOMParser().parseFromString(`<p>${first}</p>${html}`, 'text/html');
  if (json) host.article = json;
  else {
    host.article = null;
    host.replaceChildren(...[...inert.body.childNodes].map((node) => document.adoptNode(node)));
  }
  await Promise.race([ready, new Promise((late) => setTimeout(late, 20000))]);
  await new Promise((done) => setTimeout(done));
  host.removeEventListener('fanjian-error', listen);
  return { parsed: host.parsed, warned: warned.join('\n') };
}, markup, lead, again || null);

inEachEngine('blocks', {}, (fact, engine) => {
  fact('markup in the element is read for what it is, and what is left out is told', async (browser) => {
    await open(browser, server.at('/empty.html'));
    await ready(browser);
    const origin = server.at('');
    const local = (value) => JSON.parse(JSON.stringify(value).replaceAll(origin.replace(/\/$/, ''), ''));
    for (const [name, [markup, blocks, warning, loose]] of Object.entries(forms)) {
      const { parsed, warned } = await shown(browser, markup);
      const found = local(bare(parsed.articleBody.slice(1)));
      if (loose) assert.ok(JSON.stringify(found).includes(JSON.stringify(blocks[0].runs[0].text)), `${name}: ${JSON.stringify(found)}`);
      else {
        for (const block of found) if (block.role === 'lead') block.role = 'paragraph';
        assert.deepEqual(found, blocks, name);
      }
      if (warning) assert.match(warned, warning, name);
      else if (!loose) assert.equal(warned, '', name);
      assert.equal(await browser.evaluate(() => globalThis.__ran ?? null), null, name);
    }
  });

  fact('own markup, through the element and out of it, keeps every picture and link, and comes in again', async (browser) => {
    await open(browser, server.at('/feature.html'));
    await ready(browser);
    const story = await parsed(browser);
    const text = JSON.stringify(story);
    for (const kept of ['/wide.png', '/tall.png', 'https://example.com/line', 'https://example.com/video']) assert.ok(text.includes(kept), kept);
    assert.equal(story.articleBody.filter(({ role }) => role === 'figure').length, 2);
    const { parsed: again } = await shown(browser, '', story);
    const { warnings: _, ...rest } = story;
    assert.ok(!again.warnings);
    assert.deepEqual(again, rest);
    const seen = await browser.evaluate(() => {
      const root = document.querySelector('fanjian-reader').shadowRoot.querySelector('article');
      return {
        images: [...root.querySelectorAll('img')].map((img) => [new URL(img.src).pathname, img.alt, img.getAttribute('loading'), img.getAttribute('referrerpolicy'), img.decoding]),
        links: [...root.querySelectorAll('a')].map(({ href }) => href),
        captions: [...root.querySelectorAll('figcaption')].map(({ textContent }) => textContent.replace(/\s+/g, ' ')),
        strong: root.querySelector('strong').textContent, code: root.querySelector('code').textContent,
      };
    });
    assert.deepEqual(seen.images, [['/wide.png', '海州港清晨，遠處是新碼頭', 'lazy', 'no-referrer', 'async'], ['/tall.png', '老船長周明', 'lazy', 'no-referrer', 'async']]);
    assert.deepEqual(seen.links, ['https://example.com/line', 'https://example.com/video']);
    assert.deepEqual(seen.captions, ['清晨的海州港。新碼頭能同時停靠三艘輪船。 程遠攝', '周明在駕駛艙裡。 程遠攝']);
    assert.equal(seen.strong, '第一條');
    assert.equal(seen.code, 'harbour-2');
  });

  fact('a switch changes texts and alternative texts, and nothing else', async (browser) => {
    for (const file of ['feature', 'finance', 'interview', 'list']) {
      await open(browser, server.at(`/${file}.html`));
      await ready(browser);
      const seen = await browser.evaluate(async () => {
        const host = document.querySelector('fanjian-reader');
        const article = host.shadowRoot.querySelector('article');
        const before = article.textContent;
        const kinds = new Set();
        const observer = new MutationObserver((records) => {
          for (const { type, attributeName } of records) kinds.add(type === 'attributes' ? attributeName : type);
        });
        observer.observe(article, { subtree: true, childList: true, characterData: true, attributes: true });
        const there = () => new Promise((done) => { host.addEventListener('fanjian-change', () => setTimeout(done), { once: true }); });
        let wait = there();
        host.script = 'hans';
        await wait;
        const hans = article.textContent;
        const alts = [...article.querySelectorAll('img')].map(({ alt }) => alt);
        wait = there();
        host.script = 'hant';
        await wait;
        observer.disconnect();
        return { kinds: [...kinds].sort(), same: before === article.textContent, changed: before !== hans, alts };
      });
      assert.ok(seen.same && seen.changed, file);
      assert.deepEqual(seen.kinds.filter((kind) => !['alt', 'characterData', 'lang'].includes(kind)), [], file);
      if (file === 'feature') assert.deepEqual(seen.alts, ['海州港清晨，远处是新码头', '老船长周明']);
    }
  });

  fact('a table scrolls in itself, can be reached by the keyboard, and keeps its cells apart', async (browser) => {
    await browser.viewport({ width: 390, height: 800 });
    try {
      await open(browser, server.at('/finance.html'));
      await ready(browser);
      const seen = await browser.evaluate(() => {
        const root = document.querySelector('fanjian-reader').shadowRoot;
        const table = root.querySelector('[role=region]');
        table.focus();
        return {
          wide: document.documentElement.scrollWidth <= innerWidth, scrolls: table.scrollWidth > table.clientWidth, focused: root.activeElement === table,
          label: table.getAttribute('aria-label'), text: table.textContent, heads: [...table.querySelectorAll('th[scope=col]')].length,
          children: [...new Set([...table.querySelectorAll('tr')].flatMap((row) => [...row.children].map(({ tagName }) => tagName)))],
        };
      });
      assert.ok(seen.wide && seen.scrolls && seen.focused && seen.label, JSON.stringify(seen));
      assert.equal(seen.heads, 6);
      assert.deepEqual(seen.children, ['TH', 'TD']);
      assert.ok(seen.text.includes('海州\t12\t37\t49') && !seen.text.includes('海州12'));
    } finally {
      await browser.viewport({ width: 1100, height: 900 });
    }
  });

  fact('marks hang before items, questions are bold, and the deck stands under the headline', async (browser) => {
    await open(browser, server.at('/list.html'));
    await ready(browser);
    const items = await browser.evaluate(() => [...document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('[role=list] > li')].map((item) => {
      const mark = item.querySelector('.mark').getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(item);
      range.setStartAfter(item.querySelector('.mark'));
      return { text: item.textContent, before: mark.right <= Math.min(...[...range.getClientRects()].filter(({ width }) => width > 1).map(({ left }) => left)) + 1, list: item.parentElement.tagName };
    }));
    assert.deepEqual(items.map(({ text }) => text.slice(0, 5)),
      ['1. 看船', '2. 吃面', '\u25e6 板栗面', '\u25e6 乾拌面', '3. 聽戲', '\u2022 圖書館', '\u2022 游泳池'].map((text) => text.replace('面', '麵')));
    assert.ok(items.every(({ before }) => before), JSON.stringify(items));
    assert.deepEqual(items.map(({ list }) => list), ['OL', 'OL', 'OL', 'OL', 'OL', 'UL', 'UL']);
    await open(browser, server.at('/interview.html'));
    await ready(browser);
    const seen = await browser.evaluate(() => {
      const root = document.querySelector('fanjian-reader').shadowRoot;
      const deck = root.querySelector('header .deck');
      return { weight: getComputedStyle(root.querySelector('.question')).fontWeight, answer: getComputedStyle(root.querySelector('.answer')).fontWeight,
        deck: deck.textContent, under: deck.getBoundingClientRect().top >= root.querySelector('h1').getBoundingClientRect().bottom - 1, note: root.querySelector('.editor-note').textContent.slice(0, 3) };
    });
    assert.deepEqual(seen, { weight: '700', answer: '400', deck: '一位老船長說海州港的三十年', under: true, note: '編按：' });
  });

  fact('readings, changes and copies take in cells, items and captions', async (browser) => {
    for (const [file, word] of [['finance', '海州'], ['list', '板栗'], ['feature', '清晨']]) {
      await open(browser, server.at(`/${file}.html`));
      await ready(browser);
      await browser.evaluate(() => Object.assign(document.querySelector('fanjian-reader'), { readings: 'pinyin', highlightChanges: true, script: 'hans' }));
      const said = await browser.until((at) => {
        const root = document.querySelector('fanjian-reader').shadowRoot;
        const place = [...root.querySelectorAll('td, li, figcaption')].find(({ textContent }) => textContent.replace(/[\s\p{Script=Latin}\p{M}]/gu, '').includes(at));
        return place?.querySelector('rt, [part~=said]')?.textContent || null;
      }, word);
      assert.ok(said, `${file}: ${said}`);
    }
  });

  fact('vertical lines hold pictures, tables and lists within the window', async (browser) => {
    for (const file of ['feature', 'finance', 'list']) {
      await open(browser, server.at(`/${file}.html`));
      await ready(browser);
      await browser.evaluate(() => { document.querySelector('fanjian-reader').writingMode = 'vertical-rl'; });
      const out = await browser.until(() => {
        const article = document.querySelector('fanjian-reader').shadowRoot.querySelector('article');
        if (getComputedStyle(article).writingMode !== 'vertical-rl') return null;
        const view = article.getBoundingClientRect();
        // In tiers the pages lie below each other; nothing stands on two.
        const style = getComputedStyle(article);
        const page = style.columnWidth === 'auto' ? Infinity : view.height + parseFloat(style.columnGap);
        const out = ({ top, height }) => {
          const at = top - view.top + article.scrollTop;
          const from = page === Infinity ? at : at - Math.floor((at + 8) / page) * page;
          return from < -8 || from + height > view.height + 1;
        };
        // A picture's place has the picture's form.
        const formed = [...article.querySelectorAll('.picture[style]')].every((each) => {
          const [width, height] = each.style.aspectRatio.split('/').map(Number);
          const box = each.getBoundingClientRect();
          return Math.abs(box.width / box.height / (width / height) - 1) < 0.03;
        });
        return { out: [...article.querySelectorAll('.picture, .table, li')].flatMap((each) => [...each.getClientRects()]).filter(out).length, formed };
      });
      assert.deepEqual(out, { out: 0, formed: true }, file);
    }
  });

  fact('ten thousand rows, ten thousand nested elements and a picture of fifty megabytes are shown or told of', async (browser) => {
    await open(browser, server.at('/empty.html'));
    await ready(browser);
    const rows = '<tr><td>海州<td>12<td>37'.repeat(10_000);
    const table = await shown(browser, `<table>${rows}</table>`);
    assert.equal(table.warned, '');
    assert.equal(table.parsed.articleBody[1].rows.length, 10_000);
    const cells = await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('td').length);
    assert.equal(cells, 30_000);
    const deep = await browser.evaluate(async (first) => {
      const host = document.querySelector('fanjian-reader');
      const ready = new Promise((done) => host.addEventListener('fanjian-ready', done, { once: true }));
      const top = document.createElement('div');
      let at = top;
      for (let i = 0; i < 10_000; ++i) at = at.appendChild(document.createElement(['div', 'b', 'blockquote', 'ul', 'li'][i % 5]));
      at.textContent = first;
      host.replaceChildren(top);
      await ready;
      return host.shadowRoot.querySelector('article').textContent;
    }, lead);
    assert.ok(deep.includes(lead));
    const large = await browser.evaluate(async (first) => {
      const host = document.querySelector('fanjian-reader');
      const warned = [];
      host.addEventListener('fanjian-error', ({ detail }) => warned.push(detail.message));
      const ready = new Promise((done) => host.addEventListener('fanjian-ready', done, { once: true }));
      const image = new DOMParser().parseFromString('<img>', 'text/html').querySelector('img');
      image.setAttribute('src', `data:image/png;base64,${'A'.repeat(50 << 20)}`);
      const caption = document.createElement('p');
      caption.textContent = first;
      const inert = image.ownerDocument.createElement('div');
      inert.append(image);
      host.article = { articleBody: [{ role: 'figure', image: { url: image.getAttribute('src') } }, first] };
      await ready;
      await new Promise((done) => setTimeout(done));
      return { warned, text: host.shadowRoot.querySelector('article').textContent };
    }, lead);
    assert.ok(large.text.includes(lead));
    assert.match(large.warned.join(), /too large/);
    assert.ok(large.warned.join().length < 300);
  });

  if (engine === 'chromium') {
    fact('the reader draws no other picture than those allowed, whatever a story names', async (browser) => {
      await open(browser, server.at('/empty.html'));
      await ready(browser);
      const addresses = ['javascript:__ran=1', 'data:text/html,<script>__ran=1</script>', 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="parent.__ran=1"><script>parent.__ran=1</script></svg>',
        'data:image/svg+xml;base64,' + Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="top.__ran=1"><image href="/asked"/><script>top.__ran=1</script></svg>').toString('base64'),
        'file:///etc/passwd', 'ftp://example.com/asked', ' javascript:1', '\u0001javascript:__ran=1', 'java\tscript:__ran=1', 'about:blank', 'filesystem:http://a/asked', 'x"onerror="__ran=1'];
      const before = server.asked.length;
      const { parsed: story } = await shown(browser, '', { articleBody: [lead, ...addresses.flatMap((url) => [
        { role: 'figure', image: { url, alt: `"><img src=/asked onerror=__ran=1>${url}` }, caption: '圖' }, { role: 'embed', url, text: '錄影' },
        { role: 'paragraph', runs: [{ text: '連結', link: url, lang: '" onclick="__ran=1' }] }])] });
      const seen = await browser.evaluate(async () => {
        const root = document.querySelector('fanjian-reader').shadowRoot;
        for (const image of root.querySelectorAll('img')) image.loading = 'eager';
        await new Promise((done) => setTimeout(done, 300));
        return { ran: globalThis.__ran ?? null, images: [...root.querySelectorAll('img')].map(({ src }) => src.slice(0, 20)), links: [...root.querySelectorAll('a')].map(({ href }) => href) };
      });
      assert.equal(seen.ran, null);
      assert.ok(seen.images.every((src) => /^(data:image\/svg\+xml|http:)/.test(src)), JSON.stringify(seen.images));
      assert.ok(seen.links.every((href) => /^(https?:|mailto:)/.test(href)), JSON.stringify(seen.links));
      assert.ok(story.warnings.length >= 20);
      assert.deepEqual(server.asked.slice(before).map(({ path }) => path).filter((path) => path.includes('asked')), []);
    });
  }
});
