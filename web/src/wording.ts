// What the interface says, in the reader's script.
import type { Structure } from './core.js';
import type { Script } from './types.js';

const hant = {
  lang: 'zh-Hant',
  settings: '閱讀設定',
  more: '更多設定',
  script: '字體',
  region: '地區',
  TW: '臺灣',
  HK: '香港',
  generic: '通用',
  wording: '地區用詞',
  glosses: '拼音',
  hidden: '隱藏',
  ruby: '標注',
  source: '原樣',
  theme: '配色',
  auto: '自動',
  light: '淺色',
  dark: '深色',
  hant: '繁體',
  hans: '簡體',
  on: '開',
  off: '關',
  now: '已改為',
  characters: (n: string) => `${n} 字`,
  minutes: (n: string) => `約 ${n} 分鐘`,
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
    other: '文章處理失敗，以下是原文。',
  } as Record<string, string>,
  at: (n: string) => `（第 ${n} 個位元組）`,
};

export type Words = typeof hant;

const hans: Words = {
  lang: 'zh-Hans',
  settings: '阅读设置',
  more: '更多设置',
  script: '字体',
  region: '地区',
  TW: '台湾',
  HK: '香港',
  generic: '通用',
  wording: '地区用词',
  glosses: '拼音',
  hidden: '隐藏',
  ruby: '标注',
  source: '原样',
  theme: '配色',
  auto: '自动',
  light: '浅色',
  dark: '深色',
  hant: '繁体',
  hans: '简体',
  on: '开',
  off: '关',
  now: '已改为',
  characters: (n) => `${n} 字`,
  minutes: (n) => `约 ${n} 分钟`,
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
    other: '文章处理失败，以下是原文。',
  },
  at: (n) => `（第 ${n} 个字节）`,
};

export const words: Record<Script, Words> = { hant, hans };

// How long a story is, in the reader's words.
export function length_of(structure: Structure, say: Words): string {
  if (!structure.wordCount) return '';
  const [, hours, minutes, seconds] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?/.exec(structure.timeRequired) ?? [];
  const time = Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Math.ceil(Number(seconds ?? 0) / 60);
  return [say.characters(structure.wordCount.toLocaleString('en')), time ? say.minutes(String(time)) : '']
    .filter(Boolean).join('\uFF0C');
}
