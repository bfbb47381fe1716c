// What a page makes of the interface: its words, its own markup in the slots, its fonts.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { bringSheet, choose, dist, hantStory, hansStory, open, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const noted = '<script nonce="NONCE">globalThis.seen = []; addEventListener("fanjian-error", ({ detail }) => seen.push(`${detail.code} ${detail.message}`));</script>';
const korean = {
  settings: '읽기 설정', more: '더 보기', outline: '차례', close: '닫기', smaller: '작게', larger: '크게', copy: '복사', table: '표',
  characters: '{n}자', minutes: '약 {n}분', now: '지금: ', comma: ' · ', review: '바뀐 곳 보기', share: '공유', print: '인쇄', noVoice: '음성 없음',
  labels: { theme: { name: '색', values: { dark: '어둡게' } }, script: { name: '글자', values: { hant: '번체', hans: '간체' } }, region: { values: { TW: '대만' } } },
  errors: { empty: '기사가 없습니다.' },
};
const table = JSON.stringify({ articleBody: [{ role: 'headline', text: '市場價格' }, { text: '昨日的價格如下。' },
  { role: 'table', header: true, rows: [['品名', '價格'], ['青菜', '20']] }] });
const slotted = '<p slot="before" id="before">廣告在這裡</p><h1 slot="title" id="title">门户的标题</h1>'
  + '<img slot="picture" id="picture" alt="图片" width="120" height="60"><p slot="after" id="after">延伸閱讀</p><button slot="toolbar" id="extra">收藏</button>';
let server;
before(async () => {
  const body = (readers, script = scripts.external(), rest = '') => ({ body: page(noted + readers, script, rest) });
  server = await serve({ '/dist/': dist,
    '/plain.html': body(`<fanjian-reader script="hant">${hantStory}</fanjian-reader>`),
    '/ko.html': body(`<fanjian-reader script="hant" ui-lang="ko">${hantStory}</fanjian-reader>`, scripts.external(),
      `<script nonce="NONCE">document.querySelector('fanjian-reader').words = ${JSON.stringify(korean)};</script>`),
    '/table.html': body(`<fanjian-reader script="hant"><script type="application/json">${table}</script></fanjian-reader>`),
    '/empty.html': body('<fanjian-reader></fanjian-reader>'),
    '/switch.html': body(`<fanjian-switch for="#p" script="hant"></fanjian-switch><p id="p" lang="zh-CN">这里的头发</p>`),
    '/slots.html': body(`<fanjian-reader script="hans">${slotted}${hantStory}</fanjian-reader>`),
    '/markup.html': body(`<fanjian-reader script="hans">${slotted}<h2>臺北的街道</h2><p>第一段說的是<em>街道</em>。</p></fanjian-reader>`),
    '/alone.html': body(`<fanjian-reader script="hans">${slotted}</fanjian-reader>`),
    '/no-script.html': { body: page(`<fanjian-reader>${slotted}<p id="story">文章</p></fanjian-reader>`, 'type="text/plain"') },
    '/fonts.html': body(`<style nonce="NONCE">body { font: 21px Courier; } .text { --fanjian-font-text: inherit; }
      .all { --fanjian-font-text: inherit; --fanjian-font-serif: inherit; --fanjian-font-sans: inherit; --fanjian-font-kai: inherit; --fanjian-font-size: inherit; }
      .named { --fanjian-font-text: "Named One"; } .outer { --fanjian-font-text: "Outer One"; }</style>
      <fanjian-reader script="hant">${hantStory}</fanjian-reader><fanjian-reader class="text" script="hant">${hantStory}</fanjian-reader>
      <fanjian-reader class="all" script="hant">${hantStory}</fanjian-reader><fanjian-reader class="named" script="hant">${hantStory}</fanjian-reader>
      <div class="outer"><fanjian-reader class="text" script="hant">${hantStory}</fanjian-reader><fanjian-reader script="hant">${hantStory}</fanjian-reader></div>
      <fanjian-switch class="all" for="#p" script="hant"></fanjian-switch><fanjian-switch for="#q" script="hant"></fanjian-switch>
      <p id="p" lang="zh-CN">头发</p><p id="q" lang="zh-CN">头发</p>`),
  });
});
after(() => server?.close());

// Every word that the controls of the first reader say, by text, name and title.
const said = (browser) => browser.evaluate(() => {
  const root = document.querySelector('fanjian-reader').shadowRoot;
  const all = [...root.querySelectorAll('.toolbar, .toolbar *, [aria-label]')].filter((each) => !each.closest('article') || each.hasAttribute('aria-label'));
  return all.flatMap((each) => [each.children.length ? '' : each.textContent, each.getAttribute('aria-label') ?? '', each.title ?? '']).filter(Boolean);
});
const setWords = (browser, words, tag = 'fanjian-reader') => browser.evaluate((name, given) => { document.querySelector(name).words = given; }, tag, words);
const barLang = (browser) => browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('.toolbar').lang);
const waitFor = (browser, word) => browser.until((wanted) => [...document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('[aria-label]')]
  .some((each) => each.getAttribute('aria-label') === wanted), word);
