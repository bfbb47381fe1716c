// What is read keeps its place while text above it changes.
import { elementFromPoint, getBoundingClientRect } from '../core/dom.js';

// Asked before anything that would have the page laid out.
let anchors: boolean | undefined;
const anchored = () => anchors ??= CSS.supports('overflow-anchor', 'auto');

/** Where a browser does not do so itself: call what it returns after the change. `isOurs`: whether the text of an element may change. */
export function keptPlace(isOurs: (element: Element) => boolean): (() => void) | null {
  if (anchored() || !scrollY) return null;
  const shown = elementFromPoint(document, innerWidth / 2, innerHeight / 2);
  if (!shown || !isOurs(shown)) return null;
  const before = getBoundingClientRect(shown).top;
  return () => {
    const moved = getBoundingClientRect(shown).top - before;
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
  };
}
