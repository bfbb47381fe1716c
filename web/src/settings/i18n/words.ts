// The words of the interface: what they are called, and a page's own in the place of some of them.
import type { Labels } from '../types.js';

/** Names of the two scripts' buttons; each is in its own script unless the page says it otherwise. */
export interface ScriptNames { letter: string; name: string }

/** All words of the controls. What stands in braces, `{n}`, is put there. */
export interface Words {
  /** The language that they are in, a BCP 47 tag. */
  lang: string;
  scripts: Readonly<Record<'hant' | 'hans', ScriptNames>>;
  /** Names, hints and values of the settings, by property. */
  labels: Labels;
  settings: string;
  table: string;
  more: string;
  smaller: string;
  larger: string;
  needsRegion: string;
  again: string;
  outline: string;
  listen: string;
  pause: string;
  resume: string;
  stop: string;
  noVoice: string;
  copy: string;
  copied: string;
  notCopied: string;
  notThere: string;
  print: string;
  share: string;
  resumePlace: string;
  speed: string;
  back: string;
  forward: string;
  cannotHighlight: string;
  from: string;
  made: string;
  /** Why a character is as it is, by reason; `{phrase}`, `{around}`. */
  because: Readonly<Record<string, string>>;
  /** `{source}`, `{target}`, `{script}` */
  only: string;
  sameForm: string;
  /** Another form: `{text}`, `{example}`, `{score}` */
  other: string;
  /** `{word}` */
  example: string;
  /** `{n}` */
  score: string;
  listMark: string;
  stopMark: string;
  review: string;
  same: string;
  also: string;
  earlier: string;
  later: string;
  close: string;
  on: string;
  off: string;
  now: string;
  comma: string;
  /** `{n}` */
  characters: string;
  /** `{n}` */
  minutes: string;
  /** Messages by error code; `other` for codes without one. */
  errors: Readonly<Record<string, string>>;
}

type Some<Of> = { readonly [Key in keyof Of]?: Of[Key] extends string | undefined ? Of[Key] : Some<Of[Key]> };

/** A page's own words in the place of ours: some, or all. */
export type InterfaceWords = Some<Words>;

export const scripts = { hant: { letter: '\u7E41', name: '\u7E41\u9AD4' }, hans: { letter: '\u7B80', name: '\u7B80\u4F53' } };

/** A text with its places filled in; what has no value stays. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place));

type Tree = Readonly<Record<string, unknown>>;

/** `own` laid over `base`; `refuse` is told what is not known, and it is left out. */
export function wordsOver<Of extends object>(base: Of, own: object, refuse: (what: string) => void = () => {}, path = 'words'): Of {
  const made: Record<string, unknown> = { ...base as Tree };
  for (const [name, value] of Object.entries(own)) {
    if (value === undefined) continue;
    const known = Object.hasOwn(base, name) ? (base as Tree)[name]
      : name === 'hint' && Object.hasOwn(base, 'name') && Object.hasOwn(base, 'values') ? '' : undefined;
    const place = `${path}.${name}`;
    if (known === undefined) refuse(`${place} is not known.`);
    else if (typeof known === 'string' ? typeof value !== 'string' : typeof value !== 'object' || !value) refuse(`${place} must be ${typeof known === 'string' ? 'a text' : 'an object'}.`);
    else made[name] = typeof known === 'string' ? value : wordsOver(known as object, value as object, refuse, place);
  }
  return made as Of;
}

/** Which of our words a page's `ui-lang` begins with: those of the story's script, of a script, or English. */
export function languageOf(tag: string): 'hant' | 'hans' | 'en' | '' {
  if (!tag) return '';
  try {
    const { language, script, region } = new Intl.Locale(tag);
    if (language !== 'zh' && language !== 'yue') return 'en';
    return !script && !region && language === 'zh' ? '' : new Intl.Locale(tag).maximize().script === 'Hans' ? 'hans' : 'hant';
  } catch {
    return '';
  }
}

/** What is wrong with a language tag; null: nothing. */
export function unknownTag(tag: string | null): string | null {
  try {
    if (tag) void new Intl.Locale(tag);
    return null;
  } catch {
    return `ui-lang="${tag}" is no language tag; use "en", "zh-Hant", "ko", ...`;
  }
}
