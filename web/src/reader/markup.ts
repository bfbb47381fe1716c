// A story's markup as its JSON (core/story/story_json.h): roles by what an element is, figures, tables, lists, links.
//
// Reads the nodes as they are, makes none and parses nothing. What it passes over that somebody might miss is a warning.
// One walk without recursion: linear, however deep the markup.
import {
  firstChild, getAttribute, hasAttribute, localName, nextSibling, nodeType, parentNode, querySelector,
} from '../core/dom.js';
import { addressIn, addressOfEmbed, links, mostOfAddress, pictureOf, pictures } from './markup-addresses.js';
import { LineBuilder, styleIn, textOf, type Line, type MarkupRun, type RunStyle } from './markup-runs.js';
import { TableBuilder } from './markup-table.js';

export interface MarkupBlock {
  role?: string;
  runs?: Line;
  depth?: number;
  ordered?: true;
  position?: number;
  image?: { url: string; link?: string; alt?: string; width?: number; height?: number };
  caption?: Line;
  credit?: Line;
  header?: boolean;
  rows?: (string | Line)[][];
  url?: string;
  text?: string;
}

export interface Markup {
  story: { articleBody: MarkupBlock[] };
  warnings: string[];
  /** Whether it is more than lines. */
  rich: boolean;
}

const names = (list: string) => new Set(list.split(' '));
const blocks = names('address article center dd div dl dt fieldset footer form header hgroup hr main p pre section details summary '
  + 'blockquote figcaption figure h1 h2 h3 h4 h5 h6 li ol ul menu table caption tbody thead tfoot tr td th aside nav body html br');
const silent = names('script style template noscript button input select textarea title head link meta base rp rtc param source '
  + 'track area map datalist progress meter');
// Passed over, and missed.
const left = names('nav aside svg canvas math dialog');
const embeds = names('iframe video audio embed object');
const ours = names('lead dateline byline attribution caption credit notice stamp deck question answer listItem editorNote navigation embed');

const mostWarnings = 20;

interface Figure { images: MarkupBlock[]; caption: MarkupRun[]; credit: MarkupRun[]; quoted: boolean }
interface State {
  role: string | undefined;
  style: RunStyle;
  soft: boolean;            // a block within it does not begin a new one: a cell, an item, a heading
  depth: number;            // of lists
  list: { ordered: boolean; next: number } | null;
  item: MarkupBlock | null;
  table: TableBuilder | null;
  figure: Figure | null;
  own: boolean;             // in an article that the core wrote
  pre: boolean;
}

