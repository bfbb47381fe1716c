// Mutation testing: node tests/mutation/run.mjs core|web [--sample N] [--seed S] [--only path,path] [--own] [--jobs N]
//   --prepare draws and builds only, --run runs what was prepared (and goes on where a run was stopped), --report prints it
//   --keep also writes the report to tests/mutation/core.txt (of --only core/story: core-story.txt), which --report prints
//   where nothing was run and tests/proof.mjs prints in any case
//   --seed 1,2 draws two samples, of each room as many; prepared once, run by --run --seed 1 and --run --seed 2
//   --slowest S leaves out the cases that take longer than S seconds; of web: asks of each mutant tests of S seconds in all
//   --own asks a room's own cases alone, not those of the rooms that use it
//
// A second --prepare of the same mutants, with other tests, keeps what was killed and asks what lived again.
//
// Draws places of the sources, turns each into a choice by a number, builds once, and runs for each number the tests that
// reach the place. Prints what was killed by room and operator, and what lives.
// Exit code 1 where fewer are killed than the aim; those of equivalent.tsv are not counted.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { report } from './report.mjs';

const top = fileURLToPath(new URL('../../', import.meta.url));
const [which = 'core', ...options] = process.argv.slice(2);
const given = (name, otherwise) => (options.includes(`--${name}`) ? options[options.indexOf(`--${name}`) + 1] : otherwise);
const aim = { core: 85, web: 80 }[which];
if (!aim) {
  console.error('usage: node tests/mutation/run.mjs core|web [--sample N] [--seed S] [--only path] [--own] [--jobs N] [--prepare|--run|--report]');
  process.exit(2);
}
const place = path.join(path.resolve(process.env.FANJIAN_BUILD_DIR ?? path.join(top, '.build')), 'mutation', which);
mkdirSync(place, { recursive: true });
const results = path.join(place, 'results.jsonl');
const tell = (text) => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);

const asked = { top, place, sample: Number(given('sample', 400)), seeds: String(given('seed', '1')).split(',').map(Number), only: given('only', ''), own: options.includes('--own'), jobs: Number(given('jobs', 1)), slowest: Number(given('slowest', 1e9)), tell };
if (!options.includes('--report')) {
  const { prepare, run } = await import(`./${which}.mjs`);
  if (!options.includes('--run')) await prepare(asked);
  if (!options.includes('--prepare')) await run({ ...asked, seed: options.includes('--seed') && !String(given('seed')).includes(',') ? asked.seeds[0] : 0 });
}
const part = asked.only && `-${asked.only.split(',').map((each) => path.basename(each)).sort().join('-')}`;
const kept = path.join(top, `tests/mutation/${which}${part}.txt`);
if (!existsSync(results)) {
  if (!existsSync(kept)) {
    console.error(`nothing was run yet: ${results} is not there`);
    process.exit(2);
  }
  const text = readFileSync(kept, 'utf8');
  process.stdout.write(text);
  process.exit(Number(/^\| all \|.* ([\d.]+) % \|$/m.exec(text)?.[1]) >= aim ? 0 : 1);
}
const { commit, mutants } = JSON.parse(readFileSync(path.join(place, 'mutants.json'), 'utf8'));
let text = '';
process.exitCode = report({ results, equivalent: path.join(top, 'tests/mutation/equivalent.tsv'), which: `${which}${asked.only && `: ${asked.only}`}`, aim, commit, drawn: mutants.length, out: (line) => { text += `${line}\n`; } }) ? 0 : 1;
process.stdout.write(text);
if (options.includes('--keep')) writeFileSync(kept, text);
