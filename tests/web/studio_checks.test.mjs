// The studio's checks run off the page's own thread, and look only into what changed: told by what is sent to and
// fro between the page and its worker, and not by time.
import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inEachEngine } from './browsers.mjs';
import { dist } from './reader.mjs';

const url = pathToFileURL(path.join(dist, 'studio.html')).href;
const line = (at) => `這裡的經濟第${at}次發展\ufffd(jié)摿\ue78a薮\ufffd,後半篇文章要寫好。\n`;
const lines = (n) => Array.from({ length: n }, (_, at) => line(at)).join('');

// A studio with nothing in it. `globalThis.asked`, `answers`: the texts that its worker was asked about, and what it said;
// while `globalThis.held` is true, nothing reaches it.
async function start(browser) {
  await browser.go(url);
  await browser.evaluate(() => new Promise((done) => {
    sessionStorage.clear();
    indexedDB.deleteDatabase('fanjian-studio').onsuccess = () => done(null);
  }));
  await browser.reload();
  await browser.until(() => !document.body.classList.contains('waiting'));
  await browser.evaluate(() => {
    Object.assign(globalThis, { asked: [], answers: [], held: false, kept: [] });
    const own = Worker.prototype.postMessage;
    let heard;
    Worker.prototype.postMessage = function (message) {
      if (heard !== this) this.addEventListener('message', ({ data }) => globalThis.answers.push(data));
      heard = this;
      globalThis.asked.push(message.text);
      const send = () => own.call(this, message);
      if (globalThis.held) globalThis.kept.push(send);
      else send();
    };
  });
}

const type = (browser, text) => browser.evaluate((given) => {
  const source = document.getElementById('source');
  source.value = given;
  source.dispatchEvent(new Event('input'));
}, text);
const untilAsked = (browser, part) => browser.until((wanted) => globalThis.asked.some((text) => text?.includes(wanted)), part);
const untilShown = (browser, part) => browser.until((wanted) =>
  document.querySelector('fanjian-reader').shadowRoot?.querySelector('article')?.textContent.includes(wanted), part);
const state = (browser) => browser.evaluate(() => ({
  text: document.getElementById('source').value, status: document.getElementById('status').textContent,
  found: document.querySelectorAll('#findings li').length, undo: document.getElementById('undo').disabled,
}));
const pause = () => new Promise((done) => setTimeout(done, 1100));

inEachEngine('A check in the studio', {}, (fact) => {
  fact('is the worker\u2019s alone: while it has not answered, everything else goes on, and nothing that is typed is lost', async (browser) => {
    await start(browser);
    await browser.evaluate(() => { globalThis.held = true; });
    await type(browser, `${line(1)}第一步。\n`);
    await untilAsked(browser, '第一步');
    await pause();
    await type(browser, `${line(1)}第二步。\n`);
    await untilAsked(browser, '第二步');
    assert.deepEqual(await state(browser), { text: `${line(1)}第二步。\n`, status: '檢查中…', found: 0, undo: false });
    await browser.click('#undo');
    assert.equal((await state(browser)).text, `${line(1)}第一步。\n`);
    await browser.click('#redo');
    assert.equal((await state(browser)).text, `${line(1)}第二步。\n`);
    await browser.reload();
    await browser.until(() => !document.body.classList.contains('waiting'));
    assert.equal((await state(browser)).text, `${line(1)}第二步。\n`);
  });

  fact('is of the text as it is in the end, whatever is answered to what it was before', async (browser) => {
    await start(browser);
    await browser.evaluate(() => { globalThis.held = true; });
    await type(browser, lines(3));
    await untilAsked(browser, '第2次');
    await type(browser, `頭髮。\n${line(7)}`);
    await untilAsked(browser, '第7次');
    // Both reach it, the later one first.
    await browser.evaluate(() => globalThis.kept.reverse().forEach((send) => send()));
    await untilShown(browser, '第7次發展潛力巨大');
    assert.equal((await state(browser)).text, `頭髮。\n${line(7)}`);
    assert.match((await state(browser)).status, /^找到 \d+ 處/);
  });

  fact('looks only into the lines that changed', async (browser, t) => {
    await start(browser);
    await type(browser, lines(600));
    await untilShown(browser, '第599次');
    await type(browser, lines(600).replace('第150次', '第一五○次'));
    await untilShown(browser, '第一五○次');
    const [whole, again] = await browser.evaluate(() => globalThis.answers.map(({ slices }) => slices));
    t.diagnostic(`${whole} slices, then ${again}`);
    assert.ok(whole > 5 && again <= 2, `${whole} slices, then ${again}`);
  });

  fact('that still runs when the page is saved is waited for: the file has what was typed last', async (browser) => {
    await start(browser);
    await type(browser, '第一步。\n');
    await untilShown(browser, '第一步');
    const saving = browser.evaluate(() => new Promise((done) => {
      globalThis.held = true;
      const source = document.getElementById('source');
      source.value = '第二步。\n';
      source.dispatchEvent(new Event('input'));
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        void blob.text().then(done);
        return make.call(URL, blob);
      };
      addEventListener('click', (event) => event.target.tagName === 'A' && event.preventDefault(), true);
      document.getElementById('save').click();
      setTimeout(() => {
        globalThis.held = false;
        globalThis.kept.forEach((send) => send());
      }, 200);
    }));
    assert.match(await saving, /第二步。/);
  });

  fact('is done in the page where there can be no worker, and the next is asked of a new one where its core is lost', async (browser) => {
    await start(browser);
    await browser.evaluate(() => {
      Worker.prototype.postMessage = function () { this.dispatchEvent(new ErrorEvent('error')); };
    });
    await type(browser, line(5));
    await untilShown(browser, '第5次發展潛力巨大');
    await type(browser, line(6));
    await untilShown(browser, '第6次發展潛力巨大');
    await start(browser);
    await browser.evaluate(() => {
      globalThis.made = 0;
      const { Worker: Own } = globalThis;
      globalThis.Worker = class extends Own { constructor(...given) { super(...given); globalThis.made += 1; } };
      const own = Worker.prototype.postMessage;
      Own.prototype.postMessage = function (message) {
        Own.prototype.postMessage = own;
        this.dispatchEvent(new MessageEvent('message', { data: { turn: message.turn, error: { code: 'out_of_memory', offset: 0, message: '' } } }));
      };
    });
    await type(browser, line(7));
    await browser.until(() => document.getElementById('trouble').textContent);
    await type(browser, line(8));
    await untilShown(browser, '第8次發展潛力巨大');
    assert.equal(await browser.evaluate(() => globalThis.made), 1);
  });
});
