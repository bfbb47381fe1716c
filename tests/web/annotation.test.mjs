// Readings over every character, and marks as the script has them: what is set in the page and never in
// the story.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { choose, dist, hansStory, look, open, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const markedStory = '新华社北京3月11日电(记者 甲乙)会议说:“他指出‘稳中求进’,比分3:2,时间10:30,很好.”\n\n'
  + '银行行长说,头发长了(见https://example.com/a,b).\n';

let server;
before(async () => {
  const withStory = (text, attributes = '') =>
    ({ body: page(`<fanjian-reader ${attributes}>${text}</fanjian-reader>`, scripts.external()) });
  server = await serve({
    '/dist/': dist,
    '/hans.html': withStory(hansStory, 'script="hant" region="TW"'),
    '/gloss.html': withStory('本报讯 玉环(huán)市的进(jìn)展(zhǎn)很快，各镇(zhèn)都在开(kāi)会。\n', 'script="hant"'),
    '/marks.html': withStory(markedStory, 'script="hant" region="TW"'),
    '/alone/': dist,
  }, (path) => (path === '/alone/fanjian-readings.txt' ? { status: 404, body: '' } : null));
  server.set('/alone.html', { body: page(`<fanjian-reader script="hans">${hansStory}</fanjian-reader>`,
    scripts.external().replace('/dist/', '/alone/')) });
});
after(() => server?.close());

// Runs in the page: each character with its reading, as they are seen.
function said() {
  const { shadowRoot } = document.querySelector('fanjian-reader');
  return [...shadowRoot.querySelectorAll('article ruby')].map((ruby) => [ruby.firstChild.data,
    [...ruby.querySelectorAll('rt')].filter((each) => getComputedStyle(each).display !== 'none').map((each) => each.textContent).join()]);
}
const saidOf = async (browser, text) => {
  const all = await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('.said') && true)
    && await browser.evaluate(said);
  const at = all.map(([character]) => character).join('').indexOf(text);
  return all.slice(at, at + text.length).map(([, reading]) => reading).join(' ');
};
const ownText = () => document.querySelector('fanjian-reader').shadowRoot.querySelector('article').textContent;

inEachEngine('Readings over the text', {}, (fact) => {
  fact('come when they are asked for, follow the script, and go again', async (browser) => {
    await open(browser, server.at('/hans.html'));
    await ready(browser);
    const beforeIt = await browser.evaluate(ownText);
    assert.ok(!(await browser.requests()).some((url) => url.includes('fanjian-readings')), 'not before');
    await choose(browser, 'readings', 'pinyin');
    assert.equal(await saidOf(browser, '延長開放時間'), 'yán cháng kāi fàng shí jiān');
    await choose(browser, 'script', 'hans');
    assert.equal(await saidOf(browser, '馆长表示'), 'guǎn zhǎng biǎo shì');
    await choose(browser, 'readings', 'zhuyin');
    assert.equal(await saidOf(browser, '馆长'), 'ㄍㄨㄢˇ ㄓㄤˇ');
    await choose(browser, 'script', 'hant');
    await choose(browser, 'readings', 'none');
    assert.equal(await browser.evaluate(ownText), beforeIt);
    assert.equal(await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('.said').length), 0);
  });

  fact('stand once over a character that has a gloss', async (browser) => {
    await open(browser, server.at('/gloss.html'));
    await ready(browser);
    await choose(browser, 'readings', 'pinyin');
    assert.equal(await saidOf(browser, '玉環市'), 'yù huán shì');
    await browser.evaluate(() => document.querySelector('fanjian-reader').setAttribute('glosses', 'source'));
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('[data-glosses=source]') !== null);
    assert.equal(await saidOf(browser, '玉環市'), 'yù huán shì');
  });

  fact('that cannot be loaded are told of, and the text stays', async (browser) => {
    await open(browser, server.at('/alone.html'));
    const { text } = await ready(browser);
    await choose(browser, 'readings', 'pinyin');
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('.message').textContent);
    const seen = await look(browser);
    assert.match(seen.message, /注音/);
    assert.equal(seen.text, text);
  });
});

inEachEngine('Marks', {}, (fact) => {
  fact('follow the script, stay in figures and addresses, and can be left as found', async (browser) => {
    await open(browser, server.at('/marks.html'));
    const { text } = await ready(browser);
    for (const part of ['會議說：「他指出『穩中求進』，比分3:2，時間10:30，很好。」', '銀行行長說，頭髮長了（見https://example.com/a,b）。']) {
      assert.ok(text.includes(part), text);
    }
    await choose(browser, 'quotes', 'source');
    assert.ok((await look(browser)).text.includes('：“他指出‘穩中求進’，'));
    await choose(browser, 'punctuation', 'source');
    assert.ok((await look(browser)).text.includes('說:“他指出‘穩中求進’,比分'));
    await choose(browser, 'script', 'hans');
    assert.equal((await look(browser)).text.replace(/\s/g, ''), markedStory.replace(/\s/g, ''));
    await choose(browser, 'punctuation', 'full');
    await choose(browser, 'quotes', 'auto');
    assert.ok((await look(browser)).text.includes('会议说：“他指出‘稳中求进’，'));
    await browser.evaluate(() => document.querySelector('fanjian-reader').setAttribute('writing-mode', 'vertical-rl'));
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('article').textContent.includes('会议说：『他指出「稳中求进」，'));
  });
});
