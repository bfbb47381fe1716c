import { documentOf, own } from '../core/own-dom.js';

export function scrollerOf(element: Element): Element {
  for (let node: Node | null = element.parentNode; node; node = own(node, 'parentNode') ?? (node as ShadowRoot).host ?? null) {
    if (own(node, 'nodeType') !== Node.ELEMENT_NODE) continue;
    const box = node as Element;
    if (own(box, 'scrollHeight') > own(box, 'clientHeight') && /auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return documentOf(element).scrollingElement ?? documentOf(element).documentElement;
}
