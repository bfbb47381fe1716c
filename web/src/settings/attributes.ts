// Generated from attributes.json by web/build/attributes.mjs. Do not edit.
import type { Script } from '../core/core.js';

export type Region = 'TW' | 'HK' | 'none';
export type Glosses = 'hidden' | 'ruby' | 'source';
export type ShownReadings = 'none' | 'pinyin' | 'zhuyin';
export type Corrections = 'shown' | 'source';
export type Punctuation = 'full' | 'source';
export type Quotes = 'auto' | 'source';
export type ShownChanges = 'none' | 'corrections' | 'context' | 'all';
export type ShownPictures = 'all' | 'none';
export type WritingMode = 'horizontal-tb' | 'vertical-rl';
export type Typeface = 'serif' | 'sans';
export type Size = 'small' | 'medium' | 'large' | 'huge';
export type Leading = 'tight' | 'normal' | 'loose';
export type Measure = 'narrow' | 'normal' | 'wide';
export type Theme = 'auto' | 'light' | 'sepia' | 'dark' | 'contrast';
export type HeadingLevel = '1' | '2' | '3' | '4' | '5';
export type Start = 'auto' | 'now' | 'manual';

export const values = {
  script: ['hant', 'hans'],
  region: ['TW', 'HK', 'none'],
  glosses: ['hidden', 'ruby', 'source'],
  readings: ['none', 'pinyin', 'zhuyin'],
  corrections: ['shown', 'source'],
  punctuation: ['full', 'source'],
  quotes: ['auto', 'source'],
  highlightChanges: ['none', 'corrections', 'context', 'all'],
  pictures: ['all', 'none'],
  writingMode: ['horizontal-tb', 'vertical-rl'],
  typeface: ['serif', 'sans'],
  size: ['small', 'medium', 'large', 'huge'],
  leading: ['tight', 'normal', 'loose'],
  measure: ['narrow', 'normal', 'wide'],
  theme: ['auto', 'light', 'sepia', 'dark', 'contrast'],
  headingLevel: ['1', '2', '3', '4', '5'],
  start: ['auto', 'now', 'manual'],
} as const;

/** Other ways to write a value. */
export const aliases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  highlightChanges: { '': 'context', 'true': 'context', 'false': 'none' },
};

/** The attributes that are present or absent: the reader's choices, and those of the page alone. */
export const switches = ['regionalWords'] as const;
export const flags = ['mixed', 'frames', 'metadata'] as const;

export const defaults = {
  regionalWords: false,
  glosses: 'hidden',
  readings: 'none',
  corrections: 'shown',
  punctuation: 'full',
  quotes: 'auto',
  highlightChanges: 'none',
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

export const readerProperties = ['src', 'script', 'region', 'regionalWords', 'glosses', 'readings', 'corrections', 'punctuation', 'quotes', 'highlightChanges', 'pictures', 'writingMode', 'typeface', 'size', 'leading', 'measure', 'theme', 'headingLevel', 'uiLang', 'glossarySrc', 'houseStyle', 'urlParam'] as const;
export const switchProperties = ['for', 'script', 'region', 'regionalWords', 'uiLang', 'glossarySrc', 'houseStyle', 'urlParam', 'start', 'mixed', 'frames', 'metadata', 'contentAttributes'] as const;

/** A reader's choice. An absent key was not chosen. */
export interface Choice {
  /** if absent: the saved choice, the browser's language, the story's own script */
  script?: Script;
  /** standard of Traditional text; `none`: the common one */
  region?: Region;
  /** also converts regional words (软件 → 軟體) */
  regionalWords?: boolean;
  /** readings in brackets, 環(huán): hidden, set as ruby, or as in the source */
  glosses?: Glosses;
  /** Pinyin or Zhuyin above every character; needs `fanjian-readings.js` and `.txt` beside the script */
  readings?: ShownReadings;
  /** with `edits`, or what is surely wrong in a Traditional story, corrected; or the source */
  corrections?: Corrections;
  /** sets half-width marks in Chinese full-width, or keeps the source */
  punctuation?: Punctuation;
  /** quotation marks by script and writing mode, or the source */
  quotes?: Quotes;
  /** highlights corrections; also what had a choice; or all */
  highlightChanges?: ShownChanges;
  /** `none` loads none: captions and alternative texts alone */
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
  /** if absent: the saved choice, the browser's language, the story's own script */
  script: Script | '';
  /** standard of Traditional text; `none`: the common one */
  region: Region | '';
  /** also converts regional words (软件 → 軟體) */
  regionalWords: boolean;
  /** readings in brackets, 環(huán): hidden, set as ruby, or as in the source */
  glosses: Glosses | '';
  /** Pinyin or Zhuyin above every character; needs `fanjian-readings.js` and `.txt` beside the script */
  readings: ShownReadings | '';
  /** with `edits`, or what is surely wrong in a Traditional story, corrected; or the source */
  corrections: Corrections | '';
  /** sets half-width marks in Chinese full-width, or keeps the source */
  punctuation: Punctuation | '';
  /** quotation marks by script and writing mode, or the source */
  quotes: Quotes | '';
  /** highlights corrections; also what had a choice; or all */
  highlightChanges: ShownChanges | '';
  /** `none` loads none: captions and alternative texts alone */
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
  /** the headline's, in a page with an `h1` */
  headingLevel: HeadingLevel | '';
  /** of the controls; [words](web/docs/interface.md) */
  uiLang: string;
  /** [own words](web/docs/glossary.md) */
  glossarySrc: string;
  /** spellings: `tw-press`, `hk-gov`, ... */
  houseStyle: string;
  /** URL parameter with the choice: `?variant=zh-HK` */
  urlParam: string;
}

/** Properties that reflect an attribute; an absent attribute is '' or false. */
export interface SwitchAttributes {
  /** what to convert; the whole page if absent */
  for: string;
  /** if absent: the saved choice, the browser's language, the story's own script */
  script: Script | '';
  /** standard of Traditional text; `none`: the common one */
  region: Region | '';
  /** also converts regional words (软件 → 軟體) */
  regionalWords: boolean;
  /** of the controls; [words](web/docs/interface.md) */
  uiLang: string;
  /** [own words](web/docs/glossary.md) */
  glossarySrc: string;
  /** spellings: `tw-press`, `hk-gov`, ... */
  houseStyle: string;
  /** URL parameter with the choice: `?variant=zh-HK` */
  urlParam: string;
  /** when: `auto` waits for [hydration](web/docs/frameworks.md), `manual` until the attribute changes */
  start: Start | '';
  /** in the page's own script, converts quotations in the other one too */
  mixed: boolean;
  /** also frames of the same origin */
  frames: boolean;
  /** also title, `og:`, description, JSON-LD */
  metadata: boolean;
  /** shown by CSS `content` */
  contentAttributes: string;
}

/** What the core is asked for, beside the variety. */
export const coreChoices = (shown: Required<Choice>) => ({
  regionalWords: shown.regionalWords,
  corrected: shown.corrections === 'shown',
  punctuation: shown.punctuation === 'full',
  quotes: shown.quotes === 'auto',
  vertical: shown.writingMode === 'vertical-rl',
});
