// dist/ as an npm package, in fresh projects: packed, installed, built by each tool and run. Slow, and not a part of
// tests/run: `npm ci && node --test` in this folder, when dist/ has been built. node_modules has the tools.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, missing } from '../web/browsers.mjs';
import { serve } from '../web/server.mjs';
import { folder, here, installed, load, packed, project, run, tarball, tool, works } from './projects.mjs';

// What every program does, and what it must say.
const use = `const once = await convert('头发', { to: 'zh-TW' });
const toTaiwan = await converter({ from: 'zh-CN', to: 'zh-TW', regionalWords: true, glossary: 'keep\\t台积电' });
const said = [once, toTaiwan('台积电的U盘'), toTaiwan.changes('理发')[0].phrase, await detect('這裡')].join(' ');`;
const expected = '頭髮 台积电的隨身碟 理发 zh-Hant';
const imports = "import { convert, converter, detect } from 'fanjian-reader/convert';\n";
const opencc = "import { Converter } from 'fanjian-reader/opencc';\nconst words = Converter({ from: 'cn', to: 'twp' })('软件');\n";

describe('The package', () => {
  it('is at most 1.2 MB packed, without studio, demo and portal', () => {
    assert.ok(packed.size <= 1_200_000, `${packed.size} bytes`);
    const names = packed.files.map((file) => file.path);
    for (const left of ['studio.html', 'demo.html', 'portal.html']) assert.ok(!names.includes(left), left);
    for (const there of ['README.md', 'CHANGELOG.md', 'LICENSE.txt', 'fanjian-convert.wasm', 'fanjian-traditional.wasm', 'fanjian.wasm', 'cli.mjs']) {
      assert.ok(names.includes(there), there);
    }
  });

  it('has every file that its exports name', () => {
    const { exports } = JSON.parse(readFileSync(`${installed}/node_modules/fanjian-reader/package.json`, 'utf8'));
    const files = [];
    (function visit(value) { typeof value === 'string' ? files.push(value) : Object.values(value).forEach(visit); })(exports);
    for (const file of files) assert.ok(existsSync(path.join(installed, 'node_modules/fanjian-reader', file)), file);
  });

  it('has source maps of conversion, and the sources that they name', () => {
    const at = path.join(installed, 'node_modules/fanjian-reader');
    const names = readdirSync(at).sort();
    const maps = names.filter((name) => name.endsWith('.map'));
    assert.deepEqual(maps, names.filter((name) => /^fanjian-(?:convert|opencc)[.\w]*\.[cm]?js$/.test(name)).map((name) => `${name}.map`));
    assert.ok(maps.length > 0);
    for (const name of maps) {
      assert.ok(readFileSync(path.join(at, name.replace(/\.map$/, '')), 'utf8').trimEnd().endsWith(`//# sourceMappingURL=${name}`), name);
      for (const source of JSON.parse(readFileSync(path.join(at, name), 'utf8')).sources) assert.ok(existsSync(path.join(at, source)), source);
    }
    for (const [file, ask] of [['fanjian-convert.node.mjs', "import('./fanjian-convert.node.mjs')"], ['fanjian-convert.cjs', "Promise.resolve(require('./fanjian-convert.cjs'))"]]) {
      const stack = run(['--enable-source-maps', '-e', `${ask}.then(({ converter }) => converter({ to: 'xx' })).catch(({ stack }) => console.log(stack))`], at);
      const [, source, line] = /(src\/convert\/converter\.ts):(\d+)/.exec(stack) ?? assert.fail(`${file}: ${stack}`);
      assert.match(readFileSync(path.join(at, source), 'utf8').split('\n')[line - 1], /throw new CoreError\('unknown_tag'/);
    }
  });

  it('is clean to publint', async () => {
    const { publint } = await import(pathToFileURL(path.join(here, 'node_modules/publint/src/index-node.js')).href);
    const { messages } = await publint({ pkgDir: path.join(installed, 'node_modules/fanjian-reader'), pack: false, strict: true });
    assert.deepEqual(messages, []);
  });

  it('has types that are what runs, to attw: convert and opencc for import and require', () => {
    const told = run([tool('attw'), tarball, '--entrypoints', './convert', './opencc', '--profile', 'node16', '--format', 'ascii', '--no-color'], folder);
    assert.match(told, /from CJS\): 🟢 \(CJS\)/);
  });

  it('has types that are what runs, to attw: the elements, which are modules', () => {
    const told = run([tool('attw'), tarball, '--entrypoints', '.', './reader', './node', './switch', './define', './loader', './react',
      '--profile', 'esm-only', '--format', 'ascii', '--no-color'], folder);  // fails where there is a problem
    assert.match(told, /bundler: 🟢/);
  });

  it('has types that TypeScript reads: elements by tag, events of the document, JSX, a converter', () => {
    const place = project('typed', { 'use.tsx': `import { convert, converter, type Change, type Term } from 'fanjian-reader/convert';
import { Converter, CustomConverter } from 'fanjian-reader/opencc';
import type {} from 'fanjian-reader';
import type {} from 'fanjian-reader/jsx';
declare namespace React { function createElement(...all: unknown[]): unknown; }
const text: Promise<string> = convert('x', { to: 'zh-TW' });
const terms: Term[] = [{ kind: 'map', text: 'a', value: 'b', targets: ['zh-TW'] }];
const made = await converter({ to: 'zh-HK', glossary: terms });
const changes: Change[] = made.changes(made('x'));
const stream: TransformStream<string, string> = made.stream();
document.addEventListener('fanjian-change', ({ detail }) => detail.script === 'hant');
document.querySelector('fanjian-switch')!.for = 'main';
const view = <fanjian-reader script="hant" region="TW"></fanjian-reader>;
// @ts-expect-error there is no such script
const wrong = <fanjian-reader script="latin"></fanjian-reader>;
const t: string = Converter({ from: 'cn', to: 'twp' })('x') + CustomConverter([['a', 'b']])('a');
export { text, changes, stream, view, wrong, t };
` });
    run([path.join(here, 'node_modules/typescript/lib/tsc.js'), '--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext',
      '--moduleResolution', 'nodenext', '--lib', 'es2022,dom', '--jsx', 'react', 'use.tsx'], place);
  });
});

