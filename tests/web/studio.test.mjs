// The studio: one file, from the disk, that asks for nothing.
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inEachEngine } from './browsers.mjs';
import { bundledStory, dist, ready } from './reader.mjs';

const url = pathToFileURL(path.join(dist, 'studio.html')).href;
const story = '海潮在線3月12日訊(記者 林若川)3月11日上午,玉環市開會。\n后半篇文章要寫好,要嚴格規范管理。\n'
  + '這裡的經濟發展\ufffd(jié)摿\ue78a薮\ufffd,值得期待。\n';

const glossed = `${story}濕地公園的生態(tài)環(huán)境得到改善,環(huán)保部門說,黨(dǎng)員帶頭治理,黨(dǎng)組織也來了,還有環(huán)島路。\n`;

async function start(browser) {
  await browser.go(url);
  await emptied(browser);
  await browser.reload();
  await waited(browser);
}
const waited = (browser) => browser.until(() => !document.body.classList.contains('waiting'));
const emptied = (browser) => browser.evaluate(() => new Promise((done) => {
  localStorage.clear();
  sessionStorage.clear();
  indexedDB.deleteDatabase('fanjian-studio').onsuccess = () => done(null);
}));
const textOf = (browser) => browser.evaluate(() => document.getElementById('source').value);
const unsaved = (browser) => browser.evaluate(() => document.getElementById('unsaved').textContent);
// Typing without a pause is one step: a pause is made.
const pause = () => new Promise((done) => setTimeout(done, 1100));
const type = (browser, text) => browser.evaluate((given) => {
  const source = document.getElementById('source');
  source.value = given;
  source.dispatchEvent(new Event('input'));
}, text);
const shown = (browser, at) => browser.until((i) => document.querySelectorAll('fanjian-reader')[i].shadowRoot?.querySelector('article')?.textContent, at);
const untilShown = (browser, at, part) => browser.until((i, wanted) =>
  document.querySelectorAll('fanjian-reader')[i].shadowRoot?.querySelector('article')?.textContent.includes(wanted), at, part);

// What is downloaded when the page is saved.
const saved = (browser) => browser.evaluate(() => new Promise((done) => {
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    blob.text().then(done);
    return make.call(URL, blob);
  };
  addEventListener('click', (event) => event.target.tagName === 'A' && event.preventDefault(), true);
  document.getElementById('save').click();
}));

// The page, from the disk.
async function opened(browser, page, look) {
  const file = path.join(tmpdir(), `故事 ${process.pid} ${browser.engine}.html`);
  writeFileSync(file, page);
  try {
    await browser.go(pathToFileURL(file).href);
    await look();
  } finally {
    rmSync(file);
  }
}

