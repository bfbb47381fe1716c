// A story whose blocks say what they are: as JSON in schema.org's words, with the source's own text, so that
// corrections can still be switched off.
import type { TextEdit } from '../core/text-edit.js';
import type { Part } from './part.js';

/** JSON, and edits with offsets into it. */
export interface AnnotatedText { text: string; edits: TextEdit[] }

/** `edits` and `parts`, the blocks of `source`, in order; between them there is white space. No edit crosses their ends. */
export function withRoles(source: string, edits: readonly TextEdit[], parts: readonly Part[]): AnnotatedText {
  const placed: TextEdit[] = [];
  let text = '{"articleBody":[';
  let last = 0, next = 0;
  parts.forEach(({ role, start, end }, index) => {
    text += `${index ? ',' : ''}{"role":${JSON.stringify(role)},"before":${JSON.stringify(source.slice(last, start))},"text":"`;
    let at = start;
    for (; next < edits.length && edits[next]!.start < end; ++next) {
      const edit = edits[next]!;
      if (edit.start < at || edit.end > end) continue;
      text += inside(source.slice(at, edit.start));
      const begin = text.length;
      text += inside(source.slice(edit.start, edit.end));
      placed.push({ start: begin, end: text.length, text: inside(edit.text) });
      at = edit.end;
    }
    text += `${inside(source.slice(at, end))}"}`;
    last = end;
  });
  return { text: `${text}],"after":${JSON.stringify(source.slice(last))}}`, edits: placed };
}

// What stands between the quotes of a JSON string.
const inside = (text: string) => JSON.stringify(text).slice(1, -1);

/** Maps offsets of a corrected text to its source; those within an edit map to its end. `places` ascending. */
export function sourceOffsets(places: readonly number[], edits: readonly TextEdit[]): number[] {
  let next = 0, shift = 0;
  return places.map((place) => {
    while (next < edits.length && edits[next]!.start + edits[next]!.text.length - shift <= place) {
      const { start, end, text } = edits[next++]!;
      shift += end - start - text.length;
    }
    return place + shift;
  });
}
