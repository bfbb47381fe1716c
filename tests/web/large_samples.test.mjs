// A long story that a fresh core reads is read in parts first: engines run WebAssembly slowly until they have compiled
// what was run (web/src/reader/warm-up.ts).
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

// Notes each story that is opened: how many bytes, in which task, and whether there is one.
const notes = `<script>
globalThis.opened = [];
globalThis.tasks = 0;
{
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { ++tasks; port2.postMessage(0); };
  port2.postMessage(0);
  // Two timers that are late come one after the other.
  const later = setTimeout;
  globalThis.setTimeout = (act, ...rest) => later(() => { ++tasks; act(); }, ...rest);
  const make = WebAssembly.instantiate.bind(WebAssembly);
  WebAssembly.instantiate = async (from, imports) => {
    const { exports } = await make(from, imports);
    const open = exports.fanjian_story_open;
    return { exports: open ? { ...exports, fanjian_story_open: (bytes) => {
      const handle = open(bytes);
      opened.push([bytes, tasks, handle > 0]);
      globalThis.heard?.();
      return handle;
    } } : exports };
  };
}
</script>`;
const lines = (count) => Array.from({ length: count }, (_, n) => `第${n}天，后来头发很长，大家都知道这件事情。`).join('\n');
const json = JSON.stringify({ headline: '理发之后', articleBody: Array.from({ length: 2500 }, (_, n) => ({ role: 'paragraph', text: `后来“头发”{${n}}很长\\。` })) });

let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  server.set('/blank.html', { body: page(`${notes}<fanjian-reader script="hans"></fanjian-reader>`, scripts.classic()) });
});
after(() => server?.close());

const begin = async (browser) => {
  await open(browser, server.at('/blank.html'));
  await browser.until(() => Boolean(document.querySelector('fanjian-reader')?.shadowRoot?.querySelector('slot')));
};
// In the page: what was opened until a story was ready, or something was wrong.
const readAll = async (given, meanwhile) => {
  const reader = document.querySelector('fanjian-reader');
  opened.length = 0;
  const told = [];
  if (meanwhile) globalThis.heard = () => { globalThis.heard = null; reader.article = meanwhile; };
  const end = new Promise((done) => {
    for (const type of ['fanjian-ready', 'fanjian-error']) reader.addEventListener(type, ({ detail }) => done(told.push(type === 'fanjian-ready' ? 'ready' : detail.code)));
  });
  reader.article = given;
  await end;
  await new Promise((done) => setTimeout(done, 200));
  return { told, opened: [...opened], blocks: reader.shadowRoot.querySelectorAll('article :is(p, h1, h2, li)').length, bytes: new TextEncoder().encode(given).length };
};
const most = 4000 * 3 + 100;

inEachEngine('A long story that a fresh core reads', {}, (fact) => {
  for (const [name, given, blocks] of [['as lines', lines(8000), 8000], ['as JSON', json, 2501], ['as JSON with one text', JSON.stringify({ articleBody: lines(9000) }), 9000],
    ['of many short lines', '一\n'.repeat(5000), 5000]]) {
    fact(`is read in parts first, each in a task of its own (${name})`, async (browser) => {
      await begin(browser);
      const found = await browser.evaluate(readAll, given, null);
      const at = found.opened.findIndex(([bytes]) => bytes === found.bytes);
      const before = found.opened.slice(0, at);  // others may be read again, for its texts
      assert.deepEqual([found.told, found.opened[at]?.[2]], [['ready'], true]);
      assert.ok(Math.abs(found.blocks - blocks) <= 2, `${found.blocks} blocks`);
      assert.ok(before.length > 0 && before.every(([bytes, , held]) => held && bytes > 0 && bytes <= most), JSON.stringify(found.opened));
      assert.equal(new Set(before.map(([, task]) => task)).size, before.length);
    });
  }

  fact('is not, where it is short', async (browser) => {
    await begin(browser);
    for (const given of [lines(200), '后来。']) {
      const found = await browser.evaluate(readAll, given, null);
      assert.deepEqual(found.opened.map(([bytes]) => bytes), [found.bytes]);
    }
  });

  fact('gives way to another while its parts are read', async (browser) => {
    await begin(browser);
    const found = await browser.evaluate(readAll, lines(9000), '后来。');
    assert.deepEqual([found.told, found.blocks, found.opened.slice(-1)[0][0]], [['ready'], 1, 9]);
    assert.ok(found.opened.every(([bytes]) => bytes <= most), JSON.stringify(found.opened));
  });

  fact('says what is wrong with it once, and where in the whole', async (browser) => {
    await begin(browser);
    const found = await browser.evaluate(readAll, `${json.slice(0, -2)}`, null);
    assert.deepEqual(found.told, ['bad_json']);
    assert.equal(found.opened.slice(-1)[0][0], found.bytes);
  });
});
