








const prototype = (owner: string) =>
  (globalThis as unknown as Record<string, { prototype?: object } | undefined>)[owner]?.prototype ?? {};



function getter<Of extends object, Key extends keyof Of>(owner: string, key: Key): (of: Of) => Of[Key] {
  const get = Object.getOwnPropertyDescriptor(prototype(owner), key)?.get as ((this: Of) => Of[Key]) | undefined;
  return get ? (of) => get.call(of) : (of) => of[key];
}

type Call<Of, Key extends keyof Of> = Of[Key] extends (...args: infer Args) => infer Result
  ? (of: Of, ...args: Args) => Result : never;


function method<Of extends object, Key extends keyof Of>(owner: string, key: Key): Call<Of, Key> {
  const own = Object.getOwnPropertyDescriptor(prototype(owner), key)?.value as ((...args: unknown[]) => unknown) | undefined;
  const call = own ? (of: Of, ...args: unknown[]) => own.apply(of, args)
    : (of: Of, ...args: unknown[]) => (of[key] as (...args: unknown[]) => unknown)(...args);
  return call as Call<Of, Key>;
}

export const nodeType = getter<Node, 'nodeType'>('Node', 'nodeType');
export const firstChild = getter<Node, 'firstChild'>('Node', 'firstChild');
export const lastChild = getter<Node, 'lastChild'>('Node', 'lastChild');
export const nextSibling = getter<Node, 'nextSibling'>('Node', 'nextSibling');
export const previousSibling = getter<Node, 'previousSibling'>('Node', 'previousSibling');
export const parentNode = getter<Node, 'parentNode'>('Node', 'parentNode');
export const parentElement = getter<Node, 'parentElement'>('Node', 'parentElement');
export const childNodes = getter<Node, 'childNodes'>('Node', 'childNodes');
export const textContent = getter<Node, 'textContent'>('Node', 'textContent');
export const ownerDocument = getter<Node, 'ownerDocument'>('Node', 'ownerDocument');
export const contains = method<Node, 'contains'>('Node', 'contains');
export const getRootNode = method<Node, 'getRootNode'>('Node', 'getRootNode');

export const localName = getter<Element, 'localName'>('Element', 'localName');
export const classList = getter<Element, 'classList'>('Element', 'classList');
export const getAttribute = method<Element, 'getAttribute'>('Element', 'getAttribute');
export const hasAttribute = method<Element, 'hasAttribute'>('Element', 'hasAttribute');
export const setAttribute = method<Element, 'setAttribute'>('Element', 'setAttribute');
export const removeAttribute = method<Element, 'removeAttribute'>('Element', 'removeAttribute');
export const shadowRootOf = getter<Element, 'shadowRoot'>('Element', 'shadowRoot');
export const attachShadow = method<Element, 'attachShadow'>('Element', 'attachShadow');
export const getElementsByTagName = method<Element, 'getElementsByTagName'>('Element', 'getElementsByTagName');
export const getBoundingClientRect = method<Element, 'getBoundingClientRect'>('Element', 'getBoundingClientRect');
export const matches = method<Element, 'matches'>('Element', 'matches') as (of: Element, selector: string) => boolean;
export const closest = method<Element, 'closest'>('Element', 'closest') as (of: Element, selector: string) => Element | null;

export const createElement = method<Document, 'createElement'>('Document', 'createElement') as
  <Name extends keyof HTMLElementTagNameMap>(of: Document, name: Name) => HTMLElementTagNameMap[Name];
export const createTreeWalker = method<Document, 'createTreeWalker'>('Document', 'createTreeWalker');
export const getSelection = method<Document, 'getSelection'>('Document', 'getSelection');
export const elementFromPoint = method<Document, 'elementFromPoint'>('Document', 'elementFromPoint');
export const bodyOf = getter<Document, 'body'>('Document', 'body');
export const headOf = getter<Document, 'head'>('Document', 'head');
export const documentElement = getter<Document, 'documentElement'>('Document', 'documentElement');
export const defaultView = getter<Document, 'defaultView'>('Document', 'defaultView') as
  (of: Document) => (Window & typeof globalThis) | null;
export const readyState = getter<Document, 'readyState'>('Document', 'readyState');
export const isHidden = getter<Document, 'hidden'>('Document', 'hidden');
export const designMode = getter<Document, 'designMode'>('Document', 'designMode');

export const addListener = method<EventTarget, 'addEventListener'>('EventTarget', 'addEventListener');
export const removeListener = method<EventTarget, 'removeEventListener'>('EventTarget', 'removeEventListener');


export const hostOf = (tree: Node): Element | null => (nodeType(tree) === 11 && (tree as Partial<ShadowRoot>).host) || null;

type Query<Result> = (of: ParentNode, selector: string) => Result;


function query<Result>(key: 'querySelector' | 'querySelectorAll'): Query<Result> {
  const ofElement = method<Element, typeof key>('Element', key) as Query<Result>;
  const ofDocument = method<Document, typeof key>('Document', key) as Query<Result>;
  const ofFragment = method<DocumentFragment, typeof key>('DocumentFragment', key) as Query<Result>;
  return (of, selector) => {
    const type = nodeType(of);
    return (type === 1 ? ofElement : type === 9 ? ofDocument : ofFragment)(of, selector);
  };
}

export const querySelector = query<Element | null>('querySelector');
export const querySelectorAll = query<NodeListOf<Element>>('querySelectorAll');


export function own<T extends object, Key extends keyof T>(node: T, key: Key): T[Key] {
  const interfaces = Object.getPrototypeOf(node) as object;
  return key in interfaces ? Reflect.get(interfaces, key, node) : node[key];
}

const known = new WeakMap<Document, Document>();


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

export const documentOf = (node: Node): Document => ownDocument(own(node, 'ownerDocument')!);
