// Takes the pictures of the README, in web/pictures/: the widget in a portal's page, on a phone, vertical, with
// readings, with its differences marked; and the studio. By hand, after what can be seen has changed:
//
//   .ci/setup tests && .ci/build && node tests/web/pictures.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import { launch } from './browsers.mjs';
import { bundledStory, dist, page, ready, scripts, top } from './reader.mjs';
import { serve } from './server.mjs';
import { smallPng } from './small_png.mjs';

const out = path.join(top, 'web/pictures');
mkdirSync(out, { recursive: true });
const story = (attributes) => page(`<fanjian-reader ${attributes}>${bundledStory}</fanjian-reader>`, scripts.external())
  .replace('</head>', '<style>body { margin: 0; background: #f4f1ea; }</style></head>');
const server = await serve({
  '/dist/': dist,
  '/phone.html': { body: story('script="hans" theme="dark"') },
  '/vertical.html': { body: story('script="hant" region="TW" writing-mode="vertical-rl" theme="sepia"') },
  '/readings.html': { body: story('script="hant" region="TW" readings="zhuyin" theme="light"') },
  '/changes.html': { body: story('script="hans" highlight-changes theme="light"') },
});
const desktop = { width: 960, height: 640 };
const phone = { width: 360, height: 640 };

async function take(name, size, url, act) {
  const browser = await launch('chromium', size);
  try {
    await browser.go(url);
    if (act) await act(browser);
    else await ready(browser);
    // Fonts, readings and marks come a moment later.
    await new Promise((done) => setTimeout(done, 800));
    const file = path.join(out, `${name}.png`);
    await browser.screenshot(file);
    writeFileSync(file, smallPng(PNG.sync.read(readFileSync(file))));
    console.log(file);
  } finally {
    await browser.close();
  }
}

try {
  await take('portal', desktop, server.at('/dist/portal.html'));
  await take('phone', phone, server.at('/phone.html'));
  await take('vertical', desktop, server.at('/vertical.html'));
  await take('readings', phone, server.at('/readings.html'));
  await take('changes', phone, server.at('/changes.html'));
  await take('studio', { width: 1400, height: 760 }, pathToFileURL(path.join(dist, 'studio.html')).href, async (browser) => {
    await browser.until(() => !document.body.classList.contains('waiting'));
    await browser.evaluate((text) => {
      const source = document.getElementById('source');
      source.value = text;
      source.dispatchEvent(new Event('input'));
    }, bundledStory);
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('article') !== null);
  });
} finally {
  await server.close();
}
