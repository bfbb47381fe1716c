// The story as a page: built once from its structure; afterwards only the data of text nodes changes.
//
// Piece number i of the structure is text node number i. Nothing here parses markup: text becomes
// Text, and a link is an <a> only if it leads to http(s) or mailto.
import type { Structure, StructureBlock, StructurePiece } from '../core/core.js';
import { listOf, pictureOf, styled, tableOf, type ShownPicture } from './blocks-view.js';
import { cut, spaceLatin, needsGaps } from './latin-spacing.js';
import { isLong, sliceNodes, slicesOf } from './long-block.js';
import { behindGlosses, isUnbroken, whereWhoBegins } from './piece-rows.js';
import { setBreaks, slices, type Apart } from './phrasing.js';
import { keepingSelection } from './preserve-selection.js';
import { scrollPages } from './vertical-scroll.js';

const tags: Record<string, string> = { headline: 'h1', heading: 'h2', figure: 'figure', table: 'div' };
const head = new Set(['headline', 'deck', 'dateline', 'byline', 'stamp']);
const foot = new Set(['notice', 'navigation', 'credit', 'stamp', 'byline', 'caption']);
const prose = new Set(['lead', 'paragraph', 'quotation', 'question', 'answer', 'listItem']);
const latin = /[\w\u00C0-\u024F]/;

const kebab = (word: string) => word.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

// From this many characters on, text that has no place to break is not broken at all: to look for one takes
// Chromium quadratic time.
const endless = 50_000;

// From this many on, brackets are as wide as they are: to trim the space beside them takes Chromium quadratic time.
const vast = 10_000;

// A block of more pieces is no prose, and as many elements would stop an engine: it is text alone, as it was found.
const mostPieces = 10_000;

// From this many blocks on, the browser lays out only what is near the viewport.
const longStory = 200;

// A story with fewer headings needs no outline.
const fewestHeadings = 3;

export class ArticleView {
  readonly article: HTMLElement;
  // Where lines come into view, from the top of the window: below what is pinned over them.
  top = () => 0;
  // The same while the story is scrolled.
  bar = () => 0;
  readonly #document: Document;
  readonly #texts: Text[] = [];
  readonly #made = new Map<string, HTMLElement>();
  #shown: readonly string[];  // the text of each
  readonly #apart = new Map<Text, Apart>();  // by the first of them
  readonly #pieces = new Map<Text, number>();  // filled when first asked for
  #vertical = false;
  #sliced = false;  // the block that is being made
  #turned = false;  // at any time
  readonly #blocks: HTMLElement[] = [];
  readonly #ends: number[] = [];  // of each block, in pieces
  readonly #pictures: ShownPicture[] = [];
  // What stands in the place of the page's own nodes while readings are shown.
  annotation: { over(node: Text): readonly Text[]; clear(): void } | null = null;

