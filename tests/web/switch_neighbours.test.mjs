// What a script changes in a switched page is read with what stands beside it in its line, on either side, and no further.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const filler = `<p>${'这个国家的人们说，现在还没有来。'.repeat(10)}</p>`;
// Of each line: what it is, what is changed to what, and what it then shows.
const lines = {
  'the text before': ['头<b>x</b>', '发', '頭髮'],
  'the text before, over a part between': ['头<i></i><!-- --><b>x</b>', '发', '頭髮'],
  'the text before, of a part': ['<i>头</i><b>x</b>', '发', '頭髮'],
  'the text before, deep in a part': ['<i><u>头</u></i><b>x</b>', '发', '頭髮'],
  'the text behind': ['<b>x</b>净', '干', '乾淨'],
  'the text behind, over a part between': ['<b>x</b><i></i><!-- -->净', '干', '乾淨'],
  'the text behind, of a part': ['<b>x</b><i>净</i>', '干', '乾淨'],
  'the text behind, deep in a part': ['<b>x</b><i><u>净</u></i>', '干', '乾淨'],
  'both': ['理<b>x</b>店', '发', '理髮店'],
  'neither over a block': ['头<div>a</div><b>x</b>', '发', '頭a發'],
  'neither over a line break': ['头<br><b>x</b>', '发', '頭發'],
};
const body = `<fanjian-switch for="#main" script="hant"></fanjian-switch><main id="main" lang="zh-CN"><h1>发展</h1>
${Object.values(lines).map(([html], i) => `<div id="l${i}">${html}</div>`).join('\n')}${filler}</main>`;

let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  server.set('/lines.html', { body: page(body, scripts.external()) });
});
after(() => server?.close());

inEachEngine('A text that is changed in a switched page is read with', {}, (fact) => {
  Object.entries(lines).forEach(([name, [html, to, shown]], i) => {
    fact(name, async (browser) => {
      await open(browser, server.at('/lines.html'));
      await browser.until(() => document.querySelector('fanjian-switch').shown && document.querySelector('h1').textContent === '發展');
      const was = html.replace(/<!--.*?-->|<[^>]*>/g, '');
      const before = await browser.evaluate((n) => document.getElementById(`l${n}`).textContent, i);
      assert.equal(before.length, was.length);
      await browser.evaluate((n, text) => { document.querySelector(`#l${n} b`).firstChild.data = text; }, i, to);
      await browser.until((n) => !document.getElementById(`l${n}`).textContent.includes('x'), i);
      await browser.until((n, text) => document.getElementById(`l${n}`).textContent === text, i, shown);
      // Switched back it is what both say.
      await browser.evaluate(() => new Promise((done) => {
        const element = document.querySelector('fanjian-switch');
        element.addEventListener('fanjian-change', done, { once: true });
        element.script = 'hans';
      }));
      assert.equal(await browser.evaluate((n) => document.getElementById(`l${n}`).textContent, i), was.replace('x', to));
    });
  });
});
