// What the host wrote, for everything on which we wrote something else. Shared by all the switches of a
// page; holds nothing alive.
//
// Only what differs is remembered. Where the page no longer shows what we wrote, the host wrote after
// us: what stands there now is its text.
import {
  createTreeWalker, getAttribute, hasAttribute, localName, nodeType, ownerDocument, querySelectorAll, removeAttribute, setAttribute,
} from '../core/dom.js';
import { replaceAround } from '../core/offsets.js';

interface Kept<Source> { source: Source; shown: string }
/** What is shown, and what it was made of. */
export type View = Readonly<Kept<string>>;

/** The places in a text node where a selection begins or ends. */
export type Held = ReadonlyMap<Node, readonly number[]>;

/** Attributes that a reader sees or hears. `label` is one of options and tracks. */
export const attributes = ['title', 'alt', 'aria-label', 'placeholder', 'aria-description', 'aria-placeholder',
  'aria-roledescription', 'aria-valuetext', 'label'];
const selected = (names: readonly string[]) => names.map((name) => `[${name}]`).join();
let written = selected([...attributes, 'lang', 'value']);

/** Those that style sheets of the page show: what some switch was told of so far. */
export const shownByStyle = new Set<string>();

/** The names of attributes that are data of the page's own, out of a list. */
export const attributeNames = (list: string) => list.toLowerCase().split(/\s+/).filter((name) => /^data-[\w-]+$/.test(name));

/** From now on, these are told of and given back, too. True if there was one that was not before. */
export function alsoWritten(names: readonly string[]): boolean {
  const { size } = shownByStyle;
  names.forEach((name) => shownByStyle.add(name));
  if (shownByStyle.size === size) return false;
  written = selected([...attributes, ...shownByStyle, 'lang', 'value']);
  return true;
}

const texts = new WeakMap<Text, Kept<string>>();
const values = new WeakMap<Element, Map<string, Kept<string | null>>>();

export function sourceOf(node: Text): string {
  const kept = texts.get(node);
  const { data } = node;
  return kept && kept.shown === data ? kept.source : data;
}

/** null: the host did not set it. */
export function sourceOfAttribute(element: Element, name: string): string | null {
  const kept = values.get(element)?.get(name);
  const value = getAttribute(element, name);
  return kept && kept.shown === value ? kept.source : value;
}

let noteText: ((view: View) => void) | undefined;
let noteAttribute: ((name: string, shown: string, source: string | null) => void) | undefined;

/** From now on, tells of each view. */
export function noteViews(text: typeof noteText, attribute: typeof noteAttribute): void {
  noteText = text;
  noteAttribute = attribute;
}

/** `last`: also one that the host has written over since. */
export function viewOf(node: Text, last = false): View | undefined {
  const kept = texts.get(node);
  return kept && (last || kept.shown === node.data) ? kept : undefined;
}

/** What stands there is a view of `source`, though the host wrote it. */
export function adopt(node: Text, source: string): void {
  const { data } = node;
  if (source === data) texts.delete(node);
  else texts.set(node, { source, shown: data });
}

export function adoptAttribute(element: Element, name: string, source: string): void {
  const shown = getAttribute(element, name);
  if (shown === null || shown === source || values.get(element)?.has(name)) return;
  if (!values.has(element)) values.set(element, new Map());
  values.get(element)!.set(name, { source, shown });
}

/** Writes to the page; `isThere`: whether it then shows what was written. */
type Through = (node: Node, name: string | null, write: () => void, isThere: () => boolean) => void;
let through: Through = (_node, _name, write) => write();

// Scripts of the host run in the middle of a write where a custom element observes an attribute; in browsers that still
// have mutation events, at any write.
const hasMutationEvents = 'MutationEvent' in globalThis;
const interrupts = (node: Node, name: string | null) => hasMutationEvents
  || name !== null && (localName(node as Element).includes('-') || hasAttribute(node as Element, 'is'));

/** From now on, writes that scripts of the host may interrupt go through this. */
export function writeThrough(next: Through): void {
  through = next;
}

function write(node: Node, name: string | null, act: () => void, isThere: () => boolean): void {
  if (interrupts(node, name)) through(node, name, act, isThere);
  else act();
}

/** Whether the page shows there what we wrote. */
export function isOurs(node: Text): boolean {
  return texts.get(node)?.shown === node.data;
}

/**
 * Shows `next` in the place of the host's text `source`; nothing, if the host wrote something else since.
 * `next` null: gives back the host's text, whatever it is. `held`: where in the node a selection ends.
 * True if the page was changed.
 */
export function put(node: Text, source: string | null, next: string | null, held?: readonly number[]): boolean {
  const { data } = node;
  const kept = texts.get(node);
  const own = kept && kept.shown === data ? kept.source : data;
  if (source !== null && source !== own) return false;
  const text = next ?? own;
  if (text === own) texts.delete(node);
  else {
    const view = { source: own, shown: text };
    texts.set(node, view);
    noteText?.(view);
  }
  if (text === data) return false;
  if (!held && !interrupts(node, null)) node.data = text;
  else write(node, null, () => {
    if (held) replaceAround(node, text, held);
    else node.data = text;
  }, () => node.data === text);
  return true;
}

/** The host wrote here: whatever it wrote is the source. */
export function forget(node: Text): void {
  texts.delete(node);
}

/** Shows `next` for the host's attribute. True if the page was changed. */
export function writeAttribute(element: Element, name: string, next: string | null): boolean {
  const source = sourceOfAttribute(element, name);
  let kept = values.get(element);
  if (next === null || next === source) kept?.delete(name);
  else {
    if (!kept) values.set(element, kept = new Map());
    kept.set(name, { source, shown: next });
    noteAttribute?.(name, next, source);
  }
  if (getAttribute(element, name) === next) return false;
  write(element, name, () => {
    if (next === null) removeAttribute(element, name);
    else setAttribute(element, name, next);
  }, () => getAttribute(element, name) === next);
  return true;
}

/** Gives the host's attributes back; or the one that is named. */
export function restoreAttributes(element: Element, only?: string): boolean {
  let changed = false;
  for (const name of only ? [only] : [...values.get(element)?.keys() ?? []]) {
    changed = writeAttribute(element, name, sourceOfAttribute(element, name)) || changed;
  }
  return changed;
}

export function forgetAttribute(element: Element, name: string): void {
  values.get(element)?.delete(name);
}

/**
 * Gives a node, and everything in it, what the host wrote; but for what `stays`. True if the page was changed.
 */
export function restore(area: Node, held?: Held, stays?: (node: Node) => boolean): boolean {
  let changed = false;
  // All of it is found before any of it is written: scripts of the host may move it meanwhile.
  const found: Text[] = [];
  const walker = createTreeWalker(ownerDocument(area)!, area, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = area; node; node = walker.nextNode()) {
    if (nodeType(node) === 3 && isOurs(node as Text) && !stays?.(node)) found.push(node as Text);
  }
  const elements = nodeType(area) === 1
    ? [area as Element, ...querySelectorAll(area as Element, written)].filter((element) => values.get(element)?.size && !stays?.(element)) : [];
  for (const node of found) changed = put(node, null, null, held?.get(node)) || changed;
  for (const element of elements) changed = restoreAttributes(element) || changed;
  return changed;
}
