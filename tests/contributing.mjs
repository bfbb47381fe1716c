// Whether the recipes for contributors still work: node tests/contributing.mjs [names]
//
// Runs each block that follows <!-- recipe: name --> in core/README.md and web/README.md, as it is written, in a copy of
// the tree. A recipe changes sources, builds, and runs the tests that must notice; its block ends with them, so it
// fails where they do. Takes ten minutes on two cores; not part of tests/run.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../', import.meta.url));
const copy = path.join(path.resolve(process.env.FANJIAN_BUILD_DIR ?? path.join(top, '.build')), 'contributing');
const wanted = process.argv.slice(2);

const recipes = ['core/README.md', 'web/README.md'].flatMap((page) =>
  [...readFileSync(path.join(top, page), 'utf8').matchAll(/^<!-- recipe: ([\w-]+) -->\n```sh\n([^]*?)\n```/gm)]
    .map(([, name, script]) => ({ page, name, script })));
if (!recipes.length) throw new Error('no README has a recipe');
for (const name of wanted) if (!recipes.some((one) => one.name === name)) throw new Error(`no recipe is called ${name}`);

execFileSync('.ci/setup', ['tests'], { cwd: top, stdio: 'inherit' });
const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: top }).toString().split('\0').filter(Boolean);
function refresh() {
  for (const name of tracked) {
    if (!existsSync(path.join(top, name))) continue;
    mkdirSync(path.dirname(path.join(copy, name)), { recursive: true });
    cpSync(path.join(top, name), path.join(copy, name), { preserveTimestamps: true });
  }
}
rmSync(copy, { recursive: true, force: true });
refresh();
for (const folder of ['web', 'web/words', 'web/readings', 'tests/web', 'tests/bench']) {
  const from = path.join(top, folder, 'node_modules');
  if (existsSync(from)) symlinkSync(from, path.join(copy, folder, 'node_modules'));
}

let failed = 0;
const environment = { ...process.env, FANJIAN_BUILD_DIR: path.join(copy, '.build'), FANJIAN_ENGINES: 'chromium' };
for (const { page, name, script } of recipes.filter((one) => !wanted.length || wanted.includes(one.name))) {
  refresh();
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', script], { cwd: copy, env: environment, encoding: 'utf8', maxBuffer: 1 << 28 });
  console.log(`${status === 0 ? 'ok' : 'not ok'} - ${page}: ${name}`);
  if (status === 0) continue;
  failed += 1;
  console.log(`${stdout}\n${stderr}`.trimEnd().split('\n').slice(-40).join('\n'));
}
console.log(`contributing: ${failed ? `${failed} recipes fail` : 'every recipe works'}`);
process.exitCode = failed ? 1 : 0;
