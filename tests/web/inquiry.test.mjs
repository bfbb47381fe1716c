// What a reader does with a story beyond reading it: asking what was done to a character, listening,
// copying, printing.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inEachEngine } from './browsers.mjs';
import { bundledStory, choose, dist, hansStory, open, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

let server;
before(async () => {
  const story = (text, attributes, rest) =>
    page(`<fanjian-reader ${attributes}>${text}</fanjian-reader>`, scripts.module(), rest);
  // Voices of our own, that say a sentence when they are told to: what a platform has is not known.
  const voices = `<script>
    globalThis.__said = [];
    class Utterance { constructor(text) { this.text = text; } }
    const speech = Object.assign(new EventTarget(), {
      voices: [{ lang: 'en-US' }, { lang: 'zh-CN' }, { lang: 'zh-HK' }, { lang: 'zh-TW' }],
      getVoices() { return this.voices; }, pause() { this.paused = true; }, resume() { this.paused = false; },
      cancel() { this.now = null; }, speak(said) { this.now = said; globalThis.__said.push([said.text, said.lang]); },
    });
    Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
  </script>`;
  server = await serve({
    '/dist/': dist,
    '/hans.html': { body: story(hansStory, 'script="hant" region="TW"') },
    '/marked.html': { body: story(hansStory, 'script="hant" region="TW" highlight-changes="all"') },
    '/why.html': { body: story('本报讯 他说:“头发长了,银行关了。”\n', 'script="hant" region="TW" highlight-changes') },
    '/bundled.html': { body: story(bundledStory, 'script="hant"') },
    '/speaking.html': { body: story(hansStory, 'script="hans"').replace('</head>', `${voices}</head>`) },
    '/speaking-long.html': { body: story(`${hansStory}\n${'馆长表示，阅览室整修以后更亮，座位也多了。'.repeat(200).replace(/(.{300})/g, '$1\n\n')}`, 'script="hans"').replace('</head>', `${voices}</head>`) },
    '/dumb.html': { body: story(hansStory, 'script="hans"')
      .replace('</head>', `${voices}<script>speechSynthesis.voices = [{ lang: 'en-US' }];</script></head>`) },
  });
});
after(() => server?.close());

// Runs in the page: what is marked, as text.
function marked(name) {
  return [...CSS.highlights.get(name) ?? []].map((range) =>
    range.startContainer.data.slice(range.startOffset, range.endOffset));
}

// Where a word of the story is on the screen.
function where(word) {
  const { shadowRoot } = document.querySelector('fanjian-reader');
  const walker = document.createTreeWalker(shadowRoot.querySelector('article'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(word);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + 1);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }
  return null;
}

const card = (browser) => browser.until(() => {
  const { shadowRoot } = document.querySelector('fanjian-reader');
  const found = shadowRoot.querySelector('.card');
  if (!found || found.hidden) return null;
  const text = (name) => found.querySelector(name).textContent;
  return { was: text('.was'), is: text('.is'), why: text('.why'), lang: [found.querySelector('.was').lang, found.querySelector('.is').lang],
    focused: found.contains(shadowRoot.activeElement) };
});
const cardIsClosed = (browser) => browser.until(() => {
  const found = document.querySelector('fanjian-reader').shadowRoot.querySelector('.card');
  return !found || found.hidden;
});

// A press at a place of the story: the same for a finger, a pen and a mouse.
const pressAt = (browser, { x, y }) => browser.evaluate((left, top) => {
  const { shadowRoot } = document.querySelector('fanjian-reader');
  shadowRoot.elementFromPoint(left, top).dispatchEvent(new MouseEvent('click',
    { clientX: left, clientY: top, detail: 1, bubbles: true, composed: true }));
}, x, y);

// A finger that stays where it is until the card is there.
const holdAt = async (browser, { x, y }) => {
  const point = (type) => browser.evaluate((name, left, top) => {
    document.querySelector('fanjian-reader').shadowRoot.elementFromPoint(left, top).dispatchEvent(new PointerEvent(name,
      { clientX: left, clientY: top, button: 0, pointerType: 'touch', bubbles: true, composed: true }));
  }, type, x, y);
  await point('pointerdown');
  const seen = await card(browser);
  await point('pointerup');
  return seen;
};

inEachEngine('What was converted', {}, (fact, engine) => {
  fact('is marked, character by character, and the page\'s elements stay as they are', async (browser, t) => {
    await open(browser, server.at('/hans.html'));
    await ready(browser);
    if (!await browser.evaluate(() => 'highlights' in CSS)) return t.skip(`${engine} has no CSS.highlights: it says so in the menu`);
    const elements = () => document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('article *').length;
    const beforeIt = await browser.evaluate(elements);
    await choose(browser, 'highlightChanges', 'all');
    await browser.until(() => CSS.highlights.get('fanjian-changed')?.size);
    const found = (await browser.evaluate(marked, 'fanjian-changed')).join('');
    for (const word of ['報', '訊', '記', '圖書館', '開', '時間']) assert.ok(found.includes(word), `${word} in ${found}`);
    assert.ok(!/[本者市昨日]/.test(found), found);
    assert.equal(await browser.evaluate(elements), beforeIt);
    await choose(browser, 'script', 'hans');
    await browser.until(() => !CSS.highlights.get('fanjian-changed').size);
  });

  fact('is asked about by a press that is held, and left by Escape; a tap reads on', async (browser) => {
    await open(browser, server.at('/hans.html'));
    await ready(browser);
    await pressAt(browser, await browser.evaluate(where, '圖'));
    await new Promise((done) => setTimeout(done, 300));
    await cardIsClosed(browser);
    const seen = await holdAt(browser, await browser.evaluate(where, '圖'));
    assert.deepEqual([seen.was, seen.is], ['图', '圖']);
    assert.match(seen.lang[0], /^zh-Hans/);
    assert.equal(seen.lang[1], 'zh-Hant-TW');
    await browser.press('Escape');
    await cardIsClosed(browser);
    // What is the same in both scripts says so.
    assert.match((await holdAt(browser, await browser.evaluate(where, '本'))).why, /繁簡同形/);
  });

  fact('is told of a few characters that are selected, and the selection stays', async (browser) => {
    await open(browser, server.at('/hans.html'));
    await ready(browser);
    const select = (word, length) => browser.evaluate((first, size) => {
      const { shadowRoot } = document.querySelector('fanjian-reader');
      const walker = document.createTreeWalker(shadowRoot.querySelector('article'), NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf(first);
        if (at >= 0) getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + size);
      }
    }, word, length);
    await select('市圖書館', 4);
    const seen = await card(browser);
    assert.deepEqual([seen.is, seen.focused], ['圖', false]);
    assert.ok(String(await browser.evaluate(() => String(getSelection()))).includes('圖書館') || browser.engine === 'webkit');
    await browser.press('Escape');
    await cardIsClosed(browser);
    await select('市', 1);
    await new Promise((done) => setTimeout(done, 700));
    await cardIsClosed(browser);
  });

  fact('is marked on three levels: corrections, what had a choice, everything', async (browser, t) => {
    await open(browser, server.at('/why.html'));
    await ready(browser);
    if (!await browser.evaluate(() => 'highlights' in CSS)) return t.skip(`${engine} has no CSS.highlights`);
    const level = async (highlightChanges, text) => {
      await browser.evaluate((value, edited) => {
        const reader = document.querySelector('fanjian-reader');
        if (edited) reader.edits = [{ start: reader.textContent.indexOf('银行'), end: reader.textContent.indexOf('银行') + 1, text: '很' }];
        reader.highlightChanges = value;
      }, highlightChanges, text);
      await new Promise((done) => setTimeout(done, 300));
      await ready(browser);
      const seen = {};
      for (const name of ['corrected', 'decided', 'changed', 'mark']) seen[name] = (await browser.evaluate(marked, `fanjian-${name}`)).join('');
      return seen;
    };
    const context = await level('context');
    assert.ok(context.decided.includes('髮') && !context.decided.includes('報'), JSON.stringify(context));
    assert.deepEqual([context.changed, context.mark], ['', '']);
    const all = await level('all');
    assert.ok(all.decided.includes('髮') && all.changed.includes('報') && all.mark.includes('，'), JSON.stringify(all));
    const corrected = await level('corrections', true);
    assert.deepEqual(corrected, { corrected: '很', decided: '', changed: '', mark: '' });
    assert.deepEqual(Object.values(await level('none')).join(''), '');
  });

  fact('tells by what it was decided, what else it could be, and what a mark was', async (browser) => {
    await open(browser, server.at('/marked.html'));
    await ready(browser);
    await pressAt(browser, await browser.evaluate(where, '館'));
    assert.equal((await card(browser)).why, '「馆」的繁體只有「館」');
    await browser.press('Escape');
    await cardIsClosed(browser);
    await open(browser, server.at('/why.html'));
    await ready(browser);
    await pressAt(browser, await browser.evaluate(where, '髮'));
    const hair = await card(browser);
    assert.deepEqual([hair.was, hair.is], ['发', '髮']);
    assert.match(hair.why, /(依詞語|依上下文)「[^」]+」.*也可作：發（如「出發」）/);
    await browser.press('Escape');
    await cardIsClosed(browser);
    await pressAt(browser, await browser.evaluate(where, '：'));
    const mark = await card(browser);
    assert.deepEqual([mark.was, mark.is], [':“', '：「']);
    assert.match(mark.why, /標點/);
  });

  fact('is gone through by keyboard, from difference to difference and from character to character', async (browser) => {
    await open(browser, server.at('/marked.html'));
    await ready(browser);
    await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('article').focus());
    await browser.press('Enter');
    const first = await card(browser);
    assert.equal(first.is, '報');
    await browser.press('Tab');
    await browser.press('Tab');
    await browser.press('Enter');
    assert.equal((await card(browser)).is, '訊');
    await browser.press('ArrowLeft');
    assert.equal((await card(browser)).is, '報');
    await browser.press('ArrowLeft');
    const same = await card(browser);
    assert.deepEqual([same.was, same.is], ['本', '']);
    await browser.press('Escape');
    await cardIsClosed(browser);
    assert.equal(await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.activeElement?.tagName), 'ARTICLE');
  });

  fact('is gone through from mark to mark, as many as the level has', async (browser) => {
    await open(browser, server.at('/why.html'));
    await ready(browser);
    await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('article').focus());
    await browser.press('Enter');
    assert.equal((await card(browser)).is, '髮');
    await browser.press('Escape');
    await cardIsClosed(browser);
  });

  fact('is gone through from the menu, too', async (browser) => {
    await open(browser, server.at('/hans.html'));
    await ready(browser);
    await browser.click('fanjian-reader', 'button.more');
    await browser.click('fanjian-reader', 'button.review');
    assert.equal((await card(browser)).is, '報');
    await browser.press('Escape');
    await cardIsClosed(browser);
    assert.equal(await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.activeElement?.className), 'more');
  });
});

