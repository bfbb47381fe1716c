// The settings sheet where it is a file beside the script: it comes when it is first wanted.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { choose, dist, hansStory, open, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

let server;
let missing = false;
before(async () => {
  const body = page(`<fanjian-reader script="hant">${hansStory}</fanjian-reader>`, scripts.external());
  server = await serve({ '/dist/': dist, '/story.html': { body } },
    (path) => (missing && path.endsWith('fanjian-extras.js') ? { status: 404, body: 'no' } : null));
});
after(() => server?.close());

const extras = () => server.asked.filter(({ path }) => path.endsWith('fanjian-extras.js')).length;
const sheet = (browser) => browser.evaluate(() => {
  const { shadowRoot } = document.querySelector('fanjian-reader');
  const menu = shadowRoot.querySelector('.menu');
  return {
    open: menu.getClientRects().length > 0,
    text: menu.textContent,
    groups: [...menu.querySelectorAll('[role=radiogroup]')].map((group) => group.getAttribute('aria-label')),
    region: Boolean(menu.querySelector('.region')),
  };
});

inEachEngine('The settings sheet beside the script', { width: 900 }, (fact) => {
  async function shown(browser) {
    missing = false;
    await open(browser, server.at('/story.html'));
    await ready(browser);
  }
  const press = (browser) => browser.click('fanjian-reader', 'button.more');
  const filled = (browser) => browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('.menu .head') !== null);

  fact('is not fetched for a story that is read', async (browser) => {
    const before = extras();
    await shown(browser);
    assert.equal(extras(), before);
    assert.deepEqual((await sheet(browser)).groups, []);
  });

  fact('comes with a press of its button, with every setting by its name, and what is chosen there holds', async (browser) => {
    await shown(browser);
    await press(browser);
    await filled(browser);
    const { open: seen, groups } = await sheet(browser);
    assert.equal(seen, true);
    assert.ok(['字級', '配色', '排版', '注音', '標點'].every((name) => groups.includes(name)), groups.join());
    await choose(browser, 'theme', 'dark');
    assert.equal(await browser.evaluate(() => document.querySelector('fanjian-reader').shown.theme), 'dark');
    await choose(browser, 'script', 'hans');
    assert.ok((await sheet(browser)).groups.includes('字号'));
  });

  fact('has the region in a narrow window, where the toolbar has no room for it', async (browser) => {
    await shown(browser);
    await browser.evaluate(() => { document.querySelector('fanjian-reader').style.cssText = 'display: block; inline-size: 250px'; });
    await browser.until(() => !document.querySelector('fanjian-reader').shadowRoot.querySelector('.toolbar > .region'));
    await press(browser);
    await filled(browser);
    assert.equal((await sheet(browser)).region, true);
    await browser.evaluate(() => { document.querySelector('fanjian-reader').style.cssText = ''; });
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('.toolbar > .region') !== null);
  });

  fact('says so where it cannot be had, is told by its code, and comes with a press later', async (browser) => {
    await shown(browser);
    missing = true;
    await browser.evaluate(() => {
      window.told = [];
      document.addEventListener('fanjian-error', ({ detail }) => window.told.push(detail.code));
    });
    await press(browser);
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('.menu').textContent !== '');
    const { open: seen, text } = await sheet(browser);
    assert.deepEqual([seen, text], [true, '暫時無法使用']);
    assert.ok((await browser.evaluate(() => window.told)).includes('file_missing'));
  });

  fact("has a page's own names of the settings; those that are not known are told when it comes", async (browser) => {
    await shown(browser);
    await browser.evaluate(() => {
      window.told = [];
      const reader = document.querySelector('fanjian-reader');
      reader.addEventListener('fanjian-error', ({ detail }) => window.told.push(detail.message));
      reader.words = { settings: 'Réglages', nothing: 'x', labels: { theme: { name: 'Couleurs' }, colour: {} } };
    });
    assert.deepEqual(await browser.evaluate(() => window.told), ['words.nothing is not known.']);
    await press(browser);
    await filled(browser);
    const { groups } = await sheet(browser);
    assert.ok(groups.includes('Couleurs'), groups.join());
    assert.deepEqual(await browser.evaluate(() => window.told), ['words.nothing is not known.', 'words.labels.colour is not known.']);
  });
});
