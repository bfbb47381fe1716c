// The elements and text nodes of a story's blocks. Piece number i of the structure is text node number i. Nothing here
// parses markup: text becomes Text, and a link is an <a> only if it leads to http(s) or mailto.
import type { StructureBlock } from '../core/core.js';
import { pictureOf, styled, tableOf, type ShownPicture } from './blocks-view.js';
import { cut, spaceLatin } from './latin-spacing.js';
import { isLong, sliceNodes, slicesOf } from './long-block.js';
import { behindGlosses, isUnbroken, whereWhoBegins } from './piece-rows.js';
import type { Apart } from './phrasing.js';

const tags: Record<string, string> = { headline: 'h1', heading: 'h2', figure: 'figure', table: 'div' };
const latin = /[\w\u00C0-\u024F]/;

const kebab = (word: string) => word.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

// From this many characters on, text that has no place to break is not broken at all: to look for one takes
// Chromium quadratic time.
const endless = 50_000;

// From this many on, brackets are as wide as they are: to trim the space beside them takes Chromium quadratic time.
const vast = 10_000;

// A block of more pieces is no prose, and as many elements would stop an engine: it is text alone, as it was found.
const mostPieces = 10_000;

// A block's pieces, with the texts of the story and the number of the block's first.
interface Row extends Pick<StructureBlock, 'role' | 'pieces'> {
  texts: readonly string[];
  first: number;
  sliced: boolean;  // laid out in slices
}

export class BlockBuilder {
  readonly texts: Text[] = [];
  readonly apart = new Map<Text, Apart>();  // by the first of them
  readonly pictures: ShownPicture[] = [];
  readonly #document: Document;
  readonly #made = new Map<string, HTMLElement>();

  constructor(document: Document) {
    this.#document = document;
  }

  // The nodes of a piece as they stand. Chromium breaks a line long before its end where what follows is an element that
  // it leaves a gap before, so Latin stands apart only where it must.
  uncut(node: Text): Apart {
    return this.apart.get(node) ?? { nodes: [node], sizes: [[node.length]], whole: true };
  }

  // The nodes of a piece, with Latin and figures apart.
  cut(node: Text): Apart {
    const known = this.uncut(node);
    if (!known.whole || node.parentElement!.matches('.slice, .slice > span')) return known;
    const nodes: Text[] = [];
    const sizes: number[][] = [];
    for (const each of known.nodes) {
      const own = spaceLatin(each, (name) => this.make('span', name)) ?? [each];
      // The part that a node ends with goes on in the next.
      own.forEach(({ length }, at) => at || !sizes.length ? sizes.push([length]) : sizes[sizes.length - 1]!.push(length));
      nodes.push(...own);
    }
    const text = nodes.map(({ data }) => data).join('');
    return sizes.length === cut(text).length ? { nodes, sizes } : { nodes, sizes: [nodes.map(({ length }) => length)], whole: true };
  }

  // A copy of the first that was made so: a long story has tens of thousands.
  make(tag: string, name = ''): HTMLElement {
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

  #text(parent: Node, data: string, sliced: boolean): Text {
    if (sliced && isLong(data.length)) return this.#slices(parent, slicesOf(data));
    const node = this.#document.createTextNode(data);
    this.texts.push(node);
    parent.appendChild(node);
    return node;
  }

