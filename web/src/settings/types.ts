// The words that attributes, properties, events and the saved choice have in common.
import type { Script, Tag } from '../core/core.js';

export type { Script, Tag };

// Which Traditional: Taiwan's, Hong Kong's, or the one that belongs to no region.
export type Region = 'TW' | 'HK' | 'generic';
export type Glosses = 'hidden' | 'ruby' | 'source';
// Over every character, from a file of its own that is asked for when it is first wanted.
export type ShownReadings = 'none' | 'pinyin' | 'zhuyin';
// What was mended of a story that a machine had broken, or the text as it was found.
export type Mending = 'shown' | 'source';
// Marks of Chinese text that were typed half-width are set full-width, or stay as they are.
export type Punctuation = 'full' | 'source';
// Quotation marks follow the script and the direction, or stay as they are.
export type Quotes = 'auto' | 'source';
export type Theme = 'auto' | 'light' | 'sepia' | 'dark' | 'contrast';
export type Size = 'small' | 'medium' | 'large' | 'huge';
export type Leading = 'tight' | 'normal' | 'loose';
export type Measure = 'narrow' | 'normal' | 'wide';
export type LineDirection = 'horizontal' | 'vertical';
// The language of the controls: that of the story as it is shown, or English.
export type Interface = 'zh' | 'en';

// What a reader can choose. A key that is absent was not chosen.
export interface Choice {
  script?: Script;
  region?: Region;
  wording?: boolean;
  glosses?: Glosses;
  readings?: ShownReadings;
  mending?: Mending;
  punctuation?: Punctuation;
  quotes?: Quotes;
  theme?: Theme;
  size?: Size;
  leading?: Leading;
  measure?: Measure;
  direction?: LineDirection;
  marks?: boolean;  // every character that differs from the source is marked
}

// What is on the page. `lang` is the article's BCP 47 tag; `source` says that it is the story's own
// text and nothing was converted.
export interface Shown extends Required<Choice> {
  lang: string;
  source: boolean;
}

export interface ReadyDetail extends Shown {
  headline: string;
  wordCount: number;
  timeRequired: string;
  glossCount: number;
}

export interface ChangeDetail extends Shown {
  // Who changed it: the reader by a control of this element, the page by an attribute, or another
  // reader element of the same origin (this tab or another).
  by: 'reader' | 'page' | 'elsewhere';
}

// Codes: those of the core ('invalid_utf8', 'bad_json', 'bad_shape', …), and
//   core_unavailable  WebAssembly did not start: no conversion, the text stays
//   src_unreachable   the address did not answer, or answered with an error
//   src_not_text      the address answered with a web page
//   empty             there is a story, but no text in it
//   ill_formed        the text holds lone surrogates; shown as U+FFFD
//   unknown_value     an attribute has a value that does not exist; ignored
//   for_invalid, for_missing, for_taken   of <fanjian-switch>: no selector, nothing there, another one switches it
//   switch_failed     of <fanjian-switch>: converting the page failed; it shows its own text
export interface ErrorDetail {
  code: string;
  message: string;        // English, for whoever runs the page
  offset: number | null;  // byte offset into the source, where there is one
}

export interface FanjianEventMap {
  'fanjian-ready': CustomEvent<ReadyDetail>;
  'fanjian-change': CustomEvent<ChangeDetail>;
  'fanjian-error': CustomEvent<ErrorDetail>;
}

export const values = {
  script: ['hant', 'hans'],
  region: ['TW', 'HK', 'generic'],
  glosses: ['hidden', 'ruby', 'source'],
  readings: ['none', 'pinyin', 'zhuyin'],
  mending: ['shown', 'source'],
  punctuation: ['full', 'source'],
  quotes: ['auto', 'source'],
  theme: ['auto', 'light', 'sepia', 'dark', 'contrast'],
  size: ['small', 'medium', 'large', 'huge'],
  leading: ['tight', 'normal', 'loose'],
  measure: ['narrow', 'normal', 'wide'],
  direction: ['horizontal', 'vertical'],
  interface: ['zh', 'en'],
} as const;

// The attributes that are present or absent.
export const switches = ['wording', 'marks'] as const;

export type Enumerated = keyof typeof values;
export type Switch = (typeof switches)[number];

// The value as it is spelled in `values`, whatever its case; undefined if it is none of them.
export function valueOf<K extends keyof typeof values>(
  key: K, given: unknown,
): (typeof values)[K][number] | undefined {
  const word = typeof given === 'string' ? given.trim().toLowerCase() : '';
  return values[key].find((known) => known.toLowerCase() === word);
}
