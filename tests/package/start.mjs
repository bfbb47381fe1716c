// How long until the first kilobyte is converted, in Node and in Chromium, beside opencc-js and simplecc-wasm, by
// turns in one run; and what each downloads. In Chromium from a server, which costs each file its way, and with the
// files' bytes in memory, which is the start alone. The middle of so many rounds.
//
//   node tests/package/start.mjs [rounds]
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { launch, missing } from '../web/browsers.mjs';
import { serve } from '../web/server.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const dist = path.resolve(process.env.FANJIAN_DIST ?? path.join(here, '../../dist'));
const rounds = Number(process.argv[2] ?? 11);
const modules = path.join(here, 'node_modules');
const text = '后来他的头发长了，说要去理发，里面的面条很干净。'.repeat(14);   // 1 KB as UTF-8

const converters = {
  'fanjian-reader/convert': {
    files: ['fanjian-convert.js', 'fanjian-convert.wasm', 'fanjian-traditional.wasm'].map((name) => path.join(dist, name)),
    node: `const { converter } = await import('${dist}/fanjian-convert.node.mjs'); const convert = await converter({ from: 'zh-CN', to: 'zh-TW' });`,
    page: "const { converter } = await import('/dist/fanjian-convert.js'); const convert = await converter({ from: 'zh-CN', to: 'zh-TW' });",
    urls: ['/dist/fanjian-convert.js', '/dist/fanjian-convert.wasm', '/dist/fanjian-traditional.wasm'],
    held: "const { converter } = await script(); const convert = await converter({ from: 'zh-CN', to: 'zh-TW', wasm: rest[0], traditional: rest[1] });",
  },
  'simplecc-wasm': {
    files: ['simplecc_wasm.js', 'simplecc_wasm_bg.wasm'].map((name) => `${modules}/simplecc-wasm/pkg/web/${name}`),
    node: `const { simplecc } = (await import('${modules}/simplecc-wasm/pkg/nodejs/simplecc_wasm.js')).default; const convert = (text) => simplecc(text, 's2tw');`,
    page: "const { default: init, simplecc } = await import('/modules/simplecc-wasm/pkg/web/simplecc_wasm.js'); await init(); const convert = (text) => simplecc(text, 's2tw');",
    urls: ['/modules/simplecc-wasm/pkg/web/simplecc_wasm.js', '/modules/simplecc-wasm/pkg/web/simplecc_wasm_bg.wasm'],
    held: "const { default: init, simplecc } = await script(); await init({ module_or_path: rest[0] }); const convert = (text) => simplecc(text, 's2tw');",
  },
  'opencc-js': {
    files: [`${modules}/opencc-js/dist/esm/full.js`],
    node: `const { Converter } = await import('${modules}/opencc-js/dist/esm/full.js'); const convert = Converter({ from: 'cn', to: 'tw' });`,
    page: "const { Converter } = await import('/modules/opencc-js/dist/esm/full.js'); const convert = Converter({ from: 'cn', to: 'tw' });",
    urls: ['/modules/opencc-js/dist/esm/full.js'],
    held: "const { Converter } = await script(); const convert = Converter({ from: 'cn', to: 'tw' });",
  },
};
const program = (start) => `const begun = performance.now(); ${start} const done = convert(${JSON.stringify(text)}); const took = performance.now() - begun;`;
// The first file is the script.
const holding = (urls) => `const [code, ...rest] = await Promise.all(${JSON.stringify(urls)}.map(async (url) => (await fetch(url)).arrayBuffer()));
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' })); const script = () => import(address);`;
const middle = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];
const brotli = (file) => {
  const bytes = readFileSync(file);
  return zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_LGWIN]: 22,
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
};

const taken = Object.fromEntries(Object.keys(converters).map((name) => [name, { node: [], chromium: [], held: [] }]));
for (let round = 0; round < rounds; ++round) {
  for (const [name, { node }] of Object.entries(converters)) {
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', `${program(node)} console.log(took, done.length);`], { encoding: 'utf8' });
    taken[name].node.push(Number(said.split(' ')[0]));
  }
}
if (!missing('chromium')) {
  const server = await serve({ '/dist/': `${dist}/`, '/modules/': `${modules}/` });
  for (const [name, { page, urls, held }] of Object.entries(converters)) {
    const body = (script) => ({ body: `<!doctype html><meta charset="utf-8"><script type="module">${script} globalThis.took = took;</script>` });
    server.set(`/chromium/${name.replace(/\W/g, '-')}.html`, body(program(page)));
    server.set(`/held/${name.replace(/\W/g, '-')}.html`, body(holding(urls) + program(held)));
  }
  const browser = await launch('chromium');
  for (let round = 0; round < rounds; ++round) {
    for (const name of Object.keys(converters)) {
      for (const how of ['chromium', 'held']) {
        await browser.go(server.at(`/${how}/${name.replace(/\W/g, '-')}.html`));
        taken[name][how].push(await browser.until(() => globalThis.took));
      }
    }
  }
  await browser.close();
  await server.close();
}
const said = (times) => (times.length ? middle(times).toFixed(1) : '\u2013');
console.log(`| ${rounds} rounds | brotli, KB | Node, ms | Chromium, from a server, ms | Chromium, from memory, ms |\n| --- | ---: | ---: | ---: | ---: |`);
for (const [name, { files }] of Object.entries(converters)) {
  const { node, chromium, held } = taken[name];
  console.log(`| ${name} | ${(files.reduce((sum, file) => sum + brotli(file), 0) / 1000).toFixed(1)} | ${[node, chromium, held].map(said).join(' | ')} |`);
}
