// Bundles the widget, puts the wasm in, and writes dist/.
//
//   node build.mjs [--wasm fanjian.wasm] [--out folder]   everything that others take
//   node build.mjs --page story.txt                       story.html beside it, from what dist/ has
//
// The same sources give the same bytes, whatever the machine, the folder or the version of Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const web = path.dirname(fileURLToPath(import.meta.url));
const source = path.join(web, 'src');

const { values: options } = parseArgs({
  options: {
    wasm: { type: 'string', default: path.join(web, '../.build/wasm/fanjian.wasm') },
    out: { type: 'string', default: path.join(web, '../dist') },
    page: { type: 'string' },
  },
});

const { version } = JSON.parse(await readFile(path.join(web, 'package.json'), 'utf8'));
const notice = `Fanjian Reader ${version}, Apache-2.0. In it: OpenCC's dictionaries (Apache-2.0), parts of ICU
(Unicode licence), JSON for Modern C++ and parts of Emscripten's C library (MIT). The notices in full
are in NOTICE.txt, which comes with the reader.`;
const banner = `/*! ${notice.replace(/\n/g, '\n    ')} */`;

// The names of the unpacker's own fields are long, and nobody else says them. What the platform calls so is
// left alone: of names in camel case, these.
const ownNames = {
  names: /^_?[a-z]+(?:[A-Z0-9]\w*|_\w+)$/,
  but: /^(?:currentScript|readyState|previousElementSibling|textContent|createElement|fanjianWasm|byteOffset|byteLength|getUint32|fromCharCode|charCodeAt|forEach|copyWithin|isArray|addEventListener|requestAnimationFrame|setTimeout|fromAscii|toAscii)$/,
};

try {
  if (options.page) await writePage(path.resolve(options.page));
  else await writeDist();
} catch (error) {
  console.error(`build: ${error.message}`);
  process.exitCode = 1;
}