inEachEngine('Listening', {}, (fact) => {
  const button = () => document.querySelector('fanjian-reader').shadowRoot.querySelector('.listen').textContent;
  const listen = async (browser) => {
    if (!await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('.listen').getClientRects().length)) {
      await browser.click('fanjian-reader', 'button.more');
    }
    await browser.click('fanjian-reader', '.listen');
  };

  fact('goes sentence by sentence in the voice of the script, pauses, goes on and stops', async (browser) => {
    await open(browser, server.at('/speaking.html'));
    await ready(browser);
    assert.equal(await browser.evaluate(button), '朗读');
    await listen(browser);
    const [said] = await browser.until(() => (globalThis.__said.length ? globalThis.__said : null));
    assert.equal(said[1], 'zh-CN');
    assert.equal(await browser.evaluate(button), '暂停');
    await browser.evaluate(() => speechSynthesis.now.onend());
    const all = await browser.until(() => (globalThis.__said.length > 1 ? globalThis.__said : null));
    assert.ok(all[1][0].includes('市图书馆') || all[0][0].includes('市图书馆'), JSON.stringify(all));
    if (await browser.evaluate(() => 'highlights' in CSS)) {
      assert.equal((await browser.evaluate(marked, 'fanjian-spoken')).join('').trim(), all[1][0].trim());
    }
    const { length } = all[1][0];
    await browser.click('fanjian-reader', '.player .toggle');
    assert.deepEqual([await browser.evaluate(button), await browser.evaluate(() => speechSynthesis.paused)], ['继续', true]);
    await browser.click('fanjian-reader', '.player .toggle');
    assert.equal(await browser.evaluate(button), '暂停');
    assert.ok(length > 0);
    await browser.click('fanjian-reader', '.player .stop');
    assert.equal(await browser.evaluate(button), '朗读');
    assert.equal(await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('.player').hidden), true);
    assert.equal(await browser.evaluate(() => CSS.highlights?.get('fanjian-spoken')?.size ?? 0), 0);
  });

  fact('closes the menu, and goes back and on by a sentence, and faster', async (browser) => {
    await open(browser, server.at('/speaking.html'));
    await ready(browser);
    await listen(browser);
    await browser.until(() => globalThis.__said.length);
    assert.equal(await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('.menu').hidden), true);
    const said = () => browser.evaluate(() => [globalThis.__said.length, globalThis.__said[globalThis.__said.length - 1][0], speechSynthesis.now.rate]);
    const [, first] = await said();
    await browser.click('fanjian-reader', '.player .forward');
    const [count, second] = await said();
    assert.ok(count === 2 && second !== first, second);
    await browser.click('fanjian-reader', '.player .back');
    assert.deepEqual((await said()).slice(0, 2), [3, first]);
    await browser.click('fanjian-reader', '.player .back');
    assert.equal((await said())[1], first);
    await browser.click('fanjian-reader', '.player .speed');
    assert.deepEqual((await said()).slice(1), [first, 1.25]);
    await browser.click('fanjian-reader', '.player .stop');
  });

  fact('leaves a reader where she has scrolled to, and goes on', async (browser) => {
    await open(browser, server.at('/speaking-long.html'));
    await ready(browser);
    await listen(browser);
    await browser.until(() => globalThis.__said.length);
    await browser.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const before = await browser.evaluate(() => scrollY);
    assert.ok(before > 500, `${before}`);
    await browser.evaluate(() => speechSynthesis.now.onend());
    assert.deepEqual(await browser.evaluate(() => [globalThis.__said.length, scrollY]), [2, before]);
    await browser.click('fanjian-reader', '.player .stop');
  });

  fact('says the sentence again in the other voice when the script changes', async (browser) => {
    await open(browser, server.at('/speaking.html'));
    await ready(browser);
    await listen(browser);
    await browser.until(() => globalThis.__said.length);
    await browser.evaluate(() => {
      const reader = document.querySelector('fanjian-reader');
      reader.region = 'HK';
      reader.script = 'hant';
    });
    const all = await browser.until(() => (globalThis.__said.length > 1 ? globalThis.__said : null));
    assert.equal(all[1][1], 'zh-HK');
    assert.ok(all[1][0].includes('報訊'), JSON.stringify(all));
  });

  fact('is not offered where there is no Chinese voice, and says why', async (browser) => {
    await open(browser, server.at('/dumb.html'));
    await ready(browser);
    const seen = await browser.evaluate(() => {
      const found = document.querySelector('fanjian-reader').shadowRoot.querySelector('.listen');
      return [found.textContent, found.disabled];
    });
    assert.deepEqual(seen, ['此设备没有中文语音', true]);
  });
});

