// The two tools, by Node and native, as somebody has them who took what they need and nothing else.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const native = path.join(process.env.FANJIAN_BUILD_DIR ?? path.join(root, '.build'), 'native/core/cli/fanjian');

export function toolsIn(name) {
  const folder = mkdtempSync(path.join(tmpdir(), name));
  for (const file of ['cli.mjs', 'fanjian-tools.wasm', 'fanjian-reader.single.html', 'fanjian-words.txt', 'fanjian-readings.txt', 'package.json']) {
    copyFileSync(path.join(root, 'dist', file), path.join(folder, file));
  }
  const tools = { node: [process.execPath, path.join(folder, 'cli.mjs')], ...(existsSync(native) ? { native: [native] } : {}) };
  if (!tools.native) console.log(`# the native tool is not built (${native}): Node alone is tried`);
  return { folder, tools };
}

export function run([program, ...first], args, input = '', more = {}) {
  const { status, signal, stdout, stderr } = spawnSync(program, [...first, ...args], { input, maxBuffer: 1 << 29, ...more });
  return { status: status ?? signal, out: String(stdout ?? ''), err: String(stderr ?? '') };
}

// As a shell starts it: "$@" is the tool and its arguments.
export function inShell(script, [program, ...first], args = [], more = {}) {
  return run(['bash', '-c', script, 'bash', program, ...first], args, '', more);
}
