// Which lines and branches of the core its native tests run: node tests/coverage.mjs
//
// Builds with gcov's counters into .build/coverage, runs the native suite and prints a table by room.
// Branches that only an exception takes are not counted: the core throws none of its own. The tools that run
// when we build (core/dictionary) and the command line's, which the web suite drives, are left out.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, realpathSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../', import.meta.url));
const build = join(process.env.FANJIAN_BUILD_DIR ?? join(top, '.build'), 'coverage');
const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
execFileSync('cmake', ['-G', 'Ninja', '-S', top, '-B', build, '-DFANJIAN_TESTS=ON', '-DFANJIAN_COVERAGE=ON',
  '-DCMAKE_BUILD_TYPE=Release', '-DCMAKE_CXX_FLAGS_RELEASE=-O1'], quiet);
execFileSync('ninja', ['-C', build, '-j2'], quiet);
const of = (name) => readdirSync(build, { recursive: true }).filter((path) => path.endsWith(name)).map((path) => join(build, path));
for (const path of of('.gcda')) rmSync(path);
const { status } = spawnSync('ctest', ['--test-dir', build, '-j2', '--output-on-failure'], { stdio: 'inherit' });
if (status !== 0) process.exit(1);

const rooms = ['text', 'article', 'dictionary', 'convert', 'story', 'render', 'repair', 'wasm'];
const lines = new Map();      // file:line → runs
const branches = new Map();   // file:line:nth → runs
for (const path of of('.gcda')) {
  const said = execFileSync('gcov', ['--json-format', '--branch-probabilities', '--stdout', path], { cwd: build, maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });
  for (const text of said.toString().split('\n').filter(Boolean)) {
    for (const { file, lines: found } of JSON.parse(text).files) {
      const name = relative(top, realpathSync(resolve(build, file)));
      if (!name.startsWith('core/')) continue;
      for (const { lineNumber: line, count, branches: ways } of found) {
        const at = `${name}:${line}`;
        lines.set(at, (lines.get(at) ?? 0) + count);
        ways.filter((way) => !way.throw).forEach((way, nth) => {
          branches.set(`${at}:${nth}`, (branches.get(`${at}:${nth}`) ?? 0) + way.count);
        });
      }
    }
  }
}
const share = (counts, room) => {
  const these = [...counts].filter(([at]) => (room ? [room] : rooms).some((one) => at.startsWith(`core/${one}/`)));
  const run = these.filter(([, count]) => count > 0).length;
  return these.length ? `${(100 * run / these.length).toFixed(1)} % of ${these.length}` : '–';
};
console.log('\n| core | lines | branches |\n| --- | ---: | ---: |');
for (const room of rooms) console.log(`| ${room} | ${share(lines, room)} | ${share(branches, room)} |`);
console.log(`| all | ${share(lines)} | ${share(branches)} |`);