  // A piece in slices: several nodes, as if its text had been laid apart.
  #slices(parent: Node, parts: readonly string[]): Text {
    const nodes = parts.map((part) => {
      const node = this.#document.createTextNode(part);
      sliceNodes(parent as HTMLElement, [node], (tag, name) => this.make(tag, name));
      return node;
    });
    this.texts.push(nodes[0]!);
    this.apart.set(nodes[0]!, { nodes, sizes: [parts.map(({ length }) => length)], whole: true });
    return nodes[0]!;
  }

  // The element of a block; `first`: the number of its first piece.
  block(block: StructureBlock, texts: readonly string[], first: number): HTMLElement {
    const { role, pieces } = block;
    const element = this.make(block.depth ? 'li' : tags[role] ?? 'p', kebab(role));
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
    const sliced = isLong(size) && !block.image && role !== 'table' && pieces.length <= mostPieces && !element.matches('.unbroken');
    const row: Row = { role, pieces, texts, first, sliced };
    const make = (tag: string, name?: string) => this.make(tag, name);
    const fill = (line: HTMLElement, from: number, to: number) => this.#fill(line, row, from, to);
    if (role === 'table') {
      tableOf(element, block, own, make, fill);
      return element;
    }
    if (block.image) {
      const picture = pictureOf(element, block, own, first, make, fill);
      this.pictures.push(picture);
      return element;
    }
    if (pieces.length > mostPieces) {
      element.classList.add('flat');
      const nodes = own.map((text) => this.#document.createTextNode(text));
      for (const node of nodes) this.texts.push(node);
      sliceNodes(element, nodes, make);
      return element;
    }
    element.classList.toggle('sliced', sliced);
    fill(element, 0, pieces.length);
    return element;
  }

  // Pieces [from, to) of a block, into an element.
  #fill(element: HTMLElement, row: Row, from: number, to: number): void {
    const { role, pieces, texts, first, sliced } = row;
    // In a dateline or byline, what says where stands apart from what says who.
    const parted = role === 'dateline' || role === 'byline';
    const who = role === 'dateline' ? whereWhoBegins(pieces, texts, first) : -1;
    let line = element;
    if (who > 0) {
      line = this.make('span', 'where');
      element.append(line);
    }
    let place: Node = line;
    let placePart = 'text';
    let after = 0;  // the first piece behind a row of glosses

    for (let index = from; index < to; ++index) {
      const piece = pieces[index]!;
      const data = texts[first + index] ?? '';
      if (index === who) {
        line = this.make('span', 'who');
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
        index += this.#ruby(styled(place, piece, this.#styles), row, index) - 1;
        continue;
      }
      if (piece.part === 'lineBreak' || (piece.part === 'space' && (index === 0 || index === pieces.length - 1))) {
        // Where lines were folded, Chinese joins and Latin keeps a space.
        const apart = piece.part === 'lineBreak' && latin.test((texts[first + index - 1] ?? '').slice(-1))
          && latin.test((texts[first + index + 1] ?? '').slice(0, 1));
        this.#text(apart ? line : line.appendChild(this.make('span', piece.part === 'space' ? 'fold' : 'turn')), data, sliced);
        place = line;
        placePart = 'text';
        continue;
      }
      if (piece.part !== placePart || piece.part === 'text') {
        placePart = piece.part;
        place = this.#place(line, placePart, data, parted);
      }
      this.#text(styled(place, piece, this.#styles), data, sliced);
    }
  }

  readonly #styles = (tag: string, name?: string) => this.make(tag, name);

  // The node that the text of a part goes into.
  #place(line: HTMLElement, part: string, data: string, parted: boolean): Node {
    if (/^(space|link|alt|cellBreak|rowBreak)$/.test(part) || (part === 'text' && !(parted && data.trim()))) return line;
    return line.appendChild(this.make('span', part === 'text' ? 'joint' : kebab(part)));
  }

  // One gloss, from its base on: how many pieces it took. Any of the others may be missing.
  #ruby(place: Node, { pieces, texts, first, sliced }: Row, at: number): number {
    const ruby = place.appendChild(this.make('ruby', 'gloss'));
    let count = 0;
    do {
      const { gloss } = pieces[at + count]!;
      const data = texts[first + at + count] ?? '';
      if (gloss === 'base') this.#text(ruby, data, sliced);
      else {
        const inner = ruby.appendChild(this.make(gloss === 'reading' ? 'rt' : 'rp', gloss));
        if (gloss === 'reading') inner.lang = 'zh-Latn-pinyin';
        this.#text(inner, data, sliced);
      }
      ++count;
    } while (at + count < pieces.length && pieces[at + count]!.part === 'gloss'
      && pieces[at + count]!.gloss !== 'base');
    return count;
  }
}
