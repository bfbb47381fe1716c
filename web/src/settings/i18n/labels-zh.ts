// Generated from attributes.json by web/build/attributes.mjs. Do not edit.
import type { Labels } from '../types.js';

export const hant: Labels = {
  script: { name: '字體', values: { hant: '繁體', hans: '簡體' } },
  region: { name: '地區', values: { TW: '臺灣', HK: '香港', none: '通用' } },
  regionalWords: { name: '地區用詞', values: {} },
  glosses: { name: '夾注', values: { hidden: '隱藏', ruby: '標注', source: '原樣' } },
  readings: { name: '注音', values: { none: '無', pinyin: '拼音', zhuyin: '注音符號' } },
  corrections: { name: '校訂', values: { shown: '已校訂', source: '原樣' } },
  punctuation: { name: '標點', values: { full: '全形', source: '原樣' } },
  quotes: { name: '引號', values: { auto: '自動', source: '原樣' } },
  highlightChanges: { name: '標示改動', values: {} },
  writingMode: { name: '排版', values: { 'horizontal-tb': '橫排', 'vertical-rl': '直排' } },
  size: { name: '字級', values: { small: '小', medium: '中', large: '大', huge: '特大' } },
  leading: { name: '行距', values: { tight: '緊', normal: '適中', loose: '鬆' } },
  measure: { name: '行寬', values: { narrow: '窄', normal: '適中', wide: '寬' } },
  theme: { name: '配色', values: { auto: '自動', light: '淺色', sepia: '米黃', dark: '深色', contrast: '高對比' } },
};

export const hans: Labels = {
  script: { name: '字体', values: { hant: '繁体', hans: '简体' } },
  region: { name: '地区', values: { TW: '台湾', HK: '香港', none: '通用' } },
  regionalWords: { name: '地区用词', values: {} },
  glosses: { name: '夹注', values: { hidden: '隐藏', ruby: '标注', source: '原样' } },
  readings: { name: '注音', values: { none: '无', pinyin: '拼音', zhuyin: '注音符号' } },
  corrections: { name: '校订', values: { shown: '已校订', source: '原样' } },
  punctuation: { name: '标点', values: { full: '全角', source: '原样' } },
  quotes: { name: '引号', values: { auto: '自动', source: '原样' } },
  highlightChanges: { name: '标示改动', values: {} },
  writingMode: { name: '排版', values: { 'horizontal-tb': '横排', 'vertical-rl': '竖排' } },
  size: { name: '字号', values: { small: '小', medium: '中', large: '大', huge: '特大' } },
  leading: { name: '行距', values: { tight: '紧', normal: '适中', loose: '松' } },
  measure: { name: '行宽', values: { narrow: '窄', normal: '适中', wide: '宽' } },
  theme: { name: '配色', values: { auto: '自动', light: '浅色', sepia: '米黄', dark: '深色', contrast: '高对比' } },
};