const errors = (browser) => browser.evaluate(() => globalThis.seen);

inEachEngine('The words of the interface', {}, (fact) => {
  fact('are a page\'s own in any language, set before the story is there; the rest is English', async (browser) => {
    await open(browser, server.at('/ko.html'));
    await ready(browser);
    await waitFor(browser, '읽기 설정');
    await browser.until(() => [...document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('button')].some((each) => each.textContent === 'Light'));
    const words = await said(browser);
    for (const word of ['더 보기', '색', '어둡게', '글자', '닫기', '복사', 'A\u2212 작게', '대만', 'Sepia', 'Typeface']) assert.ok(words.includes(word), `${word} in ${words}`);
    assert.ok(words.some((word) => /^\d+자 · 약 \d+분$/.test(word)), words.join(' '));
    assert.equal(await barLang(browser), 'ko');
    assert.ok(words.includes('\u7E41\u9AD4'), 'scripts are named in themselves');
    assert.deepEqual(await errors(browser), []);
  });

  fact('change at once when they are set, and are ours again when they are taken away', async (browser) => {
    await open(browser, server.at('/plain.html'));
    await ready(browser);
    await bringSheet(browser);
    const before = await said(browser);
    await setWords(browser, { settings: 'Réglages', scripts: { hant: { name: 'Traditionnel', letter: 'T' } }, lang: 'fr' });
    const words = await said(browser);
    for (const word of ['Réglages', 'Traditionnel', 'T', '更多']) assert.ok(words.includes(word), word);
    assert.equal(await barLang(browser), 'fr');
    await setWords(browser, null);
    assert.deepEqual(await said(browser), before);
    assert.equal(await barLang(browser), 'zh-Hant');
  });

  fact('are told where they are not known or no texts, and the others are used', async (browser) => {
    await open(browser, server.at('/plain.html'));
    await ready(browser);
    await bringSheet(browser);
    await setWords(browser, { setings: 'x', copy: 7, labels: { colour: {}, theme: 'x', size: { name: 'Taille', values: { giant: 'x' } } }, more: 'Plus', __proto__: { close: 'x' } });
    assert.deepEqual(await errors(browser), ['unknown_value words.setings is not known.', 'unknown_value words.copy must be a text.',
      'unknown_value words.labels.colour is not known.', 'unknown_value words.labels.theme must be an object.',
      'unknown_value words.labels.size.values.giant is not known.']);
    const words = await said(browser);
    for (const word of ['Plus', 'Taille', '複製全文']) assert.ok(words.includes(word), word);
  });

  fact('follow ui-lang: a script of Chinese, English, another language, and none of them', async (browser) => {
    await open(browser, server.at('/plain.html'));
    await ready(browser);
    const inLanguage = async (tag, settings) => {
      await browser.evaluate((given) => { document.querySelector('fanjian-reader').uiLang = given; }, tag);
      await waitFor(browser, settings);
    };
    await inLanguage('zh-CN', '阅读设置');
    await inLanguage('zh-Hant-HK', '閱讀設定');
    await inLanguage('en-GB', 'Reading settings');
    await inLanguage('yue', '閱讀設定');
    await inLanguage('ja', 'Reading settings');
    assert.equal(await barLang(browser), 'en');
    await inLanguage('zh', '閱讀設定');
    assert.deepEqual(await errors(browser), []);
    await browser.evaluate(() => { document.querySelector('fanjian-reader').uiLang = 'no such language'; });
    await browser.until(() => globalThis.seen.length === 1);
    assert.match((await errors(browser))[0], /^unknown_value ui-lang="no such language" is no language tag/);
    await waitFor(browser, '閱讀設定');
  });

  fact('name tables, and say errors', async (browser) => {
    await open(browser, server.at('/table.html'));
    await ready(browser);
    const named = () => browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('.table').getAttribute('aria-label'));
    assert.equal(await named(), '表格');
    await setWords(browser, korean);
    assert.equal(await named(), '표');
    await open(browser, server.at('/empty.html'));
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('[part=message]').textContent);
    await setWords(browser, korean);
    assert.equal(await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('[part=message]').textContent), '기사가 없습니다.');
  });

  fact('say why a character is as it is, and announce the script', async (browser) => {
    await open(browser, server.at('/plain.html'));
    await ready(browser);
    await bringSheet(browser);
    await setWords(browser, { because: { phrase: 'Mot: {phrase}', character: 'Usuel', context: 'Voisins: {around}' }, only: '{source} = {target} ({script}) {phrase}?',
      now: 'En ', comma: '; ', labels: { script: { values: { hans: 'simplifié' } } } });
    await choose(browser, 'script', 'hans');
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('.live').textContent === 'En simplifié');
    await browser.evaluate(() => { document.querySelector('fanjian-reader').highlightChanges = 'all'; });
    await browser.click('fanjian-reader', 'button.more');
    await browser.click('fanjian-reader', 'button.review');
    const why = await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('.why')?.textContent);
    assert.match(why, /^(Mot: .+|Usuel.*|Voisins: .+|. = . \(simplifié\) ?.*)$/);
  });

  fact('of a switch are its own too', async (browser) => {
    await open(browser, server.at('/switch.html'));
    await browser.until(() => document.querySelector('fanjian-switch').shown);
    const toggle = () => browser.evaluate(() => {
      const root = document.querySelector('fanjian-switch').shadowRoot.querySelector('.toggle');
      return [root.lang, root.getAttribute('aria-label'), ...[...root.children].flatMap((each) => [each.lang, each.textContent, each.title])];
    });
    assert.deepEqual(await toggle(), ['zh-Hant', '字體', 'zh-Hant', '繁', '繁體', 'zh-Hans', '简', '简体']);
    await setWords(browser, { lang: 'ko', label: '글자', scripts: { hant: { name: '번체' } }, more: 'x' }, 'fanjian-switch');
    assert.deepEqual(await toggle(), ['ko', '글자', 'ko', '繁', '번체', 'zh-Hans', '简', '简体']);
    assert.deepEqual(await errors(browser), ['unknown_value words.more is not known.']);
    await browser.click('fanjian-switch', '[part~=hans]');
    await browser.until(() => document.getElementById('p').textContent === '这里的头发');
    assert.deepEqual((await toggle()).slice(0, 2), ['ko', '글자']);
    await setWords(browser, null, 'fanjian-switch');
    await browser.evaluate(() => { document.querySelector('fanjian-switch').uiLang = 'de'; });
    assert.deepEqual((await toggle()).slice(0, 5), ['en', 'Script', 'zh-Hant', '繁', '繁體']);
  });
});