  constructor(document: Document, structure: Structure, texts: readonly string[], words?: (text: string) => readonly string[]) {
    this.#document = document;
    this.#shown = texts;
    this.article = this.#make('article');
    const blocks = structure.blocks;

    let firstBody = blocks.findIndex((block) => !head.has(block.role));
    if (firstBody < 0) firstBody = blocks.length;
    let lastBody = blocks.length;
    while (lastBody > firstBody && foot.has(blocks[lastBody - 1]!.role)) --lastBody;

    const header = firstBody ? this.#make('header') : null;
    const footer = lastBody < blocks.length ? this.#make('footer') : null;
    if (header) this.article.append(header);

    let id = 0;
    let speech: HTMLElement | null = null;
    let speaker = -1;
    let list: HTMLElement | null = null;
    blocks.forEach((block, index) => {
      const element = this.#block(block, texts, id);
      id += block.pieces.length;
      this.#blocks.push(element);
      this.#ends.push(id);
      if (index < firstBody) {
        header!.append(element);
        return;
      }
      if (index >= lastBody) {
        footer!.append(element);
        return;
      }
      // A speaker's words stand together with the line that introduces them.
      // Of a speaker whom the core could not name, it is the one paragraph that follows.
      const says = block.speaker ?? -1;
      const next = blocks[index - 1]?.role === 'attribution' && prose.has(block.role);
      if (says !== speaker || (says < 0 && !next)) speech = null;
      speaker = says;
      if (block.role === 'attribution') {
        speech = this.#make('div', 'speech');
        this.article.append(speech);
      }
      list = block.depth ? listOf(list, speech ?? this.article, block, (tag, name) => this.#make(tag, name)) : null;
      (list ?? speech ?? this.article).append(element);
    });
    if (footer) this.article.append(footer);

    const headings = this.#blocks.filter((block) => block.tagName === 'H2');
    this.headings = headings.length < fewestHeadings ? [] : headings;
    const body = this.#blocks.filter((_, index) => prose.has(blocks[index]!.role));
    body[body.length - 1]?.classList.add('end');
    this.article.classList.toggle('long', blocks.length > longStory);
    const gaps = needsGaps();
    this.article.classList.toggle('gaps', gaps);
    this.#spaceLatin(gaps);
    if (words && blocks.length <= longStory) {
      this.#blocks.forEach((element, at) => setBreaks(
        element, prose.has(blocks[at]!.role), this.#texts.slice(this.#ends[at - 1] ?? 0, this.#ends[at]), words,
        (node) => this.#cut(node), (name) => this.#make('span', name)).forEach((apart, node) => this.#apart.set(node, apart)));
    }
  }

  // The same pieces in another script. Selection, focus and whatever else hangs on the nodes stays.
  show(texts: readonly string[], lang: string): void {
    // Asked before anything changes: to tell, an engine lays out what is not.
    const put = keepingSelection(this.article);
    if (this.article.lang !== lang) this.article.lang = lang;
    const before = this.#shown;
    this.#shown = texts;
    this.#texts.forEach((node, id) => {
      const text = texts[id] ?? '';
      if (text === before[id]) return;
      const apart = this.#apart.get(node);
      if (!apart) return put(node, text);
      // Conversion leaves Latin and figures alone; should it not, the whole goes into the first node.
      const parts = apart.whole ? [text] : cut(text);
      const own = parts.length === apart.sizes.length ? parts.flatMap((part, at) => slices(part, apart.sizes[at]!)) : [text];
      apart.nodes.forEach((each, at) => put(each, own[at] ?? ''));
    });
    for (const picture of this.#pictures) picture.say(texts[picture.piece] ?? '');
  }

