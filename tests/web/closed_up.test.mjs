// Two marks that meet take the room of one and a half, by the engine (text-spacing-trim) or by the font (`chws`, else `halt`
// on one of them: latin-spacing.ts).
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { choose, dist, look, open, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const story = '港口夜航\n\n他們說，「『港口』，『碼頭』，都在這裡。」（程遠攝）。\n\n會上，《港口報》、《海州報》（早報）：都來了。\n';
let server;
before(async () => {
  server = await serve({ '/dist/': dist, '/story.html': { body: page(`<fanjian-reader script="hant" region="none">${story}</fanjian-reader>`, scripts.external()) } });
});
after(() => server?.close());

// How long a text of the story is on its line, in widths of 港. Each paragraph is one line, which is not justified.
function lengths(texts) {
  const { shadowRoot } = document.querySelector('fanjian-reader');
  const length = (text) => {
    const block = [...shadowRoot.querySelectorAll('article p')].find((each) => each.textContent.includes(text));
    const nodes = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let begin = 0; walker.nextNode(); begin += walker.currentNode.length) nodes.push({ node: walker.currentNode, begin });
    const all = nodes.map(({ node }) => node.data).join('');
    const { writingMode, fontSize } = getComputedStyle(block);
    const vertical = writingMode.startsWith('vertical');
    const from = all.indexOf(text);
    let sum = 0;
    for (let unit = from; unit < from + text.length; ++unit) {
      const { node, begin } = nodes.find((each) => unit < each.begin + each.node.length);
      const range = document.createRange();
      range.setStart(node, unit - begin);
      range.setEnd(node, unit - begin + 1);
      const { width, height } = range.getBoundingClientRect();
      sum += vertical ? height : width;
    }
    return Math.round(sum / parseFloat(fontSize) * 10) / 10;
  };
  return texts.map(length);
}

inEachEngine('Marks that meet', { width: 1100, height: 700 }, (fact) => {
  const near = (found, wanted) => found.forEach((each, at) => assert.ok(Math.abs(each - wanted[at]) <= 0.35, `${found} for ${wanted}`));

  fact('are closed up in both scripts and in vertical lines, and the text is what it was', async (browser) => {
    await open(browser, server.at('/story.html'));
    const { text } = await ready(browser);
    near(await browser.evaluate(lengths, ['碼頭', '』，『', '。」（', '）。']), [2, 2, 2.5, 1.5]);
    await choose(browser, 'script', 'hans');
    near(await browser.evaluate(lengths, ['码头', '报》、《', '（早报）：']), [2, 3, 4]);
    await choose(browser, 'script', 'hant');
    assert.equal((await look(browser)).text, text);
    near(await browser.evaluate(lengths, ['』，『']), [2]);
    // WebKit's GTK port does not halve them in vertical lines, with `vhal`.
    if (browser.engine === 'webkit') return;
    await choose(browser, 'writingMode', 'vertical-rl');
    near(await browser.evaluate(lengths, ['』，『', '。」（']), [2, 2.5]);
  });

  fact('are closed up when they come to meet, and apart when they no longer do', async (browser) => {
    await open(browser, server.at('/story.html'));
    await ready(browser);
    await browser.evaluate((given) => { document.querySelector('fanjian-reader').article = given; }, story.replace('』，『', '』與『'));
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('article').textContent.includes('與'));
    near(await browser.evaluate(lengths, ['』與『']), [3]);
  });
});