// Where the slotted things and the story stand: [left, top, right, bottom], and whether they are seen.
const places = (browser) => browser.evaluate(() => {
  const root = document.querySelector('fanjian-reader').shadowRoot;
  const place = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom, seen: element.getClientRects().length > 0 };
  };
  const firstLine = [...root.querySelectorAll('article .paragraph, article .lead')][0];
  return { ...Object.fromEntries(['before', 'title', 'picture', 'after', 'extra'].map((id) => [id, place(document.getElementById(id))])),
    toolbar: place(root.querySelector('.toolbar')), article: place(root.querySelector('article')), text: place(firstLine),
    headline: root.querySelector('.headline') && place(root.querySelector('.headline')), more: place(root.querySelector('button.more')) };
});

inEachEngine('Slots', {}, (fact) => {
  for (const name of ['slots', 'markup']) {
    fact(`are above, in the head of, and below a story (${name})`, async (browser) => {
      await open(browser, server.at(`/${name}.html`));
      await ready(browser);
      const at = await places(browser);
      for (const id of ['before', 'title', 'picture', 'after', 'extra']) assert.ok(at[id].seen, id);
      const order = [at.toolbar.top, at.before.top, at.title.top, at.picture.top, at.text.top, at.after.top];
      assert.deepEqual(order, [...order].sort((one, other) => one - other));
      assert.ok(at.after.top >= at.article.bottom - 1);
      assert.ok(at.extra.top >= at.toolbar.top && at.extra.bottom <= at.toolbar.bottom && at.extra.left >= at.more.right, 'at the end of the toolbar');
      assert.ok(!at.headline?.seen, 'one title');
      assert.deepEqual(await browser.problems(), []);
    });

    fact(`are the page's own: neither read nor converted (${name})`, async (browser) => {
      await open(browser, server.at(`/${name}.html`));
      const { text } = await ready(browser);
      const { parsed, own } = await browser.evaluate(() => ({ parsed: JSON.stringify(document.querySelector('fanjian-reader').parsed),
        own: ['before', 'title', 'after', 'extra'].map((id) => document.getElementById(id).textContent) }));
      for (const word of ['廣告', '广告', '门户', '延伸', '收藏', '图片']) assert.ok(!parsed.includes(word) && !text.includes(word), word);
      assert.deepEqual(own, ['廣告在這裡', '门户的标题', '延伸閱讀', '收藏']);
      await choose(browser, 'script', 'hant');
      assert.deepEqual(await browser.evaluate(() => document.getElementById('title').textContent), '门户的标题');
    });
  }

  fact('leave the blocks of a story as they are', async (browser) => {
    await open(browser, server.at('/plain.html'));
    await ready(browser);
    const hidden = await browser.evaluate(() => [...document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('article p, article h1')]
      .filter((block) => getComputedStyle(block).display !== 'block').map((block) => block.className));
    assert.deepEqual(hidden, []);
  });

  fact('stand in the head of vertical lines, and above and below them', async (browser) => {
    await open(browser, server.at('/slots.html'));
    await ready(browser);
    await browser.evaluate(() => { document.querySelector('fanjian-reader').writingMode = 'vertical-rl'; });
    await browser.until(() => getComputedStyle(document.getElementById('title')).writingMode === 'vertical-rl');
    const at = await places(browser);
    // What stands in two tiers has a box for each; the first tells where it begins: further left in a tier, or in a tier below.
    const begins = await browser.evaluate(() => {
      const text = document.querySelector('fanjian-reader').shadowRoot.querySelector('article .paragraph, article .lead');
      return [document.getElementById('title'), document.getElementById('picture'), text].map((each) => { const { right, top } = each.getClientRects()[0]; return { right, top }; });
    });
    const follows = (one, other) => other.top > one.top + 100 || (Math.abs(other.top - one.top) < 100 && other.right < one.right);
    assert.ok(at.title.right <= at.article.right + 1 && at.title.top >= at.article.top - 1 && at.title.bottom <= at.article.bottom + 1, 'the title is in the story');
    assert.ok(follows(begins[0], begins[1]) && follows(begins[1], begins[2]), JSON.stringify(begins));
    assert.ok(at.before.bottom <= at.article.top + 1 && at.after.top >= at.article.bottom - 1);
  });

  fact('come and go with the page, and the headline with them', async (browser) => {
    await open(browser, server.at('/slots.html'));
    await ready(browser);
    await browser.evaluate(() => document.getElementById('title').remove());
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('.headline').getClientRects().length > 0);
    await browser.evaluate(() => {
      const again = document.createElement('h2');
      again.slot = 'title';
      again.id = 'title';
      again.textContent = '又一個標題';
      document.querySelector('fanjian-reader').append(again);
    });
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('.headline').getClientRects().length === 0);
    assert.ok(await browser.evaluate(() => document.getElementById('title').assignedSlot.closest('article') !== null));
    await browser.evaluate((text) => { document.querySelector('fanjian-reader').article = text; }, hansStory);
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('article').textContent.includes('图书馆'));
    assert.ok(await browser.evaluate(() => document.getElementById('title').assignedSlot.closest('article') !== null), 'another story has it too');
  });

  fact('without a story are there, and the story is missed', async (browser) => {
    await open(browser, server.at('/alone.html'));
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot?.querySelector('[part=message]').textContent);
    assert.ok(await browser.evaluate(() => ['before', 'title', 'after'].every((id) => document.getElementById(id).getClientRects().length > 0)));
  });

  fact('without the script stand as the page has them', async (browser) => {
    await open(browser, server.at('/no-script.html'));
    const tops = await browser.evaluate(() => ['before', 'title', 'picture', 'after', 'story'].map((id) => document.getElementById(id).getClientRects().length > 0));
    assert.deepEqual(tops, [true, true, true, true, true]);
  });
});

