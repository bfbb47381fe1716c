// How the page looks, against pictures that somebody has looked at and approved (approved/): the bundled
// story and four others, both scripts, phone and desktop, light and dark, horizontal and vertical, in the
// Chromium of Debian. Compared by region, with a tolerance for what a renderer changes by itself.
//
//   node --test tests/web/visual.test.mjs              what differs is written to .build/visual/
//   FANJIAN_APPROVE=1 node --test tests/web/visual.test.mjs   writes approved/ anew: look at it before you commit
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { launch, missing, wanted } from './browsers.mjs';
import { bundledStory, dist, page, ready, scripts, top } from './reader.mjs';
import { serve } from './server.mjs';
import { smallPng } from './small_png.mjs';

const approved = new URL('approved/', import.meta.url);
const out = join(process.env.FANJIAN_BUILD_DIR ?? join(top, '.build'), 'visual');
const approving = process.env.FANJIAN_APPROVE === '1';
const madeBy = JSON.parse(existsSync(new URL('made_by.json', approved)) ? readFileSync(new URL('made_by.json', approved), 'utf8') : '{}');

const read = (name) => readFileSync(new URL(`stories/${name}.txt`, import.meta.url), 'utf8');
const long = () => {
  const [head, ...body] = read('quotes').trim().split('\n\n');
  const sections = ['一、樹下', '二、牆邊', '三、操場', '四、黑板', '五、早點攤', '六、圍牆外'];
  return [head, ...sections.flatMap((name) => [name, ...Array.from({ length: 40 }, () => body.slice(1)).flat()])].join('\n\n');
};
const stories = { bundled: bundledStory, short: read('short'), long: long(), quotes: read('quotes'), latin: read('latin') };

// Of a region, this much may differ: an anti-aliased edge here and there, but not a line, nor a colour.
const most = 0.004;
// The toolbar, and the story in bands: a difference in one is not thinned out by the others.
const regions = (width, height) => [['toolbar', 0, 56], ...[0, 1, 2, 3].map((band) =>
  [`story ${band + 1}/4`, 56 + Math.floor(band * (height - 56) / 4), 56 + Math.floor((band + 1) * (height - 56) / 4)])];

const crop = ({ data, width }, from, to) => data.subarray(from * width * 4, to * width * 4);

if (!wanted().includes('chromium') || missing('chromium')) {
  it('the page looks as it was approved', { skip: missing('chromium') ?? 'FANJIAN_ENGINES leaves Chromium out' }, () => {});
} else {
  describe('The page looks as it was approved', () => {
    const browsers = {};
    let server;
    let version = '';
    before(async () => {
      server = await serve({ '/dist/': dist });
      for (const [name, text] of Object.entries(stories)) {
        server.set(`/${name}.html`, { body: page(`<fanjian-reader>${text}</fanjian-reader>`, scripts.classic())
          .replace('</head>', '<style>body { margin: 0; background: #8884; }</style></head>') });
      }
      for (const scheme of ['light', 'dark']) {
        browsers[scheme] = await launch('chromium', { dark: scheme === 'dark' });
        await browsers[scheme].page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme },
          { name: 'prefers-reduced-motion', value: 'reduce' }]);
      }
      version = (await browsers.light.browser.version()).replace(/\.\d+\.\d+$/, '');
      mkdirSync(out, { recursive: true });
      if (approving) {
        mkdirSync(approved, { recursive: true });
        writeFileSync(new URL('made_by.json', approved), `${JSON.stringify({ version }, null, 2)}\n`);
      }
    }, { timeout: 120000 });
    after(async () => {
      await Promise.all(Object.values(browsers).map((browser) => browser.close()));
      await server?.close();
    });

    for (const name of Object.keys(stories)) {
      for (const scheme of ['light', 'dark']) {
        it(`${name}, ${scheme}`, { timeout: 240000 }, async (t) => {
          if (!approving && madeBy.version !== version) {
            return t.skip(`approved in ${madeBy.version}; this is ${version}, which may draw otherwise`);
          }
          const browser = browsers[scheme];
          const wrong = [];
          for (const [place, width, height] of [['phone', 360, 640], ['desktop', 900, 700]]) {
            await browser.viewport({ width, height });
            await browser.go(server.at(`/${name}.html`));
            await ready(browser);
            for (const script of ['hant', 'hans']) {
              for (const writingMode of ['horizontal-tb', 'vertical-rl']) {
                await browser.evaluate((choice) => {
                  Object.assign(document.querySelector('fanjian-reader'), choice);
                  scrollTo(0, 0);
                  return new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 200));
                }, { script, writingMode });
                const key = `${name}-${place}-${scheme}-${script}-${writingMode.replace(/-.*/, '')}`;
                const shot = smallPng(PNG.sync.read(Buffer.from(await browser.page.screenshot())));
                const file = new URL(`${key}.png`, approved);
                if (approving) {
                  writeFileSync(file, shot);
                  continue;
                }
                const is = PNG.sync.read(shot);
                const was = PNG.sync.read(readFileSync(file));
                assert.deepEqual([is.width, is.height], [was.width, was.height], key);
                for (const [region, from, to] of regions(width, height)) {
                  const diff = new PNG({ width, height: to - from });
                  const differ = pixelmatch(crop(was, from, to), crop(is, from, to), diff.data, width, to - from, { threshold: 0.15 });
                  if (differ <= most * width * (to - from)) continue;
                  wrong.push(`${key}, ${region}: ${(100 * differ / width / (to - from)).toFixed(2)} % differs`);
                  writeFileSync(join(out, `${key}.png`), shot);
                  writeFileSync(join(out, `${key}-${region.replace(/\W/g, '')}-difference.png`), PNG.sync.write(diff));
                }
              }
            }
          }
          assert.deepEqual(wrong, []);
        });
      }
    }
  });
}
