// Edits of a text, as in the Language Server Protocol.

/** Replaces [start, end) of a text, in UTF-16 units. */
export interface TextEdit { start: number; end: number; text: string }

/** Skips edits that overlap an earlier one or are out of range. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let made = '';
  let from = 0;
  for (const { start, end, text: instead } of [...edits].sort((a, b) => a.start - b.start)) {
    if (!(start >= from && start <= end && end <= text.length)) continue;
    made += text.slice(from, start) + instead;
    from = end;
  }
  return made + text.slice(from);
}

/** Parts of the edited text, in order, as they were before. */
export function withoutEdits(parts: readonly string[], text: string, edits: readonly TextEdit[]): readonly string[] {
  if (!edits.length) return parts;
  const edited = applyEdits(text, edits);
  const done: { at: number; end: number; was: string }[] = [];
  let grown = 0;
  let from = 0;
  for (const { start, end, text: instead } of [...edits].sort((a, b) => a.start - b.start)) {
    if (!(start >= from && start <= end && end <= text.length)) continue;
    done.push({ at: start + grown, end: start + grown + instead.length, was: text.slice(start, end) });
    grown += instead.length - (end - start);
    from = end;
  }
  let begin = 0;
  let next = 0;
  return parts.map((part) => {
    const found = edited.indexOf(part, begin);
    if (found < 0) return part;
    begin = found + part.length;
    while (next < done.length && done[next]!.at < found) ++next;
    let made = '';
    let at = found;
    for (; next < done.length && done[next]!.end <= begin; ++next) {
      made += edited.slice(at, done[next]!.at) + done[next]!.was;
      at = done[next]!.end;
    }
    return made + edited.slice(at, begin);
  });
}
