// What the text collector asks of the DOM (core/dom.ts), asked of source nodes instead. Its selectors are lists of
// compounds of a tag, classes and attributes.
import { type SourceNode, under } from './nodes.js';

type Test = (element: SourceNode) => boolean;

const own = <Key extends keyof SourceNode>(key: Key) => (node: SourceNode): SourceNode[Key] => node[key];
export const nodeType = own('nodeType');
export const firstChild = own('firstChild');
export const lastChild = own('lastChild');
export const nextSibling = own('nextSibling');
export const parentNode = own('parentNode');
export const parentElement = own('parentElement');
export const textContent = own('textContent');
export const localName = own('localName');
export const getAttribute = ({ attributes }: SourceNode, name: string) => attributes.get(name) ?? null;
export const hasAttribute = ({ attributes }: SourceNode, name: string) => attributes.has(name);
const classesOf = ({ attributes }: SourceNode) => (attributes.get('class') ?? '').split(/[\t\n\f\r ]+/);
export const classList = (element: SourceNode) => ({ contains: (name: string) => classesOf(element).includes(name) });

const selectors = new Map<string, Test>();

function testOf(selector: string): Test {
  let test = selectors.get(selector);
  if (!test) selectors.set(selector, test = listOf(selector));
  return test;
}

function listOf(selector: string): Test {
  const tags = new Set<string>();
  const others: Test[] = [];
  for (const compound of selector.split(',')) {
    if (/^[\w-]+$/.test(compound)) tags.add(compound);
    else others.push(compoundOf(compound));
  }
  return (element) => tags.has(element.localName)
    || (element.attributes.size > 0 || selector.includes(':not')) && others.some((test) => test(element));
}

function compoundOf(compound: string): Test {
  const tests: Test[] = [];
  for (const [, not, attribute, className, tag] of compound.matchAll(/(:not\()?(?:\[([\w-]+)\]|\.([\w-]+)|([\w-]+))\)?/g)) {
    const test: Test = attribute ? (element) => element.attributes.has(attribute)
      : className ? (element) => classesOf(element).includes(className) : (element) => element.localName === tag;
    tests.push(not ? (element) => !test(element) : test);
  }
  return (element) => tests.every((test) => test(element));
}

export const matches = (element: SourceNode, selector: string) => testOf(selector)(element);

export function closest(element: SourceNode, selector: string): SourceNode | null {
  const test = testOf(selector);
  for (let at: SourceNode | null = element; at; at = at.parentElement) if (test(at)) return at;
  return null;
}

export function contains(above: SourceNode, node: SourceNode): boolean {
  for (let at: SourceNode | null = node; at; at = at.parentNode) if (at === above) return true;
  return false;
}

export function querySelectorAll(top: SourceNode, selector: string): SourceNode[] {
  const test = testOf(selector);
  const found: SourceNode[] = [];
  for (const node of under(top)) if (node.nodeType === 1 && test(node)) found.push(node);
  return found;
}

export function querySelector(top: SourceNode, selector: string): SourceNode | null {
  const test = testOf(selector);
  for (const node of under(top)) if (node.nodeType === 1 && test(node)) return node;
  return null;
}

// What the switch writes a page with; a source is not written.
const unused = (): never => { throw new Error('a source is only read'); };
export const createTreeWalker = unused;
export const ownerDocument = unused;
export const removeAttribute = unused;
export const setAttribute = unused;

/** Without its style sheets, an element is inline unless it says otherwise. */
export function getComputedStyle({ attributes }: SourceNode): { display: string; cssFloat: string } {
  const style = attributes.get('style') ?? '';
  const said = (name: string) => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\w-]+)`, 'i').exec(style)?.[1]?.toLowerCase();
  return { display: said('display') ?? 'inline', cssFloat: said('float') ?? 'none' };
}
