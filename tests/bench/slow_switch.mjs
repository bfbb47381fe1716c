// How a long story switches on a slow machine: Chromium with its CPU slowed down four times.
//
//   node tests/bench/slow_switch.mjs [folder]      dist/ if no folder is named
//
// A story of 100,000 characters, scrolled into its middle, with some of it selected: the time from the
// click to the next painted frame, how far the line being read moved, and whether the selection is kept.
// Medians of seven switches each way; the machine's own load is in them. Beside it, the main thread's own
// time by its processor clock, without the slow-down and whatever else the machine does.
import path from 'node:path';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch } from '../web/browsers.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const dist = path.resolve(process.argv[2] ?? path.join(root, 'dist'));
const body = readFileSync(path.join(root, 'web/article/story.txt'), 'utf8');
const story = Array.from({ length: Math.ceil(100_000 / body.length) }, () => body).join('\n');
const middle = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

const browser = await launch('chromium', { width: 1000, height: 800 });
try {
  await browser.go(pathToFileURL(path.join(dist, 'demo.html')).href);
  await browser.evaluate((text) => {
    localStorage.clear();
    document.querySelector('fanjian-reader').article = text;
  }, story);
  await browser.until((least) => document.querySelector('fanjian-reader').shadowRoot.querySelector('article')?.textContent.length > least, 90_000);
  const client = await browser.page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  for (const slower of [1, 4]) {
    for (const writingMode of ['horizontal-tb', 'vertical-rl']) {
      await browser.evaluate((value) => {
        const reader = document.querySelector('fanjian-reader');
        reader.writingMode = value;
        return new Promise((done) => setTimeout(done, 500));
      }, writingMode);
      await browser.evaluate(() => {
        const article = document.querySelector('fanjian-reader').shadowRoot.querySelector('article');
        if (getComputedStyle(article).writingMode === 'vertical-rl') article.scrollLeft = -article.scrollWidth / 2;
        else scrollTo(0, document.documentElement.scrollHeight / 2);
        return new Promise((done) => setTimeout(done, 500));
      });
      await client.send('Emulation.setCPUThrottlingRate', { rate: slower });
      const rows = [];
      for (let turn = 0; turn < 14; ++turn) {
        const before = await spent();
        const row = await browser.evaluate((script) => new Promise((done) => {
          const { shadowRoot } = document.querySelector('fanjian-reader');
          const article = shadowRoot.querySelector('article');
          const box = article.getBoundingClientRect();
          const vertical = getComputedStyle(article).writingMode === 'vertical-rl';
          // The first character of the first whole line in view.
          const at = vertical ? { x: box.right - 60, y: box.top + 120 } : { x: box.left + 120, y: 140 };
          const block = shadowRoot.elementFromPoint(at.x, at.y).closest('p, h2');
          const walker = document.createTreeWalker(block ?? article, NodeFilter.SHOW_TEXT);
          let node;
          do node = walker.nextNode(); while (node && (node.data.trim().length < 6 || node.parentElement.closest('rt, rp')));
          const range = document.createRange();
          const where = () => {
            range.setStart(node, 2);
            range.setEnd(node, 3);
            const { left, top } = range.getBoundingClientRect();
            return vertical ? left : top;
          };
          getSelection().setBaseAndExtent(node, 1, node, 5);
          const before = where();
          requestAnimationFrame(() => setTimeout(() => {
            const begun = performance.now();
            shadowRoot.querySelector(`[data-script=${script}]`).click();
            // The task after the frame's own: it has been painted.
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => {
                const time = performance.now() - begun;
                const [held] = getSelection().getComposedRanges({ shadowRoots: [shadowRoot] });
                done({ time, moved: Math.abs(where() - before), kept: held.startOffset === 1 && held.endOffset === 5 && held.startContainer === node });
              };
              port2.postMessage(0);
            });
          }, 50));
        }), turn % 2 ? 'hant' : 'hans');
        rows.push({ ...row, spent: await spent() - before });
      }
      await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      console.log(`${story.length} characters, ${writingMode}, CPU ÷ ${slower}: click to paint ${middle(rows.map(({ time }) => time)).toFixed(0)} ms`
        + ` (${Math.min(...rows.map(({ time }) => time)).toFixed(0)}–${Math.max(...rows.map(({ time }) => time)).toFixed(0)}),`
        + `${slower === 1 ? ` main thread ${middle(rows.map((row) => row.spent)).toFixed(0)} ms of its own,` : ''}`
        + ` the line moved ${Math.max(...rows.map(({ moved }) => moved)).toFixed(1)} px at most,`
        + ` selection kept in ${rows.filter(({ kept }) => kept).length} of ${rows.length}`);
    }
  }
} finally {
  await browser.close();
}
