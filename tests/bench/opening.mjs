// Does a long story stall its page? In Chromium: how long the longest task is while a story of 20 KB to 10 MB
// opens and is switched, and how much of that the core takes, which is what a worker could take over.
//
//   node tests/bench/opening.mjs [rounds]
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { open } from './chromium.mjs';

const body = readFileSync(new URL('../../web/article/story.txt', import.meta.url), 'utf8');
const sizes = [20_000, 200_000, 1_000_000, 10_000_000];
const middle = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

export async function openings({ server, browser }, rounds = 3) {
  server.set('/opening.html', { body: '<!doctype html><html lang="zh"><meta charset="utf-8"><title>opening</title>'
    + '<script type="module" src="/dist/fanjian-reader.js"></script><fanjian-reader script="hans">头发。</fanjian-reader>' });
  const rows = [];
  for (const size of sizes) {
    const story = body.repeat(Math.ceil(size / Buffer.byteLength(body)));
    const runs = [];
    for (let round = 0; round < rounds; ++round) {
      await browser.go(server.at('/opening.html'));
      await browser.until(() => document.querySelector('fanjian-reader').shadowRoot?.querySelector('article')?.textContent);
      runs.push(await browser.evaluate(async (text) => {
        const { engine } = await import('/dist/fanjian-reader.js');
        const core = await engine();
        const choices = { to: 'zh-Hans', punctuation: true, quotes: true };
        const time = (work) => {
          const begun = performance.now();
          const made = work();
          return [performance.now() - begun, made];
        };
        // Once alone, to see what the core takes, warm as it is by then.
        const [parsing, opened] = time(() => core.open(text));
        const [converting] = time(() => opened.texts(choices));
        opened.close();

        const tasks = [];
        new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => tasks.push(duration))).observe({ type: 'longtask' });
        const settled = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 400)));
        const reader = document.querySelector('fanjian-reader');
        const shown = new Promise((done) => reader.addEventListener('fanjian-ready', done, { once: true }));
        reader.article = text;
        await shown;
        await settled();
        const opening = Math.max(0, ...tasks.splice(0));
        reader.script = 'hant';
        await settled();
        return { parsing, converting, opening, switching: Math.max(0, ...tasks) };
      }, story));
    }
    rows.push({ size, ...Object.fromEntries(Object.keys(runs[0]).map((key) => [key, middle(runs.map((run) => run[key]))])) });
  }
  return rows;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bench = await open();
  try {
    console.log('| story | core: opened | core: converted | longest task while it opens | while it is switched |\n| ---: | ---: | ---: | ---: | ---: |');
    for (const { size, parsing, converting, opening, switching } of await openings(bench, Number(process.argv[2] ?? 3)))
      console.log(`| ${(size / 1000).toLocaleString('en')} KB | ${[parsing, converting, opening, switching].map((ms) => `${ms.toFixed(0)} ms`).join(' | ')} |`);
  } finally {
    await bench.close();
  }
}
