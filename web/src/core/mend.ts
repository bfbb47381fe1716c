// A text with its mends in their places.

/** What is shown in the place of [start, end) of a text, in UTF-16 units. */
export interface Mend { start: number; end: number; text: string }

/** Mends that overlap one before, or are no places of the text, are passed over. */
export function mended(text: string, mends: readonly Mend[]): string {
  let made = '';
  let from = 0;
  for (const { start, end, text: instead } of [...mends].sort((a, b) => a.start - b.start)) {
    if (!(start >= from && start <= end && end <= text.length)) continue;
    made += text.slice(from, start) + instead;
    from = end;
  }
  return made + text.slice(from);
}
