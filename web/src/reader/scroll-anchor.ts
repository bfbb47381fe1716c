// Where the reader is in a story: a change of its text or of its type must not move the line that is
// being read.
import { documentOf } from '../core/dom.js';
import type { ArticleView } from './article-view.js';
import { scrollerOf } from './scroller.js';
import { tiered, turnTo } from './vertical-scroll.js';

// A character, and how far its line is from where lines begin to be seen.
interface Spot { node: Text; offset: number; length: number; distance: number }

// Runs `change`, and leaves the line that is being read where it was. `change` is told the node of that line; null: the
// story begins in view.
export function keepPlace(page: ArticleView | null, change: (node: Text | null) => void): void {
  const vertical = page?.vertical;
  const spot = page && spotOf(page);
  const at = spot && page.pieceAt(spot.node);
  change(spot?.node ?? null);
  if (!page || (!spot && vertical === page.vertical)) return;
  if (page.vertical && !vertical) {
    const above = page.article.getBoundingClientRect().top - page.top();
    if (above < 0) scrollerOf(page.article).scrollBy({ top: above, behavior: 'instant' });
  }
  if (!spot) return;
  const { node: before, length, distance } = spot;
  // Readings take the node away, or bring it back.
  const found = at && !before.isConnected ? page.nodeAt(at.piece, at.start + spot.offset) : null;
  const node = found?.node ?? before;
  const offset = found ? at!.start + spot.offset - found.start
    : Math.min(node.length - 1, Math.round(spot.offset * node.length / length));
  if (page.vertical && tiered(page.article)) {
    turnTo(page.article, rectOf(node, offset));
    return;
  }
  // In the other direction the line begins where lines do.
  const moved = edgeDistance(page, rectOf(node, offset)) - (vertical === page.vertical ? distance : 0);
  if (Math.abs(moved) < 1) return;
  if (page.vertical) page.article.scrollLeft -= moved;
  else scrollerOf(page.article).scrollBy({ top: moved, behavior: 'instant' });
}

// How far a box is past the edge at which lines come into view.
function edgeDistance(page: ArticleView, box: DOMRect): number {
  const { top, right } = page.article.getBoundingClientRect();
  if (!page.vertical) return box.top - page.top();
  return tiered(page.article) ? box.top - top : right - box.right;
}

// The first character of the first line in view; null where the story begins in view.
export function spotOf(page: ArticleView): Spot | null {
  const box = page.article.getBoundingClientRect();
  const tiers = page.vertical && tiered(page.article);
  if (page.vertical ? (tiers ? page.article.scrollTop < 1 : page.article.scrollLeft > -1) : box.top >= page.top() || box.bottom <= 0) return null;
  // The last line that is more than half gone is past.
  const past = (rect: DOMRect) => edgeDistance(page, rect) + (tiers ? 4 : (page.vertical ? rect.width : rect.height) / 2) < 0;
  const top = page.top();
  const comes = (element: Element) => {
    const rect = element.getBoundingClientRect();
    return tiers ? rect.bottom > box.top + 4 : page.vertical ? rect.left < box.right : rect.bottom > top;
  };
  // Whole sections first: to ask about a block inside one that is far away would have it laid out.
  const sections = [...page.article.children].filter(({ localName }) => localName !== 'slot');
  const section = sections[first(sections.length, (i) => comes(sections[i]!))];
  const inside = page.blocks.filter((block) => section?.contains(block));
  const at = page.blocks.indexOf(inside[0]!) + first(inside.length, (i) => comes(inside[i]!));
  for (const block of page.blocks.slice(at, at + 3)) {
    const walker = documentOf(block).createTreeWalker(block, 4 /* text */);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (!node.data.trim() || !node.parentElement!.getClientRects().length || node.parentElement!.closest('rt, rp, .said')) continue;
      if (past(rectOf(node, node.length - 1))) continue;
      const offset = first(node.length - 1, (i) => !past(rectOf(node, i)));
      return { node, offset, length: node.length, distance: edgeDistance(page, rectOf(node, offset)) };
    }
  }
  return null;
}

// The first number below `count` for which `holds`, which then holds for all that follow; or `count`.
function first(count: number, holds: (i: number) => boolean): number {
  let low = 0;
  while (low < count) {
    const middle = (low + count) >> 1;
    if (holds(middle)) count = middle;
    else low = middle + 1;
  }
  return low;
}

export function rectOf(node: Text, offset: number, end = offset + 1): DOMRect {
  const range = documentOf(node).createRange();
  range.setStart(node, Math.max(0, offset));
  range.setEnd(node, Math.min(node.length, end));
  return range.getBoundingClientRect();
}
