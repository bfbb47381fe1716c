// Simplified text to Traditional and back is the text: node tests/accuracy/round_trip.mjs [--list]
//
// Over the Mainland's texts (mainland of ../shared/corpus, corpus.mjs), to each Traditional variety and back. Counts the
// characters that come back otherwise, by the reasons below; what has no reason is listed, and exit code 1 says that there
// is some. --list prints every difference.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { linesOfCorpus } from './corpus.mjs';

const top = fileURLToPath(new URL('../../', import.meta.url));
const tool = path.join(path.resolve(process.env.FANJIAN_BUILD_DIR ?? path.join(top, '.build')), 'native/core/cli/fanjian');

// [reason, test of (before, after, the three characters around)]
const reasons = [
  ['Traditional characters in the source', (was) => isTraditional(was)],
  ['spellings that both are in use', (was, now) => ['像象', '帐账', '账帐', '粘黏', '黏粘', '份分', '分份', '身份', '余馀', '馀余', '么幺', '幺么', '乾干', '著着', '着著', '藉借', '藉籍', '徵征', '于於', '连联', '惟唯', '俱具', '苔薹', '澹淡', '记纪', '薰熏'].includes(was + now)],
  ['象 for 像 (好象), and 想像 before who is alike', (was, now, around) => was + now === '象像' && (!around.startsWith('想象') || /[我你他她]$/.test(around))],
  ['words that the source writes otherwise', (was, now, around) => ['甚么', '企画', '干坤'].some((word) => around.includes(word))],
  ['variants that Simplified merges', (was, now) => ['迭叠', '叠迭', '覆复', '复覆', '谘咨', '锺钟', '钟锺', '尅克', '摺折', '瞭了', '麽么', '夥伙', '钜巨', '昇升', '沈沉', '沉沈', '周週', '嘑呼', '菸烟', '咀嘴', '唸念', '蘋苹', '甦苏', '迳径', '雠仇', '鲶鲇', '哩里', '腭颚', '枱台'].includes(was + now)],
];

const run = (program, args, input) => {
  const { status, stdout, stderr, error } = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (error || status !== 0) {
    console.error(`${program}: ${error?.message ?? stderr.trim()}`);
    process.exit(2);
  }
  return stdout;
};
const convert = (text, from, to) => run(tool, ['convert', '--from', from, '--from', 'utf-8', '--to', to], text);
const lines = linesOfCorpus('mainland');
if (!lines) process.exit(0);
const text = lines.join('\n');
const once = convert(text, 'zh-Hant', 'zh-Hans');
const isTraditional = (character) => convertedAlone.get(character) !== character;
const convertedAlone = new Map([...new Set(text)].map((character) => [character, character]));
const alone = [...convertedAlone.keys()].filter((character) => character > '\u2E00');
for (const [i, to] of convert(alone.join('\n'), 'zh-Hant', 'zh-Hans').split('\n').entries()) convertedAlone.set(alone[i], to);

let unexplained = 0;
console.log(`${[...text].length} characters; ${count(text, once)} change when they are made Simplified as if they were Traditional\n`);
console.log('| way | differ | in a million | without a reason |\n| --- | ---: | ---: | ---: |');
for (const to of ['zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK']) {
  const back = convert(convert(text, 'zh-Hans', to), to, 'zh-Hans');
  const found = new Map();
  let differ = 0, without = 0;
  if (text.length === back.length) {
    for (let i = 0; i < text.length; ++i) {
      if (text[i] === back[i]) continue;
      ++differ;
      const why = reasons.find(([, holds]) => holds(text[i], back[i], text.slice(Math.max(0, i - 1), i + 2)))?.[0];
      if (!why) ++without;
      const key = `${why ?? 'no reason'}\t${text[i]} -> ${back[i]}`;
      found.set(key, [...(found.get(key) ?? []), text.slice(Math.max(0, i - 4), i + 5).replaceAll('\n', ' ')]);
    }
  } else {
    console.error(`${to}: ${text.length} units became ${back.length}`);
    without = Infinity;
  }
  unexplained += without;
  console.log(`| zh-Hans, ${to}, zh-Hans | ${differ} | ${(1e6 * differ / text.length).toFixed(1)} | ${without} |`);
  for (const [key, places] of [...found].sort((a, b) => b[1].length - a[1].length))
    if (process.argv.includes('--list') || key.startsWith('no reason')) console.error(`${to}\t${key}\t${places.length}\t${places.slice(0, 6).join(' | ')}`);
}
process.exitCode = unexplained ? 1 : 0;

function count(a, b) {
  let n = Math.abs(a.length - b.length);
  for (let i = 0; i < Math.min(a.length, b.length); ++i) if (a[i] !== b[i]) ++n;
  return n;
}
