// The tables of a run: what was killed by room and by operator, and what lives.
import { existsSync, readFileSync, statSync } from 'node:fs';

// A line of equivalent.tsv: file, operator, the change (where the line has several such, what is changed before it), the line of
// code as it is written, why nothing can tell them apart.
const equivalents = (file) => new Map((existsSync(file) ? readFileSync(file, 'utf8') : '').split('\n')
  .filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'))
  .map(([where, operator, to, written, why]) => [[where, operator, to, written].join('\t'), why]));

export const summary = (results, equivalent) => {
  const known = equivalents(equivalent);
  const all = readFileSync(results, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
    .map((each) => ({ ...each, why: [each.to, `${each.from} ${each.to}`].map((to) => known.get([each.file, each.operator, to, each.written].join('\t'))).find(Boolean) }));
  const told = all.filter(({ state, why }) => state === 'killed' || !why);
  const killed = told.filter(({ state }) => state === 'killed');
  return { all, told, killed, share: 100 * killed.length / Math.max(1, told.length) };
};

// Whether the aim is met. Of several seeds each has its table: the last was drawn for tests that were written without it.
export const report = ({ results, equivalent, which, aim, commit, drawn, out = console.log }) => {
  const { all, told, killed, share } = summary(results, equivalent);
  const row = (name, some) => {
    const counted = told.filter((each) => some.includes(each)), dead = counted.filter(({ state }) => state === 'killed');
    out(`| ${name} | ${some.length} | ${dead.length} | ${counted.length - dead.length} | ${(100 * dead.length / Math.max(1, counted.length)).toFixed(1)} % |`);
  };
  const rows = (key, among = all) => {
    for (const name of [...new Set(among.map((each) => each[key]))].sort()) row(name, among.filter((each) => each[key] === name));
  };
  out(`Mutants of ${which}, ${statSync(results).mtime.toISOString().slice(0, 10)}, ${commit}; ${all.length} of ${drawn} drawn were run\n`);
  for (const seed of [...new Set(all.map((each) => each.seed))].sort((a, b) => a - b)) {
    const some = all.filter((each) => each.seed === seed);
    out(`| seed ${seed} | mutants | killed | live | |\n| --- | ---: | ---: | ---: | ---: |`);
    rows('room', some);
    row(`seed ${seed}`, some);
    out('');
  }
  out('| both | mutants | killed | live | |\n| --- | ---: | ---: | ---: | ---: |');
  rows('room');
  out(`| all | ${all.length} | ${killed.length} | ${told.length - killed.length} | ${share.toFixed(1)} % |`);
  out('\n| operator | mutants | killed | live | |\n| --- | ---: | ---: | ---: | ---: |');
  rows('operator');
  const ways = ['fails', 'crashes', 'hangs'].map((how) => `${killed.filter((each) => each.how === how).length} ${how}`).join(', ');
  out(`\nkilled: ${ways}; ${all.length - told.length} equivalent (equivalent.tsv)`);
  const list = (some, tail) => {
    for (const each of some.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line)))
      out(`${each.file}:${each.line}\t${each.operator}\t${each.to}\t${each.from.length < 60 ? each.from.replace(/\s+/g, ' ') : ''}\t${each.written}\t${tail(each)}`);
  };
  out('\nWhat lives: file, operator, change, what is changed, its line, how many cases reach it');
  list(told.filter(({ state }) => state !== 'killed'), (each) => (each.state === 'lives' ? `${each.cases} cases${each.skipped ? `, ${each.skipped} more not asked` : ''}` : each.state));
  out('\nEquivalent, with the reason:');
  list(all.filter((each) => each.state !== 'killed' && each.why), (each) => each.why);
  return share >= aim;
};
