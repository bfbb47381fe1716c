// The elements as components of React, and in its JSX.
import type { DetailedHTMLProps, ForwardRefExoticComponent, HTMLAttributes, ReactNode, RefAttributes } from 'react';
import type { ChangeDetail, ErrorDetail, FanjianReaderElement, FanjianSwitchElement, ReadyDetail } from './fanjian-reader.js';
import type { FanjianReaderAttributes, FanjianSwitchAttributes } from './fanjian-jsx.js';

interface Common<Element> extends Omit<HTMLAttributes<Element>, 'children' | 'onChange' | 'onError'> {
  children?: ReactNode;
  /** The page's own words: a list, a term a line, or terms. */
  glossary?: FanjianSwitchElement['glossary'];
  onReady?(event: CustomEvent<ReadyDetail>): void;
  onChange?(event: CustomEvent<ChangeDetail>): void;
  onError?(event: CustomEvent<ErrorDetail>): void;
}

export interface FanjianReaderProps extends Common<FanjianReaderElement> {
  /** The story: text or a schema.org object; otherwise `src`, or the children. */
  article?: FanjianReaderElement['article'];
  edits?: FanjianReaderElement['edits'];
  /** The page's own words of the interface. */
  words?: FanjianReaderElement['words'];
  /** URL of the story: plain text, JSON or HTML */
  src?: string;
  /** if absent: the saved choice, the browser's language, the story's own script */
  script?: 'hant' | 'hans';
  /** standard of Traditional text; `none`: the common one */
  region?: 'TW' | 'HK' | 'none';
  /** also converts regional words (软件 → 軟體) */
  regionalWords?: boolean;
  /** readings in brackets, 環(huán): hidden, set as ruby, or as in the source */
  glosses?: 'hidden' | 'ruby' | 'source';
  /** Pinyin or Zhuyin above every character; needs `fanjian-readings.js` and `.txt` beside the script */
  readings?: 'none' | 'pinyin' | 'zhuyin';
  /** with `edits`, or what is surely wrong in a Traditional story, corrected; or the source */
  corrections?: 'shown' | 'source';
  /** sets half-width marks in Chinese full-width, or keeps the source */
  punctuation?: 'full' | 'source';
  /** quotation marks by script and writing mode, or the source */
  quotes?: 'auto' | 'source';
  /** highlights corrections; also what had a choice; or all */
  highlightChanges?: 'none' | 'corrections' | 'context' | 'all';
  /** `none` loads none: captions and alternative texts alone */
  pictures?: 'all' | 'none';
  /** horizontal lines, or vertical lines from right to left */
  writingMode?: 'horizontal-tb' | 'vertical-rl';
  /** Song or Hei for the story */
  typeface?: 'serif' | 'sans';
  /** type size */
  size?: 'small' | 'medium' | 'large' | 'huge';
  /** space between lines */
  leading?: 'tight' | 'normal' | 'loose';
  /** line length */
  measure?: 'narrow' | 'normal' | 'wide';
  /** colours; `auto` follows the device */
  theme?: 'auto' | 'light' | 'sepia' | 'dark' | 'contrast';
  /** the headline's, in a page with an `h1` */
  headingLevel?: '1' | '2' | '3' | '4' | '5';
  /** of the controls; [words](web/docs/interface.md) */
  uiLang?: string;
  /** [own words](web/docs/glossary.md) */
  glossarySrc?: string;
  /** spellings: `tw-press`, `hk-gov`, ... */
  houseStyle?: string;
  /** URL parameter with the choice: `?variant=zh-HK` */
  urlParam?: string;
}

export interface FanjianSwitchProps extends Common<FanjianSwitchElement> {
  /** The page's own words of the control. */
  words?: FanjianSwitchElement['words'];
  /** what to convert; the whole page if absent */
  for?: string;
  /** if absent: the saved choice, the browser's language, the story's own script */
  script?: 'hant' | 'hans';
  /** standard of Traditional text; `none`: the common one */
  region?: 'TW' | 'HK' | 'none';
  /** also converts regional words (软件 → 軟體) */
  regionalWords?: boolean;
  /** of the controls; [words](web/docs/interface.md) */
  uiLang?: string;
  /** [own words](web/docs/glossary.md) */
  glossarySrc?: string;
  /** spellings: `tw-press`, `hk-gov`, ... */
  houseStyle?: string;
  /** URL parameter with the choice: `?variant=zh-HK` */
  urlParam?: string;
  /** when: `auto` waits for [hydration](web/docs/frameworks.md), `manual` until the attribute changes */
  start?: 'auto' | 'now' | 'manual';
  /** in the page's own script, converts quotations in the other one too */
  mixed?: boolean;
  /** also frames of the same origin */
  frames?: boolean;
  /** also title, `og:`, description, JSON-LD */
  metadata?: boolean;
  /** shown by CSS `content` */
  contentAttributes?: string;
}

export declare const FanjianReader: ForwardRefExoticComponent<FanjianReaderProps & RefAttributes<FanjianReaderElement>>;
export declare const FanjianSwitch: ForwardRefExoticComponent<FanjianSwitchProps & RefAttributes<FanjianSwitchElement>>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'fanjian-reader': FanjianReaderAttributes & Omit<DetailedHTMLProps<HTMLAttributes<FanjianReaderElement>, FanjianReaderElement>, keyof FanjianReaderAttributes>;
      'fanjian-switch': FanjianSwitchAttributes & Omit<DetailedHTMLProps<HTMLAttributes<FanjianSwitchElement>, FanjianSwitchElement>, keyof FanjianSwitchAttributes>;
    }
  }
}
