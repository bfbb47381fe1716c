// Whatever comes in: a clear message, nothing lost, the page alive.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { asFound, choose, dist, hansStory, hantStory, look, message, open, page, ready, scripts }
  from './reader.mjs';
import { serve } from './server.mjs';

const bytes = (...parts) => Buffer.concat(parts.map((part) => Buffer.from(part)));
const squeeze = (text) => text.replace(/\s+/g, '');
const replacement = '\ufffd';

const invalid = bytes('第一段可以讀。\n\n第二段有', [0xff, 0xfe], '兩個壞字節。\n');
const invalid_offset = bytes('第一段可以讀。\n\n第二段有').length;

let server;
before(async () => {
  server = await serve({
    '/dist/': dist,
    '/own.html': { body: page(`<fanjian-reader>${hantStory}</fanjian-reader>`, scripts.module()) },
    '/blank.html': { body: page('<fanjian-reader></fanjian-reader>', scripts.module()) },
    '/spaces.html': { body: page('<fanjian-reader> \n \u3000\t\n</fanjian-reader>', scripts.module()) },
    '/web.txt': { body: '<!doctype html><html><body><p>Sign in to read</p></body></html>', type: 'text/html' },
    '/web-as-text.txt': { body: '<!DOCTYPE html><html><body><p>Sign in</p></body></html>' },
    '/invalid.txt': { body: invalid },
    '/empty.txt': { body: '' },
    '/cut.txt': { body: hantStory.repeat(50), truncate: 64 },
    '/slow.txt': { body: hantStory, slow: { bytes: 64, every: 20 } },
    '/big5.txt': { body: Buffer.from([0xbb, 0x4f, 0xc6, 0x57, 0xa1, 0x43]), type: 'text/plain; charset=big5' },
    '/good.txt': { body: hansStory },
  });
});
after(() => server?.close());

const withErrors = () => {
  globalThis.__errors = [];
  document.addEventListener('fanjian-error', (event) => globalThis.__errors.push(event.detail), true);
};
const errors = (browser) => browser.evaluate(() => globalThis.__errors);
const setArticle = (browser, value) =>
  browser.evaluate((given) => { document.querySelector('fanjian-reader').article = given; }, value);
const setSrc = (browser, src) =>
  browser.evaluate((given) => { document.querySelector('fanjian-reader').src = given; }, src);

// The page answers, and shows the next story that comes.
async function stillAlive(browser) {
  await browser.evaluate((story) => {
    const element = document.querySelector('fanjian-reader');
    element.removeAttribute('src');
    element.article = story;
  }, hansStory);
  await browser.until(() => {
    const element = document.querySelector('fanjian-reader');
    return element.shown && !element.shadowRoot.querySelector('[aria-busy]')
      && element.shadowRoot.querySelector('article')?.textContent.includes('晚上十点');
  });
  assert.equal((await look(browser)).message, '');
  await choose(browser, 'script', 'hant');
  await browser.until(() => document.querySelector('fanjian-reader').shadowRoot
    .querySelector('article').textContent.includes('圖書館'));
}

