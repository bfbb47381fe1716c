// The controls, by keyboard alone and as a screen reader is told of them.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { bundledStory, dist, look, open, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

let server;
before(async () => {
  server = await serve({
    '/dist/': dist,
    '/story.html': { body: page(`<fanjian-reader>${bundledStory}</fanjian-reader>`, scripts.module()) },
  });
});
after(() => server?.close());

// What has the focus inside the reader, as `group=value` or its class.
function focused() {
  const element = document.querySelector('fanjian-reader').shadowRoot.activeElement;
  if (!element) return null;
  const [choice] = Object.entries(element.dataset);
  return choice ? choice.join('=') : element.className;
}

inEachEngine('The keyboard', { width: 420, height: 800 }, (fact) => {
  fact('reaches the script first, and arrows choose it', async (browser) => {
    await open(browser, server.at('/story.html'));
    const first = await ready(browser);
    await browser.press('Tab');
    assert.equal(await browser.evaluate(focused), 'script=hant');
    await browser.press('ArrowRight');
    assert.equal(await browser.evaluate(focused), 'script=hans');
    assert.equal((await look(browser)).shown.script, 'hans');
    await browser.press('ArrowLeft');
    assert.equal(await browser.evaluate(focused), 'script=hant');
    assert.equal((await look(browser)).text, first.text);
  });

  fact('opens the menu, chooses in it and leaves it by Escape', async (browser) => {
    await open(browser, server.at('/story.html'));
    await ready(browser);
    const isOpen = () => !document.querySelector('fanjian-reader').shadowRoot.querySelector('.menu').hidden;
    for (let presses = 0; await browser.evaluate(focused) !== 'more'; ++presses) {
      assert.ok(presses < 8, 'Tab comes to the menu button');
      await browser.press('Tab');
    }
    await browser.press('Enter');
    assert.equal(await browser.evaluate(isOpen), true);
    const stops = new Set();
    // And no further: past the page's last stop, Firefox gives the focus to its own window, and keeps it there.
    for (let presses = 0; presses < 24 && !(stops.has('glosses') && stops.has('theme')); ++presses) {
      await browser.press('Tab');
      const at = await browser.evaluate(focused);
      if (at === 'further') await browser.press('Enter');
      if (!at?.includes('=')) continue;
      stops.add(at.split('=')[0]);
      if (at.startsWith('glosses=')) {
        await browser.press('ArrowRight');
        assert.equal((await look(browser)).shown.glosses, 'ruby');
      }
    }
    assert.ok(stops.has('glosses') && stops.has('theme'), [...stops].join());
  });

  fact('leaves the menu by Escape, with the focus on its button', async (browser) => {
    await open(browser, server.at('/story.html'));
    await ready(browser);
    for (let presses = 0; await browser.evaluate(focused) !== 'more' && presses < 8; ++presses) {
      await browser.press('Tab');
    }
    await browser.press('Space');
    await browser.press('Tab');
    await browser.press('Escape');
    assert.equal(await browser.evaluate(focused), 'more');
    assert.equal(await browser.evaluate(
      () => document.querySelector('fanjian-reader').shadowRoot.querySelector('.menu').hidden), true);
  });

  fact('finds every control named, in groups, with one of each chosen', async (browser) => {
    await open(browser, server.at('/story.html'));
    await ready(browser);
    const groups = await browser.evaluate(() => {
      const root = document.querySelector('fanjian-reader').shadowRoot;
      const name = (element) => element.getAttribute('aria-label') || element.textContent.trim();
      return [...root.querySelectorAll('[role=radiogroup]')].map((group) => ({
        name: name(group),
        radios: [...group.querySelectorAll('[role=radio]')].map((radio) => name(radio)),
        checked: group.querySelectorAll('[role=radio][aria-checked=true]').length,
        stops: group.querySelectorAll('[role=radio][tabindex="0"]').length,
      }));
    });
    assert.ok(groups.length >= 4);
    for (const group of groups) {
      assert.ok(group.name && group.radios.every(Boolean), JSON.stringify(group));
      assert.deepEqual([group.checked, group.stops], [1, 1], JSON.stringify(group));
    }
  });

  fact('tells of a switch in a live region', async (browser) => {
    await open(browser, server.at('/story.html'));
    await ready(browser);
    await browser.press('Tab');
    await browser.press('ArrowRight');
    const said = await browser.until(() => {
      const live = document.querySelector('fanjian-reader').shadowRoot.querySelector('[aria-live]');
      return live.textContent && [live.textContent, live.lang];
    });
    assert.deepEqual([said[0].includes('简体'), said[1]], [true, 'zh-Hans'], said.join());
  });
});
