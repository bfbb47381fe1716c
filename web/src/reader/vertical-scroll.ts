// Pages of a story in vertical lines. In one tier the lines run from right to left, and a page lies to the left of the one
// before; in tiers, as a newspaper has them, it lies below. Keys and the wheel turn pages, and after a swipe the page
// rests at a whole line. At either end the wheel is the page's again.

import { documentOf } from '../core/dom.js';

const vertical = (box: HTMLElement) => getComputedStyle(box).writingMode === 'vertical-rl';

/** Whether lines stand in tiers. */
export const tiered = (box: HTMLElement): boolean => getComputedStyle(box).columnWidth !== 'auto';

// A page of tiers is as high as the box and the gap under it.
const pageOf = (box: HTMLElement) => box.clientHeight - parseFloat(getComputedStyle(box).paddingTop) * 2 + parseFloat(getComputedStyle(box).columnGap);

// So much is between where lines begin and the edge of the box.
const edgeOf = (box: HTMLElement) => box.getBoundingClientRect().right - parseFloat(getComputedStyle(box).paddingRight);

/** Turns to the page with a place, its line the first in one tier. */
export function turnTo(box: HTMLElement, place: DOMRect): void {
  if (!tiered(box)) {
    box.scrollLeft += place.right - edgeOf(box);
    return;
  }
  const page = pageOf(box);
  box.scrollTop = Math.floor((box.scrollTop + place.top - box.getBoundingClientRect().top + 1) / page) * page;
}

// The line that crosses a vertical edge of the box, or comes next behind it.
function lineAt(box: HTMLElement, x: number): DOMRect | null {
  let best: DOMRect | null = null;
  const range = documentOf(box).createRange();
  for (const block of box.querySelectorAll('p, h1, h2, figure, .table')) {
    const bounds = block.getBoundingClientRect();
    if (bounds.left > x || bounds.right < x - bounds.width - 200) continue;
    if (bounds.right <= x) {
      if (!best || bounds.right > best.right) best = bounds;
      continue;
    }
    range.selectNodeContents(block);
    for (const line of range.getClientRects()) if (line.width && line.left < x - 1 && (!best || line.right > best.right)) best = line;
  }
  return best;
}

// Rests at a whole line, or a whole page.
function rest(box: HTMLElement): void {
  if (tiered(box)) {
    const page = pageOf(box);
    const to = Math.round(box.scrollTop / page) * page;
    if (Math.abs(to - box.scrollTop) > 1) box.scrollTo({ top: to });
    return;
  }
  const { scrollLeft, scrollWidth, clientWidth } = box;
  if (scrollLeft > -1 || scrollWidth - clientWidth + scrollLeft < 1) return;
  const edge = edgeOf(box);
  const line = lineAt(box, edge);
  if (line && Math.abs(line.right - edge) > 1 && line.right - edge < line.width * 2) box.scrollLeft += line.right - edge;
}

// One page on or back; false at the end.
function turn(box: HTMLElement, forwards: boolean): boolean {
  const { scrollLeft, scrollTop } = box;
  if (tiered(box)) {
    const page = pageOf(box);
    box.scrollTop = (Math.round(scrollTop / page) + (forwards ? 1 : -1)) * page;
  } else {
    const left = box.getBoundingClientRect().left;
    // The line that the edge cuts is the first of the next page.
    const line = forwards ? lineAt(box, left + 1) : null;
    const cut = line && line.right > left + 1 ? line.right - left : 0;
    box.scrollLeft -= (forwards ? 1 : -1) * (box.clientWidth - cut);
    rest(box);
  }
  return box.scrollLeft !== scrollLeft || box.scrollTop !== scrollTop;
}

export function scrollPages(box: HTMLElement): void {
  let turned = -1e9;
  let last = -1e9;
  box.addEventListener('wheel', (event) => {
    const { deltaX, deltaY } = event;
    if (event.ctrlKey || event.shiftKey || Math.abs(deltaY) <= Math.abs(deltaX) || !vertical(box)) return;
    // What a wheel or a pad sends in a row is one turn.
    const now = event.timeStamp;
    const same = now - turned < 250 || (now - last < 100 && now - turned < 900);
    last = now;
    if (same) {
      event.preventDefault();
      return;
    }
    if (!turn(box, deltaY > 0)) return;
    turned = now;
    event.preventDefault();
  }, { passive: false });

  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== box || !vertical(box)) return;
    const { key } = event;
    const forwards = key === ' ' ? !event.shiftKey : ({ PageDown: true, ArrowLeft: true, PageUp: false, ArrowRight: false } as Record<string, boolean>)[key];
    const end = ({ Home: 0, End: 1e7 } as Record<string, number>)[key];
    if (end !== undefined) box.scrollTo(tiered(box) ? { top: end } : { left: -end });
    else if (forwards === undefined || !turn(box, forwards)) return;
    event.preventDefault();
  });

  // A swipe ends where it ends: then it rests.
  let later: ReturnType<typeof setTimeout> | undefined;
  let touched = false;
  for (const type of ['touchstart', 'touchend', 'touchcancel'] as const) {
    box.addEventListener(type, () => {
      touched = type === 'touchstart';
      settle();
    }, { passive: true });
  }
  const settle = () => {
    clearTimeout(later);
    if (!touched && vertical(box)) later = setTimeout(() => rest(box), 160);
  };
  box.addEventListener('scroll', settle, { passive: true });
}
