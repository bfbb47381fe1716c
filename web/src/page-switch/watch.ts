// Observes the host page: one MutationObserver, shared by all switches of a page.
//
// The observer is disconnected during our own writes, so every record is the host's; but for a write that scripts of
// the host may interrupt, of which our own records are left out. All pending records are read before anything is
// written; otherwise a later record of a node would be taken for a change of the text that we just wrote, and the
// host's text would be lost.
import { getRootNode, localName, nodeType, parentNode } from '../core/dom.js';
import { Ancestors } from './above.js';
import { Backoff, Round } from './backoff.js';
import { Copies } from './copies.js';
import { isInline } from './kinds.js';
import { marks } from './text-collector.js';
import { alsoWritten, attributes, forget, forgetAttribute, restore, writeThrough, type Held } from './original-text.js';

/** Converts some roots, and is called for changes in them. */
export interface Watcher {
  /** Offsets of the selection, by text node. */
  held(): Held;
  /** A node was added or changed; `place`: the node whose children or attributes the host changed. */
  changed(node: Node, place: Node): void;
  said(element: Element, attribute: string): void;
  /** Called once after all changes of a batch. */
  attempt(): void;
}

const watched = {
  childList: true, characterData: true, subtree: true, attributes: true,
  attributeFilter: [...attributes, ...marks, 'value', 'content'],
};

/** From now on, changes of these attributes are told of, too. */
export function alsoWatch(names: readonly string[]): void {
  if (alsoWritten(names)) quietly(() => { watched.attributeFilter.push(...names); });
}
// With more roots than this, their trees are observed instead: observe() runs again after every write.
const few = 8;

/** All roots, with the switch that each belongs to. */
export const owners = new Map<Element, Watcher>();
export const backoff = new Backoff();

let observer: MutationObserver | undefined;
let targets: readonly Node[] = [];
let quiet = false;
let current: Round | undefined;  // of the writes that are under way
let settling = false;
// Read from records, not yet handled.
const dirty = new Map<Node, Node>();
const said = new Map<Element, Set<string>>();
const marked = new Set<Element>();
const gone = new Set<Node>();
const copies = new Copies();

/** How many nodes and roots have been taken away so far. */
export let removals = 0;

/** Assigns roots to a watcher; null: to none. Call it inside `quietly`. */
export function own(roots: Iterable<Element>, watcher: Watcher | null): void {
  for (const root of roots) {
    if (watcher) owners.set(root, watcher);
    else if (owners.delete(root)) ++removals;
  }
  const all = [...owners.keys()];
  targets = all.length > few ? [...new Set(all.map((root) => getRootNode(root)))] : all;
}

/** Reads pending records, then runs `write`, which belongs to `round`, with the observer disconnected. */
export function quietly(write: () => void, round?: Round): void {
  if (quiet) return write();
  observer ??= new MutationObserver((records) => {
    read(records);
    settle();
  });
  read(observer.takeRecords());
  observer.disconnect();
  quiet = true;
  current = round;
  try {
    write();
  } finally {
    quiet = false;
    current = undefined;
    for (const target of targets) observer.observe(target, watched);
  }
  settle();
}

writeThrough((node, name, write, isThere) => {
  if (!quiet) return write();
  for (const target of targets) observer!.observe(target, watched);
  current?.wrote();
  write();
  const records = observer!.takeRecords();
  observer!.disconnect();
  const isOurs = isThere();
  read(records.filter(({ target, attributeName, addedNodes, removedNodes }) =>
    !isOurs || target !== node || attributeName !== name || addedNodes.length + removedNodes.length > 0));
});

// Updates the bookkeeping only; writes nothing to the page.
function read(records: readonly MutationRecord[]): void {
  const places = new Set<Node>();
  for (const { type, target, attributeName, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    const place = type === 'characterData' ? parentNode(target) ?? target : target;
    if (!places.has(place)) {
      places.add(place);
      backoff.changed(place);
    }
    if (type === 'attributes') {
      const element = target as Element;
      forgetAttribute(element, attributeName!);
      if (marks.includes(attributeName!) || attributeName === 'value' && localName(element) === 'option') mark(element);
      else if (said.has(element)) said.get(element)!.add(attributeName!);
      else said.set(element, new Set([attributeName!]));
      continue;
    }
    // The text of an option is shown through its label.
    if (nodeType(place) === 1 && localName(place as Element) === 'option') mark(place as Element);
    if (type === 'characterData') {
      copies.lost(target);
      copies.changed(target as Text);
      forget(target as Text);
      dirty.set(target, place);
    } else {
      for (const node of addedNodes) {
        dirty.set(node, place);
        copies.came(node);
      }
      for (const node of removedNodes) {
        gone.add(node);
        ++removals;
        copies.lost(node, target);
      }
      // A removed node may have been part of a word.
      for (const node of [previousSibling, nextSibling]) if (node && isInline(node)) dirty.set(node, place);
    }
  }
}

function mark(element: Element): void {
  marked.add(element);
  dirty.set(element, element);
}

// Restores removed and re-marked nodes, and passes the other changes to the watchers of their roots.
function settle(): void {
  if (settling) return;
  settling = true;
  try {
    while (dirty.size || said.size || gone.size) answer();
  } finally {
    settling = false;
  }
}

function answer(): void {
  const above = new Ancestors(owners);
  const owner = (node: Node) => {
    const root = above.of(node)?.root;
    return root ? owners.get(root) : undefined;
  };
  copies.settle(owners.keys());
  const told = new Set<Watcher>();
  const tell = (node: Node, what: (watcher: Watcher) => void) => {
    const watcher = owner(node);
    if (!watcher) return;
    told.add(watcher);
    what(watcher);
  };
  for (const [node, place] of dirty) tell(node, (watcher) => watcher.changed(node, place));
  for (const [element, names] of said) for (const name of names) tell(element, (watcher) => watcher.said(element, name));
  const back = [...gone].filter((node) => !owner(node));
  const anew = [...marked].flatMap((element) => {
    const watcher = owner(element);
    return watcher ? [[element, watcher.held()] as const] : [];
  });
  for (const heard of [dirty, said, gone, marked]) heard.clear();
  if (back.length || anew.length) {
    const round = new Round();
    quietly(() => {
      back.forEach((node) => restore(node, undefined, (inside) => owner(inside) !== undefined));
      for (const [element, held] of anew) {
        backoff.begin(element, round);
        if (restore(element, held)) round.wrote();
      }
    }, round);
  }
  for (const watcher of told) watcher.attempt();
}
