// What is known of a story under correction.
import type { Diagnostic } from '../core/check.js';
import type { TextEdit } from '../core/text-edit.js';

/** JSON or text, and edits with offsets into it. */
export interface AnnotatedText { text: string; edits: TextEdit[] }

/** A block of the corrected story: `start` and `end` in UTF-16 units of `Work.shown`. */
export interface Part { role: string; start: number; end: number }

/** A block as the sheet shows it. */
export interface Row {
  role: string;
  /** The roles that it may have; all of a line if absent. */
  roles?: readonly string[];
  /** Texts; of a finding, with its number. */
  pieces: (string | { finding: number; text: string })[];
  /** An address that may be shown; '' of a picture that is not here. */
  picture?: string;
}

/**
 * A diagnostic, its replacement `to`, and whether it is applied: a fix unless the editor rejects it, a suggestion
 * if the editor accepts it. The reader hides glosses by itself.
 */
export interface Finding extends Diagnostic { key: string; to: string | null; on: boolean }

export interface Work {
  findings: Finding[];
  edits: TextEdit[];
  rows: Row[];
  /** BCP 47: that of the story. */
  lang: string;
  /** For a page: the text, or JSON with roles, and its edits. */
  given: AnnotatedText;
  /** For the reader: the same, corrected. */
  article: string;
  /** Pictures that the text names and that are not here. */
  missing: string[];
}

/** What a finding is seen by: a reading by the character that it hides behind. */
export const wordOf = ({ kind, on, to }: Finding, text: string) => (kind === 'gloss' && on ? to! : text);
