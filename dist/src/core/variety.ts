

import type { Tag } from './convert-core.js';

const chinese = /^(zh|cmn|yue|wuu|hak|nan|gan|hsn|lzh|cdo|cjy|cpx|mnp)(?![^-_])/i;
export const isChinese = (tag: string): boolean => chinese.test(tag);


export function varietyOf(tag: string): Tag | null {
  const words = tag.toLowerCase().split(/[-_]/);
  const end = words.findIndex((word, index) => index > 0 && word.length === 1);  // an extension, or private use
  if (end > 0) words.length = end;
  const has = (...each: string[]) => each.some((word) => words.includes(word));
  if (has('hans', 'chs')) return 'zh-Hans';
  if (has('tw')) return 'zh-Hant-TW';
  if (has('hk', 'mo')) return 'zh-Hant-HK';
  if (has('hant', 'cht')) return 'zh-Hant';
  return has('cn', 'sg', 'my') ? 'zh-Hans' : null;
}


export const known = 'zh-Hans (zh-CN, zh-SG, zh-MY), zh-Hant, zh-Hant-TW (zh-TW), zh-Hant-HK (zh-HK, zh-MO)';


export function tagOf(text: string): Tag | undefined {
  if (!isChinese(text)) return undefined;
  return varietyOf(text) ?? (/^(zh|cmn)$/i.test(text) ? 'zh-Hans' : undefined);
}
