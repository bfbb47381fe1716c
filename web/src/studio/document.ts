// A story under correction: its diagnostics, the editor's decisions, and the resulting text.
import type { ToolsCore } from '../core/tools-core.js';
import type { Diagnostic } from '../core/check.js';
import { applyEdits, type TextEdit } from '../core/text-edit.js';
import { pageOf } from '../single/page.js';
import type { State } from './state.js';
import type { Part } from './part.js';
import { sourceOffsets, withRoles, type AnnotatedText } from './role-json.js';

/**
 * A diagnostic, its replacement `to`, and whether it is applied: a fix unless the editor rejects it, a suggestion
 * if the editor accepts it. The reader hides glosses by itself.
 */
export interface Finding extends Diagnostic { key: string; to: string | null; on: boolean }


export interface Work {
  findings: Finding[];
  edits: TextEdit[];
  shown: string;
  parts: Part[];
  /** BCP 47: that of the story. */
  lang: string;
  /** The range of each finding in `shown`. */
  places: { start: number; end: number }[];
  /** For a page: the text, or JSON with roles, and its edits. */
  given: AnnotatedText;
  /** For the reader: the same, corrected. */
  article: string;
}

interface Article { inLanguage?: string; articleBody?: { role: string; span: [number, number] }[] }

export function workOn(core: ToolsCore, diagnostics: readonly Diagnostic[], state: State): Work {
  const seen = new Map<string, number>();
  const turned = new Set(state.turned);
  const findings = diagnostics.map((diagnostic): Finding => {
    const word = `${diagnostic.kind} ${diagnostic.text} ${diagnostic.fix}`;
    const count = seen.get(word) ?? 0;
    seen.set(word, count + 1);
    const key = `${word} ${count}`;
    const to = diagnostic.fix ?? diagnostic.suggestion;
    return { ...diagnostic, key, to, on: to !== null && (diagnostic.fix !== null) !== turned.has(key) };
  });
  const edits = findings.flatMap(({ kind, start, end, text: source, to: text, on }): TextEdit[] => {
    // An invisible U+2060 in a gloss keeps the parser from hiding it.
    if (kind === 'gloss') return on ? [] : [{ start, end, text: source.replace(/[(\uFF08]/, '$&\u2060') }];
    return on && text !== null ? [{ start, end, text }] : [];
  });
  const shown = applyEdits(state.text, edits);
  const story = core.open(shown);
  try {
    const article = story.article() as Article;
    const parts = partsOf(article, shown);
    const set = Object.entries(state.roles).filter(([at]) => parts[Number(at)]);
    for (const [at, role] of set) parts[Number(at)]!.role = role;
    const given = set.length ? withRoles(state.text, edits, inSource(parts, edits)) : { text: state.text, edits };
    return { findings, edits, shown, parts, lang: article.inLanguage ?? 'zh', places: placesOf(findings, edits), given, article: applyEdits(given.text, given.edits) };
  } finally {
    story.close();
  }
}

/** The finished page; null where there is no text. */
export function finished(core: ToolsCore, { given }: Work, reader: string): string | null {
  return pageOf(core, { ...given, choices: { to: 'source' }, reader });
}

function inSource(parts: readonly Part[], edits: readonly TextEdit[]): Part[] {
  const places = sourceOffsets(parts.flatMap(({ start, end }) => [start, end]), edits);
  return parts.map(({ role }, at) => ({ role, start: places[2 * at]!, end: places[2 * at + 1]! }));
}

function partsOf({ articleBody = [] }: Article, text: string): Part[] {
  let byte = 0, at = 0;
  const unit = (offset: number) => {
    while (byte < offset && at < text.length) {
      const character = text.codePointAt(at)!;
      byte += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
      at += character < 0x10000 ? 1 : 2;
    }
    return at;
  };
  return articleBody.map(({ role, span: [begin, end] }) => ({ role, start: unit(begin), end: unit(end) }));
}

function placesOf(findings: readonly Finding[], edits: readonly TextEdit[]): { start: number; end: number }[] {
  const ended = [...edits].sort((a, b) => a.end - b.end);
  const begun = new Map([...edits].reverse().map((edit) => [edit.start, edit]));
  let next = 0, shift = 0;
  return findings.map(({ start, end }) => {
    for (; next < ended.length && ended[next]!.end <= start; ++next) shift += ended[next]!.text.length - (ended[next]!.end - ended[next]!.start);
    return { start: start + shift, end: shift + (begun.has(start) ? start + begun.get(start)!.text.length : end) };
  });
}