inEachEngine('The story as it is shown', {}, (fact) => {
  const copied = (browser) => browser.evaluate(() => {
    // What is put on the clipboard, whichever way it goes there.
    return new Promise((done) => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text) => (done(text), Promise.resolve()) } });
      document.querySelector('fanjian-reader').shadowRoot.querySelector('button.copy').click();
    });
  });

  fact('is copied as text, with readings only where they are shown as found', async (browser) => {
    await open(browser, server.at('/bundled.html'));
    await ready(browser);
    const without = await copied(browser);
    assert.ok(without.includes('玉環市') && !without.includes('(huán)'), without.slice(0, 200));
    assert.ok(without.split('\n\n').length > 10);
    await choose(browser, 'glosses', 'source');
    assert.ok((await copied(browser)).includes('環(huán)'));
  });

  fact('is printed alone, with where it is from and how it was made', async (browser) => {
    await open(browser, server.at('/hans.html'));
    await ready(browser);
    const sheet = await browser.evaluate(() => new Promise((done) => {
      const { shadowRoot } = document.querySelector('fanjian-reader');
      new MutationObserver((_, watcher) => {
        const frame = shadowRoot.querySelector('iframe');
        if (!frame) return;
        watcher.disconnect();
        frame.contentWindow.print = () => {
          const { body } = frame.contentDocument;
          done({ text: body.querySelector('article').textContent, lang: body.querySelector('article').lang,
            foot: body.querySelector('.colophon').textContent, styled: frame.contentDocument.adoptedStyleSheets.length,
            own: shadowRoot.adoptedStyleSheets.length });
        };
      }).observe(shadowRoot, { childList: true });
      shadowRoot.querySelector('button.print').click();
    }));
    assert.ok(sheet.text.includes('圖書館'));
    assert.equal(sheet.lang, 'zh-Hant-TW');
    assert.ok(sheet.foot.includes('/hans.html') && sheet.foot.includes('繁體'), sheet.foot);
    assert.ok(sheet.own > 0);
    assert.equal(sheet.styled, sheet.own);
  });
});

it('differences are found where the lengths differ, too', async () => {
  const { buildSync } = await import('../../web/node_modules/esbuild/lib/main.js');
  const { outputFiles } = buildSync({ entryPoints: [fileURLToPath(new URL('../../web/src/reader/differences.ts', import.meta.url))],
    bundle: true, format: 'esm', write: false });
  const { differences } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
  const words = (source, shown) => differences(source, shown).map(([begin, end]) => shown.slice(begin, end));
  assert.deepEqual(words('头发', '頭髮'), ['頭髮']);
  assert.deepEqual(words('一样', '一樣'), ['樣']);
  assert.deepEqual(words('叫出租车来', '叫計程車來'), ['計程車來']);
  assert.deepEqual(words('用U盘存', '用隨身碟存'), ['隨身碟']);
  assert.deepEqual(words('𠮷里', '𠮷裡'), ['裡']);
  assert.deepEqual(words('同', '同'), []);
});
