// What is done to the text as a text: pictures in it, and roles that are found again.
import type { Row } from './part.js';

const picture = /!\[(?:[^\]\\]|\\.)*\]\(<?([^()\s<>]+)|<img\b[^>]*?\bsrc="([^"]*)"|^(?:cover|image):\s*"?([^"\s]+)/gm;

/** What the pictures of a text are called in it. */
export const addressesIn = (text: string): string[] => [...text.matchAll(picture)].map(([, ...found]) => found.find(Boolean)!).filter(Boolean);

/** A text with another address for a picture, and where it is. */
export function withAddress(text: string, from: string, to: string): { text: string; caret: number } {
  let caret = 0;
  const made = text.replace(picture, (all: string, ...found: (string | undefined)[]) => {
    const address = found.slice(0, 3).find(Boolean);
    if (address !== from) return all;
    caret ||= (found[3] as unknown as number) + all.length;
    return all.slice(0, all.length - (all.endsWith('"') ? 1 : 0) - from.length) + to + (all.endsWith('"') ? '"' : '');
  });
  return { text: made, caret: Math.min(caret, made.length) };
}

/** A text with a picture behind the line at `at`, and where its caption is written. */
export function pictureAt(text: string, at: number, name: string, isMarkdown: boolean): { text: string; caret: number } {
  const found = text.indexOf('\n', at);
  const end = found < 0 ? text.length : found;
  const gap = isMarkdown ? '\n\n' : '\n';
  const before = text.slice(0, end).trimEnd();
  const rest = text.slice(end).replace(/^\n+/, '');
  const begin = `${before}${before ? gap : ''}![](${name} "`;
  return { text: `${begin}")${gap}${rest}`, caret: begin.length };
}

const textOf = ({ pieces }: Row) => pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

/** The roles that the editor set, for rows of a changed text: those before and those behind what was changed. */
export function rolesCarried(roles: Readonly<Record<string, string>>, before: readonly Row[], now: readonly Row[]): Record<string, string> {
  const [old, made] = [before.map(textOf), now.map(textOf)];
  const shorter = Math.min(old.length, made.length);
  let first = 0;
  while (first < shorter && old[first] === made[first]) ++first;
  let last = 0;
  while (last < shorter - first && old[old.length - 1 - last] === made[made.length - 1 - last]) ++last;
  const carried: Record<string, string> = {};
  for (const [at, role] of Object.entries(roles)) {
    const row = Number(at);
    // One block that was written on is still the same.
    if (row < first || old.length === made.length && row < old.length - last) carried[row] = role;
    else if (row >= old.length - last) carried[row + made.length - old.length] = role;
  }
  return carried;
}
