// The elements in JSX whose names are global: Preact, Solid, Stencil, React up to 18. For React 19: fanjian-reader/react.
export interface FanjianReaderAttributes {
  /** URL of the story: plain text, JSON or HTML */
  src?: string;
  /** if absent: the saved choice, the browser's language, the story's own script */
  script?: 'hant' | 'hans';
  /** standard of Traditional text; `none`: the common one */
  region?: 'TW' | 'HK' | 'none';
  /** also converts regional words (软件 → 軟體) */
  'regional-words'?: boolean | '';
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
  'highlight-changes'?: 'none' | 'corrections' | 'context' | 'all';
  /** `none` loads none: captions and alternative texts alone */
  pictures?: 'all' | 'none';
  /** horizontal lines, or vertical lines from right to left */
  'writing-mode'?: 'horizontal-tb' | 'vertical-rl';
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
  'heading-level'?: '1' | '2' | '3' | '4' | '5';
  /** of the controls; [words](web/docs/interface.md) */
  'ui-lang'?: string;
  /** [own words](web/docs/glossary.md) */
  'glossary-src'?: string;
  /** spellings: `tw-press`, `hk-gov`, ... */
  'house-style'?: string;
  /** URL parameter with the choice: `?variant=zh-HK` */
  'url-param'?: string;
}

export interface FanjianSwitchAttributes {
  /** what to convert; the whole page if absent */
  for?: string;
  /** if absent: the saved choice, the browser's language, the story's own script */
  script?: 'hant' | 'hans';
  /** standard of Traditional text; `none`: the common one */
  region?: 'TW' | 'HK' | 'none';
  /** also converts regional words (软件 → 軟體) */
  'regional-words'?: boolean | '';
  /** of the controls; [words](web/docs/interface.md) */
  'ui-lang'?: string;
  /** [own words](web/docs/glossary.md) */
  'glossary-src'?: string;
  /** spellings: `tw-press`, `hk-gov`, ... */
  'house-style'?: string;
  /** URL parameter with the choice: `?variant=zh-HK` */
  'url-param'?: string;
  /** when: `auto` waits for [hydration](web/docs/frameworks.md), `manual` until the attribute changes */
  start?: 'auto' | 'now' | 'manual';
  /** in the page's own script, converts quotations in the other one too */
  mixed?: boolean | '';
  /** also frames of the same origin */
  frames?: boolean | '';
  /** also title, `og:`, description, JSON-LD */
  metadata?: boolean | '';
  /** shown by CSS `content` */
  'content-attributes'?: string;
}

interface Common {
  children?: unknown;
  class?: string;
  className?: string;
  id?: string;
  lang?: string;
  slot?: string;
  style?: unknown;
  key?: string | number | null;
  ref?: unknown;
  [data: `data-${string}`]: unknown;
  [aria: `aria-${string}`]: unknown;
}

declare global {
  namespace JSX {
    interface IntrinsicElements {
      'fanjian-reader': FanjianReaderAttributes & Common;
      'fanjian-switch': FanjianSwitchAttributes & Common;
    }
  }
}
