// What is still held after 10,000 switches, 1,000 readers that came and went, and 1,000 stories through one
// instance. In Chromium, whose heap is collected before it is counted.
//
//   node tests/bench/leaks.mjs [share]     share: of those counts; 1 if not given
//
// A table of the script's heap, the wasm's memory, nodes and listeners at the beginning, halfway and at the end.
// Before the beginning as many have been, for what is made once: what the first 1,000 readers leave in a page is, by
// V8's own account of its heap, code that it compiled meanwhile and tables of its own; the next 1,000 leave nothing.
// Exit code 1 where the second half holds more than the first by more than 64 KB of heap, or any wasm memory.
import { fileURLToPath } from 'node:url';
import { open } from './chromium.mjs';

const kinds = {
  switches: { count: 10_000, run: async (from, to) => {
    const reader = document.querySelector('fanjian-reader');
    for (let i = from; i < to; ++i) {
      reader.script = i % 2 ? 'hant' : 'hans';
      await null;
      if (i % 50 === 0) await new Promise(requestAnimationFrame);
    }
  } },
  'readers mounted and removed': { count: 1_000, run: async (from, to) => {
    for (let i = from; i < to; ++i) {
      const reader = document.createElement('fanjian-reader');
      const ready = new Promise((done) => reader.addEventListener('fanjian-ready', done, { once: true }));
      reader.textContent = `第${i}篇\n\n本报讯（记者 王小明）头发和发展。`;
      document.body.append(reader);
      await ready;
      reader.remove();
    }
  } },
  'stories through one reader': { count: 1_000, run: async (from, to) => {
    const reader = document.querySelector('fanjian-reader');
    for (let i = from; i < to; ++i) {
      const ready = new Promise((done) => reader.addEventListener('fanjian-ready', done, { once: true }));
      reader.article = `第${i}篇\n\n${'本报讯（记者 王小明）头发和发展，后来怎样。\n'.repeat(i % 50 + 1)}`;
      await ready;
    }
  } },
};

export async function leaks(bench, share = 1) {
  const { server, browser } = bench;
  server.set('/leaks.html', { body: '<!doctype html><html lang="zh"><meta charset="utf-8"><title>leaks</title>'
    + '<script>{ const { Memory } = WebAssembly; const made = globalThis.__memories = new Set();'
    + ' const { instantiate } = WebAssembly; WebAssembly.instantiate = async (...all) => { const it = await instantiate(...all);'
    + ' const { exports } = it.instance ?? it; if (exports.memory instanceof Memory) made.add(exports.memory); return it; }; }</script>'
    + '<script type="module" src="/dist/fanjian-reader.js"></script><fanjian-reader>头发。</fanjian-reader>' });
  const rows = [];
  for (const [kind, { count, run }] of Object.entries(kinds)) {
    await browser.go(server.at('/leaks.html'));
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot?.querySelector('article')?.textContent);
    const held = [];
    const all = Math.max(4, Math.round(count * share));
    const look = async () => {
      // From an empty stack: a collection that is asked for while a script runs takes whatever looks like a pointer
      // on the stack for one, and keeps some readers. Once more a second later, for what is let go only after a first.
      for (const wait of [50, 50, 1500, 50, 50]) {
        await browser.evaluate((ms) => globalThis.gc({ type: 'major', execution: 'async' })
          .then(() => new Promise((done) => setTimeout(done, ms))), wait);
      }
      const { JSHeapUsedSize, Nodes, JSEventListeners } = await browser.page.metrics();
      const wasm = await browser.evaluate(() => [...globalThis.__memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
      held.push({ heap: JSHeapUsedSize, wasm, nodes: Nodes, listeners: JSEventListeners });
    };
    const half = Math.ceil(all / 2);
    for (const [from, to] of [[0, all], [all, all + half], [all + half, 2 * all]]) {
      await browser.evaluate(run, from, to);
      await look();
    }
    rows.push({ kind, count: all, held, flat: held[2].heap - held[1].heap < 65_536 && held[2].wasm === held[1].wasm && held[2].wasm > 0
      && held[2].nodes <= held[1].nodes + 50 && held[2].listeners <= held[1].listeners + 10 });
  }
  return rows;
}

export function tableOf(rows) {
  const each = (held, of) => held.map(of).join(' → ');
  return ['| what, how often | heap, KB | wasm, KB | nodes | listeners | |', '| --- | ---: | ---: | ---: | ---: | --- |',
    ...rows.map(({ kind, count, held, flat }) => `| ${count.toLocaleString('en')} ${kind} | ${each(held, ({ heap }) => Math.round(heap / 1000))}`
      + ` | ${each(held, ({ wasm }) => Math.round(wasm / 1000))} | ${each(held, ({ nodes }) => nodes)} | ${each(held, ({ listeners }) => listeners)}`
      + ` | ${flat ? 'flat' : 'grows'} |`)].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bench = await open();
  try {
    const rows = await leaks(bench, Number(process.argv[2] ?? 1));
    console.log(tableOf(rows));
    process.exitCode = rows.every(({ flat }) => flat) ? 0 : 1;
  } finally {
    await bench.close();
  }
}