inEachEngine('The studio', {}, (fact, engine) => {
  fact('shows a text in both scripts as it is typed, corrected, and asks for nothing', async (browser) => {
    await start(browser);
    await type(browser, story);
    await untilShown(browser, 0, '後半篇文章');
    for (const part of ['嚴格規範管理', '發展潛力巨大，']) assert.ok((await shown(browser, 0)).includes(part), part);
    await untilShown(browser, 1, '发展潜力巨大，');
    assert.equal(await browser.evaluate(() => document.getElementById('source').value), story);
    assert.deepEqual((await browser.requests()).filter((each) => each !== url), []);
    assert.deepEqual(await browser.problems(), []);
  });

  fact('takes a correction back by a press on it, and undoes that', async (browser) => {
    await start(browser);
    await type(browser, story);
    await untilShown(browser, 0, '後半篇');
    await browser.evaluate(() => document.querySelector('.diagnostic.character').click());
    await untilShown(browser, 0, '后半篇');
    assert.equal(await browser.evaluate(() => document.querySelector('.diagnostic.character').getAttribute('aria-pressed')), 'false');
    await browser.click('#undo');
    await untilShown(browser, 0, '後半篇');
    await browser.click('#redo');
    await untilShown(browser, 0, '后半篇');
  });

  fact('takes a guess at what cannot be told only where the editor presses it', async (browser) => {
    await start(browser);
    await type(browser, '這很正常?！拔覀兂嗨?,歡迎你們。\n');
    await untilShown(browser, 0, '拔覀兂');
    assert.match(await browser.evaluate(() => document.querySelector('#findings li').textContent), /。“我們赤水（猜測）/);
    assert.match(await browser.evaluate(() => document.getElementById('status').textContent), /其中 1 處無法復原/);
    await browser.evaluate(() => document.querySelector('.diagnostic.bytes').click());
    await untilShown(browser, 0, '我們赤水，歡迎');
    await browser.click('#undo');
    await untilShown(browser, 0, '拔覀兂');
  });

  fact('takes another role for a block, and makes a page that has it, in which corrections can be switched off', async (browser) => {
    await start(browser);
    await type(browser, story);
    await untilShown(browser, 0, '後半篇');
    await browser.evaluate(() => {
      const select = [...document.querySelectorAll('#sheet li')].find((row) => row.textContent.includes('半篇')).querySelector('select');
      select.value = 'heading';
      select.dispatchEvent(new Event('change'));
    });
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('h2')?.textContent.includes('後半篇文章'));
    await opened(browser, await saved(browser), async () => {
      await ready(browser);
      const seen = (corrections) => browser.evaluate(async (how) => {
        const reader = document.querySelector('fanjian-reader');
        reader.corrections = how;
        await new Promise((done) => setTimeout(done, 100));
        return reader.shadowRoot.querySelector('h2').textContent;
      }, corrections);
      assert.match(await seen('shown'), /後半篇文章/);
      assert.match(await seen('source'), /后半篇文章/);
      assert.match(await seen('shown'), /後半篇文章/);
      assert.deepEqual(await browser.problems(), []);
    });
  });

  fact('leaves a reading in the text where the editor says so, in its own brackets', async (browser) => {
    await start(browser);
    await type(browser, glossed);
    await untilShown(browser, 0, '後半篇');
    const [before, text] = await browser.evaluate(() => {
      const gloss = document.querySelector('.diagnostic.gloss');
      const { textContent } = gloss;
      gloss.click();
      return [textContent, document.getElementById('source').value];
    });
    await browser.until(() => document.querySelector('.diagnostic.gloss').getAttribute('aria-pressed') === 'false');
    const found = new RegExp(`${before}\\(([^)]*)\\)`).exec(text)[1];
    await untilShown(browser, 0, `${before}\uFF08\u2060${found}\uFF09`);
  });

  fact('keeps everything over a reload', async (browser) => {
    await start(browser);
    await type(browser, story);
    await untilShown(browser, 0, '後半篇');
    await browser.reload();
    await untilShown(browser, 0, '後半篇');
    assert.equal(await browser.evaluate(() => document.getElementById('source').value), story);
  });

  fact('keeps what was typed the moment before a reload, and the steps back and forth', async (browser) => {
    await start(browser);
    await type(browser, '第一步。');
    await pause();
    await type(browser, '第二步。');
    await pause();
    await type(browser, '第三步。');
    await browser.click('#undo');
    assert.equal(await textOf(browser), '第二步。');
    await browser.reload();
    await waited(browser);
    assert.equal(await textOf(browser), '第二步。');
    for (const [button, text] of [['#redo', '第三步。'], ['#undo', '第二步。'], ['#undo', '第一步。'], ['#undo', '']]) {
      // What is said of the text stands beside the buttons, and may move them.
      await browser.until(() => !document.getElementById('status').textContent.startsWith('檢查中'));
      await browser.click(button);
      assert.equal(await textOf(browser), text);
    }
    await browser.click('#redo');
    await pause();
    await type(browser, '另一步。');
    await browser.reload();
    await waited(browser);
    assert.deepEqual(await browser.evaluate(() => [document.getElementById('source').value, document.getElementById('redo').disabled]), ['另一步。', true]);
    await browser.click('#undo');
    assert.equal(await textOf(browser), '第一步。');
  });

  fact('takes what an older studio has kept', async (browser) => {
    await start(browser);
    await browser.evaluate((text) => localStorage.setItem('fanjian-studio', JSON.stringify({ text, turned: [], roles: {} })), '從前的文字。');
    await browser.evaluate(() => sessionStorage.clear());
    await browser.reload();
    await waited(browser);
    assert.equal(await textOf(browser), '從前的文字。');
  });

  fact('says that nothing is kept where the browser has no room or no leave, and keeps on working', async (browser) => {
    for (const [refusal, said] of [['QuotaExceededError', /儲存空間已滿/], ['InvalidStateError', /不讓這一頁留下資料/]]) {
      await start(browser);
      await browser.evaluate((name) => {
        const { put } = IDBObjectStore.prototype;
        globalThis.allow = () => { IDBObjectStore.prototype.put = put; };
        IDBObjectStore.prototype.put = () => { throw new DOMException('', name); };
      }, refusal);
      await type(browser, story);
      await untilShown(browser, 0, '後半篇文章');
      await browser.until(() => document.getElementById('unsaved').textContent);
      assert.match(await unsaved(browser), said);
      await browser.evaluate(() => globalThis.allow());
      await type(browser, '短。');
      await browser.until(() => !document.getElementById('unsaved').textContent);
      await browser.reload();
      await waited(browser);
      assert.equal(await textOf(browser), '短。');
    }
  });

  fact('gives up the steps back before it gives up the text', async (browser) => {
    await start(browser);
    await type(browser, '第一步。');
    await pause();
    await browser.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      // Room for one text, which the first one takes until it goes.
      const { delete: remove } = IDBObjectStore.prototype;
      let ranges = 0;
      IDBObjectStore.prototype.delete = function (range) { ranges += range.upper?.[1] > 1; return remove.call(this, range); };
      IDBObjectStore.prototype.put = function (...given) {
        if (given.length > 1 && !ranges) throw new DOMException('', 'QuotaExceededError');
        return put.apply(this, given);
      };
    });
    await type(browser, '第二步。');
    await browser.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    assert.equal(await unsaved(browser), '');
    await browser.reload();
    await waited(browser);
    assert.deepEqual(await browser.evaluate(() => [document.getElementById('source').value, document.getElementById('undo').disabled]), ['第二步。', true]);
  });

  if (engine !== 'webkit') fact('has a document a tab, of which none is another\'s', async (browser) => {
    await start(browser);
    await type(browser, '甲的文字。');
    const other = await browser.tab();
    try {
      await other.go(url);
      await waited(other);
      assert.equal(await textOf(other), '');
      await type(other, '乙的文字。');
      await other.evaluate(() => new Promise((done) => setTimeout(done, 200)));
      for (const [tab, text] of [[browser, '甲的文字。'], [other, '乙的文字。']]) {
        await tab.front();
        await tab.reload();
        await waited(tab);
        assert.equal(await textOf(tab), text);
      }
      // A tab that was made from another has a copy of its document.
      const session = await browser.evaluate(() => sessionStorage.getItem('fanjian-studio'));
      await other.evaluate((id) => sessionStorage.setItem('fanjian-studio', id), session);
      await other.reload();
      await waited(other);
      assert.equal(await textOf(other), '甲的文字。');
      await type(other, '甲的另一份。');
      await browser.front();
      await browser.reload();
      await waited(browser);
      assert.equal(await textOf(browser), '甲的文字。');
    } finally {
      await other.closeTab();
    }
    // What no tab has open, the next one takes: what was changed last first.
    const third = await browser.tab();
    try {
      await third.go(url);
      await waited(third);
      assert.equal(await textOf(third), '甲的另一份。');
    } finally {
      await third.closeTab();
    }
  });

  fact('makes a page that is one file and opens as the story', async (browser) => {
    await start(browser);
    await type(browser, bundledStory);
    await untilShown(browser, 0, '玉環');
    await opened(browser, await saved(browser), async () => {
      const { text } = await ready(browser);
      assert.ok(text.includes('玉環'));
      assert.deepEqual(await browser.problems(), []);
    });
  });

  fact('runs nothing of what is put into it', async (browser) => {
    await start(browser);
    await type(browser, '<script>globalThis.__ran = 1</script><img src=x onerror="globalThis.__ran = 1">頭髮\n"><svg onload=__ran=1>第二段。\n');
    await untilShown(browser, 0, '頭髮');
    assert.equal(await browser.evaluate(() => globalThis.__ran ?? null), null);
    assert.deepEqual(await browser.problems(), []);
  });
});
