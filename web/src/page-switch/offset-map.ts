// Laying a converted text back over the pieces that its source was made of.
import type { Mapped } from '../core/core.js';
import type { Piece } from './text-collector.js';

/**
 * The converted text of each piece. A piece that begins or ends within a word which became longer or
 * shorter has its share of it: of a longer word as many characters as before, the rest going to the
 * piece that ends it; of a shorter one in proportion, so that no piece need be empty.
 */
export function projectOffsets({ text, shifts }: Mapped, pieces: readonly Piece[]): string[] {
  let next = 0;
  let moved = 0;
  // Where a place of the source has come to lie. Asked in ascending order.
  const place = (at: number): number => {
    while (next < shifts.length && shifts[next]! + shifts[next + 1]! <= at) {
      moved += shifts[next + 2]! - shifts[next + 1]!;
      next += 3;
    }
    let to = at + moved;
    if (next < shifts.length && shifts[next]! < at) {
      const before = at - shifts[next]!;
      const [from, into] = [shifts[next + 1]!, shifts[next + 2]!];
      to += Math.min(into < from ? Math.round(before * into / from) : before, into) - before;
    }
    const unit = text.charCodeAt(to);
    return unit >= 0xDC00 && unit < 0xE000 ? to + 1 : to;
  };
  return pieces.map(({ source, begin, holes }) => {
    let from = place(begin);
    if (!holes) return text.slice(from, from = place(begin + source.length));
    let out = '';
    holes.forEach((hole, count) => {
      const to = place(begin + hole - count);
      out += text.slice(from, to) + source[hole];
      from = to;
    });
    return out + text.slice(from, place(begin + source.length - holes.length));
  });
}
