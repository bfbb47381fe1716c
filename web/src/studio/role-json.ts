// A story whose blocks say what they are: as JSON in schema.org's words, with the source's own text, so that
// corrections can still be switched off. A line that is a picture's sign is a figure; lines that are a table's are one.
import type { TextEdit } from '../core/text-edit.js';
import type { AnnotatedText, Part } from './part.js';
import type { Pictures } from './pictures.js';

/** ![what it shows](name "caption") */
export const pictureLine = /^!\[((?:[^\]\\]|\\.)*)\]\(<?([^()\s<>]+)>?(?:\s+"((?:[^"\\]|\\.)*)")?\)$/;
// Between the cells of a line.
const cellBreak = /\s*\|\s*|\t+|\u3000+|\s{2,}/g;

/** `edits` and `parts`, the blocks of `source`, in order; between them there is white space. No edit crosses their ends. */
export function withRoles(source: string, edits: readonly TextEdit[], parts: readonly Part[], pictures?: Pick<Pictures, 'get'>): AnnotatedText {
  const placed: TextEdit[] = [];
  let text = '{"articleBody":[';
  let last = 0, next = 0;
  // A part of the source in a string.
  const put = (start: number, end: number) => {
    let at = start;
    text += '"';
    for (; next < edits.length && edits[next]!.start < end; ++next) {
      const edit = edits[next]!;
      if (edit.start < at || edit.end > end) continue;
      text += inside(source.slice(at, edit.start));
      const begin = text.length;
      text += inside(source.slice(edit.start, edit.end));
      placed.push({ start: begin, end: text.length, text: inside(edit.text) });
      at = edit.end;
    }
    text += `${inside(source.slice(at, end))}"`;
  };
  parts.forEach(({ role, start, end }, index) => {
    const found = role === 'figure' ? pictureLine.exec(source.slice(start, end)) : null;
    const isRow = role === 'table';
    if (isRow && parts[index - 1]?.role === 'table') text += ',';
    else text += `${index ? ',' : ''}{"role":${JSON.stringify(role === 'figure' && !found ? 'paragraph' : role)},"before":${JSON.stringify(source.slice(last, start))},`;
    if (found) {
      const [, alt = '', url = '', caption] = found;
      const kept = pictures?.get(url);
      text += `"image":${JSON.stringify({ url: kept?.data ?? url, ...(alt ? { alt } : {}), ...(kept?.width ? { width: kept.width, height: kept.height } : {}) })}`;
      if (caption) {
        text += ',"caption":';
        const begin = source.lastIndexOf('"', end - 2) - caption.length;
        put(begin, begin + caption.length);
      }
    } else if (isRow) {
      text += parts[index - 1]?.role === 'table' ? '[' : '"rows":[[';
      // Bars at the ends are a frame.
      const line = source.slice(start, end);
      let from = start + (/^\s*\|\s*/.exec(line)?.[0].length ?? 0);
      const to = Math.max(from, end - (/\s*\|\s*$/.exec(line)?.[0].length ?? 0));
      const begin = from;
      for (const { 0: gap, index } of source.slice(begin, to).matchAll(cellBreak)) {
        put(from, begin + index);
        text += ',';
        from = begin + index + gap.length;
      }
      put(from, to);
      text += parts[index + 1]?.role === 'table' ? ']' : ']]';
    } else {
      text += '"text":';
      put(start, end);
    }
    if (!isRow || parts[index + 1]?.role !== 'table') text += '}';
    last = end;
  });
  return { text: `${text}],"after":${JSON.stringify(source.slice(last))}}`, edits: placed };
}

// What stands between the quotes of a JSON string.
export const inside = (text: string) => JSON.stringify(text).slice(1, -1);

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
