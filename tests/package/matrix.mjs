// Which entry of the package works with which tool: runs the tests of this folder and prints a table.
//
//   node tests/package/matrix.mjs
import { run } from 'node:test';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const rows = new Map();
const failed = [];
let skipped = 0;
const files = ['package.test.mjs', 'sites.test.mjs'].map((name) => path.join(here, name));
for await (const { type, data } of run({ files, concurrency: 1 })) {
  if (type === 'test:diagnostic' && data.message.startsWith('works | ')) {
    const [, name, entry] = data.message.split(' | ');
    rows.set(name, (rows.get(name) ?? new Set()).add(entry));
  } else if (type === 'test:fail' && data.details.type !== 'suite' && data.details.error?.failureType !== 'subtestsFailed') {
    failed.push([data.name, data.details.error?.cause?.message ?? data.details.error?.message]);
  } else if (type === 'test:pass' && data.skip !== undefined) {
    ++skipped;
  }
}
const entries = [...new Set([...rows.values()].flatMap((each) => [...each]))];
console.log(`| tool | ${entries.map((entry) => `\`${entry}\``).join(' | ')} |\n| --- |${' :---: |'.repeat(entries.length)}`);
for (const [name, seen] of rows) console.log(`| ${name} | ${entries.map((entry) => (seen.has(entry) ? 'yes' : '')).join(' | ')} |`);
if (skipped) console.log(`\n${skipped} skipped`);
for (const [name, why] of failed) console.log(`\nnot ok: ${name}\n  ${String(why).split('\n').slice(0, 6).join('\n  ')}`);
process.exitCode = failed.length ? 1 : 0;
