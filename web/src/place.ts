// Where the reader is on the page: a switch must not move the line that is being read.
import type { Page } from './page.js';

// Runs `change`, and leaves the block that was at the top of the window where it was.
export function keep_place(page: Page, change: () => void): void {
  const block = page.topmost();
  const before = block?.getBoundingClientRect().top ?? 0;
  change();
  if (!block) return;
  const moved = block.getBoundingClientRect().top - before;
  if (Math.abs(moved) < 1) return;
  scroller_of(block).scrollBy({ top: moved, behavior: 'instant' });
}

function scroller_of(element: Element): Element {
  for (let node: Node | null = element.parentNode; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const box = node as Element;
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return element.ownerDocument.scrollingElement ?? element.ownerDocument.documentElement;
}
