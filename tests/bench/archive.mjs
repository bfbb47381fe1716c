// The native batch tool on an archive: throughput and peak memory beside other command-line converters.
//
//   node tests/bench/archive.mjs [--megabytes=1000] [--programs=ours,zhconv,OpenCC,…]
//
// Writes a generated text of that size into the build folder, once, and has each program convert it, file in,
// file out, Simplified to Taiwan's Traditional. Peak memory is what Linux tells of the process (VmHWM) while
// it runs. What is not installed is said and left out.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from './converters.mjs';
import { inNode, machine, pathOf, said, top, zhconv } from './setting.mjs';
import { drawn, pools } from './texts.mjs';

const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '1000' }, programs: { type: 'string' } } });
const bytes = Number(values.megabytes) * 1e6;
if (!(bytes >= 1e6)) throw new Error('--megabytes is a number of 1 or more');
const build = process.env.FANJIAN_BUILD_DIR ?? join(pathOf(top), '.build');
const folder = join(build, 'bench-texts');
mkdirSync(folder, { recursive: true });

const ours = await load('ours', inNode());
const part = Buffer.from(drawn(pools((text, config) => ours(config)(text)).news.hans, 1e6));
const input = join(folder, `archive.${values.megabytes}.txt`);
const output = join(folder, 'archive.out.txt');
if (!existsSync(input) || statSync(input).size < bytes) {
  const file = openSync(input, 'w');
  for (let at = 0; at < bytes; at += part.length) writeSync(file, part);
  closeSync(file);
}
const { size } = statSync(input);

const native = join(build, 'native/core/cli/fanjian');
const known = {
  ours: existsSync(native) && [native, 'convert', '--from', 'zh-Hans', '--to', 'zh-Hant-TW'],
  'ours, Node': [process.execPath, join(pathOf(top), 'dist/cli.mjs'), 'convert', '--from', 'zh-Hans', '--to', 'zh-Hant-TW'],
  zhconv: zhconv() && [zhconv(), 'zh-TW'],
  OpenCC: said('opencc', '--version') && ['opencc', '-c', 's2tw.json'],
};
const asked = values.programs?.split(',') ?? Object.keys(known);

function run([program, ...args]) {
  const [from, to] = [openSync(input, 'r'), openSync(output, 'w')];
  const child = spawn(program, args, { stdio: [from, to, 'inherit'] });
  closeSync(from);
  closeSync(to);
  let peak = 0;
  const look = setInterval(() => {
    try {
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0));
    } catch { /* it has ended */ }
  }, 20);
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status) => {
      clearInterval(look);
      resolve({ status, seconds: (performance.now() - begun) / 1000, peak: peak * 1024, written: statSync(output).size });
    });
  });
}

console.log(`${(size / 1e6).toFixed(0)} MB of news, Simplified to Taiwan's Traditional, on ${machine()}\n`);
console.log('| program | seconds | MB/s | peak memory, MB | bytes written |\n| --- | ---: | ---: | ---: | ---: |');
for (const name of asked) {
  if (!(name in known)) throw new Error(`there is no program ${name}; there are ${Object.keys(known).join(', ')}`);
  if (!known[name]) {
    console.log(`| ${name} | not installed |`);
    continue;
  }
  const { status, seconds, peak, written } = await run(known[name]);
  console.log(status === 0
    ? `| ${name} | ${seconds.toFixed(1)} | ${(size / 1e6 / seconds).toFixed(1)} | ${(peak / 1e6).toFixed(1)} | ${written} |`
    : `| ${name} | ended with ${status} |`);
}
rmSync(output, { force: true });
