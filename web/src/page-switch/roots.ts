// Selects the elements that a switch converts: matches of its selector, except editable and unrendered ones.
import {
  bodyOf, closest, contains, designMode, firstChild, getRootNode, hostOf, localName, matches, nextSibling, nodeType, own,
  ownerDocument, querySelectorAll, shadowRootOf,
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

/** What machines read of a page, and its title, converted if asked: of the roots' document. */
export const metadata = 'head>title,:is([name=description],[name=keywords],[name="twitter:title"],[name="twitter:description"],[property="og:title"],'
  + '[property="og:description"],[property="og:site_name"],[property="og:image:alt"]):is(meta),script[type="application/ld+json"]';

/**
 * The roots of `watcher`; `asked`: and more of the document that this selects. `taken`: elements were left out because
 * they are in, or contain, a root of another switch.
 */
export function rootsOf(found: ArrayLike<Element>, watcher: Watcher, asked = ''): { roots: Element[]; taken: boolean } {
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
  for (const each of roots.size && asked ? querySelectorAll(document, asked) : []) {
    if (!isOthers(each) && (localName(each) !== 'title' || !inside.of(each))) roots.add(each);
  }
  return { roots: [...roots], taken };
}

/** Trees inside the roots that are read by themselves. */
export interface Inner { roots: Element[]; trees: ShadowRoot[]; frames: Element[]; awaited: Set<string> }

/**
 * What is in open shadow trees of `roots`, and with `frames` in frames of the same origin: roots of their own. `awaited`:
 * custom elements that are not defined yet, and may have such a tree then.
 */
export function innerRoots(roots: readonly Element[], watcher: Watcher, frames: boolean): Inner {
  const found: Inner = { roots: [], trees: [], frames: [], awaited: new Set() };
  const above = new Ancestors(owners);
  const add = (root: Element) => {
    const owner = owners.get(above.of(root)?.root ?? root);
    if (!isLeftAlone(root) && (!owner || owner === watcher)) found.roots.push(root);
  };
  const look = (root: Element) => {
    for (const element of [root, ...querySelectorAll(root, '*')]) {
      const tree = shadowRootOf(element);
      const tag = localName(element);
      if (tree && !/^fanjian-/.test(tag)) {
        found.trees.push(tree);
        for (let node = firstChild(tree); node; node = nextSibling(node)) if (nodeType(node) === 1) add(node as Element);
      } else if (!tree && tag.includes('-') && matches(element, ':not(:defined)')) {
        found.awaited.add(tag);
      } else if (frames && tag === 'iframe') {
        found.frames.push(element);
        const inside = own(element as HTMLIFrameElement, 'contentDocument');
        const body = inside && bodyOf(inside);
        if (body && designMode(inside) !== 'on') add(body);
      }
    }
  };
  roots.forEach(look);
  for (let at = 0; at < found.roots.length; ++at) look(found.roots[at]!);
  return found;
}
