// The parts that a page can style: what stands in the shadow trees, in every state, is what custom-elements.json lists.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { feature, interview } from './block_stories.mjs';
import { inEachEngine } from './browsers.mjs';
import { bringSheet, bundledStory, dist, open, page, ready, scripts } from './reader.mjs';
import { manifest } from '../../web/build/elements.mjs';
import { serve } from './server.mjs';

// With every role and every kind of words.
const all = { headline: '海州環城路通車', alternativeHeadline: '騎車半小時一圈', articleBody: [
  { role: 'dateline', text: '【本報海州三月五日電】（記者 林書瑋）' },
  { role: 'lead', text: '海州的環城路昨天通車，騎車半小時一圈。' },
  { role: 'paragraph', runs: [{ text: '路上有' }, { text: '三座橋', strong: true }, { text: '和' }, { text: '兩條隧道', emphasis: true }, { text: '，編號 ' },
    { text: 'R-7', code: true }, { text: '，英文叫 ' }, { text: 'Ring Road', lang: 'en' }, { text: '，見' }, { text: '地圖', link: 'https://example.com/' }, { text: '。' }] },
  { role: 'heading', text: '一、騎車的人' },
  { role: 'attribution', text: '市長周明：' }, { role: 'quotation', text: '路通了，大家騎車慢一點。' },
  { role: 'question', text: '問：隧道裡有燈嗎？' }, { role: 'answer', text: '答：有，整夜都亮。' },
  { role: 'listItem', depth: 1, text: '東門到南門' }, { role: 'listItem', depth: 1, ordered: true, position: 1, text: '南門到西門' },
  { role: 'figure', image: { url: '/none.png', alt: '一座橋', width: 400, height: 200 }, caption: '第一座橋。', credit: '程遠攝' },
  { role: 'table', header: true, rows: [['路段', '公里'], ['東段', '12']] },
  { role: 'embed', url: 'https://example.com/video', text: '通車錄影' },
  { role: 'editorNote', text: '編按：數字由交通局提供。' },
  { role: 'navigation', text: '上一篇　下一篇' }, { role: 'stamp', text: '2026-03-05 10:00' },
  { role: 'credit', text: '（責任編輯：林書瑋）' }, { role: 'notice', text: '版權所有，未經許可不得轉載。' },
] };
let server;
before(async () => {
  const reader = (story, attributes = '') => `<fanjian-reader script="hans" ${attributes}>${typeof story === 'string' ? story
    : `<script type="application/json">${JSON.stringify(story)}</script>`}</fanjian-reader>`;
  const body = (...readers) => ({ body: page(readers.join('\n'), scripts.external(), '<fanjian-switch for="#p"></fanjian-switch><p id="p" lang="zh-CN">头发</p>') });
  server = await serve({ '/dist/': dist,
    '/all.html': body(reader(all, 'highlight-changes="all"'), reader(bundledStory, 'glosses="ruby"'), reader(feature(), 'pictures="none"'), reader(interview),
      reader('浙江在线3月12日讯（记者 甲乙 通讯员 丙丁 编辑 戊己）海州市昨天在環(huán)城路(lù)举行典礼。'), reader(''),
      reader('<p>頭髮</p>', 'src="/not-there.txt"'), reader('海州通車\n\n文化組 記者林書瑋\n\n海州市昨天通車。', 'readings="pinyin"'),
      reader('海州通車\n\n路上有 12 座橋和 iPhone 的廣告。', 'writing-mode="vertical-rl"')),
  });
});
after(() => server?.close());

inEachEngine('The parts of the elements', {}, (fact) => {
  fact('are those that the manifest lists, in every state of the elements, and all of those', async (browser) => {
    await open(browser, server.at('/all.html'));
    for (const index of [0, 1, 2, 3, 4, 7, 8]) await ready(browser, index);
    await browser.until(() => !!document.querySelector('fanjian-switch').shown
      && document.querySelectorAll('fanjian-reader')[7].shadowRoot.querySelector('[part~=said]') !== null
      && document.querySelectorAll('fanjian-reader')[6].shadowRoot.querySelector('[part~=again]:not([hidden])') !== null);
    await bringSheet(browser);
    // A character is asked about, the outline and the menu are opened, and their rest.
    await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('.contents, .more, .further, .review').forEach((each) => each.click()));
    await browser.until(() => !!document.querySelector('fanjian-reader').shadowRoot.querySelector('[part=card]:not([hidden])'));
    const seen = await browser.evaluate(() => Object.fromEntries(['fanjian-reader', 'fanjian-switch'].map((tag) => [tag,
      [...new Set([...document.querySelectorAll(tag)].flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('[part]')].flatMap((each) => [...each.part])))].sort()])));
    for (const { tagName, cssParts } of (await manifest()).modules[0].declarations) {
      // White space at the edge of a block: no story that is read has it.
      const listed = cssParts.map(({ name }) => name).filter((name) => name !== 'fold');
      assert.deepEqual({ notListed: seen[tagName].filter((part) => !listed.includes(part)), notSeen: [...new Set(listed)].filter((part) => !seen[tagName].includes(part)) },
        { notListed: [], notSeen: [] }, tagName);
    }
  });
});
