// A page that was shown in a script before is only written when it is shown in it again. What goes to the core is counted.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const blocks = 400;
const sentence = '这个国家的人们说，面条在这里面，头发现在还没有来。';
const count = `<script nonce="NONCE">
  globalThis.asked = 0;
  const { encodeInto } = TextEncoder.prototype;
  TextEncoder.prototype.encodeInto = function (text, into) {
    globalThis.asked += text.length;
    return encodeInto.call(this, text, into);
  };
</script>`;

let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  server.set('/kept.html', { body: page(`${count}<fanjian-switch for="#main" script="hans"></fanjian-switch>
<main id="main" lang="zh-CN">${Array.from({ length: blocks }, (_, at) => `<div><p>${at}${sentence}</p></div>`).join('')}</main>`, scripts.external()) });
});
after(() => server?.close());

// Runs in the page: how many characters the core was asked about until it is shown.
async function to(choice) {
  const element = document.querySelector('fanjian-switch');
  globalThis.asked = 0;
  const done = new Promise((resolve) => element.addEventListener('fanjian-change', resolve, { once: true }));
  Object.assign(element, choice);
  await done;
  return [globalThis.asked, document.getElementById('main').textContent];
}

inEachEngine('A long page that is shown in a script once more', {}, (fact) => {
  const opened = async (browser) => {
    await open(browser, server.at('/kept.html'));
    await browser.until(() => document.querySelector('fanjian-switch').shown);
    return (choice) => browser.evaluate(to, choice);
  };

  fact('is not converted again', async (browser) => {
    const show = await opened(browser);
    const [first, converted] = await show({ script: 'hant' });
    await show({ script: 'hans' });
    const [again, once] = await show({ script: 'hant' });
    assert.ok(first > blocks * sentence.length, `${first} characters`);
    assert.equal(again, 0);
    assert.equal(once, converted);
    assert.deepEqual(await browser.problems(), []);
  });

  fact('has what the host changed meanwhile', async (browser) => {
    const show = await opened(browser);
    const [, converted] = await show({ script: 'hant' });
    await show({ script: 'hans' });
    await browser.evaluate(() => { document.querySelector('#main p').textContent = '0皇后的头发'; });
    const [asked, changed] = await show({ script: 'hant' });
    assert.ok(asked > 0);
    assert.equal(changed, converted.replace(/^0.*?(?=1這)/, '0皇后的頭髮'));
  });

  fact('has the forms of the region that is asked for', async (browser) => {
    const show = await opened(browser);
    for (const [region, form] of [['TW', '裡'], ['HK', '裏'], ['TW', '裡']]) {
      const [, text] = await show({ script: 'hant', region });
      assert.equal(text.split(`在這${form}面`).length - 1, blocks, region);
    }
  });
});
