// Sizes and speeds beside other converters, all in one run.
//
//   node tests/bench/run.mjs [--quick] [--only=sizes,starts,…] [--markdown]
//
// Prints a table; --markdown also writes it into README.md beside it, between its markers. --only names parts:
// sizes, starts, speeds, chromium, native, memory, growth, switch, page. --quick takes fewer and shorter
// runs. What cannot be measured here (no Chromium, no `opencc`) is said and left out.
// dist/ must be built; .ci/setup bench installs the rest.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { missing } from '../web/browsers.mjs';
import * as chromium from './chromium.mjs';
import { load } from './converters.mjs';
import { buildOurs, speedsNative } from './native.mjs';
import { growthInNode, memoryInNode, speedsInNode, startsInNode } from './node.mjs';
import { pageSwitches } from './page.mjs';
import { filesOf, inNode, machine, modules, pathOf, top, versions } from './setting.mjs';
import { intoReadme, markdown } from './table.mjs';
import { drawn, pools } from './texts.mjs';

const { values: options } = parseArgs({ options: {
  quick: { type: 'boolean' }, markdown: { type: 'boolean' }, only: { type: 'string' },
} });
const parts = ['sizes', 'starts', 'speeds', 'chromium', 'native', 'memory', 'growth', 'switch', 'page'];
const asked = options.only?.split(',') ?? parts;
const unknown = asked.filter((part) => !parts.includes(part));
if (unknown.length) throw new Error(`there is no part ${unknown.join(', ')}; there are ${parts.join(', ')}`);
const wants = (part) => asked.includes(part);
const rounds = options.quick ? 3 : 5;
const least = options.quick ? 30 : 80;

const build = process.env.FANJIAN_BUILD_DIR ?? join(pathOf(top), '.build');
const folder = join(build, 'bench-texts');
mkdirSync(folder, { recursive: true });

// The texts, in the two scripts by our own converter.
const ours = await load('ours', inNode());
const pool = pools((text, config) => ours(config)(text));
const written = (name, text) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const story = readFileSync(new URL('web/article/story.txt', top), 'utf8');
const files = {
  kilobyte: written('1KB.hans.txt', drawn(pool.news.hans, 950)),
  kilobyteHant: written('1KB.hant.txt', drawn(pool.news.hant, 950)),
  megabyte: written('1MB.hans.txt', drawn(pool.news.hans, 1e6)),
  tenMegabytes: written('10MB.hans.txt', drawn(pool.news.hans, 1e7)),
  story: written('story.txt', story),
};

const say = (words) => console.error(`# ${words}`);
const results = { date: new Date().toISOString().slice(0, 10), machine: machine(), versions: versions(), rounds };

function sizeOf(name, urls) {
  const total = { name, bytes: 0, gzip: 0, brotli: 0 };
  for (const url of urls) {
    const content = readFileSync(url);
    total.bytes += content.length;
    total.gzip += gzipSync(content, { level: 9 }).length;
    total.brotli += brotliCompressSync(content, { params: {
      [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }).length;
  }
  return total;
}

if (wants('sizes')) {
  say('sizes');
  const peer = (name, paths) => sizeOf(name, paths.map((path) => new URL(path, modules)));
  results.sizes = [
    sizeOf('ours: the whole reader, .wasm beside it', filesOf('external')),
    sizeOf('ours: the whole reader, one module', filesOf('module')),
    sizeOf('ours: demo.html, story included', filesOf('single')),
    peer('opencc-js: matcher and dictionaries', ['opencc-js/dist/esm/full.js']),
    peer('simplecc-wasm: loader and wasm', ['simplecc-wasm/pkg/web/simplecc_wasm.js',
      'simplecc-wasm/pkg/web/simplecc_wasm_bg.wasm']),
  ];
}
if (wants('starts')) {
  say('start-up in Node');
  results.startsNode = startsInNode(files, rounds + 2);
}
const inBoth = Object.fromEntries(Object.entries(pool).map(([title, { hant, hans }]) =>
  [title, { hant: drawn(hant, 256 * 1024), hans: drawn(hans, 256 * 1024) }]));
if (wants('speeds')) {
  say('throughput in Node');
  results.speedsNode = await speedsInNode(inBoth, { rounds, least });
}
if (wants('memory')) {
  say('memory');
  results.memory = memoryInNode(files, options.quick ? 1 : 3);
}
if (wants('growth')) {
  say('growth');
  results.growth = growthInNode(files);
}
if (wants('native')) {
  say('native throughput');
  try {
    const program = buildOurs(build);
    const ofSize = (title, script) => [1e6, 6e6, 33e6].map((bytes) => {
      const text = drawn(pool[title][script], bytes);
      return { path: written(`${title.replace(' ', '-')}.${script}.${bytes}.txt`, text), bytes: Buffer.byteLength(text) };
    });
    const given = Object.fromEntries(Object.keys(pool).map((title) =>
      [title, { hant: ofSize(title, 'hant'), hans: ofSize(title, 'hans') }]));
    results.speedsNative = speedsNative(program, given, join(folder, 'out.txt'), options.quick ? 1 : 3);
  } catch (error) {
    say(`native throughput left out: ${error.message}`);
  }
}
if (wants('chromium') || wants('switch') || wants('page')) {
  const reason = missing('chromium');
  if (reason) {
    say(`Chromium left out: ${reason}`);
  } else {
    const bench = await chromium.open();
    try {
      results.chromium = await chromium.version(bench);
      if (wants('chromium')) {
        say('start-up and throughput in Chromium');
        results.startsChromium = await chromium.startsInChromium(bench, files, rounds);
        results.speedsChromium = await chromium.speedsInChromium(bench, inBoth, { rounds, least });
      }
      if (wants('switch')) {
        say('a switch of 100,000 characters in Chromium');
        results.switches = await chromium.switches(bench, longStory(), options.quick ? 6 : 12);
      }
      if (wants('page')) {
        say('a switch of a whole page in Chromium');
        results.page = await pageSwitches(bench, drawn(pool.news.hans, 1e6), options.quick ? 2 : 4);
      }
    } finally {
      await bench.close();
    }
  }
}

// Paragraphs of four sentences until there are 100,000 characters.
function longStory() {
  const text = drawn(pool.news.hant, 100_000 * 2.95);
  return text.split('\n').filter(Boolean).join('\n\n');
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'results.json'), JSON.stringify(results, null, 2));
const text = markdown(results);
console.log(text);
if (options.markdown) intoReadme(pathOf(new URL('tests/bench/README.md', top)), text);
