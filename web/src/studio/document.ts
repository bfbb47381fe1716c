// A story under repair: what was found in it, what the editor decided, and the story that follows.
import type { Core } from '../core/core.js';
import type { Checker, Diagnostic } from '../core/check.js';
import { mended, type Mend } from '../core/mend.js';
import { pageOf } from '../single/page.js';
import type { State } from './state.js';
import type { Part } from './part.js';
import { unmended, withRoles, type Said } from './role-json.js';

/**
 * A doubt, `to` what it may be mended to, and whether it is: what is sure unless the editor says otherwise, a
 * guess where he says so. A gloss is taken out by the reader itself.
 */
export interface Finding extends Diagnostic { key: string; to: string | null; on: boolean }


export interface Work {
  findings: Finding[];
  mends: Mend[];
  shown: string;
  parts: Part[];
  /** Where each finding stands in `shown`. */
  places: { start: number; end: number }[];
  /** For a page: the text, or JSON where roles were set, and its mends. */
  given: Said;
  /** For the reader: the same as it is mended. */
  article: string;
}

interface Article { articleBody?: { role: string; span: [number, number] }[] }

export function workOn(core: Core, checker: Checker, state: State): Work {
  const seen = new Map<string, number>();
  const turned = new Set(state.turned);
  const findings = checker.doubts(state.text).map((doubt): Finding => {
    const word = `${doubt.kind} ${doubt.found} ${doubt.mended}`;
    const count = seen.get(word) ?? 0;
    seen.set(word, count + 1);
    const key = `${word} ${count}`;
    const to = doubt.mended ?? doubt.likely ?? null;
    return { ...doubt, key, to, on: to !== null && (doubt.mended !== null) !== turned.has(key) };
  });
  const mends = findings.flatMap(({ kind, start, end, found, to: text, on }): Mend[] => {
    // A gloss that stays has a mark in it that nobody sees, and is none to whoever takes them out.
    if (kind === 'gloss') return on ? [] : [{ start, end, text: found.replace(/[(\uFF08]/, '$&\u2060') }];
    return on && text !== null ? [{ start, end, text }] : [];
  });
  const shown = mended(state.text, mends);
  const story = core.open(shown);
  try {
    const article = story.article() as Article;
    const parts = partsOf(article, shown);
    const set = Object.entries(state.roles).filter(([at]) => parts[Number(at)]);
    for (const [at, role] of set) parts[Number(at)]!.role = role;
    const given = set.length ? withRoles(state.text, mends, inSource(parts, mends)) : { text: state.text, mends };
    return { findings, mends, shown, parts, places: placesOf(findings, mends), given, article: mended(given.text, given.mends) };
  } finally {
    story.close();
  }
}

/** The finished page; null where there is no text. */
export function finished(core: Core, { given }: Work, reader: string): string | null {
  return pageOf(core, { ...given, choices: { to: 'source' }, reader });
}

function inSource(parts: readonly Part[], mends: readonly Mend[]): Part[] {
  const places = unmended(parts.flatMap(({ start, end }) => [start, end]), mends);
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

function placesOf(findings: readonly Finding[], mends: readonly Mend[]): { start: number; end: number }[] {
  const ended = [...mends].sort((a, b) => a.end - b.end);
  const begun = new Map([...mends].reverse().map((mend) => [mend.start, mend]));
  let next = 0, shift = 0;
  return findings.map(({ start, end }) => {
    for (; next < ended.length && ended[next]!.end <= start; ++next) shift += ended[next]!.text.length - (ended[next]!.end - ended[next]!.start);
    return { start: start + shift, end: shift + (begun.has(start) ? start + begun.get(start)!.text.length : end) };
  });
}