class Reader {
  readonly body: MarkupBlock[] = [];
  readonly warnings: string[] = [];
  rich = false;
  readonly #line = new LineBuilder();
  readonly #held = new Map<string, string>();   // addresses of shared pictures, by reference
  readonly #stack: { node: Node; before: State; leave: (() => void) | undefined }[] = [];
  #state: State = {
    role: undefined, style: {}, soft: false, depth: 0, list: null, item: null, table: null, figure: null, own: false, pre: false,
  };

  constructor(readonly base: string) {}

  walk(root: Node): void {
    let node: Node | null = firstChild(root);
    while (node && node !== root) {
      let inside = false;
      const type = nodeType(node);
      if (type === 3 || type === 4) this.#text((node as Text).data, parentNode(node) === root);
      else if (type === 1) inside = !(parentNode(node) === root && getAttribute(node as Element, 'slot')) && this.#enter(node as Element);
      const next: Node | null = inside ? firstChild(node) : null;
      if (next) {
        node = next;
        continue;
      }
      if (inside) this.#leave(node);
      while (node && node !== root && !nextSibling(node)) {
        node = parentNode(node);
        if (node && node !== root) this.#leave(node);
      }
      node = node && node !== root ? nextSibling(node) : null;
    }
    this.#flush();
  }

  #warn(what: string): void {
    this.rich = true;
    if (this.warnings.length < mostWarnings) this.warnings.push(what.length > 160 ? `${what.slice(0, 160)}\u2026` : what);
    else if (this.warnings.length === mostWarnings) this.warnings.push('and more');
  }

  #text(data: string, bare: boolean): void {
    const { pre } = this.#state;
    if (pre || (bare && !this.#state.soft)) {
      data.split(/\r\n?|\n/).forEach((line, at) => {
        if (at) this.#boundary();
        this.#add(pre ? line : line.replace(/[\t\f ]+/g, ' '));
      });
      return;
    }
    this.#add(data.replace(/[\t\n\f\r ]+/g, ' '));
  }

  #add(data: string): void {
    this.#line.add(data, this.#state.style, this.#state.pre);
  }

  // Between blocks. Within a line it is a space.
  #boundary(): void {
    if (this.#state.soft) this.#line.leaveGap();
    else this.#flush();
  }

  #flush(): void {
    const runs = this.#line.take();
    if (!runs.length) return;
    const { item } = this.#state;
    let { role } = this.#state;
    if (role === 'headline' && this.body.some((block) => block.role === role)) role = 'heading';
    let block: MarkupBlock = role ? { role, runs } : { runs };
    if (item) {
      block = item.runs ? { role: 'paragraph', runs } : item;
      block.runs = runs;
    }
    if (role || runs.some((run) => Object.keys(run).length > 1)) this.rich = true;
    this.body.push(block);
  }

  #push(block: MarkupBlock): void {
    this.rich = true;
    this.body.push(block);
  }

  #enter(element: Element): boolean {
    const name = localName(element);
    if (silent.has(name) || hasAttribute(element, 'hidden') || hasAttribute(element, 'slot')) return false;
    if (/display\s*:\s*none/i.test(getAttribute(element, 'style') ?? '')) return false;
    if (left.has(name)) {
      if (name === 'svg' && this.#shared(element)) return false;
      this.#boundary();
      this.#warn(`<${name}> is left out`);
      return false;
    }
    if (name === 'img') return this.#image(element), false;
    if (embeds.has(name)) return this.#embed(element, name), false;
    if (blocks.has(name)) this.#boundary();
    if (name === 'br') return false;
    const before = this.#state;
    const state = this.#state = { ...before };
    this.#stack.push({ node: element, before, leave: this.#open(element, name, state) });
    return true;
  }

  #leave(node: Node): void {
    const top = this.#stack[this.#stack.length - 1];
    if (top?.node !== node) return;
    this.#stack.pop();
    top.leave?.();
    if (blocks.has(localName(node as Element))) this.#boundary();
    this.#state = top.before;
  }

  // What an element changes within it, and what is to be done at its end.
  #open(element: Element, name: string, state: State): (() => void) | undefined {
    state.style = styleIn(element, name, state.style, (given) => this.#linkOf(given));
    if (name === 'pre') {
      state.pre = true;
      if (!state.soft) state.role ??= 'paragraph';
    }
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level && !state.soft) {
      state.role = level === '1' ? 'headline' : 'heading';
      state.soft = true;
      state.style = { ...state.style };
      delete state.style.strong;
      return () => this.#flush();
    }
    switch (name) {
      case 'article': state.own ||= (getAttribute(element, 'class') ?? '') === 'story'; return undefined;
      case 'blockquote':
        if (!state.soft) state.role = 'quotation';
        return undefined;
      case 'p':
        if (state.own && !state.soft) {
          const role = getAttribute(element, 'class') ?? '';
          if (ours.has(role)) state.role = role;
          else state.role ??= 'paragraph';
          if (role === 'embed') return () => this.#ownEmbed();
        } else if (!state.soft && this.body.length < 3 && /(^|\s)(deck|standfirst|subtitle)(\s|$)/.test(getAttribute(element, 'class') ?? '')) {
          state.role = 'deck';
        }
        return undefined;
      case 'ul': case 'ol': case 'menu':
        // A list in an item ends what the item says.
        if (state.item) this.#flush();
        if (state.table || state.figure) return undefined;
        state.soft = false;
        state.depth = Math.min(9, state.depth + 1);
        state.list = { ordered: name === 'ol', next: Number(getAttribute(element, 'start') ?? 0) | 0 };
        state.item = null;
        return undefined;
      case 'li': return this.#item(element, state);
      case 'table': return this.#table(element, state);
      case 'caption':
        if (state.table) state.role = 'caption';
        return () => this.#flush();
      case 'thead': if (state.table) state.table.head = true; return () => { if (state.table) state.table.head = false; };
      case 'tr': return state.table?.beginRow();
      case 'td': case 'th': return this.#cell(element, name, state);
      case 'figure': return this.#figure(state);
      case 'figcaption': return this.#caption(state);
      case 'ruby':
        return this.#line.beginRuby(state.style) ? () => this.#line.endRuby(state.style) : undefined;
      case 'rt':
        this.#line.beginReading();
        return () => this.#line.endReading(state.style);
      default: return this.#credit(element, name, state);
    }
  }

  #linkOf(given: string | null): string {
    const url = addressIn(this.base, given, links);
    if (!url) this.#warn(`a link is only text: ${given}`);
    return url;
  }

  #item(element: Element, state: State): (() => void) | undefined {
    const { list } = state;
    if (!list || state.table) return undefined;
    state.item = { role: 'listItem', depth: state.depth };
    const value = Number(getAttribute(element, 'value') ?? 0) | 0 || list.next;
    list.next = 0;
    if (list.ordered) state.item.ordered = true;
    if (list.ordered && value > 0) state.item.position = value;
    state.role = 'listItem';
    state.soft = true;
    // Behind a list in it, an item goes on as a line of its own.
    return () => this.#flush();
  }

  #table(element: Element, state: State): (() => void) | undefined {
    // A table that holds more than words lays out a page.
    if (state.table || querySelector(element, 'table,figure,img,iframe,video,h1,h2,h3,li,p+p')) {
      state.table = null;
      return undefined;
    }
    const table = state.table = new TableBuilder();
    this.#flush();
    state.item = null;
    state.role = undefined;
    return () => {
      const { header, rows } = table;
      if (rows.length) this.#push({ role: 'table', header, rows });
    };
  }

  #cell(element: Element, name: string, state: State): (() => void) | undefined {
    const { table } = state;
    if (!table) return undefined;  // it lays out: its cells are blocks
    this.#flush();
    const end = table.beginCell(element, name === 'th');
    state.soft = true;
    return () => end(this.#line.take());
  }

  #figure(state: State): (() => void) | undefined {
    this.#flush();
    const outer = state.figure;
    if (outer || state.table) return undefined;
    const figure: Figure = state.figure = { images: [], caption: [], credit: [], quoted: false };
    state.item = null;
    state.soft = false;
    return () => {
      this.#flush();
      const { images, caption, credit } = figure;
      const last = images[images.length - 1];
      if (last) {
        if (caption.length) last.caption = caption;
        if (credit.length) last.credit = credit;
      } else {
        for (const runs of [caption, credit]) if (runs.length) this.#push({ role: 'caption', runs });
      }
      this.body.push(...images);
      if (images.length) this.rich = true;
    };
  }

  #caption(state: State): (() => void) | undefined {
    const { figure } = state;
    if (!figure) {
      if (!state.soft) state.role = 'caption';
      return undefined;
    }
    this.#flush();
    state.soft = true;
    return () => this.#line.moveTo(figure.caption);
  }

  #credit(element: Element, name: string, state: State): (() => void) | undefined {
    const { figure } = state;
    if (!figure || !state.soft || !this.#stack.some(({ node }) => localName(node as Element) === 'figcaption')) return undefined;
    if (name !== 'small' && name !== 'cite' && !/(^|[\s_-])(credit|source|photographer)/i.test(getAttribute(element, 'class') ?? '')) return undefined;
    this.#line.moveTo(figure.caption);
    return () => this.#line.moveTo(figure.credit);
  }

  // A picture that a bundled page holds once and shows more than once (core/render/story_html.h).
  #shared(element: Element): boolean {
    const shown = getAttribute(element, 'class')?.startsWith('picture') && querySelector(element, 'image,use');
    const href = shown && getAttribute(shown, 'href');
    if (!href) return false;
    if (localName(shown) === 'image') this.#held.set(`#${getAttribute(shown, 'id')}`, href);
    const size = (name: string) => Number(getAttribute(element, name)) | 0;
    this.#image(element, { given: this.#held.get(href) ?? href, alt: getAttribute(element, 'aria-label') ?? '', width: size('width'), height: size('height') });
    return true;
  }

  #image(element: Element, { given, alt, width, height } = pictureOf(element)): void {
    const { figure, table, style } = this.#state;
    // One that stands for a character, or counts readers.
    const tiny = (width > 0 && width < 33) || (height > 0 && height < 33);
    if (tiny || table) {
      if (alt) {
        this.rich = true;
        this.#add(alt);
      } else if (width > 2) this.#warn(`a small picture is left out: ${given}`);
      return;
    }
    const url = addressIn(this.base, given, pictures);
    if (!url) {
      this.#warn(`a picture is left out${(given?.length ?? 0) > mostOfAddress ? `, of ${given!.length >> 20} MB in its own address` : ''}: ${
        (given ?? '').slice(0, 60)}`);
      if (alt && figure) figure.caption.push({ text: alt });
      else if (alt) this.#add(alt);
      return;
    }
    const block: MarkupBlock = { role: 'figure', image: { url } };
    // What a picture leads to, unless that is the picture itself.
    if (style.link && style.link !== url) block.image!.link = style.link;
    if (alt) block.image!.alt = alt;
    if (width > 0) block.image!.width = width;
    if (height > 0) block.image!.height = height;
    if (figure) {
      figure.images.push(block);
      return;
    }
    this.#flush();
    this.#push(block);
  }

  #embed(element: Element, name: string): void {
    const given = addressOfEmbed(element);
    const url = addressIn(this.base, given, links);
    if (!url) {
      this.#warn(`<${name}> is left out: ${given ?? 'no address'}`);
      return;
    }
    this.#warn(`<${name}> is a link: ${url}`);
    this.#flush();
    const title = getAttribute(element, 'title') || getAttribute(element, 'aria-label');
    this.#push({ role: 'embed', url, text: title?.trim() || url });
  }

  // What the core wrote as a link alone.
  #ownEmbed(): void {
    const url = this.#line.runs[0]?.link;
    if (url) this.#push({ role: 'embed', url, text: textOf(this.#line.take()) });
  }
}

/** `base`: what relative addresses are relative to. */
export function readMarkup(root: Node, base: string): Markup {
  const reader = new Reader(base);
  reader.walk(root);
  return { story: { articleBody: reader.body }, warnings: reader.warnings, rich: reader.rich };
}
