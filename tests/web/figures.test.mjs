// Figures in the reader: the place of a picture that is not there yet, fails, is forbidden or not wanted.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { feature, harbour } from './block_stories.mjs';
import { dist, open, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const reader = (inside, attributes = 'script="hant"') => page(`<fanjian-reader ${attributes}>${inside}</fanjian-reader>`, scripts.external());
const json = (story) => `<script type="application/json">${JSON.stringify(story).replace(/</g, '\\u003c')}</script>`;
const lead = '海州港昨天開了新航線，頭一班船下午出發。';

const parsed = (browser) => browser.evaluate(() => document.querySelector('fanjian-reader').parsed);

let server;
before(async () => {
  server = await serve({
    '/dist/': dist,
    '/feature.html': { body: reader(feature('/')) },
    '/hidden.html': { body: reader('', 'script="hans" pictures="none" src="/feature-part.html"') },
    '/fails.html': { body: reader(json({ headline: '圖', articleBody: [lead, { role: 'figure', image: { url: '/gone.png', alt: '頭髮', width: 320, height: 160 }, caption: '開船' }] })) },
    '/blocked.html': { body: reader(json({ headline: '圖', articleBody: [lead, { role: 'figure', image: { url: '/wide.png', alt: '頭髮', width: 320, height: 160 } }] })),
      csp: (nonce) => `default-src 'none'; script-src 'nonce-${nonce}' 'wasm-unsafe-eval'; connect-src 'self'` },
    '/slow.html': { body: reader(json({ headline: '圖', articleBody: [{ role: 'figure', image: { url: '/slow.png', alt: '船', width: 960, height: 540 } }, lead] })) },
    '/part.html': { body: reader('', 'src="/feature-part.html"') },
    '/feature-part.html': { body: `<!-- a part -->\n${feature('')}` },
    '/wide.png': { body: harbour(960, 540), type: 'image/png' },
    '/tall.png': { body: harbour(400, 600), type: 'image/png' },
    '/slow.png': { body: harbour(960, 540), type: 'image/png', delay: 700 },
    '/gone.png': { body: '', status: 404 },
  });
});
after(() => server?.close());

inEachEngine('figures', {}, (fact) => {
  fact('the place of a picture is kept until it is there', async (browser) => {
    await open(browser, server.at('/slow.html'));
    await ready(browser);
    const box = () => browser.evaluate(() => {
      const root = document.querySelector('fanjian-reader').shadowRoot;
      const { width, height } = root.querySelector('.picture').getBoundingClientRect();
      return { width, height, loaded: root.querySelector('img').complete && root.querySelector('img').naturalWidth > 0, next: root.querySelector('.lead, .paragraph').getBoundingClientRect().top };
    });
    const first = await box();
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('img').naturalWidth > 0);
    const last = await box();
    assert.ok(last.loaded && first.height > 100, JSON.stringify(first));
    assert.deepEqual({ ...first, loaded: true }, last);
    assert.ok(Math.abs(last.width / last.height - 960 / 540) < 0.02);
  });

  fact('a picture that fails or is forbidden says in its place what it shows', async (browser) => {
    for (const file of ['fails', 'blocked']) {
      await open(browser, server.at(`/${file}.html`));
      await ready(browser);
      const seen = await browser.until(() => {
        const root = document.querySelector('fanjian-reader').shadowRoot;
        const alt = root.querySelector('.failed .alt');
        if (!alt) return null;
        const { width, height } = alt.getBoundingClientRect();
        return { width, height, text: alt.textContent, image: root.querySelector('img').getClientRects().length, words: root.querySelector('article').textContent.includes('新航線') };
      });
      assert.deepEqual({ ...seen, width: Math.round(seen.width), height: Math.round(seen.height) }, { width: 320, height: 160, text: '頭髮', image: 0, words: true }, file);
    }
  });

  fact('without pictures none is asked for, and captions and alternative texts stay', async (browser) => {
    const before = server.asked.length;
    await open(browser, server.at('/hidden.html'));
    await ready(browser);
    await new Promise((done) => setTimeout(done, 300));
    assert.deepEqual(server.asked.slice(before).map(({ path }) => path).filter((path) => path.endsWith('.png')), []);
    const alt = () => browser.evaluate(() => {
      const root = document.querySelector('fanjian-reader').shadowRoot;
      return [...root.querySelectorAll('.alt, figcaption')].filter((each) => each.getClientRects().length).map(({ textContent }) => textContent.replace(/\s+/g, ' '));
    });
    assert.deepEqual(await alt(), ['海州港清晨，远处是新码头', '清晨的海州港。新码头能同时停靠三艘轮船。 程远摄', '老船长周明', '周明在驾驶舱里。 程远摄']);
    await browser.evaluate(() => { document.querySelector('fanjian-reader').pictures = 'all'; });
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('img').naturalWidth > 0);
    assert.equal((await alt()).length, 2);
  });

  fact('an HTML story at an address is shown, its pictures relative to it', async (browser) => {
    await open(browser, server.at('/part.html'));
    await ready(browser);
    const story = await parsed(browser);
    assert.equal(story.headline, '海州港開新航線，頭一班船載著乾貨與學生');
    assert.equal(story.articleBody.find(({ role }) => role === 'figure').image.url, server.at('/wide.png'));
  });
});
