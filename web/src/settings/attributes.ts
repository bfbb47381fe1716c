// Generated from attributes.json by web/build/attributes.mjs. Do not edit.
import type { Script } from '../core/core.js';

export type Region = 'TW' | 'HK' | 'none';
export type Glosses = 'hidden' | 'ruby' | 'source';
export type ShownReadings = 'none' | 'pinyin' | 'zhuyin';
export type Corrections = 'shown' | 'source';
export type Punctuation = 'full' | 'source';
export type Quotes = 'auto' | 'source';
export type ShownPictures = 'all' | 'none';
export type WritingMode = 'horizontal-tb' | 'vertical-rl';
export type Typeface = 'serif' | 'sans';
export type Size = 'small' | 'medium' | 'large' | 'huge';
export type Leading = 'tight' | 'normal' | 'loose';
export type Measure = 'narrow' | 'normal' | 'wide';
export type Theme = 'auto' | 'light' | 'sepia' | 'dark' | 'contrast';
export type UiLang = 'zh' | 'en';

export const values = {
  script: ['hant', 'hans'],
  region: ['TW', 'HK', 'none'],
  glosses: ['hidden', 'ruby', 'source'],
  readings: ['none', 'pinyin', 'zhuyin'],
  corrections: ['shown', 'source'],
  punctuation: ['full', 'source'],
  quotes: ['auto', 'source'],
  pictures: ['all', 'none'],
  writingMode: ['horizontal-tb', 'vertical-rl'],
  typeface: ['serif', 'sans'],
  size: ['small', 'medium', 'large', 'huge'],
  leading: ['tight', 'normal', 'loose'],
  measure: ['narrow', 'normal', 'wide'],
  theme: ['auto', 'light', 'sepia', 'dark', 'contrast'],
  uiLang: ['zh', 'en'],
} as const;

/** The attributes that are present or absent: the reader's choices, and those of the page alone. */
export const switches = ['regionalWords', 'highlightChanges'] as const;
export const flags = ['mixed', 'frames'] as const;

export const defaults = {
  regionalWords: false,
  glosses: 'hidden',
  readings: 'none',
  corrections: 'shown',
  punctuation: 'full',
  quotes: 'auto',
  highlightChanges: false,
  pictures: 'all',
  writingMode: 'horizontal-tb',
  typeface: 'serif',
  size: 'medium',
  leading: 'normal',
  measure: 'normal',
  theme: 'auto',
} as const;

/** The rows of the menu, in sections. */
export const sections = [
  ['region', 'regionalWords', 'glosses', 'readings', 'corrections', 'punctuation', 'quotes', 'highlightChanges'],
  ['pictures', 'writingMode', 'typeface', 'size', 'leading', 'measure', 'theme'],
] as const;

export const frameStyles = ['writingMode', 'typeface', 'size', 'leading', 'measure', 'theme'] as const;
export const articleStyles = ['glosses', 'readings'] as const;

export const readerProperties = ['src', 'script', 'region', 'regionalWords', 'glosses', 'readings', 'corrections', 'punctuation', 'quotes', 'highlightChanges', 'pictures', 'writingMode', 'typeface', 'size', 'leading', 'measure', 'theme', 'uiLang', 'glossarySrc', 'houseStyle'] as const;
export const switchProperties = ['for', 'script', 'region', 'regionalWords', 'glossarySrc', 'houseStyle', 'urlParam', 'mixed', 'frames'] as const;

