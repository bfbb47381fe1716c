// The tables of a run: what was killed by room and by operator, and what lives.
import { existsSync, readFileSync, statSync } from 'node:fs';

// A line of equivalent.tsv: file, operator, the change, the line of code as it is written, why nothing can tell them apart.
const equivalents = (file) => new Map((existsSync(file) ? readFileSync(file, 'utf8') : '').split('\n')
  .filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'))
  .map(([where, operator, to, written, why]) => [[where, operator, to, written].join('\t'), why]));

export const summary = (results, equivalent) => {
  const known = equivalents(equivalent);
  const all = readFileSync(results, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
    .map((each) => ({ ...each, why: known.get([each.file, each.operator, each.to, each.written].join('\t')) }));
  const told = all.filter(({ state, why }) => state === 'killed' || !why);
  const killed = told.filter(({ state }) => state === 'killed');
  return { all, told, killed, share: 100 * killed.length / Math.max(1, told.length) };
};

// Whether the aim is met.
export const report = ({ results, equivalent, which, aim, commit, out = console.log }) => {
  const { all, told, killed, share } = summary(results, equivalent);
  const rows = (key) => {
    for (const name of [...new Set(all.map((each) => each[key]))].sort()) {
      const some = told.filter((each) => each[key] === name), dead = some.filter(({ state }) => state === 'killed');
      out(`| ${name} | ${all.filter((each) => each[key] === name).length} | ${dead.length} | ${some.length - dead.length} | ${(100 * dead.length / Math.max(1, some.length)).toFixed(1)} % |`);
    }
  };
  out(`Mutants of ${which}, ${statSync(results).mtime.toISOString().slice(0, 10)}, ${commit}\n`);
  out('| room | mutants | killed | live | |\n| --- | ---: | ---: | ---: | ---: |');
  rows('room');
  out(`| all | ${all.length} | ${killed.length} | ${told.length - killed.length} | ${share.toFixed(1)} % |`);
  out('\n| operator | mutants | killed | live | |\n| --- | ---: | ---: | ---: | ---: |');
  rows('operator');
  const ways = ['fails', 'crashes', 'hangs'].map((how) => `${killed.filter((each) => each.how === how).length} ${how}`).join(', ');
  out(`\nkilled: ${ways}; ${all.length - told.length} equivalent (equivalent.tsv)`);
  out('\nWhat lives:');
  for (const each of told.filter(({ state }) => state !== 'killed').sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line)))
    out(`${each.file}:${each.line}\t${each.operator}\t${each.to}\t${each.from.length < 60 ? each.from.replace(/\s+/g, ' ') : ''}\t${each.written}\t${each.state === 'lives' ? `${each.cases} cases` : each.state}`);
  return share >= aim;
};
