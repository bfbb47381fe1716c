// What it costs to switch a whole page of 20,000 nodes and 300,000 characters, beside opencc-js's
// HTMLConverter on the same page in the same run, and beside the least that it can cost: `writing`, the texts of both
// sides being known, writes those that differ. In Chromium, which counts what it spends.
//
//   node tests/bench/page.mjs [rounds] [folder]      folder: of another build, to compare with
//
// `ours` loads and unpacks its core in the first switch of a page, which opencc-js did before; `started` has it.
//
// In milliseconds: `first`, until the first frame that shows something of it, which is what is in sight; `all`, until
// the whole page is switched; `longest`, the longest of the tasks that the browser calls long (50 ms or more), or 0;
// `task`, `script`, `layout` and `style` by the clock of the main thread, without whatever else the machine does.
import path from 'node:path';
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

export async function pageSwitches(bench, text, rounds, other) {
  const { server, browser } = bench;
  const markup = portal(text);
  const head = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bench</title>'
    + '<style>body{font:16px/1.6 sans-serif;width:800px}</style>';
  const script = entryOf('page').pathname.split('/').pop();
  const withOurs = (folder, more = '') => `${head}<fanjian-switch for="#main" script="hans"></fanjian-switch>${more}`
    + `<main id="main" lang="zh-CN">${markup}</main><script type="module" src="${folder}${script}"></script>`;
  const started = '<p id="small" lang="zh-CN">头发</p><fanjian-switch for="#small" script="hant"></fanjian-switch>';
  server.set('/page-ours.html', { body: withOurs('/dist/') });
  server.set('/page-started.html', { body: withOurs('/dist/', started) });
  server.set('/page-opencc.html', { body: `${head}<main id="main" lang="zh-CN">${markup}</main>`
    + '<script type="module">import * as OpenCC from "/modules/opencc-js/dist/esm/full.js";'
    + 'const make = OpenCC.Converter({ from: "cn", to: "tw" });'
    + 'globalThis.handler = OpenCC.HTMLConverter(make, document.documentElement, "zh-CN", "zh-TW");</script>' });
  if (other) {
    server.set('/other/', path.resolve(other) + path.sep);
    server.set('/page-other.html', { body: withOurs('/other/') });
  }

  const found = { nodes: 0, characters: 0 };
  const addresses = { ours: '/page-ours.html', started: '/page-started.html', 'opencc-js': '/page-opencc.html', writing: '/page-ours.html',
    ...other ? { other: '/page-other.html' } : {} };
  const runs = Object.fromEntries(Object.keys(addresses).map((name) => [name, { first: [], there: [], back: [] }]));
  // A page of its own for each round, since only the first switch of a page is the first; by turns, so that what else the
  // machine does is in all of them.
  for (let round = 0; round < rounds; ++round) {
    for (const [name, address] of Object.entries(addresses)) {
      const page = await browser.browser.newPage();
      await page.setViewport({ width: 1000, height: 900 });
      await page.goto(server.at(address));
      await page.waitForFunction((handler) => (handler ? globalThis.handler : [...document.querySelectorAll('fanjian-switch')].every((each) => each.shown)), {},
        name === 'opencc-js');
      await page.evaluate(watch);
      if (name === 'writing') await page.evaluate(keepTexts);
      Object.assign(found, await page.evaluate(() => ({
        nodes: document.querySelectorAll('#main *').length + document.evaluate('count(//main//text())', document).numberValue,
        characters: document.getElementById('main').textContent.length,
      })));
      const client = await page.createCDPSession();
      await client.send('Performance.enable', { timeDomain: 'threadTicks' });
      const metrics = async () => Object.fromEntries((await client.send('Performance.getMetrics')).metrics.map((one) => [one.name, one.value]));
      for (const kind of ['first', 'back', 'there', 'back']) {
        await page.evaluate(() => new Promise((resolve) => { globalThis.gc?.(); setTimeout(resolve, 300); }));
        await page.evaluate(() => { globalThis.__seen.length = 0; });
        const before = await metrics();
        const wall = await page.evaluate(turn, name, kind !== 'back');
        const after = await metrics();
        const seen = await page.evaluate(() => new Promise((done) => { setTimeout(() => done(globalThis.__seen.slice()), 100); }));
        const spent = (key) => (after[key] - before[key]) * 1000;
        runs[name][kind].push({ ...wall, script: spent('ScriptDuration'),
          layout: spent('LayoutDuration'), style: spent('RecalcStyleDuration'), task: spent('TaskDuration'),
          longest: Math.max(0, ...seen.filter(({ type }) => type === 'longtask').map(({ size }) => size)),
          shift: seen.filter(({ type }) => type === 'layout-shift').reduce((sum, { size }) => sum + size, 0) });
      }
      if (name === 'ours' && !other && round === rounds - 1) found.memory = await memory(page);
      await page.close();
    }
  }
  for (const [name, kinds] of Object.entries(runs)) {
    found[name] = Object.fromEntries(Object.entries(kinds).map(([kind, all]) => [kind,
      Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(all.map((one) => one[key]))]))]));
  }
  return found;
}

// In the page: the texts of both sides, and then a page without a switch.
async function keepTexts() {
  const walker = document.createTreeWalker(document.getElementById('main'), 4);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const element = document.querySelector('fanjian-switch');
  const texts = [nodes.map(({ data }) => data)];
  const done = new Promise((resolve) => element.addEventListener('fanjian-change', resolve, { once: true }));
  element.script = 'hant';
  await done;
  texts.push(nodes.map(({ data }) => data));
  element.remove();
  globalThis.known = { nodes, texts };
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
async function turn(name, there) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  await frame();
  const began = performance.now();
  let first;
  if (name === 'writing') {
    const { nodes, texts } = globalThis.known;
    nodes.forEach((node, at) => {
      const text = texts[there ? 1 : 0][at];
      if (node.data !== text) node.data = text;
    });
  } else if (name !== 'opencc-js') {
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
  return { first: first ?? all, all };
}

// What is held after 20 switches, and after 200.
async function memory(page) {
  const held = [];
  for (let count = 0; count <= 200; ++count) {
    await page.evaluate(async (there) => {
      const element = document.querySelector('fanjian-switch');
      const done = new Promise((resolve) => element.addEventListener('fanjian-change', resolve, { once: true }));
      element.script = there ? 'hant' : 'hans';
      await done;
    }, count % 2 === 0);
    if (count !== 20 && count !== 200) continue;
    await page.evaluate(() => { globalThis.gc(); globalThis.gc(); });
    const { JSHeapUsedSize, Nodes, JSEventListeners } = await page.metrics();
    held.push({ switches: count, heap: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners });
  }
  return held;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const ours = await load('ours', inNode());
  const { news } = pools((text, config) => ours(config)(text));
  const bench = await open();
  try {
    console.log(JSON.stringify(await pageSwitches(bench, drawn(news.hans, 1_000_000), Number(process.argv[2] ?? 3), process.argv[3]), null, 1));
  } finally {
    await bench.close();
  }
}