/** A reader's choice. An absent key was not chosen. */
export interface Choice {
  /** script to show; if absent, the reader's saved choice, the browser's language, the story's own */
  script?: Script;
  /** regional standard of Traditional text; `none` is the common standard */
  region?: Region;
  /** also converts regional words (软件 → 軟體) */
  regionalWords?: boolean;
  /** readings in brackets, 環(huán): hidden, set as ruby, or as in the source */
  glosses?: Glosses;
  /** Pinyin or Zhuyin above every character; needs `fanjian-readings.js` and `.txt` beside the script */
  readings?: ShownReadings;
  /** shows the text with `edits` applied, or as in the source */
  corrections?: Corrections;
  /** sets half-width punctuation of Chinese text full-width, or keeps the source */
  punctuation?: Punctuation;
  /** quotation marks follow script and writing mode, or the source */
  quotes?: Quotes;
  /** highlights what differs from the source: corrections, characters, marks */
  highlightChanges?: boolean;
  /** `none` loads no pictures: captions and alternative texts alone */
  pictures?: ShownPictures;
  /** horizontal lines, or vertical lines from right to left */
  writingMode?: WritingMode;
  /** Song or Hei for the story */
  typeface?: Typeface;
  /** type size */
  size?: Size;
  /** space between lines */
  leading?: Leading;
  /** line length */
  measure?: Measure;
  /** colours; `auto` follows the device */
  theme?: Theme;
}

/** Properties that reflect an attribute; an absent attribute is '' or false. */
export interface ReaderAttributes {
  /** URL of the story: plain text, JSON or HTML */
  src: string;
  /** script to show; if absent, the reader's saved choice, the browser's language, the story's own */
  script: Script | '';
  /** regional standard of Traditional text; `none` is the common standard */
  region: Region | '';
  /** also converts regional words (软件 → 軟體) */
  regionalWords: boolean;
  /** readings in brackets, 環(huán): hidden, set as ruby, or as in the source */
  glosses: Glosses | '';
  /** Pinyin or Zhuyin above every character; needs `fanjian-readings.js` and `.txt` beside the script */
  readings: ShownReadings | '';
  /** shows the text with `edits` applied, or as in the source */
  corrections: Corrections | '';
  /** sets half-width punctuation of Chinese text full-width, or keeps the source */
  punctuation: Punctuation | '';
  /** quotation marks follow script and writing mode, or the source */
  quotes: Quotes | '';
  /** highlights what differs from the source: corrections, characters, marks */
  highlightChanges: boolean;
  /** `none` loads no pictures: captions and alternative texts alone */
  pictures: ShownPictures | '';
  /** horizontal lines, or vertical lines from right to left */
  writingMode: WritingMode | '';
  /** Song or Hei for the story */
  typeface: Typeface | '';
  /** type size */
  size: Size | '';
  /** space between lines */
  leading: Leading | '';
  /** line length */
  measure: Measure | '';
  /** colours; `auto` follows the device */
  theme: Theme | '';
  /** language of the controls: the story's script, or English */
  uiLang: UiLang | '';
  /** [own words](web/docs/glossary.md) */
  glossarySrc: string;
  /** spellings: `tw-press`, `hk-gov`, ... */
  houseStyle: string;
}

/** Properties that reflect an attribute; an absent attribute is '' or false. */
export interface SwitchAttributes {
  /** selects the content to convert; the whole page if absent */
  for: string;
  /** script to show; if absent, the reader's saved choice, the browser's language, the story's own */
  script: Script | '';
  /** regional standard of Traditional text; `none` is the common standard */
  region: Region | '';
  /** also converts regional words (软件 → 軟體) */
  regionalWords: boolean;
  /** [own words](web/docs/glossary.md) */
  glossarySrc: string;
  /** spellings: `tw-press`, `hk-gov`, ... */
  houseStyle: string;
  /** name of a URL parameter (`?variant=zh-HK`) that overrides the saved choice and reflects the current one */
  urlParam: string;
  /** in the page's own script, converts quotations in the other one too */
  mixed: boolean;
  /** also switches frames of the same origin */
  frames: boolean;
}

/** What the core is asked for, beside the variety. */
export const coreChoices = (shown: Required<Choice>) => ({
  regionalWords: shown.regionalWords,
  punctuation: shown.punctuation === 'full',
  quotes: shown.quotes === 'auto',
  vertical: shown.writingMode === 'vertical-rl',
});
