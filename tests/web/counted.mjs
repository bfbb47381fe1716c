// A module of ours that counts its work: how often a loop turns or a function returns, its allocator's and its
// string functions', too. What is straight ahead takes a bounded time, so that nothing grows faster than this.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const features = ['simd', 'bulk-memory', 'sign-ext', 'nontrapping-float-to-int', 'mutable-globals'].map((each) => `--enable-${each}`);

/** The exports of an instance, and `work`, a global that counts. binaryen says where; a call is too slow to count with. */
export async function counted(file) {
  const place = mkdtempSync(path.join(tmpdir(), 'fanjian-counted-'));
  const [text, module] = ['module.wat', 'module.wasm'].map((name) => path.join(place, name));
  try {
    execFileSync('wasm-opt', [...features, '--log-execution', file, '-S', '-o', text]);
    writeFileSync(text, readFileSync(text, 'utf8')
      .replace(/\(import "env" "log_execution" .*/, '(global $work (mut i64) (i64.const 0)) (export "work" (global $work))')
      .replace(/\(call \$log_execution\s+\(i32\.const \d+\)\s+\)/g, '(global.set $work (i64.add (global.get $work) (i64.const 1)))'));
    execFileSync('wasm-as', [...features, text, '-o', module]);
    const { instance } = await WebAssembly.instantiate(readFileSync(module), {});
    instance.exports._initialize();
    return instance.exports;
  } finally {
    rmSync(place, { recursive: true });
  }
}
