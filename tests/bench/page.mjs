// What it costs to switch a whole page of 20,000 nodes and 300,000 characters, beside opencc-js's
// HTMLConverter on the same page in the same run. In Chromium, which counts what it spends.
//
//   node tests/bench/page.mjs [rounds]
//
// In milliseconds: `first`, until the first frame that shows something of it, which is what is in sight; `all`, until
// the whole page is switched; `longest`, the longest of the tasks that the browser calls long (50 ms or more), or 0.
import { fileURLToPath } from 'node:url';
import { load } from './converters.mjs';
import { open } from './chromium.mjs';
import { entryOf, inNode, median } from './setting.mjs';
import { drawn, pools } from './texts.mjs';

const characters = 300_000;
const items = 2500;   // of eight nodes each

// A long list of teasers: headings, links, bold words, a time.
function portal(text) {
  const letters = [...text.replace(/[\n<>&]/g, '')].slice(0, characters);
  const size = Math.floor(letters.length / items);
  const list = [];
  for (let i = 0; i < items; ++i) {
    const own = letters.slice(i * size, (i + 1) * size);
    const part = (from, to) => own.slice(from, to).join('');
    list.push(`<article><h3><a href="#${i}">${part(0, 20)}</a></h3><p>${part(20, 60)}<b>${part(60, 64)}</b>`
      + `${part(64, size)}</p></article>`);
  }
  return list.join('');
}

export async function pageSwitches(bench, text, rounds) {
  const { server, browser } = bench;
  const markup = portal(text);
  const head = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bench</title>'
    + '<style>body{font:16px/1.6 sans-serif;width:800px}</style>';
  server.set('/page-ours.html', { body: `${head}<fanjian-switch for="#main" script="hans"></fanjian-switch>`
    + `<main id="main" lang="zh-CN">${markup}</main><script type="module" src="/dist/${entryOf('page').pathname.split('/').pop()}"></script>` });
  server.set('/page-opencc.html', { body: `${head}<main id="main" lang="zh-CN">${markup}</main>`
    + '<script type="module">import * as OpenCC from "/modules/opencc-js/dist/esm/full.js";'
    + 'const make = OpenCC.Converter({ from: "cn", to: "tw" });'
    + 'globalThis.handler = OpenCC.HTMLConverter(make, document.documentElement, "zh-CN", "zh-TW");</script>' });

  const found = { nodes: 0, characters: 0 };
  for (const [name, path] of [['ours', '/page-ours.html'], ['opencc-js', '/page-opencc.html']]) {
    await browser.go(server.at(path));
    await browser.until((ours) => (ours ? document.querySelector('fanjian-switch').shown : globalThis.handler), name === 'ours');
    await browser.evaluate(watch);
    Object.assign(found, await browser.evaluate(() => ({
      nodes: document.querySelectorAll('#main *').length + document.evaluate('count(//main//text())', document).numberValue,
      characters: document.getElementById('main').textContent.length,
    })));
    const runs = { first: [], there: [], back: [] };
    for (let round = 0; round < 2 * rounds + 2; ++round) {
      await browser.evaluate(() => new Promise((resolve) => { globalThis.gc?.(); setTimeout(resolve, 300); }));
      await browser.evaluate(() => { globalThis.__seen.length = 0; });
      const there = round % 2 === 0;
      const before = await browser.page.metrics();
      const wall = await browser.evaluate(turn, name === 'ours', there);
      const after = await browser.page.metrics();
      const seen = await browser.evaluate(() => globalThis.__seen.slice());
      const spent = (key) => (after[key] - before[key]) * 1000;
      runs[round === 0 ? 'first' : there ? 'there' : 'back'].push({ ...wall, script: spent('ScriptDuration'),
        layout: spent('LayoutDuration'), style: spent('RecalcStyleDuration'), task: spent('TaskDuration'),
        longest: Math.max(0, ...seen.filter(({ type }) => type === 'longtask').map(({ size }) => size)),
        shift: seen.filter(({ type }) => type === 'layout-shift').reduce((sum, { size }) => sum + size, 0) });
    }
    found[name] = Object.fromEntries(Object.entries(runs).map(([kind, all]) => [kind, all.length
      && Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(all.map((one) => one[key]))]))]));
    if (name === 'ours') found.memory = await memory(browser);
  }
  return found;
}

// In the page: what the browser itself finds too long, or sees moving.
function watch() {
  globalThis.__seen = [];
  for (const type of ['longtask', 'layout-shift']) {
    new PerformanceObserver((list) => list.getEntries().forEach((entry) =>
      globalThis.__seen.push({ type, size: type === 'longtask' ? entry.duration : entry.value }))).observe({ type });
  }
}

// One switch; the time to the frame that shows it all, and to the first frame.
async function turn(ours, there) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  await frame();
  const began = performance.now();
  let first;
  if (ours) {
    const element = document.querySelector('fanjian-switch');
    const done = new Promise((resolve) => element.addEventListener('fanjian-change', resolve, { once: true }));
    element.script = there ? 'hant' : 'hans';
    await frame();
    first = performance.now() - began;
    await done;
  } else {
    globalThis.handler[there ? 'convert' : 'restore']();
  }
  await frame();
  const all = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { first: first ?? all, all };
}

// What is held after 20 switches, and after 200.
async function memory(browser) {
  const held = [];
  for (let count = 0; count <= 200; ++count) {
    await browser.evaluate(async (there) => {
      const element = document.querySelector('fanjian-switch');
      const done = new Promise((resolve) => element.addEventListener('fanjian-change', resolve, { once: true }));
      element.script = there ? 'hant' : 'hans';
      await done;
    }, count % 2 === 0);
    if (count !== 20 && count !== 200) continue;
    await browser.evaluate(() => { globalThis.gc(); globalThis.gc(); });
    const { JSHeapUsedSize, Nodes, JSEventListeners } = await browser.page.metrics();
    held.push({ switches: count, heap: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners });
  }
  return held;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const ours = await load('ours', inNode());
  const { news } = pools((text, config) => ours(config)(text));
  const bench = await open();
  try {
    console.log(JSON.stringify(await pageSwitches(bench, drawn(news.hans, 1_000_000), Number(process.argv[2] ?? 3)), null, 1));
  } finally {
    await bench.close();
  }
}
