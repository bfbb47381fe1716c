// Writes words.txt, what dist/fanjian-words.txt is: how frequent the words of running text are, from the
// word list in the npm package nodejieba (MIT). The editor's tools weigh by it which reading of damaged
// bytes is Chinese (src/repair/words.ts tells the form). Simplified; a word of the press at least once in
// some three million.
//
//   npm ci --ignore-scripts && node make.mjs
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const list = path.join(here, 'node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8');
const fewest = 20;

const levels = new Map();   // log2 of the count, in quarters → words
let total = 0;
for (const line of (await readFile(list, 'utf8')).split('\n')) {
  const [word, count] = line.split(' ');
  if (!/^\p{Script=Han}{1,6}$/u.test(word ?? '')) continue;
  total += Number(count);
  if (Number(count) < ([...word].length === 1 ? 2 : fewest)) continue;
  const level = Math.round(4 * Math.log2(Number(count))) / 4;
  levels.set(level, [...levels.get(level) ?? [], word]);
}
const lines = [...levels].sort(([a], [b]) => b - a).map(([level, words]) => `${level} ${words.sort().join(' ')}`);
await writeFile(path.join(here, 'words.txt'), `1 ${Math.round(total)}\n${lines.join('\n')}\n`);
