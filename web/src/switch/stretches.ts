// A page in stretches: siblings that are read together, so that a long page is read a stretch at a time.
import { is_inline, is_block } from './flow.js';

/** Siblings, one after the other. Nothing is read across the ends of a stretch. */
export type Stretch = readonly Node[];

// An element with more elements in it than this is read in parts, and a stretch ends when it has so many.
const large = 200;

/** Everything in `root`, in order. */
export function stretches_of(root: Element): Stretch[] {
  const found: Stretch[] = [];
  let stretch: Node[] = [];
  let size = 0;
  const end = () => {
    if (stretch.length) found.push(stretch);
    stretch = [];
    size = 0;
  };
  const read = (parent: Element) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      const inside = node.nodeType === 1 ? (node as Element).getElementsByTagName('*').length : 0;
      if (inside > large && is_block(node as Element)) {
        end();
        read(node as Element);
        end();
        continue;
      }
      if (size > large && !(is_inline(node) && is_inline(stretch[stretch.length - 1]!))) end();
      stretch.push(node);
      size += 1 + inside;
    }
  };
  read(root);
  end();
  return found;
}

/** Whether the page still has it as it was found. */
export function is_whole(stretch: Stretch, root: Element): boolean {
  return root.contains(stretch[0]!) && stretch.every((node, at) => !at || node.previousSibling === stretch[at - 1]);
}

/** Where to begin so that what the reader sees comes first: the first stretch that ends below the window's top. */
export function first_in_sight(stretches: readonly Stretch[]): number {
  if (!scrollY) return 0;
  return Math.max(0, stretches.findIndex((stretch) => {
    const last = stretch[stretch.length - 1]!;
    const box = last.nodeType === 1 ? last as Element : last.parentElement;
    return box !== null && box.getBoundingClientRect().bottom > 0;
  }));
}
