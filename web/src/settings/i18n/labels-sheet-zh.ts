// Generated from attributes.json by web/build/attributes.mjs. Do not edit.
import type { Labels } from '../types.js';

export const hant: Partial<Labels> = {
  regionalWords: { name: '地區用詞', hint: '連用詞也換成當地說法，如「軟體」', values: {} },
  glosses: { name: '夾注', hint: '原文括號裡的讀音，如「環(huán)」', values: { hidden: '隱藏', ruby: '標注', source: '原樣' } },
  readings: { name: '注音', hint: '在每個字上標出讀音', values: { none: '無', pinyin: '拼音', zhuyin: '注音符號' } },
  corrections: { name: '校訂', hint: '改正機器轉錯的字，原文不動', values: { shown: '已校訂', source: '原樣' } },
  punctuation: { name: '標點', hint: '半形標點改成全形', values: { full: '全形', source: '原樣' } },
  quotes: { name: '引號', hint: '引號跟著字體和排版走', values: { auto: '自動', source: '原樣' } },
  highlightChanges: { name: '標示改動', hint: '從少到多：改正的字；有選擇、由前後文決定的字；所有改動。點標出的字看原因', values: { none: '關', corrections: '校訂', context: '斟酌', all: '全部' } },
  pictures: { name: '圖片', values: { all: '顯示', none: '不載入' } },
  writingMode: { name: '排版', values: { 'horizontal-tb': '橫排', 'vertical-rl': '直排' } },
  typeface: { name: '字型', values: { serif: '宋體', sans: '黑體' } },
  size: { name: '字級', values: { small: '小', medium: '中', large: '大', huge: '特大' } },
  leading: { name: '行距', values: { tight: '緊', normal: '適中', loose: '鬆' } },
  measure: { name: '行寬', values: { narrow: '窄', normal: '適中', wide: '寬' } },
  theme: { name: '配色', values: { auto: '自動', light: '淺色', sepia: '米黃', dark: '深色', contrast: '高對比' } },
};

export const hans: Partial<Labels> = {
  regionalWords: { name: '地区用词', hint: '连用词也换成当地说法，如“軟體”', values: {} },
  glosses: { name: '夹注', hint: '原文括号里的读音，如“環(huán)”', values: { hidden: '隐藏', ruby: '标注', source: '原样' } },
  readings: { name: '注音', hint: '在每个字上标出读音', values: { none: '无', pinyin: '拼音', zhuyin: '注音符号' } },
  corrections: { name: '校订', hint: '改正机器转错的字，原文不动', values: { shown: '已校订', source: '原样' } },
  punctuation: { name: '标点', hint: '半角标点改成全角', values: { full: '全角', source: '原样' } },
  quotes: { name: '引号', hint: '引号跟着字体和排版走', values: { auto: '自动', source: '原样' } },
  highlightChanges: { name: '标示改动', hint: '从少到多：改正的字；有选择、由前后文决定的字；所有改动。点标出的字看原因', values: { none: '关', corrections: '校订', context: '斟酌', all: '全部' } },
  pictures: { name: '图片', values: { all: '显示', none: '不加载' } },
  writingMode: { name: '排版', values: { 'horizontal-tb': '横排', 'vertical-rl': '竖排' } },
  typeface: { name: '字型', values: { serif: '宋体', sans: '黑体' } },
  size: { name: '字号', values: { small: '小', medium: '中', large: '大', huge: '特大' } },
  leading: { name: '行距', values: { tight: '紧', normal: '适中', loose: '松' } },
  measure: { name: '行宽', values: { narrow: '窄', normal: '适中', wide: '宽' } },
  theme: { name: '配色', values: { auto: '自动', light: '浅色', sepia: '米黄', dark: '深色', contrast: '高对比' } },
};
