// Native throughput beside `opencc` and `zhconv`, as a user runs them: a file in, a file out. Each is
// run on a text of two sizes; what the larger takes more is the throughput, without the start.
//
// Ours is tests/bench/native_convert.cpp (CMake option FANJIAN_BENCH), built into .build/bench.
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { said, top, path_of, zhconv } from './setting.mjs';

const variants = { s2t: 'zh-Hant', s2tw: 'zh-TW', t2s: 'zh-Hans', tw2s: 'zh-CN' };

function run(program, words, file, out) {
  const input = openSync(file, 'r');
  const output = openSync(out, 'w');
  const began = performance.now();
  const { status, error } = spawnSync(program, words, { stdio: [input, output, 'inherit'] });
  const took = performance.now() - began;
  closeSync(input);
  closeSync(output);
  if (status !== 0) throw error ?? new Error(`${program} ended with ${status}`);
  return took;
}

export function build_ours(build) {
  const folder = join(build, 'bench');
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('cmake', ['-G', 'Ninja', '-S', path_of(top), '-B', folder, '-DFANJIAN_BENCH=ON',
    '-DCMAKE_BUILD_TYPE=Release'], quiet);
  execFileSync('ninja', ['-C', folder, '-j2', 'fanjian_native_convert'], quiet);
  return join(folder, 'tests/bench/fanjian_native_convert');
}

// MB/s by text, configuration and program. `files`: { text: { hant: [small, large], hans: … } },
// each { path, bytes }.
export function speeds_native(program, files, out, rounds) {
  const tools = {
    ours: (config, file) => run(program, [config], file.path, out),
    zhconv: zhconv() && ((config, file) => run(zhconv(), [variants[config]], file.path, out)),
    OpenCC: said('opencc', '--version') && ((config, file) => run('opencc', ['-c', `${config}.json`], file.path, out)),
  };
  const found = {};
  for (let round = 0; round < rounds; ++round) {
    for (const [title, of_script] of Object.entries(files)) {
      for (const config of Object.keys(variants)) {
        const [small, large] = of_script[config.startsWith('s') ? 'hans' : 'hant'];
        for (const [name, tool] of Object.entries(tools)) {
          if (!tool) continue;
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