  // Loads the pictures, or leaves them out.
  showPictures(on: boolean): void {
    for (const picture of this.#pictures) picture.show(on);
  }

  // In vertical lines, short numbers stand upright: they need elements of their own, from then on.
  turn(vertical: boolean): void {
    if (this.#vertical === vertical) return;
    this.#vertical = vertical;
    if (!vertical || this.#turned) return;
    this.#turned = true;
    scrollPages(this.article);
    this.annotation?.clear();
    this.#spaceLatin(true);
  }

  // To jump to; none of a story that has too few to need an outline.
  readonly headings: readonly HTMLElement[];

  // Whether the keyboard stops at the story: to scroll it sideways, or to ask about its characters.
  setStop(asked: boolean): void {
    if (this.#vertical || asked) this.article.tabIndex = 0;
    else this.article.removeAttribute('tabindex');
  }

  // Of the headline; the other headings are one below. 0: as their elements are.
  setLevel(level: number): void {
    for (const each of this.#blocks) {
      if (!/^H[12]$/.test(each.tagName)) continue;
      if (level) each.setAttribute('aria-level', String(level + Number(each.tagName[1]) - 1));
      else each.removeAttribute('aria-level');
    }
  }

  // Which piece a text node belongs to, and where its text begins in the piece's; null of another node.
  pieceAt(node: Text): { piece: number; start: number } | null {
    if (!this.#pieces.size) {
      for (let piece = 0; piece < this.count; ++piece) {
        for (const each of this.nodesOf(piece)) this.#pieces.set(each, piece);
      }
    }
    const piece = this.#pieces.get(node);
    if (piece === undefined) return null;
    let start = 0;
    for (const each of this.nodesOf(piece)) {
      if (each === node) break;
      start += each.length;
    }
    return { piece, start };
  }

  get count(): number { return this.#texts.length; }

  // The nodes that a piece is seen in.
  nodesOf(piece: number): readonly Text[] {
    const own = this.#own(piece);
    return this.annotation ? own.flatMap((node) => this.annotation!.over(node)) : own;
  }

  // The page's own nodes, block by block: what is annotated.
  flows(): Text[][] {
    const flows: Text[][] = this.#blocks.map(() => []);
    for (let block = 0, piece = 0; block < flows.length; ++block) {
      for (; piece < this.#ends[block]!; ++piece) flows[block]!.push(...this.#own(piece));
    }
    this.#pieces.clear();
    return flows;
  }

  #own(piece: number): readonly Text[] {
    const first = this.#texts[piece]!;
    return this.#apart.get(first)?.nodes ?? [first];
  }

  // The text node that holds a unit of a piece's text, and where that node begins.
  nodeAt(piece: number, unit: number): { node: Text; start: number } {
    const nodes = this.nodesOf(piece);
    let start = 0;
    for (const node of nodes) {
      if (unit < start + node.length) return { node, start };
      start += node.length;
    }
    return { node: nodes[nodes.length - 1]!, start };
  }

  // Whether a piece is seen: readings and their brackets may be hidden.
  isSeen(piece: number): boolean {
    return this.nodesOf(piece)[0]!.parentElement!.getClientRects().length > 0;
  }

  get vertical(): boolean { return this.#vertical; }

  get blocks(): readonly HTMLElement[] { return this.#blocks; }

  // `all`: not only in headings, where a word like e-book is not broken at its hyphen.
  #spaceLatin(all: boolean): void {
    for (const node of this.#texts) {
      if (this.#apart.has(node) || node.parentElement!.classList.contains('flat') || !(all || node.parentElement!.closest('h1, h2'))) continue;
      const cutUp = this.#cut(node);
      if (cutUp.nodes.length > 1) this.#apart.set(node, cutUp);
    }
    this.#pieces.clear();
  }

  // The nodes of a piece, with Latin and figures apart.
  #cut(node: Text): Apart {
    const known = this.#apart.get(node);
    if (known) return known;
    const nodes = spaceLatin(node, (name) => this.#make('span', name)) ?? [node];
    return { nodes, sizes: nodes.map(({ length }) => [length]) };
  }

  // A copy of the first that was made so: a long story has tens of thousands.
  #make(tag: string, name = ''): HTMLElement {
    const key = `${tag} ${name}`;
    let first = this.#made.get(key);
    if (!first) {
      first = this.#document.createElement(tag);
      if (name) first.className = name;
      first.setAttribute('part', name || tag);
      this.#made.set(key, first);
    }
    return first.cloneNode(false) as HTMLElement;
  }

  #text(parent: Node, data: string): Text {
    if (this.#sliced && isLong(data.length)) return this.#slices(parent, slicesOf(data));
    const node = this.#document.createTextNode(data);
    this.#texts.push(node);
    parent.appendChild(node);
    return node;
  }

  // A piece in slices: several nodes, as if its text had been laid apart.
  #slices(parent: Node, parts: readonly string[]): Text {
    const nodes = parts.map((part) => {
      const node = this.#document.createTextNode(part);
      sliceNodes(parent as HTMLElement, [node], (tag, name) => this.#make(tag, name));
      return node;
    });
    this.#texts.push(nodes[0]!);
    this.#apart.set(nodes[0]!, { nodes, sizes: [parts.map(({ length }) => length)], whole: true });
    return nodes[0]!;
  }

  #block(block: StructureBlock, texts: readonly string[], first: number): HTMLElement {
    const { role, pieces } = block;
    const element = this.#make(block.depth ? 'li' : tags[role] ?? 'p', kebab(role));
    if (block.depth) element.style.setProperty('--_depth', String(block.depth));
    if (block.notice && block.notice !== 'none') element.classList.add(block.notice);
    const own = texts.slice(first, first + pieces.length);
    // Somebody's words without marks around them were set apart where they come from.
    if (role === 'quotation' && !/^\s*["'\u2018-\u201F\u300C-\u300F]/.test(own.join(''))) element.classList.add('pulled');
    if (own.some((text) => text.includes('\uFFFD'))) element.classList.add('damaged');
    const size = own.reduce((sum, { length }) => sum + length, 0);
    if (size > vast) element.classList.add('vast');
    if (own.some(isUnbroken)) {
      element.classList.add('unbroken');
      if (size > endless) element.classList.add('endless');
    }
    const make = (tag: string, name?: string) => this.#make(tag, name);
    if (role === 'table') {
      tableOf(element, block, own, make, (line, from, to) => this.#fill(line, block, texts, first, from, to));
      return element;
    }
    if (block.image) {
      const picture = pictureOf(element, block, own, first, make, (line, from, to) => this.#fill(line, block, texts, first, from, to));
      this.#pictures.push(picture);
      return element;
    }
    if (pieces.length > mostPieces) {
      element.classList.add('flat');
      sliceNodes(element, own.map((text) => this.#text(element, text)), make);
      return element;
    }
    this.#sliced = isLong(size) && !element.matches('.unbroken');
    element.classList.toggle('sliced', this.#sliced);
    this.#fill(element, block, texts, first, 0, pieces.length);
    this.#sliced = false;
    return element;
  }

  // Pieces [from, to) of a block, into an element.
  #fill(element: HTMLElement, { role, pieces }: StructureBlock, texts: readonly string[], first: number, from: number, to: number): void {
    // In a dateline or byline, what says where stands apart from what says who.
    const parted = role === 'dateline' || role === 'byline';
    const who = role === 'dateline' ? whereWhoBegins(pieces, texts, first) : -1;
    let line = element;
    if (who > 0) {
      line = this.#make('span', 'where');
      element.append(line);
    }
    let place: Node = line;
    let placePart = 'text';
    let after = 0;  // the first piece behind a row of glosses

    for (let index = from; index < to; ++index) {
      const piece = pieces[index]!;
      const data = texts[first + index] ?? '';
      if (index === who) {
        line = this.#make('span', 'who');
        element.append(line);
        place = line;
        placePart = 'text';
      }
      if (piece.part === 'gloss') {
        // A character's reading belongs to the part that the character is in the middle of.
        if (after <= index) after = behindGlosses(pieces, index);
        if (piece.gloss === 'base' && placePart !== (piece.inside ?? pieces[after]?.part ?? 'text')) {
          placePart = piece.inside ?? 'text';
          place = this.#place(line, placePart, data, parted);
        }
        index += this.#ruby(styled(place, piece, this.#styles), pieces, texts, index, first) - 1;
        continue;
      }
      if (piece.part === 'lineBreak' || (piece.part === 'space' && (index === 0 || index === pieces.length - 1))) {
        // Where lines were folded, Chinese joins and Latin keeps a space.
        const apart = piece.part === 'lineBreak' && latin.test((texts[first + index - 1] ?? '').slice(-1))
          && latin.test((texts[first + index + 1] ?? '').slice(0, 1));
        this.#text(apart ? line : line.appendChild(this.#make('span', piece.part === 'space' ? 'fold' : 'turn')), data);
        place = line;
        placePart = 'text';
        continue;
      }
      if (piece.part !== placePart || piece.part === 'text') {
        placePart = piece.part;
        place = this.#place(line, placePart, data, parted);
      }
      this.#text(styled(place, piece, this.#styles), data);
    }
  }

  readonly #styles = (tag: string, name?: string) => this.#make(tag, name);

  // The node that the text of a part goes into.
  #place(line: HTMLElement, part: string, data: string, parted: boolean): Node {
    if (/^(space|link|alt|cellBreak|rowBreak)$/.test(part) || (part === 'text' && !(parted && data.trim()))) return line;
    return line.appendChild(this.#make('span', part === 'text' ? 'joint' : kebab(part)));
  }

  // One gloss, from its base on: how many pieces it took. Any of the others may be missing.
  #ruby(place: Node, pieces: readonly StructurePiece[], texts: readonly string[], at: number, first: number): number {
    const ruby = place.appendChild(this.#make('ruby', 'gloss'));
    let count = 0;
    do {
      const { gloss } = pieces[at + count]!;
      const data = texts[first + at + count] ?? '';
      if (gloss === 'base') this.#text(ruby, data);
      else {
        const inner = ruby.appendChild(this.#make(gloss === 'reading' ? 'rt' : 'rp', gloss));
        if (gloss === 'reading') inner.lang = 'zh-Latn-pinyin';
        this.#text(inner, data);
      }
      ++count;
    } while (at + count < pieces.length && pieces[at + count]!.part === 'gloss'
      && pieces[at + count]!.gloss !== 'base');
    return count;
  }
}
