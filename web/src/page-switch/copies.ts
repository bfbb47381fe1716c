// What a host read from a view and wrote back: markup added to its own, a clone, a part with an ellipsis, a highlighter's pieces.
//
// Views are known by their text: a copy has as its source what the view was made of. A text that is shorter than
// `enough` may as well be the host's own, and is left to it; but what a host appends to, again and again, is remembered
// until it is long enough.
import { createTreeWalker, getAttribute, getRootNode, nodeType, ownerDocument, parentNode, querySelectorAll } from '../core/dom.js';
import {
  adopt, adoptAttribute, attributes, noteViews, shownByStyle, sourceOf, sourceOfAttribute, viewOf, type View,
} from './original-text.js';

// In UTF-16 units.
const enough = 8;
const mostViews = 64;
const mostKnown = 50_000;
// To look for the views of one batch in its texts.
const mostWork = 4_000_000;

/** Texts of which the source is not certain yet: what the host wrote, and what it would be made of. */
const maybe = new WeakMap<Text, { data: string; source: string }>();

// Texts that were on the page before something was done to them: where they come to, they are no copies.
const seen = new WeakSet<Text>();

const known = {
  texts: new Map<string, View | null>(),      // by all of it; null: of more than one source
  beginnings: new Map<string, View | null>(),
  attributes: new Map<string, string | null>(),
  sources: new Set<string>(),
};
let noting = false;

function note<Value>(map: Map<string, Value | null>, key: string, value: Value, isSame: (other: Value) => boolean): void {
  const other = map.get(key);
  if (other === undefined) map.set(key, value);
  else if (other && !isSame(other)) map.set(key, null);
}

function noteText(view: View): void {
  if (known.texts.size > mostKnown) {
    known.texts.clear();
    known.sources.clear();
  }
  known.sources.add(view.source);
  if (known.beginnings.size > mostKnown) known.beginnings.clear();
  note(known.texts, view.shown, view, ({ source }) => source === view.source);
  if (view.shown.length >= enough) note(known.beginnings, view.shown.slice(0, enough), view, ({ shown }) => shown === view.shown);
}

function noteAttribute(name: string, shown: string | null, source: string | null): void {
  if (shown === null || source === null) return;
  if (known.attributes.size > mostKnown) known.attributes.clear();
  note(known.attributes, `${name} ${shown}`, source, (other) => other === source);
}

