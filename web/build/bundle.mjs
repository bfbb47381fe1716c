// One script out of web/src, by esbuild: minified, pure ASCII (a portal's page may be GBK or Big5).
import * as esbuild from 'esbuild';
import path from 'node:path';
import { byLines } from './source-map.mjs';

// For tests/coverage-web.mjs, which has to find its way back to web/src.
const readable = process.env.FANJIAN_READABLE === 'ON';

// Stands for the packed .wasm while bundling; the megabyte goes in afterwards, so that esbuild need
// not read it for each build.
const standIn = '@fanjian:wasm@';

const wasmPlugin = {
  name: 'wasm',
  setup(build) {
    build.onResolve({ filter: /^fanjian:wasm$/ }, () => ({ path: 'wasm', namespace: 'fanjian' }));
    build.onLoad({ filter: /.*/, namespace: 'fanjian' }, () => ({
      contents: `export const packed = '${standIn}';`, loader: 'js',
    }));
  },
};

// What is loaded later is a file beside the script, by the same name in every build.
const later = {
  'fanjian:readings': './fanjian-readings.js',
  'fanjian:html': './fanjian-html.mjs',
  'fanjian:define': './fanjian-define.js',
  'fanjian:render': './fanjian-render.mjs',
  'fanjian:sources': './fanjian-sources.mjs',
  'fanjian:word': './fanjian-word.mjs',
  'fanjian:markup': './fanjian-markup.js',
  'fanjian:page': './fanjian-page.js',
  'fanjian:extras': './fanjian-extras.js',
  'fanjian:blocks': './fanjian-blocks.js',
  'fanjian:convert.wasm': './fanjian-convert.wasm',
  'fanjian:traditional.wasm': './fanjian-traditional.wasm',
};
const laterPlugin = {
  name: 'later',
  setup(build) {
    build.onResolve({ filter: /^fanjian:/ }, ({ path: asked }) => (Object.hasOwn(later, asked) ? { path: later[asked], external: true } : null));
    // Taken where it is installed (cli/shrink.ts).
    build.onResolve({ filter: /^sharp$/ }, () => ({ external: true }));
  },
};

// Of npm's lzma1 the half that unpacks: through its front door, the other half comes with it.
const lzmaPlugin = {
  name: 'lzma',
  setup(build) {
    build.onResolve({ filter: /^fanjian:lzma$/ }, () => ({ path: 'lzma', namespace: 'fanjian-lzma' }));
    build.onLoad({ filter: /.*/, namespace: 'fanjian-lzma' }, () => ({
      resolveDir: path.join(build.initialOptions.absWorkingDir, '../node_modules/lzma1/lib'), loader: 'js',
      contents: `import { Decoder } from './decoder.js';
        import { InputBuffer, OutputBuffer } from './streams.js';
        export function decompress(bytes) {
          const output = new OutputBuffer(4 * bytes.length);
          new Decoder().decompress(new InputBuffer(bytes), output);
          return output.toArray();
        }`,
    }));
  },
};

// A script as text in the script that makes a worker or a page of it.
const asText = { 'fanjian:worker': 'studio/worker.ts', 'fanjian:small': 'single/small.ts' };
const textPlugin = {
  name: 'text',
  setup(build) {
    build.onResolve({ filter: /^fanjian:/ }, ({ path: asked }) => (Object.hasOwn(asText, asked) ? { path: asText[asked], namespace: 'fanjian-text' } : null));
    build.onLoad({ filter: /.*/, namespace: 'fanjian-text' }, async ({ path: entry }) => ({
      contents: `export const source = ${JSON.stringify(
        await bundle({ source: build.initialOptions.absWorkingDir, entry, format: 'iife', banner: '' }))};`, loader: 'js',
    }));
  },
};

