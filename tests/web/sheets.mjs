// Pictures of every kind of story for the eye: a feature with pictures, a table of finance, an interview and a list, in both
// scripts, on a desktop, a phone, in dark, in vertical lines and on paper, one sheet a way. By hand:
//
//   node tests/web/sheets.mjs <folder> [--engine=chromium] [--dist=dist]
//
// Paper is Chromium's own: the PDF that it prints of the whole page, as Firefox shows the first of its pages. Another engine's sheets have none. A
// page that is wider than its window, or a picture that did not load, fails.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { feature, finance, harbour, interview, list } from './block_stories.mjs';
import { launch } from './browsers.mjs';
import { dist, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { engine: { type: 'string', default: 'chromium' }, dist: { type: 'string', default: dist } } });
if (positionals.length !== 1) {
  console.error('usage: node tests/web/sheets.mjs <folder> [--engine=chromium] [--dist=dist]');
  process.exit(2);
}
const out = path.resolve(positionals[0]);
mkdirSync(out, { recursive: true });

const stories = { feature: feature('/'), finance, interview: `<script type="application/json">${JSON.stringify(interview)}</script>`, list };
const ways = {
  desktop: { width: 1200, height: 900 }, phone: { width: 390, height: 844 }, dark: { width: 900, height: 900, dark: true },
  vertical: { width: 1200, height: 760, attributes: 'writing-mode="vertical-rl"' },
};
const pictures = Object.fromEntries([['/wide.png', [960, 540, 0]], ['/tall.png', [400, 600, 30]]].map(([name, size]) => [name, { body: harbour(...size), type: 'image/png' }]));
const server = await serve({ '/dist/': `${path.resolve(values.dist)}/`, ...pictures });
const address = (name, script, attributes = '') => {
  const at = `/${name}-${script}${attributes && '-more'}.html`;
  server.set(at, { body: page(`<fanjian-reader script="${script}" region="TW" ${attributes}>${stories[name]}</fanjian-reader>`, scripts.external())
    .replace('</head>', '<style>body { margin: 0; }</style></head>') });
  return server.at(at);
};
// Pictures that load lazily are asked for, and waited for.
const whole = (browser) => browser.evaluate(() => {
  const images = [...document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('article img')];
  for (const image of images) image.loading = 'eager';
  return Promise.all(images.map((image) => image.decode().then(() => '', () => image.src))).then((failed) => ({
    failed: failed.filter(Boolean), wide: document.documentElement.scrollWidth - innerWidth }));
});
const faults = [];
async function shown(browser, name, script, attributes) {
  await browser.go(address(name, script, attributes));
  await ready(browser);
  const { failed, wide } = await whole(browser);
  if (failed.length || wide > 0) faults.push(`${name} ${script} ${attributes ?? ''}: ${failed.join()} ${wide} px too wide`);
}
const each = Object.keys(stories).flatMap((name) => ['hant', 'hans'].map((script) => [name, script]));

// Side by side, in two rows.
async function sheet(way, files, width) {
  const tiles = await Promise.all(files.map(async (file) => {
    const { data, info } = await sharp(file).resize({ width }).png().toBuffer({ resolveWithObject: true });
    return { data, height: info.height };
  }));
  const across = 4, gap = 12;
  const rows = [tiles.slice(0, across), tiles.slice(across)].map((row) => ({ row, height: Math.max(...row.map(({ height }) => height)) }));
  const parts = rows.flatMap(({ row }, at) => row.map(({ data }, k) => ({ input: data, left: k * (width + gap), top: at ? rows[0].height + gap : 0 })));
  const file = path.join(out, `${values.engine}-${way}.png`);
  await sharp({ create: { width: across * (width + gap), height: rows[0].height + gap + rows[1].height, channels: 3, background: '#777' } }).composite(parts).png().toFile(file);
  console.log(file);
}

try {
  for (const [way, { width, height, dark = false, attributes }] of Object.entries(ways)) {
    const browser = await launch(values.engine, { width, height, dark });
    const files = [];
    try {
      for (const [name, script] of each) {
        await shown(browser, name, script, attributes);
        files.push(path.join(out, `${values.engine}-${way}-${name}-${script}.png`));
        await browser.screenshot(files.at(-1), { whole: way !== 'vertical' });
      }
    } finally {
      await browser.close();
    }
    await sheet(way, files, 480);
  }
  if (values.engine === 'chromium') {
    const browser = await launch('chromium', { width: 900, height: 900 });
    const printed = [];
    try {
      for (const [name, script] of each) {
        await shown(browser, name, script);
        printed.push(path.join(out, `print-${name}-${script}.pdf`));
        writeFileSync(printed.at(-1), await browser.page.pdf({ format: 'a4', printBackground: true, margin: { top: '18mm', bottom: '18mm', left: '15mm', right: '15mm' } }));
      }
    } finally {
      await browser.close();
    }
    const viewer = await launch('firefox', { width: 900, height: 1240 });
    const files = [];
    try {
      for (const file of printed) {
        await viewer.go(`${pathToFileURL(file).href}#zoom=page-fit&pagemode=none`);
        await new Promise((done) => setTimeout(done, 2500));
        files.push(file.replace(/pdf$/, 'png'));
        await viewer.screenshot(files.at(-1));
      }
    } finally {
      await viewer.close();
    }
    await sheet('print', files, 480);
  }
} finally {
  await server.close();
}
if (faults.length) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}