async function writeDist() {
  const { elementsManifest } = await import('./build/elements.mjs');
  const { writeGenerated } = await import('./build/attributes.mjs');
  const { bundle } = await import('./build/bundle.mjs');
  const { manifest } = await import('./build/manifest.mjs');
  const { billOfMaterials } = await import('./build/sbom.mjs');
  const { pack } = await import('./build/pack.mjs');
  const { checkAndDeclare } = await import('./build/types.mjs');
  const { partOf } = await import('./build/part.mjs');
  const { packageOf } = await import('./build/package.mjs');
  const { escapeText, singlePage } = await import('./build/html.mjs');
  const { scriptsOf, single } = await import('./build/single.mjs');
  const { linesOfCode } = await import('./build/source-map.mjs');
  const text = (name) => readFile(path.join(web, name), 'utf8');

  await writeGenerated();
  const declared = checkAndDeclare(path.join(web, 'tsconfig.json'),
    { reader: 'entries/index.ts', node: 'entries/node.ts', convert: 'entries/convert.ts', opencc: 'entries/opencc.ts' }, { node: 'reader' });
  // What is imported has the types of what is required.
  const sameAs = (file) => `// The types of fanjian-reader.\nexport * from './${file}';\n`;
  const wasm = await readFile(options.wasm);
  const beside = (name) => readFile(path.join(path.dirname(options.wasm), name));
  const convertWasm = await beside('fanjian-convert.wasm');
  const traditionalWasm = await beside('fanjian-traditional.wasm');
  const toolsWasm = await beside('fanjian-tools.wasm');
  const hash = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
  const integrity = { convert: hash(convertWasm), traditional: hash(traditionalWasm), reader: hash(wasm) };
  // With the part for Traditional in it: for what is all in one file.
  const wholeWasm = await beside('fanjian-whole.wasm');
  const packed = await pack(wholeWasm, `${options.wasm}.packed`);
  // `from`: where the reader's .wasm comes from, a file of core/.
  const script = (entry, format, from, more) => bundle({ source, entry, format, banner, packed, integrity, ...more,
    put: { ...(from ? { 'core/wasm-source': `core/${from}` } : {}), ...more?.put } });
  // Of what a program debugs with its own: maps, and the sources that they name, line by line, without what a line alone comments.
  const maps = {};
  const mapped = (file) => ({ mapped: { file, take(name, map) { maps[name] = map; } } });
  const ofConvert = async (file, entry, format, put, more) => ({ [file]: await script(entry, format, undefined, { put, ...more, ...mapped(file) }) });
  const external = { 'core/convert-source': 'core/convert-source-external' };
  const apart = { ...external, 'page-switch/page-source': 'page-switch/page-external',
    'reader/reader-tools-source': 'reader/reader-tools-external', 'reader/settings-sheet-source': 'reader/settings-sheet-external',
    'reader/markup-source': 'reader/markup-external' };
  const inNode = { 'convert/module-source': 'convert/module-node', 'convert/core-awaited': 'convert/core-now' };
  // A CommonJS module says where it is by another name.
  const required = { platform: 'node', define: { 'import.meta.url': 'fanjianUrl' },
    banner: `${banner}\nconst fanjianUrl = require('node:url').pathToFileURL(__filename);` };
  // What CommonJS packages ask of Node, asked in a module.
  const requireInModule = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
  const story = await text('article/story.txt');
  const { toAscii } = await moduleOf('single/ascii.ts');
  const unpack = await script('single/unpack.ts', 'iife', undefined, { banner: '', mangled: ownNames });
  const one = { script: await script('single/reader.ts', 'iife', 'wasm-given', { banner: '', put: { 'readings/load': 'readings/load-in-page' } }), rest: wholeWasm, unpack, toAscii,
    kept: `${options.wasm}.single` };
  const inOne = await single(one);

  const files = {
    'LICENSE.txt': await text('../LICENSE'),
    'NOTICE.txt': await text('NOTICE.txt'),
    'sbom.cdx.json': await billOfMaterials(version, (name) => text(path.join('build', name))),
    'fanjian-reader.js': await script('entries/index.ts', 'esm', 'wasm-inline'),
    'fanjian-reader.external.js': await script('entries/index.ts', 'esm', 'wasm-external', { put: apart }),
    'fanjian-node.mjs': await script('entries/node.ts', 'esm', undefined, { platform: 'node', beside: { './define.js': './fanjian-define.js' } }),
    'fanjian-render.mjs': await script('entries/render.ts', 'esm', undefined, { platform: 'node' }),
    'fanjian-define.js': await script('entries/define-and-render.ts', 'esm', 'wasm-external', { put: apart }),
    'fanjian-page.js': await script('entries/switch.ts', 'esm', undefined, { put: external }),
    ...await ofConvert('fanjian-convert.js', 'entries/convert.ts', 'esm', {}),
    ...await ofConvert('fanjian-convert.node.mjs', 'entries/convert.ts', 'esm', inNode, { platform: 'node' }),
    ...await ofConvert('fanjian-convert.cjs', 'entries/convert.ts', 'cjs', inNode, required),
    ...await ofConvert('fanjian-convert.workerd.js', 'entries/convert.ts', 'esm', { 'convert/module-source': 'convert/module-workerd' }),
    ...await ofConvert('fanjian-opencc.js', 'entries/opencc.ts', 'esm', {}, { target: ['chrome93', 'firefox113', 'safari16.4', 'es2022'] }),
    ...await ofConvert('fanjian-opencc.node.mjs', 'entries/opencc.ts', 'esm', inNode, { platform: 'node' }),
    ...await ofConvert('fanjian-opencc.cjs', 'entries/opencc.ts', 'cjs', inNode, required),
    ...await ofConvert('fanjian-opencc.workerd.js', 'entries/opencc.ts', 'esm', { 'convert/module-source': 'convert/module-workerd' },
      { target: ['es2022'] }),
    'fanjian-loader.js': await script('entries/loader.ts', 'esm'),
    'fanjian-extras.js': await script('reader/reader-tools.ts', 'esm'),
    'fanjian-blocks.js': await script('reader/markup.ts', 'esm'),
    'fanjian-reader.classic.js': await script('entries/classic.ts', 'iife', 'wasm-inline'),
    'fanjian-reader.single.html': `<!--\n${notice}\n-->\n${inOne}`,
    'fanjian-reader.d.ts': declared.reader,
    'fanjian-node.d.ts': declared.node,
    'fanjian-convert.d.ts': sameAs('fanjian-convert.cjs'),
    'fanjian-convert.d.cts': declared.convert,
    'fanjian-opencc.d.ts': sameAs('fanjian-opencc.cjs'),
    'fanjian-opencc.d.cts': declared.opencc,
    'fanjian-readings.js': await script('readings/main.ts', 'esm'),
    'fanjian-readings.txt': await text('readings/readings.txt'),
    'fanjian-words.txt': await text('words/words.txt'),
    'fanjian.wasm': wasm,
    'fanjian-convert.wasm': convertWasm,
    'fanjian-traditional.wasm': traditionalWasm,
    'fanjian-tools.wasm': toolsWasm,
    'fanjian-tools.part': partOf(toolsWasm, Buffer.concat([wasm, traditionalWasm])),
    'fanjian-html.mjs': await script('sources/html.ts', 'esm', undefined, { platform: 'node', alias: { htmlparser2: 'sources/html-parser.ts', 'dom-serializer': 'sources/no-serializer.ts' } }),
    'fanjian-sources.mjs': await script('sources/documents.ts', 'esm', undefined, { platform: 'node' }),
    'fanjian-word.mjs': await script('sources/word.ts', 'esm', undefined, { platform: 'node', banner: `${banner}\n${requireInModule}` }),
    'fanjian-markup.js': await script('markup/page.ts', 'esm', undefined, { put: { 'core/dom': 'markup/dom' }, inject: ['markup/dom.ts'] }),
    'cli.mjs': await script('cli/cli.ts', 'esm', 'wasm-file', { platform: 'node' }),
  };
  Object.assign(files, await packageOf(version, text));
  for (const [name, map] of Object.entries(maps)) {
    files[name] = `${JSON.stringify(map)}\n`;
    for (const own of map.sources) if (own.startsWith('src/')) files[own] ??= linesOfCode(await text(own));
  }
  files['custom-elements.json'] = await elementsManifest();
  files['demo.html'] = singlePage({
    template: await text('src/demo.html'), script: files['fanjian-reader.single.html'],
    demo: (await script('single/demo.ts', 'iife', undefined, { banner: '' })).trim(),
    bundled: await bundledPage(files, await text('article/headline.txt') + story),
  });
  files['studio.html'] = await studio({ single, scriptsOf, one, script, text, tools: toolsWasm,
    lists: [files['fanjian-words.txt'], files['fanjian-readings.txt']] });
  files['portal.html'] = (await text('src/portal.html')).replace('<!--story-->', () => escapeText(story));
  // Of a build, what a page loads when it is first used.
  const later = ['fanjian-extras.js', 'fanjian-blocks.js', 'fanjian-traditional.wasm'];
  files['manifest.json'] = manifest(version, {
    external: ['fanjian-reader.external.js', 'fanjian.wasm', ...later],
    page: ['fanjian-loader.js', 'fanjian-page.js', 'fanjian-convert.wasm', 'fanjian-traditional.wasm'],
    convert: ['fanjian-convert.js', 'fanjian-convert.wasm', 'fanjian-traditional.wasm'],
    loader: ['fanjian-loader.js'],
    module: ['fanjian-reader.js'],
    classic: ['fanjian-reader.classic.js'],
    single: ['demo.html'],
    studio: ['studio.html'],
    tools: ['cli.mjs', 'fanjian-html.mjs', 'fanjian-markup.js', 'fanjian-sources.mjs', 'fanjian-word.mjs', 'fanjian-tools.wasm', 'fanjian-words.txt', 'fanjian-readings.txt',
      'fanjian-reader.single.html'],
  }, later, files);

  // Only what differs is written, and what is no longer made goes.
  await mkdir(options.out, { recursive: true });
  for (const entry of await readdir(options.out, { withFileTypes: true, recursive: true })) {
    const name = path.relative(options.out, path.join(entry.parentPath ?? entry.path, entry.name));
    if (!entry.isDirectory() && !Object.hasOwn(files, name)) await rm(path.join(options.out, name));
  }
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(options.out, name);
    const bytes = Buffer.from(content);
    await mkdir(path.dirname(file), { recursive: true });
    if (!existsSync(file) || !bytes.equals(await readFile(file))) await writeFile(file, bytes);
  }
}