const stylePlugin = {
  name: 'style',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const { outputFiles } = await esbuild.build({
        entryPoints: [file], bundle: true, write: false, minify: true, loader: { '.css': 'css' },
        target: ['chrome93', 'firefox113', 'safari16.4'], logLevel: 'warning',
      });
      return { contents: outputFiles[0].text.trimEnd(), loader: 'text' };
    });
  },
};

// What of web/src a build puts in another's place: { 'core/wasm-source': 'core/wasm-inline' }.
function putFor(places, folder) {
  return Object.entries(places).map(([module, other]) => ({
    name: module,
    setup(build) {
      const wanted = path.join(folder, `${module}.ts`);
      build.onResolve({ filter: new RegExp(`/${path.basename(module)}\\.js$`) }, ({ path: asked, resolveDir }) =>
        (path.join(resolveDir, asked.replace(/\.js$/, '.ts')) === wanted ? { path: path.join(folder, `${other}.ts`) } : null));
    },
  }));
}

// What is a file of its own elsewhere, taken in: { 'fanjian:html': 'sources/html.ts' }.
const insideOf = (files, folder) => ({
  name: 'inside',
  setup(build) {
    build.onResolve({ filter: /^fanjian:/ }, ({ path: asked }) => (Object.hasOwn(files, asked) ? { path: path.join(folder, files[asked]) } : null));
  },
});

// What is imported as another file beside the script: { as it is asked for: the file }.
const besideOf = (files) => ({
  name: 'beside',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path: asked }) => (Object.hasOwn(files, asked) ? { path: files[asked], external: true } : null));
  },
});

// `put`: see putFor. `inside`: see insideOf. `integrity`: of each .wasm beside the script, its hash. `mapped`: the file's
// name, and what takes its map and the names of its sources.
export async function bundle({ mapped, source, entry, format, put = {}, platform = 'browser', banner, packed, mangled, integrity = {}, define = {}, target, beside = {}, inside = {}, inject = [], alias = {} }) {
  const result = await esbuild.build({
    entryPoints: [path.join(source, entry)],
    absWorkingDir: source,
    bundle: true, write: false, minify: !readable, charset: 'ascii', legalComments: 'none', loader: { '.html': 'text' },
    format, platform,
    target: target ?? (platform === 'node' ? ['node18'] : ['chrome93', 'firefox113', 'safari16.4']),
    plugins: [insideOf(inside, source), wasmPlugin, laterPlugin, lzmaPlugin, textPlugin, stylePlugin, ...putFor(put, source), besideOf(beside)],
    alias: Object.fromEntries(Object.entries(alias).map(([name, file]) => [name, path.join(source, file)])),
    inject: inject.map((file) => path.join(source, file)),
    define: { FANJIAN_INTEGRITY: '{}', ...Object.fromEntries(Object.entries(integrity).map(([of, hash]) => [`FANJIAN_INTEGRITY.${of}`, JSON.stringify(hash)])), ...define },
    banner: { js: banner },
    ...(readable ? { sourcemap: 'inline', sourceRoot: source } : mapped ? { sourcemap: 'linked', sourcesContent: false, outfile: path.join(source, mapped.file) } : {}),
    ...(mangled ? { mangleProps: mangled.names, reserveProps: mangled.but } : {}),
    logLevel: 'warning',
  });
  // In a regular expression of a library, esbuild leaves a character as it is.
  const ascii = (code) => (Object.keys(inside).length ? code.replace(/[^\x00-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`) : code);
  const script = result.outputFiles.find((file) => !file.path.endsWith('.map'));
  const map = result.outputFiles.find((file) => file.path.endsWith('.map'));
  if (map) mapped.take(`${mapped.file}.map`, byLines(JSON.parse(map.text), (name) => (name.startsWith('../') ? path.basename(name) : `src/${name}`)));
  const text = ascii(script.text).replace(standIn, () => packed);
  const odd = platform !== 'node' && /[^\x00-\x7f]/.exec(text);
  if (odd) throw new Error(`${entry}: not ASCII at ${odd.index}: ${text.slice(odd.index - 20, odd.index + 20)}`);
  return text;
}
