// Strings of the controls, in Traditional and Simplified. {name} stands for what is put there (words.ts).
import type { Structure } from '../../core/core.js';
import type { Labels, Script } from '../types.js';
import { fill, scripts, type Words } from './words.js';
import * as labels from './labels-zh.js';

const hant: Words = {
  lang: 'zh-Hant',
  labels: { ...labels.hant } as Labels,
  scripts,
  settings: '閱讀設定',
  table: '\u8868\u683C',
  more: '更多',
  smaller: '縮小字級',
  larger: '放大字級',
  needsRegion: '選台灣或香港時可用',
  again: '重試',
  outline: '目錄',
  listen: '朗讀',
  pause: '暫停',
  resume: '繼續',
  stop: '停止',
  noVoice: '此裝置沒有中文語音',
  copy: '複製全文',
  copied: '已複製',
  notCopied: '無法複製',
  notThere: '暫時無法使用',
  print: '列印',
  share: '分享連結',
  resumePlace: '接著上次的地方讀',
  speed: '語速',
  back: '上一句',
  forward: '下一句',
  cannotHighlight: '此瀏覽器無法標示，請長按字查看',
  from: '原文',
  made: '由電腦轉換：',
  because: {
    phrase: '依詞語「{phrase}」', context: '依上下文「{around}」', document: '與文中他處一致', correction: '校訂錯字：「{around}」', name: '人名，照原字', regional_words: '地區用詞', glossary: '依詞彙表「{phrase}」', character: '這裡最常見的寫法', kept: '連結、讀音或標明不轉換的字，照原文', punctuation: '標點依字體',
  },
  only: '「{source}」的{script}只有「{target}」',
  sameForm: '繁簡同形',
  other: '{text}{example}{score}',
  example: '（如「{word}」）',
  score: '{n}%',
  listMark: '\u3001',
  stopMark: '。',
  review: '查看改動',
  same: '與原文相同',
  also: '也可作：',
  earlier: '上一處',
  later: '下一處',
  close: '關閉',
  on: '開',
  off: '關',
  now: '已改為',
  comma: '\uFF0C',
  characters: '{n} 字',
  minutes: '約 {n} 分鐘',
  // By error code; `other` for those that have no words of their own.
  errors: {
    core_unavailable: '繁簡轉換暫時無法使用，以下是原文。',
    src_unreachable: '文章讀取失敗，請稍後再試。',
    src_not_text: '這個網址是網頁，不是文章的純文字。',
    empty: '這裡還沒有文章。',
    invalid_utf8: '文章有部分內容無法辨認，以「\uFFFD」標示。',
    ill_formed: '文章有部分內容無法辨認，以「\uFFFD」標示。',
    bad_json: '文章資料的格式有誤，無法顯示。',
    bad_shape: '文章資料的格式有誤，無法顯示。',
    too_large: '文章太長，無法轉換。',
    noReadings: '注音資料讀取失敗，暫時無法標注。',
    other: '文章處理失敗，以下是原文。',
  },
};

const hans: Words = {
  lang: 'zh-Hans',
  labels: { ...labels.hans } as Labels,
  scripts,
  settings: '阅读设置',
  table: '\u8868\u683C',
  more: '更多',
  smaller: '缩小字号',
  larger: '放大字号',
  needsRegion: '选台湾或香港时可用',
  again: '重试',
  outline: '目录',
  listen: '朗读',
  pause: '暂停',
  resume: '继续',
  stop: '停止',
  noVoice: '此设备没有中文语音',
  copy: '复制全文',
  copied: '已复制',
  notCopied: '无法复制',
  notThere: '暂时无法使用',
  print: '打印',
  share: '分享链接',
  resumePlace: '接着上次的地方读',
  speed: '语速',
  back: '上一句',
  forward: '下一句',
  cannotHighlight: '此浏览器无法标示，请长按字查看',
  from: '原文',
  made: '由电脑转换：',
  because: {
    phrase: '依词语“{phrase}”', context: '依上下文“{around}”', document: '与文中他处一致', correction: '校订错字：“{around}”', name: '人名，照原字', regional_words: '地区用词', glossary: '依词汇表“{phrase}”', character: '这里最常见的写法', kept: '链接、读音或标明不转换的字，照原文', punctuation: '标点依字体',
  },
  only: '“{source}”的{script}只有“{target}”',
  sameForm: '繁简同形',
  other: '{text}{example}{score}',
  example: '（如“{word}”）',
  score: '{n}%',
  listMark: '\u3001',
  stopMark: '。',
  review: '查看改动',
  same: '与原文相同',
  also: '也可作：',
  earlier: '上一处',
  later: '下一处',
  close: '关闭',
  on: '开',
  off: '关',
  now: '已改为',
  comma: '\uFF0C',
  characters: '{n} 字',
  minutes: '约 {n} 分钟',
  errors: {
    core_unavailable: '繁简转换暂时无法使用，以下是原文。',
    src_unreachable: '文章读取失败，请稍后再试。',
    src_not_text: '这个网址是网页，不是文章的纯文本。',
    empty: '这里还没有文章。',
    invalid_utf8: '文章有部分内容无法辨认，以“\uFFFD”标示。',
    ill_formed: '文章有部分内容无法辨认，以“\uFFFD”标示。',
    bad_json: '文章数据的格式有误，无法显示。',
    bad_shape: '文章数据的格式有误，无法显示。',
    too_large: '文章太长，无法转换。',
    noReadings: '注音数据读取失败，暂时无法标注。',
    other: '文章处理失败，以下是原文。',
  },
};

export const words: Record<Script, Words> = { hant, hans };

/** The names of the settings beyond script and region: they come with the sheet that they stand in. */
export function completeLabels(sheet: Readonly<Record<Script, Partial<Labels>>>): void {
  for (const script of ['hant', 'hans'] as const) Object.assign(words[script].labels, sheet[script]);
}

// How long a story is, in the reader's words.
export function lengthOf(structure: Structure, say: Words): string {
  if (!structure.wordCount) return '';
  const [, hours, minutes, seconds] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?/.exec(structure.timeRequired) ?? [];
  const time = Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Math.ceil(Number(seconds ?? 0) / 60);
  return [fill(say.characters, { n: structure.wordCount.toLocaleString('en') }), time ? fill(say.minutes, { n: time }) : '']
    .filter(Boolean).join(say.comma);
}