describe('In Node', () => {
  it('an ES module converts, by the elements\' entry too', (t) => {
    const place = project('esm', { 'main.js': `${imports}${opencc}${use}
      const { engine, define } = await import('fanjian-reader');
      define();
      const core = await engine();
      console.log(said, words, core.open('標題').structure.blocks.length);` });
    assert.equal(run(['main.js'], place), `${expected} 軟體 1\n`);
    works(t, 'Node, import', './convert', './opencc', '.');
  });

  it('a CommonJS module converts', (t) => {
    const place = project('cjs', { 'package.json': '{"private":true}', 'main.js': `const { convert, converter, detect } = require('fanjian-reader/convert');
      const { Converter } = require('fanjian-reader/opencc');
      (async () => { ${use} console.log(said, Converter({ from: 'cn', to: 'twp' })('软件')); })();` });
    assert.equal(run(['main.js'], place), `${expected} 軟體\n`);
    works(t, 'Node, require', './convert', './opencc');
  });

  it('a worker converts', (t) => {
    const place = project('worker', {
      'main.js': "import { Worker } from 'node:worker_threads'; new Worker(new URL('./worker.js', import.meta.url)).on('message', console.log);",
      'worker.js': `import { parentPort } from 'node:worker_threads';\n${imports}${use} parentPort.postMessage(said);`,
    });
    assert.equal(run(['main.js'], place), `${expected}\n`);
    works(t, 'Node, worker', './convert');
  });

  it('the program fanjian converts', (t) => {
    const out = execFileSync(path.join(installed, 'node_modules/.bin/fanjian'), ['convert', '--to', 'zh-TW'], { input: '头发', encoding: 'utf8' });
    assert.equal(out, '頭髮');
    works(t, 'Node, import', 'bin');
  });

  it('a file that is not the one that the script was built with is told', () => {
    const place = path.join(folder, 'changed');
    cpSync(path.join(installed, 'node_modules/fanjian-reader'), place, { recursive: true });
    const wasm = readFileSync(`${place}/fanjian-convert.wasm`);
    wasm[wasm.length - 1] ^= 1;
    const program = "import('./fanjian-convert.node.mjs').then((it) => it.convert('x', { to: 'zh-TW' })).catch((e) => console.log(e.code, e.message))";
    writeFileSync(`${place}/fanjian-convert.wasm`, wasm);
    assert.match(run(['-e', program], place), /^file_changed .*same release/);
    rmSync(`${place}/fanjian-convert.wasm`);
    assert.match(run(['-e', program], place), /^file_missing .*beside/);
  });

  it('esbuild bundles it for Node', async (t) => {
    const place = project('esbuild-node', { 'main.js': `${imports}${use} console.log(said);` });
    const { build } = await load('esbuild');
    await build({ absWorkingDir: place, entryPoints: ['main.js'], bundle: true, format: 'esm', platform: 'node', outfile: `${place}/out/main.mjs`, logLevel: 'error' });
    for (const name of ['fanjian-convert.wasm', 'fanjian-traditional.wasm']) cpSync(`${installed}/node_modules/fanjian-reader/${name}`, `${place}/out/${name}`);
    assert.equal(run(['out/main.mjs'], place), `${expected}\n`);
    works(t, 'esbuild, for Node', './convert');
  });
});