export function textsIn(node: Node): Text[] {
  if (nodeType(node) === 3) return [node as Text];
  if (nodeType(node) !== 1) return [];
  const found: Text[] = [];
  const walker = createTreeWalker(ownerDocument(node)!, node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

// From the first change of a host on, what is shown is noted.
function start(roots: Iterable<Element>): void {
  if (noting) return;
  noting = true;
  for (const root of roots) {
    for (const text of textsIn(root)) {
      const view = viewOf(text);
      if (view) noteText(view);
    }
    for (const element of querySelectorAll(root, '*')) noteAttributesOf(element);
  }
  noteViews(noteText, noteAttribute);
}

const copied = () => [...attributes, ...shownByStyle, 'lang'];

function noteAttributesOf(element: Element): void {
  for (const name of copied()) {
    const source = sourceOfAttribute(element, name);
    const shown = getAttribute(element, name);
    if (shown !== source) noteAttribute(name, shown, source);
  }
}

interface Part { begin: number; end: number; source: string }

function common(text: string, at: number, other: string, from: number, step: 1 | -1): number {
  let length = 0;
  while (at >= 0 && at < text.length && from >= 0 && from < other.length && text[at] === other[from]) {
    ++length;
    at += step;
    from += step;
  }
  return length;
}

// All of a view that is in `text` from `begin` to `end`; or what they share at the beginning or at the end, if it is as
// long as `least`.
function partOf(text: string, begin: number, end: number, view: View, least: number): Part | null {
  const { source, shown } = view;
  const whole = text.indexOf(shown, begin);
  if (whole >= 0 && whole + shown.length <= end) return { begin: whole, end: whole + shown.length, source };
  if (source.length !== shown.length || end - begin < least) return null;
  const first = shown.indexOf(text.slice(begin, begin + least));
  if (first >= 0) {
    const length = Math.min(end - begin, common(text, begin, shown, first, 1));
    return { begin, end: begin + length, source: source.slice(first, first + length) };
  }
  const last = shown.lastIndexOf(text.slice(end - least, end));
  if (last < 0) return null;
  const length = Math.min(end - begin, common(text, end - 1, shown, last + least - 1, -1));
  return { begin: end - length, end, source: source.slice(last + least - length, last + least) };
}

// `text` as parts of views, in order; what lies between them is the host's. Where one part is long enough, the others
// need not be.
function partsOf(text: string, views: readonly View[]): Part[] {
  const found: Part[] = [];
  let work = 0;
  const look = (begin: number, end: number, least: number, whole: number) => {
    if (begin >= end || found.length >= mostViews) return;
    for (const view of views) {
      if ((work += end - begin) > mostWork) return;
      const part = view.shown.length >= whole ? partOf(text, begin, end, view, least) : null;
      if (!part) continue;
      look(begin, part.begin, least, whole);
      found.push(part);
      look(part.end, end, least, whole);
      return;
    }
  };
  look(0, text.length, enough, enough);
  if (!found.length) return found;
  let at = 0;
  for (const { begin, end } of [...found, { begin: text.length, end: text.length }]) {
    look(at, begin, 2, 1);
    at = end;
  }
  return found.sort((one, other) => one.begin - other.begin);
}

function joined(text: string, parts: readonly Part[]): string {
  let out = '';
  let at = 0;
  for (const { begin, end, source } of parts) {
    out += text.slice(at, begin) + source;
    at = end;
  }
  return out + text.slice(at);
}

// What of a text's parts lies in a node from `begin` to `end`. A part that changed its length is not divided.
function within(parts: readonly Part[], begin: number, end: number): Part[] {
  return parts.filter((part) => part.end > begin && part.begin < end
    && (part.source.length === part.end - part.begin || part.begin >= begin && part.end <= end)).map((part) => {
    const from = Math.max(part.begin, begin);
    const to = Math.min(part.end, end);
    const source = from === part.begin && to === part.end ? part.source : part.source.slice(from - part.begin, to - part.begin);
    return { begin: from - begin, end: to - begin, source };
  });
}

// The source of a text that took in the texts behind it, as normalize() does: `own` is its view before, `beside` are the
// texts that were removed, in their order, of which others may have taken in some; `isNear`: from where the text stands.
// Null: the text is no such one. The length of the texts does not matter.
function sourceOfJoined(text: string, own: View | null, beside: readonly View[], isNear: boolean): string | null {
  const search = (fits: (shown: string, source: string) => boolean): string | null => {
    for (let first = 0; first < beside.length; ++first) {
      let shown = '';
      let source = '';
      let found: [string, string] | null = null;
      for (let at = first; at < beside.length && shown.length < text.length; ++at) {
        shown += beside[at]!.shown;
        source += beside[at]!.source;
        if (fits(shown, source)) found = [shown, source];
      }
      if (!found) continue;
      const before = text.slice(0, text.length - found[0].length);
      return (own && before.startsWith(own.shown) ? own.source + before.slice(own.shown.length) : before) + found[1];
    }
    return null;
  };
  return own && search((shown) => text === own.shown + shown)
    // Where the host wrote something else first, what is in front is its own.
    || (isNear ? search((shown, source) => shown !== source && text.endsWith(shown)) : null);
}

/** What one batch of records changed. */
export class Copies {
  readonly #views: View[] = [];
  readonly #came = new Set<Node>();
  readonly #gone = new Set<Node>();
  readonly #own = new Map<Text, View | null>();  // the views of the texts that were changed
  readonly #beside = new Map<Node, View[]>();    // the texts that were taken from an element, in their order

  /** A text was changed, or a node removed from `place`; before its view is forgotten. */
  lost(node: Node, place: Node | null = null): void {
    // An element that is moved again and again is told as often, and is the same each time.
    if (nodeType(node) === 1) {
      if (this.#gone.has(node)) return;
      this.#gone.add(node);
    }
    let isNew = this.#came.has(node);
    for (let at = this.#came.size ? place : null; at && !isNew; at = parentNode(at)) isNew = this.#came.has(at);
    for (const text of textsIn(node)) {
      if (place && !isNew && !this.#came.has(text)) seen.add(text);
      const view = viewOf(text, true);
      if (view) noteText(view);
      if (text === node) this.#note(text, view, place);
      if (this.#views.length >= mostViews) continue;
      const doubt = maybe.get(text);
      if (doubt && doubt.data === (view ? view.source : text.data)) {
        this.#views.push({ source: doubt.source, shown: view ? view.shown : text.data });
      } else if (view) {
        this.#views.push(view);
      }
    }
  }

  #note(text: Text, view: View | null | undefined, place: Node | null): void {
    if (!place) {
      if (!this.#own.has(text)) this.#own.set(text, view ?? null);
      return;
    }
    const beside = this.#beside.get(place) ?? [];
    this.#beside.set(place, beside);
    // What the host wrote over a view is its own.
    if (beside.length < mostViews) beside.push(view?.shown === text.data ? view : { source: text.data, shown: text.data });
  }

  came(node: Node): void {
    this.#came.add(node);
  }

  changed(text: Text): void {
    seen.delete(text);
    this.came(text);
  }

  /** Gives copies their source. */
  settle(roots: Iterable<Element>): void {
    this.#gone.clear();
    const [own, beside] = [new Map(this.#own), new Map(this.#beside)];
    this.#own.clear();
    this.#beside.clear();
    if (!this.#came.size) return;
    const came = [...this.#came].filter((node) => nodeType(getRootNode(node)) !== 1 && getRootNode(node) !== node);
    this.#came.clear();
    const views = this.#views.splice(0).sort((one, other) => other.shown.length - one.shown.length);
    const texts = [...new Set(came.flatMap(textsIn))].filter((text) => !viewOf(text) && !seen.has(text) && text.data);
    const longest = texts.reduce((most, { data }) => Math.max(most, data.length), 0);
    if (texts.length && (longest >= enough || came.some((node) => nodeType(node) === 1))) start(roots);
    if (texts.length > 1) texts.sort((one, other) => one.compareDocumentPosition(other) & 4 ? -1 : 1);
    for (const text of beside.size ? texts : []) {
      const changed = own.get(text);
      if (changed === undefined) continue;
      // Those beside it first; where it was moved since, they are elsewhere.
      const near = beside.get(parentNode(text)!);
      for (const others of new Set([near ?? [], ...[...beside.values()].slice(0, 4)])) {
        const source = sourceOfJoined(text.data, changed, others, others === near);
        if (source === null) continue;
        adopt(text, source);
        break;
      }
    }
    if (views.length) this.#again(texts, views);
    for (const text of texts) {
      if (viewOf(text) || text.data.length < enough) continue;
      const view = known.texts.get(text.data) ?? known.beginnings.get(text.data.slice(0, enough));
      if (!view) continue;
      const parts = partsOf(text.data, [view]);
      if (parts.length) adopt(text, joined(text.data, parts));
    }
    for (const node of came) if (nodeType(node) === 1) clone(node as Element);
  }

  // What takes the place of what was there.
  #again(texts: readonly Text[], views: readonly View[]): void {
    const all = texts.map(({ data }) => data).join('');
    const parts = partsOf(all, views);
    let at = 0;
    for (const text of texts) {
      const { data } = text;
      const mine = within(parts, at, at += data.length);
      if (viewOf(text)) continue;
      if (mine.length) adopt(text, joined(data, mine));
      else {
        const view = views.find(({ shown }) => shown.length < enough && data.length > shown.length && data.startsWith(shown));
        if (!view) continue;
        const source = view.source + data.slice(view.shown.length);
        if (data.length < enough || view.shown.length < 2) maybe.set(text, { data, source });
        else adopt(text, source);
      }
    }
  }
}

// A clone: of its Chinese, so much is in views that it is enough, also where what no view would have left as it is counts against it.
function clone(element: Element): void {
  const texts = textsIn(element).filter((text) => !seen.has(text));
  let size = 0;
  const copies: [Text, View][] = [];
  for (const text of texts) {
    const view = viewOf(text) ?? known.texts.get(text.data);
    if (!view || view.source === view.shown) {
      if (known.sources.has(text.data)) size -= text.data.length;
      continue;
    }
    size += view.shown.length;
    if (!viewOf(text)) copies.push([text, view]);
  }
  if (size < enough) return;
  for (const [text, { source }] of copies) if (sourceOf(text) === text.data) adopt(text, source);
  for (const each of [element, ...querySelectorAll(element, '*')]) {
    for (const name of copied()) {
      const shown = getAttribute(each, name);
      const source = shown === null ? null : known.attributes.get(`${name} ${shown}`);
      if (source !== null && source !== undefined) adoptAttribute(each, name, source);
    }
  }
}
