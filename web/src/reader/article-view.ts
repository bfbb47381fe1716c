// The story as a page: built once from its structure; afterwards only the data of text nodes changes.
import type { Structure, StructureBlock } from '../core/core.js';
import { BlockBuilder } from './block-builder.js';
import { listOf } from './blocks-view.js';
import { cut, needsGaps } from './latin-spacing.js';
import { setBreaks, slices } from './phrasing.js';
import { keepingSelection } from './preserve-selection.js';
import { scrollPages } from './vertical-scroll.js';

const head = new Set(['headline', 'deck', 'dateline', 'byline', 'stamp']);
const foot = new Set(['notice', 'navigation', 'credit', 'stamp', 'byline', 'caption']);
const prose = new Set(['lead', 'paragraph', 'quotation', 'question', 'answer', 'listItem']);

// From this many blocks on, the browser lays out only what is near the viewport.
const longStory = 200;

// What a reader first sees has no more blocks, or UTF-16 units, than these: two screens and more.
const firstBlocks = 100;
const firstUnits = 20_000;
// A unit that is seen takes at least so much of the window, in square pixels. A switch changes a window of such text at
// once, and no less than this; with the type that most read, that is two windows and more.
const leastArea = 400;
const leastUnits = 2000;
const seenUnits = () => Math.min(firstUnits, Math.max(leastUnits, innerWidth * innerHeight / leastArea));
// So many blocks before the line that is read may be seen, too.
const blocksBefore = 8;

// A story with fewer headings needs no outline.
const fewestHeadings = 3;

export class ArticleView {
  readonly article: HTMLElement;
  // Where lines come into view, from the top of the window: below what is pinned over them.
  top = () => 0;
  // The same while the story is scrolled.
  bar = () => 0;
  readonly #builder: BlockBuilder;
  #shown: readonly string[];  // the text of each piece
  readonly #told: string[] = [];  // what its nodes show
  readonly #pieces = new Map<Text, number>();  // filled when first asked for
  #vertical = false;
  #turned = false;  // at any time
  readonly #all: readonly StructureBlock[];
  readonly #words: ((text: string) => readonly string[]) | undefined;
  readonly #gaps: boolean;
  readonly #firstBody: number;
  readonly #lastBody: number;
  readonly #header: HTMLElement | null;
  #footer: HTMLElement | null = null;
  #speech: HTMLElement | null = null;
  #list: HTMLElement | null = null;
  readonly #headings: HTMLElement[] = [];
  #level = 0;
  #table = '';
  #pictures: boolean | undefined;
  // Of `stale` blocks, so many show what was last given, from this one on to the last, and then back to the first.
  #from = 0;
  #renewed = 0;
  #stale = 0;
  // The language of what is renewed meanwhile, which the article says once all is; the sections that say it themselves.
  #lang: string | null = null;
  readonly #saying = new Set<HTMLElement>();
  readonly #blocks: HTMLElement[] = [];
  readonly #ends: number[] = [];  // of each block, in pieces
  // What stands in the place of the page's own nodes while readings are shown.
  annotation: { over(node: Text): readonly Text[]; clear(): void } | null = null;

