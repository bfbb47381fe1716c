// Generated from attributes.json by web/build/attributes.mjs. Do not edit.
import type { Labels } from '../types.js';

export const english: Labels = {
  script: { name: 'Script', values: { hant: 'Traditional', hans: 'Simplified' } },
  region: { name: 'Region', values: { TW: 'Taiwan', HK: 'Hong Kong', none: 'Generic' } },
  regionalWords: { name: 'Regional words', values: {} },
  glosses: { name: 'Glosses', values: { hidden: 'Hidden', ruby: 'Above', source: 'As found' } },
  readings: { name: 'Readings', values: { none: 'None', pinyin: 'Pinyin', zhuyin: 'Zhuyin' } },
  corrections: { name: 'Corrections', values: { shown: 'Shown', source: 'As found' } },
  punctuation: { name: 'Punctuation', values: { full: 'Full width', source: 'As found' } },
  quotes: { name: 'Quotes', values: { auto: 'Auto', source: 'As found' } },
  highlightChanges: { name: 'Highlight changes', values: {} },
  writingMode: { name: 'Writing mode', values: { 'horizontal-tb': 'Horizontal', 'vertical-rl': 'Vertical' } },
  size: { name: 'Size', values: { small: 'S', medium: 'M', large: 'L', huge: 'XL' } },
  leading: { name: 'Lines', values: { tight: 'Tight', normal: 'Normal', loose: 'Loose' } },
  measure: { name: 'Width', values: { narrow: 'Narrow', normal: 'Normal', wide: 'Wide' } },
  theme: { name: 'Colours', values: { auto: 'Auto', light: 'Light', sepia: 'Sepia', dark: 'Dark', contrast: 'Contrast' } },
};
