// What in a story a machine broke, or may have broken: found, with evidence, and how it may be mended. The
// source stays as it is; a mend is a place of the source and what is shown there instead.
import type { Core } from '../core.js';
import type { Lookup } from '../readings/lookup.js';
import { byte_damage } from './bytes.js';
import { wrong_characters } from './characters.js';
import { judges_of } from './judges.js';
import type { Mend } from './mend.js';
import type { Words } from './words.js';

export type Kind = 'bytes' | 'character' | 'gloss';

/** `start` and `end` in UTF-16 units of the text. `mended` null: it cannot be told what should stand there. */
export interface Doubt {
  kind: Kind;
  start: number;
  end: number;
  found: string;
  mended: string | null;
  evidence: string;
}

export interface Lists { words: Words; readings: Lookup }

interface Run { text: string; gloss?: string; span: [number, number] }

/** In order. `text`: a story as plain text; throws the core's CoreError where it cannot be opened. */
export function doubts_in(core: Core, { words, readings }: Lists, text: string): Doubt[] {
  const damaged = byte_damage(text, judges_of(core, words, readings, text)).map((one): Doubt => ({
    kind: 'bytes', start: one.start, end: one.end, found: one.found, mended: one.mended,
    evidence: one.mended === null ? 'bytes of it are lost' : 'the bytes read one further on',
  }));
  const glosses = glosses_in(core, text);
  const found = [...damaged, ...glosses];
  if (core.detect(text) !== 'hans') {
    const clean = without(text, glosses, damaged);
    for (const one of wrong_characters(core, words, clean.text)) {
      const start = clean.at[one.start]!;
      const end = clean.at[one.end - 1]! + 1;
      if (start < 0 || end <= 0 || end - start !== one.end - one.start) continue;
      found.push({ kind: 'character', start, end, found: text.slice(start, end), mended: one.mended,
        evidence: one.phrase ? `the phrase ${one.phrase}` : one.score ? `the context, ${one.score} %` : 'no character of Traditional' });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

export function mends_of(doubts: readonly Doubt[]): Mend[] {
  return doubts.flatMap(({ kind, start, end, mended }) => (mended === null || kind === 'gloss' ? [] : [{ start, end, text: mended }]));
}

// The view takes glosses out by itself.
function glosses_in(core: Core, text: string): Doubt[] {
  const story = core.open(text);
  try {
    const { articleBody } = story.article() as { articleBody?: { runs: Run[] }[] };
    const runs = (articleBody ?? []).flatMap((block) => block.runs).filter((run) => run.gloss !== undefined);
    const unit = units_of(text, runs.flatMap(({ span }) => span));
    return runs.map(({ text: base, gloss, span: [begin, end] }) => ({
      kind: 'gloss', start: unit.get(begin)!, end: unit.get(end)!, found: text.slice(unit.get(begin), unit.get(end)),
      mended: base, evidence: `a reading left behind, as ${runs.length} in this text: ${gloss}`,
    }));
  } finally {
    story.close();
  }
}

// Which UTF-16 unit each of some byte offsets is at; the offsets in order.
function units_of(text: string, offsets: readonly number[]): Map<number, number> {
  const units = new Map<number, number>();
  let byte = 0, next = 0;
  for (let at = 0; next < offsets.length;) {
    while (next < offsets.length && offsets[next]! <= byte) units.set(offsets[next++]!, at);
    if (at >= text.length) break;
    const code = text.codePointAt(at)!;
    byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    at += code > 0xFFFF ? 2 : 1;
  }
  return units;
}

// The text as it is converted: glosses taken out, bytes mended; and where each unit of it is from, -1 where
// it is a mend.
function without(text: string, glosses: readonly Doubt[], damaged: readonly Doubt[]): { text: string; at: number[] } {
  const at: number[] = [];
  let made = '';
  let from = 0;
  const keep = (to: number) => {
    for (let i = from; i < to; ++i) at.push(i);
    made += text.slice(from, to);
  };
  for (const { kind, start, end, mended } of [...glosses, ...damaged].sort((a, b) => a.start - b.start)) {
    if (start < from || mended === null) continue;
    keep(start);
    for (let i = 0; i < mended.length; ++i) at.push(kind === 'gloss' ? start + i : -1);
    made += mended;
    from = end;
  }
  keep(text.length);
  return { text: made, at };
}
