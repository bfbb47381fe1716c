// A story that quotes the other script, shown in its own: what it quotes is converted, and the rest is its source. The
// part for Traditional comes only where it is taken.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { asFound, dist, look, open, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const part = 'fanjian-traditional.wasm';
const own = { hant: ['記者在本市說話', '這裏的人們說，後來還沒有來，羣眾著急。', '他後來又說，這是頭髮。'],
  hans: ['记者在本市说话', '这里的人们说，后来还没有来，看着头发。', '他后来又说，这是面条。'] };
const quoted = { hant: ['这个国家的头发', '他說：“这是什么？”這是頭髮。'], hans: ['這個國家的頭髮', '他说：“這是什麼？”这是头发。'] };
const story = (script) => [own[script][0], quoted[script][0], ...own[script].slice(1), quoted[script][1]].join('\n\n');
const plain = (script) => own[script].join('\n\n');
const readers = (text, attributes) => page(`<fanjian-reader ${attributes}>${text}</fanjian-reader>`, scripts.external());

let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  for (const script of ['hant', 'hans']) {
    for (const wanted of ['hant', 'hans']) {
      for (const [name, text] of [['mixed', story(script)], ['plain', plain(script)]]) {
        server.set(`/${name}-${script}-${wanted}.html`, { body: readers(text, `script="${wanted}"`) });
      }
    }
  }
  server.set('/convert.html', { body: page('', 'type="module" src="/dist/fanjian-convert.js"') });
});
after(() => server?.close());

const shownOn = async (browser, address) => {
  await open(browser, server.at(address));
  await ready(browser);
  return asFound(browser, 'shown');
};
const parts = (browser) => browser.evaluate((name) =>
  performance.getEntriesByType('resource').filter((each) => each.name.includes(name)).length, part);

inEachEngine('A story that quotes the other script', {}, (fact) => {
  for (const [script, quotes] of [['hant', ['這個國家的頭髮', '他說：“這是什麼？”這是頭髮。']], ['hans', ['这个国家的头发', '他说：“这是什么？”这是头发。']]]) {
    fact(`is shown in its own, ${script}, with what it quotes in it; the rest as it came`, async (browser) => {
      const { text, shown } = await shownOn(browser, `/mixed-${script}-${script}.html`);
      for (const each of [...quotes, ...own[script]]) assert.ok(text.includes(each), `${each} in ${text}`);
      assert.equal(shown.source, false);
      assert.equal(await parts(browser), script === 'hant' ? 1 : 0);
    });

    fact(`is the text as it came where no corrections are wanted, ${script}`, async (browser) => {
      await shownOn(browser, `/mixed-${script}-${script}.html`);
      const { text } = await asFound(browser);
      for (const each of [...quoted[script], ...own[script]]) assert.ok(text.includes(each), `${each} in ${text}`);
    });

    fact(`is the same again when it is switched to the other and back, ${script}`, async (browser) => {
      const { text } = await shownOn(browser, `/mixed-${script}-${script}.html`);
      for (const wanted of script === 'hant' ? ['hans', 'hant'] : ['hant', 'hans']) {
        await browser.evaluate((to) => { document.querySelector('fanjian-reader').script = to; }, wanted);
        await browser.until((to) => document.querySelector('fanjian-reader').shown?.script === to
          && !document.querySelector('fanjian-reader').shadowRoot.querySelector('[aria-busy]'), wanted);
      }
      assert.equal((await look(browser)).text, text);
    });

    fact(`is its source where it quotes nothing, ${script}`, async (browser) => {
      const { text, shown } = await shownOn(browser, `/plain-${script}-${script}.html`);
      for (const each of own[script]) assert.ok(text.includes(each), `${each} in ${text}`);
      assert.equal(shown.source, true);
      assert.equal(await parts(browser), 0);
    });

    fact(`says what convert() says of each line, ${script}`, async (browser) => {
      await open(browser, server.at('/convert.html'));
      const lines = story(script).split('\n\n');
      const converted = await browser.evaluate(async (all, module, to) => {
        const { convert } = await import(module);
        return Promise.all(all.map((line) => convert(line, { to })));
      }, lines, '/dist/fanjian-convert.js', script === 'hant' ? 'zh-Hant' : 'zh-Hans');
      const { text } = await shownOn(browser, `/mixed-${script}-${script}.html`);
      for (const each of converted) assert.ok(text.includes(each), `${each} in ${text}`);
    });
  }
});
