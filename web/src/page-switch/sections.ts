// A page in stretches: siblings that are read together, so that a long page is read a stretch at a time.
import {
  contains, firstChild, getBoundingClientRect, getElementsByTagName, isHidden, nextSibling, nodeType, parentElement, previousSibling,
  textContent,
} from '../core/dom.js';
import { isInline, isBlock } from './kinds.js';
import { isHan } from './text-collector.js';

/** Siblings, one after the other. Nothing is read across the ends of a stretch. */
export type Section = readonly Node[];

// An element with more elements in it than this is read in parts, and a stretch ends when it has so many.
const large = 200;
// Maximum depth of parts in parts. Each level counts its elements once.
const deepest = 64;

/** Everything in `root`, in order. */
export function stretchesOf(root: Element): Section[] {
  const found: Section[] = [];
  let stretch: Node[] = [];
  let size = 0;
  const end = () => {
    if (stretch.length) found.push(stretch);
    stretch = [];
    size = 0;
  };
  const read = (parent: Element, depth: number) => {
    for (let node = firstChild(parent); node; node = nextSibling(node)) {
      const inside = nodeType(node) === 1 ? getElementsByTagName(node as Element, '*').length : 0;
      if (inside > large && depth < deepest && isBlock(node as Element)) {
        end();
        read(node as Element, depth + 1);
        end();
        continue;
      }
      if (size > large && !(isInline(node) && isInline(stretch[stretch.length - 1]!))) end();
      stretch.push(node);
      size += 1 + inside;
    }
  };
  read(root, 0);
  end();
  return found;
}

export interface Stretch { stretch: Section; root: Element }

/** The blocks of stretches: together, but for the roots, around all of the text. */
export function blocksOf(all: readonly Stretch[]): Set<Node> {
  const found = new Set<Node>();
  for (const { stretch, root } of all) {
    for (const node of stretch) {
      const block = isInline(node) ? isHan(textContent(node) ?? '') ? parentElement(node) : null : node;
      if (block && block !== root) found.add(block);
    }
  }
  return found;
}

/** Whether the page still has it as it was found. */
export function isWhole(stretch: Section, root: Element): boolean {
  return contains(root, stretch[0]!) && stretch.every((node, at) => !at || previousSibling(node) === stretch[at - 1]);
}

// Where to begin so that what the reader sees comes first: the first stretch that ends below the window's top.
function firstInSight(stretches: readonly Section[]): number {
  if (!scrollY) return 0;
  return Math.max(0, stretches.findIndex((stretch) => {
    const last = stretch[stretch.length - 1]!;
    const box = nodeType(last) === 1 ? last as Element : parentElement(last);
    return box !== null && getBoundingClientRect(box).bottom > 0;
  }));
}

/** A list from the first that is in sight on, and then what is before it. Where that is, is asked at once. */
export function fromSight<Some>(all: readonly Some[], nodes: (one: Some) => readonly Node[]): Iterator<Some, unknown, void> {
  const first = firstInSight(all.map(nodes));
  return [...all.slice(first), ...all.slice(0, first)].values();
}

/** Has what was written laid out, `node` among it. */
export function layOut(node: Node | undefined): void {
  const element = node && !isHidden(document) && (nodeType(node) === 1 ? node as Element : parentElement(node));
  if (element) getBoundingClientRect(element);
}

/** Finds the line (adjacent inline siblings) of a node; each line is returned once. */
export class Lines {
  readonly #found = new Set<Node>();

  /** First and last node of the line of `top`; null if it was returned before. */
  around(top: Node): [Node, Node] | null {
    if (this.#found.has(top)) return null;
    const end = (beside: (node: Node) => Node | null) => {
      let last = top;
      for (let at: Node | null = top; at && (at === top || isInline(at)); at = beside(at)) this.#found.add(last = at);
      return last;
    };
    return [end(previousSibling), end(nextSibling)];
  }
}
