// Pictures of the reader in every engine, for the eye: .build/screenshots/. What a machine can tell
// of how it looks is asserted: nothing sticks out sideways, and dark is dark.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inEachEngine } from './browsers.mjs';
import { choose, dist, look, open, ready, top } from './reader.mjs';

const folder = join(process.env.FANJIAN_BUILD_DIR ?? join(top, '.build'), 'screenshots');
const url = pathToFileURL(`${dist}demo.html`).href;

// How light the paper is behind the story, from 0 to 255.
function lightness() {
  let element = document.querySelector('fanjian-reader').shadowRoot.querySelector('article');
  while (element) {
    const [, red, green, blue, alpha] = /rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?/
      .exec(getComputedStyle(element).backgroundColor) ?? [];
    if (red && alpha !== '0') return (Number(red) + Number(green) + Number(blue)) / 3;
    element = element.parentElement ?? element.getRootNode().host ?? null;
  }
  return 255;
}

// Scrolled to the top, nothing focused, every transition over, and painted.
const settled = (browser) => browser.evaluate(() => {
  document.activeElement?.blur();
  scrollTo(0, 0);
  return new Promise((resolve) => setTimeout(
    () => requestAnimationFrame(() => setTimeout(() => resolve(true), 50)), 500));
});

for (const [scheme, dark] of [['light', false], ['dark', true]]) {
  for (const [place, width, height] of [['desktop', 1280, 1000], ['phone', 360, 740]]) {
    inEachEngine(`The page, ${scheme}, ${place}`, { dark, width, height }, (fact, engine) => {
      for (const script of ['hant', 'hans']) {
        fact(`fits and is photographed in ${script}`, async (browser) => {
          await open(browser, url);
          await ready(browser);
          await choose(browser, 'script', script);
          await settled(browser);
          const wide = await browser.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          const light = await browser.evaluate(lightness);
          assert.ok(wide <= 0, `${wide} px too wide`);
          assert.ok(dark ? light < 80 : light > 180, `paper of lightness ${light}`);
          const path = join(folder, `${engine}-${place}-${scheme}-${script}.png`);
          await browser.screenshot(path);
          assert.equal(readFileSync(path).subarray(1, 4).toString(), 'PNG');
        });
      }

      if (scheme === 'dark') return;
      fact('is photographed with its glosses', async (browser) => {
        await open(browser, url);
        await ready(browser);
        await choose(browser, 'glosses', 'ruby');
        assert.equal((await look(browser)).shown.glosses, 'ruby');
        await browser.press('Escape');
        await settled(browser);
        await browser.screenshot(join(folder, `${engine}-${place}-ruby.png`));
      });
    });
  }
}