// The studio: the reader, for its two views and for the pages that it makes, and the studio's own script with
// the tools' core and the lists, packed alike.
async function studio({ single, scriptsOf, one, script, text, tools, lists }) {
  const reader = await single({ ...one, names: ['reader-packed', 'reader-unpack'] });
  const sized = [tools, ...lists].flatMap((part) => {
    const bytes = Buffer.from(part);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(bytes.length);
    return [size, bytes];
  });
  const own = await single({ ...one, script: await script('studio/main.ts', 'iife', undefined, { banner: '',
    put: { 'sources/document': 'sources/document-browser' }, inside: { 'fanjian:html': 'sources/html.ts', 'fanjian:word': 'sources/word.ts' } }), rest: Buffer.concat(sized),
    kept: `${options.wasm}.studio` });
  const parts = { style: await text('src/studio/studio.css'), reader: `<!--\n${notice}\n-->\n${reader}`, studio: own, scripts: scriptsOf(reader + own) };
  return (await text('src/studio/studio.html')).replace(/<!--(style|scripts|reader|studio)-->/g, (_, name) => parts[name]);
}

// What of the web layer the build itself uses.
async function moduleOf(name) {
  const { bundle } = await import('./build/bundle.mjs');
  const code = await bundle({ source, entry: name, format: 'esm', banner: '' });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

// A story as one page, by the command line in `files`.
async function bundledPage(files, story) {
  const folder = await mkdtemp(path.join(tmpdir(), 'fanjian-'));
  try {
    for (const name of ['cli.mjs', 'fanjian-tools.wasm', 'fanjian-words.txt', 'fanjian-readings.txt', 'fanjian-reader.single.html']) {
      await writeFile(path.join(folder, name), files[name]);
    }
    return ran(folder, ['bundle'], story);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function ran(folder, args, input) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'cli.mjs'), ...args], { input, maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`${args[0]}: ${stderr}`);
  return stdout.toString();
}

async function writePage(file) {
  const out = path.join(path.dirname(file), `${path.basename(file, path.extname(file))}.html`);
  if (out === file) throw new Error(`${file}: the page would take the story's place; give it another ending`);
  ran(options.out, ['bundle', '-o', out, file]);
  console.log(out);
}
