// How fast stories are parsed in Node: the processor's time, best of several rounds, since others share the machine.
//
//   node tests/bench/parse.mjs [rounds] [core.wasm]
//
// Ordinary stories one after the other, then one long text of 1 and of 10 MB, whose ratio says whether it stays linear.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Core } from '../../dist/fanjian-reader.external.js';

const rounds = Number(process.argv[2] ?? 7);
const wasm = process.argv[3] ?? fileURLToPath(new URL('../../dist/fanjian.wasm', import.meta.url));
const goldens = new URL('../golden/', import.meta.url);
const stories = readdirSync(goldens, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'portals')
  .map(({ name }) => readFileSync(new URL(`${name}/source.txt`, goldens), 'utf8'));
const pages = readdirSync(new URL('portals/', goldens))
  .map((name) => readFileSync(new URL(`portals/${name}`, goldens), 'utf8').replace(/^[^\t\n]*\t/gm, ''));

const core = await Core.load(readFileSync(wasm));
const bytes = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

// Milliseconds of the best round.
function best(texts, times) {
  let least = Infinity;
  for (let round = 0; round < times; ++round) {
    const begun = process.cpuUsage();
    for (const text of texts) core.open(text).close();
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const speed = (texts, ms) => `${(bytes(texts) / 1000 / ms).toFixed(1)} MB/s`;
const many = (texts) => Array.from({ length: Math.ceil(500_000 / bytes(texts)) }, () => texts).flat();
for (const [name, texts] of [['stories', many(stories)], ['pages', many(pages)]]) {
  best(texts, 1);
  console.log(`${name}: ${speed(texts, best(texts, rounds))}`);
}
// Its lines are long: a text may have 20,000 of them.
const paragraphs = stories.map((text) => text.replace(/[\r\n]+/g, '')).join('\n') + '\n';
const long = (size) => [paragraphs.repeat(Math.ceil(size / Buffer.byteLength(paragraphs)))];
const one = best(long(1_000_000), Math.min(rounds, 3)), ten = best(long(10_000_000), Math.min(rounds, 3));
console.log(`1 MB: ${speed(long(1_000_000), one)}, 10 MB: ${speed(long(10_000_000), ten)}, ${(ten / one).toFixed(1)} times as long`);
