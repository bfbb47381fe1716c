// The story that started all this, in the widget. It may not be reprinted, so it lies beside the
// repository, in ../shared/articles, and not in it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { asFound, choose, dist, look, open, page, ready, scripts, top } from './reader.mjs';
import { serve } from './server.mjs';

const path = join(top, '../shared/articles/yuhuan-2021.txt');

if (!existsSync(path)) {
  const reason = '../shared/articles/yuhuan-2021.txt is not there';
  console.log(`# skipped: ${reason}`);
  it('the story of 2021 in the widget', { skip: reason }, () => {});
} else {
  const text = readFileSync(path, 'utf8');
  let server;
  before(async () => {
    server = await serve({
      '/dist/': dist, '/story.txt': { body: text },
      '/story.html': { body: page('<fanjian-reader src="/story.txt"></fanjian-reader>', scripts.module()) },
    });
  });
  after(() => server?.close());

  inEachEngine('The story of 2021', {}, (fact) => {
    fact('is on the page with every character of it', async (browser) => {
      await open(browser, server.at('/story.html'));
      await ready(browser);
      const seen = await asFound(browser);
      assert.equal(seen.message, '');
      assert.equal(seen.text.replace(/\s+/g, ''), text.replace(/[\s\ufeff]+/g, ''));
    });

    fact('comes back identical from Simplified, and from each region', async (browser) => {
      await open(browser, server.at('/story.html'));
      const first = await ready(browser);
      await choose(browser, 'script', 'hans');
      assert.notEqual((await look(browser)).text, first.text);
      await choose(browser, 'script', 'hant');
      assert.equal((await look(browser)).text, first.text);
      for (const region of ['TW', 'HK', 'none']) await choose(browser, 'region', region);
      const last = await look(browser);
      assert.deepEqual([last.text, last.lang], [first.text, first.lang]);
    });

    fact('has its 120 readings, its six headings and its two notices', async (browser) => {
      await open(browser, server.at('/story.html'));
      await ready(browser);
      const counted = await browser.evaluate(() => {
        const article = document.querySelector('fanjian-reader').shadowRoot.querySelector('article');
        const count = (selector) => article.querySelectorAll(selector).length;
        return [count('rt'), count('h2'), count('.notice'), count('a[href^="mailto:"]')];
      });
      assert.deepEqual(counted.slice(0, 3), [120, 6, 2]);
      assert.ok(counted[3] >= 1, 'the e-mail address is a link');
    });
  });
}
