// Types shared by attributes, properties, events and the saved choice. The table of attributes is attributes.json.
import type { Script, Tag } from '../core/core.js';
import { aliases, values, type Choice, type switches } from './attributes.js';

export { articleStyles, coreChoices, defaults, flags, frameStyles, readerProperties, sections, switches, switchProperties, values } from './attributes.js';
export type {
  Choice, Corrections, Glosses, HeadingLevel, Leading, Measure, Punctuation, Quotes, ReaderAttributes, Region, ShownChanges, ShownReadings, Size,
  SwitchAttributes, Theme, WritingMode,
} from './attributes.js';
export type { Script, Tag };

/** What is shown. `lang`: the BCP 47 tag of the article; `source`: the story's own text, unconverted. */
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
  /** Who changed it: the reader by a control, the host by choose(), the page by an attribute, or another element of the origin. */
  by: 'reader' | 'host' | 'page' | 'elsewhere';
}

// Codes: those of the core ('invalid_utf8', 'bad_json', 'bad_shape', …), and
//   core_unavailable  WebAssembly did not start: no conversion, the text stays; if the cause is known:
//   file_missing, file_type, file_changed, file_unreachable   a file of the reader: missing, a web page in its place, not
//                     the one that the script was built with, unreachable
//   csp_connect, csp_wasm   the page's policy blocks the request, or WebAssembly
//   script_unavailable, script_refused   a script of the reader is missing, or blocked by a policy
//   chunk_missing     a chunk of the page's own bundle that holds one
//   wrong_abi         a .wasm of another version
//   traditional_missing   Core alone: what converts Simplified text takes complete() first; engine() does that
//   src_unreachable   no response, or an error status
//   src_not_text      the response is a web page without an article
//   left_out          something in the story cannot be shown, or only as a link; the message says what
//   empty             a story without text
//   ill_formed        the text holds lone surrogates; shown as U+FFFD
//   unknown_value     an attribute has an unknown value; ignored
//   for_invalid, for_missing, for_taken   of <fanjian-switch>: not a selector, no match, switched by another one
//   host_overwrites   of <fanjian-switch>: something writes over what is shown, as often as it is; there, its text stays
//   switch_failed     of <fanjian-switch>: the conversion failed; the page shows its own text
export interface ErrorDetail {
  code: string;
  message: string;        // English, for developers
  offset: number | null;  // byte offset into the source, if any
}

export interface FanjianEventMap {
  'fanjian-ready': CustomEvent<ReadyDetail>;
  'fanjian-change': CustomEvent<ChangeDetail>;
  'fanjian-error': CustomEvent<ErrorDetail>;
}

export type Enumerated = keyof typeof values;
export type Switch = (typeof switches)[number];

/** A property of a reader's choice: a radio group of the toolbar. */
export type Setting = keyof Choice;
/** Names of the settings and their values in one language. */
export type Labels = Readonly<Record<Setting, { name: string; hint?: string; values: Readonly<Record<string, string>> }>>;

/** The attribute of a property: writing-mode of writingMode. */
export const attributeOf = (property: string) => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
export const propertyOf = (attribute: string) => attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

// The value in the case of `values`; undefined if it is none of them.
export function valueOf<K extends keyof typeof values>(
  key: K, given: unknown,
): (typeof values)[K][number] | undefined {
  if (typeof given !== 'string' && typeof given !== 'boolean') return undefined;
  const said = String(given).trim().toLowerCase();
  const word = aliases[key]?.[said] ?? said;
  return values[key].find((known) => known.toLowerCase() === word);
}
