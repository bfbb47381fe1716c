// What the host wrote, for everything on which we wrote something else. Shared by all the switches of a
// page; holds nothing alive.
//
// Only what differs is remembered. Where the page no longer shows what we wrote, the host wrote after
// us: what stands there now is its text.
import { replace_around } from '../offsets.js';

interface Kept<Source> { source: Source; shown: string }

const texts = new WeakMap<Text, Kept<string>>();
const attributes = new WeakMap<Element, Map<string, Kept<string | null>>>();

export function source_of(node: Text): string {
  const kept = texts.get(node);
  const { data } = node;
  return kept && kept.shown === data ? kept.source : data;
}

/** null: the host did not set it. */
export function source_of_attribute(element: Element, name: string): string | null {
  const kept = attributes.get(element)?.get(name);
  const value = element.getAttribute(name);
  return kept && kept.shown === value ? kept.source : value;
}

/** Whether the page shows there what we wrote. */
export function is_ours(node: Text): boolean {
  return texts.get(node)?.shown === node.data;
}

/**
 * Shows `next` in the place of the host's text `source`; nothing, if the host wrote something else since.
 * `next` null: gives back the host's text, whatever it is. `held`: where in the node a selection ends.
 */
export function put(node: Text, source: string | null, next: string | null, held?: readonly number[]): void {
  const { data } = node;
  const kept = texts.get(node);
  const own = kept && kept.shown === data ? kept.source : data;
  if (source !== null && source !== own) return;
  const text = next ?? own;
  if (text === own) texts.delete(node);
  else texts.set(node, { source: own, shown: text });
  if (text === data) return;
  if (held) replace_around(node, text, held);
  else node.data = text;
}

/** The host wrote here: whatever it wrote is the source. Whether it wrote what it had written before. */
export function forget(node: Text): boolean {
  const again = texts.get(node)?.source === node.data;
  texts.delete(node);
  return again;
}

export function set_attribute(element: Element, name: string, next: string | null): void {
  const source = source_of_attribute(element, name);
  let kept = attributes.get(element);
  if (next === null || next === source) kept?.delete(name);
  else {
    if (!kept) attributes.set(element, kept = new Map());
    kept.set(name, { source, shown: next });
  }
  if (element.getAttribute(name) === next) return;
  if (next === null) element.removeAttribute(name);
  else element.setAttribute(name, next);
}

/** Gives the host's attributes back; or the one that is named. */
export function restore_attributes(element: Element, only?: string): void {
  for (const name of only ? [only] : [...attributes.get(element)?.keys() ?? []]) {
    set_attribute(element, name, source_of_attribute(element, name));
  }
}

export function forget_attribute(element: Element, name: string): void {
  attributes.get(element)?.delete(name);
}
