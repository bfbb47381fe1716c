// A block's text as its reader sees it, and where each character of it stands.
import { documentOf } from '../core/dom.js';

export interface Flow {
  text: string;
  nodes: Text[];
  starts: number[];  // of each node in the text
}

// `readings`: the brackets and readings of glosses are part of what is seen.
export function flowOf(block: Element, readings: boolean): Flow {
  const flow: Flow = { text: '', nodes: [], starts: [] };
  const walker = documentOf(block).createTreeWalker(block, 4 /* text */);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement!;
    if (!readings && parent.closest('rt, rp, .said')) continue;
    // A picture's alternative text, while there is the picture.
    if (parent.closest('.picture:not(.failed, .bare) .alt')) continue;
    flow.starts.push(flow.text.length);
    flow.nodes.push(node);
    flow.text += node.data;
  }
  return flow;
}

// Ranges over [begin, end) of a flow: one a node, so that what stands between them is left out.
export function rangesIn({ nodes, starts }: Flow, begin: number, end: number): AbstractRange[] {
  return nodes.flatMap((node, at) => {
    const from = Math.max(0, begin - starts[at]!);
    const to = Math.min(node.length, end - starts[at]!);
    return from < to ? [still(node, from, to)] : [];
  });
}

// A range that does not follow its text: thousands of them cost nothing when the text changes.
export const still = (node: Text, from: number, to: number): AbstractRange => new StaticRange(
  { startContainer: node, startOffset: from, endContainer: node, endOffset: to });

// The rectangles of a range, on the screen.
export function boxesOf(range: AbstractRange): DOMRect[] {
  const live = documentOf(range.startContainer).createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return [...live.getClientRects()];
}

// The character of a block that is at a point of the window.
export function characterAt(block: Element, x: number, y: number): { node: Text; offset: number } | null {
  const hit = (node: Text, from: number, to: number) => boxesOf(still(node, from, to))
    .some((box) => x >= box.left && x < box.right && y >= box.top && y < box.bottom);
  for (const node of flowOf(block, false).nodes) {
    if (!hit(node, 0, node.length)) continue;
    let offset = 0;
    for (const { length } of node.data) {
      if (hit(node, offset, offset + length)) return { node, offset };
      offset += length;
    }
  }
  return null;
}