  // `begun`: of a long story, only what is first seen is made now, and the rest by work().
  constructor(
    document: Document, structure: Structure, texts: readonly string[], words?: (text: string) => readonly string[], begun = false,
  ) {
    const builder = this.#builder = new BlockBuilder(document);
    this.#shown = texts;
    this.article = builder.make('article');
    const blocks = this.#all = structure.blocks;

    let firstBody = blocks.findIndex((block) => !head.has(block.role));
    if (firstBody < 0) firstBody = blocks.length;
    let lastBody = blocks.length;
    while (lastBody > firstBody && foot.has(blocks[lastBody - 1]!.role)) --lastBody;
    this.#header = firstBody ? this.article.appendChild(builder.make('header')) : null;
    this.#firstBody = firstBody;
    this.#lastBody = lastBody;

    this.article.classList.toggle('long', blocks.length > longStory);
    this.#gaps = needsGaps();
    this.article.classList.toggle('gaps', this.#gaps);
    if (blocks.length <= longStory) this.#words = words;
    const goOn = begun && blocks.length > longStory ? this.#first() : () => true;
    while (!this.built) {
      this.#add();
      if (!goOn(this.#blocks.length - 1)) break;
    }
  }

  // Whether all blocks are there.
  get built(): boolean { return this.#blocks.length === this.#all.length; }

  // Whether some show what they did before the last show().
  get stale(): boolean { return this.#renewed < this.#stale; }

  get complete(): boolean { return this.built && !this.stale; }

  // Goes on with what is left, a block at least, while `more` holds. False: nothing is left.
  work(more: () => boolean): boolean {
    if (this.complete) return false;
    const put = this.stale ? keepingSelection(this.article) : null;
    do {
      if (put && this.stale) this.#renewNext(put);
      else if (!this.built) this.#add();
    } while (!this.complete && more());
    return !this.complete;
  }

  // All of it, now.
  finish(): void {
    this.work(() => true);
  }

  // The same pieces in another script. Selection, focus and whatever else hangs on the nodes stays. `from`: where the
  // reader is; of a long story, only what is seen there changes now, and the rest by work().
  show(texts: readonly string[], lang: string, from?: Node | null): void {
    // Asked before anything changes: to tell, an engine lays out what is not.
    const put = keepingSelection(this.article);
    this.#shown = texts;
    this.#from = from ? Math.max(0, this.#blocks.findIndex((block) => block.contains(from)) - blocksBefore) : 0;
    this.#renewed = 0;
    this.#stale = this.#blocks.length;
    const whole = from === undefined || this.#stale <= longStory;
    // Another language is another style of everything that inherits it.
    this.#lang = whole ? null : lang;
    if (whole) this.setLang(lang);
    const goOn = whole ? () => true : this.#first(seenUnits(), Math.min(blocksBefore, this.#from));
    while (this.stale && goOn(this.#renewNext(put))) { /* the next */ }
    for (const picture of this.#builder.pictures) picture.say(texts[picture.piece] ?? '');
  }

  /** What the story is in. While it changes in slices, that is said by what has changed. */
  setLang(lang: string): void {
    if (this.#lang !== null) return;
    if (this.article.lang !== lang) this.article.lang = lang;
    for (const section of this.#saying) section.removeAttribute('lang');
    this.#saying.clear();
  }

  // Loads the pictures, or leaves them out.
  showPictures(on: boolean): void {
    this.#pictures = on;
    for (const picture of this.#builder.pictures) picture.show(on);
  }

  // In vertical lines, short numbers stand upright: they need elements of their own, from then on.
  turn(vertical: boolean): void {
    if (this.#vertical === vertical) return;
    this.#vertical = vertical;
    if (!vertical || this.#turned) return;
    this.#turned = true;
    scrollPages(this.article);
    this.annotation?.clear();
    this.#spaceLatin(0, true);
    this.article.classList.add('gaps');
  }

  // To jump to; none of a story that has too few to need an outline.
  get headings(): readonly HTMLElement[] { return this.#headings.length < fewestHeadings ? [] : this.#headings; }

  // Whether the keyboard stops at the story: to scroll it sideways, or to ask about its characters.
  setStop(asked: boolean): void {
    if (this.#vertical || asked) this.article.tabIndex = 0;
    else this.article.removeAttribute('tabindex');
  }

  // Of the headline; the other headings are one below. 0: as their elements are.
  setLevel(level: number): void {
    this.#level = level;
    for (const each of this.#blocks) this.#setLevelOf(each);
  }

  // What a table is called.
  nameTables(name: string): void {
    if (this.#table === name) return;
    this.#table = name;
    for (const each of this.#blocks) this.#nameTable(each);
  }

  #nameTable(block: HTMLElement): void {
    if (block.classList.contains('table')) block.setAttribute('aria-label', this.#table);
  }

  #setLevelOf(block: HTMLElement): void {
    if (!/^H[12]$/.test(block.tagName)) return;
    if (this.#level) block.setAttribute('aria-level', String(this.#level + Number(block.tagName[1]) - 1));
    else block.removeAttribute('aria-level');
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

  get count(): number { return this.#builder.texts.length; }

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
    const first = this.#builder.texts[piece]!;
    return this.#builder.apart.get(first)?.nodes ?? [first];
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

  /** Headline, byline and the like, where there are any. */
  get header(): HTMLElement | null { return this.#header; }

  // Lasts for what a reader first sees: so many blocks, or as much text. Told which block was done.
  // After `before` others.
  #first(units = firstUnits, before = 0): (block: number) => boolean {
    let blocks = firstBlocks;
    return (block) => {
      if (before-- > 0) return true;
      const [from, to] = this.#piecesOf(block);
      for (let piece = from; piece < to; ++piece) units -= this.#shown[piece]?.length ?? 0;
      return --blocks > 0 && units > 0;
    };
  }

  // The pieces of a block, made or not: [first, behind the last).
  #piecesOf(block: number): [number, number] {
    return [this.#ends[block - 1] ?? 0, this.#ends[block] ?? 0];
  }

  // Makes the next block.
  #add(): void {
    const builder = this.#builder;
    const index = this.#blocks.length;
    const block = this.#all[index]!;
    const first = builder.texts.length;
    const pictures = builder.pictures.length;
    const element = builder.block(block, this.#shown, first);
    this.#blocks.push(element);
    this.#ends.push(builder.texts.length);
    for (let piece = first; piece < builder.texts.length; ++piece) this.#told.push(this.#shown[piece] ?? '');
    if (element.tagName === 'H2') this.#headings.push(element);
    this.#setLevelOf(element);
    this.#nameTable(element);
    this.#spaceLatin(first, this.#gaps || this.#turned);
    if (this.#words) {
      setBreaks(element, prose.has(block.role), builder.texts.slice(first), this.#words, (node) => builder.uncut(node),
        (name) => builder.make('span', name)).forEach((apart, node) => builder.apart.set(node, apart));
    }
    if (this.#pictures !== undefined) builder.pictures.slice(pictures).forEach((picture) => picture.show(this.#pictures!));
    this.#place(element, block, index);
    if (this.built) this.#end();
  }

  // Puts a block where it belongs: into the head, the foot, or what a speaker says.
  #place(element: HTMLElement, block: StructureBlock, index: number): void {
    const { article } = this;
    const builder = this.#builder;
    if (index < this.#firstBody) {
      this.#header!.append(element);
      return;
    }
    if (index >= this.#lastBody) {
      this.#footer ??= article.appendChild(builder.make('footer'));
      this.#footer.append(element);
      return;
    }
    // A speaker's words stand together with the line that introduces them.
    // Of a speaker whom the core could not name, it is the one paragraph that follows.
    const before = index > this.#firstBody ? this.#all[index - 1] : undefined;
    const says = block.speaker ?? -1;
    const next = this.#all[index - 1]?.role === 'attribution' && prose.has(block.role);
    if (says !== (before?.speaker ?? -1) || (says < 0 && !next)) this.#speech = null;
    if (block.role === 'attribution') this.#speech = article.appendChild(builder.make('div', 'speech'));
    const into = this.#speech ?? article;
    this.#list = block.depth ? listOf(this.#list, into, block, (tag, name) => builder.make(tag, name)) : null;
    (this.#list ?? into).append(element);
  }

  // Once all blocks are there.
  #end(): void {
    for (let index = this.#all.length - 1; index >= 0; --index) {
      if (!prose.has(this.#all[index]!.role)) continue;
      this.#blocks[index]!.classList.add('end');
      return;
    }
  }

  // Gives the next block that shows what was before its new text; says which it was.
  #renewNext(put: (node: Text, text: string) => void): number {
    const done = this.#renewed++;
    const block = done < this.#stale - this.#from ? this.#from + done : this.#stale - 1 - done;
    const [from, to] = this.#piecesOf(block);
    for (let piece = from; piece < to; ++piece) this.#renew(piece, put);
    if (this.#lang !== null) this.#say(this.#blocks[block]!, this.#lang);
    return block;
  }

  #say(block: HTMLElement, lang: string): void {
    let section = block;
    while (section.parentElement && section.parentElement !== this.article) section = section.parentElement;
    if ((section.lang || this.article.lang) !== lang) {
      section.lang = lang;
      this.#saying.add(section);
    }
    if (this.stale) return;
    this.#lang = null;
    this.setLang(lang);
  }

  #renew(piece: number, put: (node: Text, text: string) => void): void {
    const text = this.#shown[piece] ?? '';
    if (text === this.#told[piece]) return;
    this.#told[piece] = text;
    const node = this.#builder.texts[piece]!;
    const apart = this.#builder.apart.get(node);
    if (!apart) return put(node, text);
    // Conversion leaves Latin and figures alone; should it not, the whole goes into the first node.
    const parts = apart.whole ? [text] : cut(text);
    const own = parts.length === apart.sizes.length ? parts.flatMap((part, at) => slices(part, apart.sizes[at]!)) : [text];
    apart.nodes.forEach((each, at) => put(each, own[at] ?? ''));
  }

  // `all`: not only in headings, where a word like e-book is not broken at its hyphen. From a piece on.
  #spaceLatin(from: number, all: boolean): void {
    const { texts, apart } = this.#builder;
    for (let piece = from; piece < texts.length; ++piece) {
      const node = texts[piece]!;
      const known = apart.get(node);
      if (known && !known.whole || node.parentElement!.classList.contains('flat') || !(all || node.parentElement!.closest('h1, h2'))) continue;
      const cutUp = this.#builder.cut(node);
      if (cutUp.nodes.length > 1) apart.set(node, cutUp);
    }
    this.#pieces.clear();
  }
}
