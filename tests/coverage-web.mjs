// Which lines and functions of the web layer its tests run: node tests/coverage-web.mjs [test files]
//
// Builds dist/ readable and with maps, in a copy of the repository, runs the web tests there in Chromium
// and Node with V8's counters, and prints a table by folder of web/src. A test that looks at dist/ as it ships
// may fail in the copy; that is said, and what ran counts all the same. `.ci/setup bench` brings what it takes.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../', import.meta.url));
const build = path.resolve(process.env.FANJIAN_BUILD_DIR ?? path.join(top, '.build'));
const copy = path.join(build, 'coverage-web');
const found = path.join(copy, 'found');
rmSync(copy, { recursive: true, force: true });
for (const file of execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: top }).toString().split('\0').filter(Boolean)) {
  if (!existsSync(path.join(top, file))) continue;
  mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
  cpSync(path.join(top, file), path.join(copy, file));
}
for (const folder of ['web', 'tests/web', 'tests/bench']) symlinkSync(path.join(top, folder, 'node_modules'), path.join(copy, folder, 'node_modules'));
mkdirSync(path.join(copy, '.build/wasm'), { recursive: true });
for (const name of ['', '-convert', '-tools', '-traditional', '-whole'].map((which) => `fanjian${which}.wasm`)) cpSync(path.join(build, 'wasm', name), path.join(copy, '.build/wasm', name));
symlinkSync(path.join(build, 'native'), path.join(copy, '.build/native'));
execFileSync(process.execPath, ['web/build.mjs'], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, FANJIAN_READABLE: 'ON' } });

const tests = process.argv.slice(2);
const { stdout } = spawnSync(process.execPath, ['--test', '--test-concurrency=2', ...(tests.length ? tests : ['tests/web'])], {
  cwd: copy, maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'],
  env: { ...process.env, FANJIAN_BUILD_DIR: path.join(copy, '.build'), FANJIAN_ENGINES: 'chromium', FANJIAN_COVERAGE: found, NODE_V8_COVERAGE: path.join(found, 'node') },
});
writeFileSync(path.join(copy, 'tests.log'), stdout);
const count = (name) => Number(new RegExp(`^# ${name} (\\d+)`, 'm').exec(stdout.toString())?.[1] ?? 0);
console.log(`${count('pass')} tests passed and ${count('fail')} failed in the copy (${path.relative(top, path.join(copy, 'tests.log'))})`);

const require = createRequire(new URL('bench/package.json', import.meta.url));
const { mergeScriptCovs } = require('@bcoe/v8-coverage');
const { TraceMap, eachMapping, originalPositionFor } = require('@jridgewell/trace-mapping');

// By script: what ran in pages, and of the tools in Node.
const scripts = new Map();
const put = (file, one) => scripts.set(file, [...(scripts.get(file) ?? []), { ...one, scriptId: '0', url: file }]);
for (const name of existsSync(found) ? readdirSync(found) : [])
  if (name.endsWith('.json')) put(path.join(found, `${name.split('.')[0]}.js`), JSON.parse(readFileSync(path.join(found, name), 'utf8')));
const inNode = new Set(readdirSync(path.join(copy, 'dist')).filter((name) => /\.m?js$/.test(name)));
for (const name of readdirSync(path.join(found, 'node'))) {
  for (const one of JSON.parse(readFileSync(path.join(found, 'node', name), 'utf8')).result) {
    const base = path.basename(decodeURIComponent(one.url.split(/[?#]/)[0]));
    if (inNode.has(base)) put(path.join(copy, 'dist', base), one);
  }
}

// By file of web/src: its lines, and its functions by where they begin; true: it ran.
const files = new Map();
const own = path.join(copy, 'web/src') + path.sep;
const note = (source, kind, key, ran) => {
  const file = source && path.resolve(own, source);
  if (!file?.startsWith(own) || !file.endsWith('.ts') || file.includes('https:')) return;
  const name = path.relative(own, file);
  const one = files.get(name) ?? files.set(name, { lines: new Map(), functions: new Map() }).get(name);
  one[kind].set(key, Boolean(one[kind].get(key)) || ran);
};
for (const [file, ran] of scripts) {
  const text = readFileSync(file, 'utf8');
  const map = new TraceMap(Buffer.from(/sourceMappingURL=data:[^,]*base64,([\w+/=]+)/.exec(text)[1], 'base64').toString());
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const { functions } = mergeScriptCovs(ran);
  // The innermost range says how often: outer ones first, so that inner ones write over them.
  const ranges = functions.flatMap((each) => each.ranges).sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  const runs = new Uint8Array(text.length);
  for (const { startOffset, endOffset, count } of ranges) runs.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  eachMapping(map, ({ source, originalLine, generatedLine, generatedColumn }) => {
    // A closing bracket runs only where what it closes does not leave before.
    const at = starts[generatedLine - 1] + generatedColumn;
    if (/[\s})\];,]/.test(text[at] ?? ' ')) return;
    note(source, 'lines', originalLine, runs[at] === 1);
  });
  for (const { ranges: [whole], functionName } of functions) {
    if (!functionName && whole.startOffset === 0) continue;   // the script itself
    let line = starts.findIndex((start) => start > whole.startOffset);
    if (line < 0) line = starts.length;
    const { source, line: at, column } = originalPositionFor(map, { line, column: whole.startOffset - starts[line - 1] });
    note(source, 'functions', `${at}:${column}`, whole.count > 0);
  }
}

const rows = new Map();
for (const [name, kinds] of files) {
  const folder = name.includes('/') ? path.dirname(name) : '.';
  for (const key of [folder, 'all']) {
    const row = rows.get(key) ?? rows.set(key, { lines: [], functions: [] }).get(key);
    for (const kind of ['lines', 'functions']) row[kind].push(...kinds[kind].values());
  }
}
const share = (all) => (all.length ? `${(100 * all.filter(Boolean).length / all.length).toFixed(1)} % of ${all.length}` : '–');
console.log('\n| web/src | lines | functions |\n| --- | ---: | ---: |');
for (const [folder, row] of [...rows].sort(([a], [b]) => (a === 'all') - (b === 'all') || a.localeCompare(b)))
  console.log(`| ${folder} | ${share(row.lines)} | ${share(row.functions)} |`);
// Types alone never run.
const absent = readdirSync(own, { recursive: true }).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !files.has(name));
console.log(`\nIn no script that ran: ${absent.sort().join(', ') || 'nothing'}`);
if (process.env.FANJIAN_DETAILS)
  for (const [name, { lines }] of [...files].sort()) {
    const left = [...lines].filter(([, ran]) => !ran).map(([line]) => line).sort((a, b) => a - b);
    if (left.length) console.log(`${name}: ${left.join(' ')}`);
  }
