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
