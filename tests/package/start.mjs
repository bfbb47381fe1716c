// How long until the first kilobyte is converted, in Node and in Chromium, beside opencc-js and simplecc-wasm, by
// turns in one run; and what each downloads. The middle of so many rounds.
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
  },
  'simplecc-wasm': {
    files: ['simplecc_wasm.js', 'simplecc_wasm_bg.wasm'].map((name) => `${modules}/simplecc-wasm/pkg/web/${name}`),
    node: `const { simplecc } = (await import('${modules}/simplecc-wasm/pkg/nodejs/simplecc_wasm.js')).default; const convert = (text) => simplecc(text, 's2tw');`,
    page: "const { default: init, simplecc } = await import('/modules/simplecc-wasm/pkg/web/simplecc_wasm.js'); await init(); const convert = (text) => simplecc(text, 's2tw');",
  },
  'opencc-js': {
    files: [`${modules}/opencc-js/dist/esm/full.js`],
    node: `const { Converter } = await import('${modules}/opencc-js/dist/esm/full.js'); const convert = Converter({ from: 'cn', to: 'tw' });`,
    page: "const { Converter } = await import('/modules/opencc-js/dist/esm/full.js'); const convert = Converter({ from: 'cn', to: 'tw' });",
  },
};
const program = (start) => `const begun = performance.now(); ${start} const done = convert(${JSON.stringify(text)}); const took = performance.now() - begun;`;
const middle = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];
const brotli = (file) => {
  const bytes = readFileSync(file);
  return zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_LGWIN]: 22,
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
};

const taken = Object.fromEntries(Object.keys(converters).map((name) => [name, { node: [], chromium: [] }]));
for (let round = 0; round < rounds; ++round) {
  for (const [name, { node }] of Object.entries(converters)) {
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', `${program(node)} console.log(took, done.length);`], { encoding: 'utf8' });
    taken[name].node.push(Number(said.split(' ')[0]));
  }
}
if (!missing('chromium')) {
  const server = await serve({ '/dist/': `${dist}/`, '/modules/': `${modules}/` });
  for (const [name, { page }] of Object.entries(converters)) {
    server.set(`/${name.replace(/\W/g, '-')}.html`, { body: `<!doctype html><meta charset="utf-8"><script type="module">${program(page)} globalThis.took = took;</script>` });
  }
  const browser = await launch('chromium');
  for (let round = 0; round < rounds; ++round) {
    for (const name of Object.keys(converters)) {
      await browser.go(server.at(`/${name.replace(/\W/g, '-')}.html`));
      taken[name].chromium.push(await browser.until(() => globalThis.took));
    }
  }
  await browser.close();
  await server.close();
}
console.log(`| ${rounds} rounds | brotli, KB | Node, ms | Chromium, ms |\n| --- | ---: | ---: | ---: |`);
for (const [name, { files }] of Object.entries(converters)) {
  const { node, chromium } = taken[name];
  console.log(`| ${name} | ${(files.reduce((sum, file) => sum + brotli(file), 0) / 1000).toFixed(1)} | ${middle(node).toFixed(1)} | ${
    chromium.length ? middle(chromium).toFixed(1) : '–'} |`);
}
