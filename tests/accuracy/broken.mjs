// Words broken where they meet: frequent meetings of two words in running text, converted together and each alone.
//
//   node tests/accuracy/broken.mjs [--list] [--most 60000]     --list names ours, most frequent first
//
// Running text is segmented by the costs of core/dictionary/words/words.txt and of a list beside the repository; of its meetings the most frequent are
// converted. A word is broken where it has one reading and a character of it comes out otherwise than in the word alone
// (accepted spellings of classes.tsv aside). Broken words are counted per 10,000 running words, by the meetings' frequency.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ambiguousCharacters } from './ambiguous.mjs';
import { linesOfCorpus } from './corpus.mjs';
import { ours, padded, root, systemsTo } from './ours.mjs';
import { grade, parseClasses } from './score.mjs';

const asked = process.argv.indexOf('--most');
const MOST = asked > 0 ? Number(process.argv[asked + 1]) : 60000;
const CHARACTERS = 2_000_000;  // of each text, evenly drawn lines
const FREQUENT = 6;  // a single character of this cost or less takes part
const UNKNOWN = 17;  // the cost of a character that no word has
const here = path.dirname(fileURLToPath(import.meta.url));

function wordsOf(file) {
  const words = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [word, cost, value] = line.split('\t');
    words.set(word, { cost: Number(cost), open: value === '?' });
  }
  return words;
}

// Words that the file does not have, from a list of Traditional words with frequencies outside the repository, where it is there:
// so that the words are not only those by which ours segments.
function withList(words) {
  const rows = linesOfCorpus('lists/mcbopomofo_phrases', 'tsv');
  if (rows === null) return words;
  const list = rows.map((row) => row.split('\t')).filter(([word]) => /^\p{Script=Han}{2,6}$/u.test(word));
  const simplified = ours('--from zh-Hant-TW --to zh-Hans')(list.map(([word]) => word));
  list.forEach(([, frequency], at) => {
    const cost = Math.min(15, Math.max(5, Math.round(18 - Math.log2(Number(frequency) + 1))));
    if (!words.has(simplified[at])) words.set(simplified[at], { cost, open: false });
  });
  return words;
}

// A minimum-cost path over the words of a run of ideographs.
export function segmented(run, words, longest) {
  const best = [0];
  const from = [0];
  for (let end = 1; end <= run.length; end++) {
    best[end] = Infinity;
    for (let size = 1; size <= longest && size <= end; size++) {
      const word = words.get(run.slice(end - size, end));
      const cost = word ? word.cost + 1 : size === 1 ? UNKNOWN : Infinity;
      if (best[end - size] + cost < best[end]) {
        best[end] = best[end - size] + cost;
        from[end] = end - size;
      }
    }
  }
  const out = [];
  for (let end = run.length; end > 0; end = from[end]) out.unshift(run.slice(from[end], end));
  return out;
}

function meetingsOf(words, textsNamed) {
  const longest = [...words.keys()].reduce((most, word) => Math.max(most, word.length), 1);
  const counts = new Map();
  const takesPart = (word) => word.length > 1 || (words.get(word)?.cost ?? 99) <= FREQUENT;
  let texts = 0;
  for (const name of textsNamed) {
    const lines = linesOfCorpus(name);
    if (lines === null) continue;
    const all = lines.reduce((sum, line) => sum + line.length, 0);
    const step = Math.max(1, Math.ceil(all / CHARACTERS));
    const drawn = lines.filter((_, at) => at % step === 0);
    texts++;
    const from = name.startsWith('hk') ? 'zh-Hant-HK' : 'zh-Hant-TW';
    for (const line of name === 'mainland' ? drawn : ours(`--from ${from} --to zh-Hans`)(drawn))
      for (const [run] of line.matchAll(/\p{Script=Han}{2,}/gu)) {
        const found = segmented(run, words, longest);
        for (let at = 0; at + 1 < found.length; at++)
          if (takesPart(found[at]) && takesPart(found[at + 1])) {
            const key = `${found[at]} ${found[at + 1]}`;
            counts.set(key, (counts.get(key) ?? 0) + 1);
          }
      }
  }
  return texts === 0 ? null : [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST);
}

function main() {
  const words = withList(wordsOf(path.join(root, 'core', 'dictionary', 'words', 'words.txt')));
  measure(words, "the mainland's news (Simplified as it is)", ['mainland']);
  measure(words, 'native Traditional texts, made Simplified by ours', ['tw-gazette', 'talk', 'small', 'hk-hansard']);
}

function measure(words, title, texts) {
  const meetings = meetingsOf(words, texts);
  if (meetings === null) return;
  const classes = parseClasses(readFileSync(path.join(here, 'classes.tsv'), 'utf8'));
  const ambiguous = ambiguousCharacters();
  const oneReading = (word) => (word.length > 1 ? words.get(word)?.open !== true : !ambiguous.has(word));
  const pairs = meetings.map(([key, count]) => ({ words: key.split(' '), count }));
  const alone = [...new Set(pairs.flatMap((pair) => pair.words))];
  const running = pairs.reduce((sum, { count }) => sum + count, 0);
  console.log(`${title}: ${pairs.length} meetings, ${running} times, of ${alone.length} words`);
  console.log(padded(['', 'kinds', 'per 10,000', 'skipped']));
  for (const [name, convert] of systemsTo('tw')) {
    const byWord = new Map(convert(alone).map((text, at) => [alone[at], [...text]]));
    const together = convert(pairs.map((pair) => pair.words.join('')));
    const broken = [];
    let skipped = 0;
    pairs.forEach((pair, at) => {
      const source = [...pair.words.join('')];
      const got = [...together[at]];
      const want = pair.words.flatMap((word) => byWord.get(word));
      if (got.length !== source.length || want.length !== source.length) {
        skipped++;
        return;
      }
      let start = 0;
      for (const word of pair.words) {
        const size = [...word].length;
        const differs = oneReading(word) && [...Array(size).keys()].some((k) => grade(got[start + k], want[start + k], source, start + k, classes) === 3);
        if (differs) broken.push({ pair, text: `${pair.words.join(' ')}\t${got.join('')}\t${want.join('')}\t${pair.count}` });
        start += size;
      }
    });
    const weight = broken.reduce((sum, { pair }) => sum + pair.count, 0);
    console.log(padded([name, broken.length, ((weight / running) * 10000).toFixed(2), skipped]));
    if (name === 'ours' && process.argv.includes('--list')) for (const { text } of broken.sort((a, b) => b.pair.count - a.pair.count)) console.log(text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
