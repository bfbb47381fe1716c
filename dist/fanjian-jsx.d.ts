// The elements in JSX whose names are global: Preact, Solid, Stencil, React up to 18. For React 19: fanjian-reader/react.
export interface FanjianReaderAttributes {
  /** URL of the story: plain text, JSON or HTML */
  src?: string;
  /** script to show; if absent, the reader's saved choice, the browser's language, the story's own */
  script?: 'hant' | 'hans';
  /** regional standard of Traditional text; `none` is the common standard */
  region?: 'TW' | 'HK' | 'none';
  /** also converts regional words (软件 → 軟體) */
  'regional-words'?: boolean | '';
  /** readings in brackets, 環(huán): hidden, set as ruby, or as in the source */
  glosses?: 'hidden' | 'ruby' | 'source';
  /** Pinyin or Zhuyin above every character; needs `fanjian-readings.js` and `.txt` beside the script */
  readings?: 'none' | 'pinyin' | 'zhuyin';
  /** shows the text with `edits` applied, or as in the source */
  corrections?: 'shown' | 'source';
  /** sets half-width punctuation of Chinese text full-width, or keeps the source */
  punctuation?: 'full' | 'source';
  /** quotation marks follow script and writing mode, or the source */
  quotes?: 'auto' | 'source';
  /** highlights what differs from the source: corrections, characters, marks */
  'highlight-changes'?: boolean | '';
  /** `none` loads no pictures: captions and alternative texts alone */
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
  /** language of the controls: the story's script, or English */
  'ui-lang'?: 'zh' | 'en';
  /** [own words](web/docs/glossary.md) */
  'glossary-src'?: string;
  /** spellings: `tw-press`, `hk-gov`, ... */
  'house-style'?: string;
}

export interface FanjianSwitchAttributes {
  /** selects the content to convert; the whole page if absent */
  for?: string;
  /** script to show; if absent, the reader's saved choice, the browser's language, the story's own */
  script?: 'hant' | 'hans';
  /** regional standard of Traditional text; `none` is the common standard */
  region?: 'TW' | 'HK' | 'none';
  /** also converts regional words (软件 → 軟體) */
  'regional-words'?: boolean | '';
  /** [own words](web/docs/glossary.md) */
  'glossary-src'?: string;
  /** spellings: `tw-press`, `hk-gov`, ... */
  'house-style'?: string;
  /** name of a URL parameter (`?variant=zh-HK`) that overrides the saved choice and reflects the current one */
  'url-param'?: string;
  /** in the page's own script, converts quotations in the other one too */
  mixed?: boolean | '';
  /** also switches frames of the same origin */
  frames?: boolean | '';
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