inEachEngine('Bad input', {}, (fact) => {
  for (const [what, path, own] of [['an empty element', '/blank.html', ''],
    ['an element of white space', '/spaces.html', ' \n \u3000\t\n']]) {
    fact(`${what} says that there is no story`, async (browser) => {
      await open(browser, server.at(path));
      await browser.until(() => Boolean(customElements.get('fanjian-reader')));
      await new Promise((resolve) => setTimeout(resolve, 100));
      const seen = await look(browser);
      assert.equal(seen.own, own);
      assert.equal(seen.text, null);
      await stillAlive(browser);
    });
  }

  for (const [what, text] of [['empty text', ''], ['white space', ' \n\u3000\n'], ['a line break', '\n']]) {
    fact(`${what} is a message, and the own text stays`, async (browser) => {
      await open(browser, server.at('/own.html'));
      await ready(browser);
      await setArticle(browser, text);
      const seen = await message(browser);
      assert.match(seen.message, /沒有文章|没有文章/);
      assert.equal(seen.own, hantStory);
      assert.equal(seen.ownVisible, true, JSON.stringify(seen));
      await stillAlive(browser);
    });
  }

  fact('an empty file is a message', async (browser) => {
    await open(browser, server.at('/blank.html'));
    await setSrc(browser, '/empty.txt');
    assert.match((await message(browser)).message, /沒有文章|没有文章/);
    await stillAlive(browser);
  });

  for (const [what, text] of [['one character', '字'], ['one letter', 'a'], ['one bracket', '（'],
    ['a NUL', '前文\0後文。'], ['only a NUL', '\0'], ['a headline alone', '只有標題沒有正文'],
    ['controls and an astral character', '\u0001\u0007𠮷\u200b野家。']]) {
    fact(`${what} is shown as it is`, async (browser) => {
      await open(browser, server.at('/blank.html'));
      await browser.evaluate(withErrors);
      await setArticle(browser, text);
      const seen = await ready(browser);
      assert.equal(squeeze(seen.text), squeeze(text));
      assert.deepEqual(await errors(browser), []);
      await stillAlive(browser);
    });
  }

  fact('what is not UTF-8 is marked, with the byte where it begins; the rest is read', async (browser) => {
    await open(browser, server.at('/blank.html'));
    await browser.evaluate(withErrors);
    await setSrc(browser, '/invalid.txt');
    const seen = await message(browser);
    assert.equal(squeeze(seen.text), squeeze(`第一段可以讀。第二段有${replacement}${replacement}兩個壞字節。`));
    assert.ok(seen.message.includes(replacement), seen.message);
    // Where, the event says; readers are told in words.
    assert.doesNotMatch(seen.message, /\d/);
    const [error] = await errors(browser);
    assert.deepEqual([error.code, error.offset], ['invalid_utf8', invalid_offset]);
    assert.equal(await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot
      .querySelectorAll('article .damaged').length), 1);
    await stillAlive(browser);
  });

  for (const [what, text, offset] of [
    ['a lone high surrogate', '前文\\ud842後文。', 6], ['a lone low surrogate', '前文。\\udfb7', 9]]) {
    fact(`${what} is marked; the rest is read`, async (browser) => {
      await open(browser, server.at('/blank.html'));
      await browser.evaluate(withErrors);
      // Protocols carry no lone surrogates: the text is made in the page.
      await browser.evaluate((json) => {
        document.querySelector('fanjian-reader').article = JSON.parse(`"${json}"`);
      }, text);
      const seen = await message(browser);
      assert.equal(seen.text, text.replace(/\\u..../, replacement));
      const [error] = await errors(browser);
      assert.deepEqual([error.code, error.offset], ['ill_formed', offset]);
      await stillAlive(browser);
    });
  }

  fact('10 MB on one line are read and switched without a hang', async (browser, t) => {
    await open(browser, server.at('/blank.html'));
    const length = await browser.evaluate(() => {
      const text = '图书馆延长开放时间，读者可以借阅书籍到晚上十点。'.repeat(145000);
      const element = document.querySelector('fanjian-reader');
      element.article = text;
      globalThis.__text = text;
      return new TextEncoder().encode(text).length;
    });
    assert.ok(length >= 10e6, String(length));
    await ready(browser);
    const whole = () => document.querySelector('fanjian-reader').shadowRoot
      .querySelector('article').textContent === globalThis.__text;
    assert.equal(await browser.evaluate(whole), true);
    const took = await browser.evaluate(() => {
      const began = performance.now();
      document.querySelector('fanjian-reader').setAttribute('script', 'hant');
      return Promise.resolve().then(() => new Promise((resolve) => setTimeout(resolve, 0)))
        .then(() => Math.round(performance.now() - began));
    });
    assert.equal(await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot
      .querySelector('article').textContent.startsWith('圖書館延長開放時間')), true);
    t.diagnostic(`${browser.engine}: 10 MB switched in ${took} ms`);
    await browser.evaluate(() => {
      document.querySelector('fanjian-reader').removeAttribute('script');
      document.querySelector('fanjian-reader').article = '短。';
    });
    await stillAlive(browser);
  });

  for (const [what, ...parts] of [
    ['brackets', ['（', 100000], ['）', 100000]],
    ['open brackets', ['(', 100000]],
    ['quotation marks', ['「『', 50000]],
    ['brackets with readings', ['環(', 100000], ['huán)', 100000]],
  ]) {
    fact(`100,000 nested ${what} are text`, async (browser) => {
      await open(browser, server.at('/blank.html'));
      await browser.evaluate((parts) => {
        globalThis.__text = parts.map(([text, times]) => text.repeat(times)).join('');
        document.querySelector('fanjian-reader').article = globalThis.__text;
      }, parts);
      await ready(browser);
      await asFound(browser);
      assert.equal(await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot
        .querySelector('article').textContent === globalThis.__text), true);
      // It is laid out, too: a row of brackets has no place to break a line.
      await browser.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
      await stillAlive(browser);
    });
  }

  fact('100,000 nested JSON lists are a message', async (browser) => {
    await open(browser, server.at('/own.html'));
    await ready(browser);
    await browser.evaluate(() => {
      document.querySelector('fanjian-reader').article = '{"articleBody":' + '['.repeat(100000);
    });
    const seen = await message(browser);
    assert.match(seen.message, /格式/);
    assert.equal(seen.ownVisible, true);
    await stillAlive(browser);
  });

  for (const [what, value] of [
    ['JSON that ends early', '{"headline": "題'], ['JSON of no story', '{"name": "somebody"}'],
    ['a body that is a number', '{"@type":"NewsArticle","articleBody": 5}'],
    ['an object of no story', { foo: [1, 2, 3] }], ['blocks of no shape', { articleBody: [{ runs: 'no' }] }],
  ]) {
    fact(`${what} is a message, and the own text stays`, async (browser) => {
      await open(browser, server.at('/own.html'));
      await ready(browser);
      await browser.evaluate(withErrors);
      await setArticle(browser, value);
      const seen = await message(browser);
      assert.match(seen.message, /格式/);
      assert.equal(seen.own, hantStory);
      assert.equal(seen.ownVisible, true, JSON.stringify(seen));
      const [error] = await errors(browser);
      assert.match(error.code, /^bad_(json|shape)$/);
      await stillAlive(browser);
    });
  }

  for (const [what, src, code] of [
    ['an address that is not there', '/nowhere.txt', 'src_unreachable'],
    ['a web page', '/web.txt', 'src_not_text'],
    ['a web page that calls itself text', '/web-as-text.txt', 'src_not_text'],
    ['an answer that breaks off', '/cut.txt', 'src_unreachable'],
    ['a server that is not there', 'http://127.0.0.1:9/x.txt', 'src_unreachable'],
    ['no address at all', 'http://[', 'src_unreachable'],
  ]) {
    fact(`${what} as src is a message, and the own text stays`, async (browser) => {
      await open(browser, server.at('/own.html'));
      await ready(browser);
      await browser.evaluate(withErrors);
      await setSrc(browser, src);
      const seen = await message(browser);
      const [error] = await errors(browser);
      assert.equal(error.code, code);
      assert.ok(error.message.length > 20, error.message);
      assert.equal(seen.own, hantStory);
      assert.ok(seen.ownVisible || squeeze(seen.text ?? '') === squeeze(hantStory), JSON.stringify(seen));
      await stillAlive(browser);
    });
  }

  fact('a slow answer is awaited, and the own text stays meanwhile', async (browser) => {
    await open(browser, server.at('/own.html'));
    await ready(browser);
    await setSrc(browser, '/slow.txt');
    assert.ok((await look(browser)).ownVisible || (await look(browser)).text, 'something to read');
    assert.equal(squeeze((await ready(browser)).text), squeeze(hantStory));
  });

  fact('a story in Big5 is read where the server says so', async (browser) => {
    await open(browser, server.at('/blank.html'));
    await setSrc(browser, '/big5.txt');
    assert.equal(squeeze((await ready(browser)).text), '臺灣。');
  });
});
