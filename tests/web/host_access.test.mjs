// The pages of web/examples/ as axe-core sees them, host and reader together; and forced colours.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, ready, scripts, top } from './reader.mjs';
import { serve } from './server.mjs';

const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
// What is put together by a bundler first is looked at in frameworks.test.mjs.
const names = readdirSync(`${top}web/examples`).filter((name) => name.endsWith('.html') && !/react|vue/.test(name));

let server;
before(async () => {
  server = await serve({ '/web/examples/': `${top}web/examples/`, '/dist/': dist, '/axe.js': { body: axe },
    '/story.html': { body: page(`<fanjian-reader script="hant" writing-mode="horizontal-tb">一條河怎樣變清\n\n河面上的霧散開以後，志工把竹竿伸進水裡量深度。\n</fanjian-reader>`, scripts.module()) } });
});
after(() => server?.close());

inEachEngine('Host pages', { width: 1000, height: 800 }, (fact, engine) => {
  for (const name of names) {
    fact(`${name} has nothing that axe-core objects to`, async (browser) => {
      await open(browser, server.at(`/web/examples/${name}`));
      await browser.until(() => document.readyState === 'complete');
      await new Promise((done) => setTimeout(done, 1500));
      await browser.evaluate(new Function(axe));
      const found = await browser.evaluate(async () => {
        const { violations } = await globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.flat().join(' ')).join(', ')}`);
      });
      assert.deepEqual(found, []);
    });
  }

  fact('in forced colours, what is chosen and what can be pressed have borders and system colours', async (browser, t) => {
    if (engine !== 'chromium') return t.skip('only Chromium can be told to force colours');
    await open(browser, server.at('/story.html'));
    await ready(browser);
    const session = await browser.page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    // Colours that are on their way are those of nothing.
    await new Promise((done) => setTimeout(done, 500));
    const seen = await browser.evaluate(() => {
      const { shadowRoot } = document.querySelector('fanjian-reader');
      const style = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.cssText = 'forced-color-adjust: none; background: Highlight';
      const highlight = getComputedStyle(probe).backgroundColor;
      probe.remove();
      return { forced: matchMedia('(forced-colors: active)').matches, chosen: style('.script [aria-checked="true"]').backgroundColor, highlight,
        border: style('.script button').borderTopWidth };
    });
    assert.equal(seen.forced, true);
    assert.deepEqual([seen.chosen, seen.border], [seen.highlight, '1px']);
  });

  fact('has targets of 44 pixels where a finger presses', async (browser, t) => {
    if (engine !== 'chromium') return t.skip('only Chromium can be told to have a touch screen');
    await browser.page.setViewport({ width: 390, height: 780, isMobile: true, hasTouch: true });
    await open(browser, server.at('/story.html'));
    await ready(browser);
    const small = await browser.evaluate(() => {
      const { shadowRoot } = document.querySelector('fanjian-reader');
      shadowRoot.querySelector('.more').click();
      shadowRoot.querySelector('.further').click();
      return [matchMedia('(pointer: coarse)').matches, [...shadowRoot.querySelectorAll('button')].filter((each) => each.getClientRects().length)
        .map((each) => [each.className || each.textContent, each.getBoundingClientRect()])
        .filter(([, box]) => box.height < 43.5 || box.width < 43.5).map(([name, box]) => `${name} ${box.width}x${box.height}`)];
    });
    assert.deepEqual(small, [true, []]);
  });
});
