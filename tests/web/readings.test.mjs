// Readings over the text, from the two files that are loaded later: dist/fanjian-readings.js and .txt.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { from, zhuyinOf } from '../../dist/fanjian-readings.js';

const data = readFileSync(new URL('../../dist/fanjian-readings.txt', import.meta.url), 'utf8');
const readings = from(data);
const said = (text, system = 'pinyin') => readings.of(text, system).map((each) => each ?? '.').join(' ');

test('characters with several readings go by their phrase, in either script', () => {
  for (const [text, pinyin] of [
    ['他在银行，头发长了。', 'tā zài yín háng . tóu fà cháng le .'],
    ['他在銀行，頭髮長了。', 'tā zài yín háng . tóu fà cháng le .'],
    ['音乐使人快乐', 'yīn yuè shǐ rén kuài lè'],
    ['音樂使人快樂', 'yīn yuè shǐ rén kuài lè'],
    ['重新调查重庆的重量', 'chóng xīn diào chá chóng qìng de zhòng liàng'],
    ['成長與增長', 'chéng zhǎng yǔ zēng zhǎng'],
    ['发展', 'fā zhǎn'], ['發展', 'fā zhǎn'], ['髮', 'fà'],
    ['会计没有参加会议', 'kuài jì méi yǒu cān jiā huì yì'],
    ['館長、局长、院長和理事长', 'guǎn zhǎng . jú zhǎng . yuàn zhǎng hé lǐ shì zhǎng'],
    ['雨会长期下', 'yǔ huì cháng qī xià'],
    ['为什么还给他一只猫', 'wèi shén me huán gěi tā yī zhī māo'], ['為什麼還給他一隻貓', 'wèi shén me huán gěi tā yī zhī māo'],
    ['这只是第一只', 'zhè zhǐ shì dì yī zhī'], ['股市反弹，他弹钢琴', 'gǔ shì fǎn tán . tā tán gāng qín'],
    ['理发店慢慢地重组', 'lǐ fà diàn màn màn de chóng zǔ'], ['朝阳区疏散，粘贴落下', 'cháo yáng qū shū sàn . zhān tiē luò xià'],
  ]) assert.equal(said(text), pinyin, text);
});

test('the tones of 一 and 不 are those of the dictionary, whatever follows', () => {
  assert.equal(said('一个不是'), 'yī gè bù shì');
});

test('there is one entry a code point, and none for what is not Han', () => {
  assert.deepEqual(readings.of('A股3%。\u{1F600}\u{20BB7}野', 'pinyin').length, 8);
  assert.equal(said('A3。\u{1F600}'), '. . . .');
  assert.deepEqual(readings.of('', 'zhuyin'), []);
});

test('Zhuyin follows from pinyin', () => {
  for (const [pinyin, zhuyin] of [
    ['shì', 'ㄕˋ'], ['rì', 'ㄖˋ'], ['zī', 'ㄗ'], ['de', '˙ㄉㄜ'], ['yī', 'ㄧ'], ['wǒ', 'ㄨㄛˇ'], ['yǔ', 'ㄩˇ'],
    ['yuè', 'ㄩㄝˋ'], ['yuán', 'ㄩㄢˊ'], ['yún', 'ㄩㄣˊ'], ['yòng', 'ㄩㄥˋ'], ['xiōng', 'ㄒㄩㄥ'], ['jū', 'ㄐㄩ'], ['lǜ', 'ㄌㄩˋ'],
    ['nüè', 'ㄋㄩㄝˋ'], ['lüè', 'ㄌㄩㄝˋ'], ['quán', 'ㄑㄩㄢˊ'], ['liù', 'ㄌㄧㄡˋ'], ['duì', 'ㄉㄨㄟˋ'], ['lún', 'ㄌㄨㄣˊ'], ['zhōng', 'ㄓㄨㄥ'],
    ['wēng', 'ㄨㄥ'], ['wèi', 'ㄨㄟˋ'], ['yǒu', 'ㄧㄡˇ'], ['yīng', 'ㄧㄥ'], ['yān', 'ㄧㄢ'], ['ér', 'ㄦˊ'], ['ǹg', 'ㄫˋ'], ['shuāng', 'ㄕㄨㄤ'],
  ]) assert.equal(zhuyinOf(pinyin), zhuyin, pinyin);
  for (const none of ['', 'x', 'hello', 'qng']) assert.equal(zhuyinOf(none), null, none);
  assert.equal(said('銀行', 'zhuyin'), 'ㄧㄣˊ ㄏㄤˊ');
});

test('every syllable of the data has its Zhuyin, and no two share one but n and en (嗯)', () => {
  const syllables = new Set(data.split('\n').slice(2).flatMap((line) => line.replace(/\p{Script=Han}+/gu, ' ').split(' '))
    .filter((each) => each && each !== '-' && !/^[nńňǹ]$/.test(each)));
  assert.ok(syllables.size > 1200, `${syllables.size} syllables`);
  const seen = new Map();
  for (const pinyin of syllables) {
    const zhuyin = zhuyinOf(pinyin);
    assert.ok(zhuyin, pinyin);
    assert.equal(seen.get(zhuyin) ?? pinyin, pinyin, zhuyin);
    seen.set(zhuyin, pinyin);
  }
});

test('the data is at most 200 KB in brotli', () => {
  const size = brotliCompressSync(data).length;
  assert.ok(size <= 200_000, `${size} bytes`);
});

test('data of another form is refused', () => assert.throws(() => from('2\n'), /version/));
