// Errors at judged positions of our own sentences (desk.tsv), by kind, ours beside its peers.
//
//   node tests/accuracy/desk.mjs [--list]     --list names every error of ours
//
// Glyph variants and accepted spellings (classes.tsv) are right; so is the text of the row's last field.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { align, grade, parseClasses } from './score.mjs';
import { padded, systemsTo } from './ours.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

export function readDesk(text) {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const [kind, source, target, positions, other] = line.split('\t');
    return { kind, source, wants: [target, ...(other ? [other] : [])].map((want) => [...want]), positions: positions.split(' ').map(Number) };
  });
}

// The positions of a row where `output` is wrong.
export function wrongAt(row, output, classes) {
  const source = [...row.source];
  const got = align([...output], row.wants[0]);
  return row.positions.filter((at) => row.wants.every((want) => grade(got[at], want[at], source, at, classes) === 3));
}

function main() {
  const classes = parseClasses(readFileSync(path.join(here, 'classes.tsv'), 'utf8'));
  const rows = readDesk(readFileSync(path.join(here, 'desk.tsv'), 'utf8'));
  const systems = systemsTo('tw');
  const kinds = [...new Set(rows.map((row) => row.kind))];
  const judged = new Map(kinds.map((kind) => [kind, 0]));
  for (const row of rows) judged.set(row.kind, judged.get(row.kind) + row.positions.length);
  const wrong = systems.map(([name, convert]) => {
    const counts = new Map(kinds.map((kind) => [kind, 0]));
    convert(rows.map((row) => row.source)).forEach((output, at) => {
      const row = rows[at];
      const errors = wrongAt(row, output, classes);
      counts.set(row.kind, counts.get(row.kind) + errors.length);
      if (name !== 'ours' || !process.argv.includes('--list')) return;
      for (const e of errors) console.log(`${row.kind}\t${[...row.source][e]}\t${[...output][e]} > ${row.wants[0][e]}\t${row.source}`);
    });
    return counts;
  });
  const all = [...judged.values()].reduce((sum, n) => sum + n, 0);
  console.log(padded(['kind', 'judged', ...systems.map(([name]) => name)]));
  for (const kind of kinds) console.log(padded([kind, judged.get(kind), ...wrong.map((counts) => counts.get(kind))]));
  const sums = wrong.map((counts) => [...counts.values()].reduce((sum, n) => sum + n, 0));
  console.log(padded(['all', all, ...sums]));
  console.log(padded(['right, %', '', ...sums.map((n) => (100 - (n / all) * 100).toFixed(2))]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
