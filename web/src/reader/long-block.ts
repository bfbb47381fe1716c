// A block that is longer than any prose is laid out in slices, each a block of its own: one line of 80,000 nodes takes
// Firefox eight seconds, and one of a million Latin letters and spaces takes Chromium six.

import { documentOf } from '../core/dom.js';

// Of text nodes, and of UTF-16 units.
const mostNodes = 2_000;
const mostUnits = 10_000;
// Of text nodes side by side: WebKit goes past all of them, in search of an element, whenever one comes or goes.
const mostSiblings = 100;

/** Whether a block of so many UTF-16 units is laid out in slices. */
export const isLong = (units: number): boolean => units > 5 * mostUnits;

// Whether the unit at `at` goes on with the character before it.
const goesOn = (text: string, at: number): boolean => /^[\uDC00-\uDFFF]/.test(text[at] ?? '')
  || /^[\p{M}\p{Emoji_Modifier}\u200D]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) || text[at - 1] === '\u200D';

// Where a slice that begins at `from` ends: behind the last mark or space of its last fifth, and never within a character.
function sliceEnd(text: string, from: number): number {
  const end = from + mostUnits;
  if (end >= text.length) return text.length;
  for (let at = end; at > end - mostUnits / 5; --at) {
    if (/[\s\u3002\uFF0C\uFF01\uFF1F\uFF1B]/.test(text[at - 1]!) && !goesOn(text, at)) return at;
  }
  let at = end;
  while (at < text.length && goesOn(text, at)) ++at;
  return at;
}

/** The parts of a long text, one a slice. */
export function slicesOf(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = sliceEnd(text, at);
    found.push(text.slice(at, end));
    at = end;
  }
  return found;
}

/** Lays text nodes that have no parent into the slices of a block. */
export function sliceNodes(block: HTMLElement, nodes: readonly Text[], make: (tag: string, name: string) => HTMLElement): void {
  for (let at = 0; at < nodes.length; at += mostNodes) {
    const slice = make('span', 'slice');
    const end = Math.min(at + mostNodes, nodes.length);
    for (let from = at; from < end; from += mostSiblings) {
      const own = nodes.slice(from, Math.min(from + mostSiblings, end));
      if (end - at <= mostSiblings) slice.append(...own);
      else slice.appendChild(documentOf(block).createElement('span')).append(...own);
    }
    block.append(slice);
  }
}