inEachEngine('The page\'s own fonts', {}, (fact) => {
  fact('are taken by `inherit`, and only by that', async (browser) => {
    await open(browser, server.at('/fonts.html'));
    await ready(browser, 5);
    await browser.until(() => [...document.querySelectorAll('fanjian-reader, fanjian-switch')].every((each) => each.shown) && document.readyState === 'complete');
    const fonts = await browser.evaluate(() => [...document.querySelectorAll('fanjian-reader')].map(({ shadowRoot }) => {
      const of = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
      return { text: of('article').fontFamily, headline: of('.headline').fontFamily, bar: of('.toolbar > *').fontFamily, size: of('.frame').fontSize };
    }));
    const [ours, text, all, named, outer, outerOnly] = fonts;
    assert.match(ours.text, /Noto Serif/);
    assert.equal(text.text, 'Courier');
    assert.deepEqual([text.headline, text.bar, text.size], [ours.headline, ours.bar, ours.size]);
    assert.deepEqual(all, { text: 'Courier', headline: 'Courier', bar: 'Courier', size: '21px' });
    assert.match(named.text, /^"?Named One/);
    assert.match(outer.text, /^"?Outer One/);
    assert.match(outerOnly.text, /^"?Outer One/);
    const switches = await browser.evaluate(() => [...document.querySelectorAll('fanjian-switch')].map(({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('.toggle')).fontFamily));
    assert.equal(switches[0], 'Courier');
    assert.match(switches[1], /system-ui/);
    assert.deepEqual(await browser.problems(), []);
  });
});
