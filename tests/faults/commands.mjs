// Ten times the input costs a command at most twelve times the work: node tests/faults/commands.mjs [COMMAND [SHAPE]]
//
// Each command of the native tool, on every text of tests/web/growth_shapes.mjs (the calls of the ABI are counted on the
// same ones by tests/web/growth.test.mjs). Instructions are counted by callgrind, less those that an empty line costs. A
// suite by name: all of it takes more than half an hour of a processor. Exit code 1 where a command grows faster, and
// where the names name nothing.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { texts } from '../web/growth_shapes.mjs';

const top = fileURLToPath(new URL('../../', import.meta.url));
const build = path.resolve(process.env.FANJIAN_BUILD_DIR ?? path.join(top, '.build'));
const tool = path.join(build, 'native/core/cli/fanjian');
const commands = {
  'convert to Simplified': ['convert', '--from', 'zh-Hant', '--to', 'zh-Hans'],
  'convert to Taiwan': ['convert', '--from', 'zh-Hans', '--to', 'zh-Hant-TW', '--regional-words'],
  parse: ['parse'],
  render: ['render', '--to', 'zh-Hant-HK'],
  check: ['check', '--json'],
};
const sizes = [2_000, 10_000], most = 12, close = 11;  // the second where the first comes close to what is too much
const anyway = 60;  // instructions that may be spent on each unit of the large text, whatever the small one took
const [only = '', shape = ''] = process.argv.slice(2);

// The whole suite leaves what it says where the proof reads it, line by line.
const kept = only || shape ? undefined : path.join(build, 'commands.txt');
if (kept) writeFileSync(kept, '');
const say = (line) => {
  console.log(line);
  if (kept) appendFileSync(kept, `${line}\n`);
};

const folder = mkdtempSync(path.join(os.tmpdir(), 'fanjian-growth-'));
const instructions = (args, text) => {
  const file = path.join(folder, 'in.txt');
  writeFileSync(file, text);
  const { status, stderr, error } = spawnSync('valgrind', ['--tool=callgrind', `--callgrind-out-file=${folder}/out`, tool, ...args, file, '-o', path.join(folder, 'result')], { encoding: 'utf8' });
  const counted = /Collected : (\d+)/.exec(stderr)?.[1];
  if (error || counted === undefined) throw new Error(`${args.join(' ')}: ${error ?? stderr}`);
  return status === 0 || args[0] === 'check' ? Number(counted) : undefined;  // undefined: refused, as a story of too many lines is
};

let measured = 0, missed = 0, worst = 0;
try {
  for (const [command, args] of Object.entries(commands)) {
    if (!command.startsWith(only)) continue;
    const none = instructions(args, '\n');
    for (const [name, make] of Object.entries(texts)) {
      if (!name.includes(shape)) continue;
      let size, less, more, ratio = Infinity;
      for (const each of sizes) {
        if (ratio <= close) break;
        size = each;
        [less, more] = [size, 10 * size].map((n) => instructions(args, make(n)) - none);
        ratio = more / less;
      }
      if (Number.isNaN(more)) continue;
      ++measured;
      const grows = more > most * less + anyway * 10 * size;
      if (grows) ++missed;
      if (more > anyway * 10 * size) worst = Math.max(worst, ratio);
      say(`| ${command} | ${name} | ${ratio.toFixed(1)} | ${Math.round(more / (10 * size))} a unit |${grows ? ' **grows** |' : ''}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
say(`${measured} pairs of a command and a shape; at most ${most} times the instructions for ten times the text, save ${missed}; the worst ${worst.toFixed(1)}`);
if (!measured) console.error(`no command and shape are called ${process.argv.slice(2).join(' ')}`);
process.exitCode = missed || !measured ? 1 : 0;
