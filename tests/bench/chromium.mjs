// What is measured in Chromium: throughput, start-up, and what a switch costs. Uses the harness of
// tests/web.
import { readFileSync } from 'node:fs';
import { launch } from '../web/browsers.mjs';
import { serve } from '../web/server.mjs';
import { dist, entryOf, here, median, modules, pathOf, traditional, wasmOf } from './setting.mjs';

const fileOf = (url) => url.pathname.split('/').pop();
const blank = '<!doctype html><meta charset="utf-8"><title>bench</title>';

export async function open() {
  const server = await serve({
    '/dist/': pathOf(dist), '/modules/': pathOf(modules), '/bench/': pathOf(here),
    '/blank.html': { body: blank },
  });
  const browser = await launch('chromium', { width: 1000, height: 900, flags: ['--js-flags=--expose-gc'] });
  return { server, browser, async close() {
    await browser.close();
    await server.close();
  } };
}

const where = {
  ours: `/dist/${fileOf(entryOf('module'))}`,
  external: `/dist/${fileOf(entryOf('external'))}`,
  opencc: '/modules/opencc-js/dist/esm/full.js',
  simplecc: '/modules/simplecc-wasm/pkg/web/simplecc_wasm.js',
};
const simpleccWasm = '/modules/simplecc-wasm/pkg/web/simplecc_wasm_bg.wasm';

export async function speedsInChromium({ server, browser }, texts, { rounds, least }) {
  await browser.go(server.at('/blank.html'));
  return browser.evaluate(async (places, wasm, given, times, milliseconds) => {
    const { throughput } = await import('/bench/converters.mjs');
    places.simpleccWasm = await (await fetch(wasm)).arrayBuffer();
    return throughput(places, given, times, milliseconds);
  }, where, simpleccWasm, texts, rounds, least);
}

// Milliseconds from the module's import to the first 1 KB. Its bytes are in memory by then (a blob:
// URL), so that no network is measured. Each start is in a browser context of its own: no code is
// left over from the last one.
export async function startsInChromium({ server, browser }, { kilobyte, kilobyteHant }, rounds) {
  const texts = { s2t: readFileSync(kilobyte, 'utf8'), s2tw: readFileSync(kilobyte, 'utf8'),
    t2s: readFileSync(kilobyteHant, 'utf8') };
  const kinds = {
    ours: [where.ours], 'ours, .wasm beside it': [where.external, `/dist/${fileOf(wasmOf('external'))}`, `/dist/${fileOf(traditional)}`],
    'opencc-js': [where.opencc], 'simplecc-wasm': [where.simplecc, simpleccWasm],
  };
  const found = {};
  for (let round = 0; round < rounds; ++round) {
    for (const [name, [script, wasm, part]] of Object.entries(kinds)) {
      for (const [config, text] of Object.entries(texts)) {
        const context = await browser.browser.createBrowserContext();
        const page = await context.newPage();
        await page.goto(server.at('/blank.html'));
        const took = await page.evaluate(firstKilobyte, name, script, wasm, part, config, text);
        ((found[name] ??= {})[config] ??= []).push(took);
        await context.close();
      }
    }
  }
  return found;
}

// Runs in the page.
async function firstKilobyte(name, script, wasm, part, config, text) {
  const { load } = await import('/bench/converters.mjs');
  const module = URL.createObjectURL(await (await fetch(script)).blob());
  const bytes = wasm && await (await fetch(wasm)).arrayBuffer();
  const traditionalWasm = part && await (await fetch(part)).arrayBuffer();
  const places = { ours: module, external: module, opencc: module, simplecc: module,
    externalWasm: bytes, traditionalWasm, simpleccWasm: bytes };
  await new Promise((resolve) => setTimeout(resolve, 50));
  const began = performance.now();
  const out = (await load(name, places))(config)(text);
  const took = performance.now() - began;
  if (!out.length) throw new Error('nothing came out');
  return took;
}

// What a switch of a story of 100,000 characters costs, in milliseconds: `script` by Chromium's own
// count (its Performance domain), likewise style and layout; `paint` from the click to the frame
// after it, as a page can see it.
export async function switches({ server, browser }, story, rounds) {
  server.set('/switch.html', { body: `${blank}<fanjian-reader></fanjian-reader>`
    + `<script type="module" src="${where.ours}"></script>` });
  await browser.go(server.at('/switch.html'));
  await browser.evaluate((text) => {
    document.querySelector('fanjian-reader').article = text;
  }, story);
  await browser.until(() => document.querySelector('fanjian-reader').shown
    && document.querySelector('fanjian-reader').shadowRoot.querySelector('article'));
  const runs = [];
  for (let round = 0; round < rounds + 2; ++round) {
    await browser.evaluate(() => new Promise((resolve) => {
      globalThis.gc?.();
      setTimeout(resolve, 200);
    }));
    const before = await browser.page.metrics();
    const paint = await browser.evaluate((script) => new Promise((resolve) => {
      const button = document.querySelector('fanjian-reader').shadowRoot
        .querySelector(`button[data-script=${script}]`);
      requestAnimationFrame(() => {
        const began = performance.now();
        button.click();
        const clicked = performance.now();
        queueMicrotask(() => queueMicrotask(() => queueMicrotask(() => {
          const done = performance.now();
          requestAnimationFrame(() => setTimeout(() => {
            resolve({ paint: performance.now() - began, click: clicked - began, task: done - began });
          }, 0));
        })));
      });
    }), round % 2 ? 'hant' : 'hans');
    const after = await browser.page.metrics();
    const spent = (key) => (after[key] - before[key]) * 1000;
    runs.push({ ...paint, scriptDuration: spent('ScriptDuration'), style: spent('RecalcStyleDuration'),
      layout: spent('LayoutDuration') });
  }
  const characters = await browser.evaluate(() => [...document.querySelector('fanjian-reader').shadowRoot
    .querySelector('article').textContent].length);
  const counted = runs.slice(2);   // the first two warm up
  return { characters, ...Object.fromEntries(Object.keys(counted[0])
    .map((key) => [key, median(counted.map((one) => one[key]))])) };
}

export async function version({ browser }) {
  return browser.browser.version();
}
