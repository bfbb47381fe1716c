// A story's markup as its JSON (core/story/story_json.h): roles by what an element is, figures, tables, lists, links.
//
// Reads the nodes as they are, makes none and parses nothing. What it passes over that somebody might miss is a warning.
// One walk without recursion: linear, however deep the markup.
import {
  firstChild, getAttribute, hasAttribute, localName, nextSibling, nodeType, parentNode, querySelector,
} from '../core/dom.js';

export interface MarkupRun {
  text: string;
  gloss?: string;
  link?: string;
  lang?: string;
  strong?: true;
  emphasis?: true;
  code?: true;
  keep?: true;
}

type Line = readonly MarkupRun[];
export interface MarkupBlock {
  role?: string;
  runs?: Line;
  depth?: number;
  ordered?: true;
  position?: number;
  image?: { url: string; alt?: string; width?: number; height?: number };
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
const codes = names('code kbd samp tt pre');

const space = '\u3000';
// A picture in its own address that is longer is a mistake (core/story/address.h).
const mostOfAddress = 8 << 20;
const mostWarnings = 20;
const picture = /^(https?:|blob:|data:image\/(png|jpeg|gif|webp|avif|svg\+xml)[;,])/i;
const link = /^(https?:|mailto:)/i;
const lazy = ['data-src', 'data-original', 'data-lazy-src', 'data-lazyload', 'data-actualsrc', 'data-url'];
const placeholder = /^data:image\/(gif|svg|png)[^]{0,400}$|\b(blank|placeholder|spacer|loading|lazy|transparent|1x1)\b[^/]*\.(gif|png|svg)/i;

interface Table { rows: (string | Line)[][]; row: (string | Line)[] | null; spans: number[]; heads: boolean[]; head: boolean }
interface Figure { images: MarkupBlock[]; caption: MarkupRun[]; credit: MarkupRun[]; quoted: boolean }
interface State {
  role: string | undefined;
  style: Omit<MarkupRun, 'text'>;
  soft: boolean;            // a block within it does not begin a new one: a cell, an item, a heading
  depth: number;            // of lists
  list: { ordered: boolean; next: number } | null;
  item: MarkupBlock | null;
  table: Table | null;
  figure: Figure | null;
  own: boolean;             // in an article that the core wrote
  pre: boolean;
}

const text = (line: Line) => line.map((run) => run.text).join('');

function trimmed(all: MarkupRun[]): MarkupRun[] {
  const line = all.filter((run) => run.text);
  while (line.length && !line[0]!.text.trim()) line.shift();
  while (line.length && !line[line.length - 1]!.text.trim()) line.pop();
  if (line.length) {
    line[0] = { ...line[0]!, text: line[0]!.text.trimStart() };
    const last = line.length - 1;
    line[last] = { ...line[last]!, text: line[last]!.text.trimEnd() };
  }
  return line;
}

class Reader {
  readonly body: MarkupBlock[] = [];
  readonly warnings: string[] = [];
  rich = false;
  #line: MarkupRun[] = [];
  #gap = false;
  #ruby = 0;           // where the base of a reading begins: runs
  #rt: MarkupRun[] | null = null;
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
      else if (type === 1) inside = this.#enter(node as Element);
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

  // The address in the page's terms; empty where it is not allowed.
  #address(given: string | null, allowed: RegExp): string {
    const raw = (given ?? '').trim();
    if (!raw || raw.length > mostOfAddress) return '';
    if (/^data:/i.test(raw)) return allowed.test(raw) ? raw.replace(/\s+/g, '') : '';
    try {
      const url = new URL(raw, this.base || undefined);
      if (allowed.test(url.href)) return url.href;
      // A page that was opened from the disk: what is relative stays so.
      return url.protocol === 'file:' && !/^[\w+.-]+:/.test(raw) ? raw.replace(/\s/g, '%20').replace(/\\/g, '/') : '';
    } catch {
      return /^[\w+.-]+:/.test(raw) || /[\s\\\0-\x1f]/.test(raw) ? '' : raw;
    }
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
    const line = this.#rt ?? this.#line;
    const last = line[line.length - 1];
    if (data.startsWith(' ') && !this.#state.pre && (!last || this.#gap || /[ \u3000]$/.test(last.text))) data = data.slice(1);
    if (!data) return;
    if (this.#gap && data.trim()) {
      this.#gap = false;
      if (last) data = space + data;
    }
    const { style } = this.#state;
    if (last && !last.gloss && JSON.stringify({ ...last, text: '' }) === JSON.stringify({ ...style, text: '' })) last.text += data;
    else line.push({ ...style, text: data });
  }

