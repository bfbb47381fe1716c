// Host markup as running text: what of a page is converted, and what each word stands next to.
//
// The text nodes of a paragraph are one text, whatever markup lies between them; `<b>头</b>发` is read
// as 头发. Paragraphs, and whatever else cannot be read across, are parted by line breaks, so that many
// of them go to the core at once. Each piece knows its place in that text (units: UTF-16).
import type { Tag } from '../core/convert-core.js';
import { isChinese, varietyOf } from '../core/variety.js';
import {
  classList, closest, contains, firstChild, getAttribute, hasAttribute, lastChild, localName, matches, nextSibling, nodeType,
  parentElement, parentNode, querySelector, querySelectorAll, textContent,
} from '../core/dom.js';
import { kindOf, kinds } from './kinds.js';
import { attributes, sourceOf, sourceOfAttribute } from './original-text.js';

export interface Piece {
  node: Text | Element;
  /** The attribute of an element; '' for a text node. */
  name: string;
  source: string;
  /** Where it begins in the chunk's text. */
  begin: number;
  /** Where in the source stand characters that are left out of the chunk's text. */
  holes: readonly number[] | null;
}

/** Lines that are converted together, from one variety; null: the page's own. */
export interface Chunk { from: Tag | null; text: string; pieces: Piece[] }

/** The class with which a page says: leave this as it is. */
export const keepClass = 'fanjian-keep';

// An option without a value submits its text.
const untouched = [...[...kinds.keys()].filter((tag) => /^(nothing|kept)$/.test(kinds.get(tag)!)), 'option:not([value])'].join();

const withAttributes = [...attributes.map((name) => `[${name}]`), 'input[value]', 'option:not([label])'].join();
/** What says that an element is not to be touched, or what language it is in. */
export const marks = ['lang', 'translate', 'contenteditable'];
const withMarks = `[${marks.join('],[')}],.${keepClass},.notranslate`;