describe('On the edge', () => {
  it('a worker of workerd converts (miniflare)', async (t) => {
    const place = project('workerd', { 'main.js': `${imports}export default { async fetch() { ${use} return new Response(said); } };` });
    const { build } = await load('esbuild');
    await build({ absWorkingDir: place, entryPoints: ['main.js'], bundle: true, format: 'esm', conditions: ['workerd'], external: ['*.wasm'],
      outfile: `${place}/out/main.mjs`, logLevel: 'error' });
    const { Miniflare } = (await load('miniflare')).default ?? await load('miniflare');
    const flare = new Miniflare({ modules: [
      { type: 'ESModule', path: 'main.mjs', contents: readFileSync(`${place}/out/main.mjs`, 'utf8') },
      ...['fanjian-convert.wasm', 'fanjian-traditional.wasm'].map((path) =>
        ({ type: 'CompiledWasm', path, contents: readFileSync(`${installed}/node_modules/fanjian-reader/${path}`) })),
    ], compatibilityDate: '2025-01-01' });
    try {
      assert.equal(await (await flare.dispatchFetch('http://x/')).text(), expected);
      works(t, 'workerd', './convert');
    } finally {
      await flare.dispose();
    }
  });
});

const page = (script) => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>x</title>
<fanjian-switch for="main" script="hant"></fanjian-switch><main>理<b>发</b>店</main>
<fanjian-reader script="hant" region="TW">这个头发。</fanjian-reader>
<script type="module" src="${script}"></script></html>`;
const program = `${imports}import { Converter } from 'fanjian-reader/opencc';
import 'fanjian-reader';
import 'fanjian-reader/switch';
${use}
globalThis.said = said + ' ' + Converter({ from: 'cn', to: 'twp' })('软件');
`;
const inWorker = `${imports}addEventListener('message', async () => { ${use} postMessage(said); });`;
const asker = "const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }); worker.onmessage = ({ data }) => { globalThis.byWorker = data; }; worker.postMessage(0);";
const files = { 'main.js': program + asker, 'worker.js': inWorker };

// Each gives the folder that is served; index.html is in it.
const bundlers = {
  'no bundler': async (place) => {
    cpSync(`${installed}/node_modules/fanjian-reader`, `${place}/out/fanjian`, { recursive: true });
    const map = { imports: { 'fanjian-reader': './fanjian/fanjian-reader.external.js', 'fanjian-reader/switch': './fanjian/fanjian-page.js',
      'fanjian-reader/convert': './fanjian/fanjian-convert.js', 'fanjian-reader/opencc': './fanjian/fanjian-opencc.js' } };
    // A worker has no import map.
    writeFileSync(`${place}/out/main.js`, files['main.js']);
    writeFileSync(`${place}/out/worker.js`, inWorker.replace("'fanjian-reader/convert'", "'./fanjian/fanjian-convert.js'"));
    writeFileSync(`${place}/out/index.html`, page('./main.js').replace('<title>', `<script type="importmap">${JSON.stringify(map)}</script><title>`));
  },
  esbuild: async (place) => {
    const { build } = await load('esbuild');
    await build({ absWorkingDir: place, entryPoints: ['main.js', 'worker.js'], bundle: true, format: 'esm', outdir: `${place}/out`, target: 'es2022', splitting: true, logLevel: 'error' });
    for (const name of ['fanjian-convert.wasm', 'fanjian-traditional.wasm', 'fanjian.wasm']) cpSync(`${installed}/node_modules/fanjian-reader/${name}`, `${place}/out/${name}`);
    writeFileSync(`${place}/out/index.html`, page('./main.js'));
  },
  rollup: async (place) => {
    const { rollup } = await load('rollup');
    const resolve = { name: 'resolve', resolveId(asked) {
      const name = { 'fanjian-reader': 'fanjian-reader.external.js', 'fanjian-reader/switch': 'fanjian-page.js',
        'fanjian-reader/convert': 'fanjian-convert.js', 'fanjian-reader/opencc': 'fanjian-opencc.js' }[asked];
      return name ? path.join(installed, 'node_modules/fanjian-reader', name) : null;
    } };
    const bundle = await rollup({ input: { main: `${place}/main.js`, worker: `${place}/worker.js` }, plugins: [resolve], onwarn: () => {} });
    await bundle.write({ dir: `${place}/out`, format: 'es' });
    for (const name of ['fanjian-convert.wasm', 'fanjian-traditional.wasm', 'fanjian.wasm']) cpSync(`${installed}/node_modules/fanjian-reader/${name}`, `${place}/out/${name}`);
    writeFileSync(`${place}/out/index.html`, page('./main.js'));
  },
  vite: async (place) => {
    const { build } = await import(pathToFileURL(path.join(here, 'node_modules/vite/dist/node/index.js')).href);
    writeFileSync(`${place}/index.html`, page('./main.js'));
    await build({ root: place, base: './', logLevel: 'error', configFile: false, worker: { format: 'es' }, build: { outDir: 'out', target: 'es2022' } });
  },
  'webpack 5': async (place) => {
    const { default: webpack } = await load('webpack');
    await new Promise((done, fail) => webpack({ mode: 'production', context: place, entry: './main.js', target: 'web',
      output: { path: `${place}/out`, filename: 'bundle.js', publicPath: 'auto' }, performance: false, resolve: { symlinks: false } },
      (error, stats) => (error || stats.hasErrors() ? fail(error ?? new Error(stats.toString())) : done())));
    writeFileSync(`${place}/out/index.html`, page('./bundle.js').replace('type="module"', 'defer'));
  },
};

describe('In Chromium', { skip: missing('chromium') ?? false }, () => {
  let browser, server;
  before(async () => { browser = await launch('chromium'); });
  after(async () => { await browser?.close(); await server?.close(); });

  for (const [name, build] of Object.entries(bundlers)) {
    it(`${name}: a page converts, switches itself and shows a story, and a worker converts`, { timeout: 180_000 }, async (t) => {
      const place = project(name.replace(/\W/g, '-'), files);
      mkdirSync(`${place}/out`, { recursive: true });
      await build(place);
      await server?.close();
      server = await serve({ '/': `${place}/out/` });
      await browser.go(server.at('/index.html'));
      await browser.until(() => globalThis.said && globalThis.byWorker);
      assert.equal(await browser.evaluate(() => globalThis.said), `${expected} 軟體`);
      works(t, name, './convert', './opencc');
      assert.equal(await browser.evaluate(() => globalThis.byWorker), expected);
      works(t, name, './convert in a worker');
      await browser.until(() => document.querySelector('main').textContent === '理髮店');
      works(t, name, './switch');
      await browser.until(() => document.querySelector('fanjian-reader').shadowRoot?.querySelector('article')?.textContent.includes('頭髮'));
      works(t, name, '.');
      assert.deepEqual(await browser.problems(), [], readdirSync(`${place}/out`).join(' '));
    });
  }

  for (const name of ['esbuild', 'rollup', 'vite', 'webpack 5']) {
    it(`${name}: a chunk that is not there is told as that, and the page keeps its text`, { timeout: 180_000 }, async () => {
      const place = project(`chunk-${name.replace(/\W/g, '-')}`, { 'main.js': "import 'fanjian-reader';", 'worker.js': 'postMessage(0);' });
      mkdirSync(`${place}/out`);
      await bundlers[name](place);
      const chunks = readdirSync(`${place}/out`, { recursive: true }).filter((file) => /\.m?js$/.test(file)
        && !/^(main|bundle)\.js$/.test(file) && readFileSync(`${place}/out/${file}`, 'utf8').includes('host_overwrites'));
      assert.ok(chunks.length, 'the switch is a chunk of its own');
      for (const file of chunks) rmSync(`${place}/out/${file}`);
      await server?.close();
      server = await serve({ '/': `${place}/out/`, '/noted.html': { body: readFileSync(`${place}/out/index.html`, 'utf8').replace('<title>',
        '<script>globalThis.told = []; addEventListener("fanjian-error", ({ detail }) => told.push(detail)); console.warn = (text) => { globalThis.warned = text; };</script><title>') } });
      await browser.go(server.at('/noted.html'));
      const [{ code, message }] = await browser.until(() => (globalThis.told.length ? globalThis.told : null));
      assert.equal(code, 'chunk_missing', message);
      assert.match(message, /public path/);
      assert.equal(await browser.evaluate(() => globalThis.warned), `<fanjian-switch> chunk_missing: ${message}`);
      assert.equal(await browser.evaluate(() => document.querySelector('main').textContent), '理发店');
    });
  }

  it('a service worker converts what a page asks for', async (t) => {
    const place = project('service', {});
    cpSync(`${installed}/node_modules/fanjian-reader`, `${place}/out`, { recursive: true });
    writeFileSync(`${place}/out/service.js`, `import { convert } from './fanjian-convert.js';
      addEventListener('install', () => skipWaiting());
      addEventListener('activate', (event) => event.waitUntil(clients.claim()));
      addEventListener('fetch', (event) => {
        if (event.request.url.endsWith('/asked')) event.respondWith(convert('头发', { to: 'zh-HK' }).then((text) => new Response(text)));
      });`);
    writeFileSync(`${place}/out/index.html`, `<!doctype html><meta charset="utf-8"><script type="module">
      await navigator.serviceWorker.register('./service.js', { type: 'module' });
      if (!navigator.serviceWorker.controller) await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done));
      globalThis.said = await (await fetch('./asked')).text();
    </script>`);
    await server?.close();
    server = await serve({ '/': `${place}/out/` });
    await browser.go(server.at('/index.html'));
    await browser.until(() => globalThis.said);
    assert.equal(await browser.evaluate(() => globalThis.said), '頭髮');
    works(t, 'service worker', './convert');
  });
});