  // Between blocks. Within a line it is a space.
  #boundary(): void {
    if (this.#state.soft) this.#gap ||= this.#line.length > 0;
    else this.#flush();
  }

  #flush(): void {
    const runs = trimmed(this.#line);
    this.#line = [];
    this.#gap = false;
    this.#ruby = 0;
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
    this.#styles(element, name, state);
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
      case 'tr': return this.#row(state);
      case 'td': case 'th': return this.#cell(element, name, state);
      case 'figure': return this.#figure(state);
      case 'figcaption': return this.#caption(state);
      case 'ruby': this.#ruby = this.#line.length; this.#line.push({ ...state.style, text: '' }); return undefined;
      case 'rt':
        this.#rt = [];
        return () => this.#gloss();
      default: return this.#credit(element, name, state);
    }
  }

  #styles(element: Element, name: string, state: State): void {
    const style = { ...state.style };
    const lang = getAttribute(element, 'lang') || getAttribute(element, 'xml:lang');
    if (lang) {
      if (/^zh\b/i.test(lang)) delete style.lang;
      else style.lang = lang;
    }
    const kept = getAttribute(element, 'translate');
    if (kept?.toLowerCase() === 'no' || /(^|\s)(fanjian-keep|notranslate)(\s|$)/.test(getAttribute(element, 'class') ?? '')) style.keep = true;
    if (name === 'strong' || name === 'b') style.strong = true;
    if (name === 'em' || name === 'i') style.emphasis = true;
    if (codes.has(name)) style.code = true;
    if (name === 'pre') {
      state.pre = true;
      if (!state.soft) state.role ??= 'paragraph';
    }
    if (name === 'a' && hasAttribute(element, 'href')) {
      const given = getAttribute(element, 'href');
      const url = this.#address(given, link);
      if (url) style.link = url;
      else this.#warn(`a link is only text: ${given}`);
    }
    state.style = style;
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
    const table: Table = state.table = { rows: [], row: null, spans: [], heads: [], head: false };
    this.#flush();
    state.item = null;
    state.role = undefined;
    return () => {
      const rows = table.rows.filter((row) => row.length);
      if (rows.length) this.#push({ role: 'table', header: table.heads[0] ?? false, rows });
    };
  }

  #row(state: State): (() => void) | undefined {
    const { table } = state;
    if (!table) return undefined;
    const row: (string | Line)[] = table.row = [];
    let heads = true;
    table.heads.push(false);
    const at = table.heads.length - 1;
    this.#cellSeen = (head) => { heads &&= head; };
    return () => {
      this.#covered(table, row);
      table.heads[at] = row.length > 0 && (table.head || heads);
      if (row.some((cell) => cell.length)) table.rows.push(row);
      else table.heads.splice(at, 1);
      table.row = null;
    };
  }

  #cellSeen: (head: boolean) => void = () => {};

  // Cells that one of a row above reaches down to.
  #covered(table: Table, row: (string | Line)[]): void {
    while (table.spans[row.length]! > 0) {
      --table.spans[row.length]!;
      row.push('');
    }
  }

  #cell(element: Element, name: string, state: State): (() => void) | undefined {
    const { table } = state;
    if (!table) return undefined;  // it lays out: its cells are blocks
    const row = table.row ??= [];
    this.#flush();
    this.#covered(table, row);
    this.#cellSeen(name === 'th');
    state.soft = true;
    return () => {
      const line = trimmed(this.#line);
      this.#line = [];
      this.#gap = false;
      this.#ruby = 0;
      const plain = line.every((run) => Object.keys(run).length === 1);
      const wide = Math.min(100, Math.max(1, Number(getAttribute(element, 'colspan') ?? 1) | 0));
      const high = Math.min(65534, Math.max(1, Number(getAttribute(element, 'rowspan') ?? 1) | 0));
      for (let at = 0; at < wide; ++at) {
        if (high > 1) table.spans[row.length] = high - 1;
        row.push(at ? '' : plain ? text(line) : line);
      }
    };
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
    return () => this.#into(figure.caption);
  }

  #credit(element: Element, name: string, state: State): (() => void) | undefined {
    const { figure } = state;
    if (!figure || !state.soft || !this.#stack.some(({ node }) => localName(node as Element) === 'figcaption')) return undefined;
    if (name !== 'small' && name !== 'cite' && !/(^|[\s_-])(credit|source|photographer)/i.test(getAttribute(element, 'class') ?? '')) return undefined;
    this.#into(figure.caption);
    return () => this.#into(figure.credit);
  }

  #into(line: MarkupRun[]): void {
    const runs = trimmed(this.#line);
    this.#line = [];
    this.#gap = false;
    this.#ruby = 0;
    if (runs.length && line.length) line.push({ text: space });
    line.push(...runs);
  }

  #gloss(): void {
    const reading = text(this.#rt ?? []).trim();
    this.#rt = null;
    const base = this.#line.splice(this.#ruby).filter((run) => run.text);
    const said = text(base).trim();
    if (said && reading) {
      const last = [...said].pop()!;
      const whole = /^[a-z\u00C0-\u024F]/i.test(reading) && !/\s/.test(reading);
      // One reading, one character; what is read together stays as it is.
      if (whole && said === last) this.#line.push({ ...base[0]!, text: said, gloss: reading });
      else this.#line.push(...base, { ...this.#state.style, text: `(${reading})` });
    } else {
      this.#line.push(...base);
    }
    this.#ruby = this.#line.length;
    this.#line.push({ ...this.#state.style, text: '' });
  }

  #image(element: Element): void {
    const alt = (getAttribute(element, 'alt') ?? '').trim();
    const width = Number(getAttribute(element, 'width') ?? 0) | 0;
    const height = Number(getAttribute(element, 'height') ?? 0) | 0;
    let given = getAttribute(element, 'src');
    if (!given || placeholder.test(given)) {
      given = lazy.map((name) => getAttribute(element, name)).find(Boolean) || given
        || (getAttribute(element, 'srcset') ?? getAttribute(element, 'data-srcset') ?? '').trim().split(/\s/)[0]!;
    }
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
    const url = this.#address(given, picture);
    if (!url) {
      this.#warn(`a picture is left out${(given?.length ?? 0) > mostOfAddress ? `, of ${given!.length >> 20} MB in its own address` : ''}: ${
        (given ?? '').slice(0, 60)}`);
      if (alt && figure) figure.caption.push({ text: alt });
      else if (alt) this.#add(alt);
      return;
    }
    if (style.link) this.#warn(`a picture's link is left out: ${style.link}`);
    const block: MarkupBlock = { role: 'figure', image: { url } };
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
    let given = getAttribute(element, 'src') || getAttribute(element, 'data-src') || getAttribute(element, 'data');
    if (!given) {
      const source = querySelector(element, 'source[src]');
      given = source && getAttribute(source, 'src');
    }
    const url = this.#address(given, link);
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
    const runs = trimmed(this.#line);
    const url = runs[0]?.link;
    if (!url) return;
    this.#line = [];
    this.#push({ role: 'embed', url, text: text(runs) });
  }
}

/** `base`: what relative addresses are relative to. */
export function readMarkup(root: Node, base: string): Markup {
  const reader = new Reader(base);
  reader.walk(root);
  return { story: { articleBody: reader.body }, warnings: reader.warnings, rich: reader.rich };
}
