// What of a page shows our text or language, and not the host's.
import { createTreeWalker, parentElement } from '../core/dom.js';
import { sourceOfAttribute, viewOf } from './original-text.js';

// Text to restore between two looks at the clock, in UTF-16 units; and for the first batch.
const batchSize = 8192;
const firstBatchSize = 2048;

// The texts of the roots that were written, some at a time. What the host wrote over since is told when it is put back.
export function oursIn(roots: Iterable<Element>): Text[][] {
  const found: Text[][] = [];
  let size = 0;
  for (const root of roots) {
    const walker = createTreeWalker(document, root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (!viewOf(node, true)) continue;
      if (!found.length || size > (found.length > 1 ? batchSize : firstBatchSize)) {
        found.push([]);
        size = 0;
      }
      found[found.length - 1]!.push(node);
      size += node.length;
    }
  }
  return found;
}

// The language that a block has in the host's own page.
export function sourceLang(block: Element): string {
  for (let at: Element | null = block; at; at = parentElement(at)) {
    const lang = sourceOfAttribute(at, 'lang');
    if (lang !== null) return lang;
  }
  return '';
}