const han = /[\u2E80-\u9FFF\uF900-\uFAFF\uD840-\uD88F]/;
export const isHan = (text: string) => han.test(text);
// Seen by nobody: a word goes on behind them.
const unseen = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/;
const seen = /[^\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/;
const letter = /[A-Za-z]/;
const isBlank = (unit: number) => unit === 32 || unit === 9 || unit === 10 || unit === 13;
const isWord = (unit: number) => unit >= 0x3400 && unit < 0xA000 || unit >= 0xD800 && unit < 0xE000
  || unit >= 0xF900 && unit < 0xFB00;

// A chunk is closed at the next line break after so many units: one crossing into the core, and what is
// written to the page before anyone looks at the clock. The first one fills a window: of small characters, 20 by 20 pixels each.
const firstChunkSize = () => Math.min(Math.max(2048, (globalThis.innerWidth * globalThis.innerHeight || 0) / 400), chunkSize);
const chunkSize = 8192;

interface ChunkDraft { from: Tag | null; parts: string[]; length: number; pieces: Piece[] }
/** Which variety an element's text is in; whether it is left alone, by language or by wish; and whether
 * that holds for everything in it, whatever is said there. */
interface Scope { element: Element; from: Tag | null; foreign: boolean; kept: boolean; ends: boolean }

export class Flow {
  /** What is ready to be converted. */
  readonly chunks: Chunk[] = [];
  readonly #open = new Map<Tag | null, ChunkDraft>();
  readonly #readings: Element[] = [];
  readonly #own: Tag | null;
  readonly #regionalWords: boolean;
  readonly #attributes: readonly string[];
  readonly #withAttributes: string;
  #marked: Set<Element> | null = null;
  #scopes: Scope[] = [];
  #draft: ChunkDraft;
  #closed = false;
  readonly #first = firstChunkSize();
  #word = false;               // the text so far ends in a character of a word
  #seams: Element[] = [];      // elements that began or ended since then
  #leftLink = false;
  #betweenLinks = false;

  /**
   * `own`: the page's own variety, as far as it is known; `regionalWords`: regional words are to change, too; `shown`:
   * attributes that style sheets show.
   */
  constructor(own: Tag | null, regionalWords: boolean, shown: readonly string[] = []) {
    this.#own = own;
    this.#regionalWords = regionalWords;
    this.#attributes = [...attributes, ...shown];
    this.#withAttributes = [withAttributes, ...shown.map((name) => `[${name}]`)].join();
    this.#draft = this.#draftOf(null);
  }

  /** The nodes from `first` to `last`, which are siblings, and everything in them. */
  take(first: Node, last: Node, root: Element): void {
    const top = parentElement(first);
    if (!top || isUntouched(top, root)) return;
    const elements = elementsBetween(first, last);
    const marked = elements.flatMap((element) => foundIn(element, withMarks));
    this.#marked = marked.length ? new Set(marked) : null;
    this.#scopes = this.#scopesAbove(first, root);
    this.#draft = this.#draftOf(this.#scope()?.from ?? null);
    this.#break();
    this.#walk(first, last);
    this.#break();

    // What stands beside the text is read by itself.
    for (const reading of this.#readings.splice(0)) {
      this.#scopes = this.#scopesAbove(firstChild(reading) ?? reading, root);
      this.#draft = this.#draftOf(this.#scope()?.from ?? null);
      const inside = firstChild(reading);
      if (inside) this.#walk(inside, lastChild(reading)!);
      this.#break();
    }
    for (const element of elements.flatMap((each) => foundIn(each, this.#withAttributes))) this.attribute(element, root);
  }

  /** The rest of what was taken, ready to be converted. */
  end(): Chunk[] {
    for (const draft of this.#open.values()) this.#close(draft);
    return this.chunks;
  }

  #scope(): Scope | undefined {
    return this.#scopes[this.#scopes.length - 1];
  }

  #draftOf(from: Tag | null): ChunkDraft {
    let draft = this.#open.get(from);
    if (!draft) this.#open.set(from, draft = { from, parts: [], length: 0, pieces: [] });
    return draft;
  }

  // Goes on in another variety.
  #to(from: Tag | null): void {
    this.#break();
    this.#draft = this.#draftOf(from);
    this.#break();
  }

  #close({ from, parts, pieces }: ChunkDraft): void {
    this.#open.delete(from);
    if (pieces.length) this.chunks.push({ from, text: parts.join(''), pieces });
  }

  #append(text: string): void {
    this.#draft.parts.push(text);
    this.#draft.length += text.length;
    this.#word = isWord(text.charCodeAt(text.length - 1));
    this.#seams.length = 0;
    this.#leftLink = this.#betweenLinks = false;
  }

  // Nothing is read across this.
  #break(): void {
    const { length } = this.#draft;
    if (length > (this.#closed ? chunkSize : this.#first)) {
      this.#closed = true;
      this.#close(this.#draft);
      this.#draft = this.#draftOf(this.#draft.from);
    } else if (length && (this.#word || this.#draft.parts[this.#draft.parts.length - 1] !== '\n')) {
      this.#append('\n');
    }
    this.#word = false;
  }

  #walk(first: Node, last: Node): void {
    let node: Node = first;
    for (;;) {
      const type = nodeType(node);
      if (type === 3) this.#text(node as Text);
      else if (type === 1 && this.#enter(node as Element)) {
        const inside = firstChild(node);
        if (inside) {
          node = inside;
          continue;
        }
        this.#leave(node as Element);
      }
      let next;
      while (node !== last && !(next = nextSibling(node))) {
        node = parentNode(node)!;
        this.#leave(node as Element);
      }
      if (node === last) return;
      node = next!;
    }
  }

  // Whether to go on with what is in the element.
  #enter(element: Element): boolean {
    const is = kindOf(element);
    if (is === 'nothing') return false;
    if (is === 'reading') {
      this.#readings.push(element);
      return false;
    }
    if (is === 'kept' || is === 'option' && !hasAttribute(element, 'value')) {
      this.#break();
      return false;
    }
    if (this.#marked?.has(element)) {
      const outer = this.#scope();
      const scope = scopeOf(element, outer, this.#own);
      this.#scopes.push(scope);
      if (isApart(scope, outer)) this.#to(scope.from);
      if (scope.ends || scope.kept && !querySelector(element, '[translate]')
        || scope.foreign && !querySelector(element, '[lang]')) {
        this.#leave(element);
        return false;
      }
    }
    if (is === 'inline' || is === 'link') {
      if (this.#word) this.#seams.push(element);
      if (is === 'link' && this.#leftLink) this.#betweenLinks = true;
    } else {
      this.#break();
    }
    return true;
  }

  #leave(element: Element): void {
    if (this.#scope()?.element === element) {
      const inner = this.#scopes.pop()!;
      const outer = this.#scope();
      if (isApart(inner, outer)) this.#to(outer?.from ?? null);
    }
    const is = kindOf(element);
    if (is === 'inline' || is === 'link') {
      if (this.#word) this.#seams.push(element);
      this.#leftLink = is === 'link';
    } else if (!is || is === 'option') {
      this.#break();
    }
  }

  #text(node: Text): void {
    const scope = this.#scope();
    if (scope && (scope.kept || scope.foreign)) return;
    const source = sourceOf(node);
    if (!source) return;
    // Regional words may begin with a letter (U盘).
    if (han.test(source) || this.#regionalWords && letter.test(source)) this.#piece(node, '', source);
    else if (this.#draft.length && seen.test(source)) this.#append(source);
  }

  #piece(node: Text | Element, name: string, source: string): void {
    let text = source;
    let holes: number[] | null = null;
    const lines = !name && source.includes('\n') && !keepsLines(node as Text);
    if (lines || unseen.test(source)) {
      holes = [];
      text = '';
      for (let at = 0, looked = 0, end = 0; at < source.length; ++at) {
        // A line break of the source between Chinese characters, and the indentation around it, is at most a space.
        if (lines && at >= looked && isBlank(source.charCodeAt(at))) {
          let line = false;
          for (looked = at; looked < source.length && isBlank(source.charCodeAt(looked)); ++looked) line ||= source[looked] === '\n';
          const before = text ? text.charCodeAt(text.length - 1) > 0x7F : this.#word;
          if (line && before && !(source.charCodeAt(looked) <= 0x7F)) end = looked;
        }
        if (at < end || unseen.test(source[at]!)) holes.push(at);
        else text += source[at];
      }
    }
    if (this.#word && isWord(text.charCodeAt(0))
      && (this.#betweenLinks || this.#seams.some((element) => standsApart(element)))) this.#break();
    this.#draft.pieces.push({ node, name, source, begin: this.#draft.length, holes });
    this.#append(text);
  }

  /** The attributes of one element; or the one that is named. */
  attribute(element: Element, root: Element, only?: string): void {
    const above = parentElement(element);
    const tag = localName(element);
    if (above && isUntouched(above, root) && tag !== 'track' || /^fanjian-/.test(tag)) return;
    const scope = this.#scopesAbove(element, root, true).pop();
    if (scope?.kept || scope?.foreign) return;
    this.#draft = this.#draftOf(scope?.from ?? null);
    for (const name of this.#attributes) {
      if (only && only !== name || name === 'label' && !/^(option|optgroup|track)$/.test(tag)) continue;
      this.#attribute(element, name, sourceOfAttribute(element, name));
    }
    if (tag === 'meta' && element === root) this.#attribute(element, 'content', sourceOfAttribute(element, 'content'));
    if (only && only !== 'value') return;
    if (tag === 'option') {
      // What it says is what a form sends: the text stays, and is shown in other words.
      if (sourceOfAttribute(element, 'label') === null) this.#attribute(element, 'label', unlabelled(element as HTMLOptionElement));
    } else if (tag === 'input' && !hasAttribute(element, 'name')
      && /^(button|reset|submit)$/i.test((element as HTMLInputElement).type)) {
      this.#attribute(element, 'value', sourceOfAttribute(element, 'value'));
    }
  }

  #attribute(element: Element, name: string, source: string | null): void {
    if (!source || !han.test(source)) return;
    this.#piece(element, name, source);
    this.#break();
  }

  // The scopes that a node below `root` is in. `own`: that of the node, too.
  #scopesAbove(node: Node, root: Element, own = false): Scope[] {
    return scopesOf(markedAbove(own ? node : parentElement(node), root), this.#own);
  }
}

function scopeOf(element: Element, outer: Scope | undefined, own: Tag | null): Scope {
  const lang = hasAttribute(element, 'lang') ? sourceOfAttribute(element, 'lang') : null;
  const translate = getAttribute(element, 'translate')?.toLowerCase();
  const editable = getAttribute(element, 'contenteditable')?.toLowerCase();
  const ends = outer?.ends || editable !== undefined && editable !== 'false'
    || classList(element).contains(keepClass) || classList(element).contains('notranslate');
  let from = outer?.from ?? null;
  let foreign = outer?.foreign ?? false;
  if (lang) {
    foreign = !isChinese(lang);
    const variety = varietyOf(lang);
    if (!foreign && variety) from = variety === own ? null : variety;
  }
  let kept = ends || (outer?.kept ?? false);
  if (translate === 'no') kept = true;
  else if (translate === 'yes' || translate === '') kept = ends;
  return { element, from, foreign, kept, ends };
}

function scopesOf(marked: readonly Element[], own: Tag | null): Scope[] {
  const scopes: Scope[] = [];
  for (const element of marked) scopes.push(scopeOf(element, scopes[scopes.length - 1], own));
  return scopes;
}

/** Whether the text of an element in `root` is not converted, because of its tag or of marks on it or above it. */
export function isKept(element: Element, root: Element): boolean {
  return isUntouched(element, root) || Boolean(scopesOf(markedAbove(element, root), null).pop()?.kept);
}

// Inclusive ancestors below the root that have marks, outermost first. Marks on the root itself do not count: the
// page asked for it to be switched.
function markedAbove(node: Node | null, root: Element): Element[] {
  const line: Element[] = [];
  for (let at = node; at && at !== root;) {
    const element = closest(at as Element, withMarks);
    if (!element || element === root || !contains(root, element)) break;
    line.push(element);
    at = parentElement(element);
  }
  return line.reverse();
}

// Whether an element is, or is inside, one of the `untouched` elements of the root.
function isUntouched(element: Element, root: Element): boolean {
  const around = closest(element, untouched);
  return around !== null && around !== root && contains(root, around);
}

/** What an option without a label says, and must go on sending: its text; in a list of proposals, its value. */
export function unlabelled(option: HTMLOptionElement): string | null {
  if (!hasAttribute(option, 'value')) return option.text;
  return !option.text && closest(option, 'datalist') ? getAttribute(option, 'value') : null;
}

const isApart = (inner: Scope, outer: Scope | undefined) =>
  inner.kept || inner.foreign || inner.from !== (outer?.from ?? null);

function elementsBetween(first: Node, last: Node): Element[] {
  const found: Element[] = [];
  for (let node: Node | null = first; node; node = node === last ? null : nextSibling(node)) {
    if (nodeType(node) === 1) found.push(node as Element);
  }
  return found;
}

const foundIn = (element: Element, selector: string) =>
  [...matches(element, selector) ? [element] : [], ...querySelectorAll(element, selector)];

const isLong = (text: string) => text.length > 2 || [...text].length > 1;

// Whether line breaks of the source are line breaks on the page.
function keepsLines(node: Text): boolean {
  const around = parentElement(node);
  return around !== null && /^pre|^break/.test(getComputedStyle(around).whiteSpace);
}

// Whether an element that markup calls inline is set as a box of its own. Letters that are set one by
// one are still a word, and so is a large initial and what it begins.
function standsApart(element: Element): boolean {
  const { display, cssFloat } = getComputedStyle(element);
  if (!display || /^(inline|contents|ruby.*)$/.test(display)) return false;
  return !display.startsWith('inline') && cssFloat === 'none' || isLong(textContent(element)!.trim());
}
