// Texts that lie outside the repository: ../shared (or what FANJIAN_SHARED names)/corpus/<name>.txt.xz (mainland: .tsv.xz, its last column), or <name>.txt
// (mainland.tsv) in the folder that FANJIAN_CORPUS names.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shared } from './ours.mjs';

// The lines of a text, or null where it is absent, and the run says so.
export function linesOfCorpus(name, ending = name === 'mainland' ? 'tsv' : 'txt') {
  const rows = (text) => text.replace(/\n$/, '').split('\n').map((line) => (name === 'mainland' ? line.slice(line.lastIndexOf('\t') + 1) : line));
  const plain = process.env.FANJIAN_CORPUS && path.join(process.env.FANJIAN_CORPUS, `${name}.${ending}`);
  if (plain && existsSync(plain)) return rows(readFileSync(plain, 'utf8'));
  const packed = path.join(shared, `${name}.${ending}.xz`);
  if (!existsSync(packed)) {
    console.log(`skipped: ${name} is neither in ../shared/corpus nor in FANJIAN_CORPUS`);
    return null;
  }
  const run = spawnSync('xz', ['-dc', packed], { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (run.error || run.status !== 0) throw new Error(`xz -dc ${packed}: ${run.error?.message ?? run.stderr}`);
  return rows(run.stdout);
}
