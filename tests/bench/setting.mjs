// Where things are, what the machine is, and how numbers are summed up.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const here = new URL('./', import.meta.url);
export const top = new URL('../../', import.meta.url);
// FANJIAN_DIST names another folder, to try what is not committed.
export const dist = process.env.FANJIAN_DIST
  ? pathToFileURL(join(process.env.FANJIAN_DIST, '/')) : new URL('dist/', top);
export const modules = new URL('node_modules/', here);
export const pathOf = (url) => fileURLToPath(url);

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const { builds } = JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8'));

// The first file of a build, and its .wasm where it has one beside it.
export const entryOf = (build) => new URL(builds[build].files[0].path, dist);
export const wasmOf = (build) =>
  new URL(builds[build].files.find(({ path }) => path.endsWith('.wasm')).path, dist);
// What converts to Traditional, and comes when that is asked for.
export const traditional = new URL('fanjian-traditional.wasm', dist);
export const filesOf = (build) => builds[build].files.map(({ path }) => new URL(path, dist));

// For converters.mjs in Node: modules from the disk, as a program of its own would load them.
export function inNode() {
  return {
    ours: entryOf('module').href,
    external: entryOf('external').href,
    externalWasm: readFileSync(wasmOf('external')),
    traditionalWasm: readFileSync(traditional),
    opencc: new URL('opencc-js/dist/esm/full.js', modules).href,
    simplecc: new URL('simplecc-wasm/pkg/nodejs/simplecc_wasm.js', modules).href,
  };
}

const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`${name}/package.json`, modules), 'utf8')).version;

export function said(program, ...words) {
  try {
    return execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

export function machine() {
  const os = existsSync('/etc/os-release')
    ? /PRETTY_NAME="([^"]*)"/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] : process.platform;
  return `${cpus()[0].model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${os}, `
    + `Node ${process.versions.node}`;
}

export function versions() {
  const opencc = /Version: ([\d.]+)/.exec(said('opencc', '--version'))?.[1];
  return `opencc-js ${versionOf('opencc-js')}, simplecc-wasm ${versionOf('simplecc-wasm')}, `
    + `OpenCC ${opencc ?? 'not installed'}, zhconv ${zhconv() ? versionOf('@zhconv/cli-linux-x64') : 'not installed'}`;
}

export function zhconv() {
  const path = pathOf(new URL('@zhconv/cli-linux-x64/zhconv', modules));
  return existsSync(path) ? path : null;
}
