// A story under correction: its diagnostics, the editor's decisions, and the resulting text.
import type { ToolsCore } from '../core/tools-core.js';
import type { Diagnostic } from '../core/check.js';
import { applyEdits, type TextEdit } from '../core/text-edit.js';
import { pageOf } from '../single/page.js';
import { markdownWork } from './markdown-work.js';
import { type Finding, type Part, type Row, type Work, wordOf } from './part.js';
import type { Pictures } from './pictures.js';
import { pictureLine, sourceOffsets, withRoles } from './role-json.js';
import type { State } from './state.js';

interface Article { inLanguage?: string; articleBody?: { role: string; span: [number, number] }[] }

export function workOn(core: ToolsCore, diagnostics: readonly Diagnostic[], state: State, pictures: Pick<Pictures, 'get'>): Work {
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
  return { findings, edits, ...(state.kind === 'markdown' ? markdownWork(core, findings, edits, state, pictures) : textWork(core, findings, edits, state, pictures)) };
}

function textWork(core: ToolsCore, findings: readonly Finding[], edits: TextEdit[], state: State, pictures: Pick<Pictures, 'get'>): Omit<Work, 'findings' | 'edits'> {
  const shown = applyEdits(state.text, edits);
  const story = core.open(shown);
  try {
    const article = story.article() as Article;
    const parts = partsOf(article, shown);
    const isJson = /^\uFEFF?\s*\{/.test(shown);
    const figures = isJson ? [] : parts.filter(({ start, end }) => pictureLine.test(shown.slice(start, end)));
    for (const part of figures) part.role = 'figure';
    const set = Object.entries(state.roles).filter(([at]) => parts[Number(at)]);
    for (const [at, role] of set) parts[Number(at)]!.role = role;
    const given = set.length || figures.length ? withRoles(state.text, edits, inSource(parts, edits), pictures) : { text: state.text, edits };
    const places = placesOf(findings, edits);
    const missing = figures.map(({ start, end }) => pictureLine.exec(shown.slice(start, end))![2]!).filter((name) => !pictures.get(name));
    return { rows: rowsOf(parts, shown, findings, places, pictures), lang: article.inLanguage ?? 'zh', given, article: applyEdits(given.text, given.edits), missing };
  } finally {
    story.close();
  }
}

/** The finished page; null where there is no text. `words`: a list of terms, open as `glossary`. */
export function finished(core: ToolsCore, { given, findings }: Work, reader: string, words: string, glossary: number): string | null {
  return pageOf(core, { ...given, edits: given.edits.length || findings.length ? given.edits : undefined, choices: { to: 'source', glossary }, reader, words });
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

function rowsOf(parts: readonly Part[], shown: string, findings: readonly Finding[], places: readonly { start: number; end: number }[], pictures: Pick<Pictures, 'get'>): Row[] {
  let next = 0;
  return parts.map(({ role, start, end }): Row => {
    const pieces: Row['pieces'] = [];
    let at = start;
    for (; next < places.length && places[next]!.start < end; ++next) {
      const place = places[next]!;
      if (place.start < at || place.end > end) continue;
      const finding = findings[next]!;
      pieces.push(shown.slice(at, place.start), { finding: next, text: wordOf(finding, shown.slice(place.start, place.end)) });
      at = place.end;
    }
    pieces.push(shown.slice(at, end));
    const found = role === 'figure' ? pictureLine.exec(shown.slice(start, end)) : null;
    return { role, pieces, ...(found ? { picture: pictures.get(found[2]!)?.data ?? '' } : {}) };
  });
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
