// A story whose blocks say what they are: as JSON in schema.org's words, with the source's own text, so that
// what is mended can still be shown as it was found.
import type { Mend } from '../core/mend.js';
import type { Part } from './part.js';

/** JSON, and mends whose places are in it. */
export interface Said { text: string; mends: Mend[] }

/** `mends` and `parts`, the blocks of `source`, in order; between them there is white space. No mend crosses their ends. */
export function withRoles(source: string, mends: readonly Mend[], parts: readonly Part[]): Said {
  const placed: Mend[] = [];
  let text = '{"articleBody":[';
  let last = 0, next = 0;
  parts.forEach(({ role, start, end }, index) => {
    text += `${index ? ',' : ''}{"role":${JSON.stringify(role)},"before":${JSON.stringify(source.slice(last, start))},"text":"`;
    let at = start;
    for (; next < mends.length && mends[next]!.start < end; ++next) {
      const mend = mends[next]!;
      if (mend.start < at || mend.end > end) continue;
      text += inside(source.slice(at, mend.start));
      const begin = text.length;
      text += inside(source.slice(mend.start, mend.end));
      placed.push({ start: begin, end: text.length, text: inside(mend.text) });
      at = mend.end;
    }
    text += `${inside(source.slice(at, end))}"}`;
    last = end;
  });
  return { text: `${text}],"after":${JSON.stringify(source.slice(last))}}`, mends: placed };
}

// What stands between the quotes of a JSON string.
const inside = (text: string) => JSON.stringify(text).slice(1, -1);

/** Where places of a mended text are in its source; those within a mend, at its end. `places` ascending. */
export function unmended(places: readonly number[], mends: readonly Mend[]): number[] {
  let next = 0, shift = 0;
  return places.map((place) => {
    while (next < mends.length && mends[next]!.start + mends[next]!.text.length - shift <= place) {
      const { start, end, text } = mends[next++]!;
      shift += end - start - text.length;
    }
    return place + shift;
  });
}
