// What elements are to a text that is read across them.
import { localName, nodeType } from '../core/dom.js';

type Kind = 'inline' | 'link' | 'nothing' | 'kept' | 'reading' | 'option';
export const kinds = new Map<string, Kind>();
const kind = (name: Kind, tags: string) => tags.split(' ').forEach((tag) => kinds.set(tag, name));
kind('inline', 'abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr output q rb rbc ruby s '
  + 'slot small span strike strong sub sup textPath time tspan tt u');
kind('link', 'a');
// Invisible elements: what stands before and after is read as one.
kind('nothing', 'link meta noscript param rp script source style template track wbr');
kind('kept', 'annotation annotation-xml audio canvas code embed fanjian-reader fanjian-switch iframe kbd listing object '
  + 'plaintext pre samp textarea video xmp');
kind('reading', 'rt rtc');
kind('option', 'option');

/** Whether what stands before and after a node may be read as one with it. */
export function isInline(node: Node): boolean {
  if (nodeType(node) !== 1) return true;
  const is = kindOf(node as Element);
  return is === 'inline' || is === 'link' || is === 'nothing' || is === 'reading';
}

/** Whether a line ends before it and after it. */
export const isBlock = (element: Element) => !kindOf(element);

// Of elements that nobody knows, the first that is set says how all of that name are: those inside a line are read like
// links, of which two that touch are two.
const unknown = new Map<string, 'link' | undefined>();

export function kindOf(element: Element): Kind | undefined {
  const tag = localName(element);
  const is = kinds.get(tag);
  if (is || !tag.includes('-')) return is;
  if (unknown.has(tag)) return unknown.get(tag);
  const { display } = getComputedStyle(element);
  const found = display === 'inline' || display === 'contents' ? 'link' : undefined;
  if (display) unknown.set(tag, found);
  return found;
}
