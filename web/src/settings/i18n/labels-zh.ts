// Generated from attributes.json by web/build/attributes.mjs. Do not edit.
import type { Labels } from '../types.js';

export const hant: Partial<Labels> = {
  script: { name: '繁簡', values: { hant: '繁體', hans: '簡體' } },
  region: { name: '地區', hint: '繁體字形的地區標準', values: { TW: '台灣', HK: '香港', none: '通用' } },
};

export const hans: Partial<Labels> = {
  script: { name: '繁简', values: { hant: '繁体', hans: '简体' } },
  region: { name: '地区', hint: '繁体字形的地区标准', values: { TW: '台湾', HK: '香港', none: '通用' } },
};
