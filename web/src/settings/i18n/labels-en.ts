// Generated from attributes.json by web/build/attributes.mjs. Do not edit.
import type { Labels } from '../types.js';

export const english: Labels = {
  script: { name: 'Script', values: { hant: 'Traditional', hans: 'Simplified' } },
  region: { name: 'Region', hint: 'Regional standard of Traditional characters', values: { TW: 'Taiwan', HK: 'Hong Kong', none: 'Generic' } },
  regionalWords: { name: 'Regional words', hint: 'Also local words, such as 軟體 for 软件', values: {} },
  glosses: { name: 'Glosses', hint: 'Readings in brackets in the source, 環(huán)', values: { hidden: 'Hidden', ruby: 'Above', source: 'As found' } },
  readings: { name: 'Readings', hint: 'A reading above every character', values: { none: 'None', pinyin: 'Pinyin', zhuyin: 'Zhuyin' } },
  corrections: { name: 'Corrections', hint: 'Characters that a machine got wrong; the source stays', values: { shown: 'Shown', source: 'As found' } },
  punctuation: { name: 'Punctuation', hint: 'Half-width marks become full-width', values: { full: 'Full width', source: 'As found' } },
  quotes: { name: 'Quotes', hint: 'Quotation marks follow script and direction', values: { auto: 'Auto', source: 'As found' } },
  highlightChanges: { name: 'Highlight changes', hint: 'From few to many: what was corrected, what had a choice, everything; tap a marked character to see why', values: { none: 'Off', corrections: 'Corrections', context: 'Choices', all: 'All' } },
  pictures: { name: 'Pictures', values: { all: 'Shown', none: 'Not loaded' } },
  writingMode: { name: 'Writing mode', values: { 'horizontal-tb': 'Horizontal', 'vertical-rl': 'Vertical' } },
  typeface: { name: 'Typeface', values: { serif: 'Song', sans: 'Hei' } },
  size: { name: 'Size', values: { small: 'S', medium: 'M', large: 'L', huge: 'XL' } },
  leading: { name: 'Lines', values: { tight: 'Tight', normal: 'Normal', loose: 'Loose' } },
  measure: { name: 'Width', values: { narrow: 'Narrow', normal: 'Normal', wide: 'Wide' } },
  theme: { name: 'Colours', values: { auto: 'Auto', light: 'Light', sepia: 'Sepia', dark: 'Dark', contrast: 'Contrast' } },
};
