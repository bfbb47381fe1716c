// Which spellings papers and authorities print: for each choice of core/convert/house_styles.txt the words of either
// spelling, counted in texts outside the repository, by source; and what each preset chooses. Nothing of a text is kept.
//
//   node tests/accuracy/house_styles.mjs             the table as REGIONS.md has it; exit status 1 where a preset is
//                                                    against its own source and REGIONS.md names no reason
//   node tests/accuracy/house_styles.mjs --outlets   the papers one by one
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { linesOfCorpus } from './corpus.mjs';
import { root, shared } from './ours.mjs';

const table = readFileSync(path.join(root, 'core/convert/house_styles.txt'), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
const presets = new Map(), choices = [];
for (const [kind, ...cells] of table.map((line) => line.split('\t'))) {
  if (kind === 'preset') presets.set(cells[0], new Set(cells[1].split(' ')));
  else if (kind === 'choice') choices.push({ columns: cells, words: [] });
  // Words alike in both say nothing; a single character stands in other words, too, and counts where there is nothing longer.
  else if (cells.length && kind !== cells[0]) choices.at(-1).words.push([kind, cells[0]]);
}
for (const choice of choices) {
  const longer = choice.words.filter(([one, other]) => [...one].length > 1 && [...other].length > 1);
  if (longer.length) choice.words = longer;
}

// Whose texts they are. Of the stories, the outlet stands in the file's name.
const outlets = {
  'Taiwan, papers': /(^|-)(cna|ettoday|udn|ltn|setn|tvbs|pts|cts|storm|upmedia|nownews|chinatimes|ctee|newtalk|mirror|yahoo)(?=[-_.])/,
  'Hong Kong, papers': /(^|-)(mingpao|hkej|hket|rthk|singpao|headline|skypost|now|tvb|tkp|wenweipo|points|inmedia|hkfp|oriental|am730|hk01|ic)(?=[-_.])/,
  'Hong Kong, government': /(^|-)(hkgov|hkgovzh)(?=[-_.])/,
};
const corpora = { 'Taiwan, legislature': ['tw-gazette'], 'Taiwan, laws': ['law'], 'Taiwan, meetings': ['talk'], 'Hong Kong, council': ['hk-hansard'] };
// What a preset follows: the first source that has enough of a choice.
const followed = {
  'tw-press': ['Taiwan, papers', 'Taiwan, legislature', 'Taiwan, meetings'], 'tw-moe': ['Taiwan, laws'],
  'hk-press': ['Hong Kong, papers', 'Hong Kong, council'], 'hk-gov': ['Hong Kong, council'],
};
const enough = 10, ofPapers = 30;   // of the papers, a few stories each are there

const texts = new Map();
for (const [source, names] of Object.entries(corpora)) {
  const all = names.flatMap((name) => linesOfCorpus(name) ?? []);
  if (all.length) texts.set(source, all.join('\n'));
}
const stories = path.join(shared, '../articles/dev');
const byOutlet = new Map();
if (existsSync(stories)) {
  for (const name of readdirSync(stories).filter((file) => file.endsWith('.txt'))) {
    const found = Object.entries(outlets).map(([source, pattern]) => [source, pattern.exec(name)?.[2]]).find(([, outlet]) => outlet);
    if (!found) continue;
    const text = readFileSync(path.join(stories, name), 'utf8');
    const [source, outlet] = found;
    texts.set(source, `${texts.get(source) ?? ''}\n${text}`);
    byOutlet.set(`${source}: ${outlet}`, `${byOutlet.get(`${source}: ${outlet}`) ?? ''}\n${text}`);
  }
} else {
  console.log('skipped: there is no ../shared/articles/dev');
}
if (!texts.size) process.exit(2);

const count = (text, word) => text.split(word).length - 1;
const counted = (text, { words }) => [0, 1].map((column) => words.reduce((sum, word) => sum + count(text, word[column]), 0));
const told = process.argv.includes('--outlets') ? byOutlet : texts;
const sources = [...told.keys()].sort();
const rows = choices.map((choice) => ({ choice, counts: new Map([...texts, ...byOutlet].map(([source, text]) => [source, counted(text, choice)])) }));

console.log(`| | ${sources.join(' | ')} | ${[...presets.keys()].join(' | ')} |`);
console.log(`| --- |${' ---: |'.repeat(sources.length)}${' --- |'.repeat(presets.size)}`);
const against = [];
for (const { choice: { columns }, counts } of rows) {
  const chosen = [...presets].map(([preset, spellings]) => {
    const column = columns.findIndex((spelling) => spellings.has(spelling));
    if (column < 0) return '\u2013';
    const source = followed[preset].find((one) => { const all = counts.get(one); return all && all[0] + all[1] >= (one.endsWith('papers') ? ofPapers : enough); });
    const [one, other] = source ? counts.get(source) : [0, 0];
    if (source && (column ? one > other : other > one)) against.push({ preset, choice: columns.join('/'), source, counts: `${one} : ${other}` });
    return columns[column];
  });
  console.log(`| ${columns.join(' / ')} | ${sources.map((source) => counts.get(source).join(' : ')).join(' | ')} | ${chosen.join(' | ')} |`);
}
const reasons = readFileSync(path.join(root, 'core/convert/REGIONS.md'), 'utf8');
let bare = 0;
for (const { preset, choice, source, counts } of against) {
  const named = reasons.includes(`\`${preset}\` ${choice}:`);
  if (!named) ++bare;
  console.log(`${preset} is against its source in ${choice}: ${source}, ${counts}${named ? ' (REGIONS.md has the reason)' : ''}`);
}
process.exitCode = bare ? 1 : 0;
