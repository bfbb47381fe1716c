// Native throughput beside `opencc` and `zhconv`, as a user runs them: a file in, a file out. Each is
// run on a text of two sizes; what the larger takes more is the throughput, without the start. The
// larger is larger for the fast ones.
//
// Ours is tests/bench/native_convert.cpp (CMake option FANJIAN_BENCH), built into .build/bench.
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { said, top, pathOf, zhconv } from './setting.mjs';

const variants = { s2t: 'zh-Hant', s2tw: 'zh-TW', t2s: 'zh-Hans', tw2s: 'zh-CN' };

// Milliseconds of processor time, as bash tells it: on a machine that others use, too, the time on
// the wall says little. None of the three works in more than one thread.
function run(program, words, file, out) {
  const input = openSync(file, 'r');
  const output = openSync(out, 'w');
  const { status, stderr, error } = spawnSync('bash',
    ['-c', 'TIMEFORMAT="%U %S"; time "$@"', 'bash', program, ...words],
    { stdio: [input, output, 'pipe'], encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  closeSync(input);
  closeSync(output);
  if (status !== 0) throw error ?? new Error(`${program} ended with ${status}: ${stderr.slice(-300)}`);
  const [user, system] = stderr.trim().split('\n').pop().split(' ').map(Number);
  return (user + system) * 1000;
}

export function buildOurs(build) {
  const folder = join(build, 'bench');
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('cmake', ['-G', 'Ninja', '-S', pathOf(top), '-B', folder, '-DFANJIAN_BENCH=ON',
    '-DCMAKE_BUILD_TYPE=Release'], quiet);
  execFileSync('ninja', ['-C', folder, '-j2', 'fanjian_native_convert'], quiet);
  return join(folder, 'tests/bench/fanjian_native_convert');
}

// MB/s by text, configuration and program. `files`: { text: { hant: [small, large, larger], … } },
// each { path, bytes }.
export function speedsNative(program, files, out, rounds) {
  const tools = {
    ours: (config, file) => run(program, [config], file.path, out),
    zhconv: zhconv() && ((config, file) => run(zhconv(), [variants[config]], file.path, out)),
    OpenCC: said('opencc', '--version') && ((config, file) => run('opencc', ['-c', `${config}.json`], file.path, out)),
  };
  const found = {};
  for (let round = 0; round < rounds; ++round) {
    for (const [title, ofScript] of Object.entries(files)) {
      for (const config of Object.keys(variants)) {
        const [small, slow, fast] = ofScript[config.startsWith('s') ? 'hans' : 'hant'];
        for (const [name, tool] of Object.entries(tools)) {
          if (!tool) continue;
          const large = name === 'OpenCC' ? slow : fast;
          const first = tool(config, small);
          const second = tool(config, large);
          const row = ((found[title] ??= {})[config] ??= {});
          (row[name] ??= []).push((large.bytes - small.bytes) / (second - first) / 1000);
        }
      }
    }
  }
  return found;
}
