import { documentOf, hostOf, own } from '../core/dom.js';

// The nearest ancestor that scrolls, or the document.
export function scrollerOf(element: Element): Element {
  for (let node: Node | null = element.parentNode; node; node = own(node, 'parentNode') ?? hostOf(node)) {
    if (own(node, 'nodeType') !== Node.ELEMENT_NODE) continue;
    const box = node as Element;
    if (own(box, 'scrollHeight') > own(box, 'clientHeight') && /auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return documentOf(element).scrollingElement ?? documentOf(element).documentElement;
}
