// Selects the elements that a switch converts: matches of its selector, except editable and unrendered ones.
import {
  closest, contains, designMode, getRootNode, headOf, hostOf, matches, ownerDocument, querySelector,
} from '../core/dom.js';
import { Ancestors } from './above.js';
import { owners, type Watcher } from './watch.js';

// Content of these is edited by the user, or is the source of a reader.
const around = '[contenteditable]:not([contenteditable="false" i]),fanjian-reader,fanjian-switch';
// Content of these is submitted with a form, or not rendered.
const unread = 'textarea,option:not([value]),datalist,script,style,template,noscript,iframe,object,embed,audio,video,canvas';

function isLeftAlone(element: Element): boolean {
  if (matches(element, unread)) return true;
  for (let at: Element | null = element; at; at = hostOf(getRootNode(at))) {
    if (closest(at, around)) return true;
  }
  return false;
}

/** Drops elements inside other elements of the list, which is in document order. */
function outermost(found: ArrayLike<Element>): Element[] {
  const kept: Element[] = [];
  for (const element of Array.from(found)) {
    const last = kept[kept.length - 1];
    if (!last || !contains(last, element)) kept.push(element);
  }
  return kept;
}

/**
 * The roots of `watcher`, including the document's title. `taken`: elements were left out because they are in,
 * or contain, a root of another switch.
 */
export function rootsOf(found: ArrayLike<Element>, watcher: Watcher): { roots: Element[]; taken: boolean } {
  const document = found[0] && ownerDocument(found[0]);
  if (!document || designMode(document) === 'on') return { roots: [], taken: false };
  const free = outermost(found).filter((element) => !isLeftAlone(element));
  const above = new Ancestors(owners);
  const isOthers = (element: Element) => {
    const root = above.of(element)?.root;
    return root !== undefined && owners.get(root) !== watcher;
  };
  const roots = new Set(free.filter((element) => !isOthers(element)));
  const inside = new Ancestors(new Set(roots));
  for (const [root, owner] of owners) {
    const outer = owner !== watcher && inside.of(root);
    if (outer) roots.delete(outer.root);
  }
  const taken = roots.size < free.length;
  const head = headOf(document);
  const title = head && querySelector(head, 'title');
  if (roots.size && title && !isOthers(title) && !inside.of(title)) roots.add(title);
  return { roots: [...roots], taken };
}
