// Errors per 10,000 characters of a judged text outside the repository, by kind, ours beside its peers.
//
//   FANJIAN_DESK=folder node tests/accuracy/corpus_desk.mjs [--list]
//
// The folder has source.txt (Simplified text) and judged.tsv: stratum, genre, line (from 0), offset (code points, from 0),
// Simplified character, accepted characters (best first), kind, weight (for how many positions of the text it stands), context.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseClasses } from './score.mjs';
import { padded, systemsTo } from './ours.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const linesOf = (file) => readFileSync(file, 'utf8').replace(/\n$/, '').split('\n');

export function readJudged(lines) {
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const [, , row, at, , accepted, kind, weight, context] = line.split('\t');
    return { row: Number(row), at: Number(at), accepted: [...accepted].filter((c) => c !== ' ' && c !== '/'), kind, weight: Number(weight), context };
  }).filter(({ kind }) => kind !== 'source-typo');
}

// Weights of errors by kind; a line whose length changes cannot be judged and is counted as skipped.
export function errorsOf(judged, source, output, classes) {
  const same = (c) => classes.variants.get(c) ?? c;
  const found = { kinds: new Map(), all: 0, skipped: 0, errors: [] };
  for (const item of judged) {
    const got = [...(output[item.row] ?? '')];
    if (got.length !== [...source[item.row]].length) {
      found.skipped++;
      continue;
    }
    if (item.accepted.some((c) => same(c) === same(got[item.at]))) continue;
    found.all += item.weight;
    found.kinds.set(item.kind, (found.kinds.get(item.kind) ?? 0) + item.weight);
    found.errors.push({ ...item, got: got[item.at] });
  }
  return found;
}

function main() {
  const folder = process.env.FANJIAN_DESK;
  if (!folder || !existsSync(path.join(folder, 'judged.tsv'))) {
    console.log('skipped: FANJIAN_DESK names no folder with judged.tsv and source.txt');
    return;
  }
  const source = linesOf(path.join(folder, 'source.txt'));
  const judged = readJudged(linesOf(path.join(folder, 'judged.tsv')));
  const classes = parseClasses(readFileSync(path.join(here, 'classes.tsv'), 'utf8'));
  const characters = source.reduce((sum, line) => sum + [...line].length, 0);
  const needed = [...new Set(judged.map(({ row }) => row))];  // only lines with a judged position are converted
  const systems = systemsTo('tw');
  const results = systems.map(([, convert]) => {
    const output = [];
    convert(needed.map((row) => source[row])).forEach((line, at) => { output[needed[at]] = line; });
    return errorsOf(judged, source, output, classes);
  });
  const per = (weight) => ((weight / characters) * 10000).toFixed(2);
  console.log(`${judged.length} judged positions in ${characters} characters; errors per 10,000`);
  console.log(padded(['kind', ...systems.map(([name]) => name)]));
  for (const kind of [...new Set(judged.map((item) => item.kind))].sort())
    console.log(padded([kind, ...results.map((r) => per(r.kinds.get(kind) ?? 0))]));
  console.log(padded(['all', ...results.map((r) => per(r.all))]));
  console.log(padded(['skipped', ...results.map((r) => r.skipped)]));
  if (process.argv.includes('--list'))
    for (const e of results[0].errors) console.log(`${e.kind}\t${e.got} > ${e.accepted.join('/')}\t${e.context}\t${e.weight}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
