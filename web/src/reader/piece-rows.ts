// What is read off the rows of a block's pieces and their texts.
import type { StructurePiece } from '../core/core.js';

// Text that holds, for two thousand characters or more, no place to break a line: punctuation alone, or
// nothing of Chinese and no space. Engines take quadratic time to break such a line by force.
export function isUnbroken(text: string): boolean {
  for (let at = 0; at + 1000 <= text.length; at += 1000) {
    const part = text.slice(at, at + 1000);
    if (!/[\s\p{L}]/u.test(part) || !/[\s\u2E80-\u9FFF\u{20000}-\u{3FFFF}]/u.test(part)) return true;
  }
  return false;
}

// In a dateline that says both where and who, the piece at which who begins, bracket included.
export function whereWhoBegins(pieces: readonly StructurePiece[], texts: readonly string[], first: number): number {
  const isWho = ({ part, inside }: StructurePiece) => /^(roleName|person|desk)$/.test(inside ?? part);
  let at = pieces.findIndex(isWho);
  if (at < 0 || !pieces.slice(0, at).some(({ part }) => /^(publisher|location|date|mode)$/.test(part))) return -1;
  if (pieces.slice(at).some(({ part }) => /^(date|mode)$/.test(part))) return -1;
  // The bracket goes with it, unless it cannot be parted from what stands before.
  while (at > 0 && pieces[at - 1]!.part === 'text') {
    const text = texts[first + at - 1]!;
    if (!/[[(\uFF08\u3014\u3010]\s*$/.test(text)) break;
    if (!/^[\s[(\uFF08\u3014\u3010]+$/.test(text)) return -1;
    --at;
  }
  return at;
}

// The first piece from `index` on that is no gloss.
export function behindGlosses(pieces: readonly StructurePiece[], index: number): number {
  while (pieces[index]?.part === 'gloss') ++index;
  return index;
}
