// The DOM as its interfaces have it, past what a page's names put over it: the controls of a form hide the form's
// own properties (<input name="nextSibling">), and images, forms and frames those of the document
// (<img name="createElement">).

/** A property of a node. */
export function own<T extends object, Key extends keyof T>(node: T, key: Key): T[Key] {
  const interfaces = Object.getPrototypeOf(node) as object;
  return key in interfaces ? Reflect.get(interfaces, key, node) : node[key];
}

const known = new WeakMap<Document, Document>();

/** To ask things of; not to be passed on as a node. */
export function ownDocument(document: Document): Document {
  let asked = known.get(document);
  if (!asked) {
    const bound = new Map<unknown, unknown>();
    asked = new Proxy(document, {
      get(of, key) {
        if (bound.has(key)) return bound.get(key);
        const value: unknown = own(of, key as keyof Document);
        if (typeof value !== 'function') return value;
        const method: unknown = value.bind(of);
        bound.set(key, method);
        return method;
      },
    });
    known.set(document, asked);
  }
  return asked;
}

export const documentOf = (node: Node): Document => ownDocument(node.ownerDocument!);
