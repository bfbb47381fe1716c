// Looks up the root above each of many nodes. Memoized: each ancestor is visited once per instance.
import { nodeType, parentNode } from '../core/dom.js';
import { isInline } from './kinds.js';

export interface Above {
  /** The nearest inclusive ancestor that is a root. */
  root: Element;
  /** Whether it or an ancestor is an element of `whole`. */
  whole: boolean;
  /** The outermost inline ancestor, or the node itself: a direct child of its block. */
  top: Node;
}

/** `whole`: elements whose subtree is read completely. */
export class Ancestors {
  readonly #roots: { has(element: Element): boolean };
  readonly #whole: { has(node: Node): boolean };
  readonly #known = new Map<Node, Above | null>();

  constructor(roots: { has(element: Element): boolean }, whole: { has(node: Node): boolean } = new Set()) {
    this.#roots = roots;
    this.#whole = whole;
  }

  /** null if the node is in no root. */
  of(node: Node): Above | null {
    const path: Node[] = [];
    let at: Node | null = node;
    while (at && !this.#known.has(at)) {
      path.push(at);
      at = parentNode(at);
    }
    let above = at && this.#known.get(at)!;
    for (const inner of path.reverse()) {
      above = this.#below(above, at, inner);
      this.#known.set(inner, above);
      at = inner;
    }
    return above;
  }

  #below(above: Above | null, parent: Node | null, node: Node): Above | null {
    const element = nodeType(node) === 1;
    const whole = element && this.#whole.has(node);
    if (element && this.#roots.has(node as Element)) return { root: node as Element, whole, top: node };
    if (!above) return null;
    return { root: above.root, whole: whole || above.whole, top: parent !== above.root && isInline(parent!) ? above.top : node };
  }
}
