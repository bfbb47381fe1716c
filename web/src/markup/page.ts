// fanjian-markup.js: converts the text of an HTML page, and leaves the rest of its source as it is, to the byte.
//
// parse5 tells where each text and attribute stands; the text collector of the page switch says which of them are
// text, and what is read as one; the converted text is put into the source in their place.
import { parse } from 'parse5';
import type { Direction, Mapped, Tag } from '../core/convert-core.js';
import { isChinese, varietyOf } from '../core/variety.js';
import { projectOffsets } from '../page-switch/offset-map.js';
import { type Chunk, Flow, isHan, isKept, type Piece } from '../page-switch/text-collector.js';
import { adapter, linkSiblings, placeTexts, type SourceNode, under } from './nodes.js';
import { type Segment, segmentsAt, written } from './segments.js';

/** What converts: a ConvertCore. */
export interface TextCore {
  convertMapped(text: string, direction: Direction): Mapped;
  detect(text: string): 'hans' | 'hant' | null;
}

export interface PageRequest extends Omit<Direction, 'from'> {
  /** If absent, the page tells. */
  from?: Tag | undefined;
  /** Other versions of the page, for <link rel="alternate" hreflang>. */
  alternates?: readonly { lang: string; href: string }[];
  /** The source was in another encoding than the one it is written in: what it says of that is changed. */
  charset?: string | undefined;
}

export interface ConvertedPage {
  html: string;
  /** The variety that the page was in. */
  from: Tag;
  /** The language of a page that is not Chinese, which is left as it is. */
  foreign?: string;
}

interface Edit { begin: number; end: number; text: string }

const asNode = (node: SourceNode | null) => node as unknown as Element;
const asSource = (node: Node) => node as unknown as SourceNode;
// What a page says of itself where it is shared or found.
const described = /^(?:description|keywords|application-name|apple-mobile-web-app-title|(?:og|twitter|article):(?:title|description|site_name|section|tag|image:alt))$/i;
const mostLooked = 1 << 18;   // units of text to detect the script from

export function convertPage(core: TextCore, source: string, request: PageRequest): ConvertedPage {
  const mark = source.startsWith('\uFEFF') ? 1 : 0;
  const page = new Page(core, mark ? source.slice(1) : source, request);
  const done = page.converted();
  return mark ? { ...done, html: `\uFEFF${done.html}` } : done;
}

/** A document's tree, without recursion. `placed`: where each node stands is known. */
export function treeOf(html: string, placed = false): SourceNode {
  const document = parse(html, { treeAdapter: adapter, sourceCodeLocationInfo: placed }) as SourceNode;
  linkSiblings(document);
  return document;
}

class Page {
  readonly #core: TextCore;
  readonly #html: string;
  readonly #request: PageRequest;
  readonly #edits = new Map<string, Edit>();
  readonly #root: SourceNode;

  constructor(core: TextCore, html: string, request: PageRequest) {
    this.#core = core;
    this.#html = html;
    this.#request = request;
    const document = treeOf(html, true);
    placeTexts(document, html);
    this.#root = document.childNodes.find((node) => node.nodeType === 1)!;
  }

  converted(): ConvertedPage {
    const { to } = this.#request;
    const root = this.#root;
    const said = root.attributes.get('lang') ?? '';
    const own = this.#request.from ?? this.#own(said);
    if (!this.#request.from && said && !isChinese(said)) return { html: this.#html, from: own, foreign: said };
    const flow = new Flow(own, Boolean(this.#request.regionalWords));
    const node = asNode(root);
    flow.attribute(node, node);
    if (root.firstChild) flow.take(asNode(root.firstChild), asNode(root.lastChild), node);
    for (const chunk of flow.end()) this.#convert(chunk, own);
    for (const element of under(root)) if (element.nodeType === 1) this.#alone(element, own);
    this.#lang(root, to, true);
    this.#alternates();
    return { html: this.#spliced(), from: own };
  }

  // The script of its text, and the region that it names if that is of the same script.
  #own(lang: string): Tag {
    let text = '';
    for (const node of under(this.#root)) {
      if (node.nodeType === 3 && isHan(node.data)) text += `${node.data}\n`;
      if (text.length > mostLooked) break;
    }
    const named = varietyOf(lang);
    const script = this.#core.detect(text);
    if (named && (!script || named.startsWith(script === 'hans' ? 'zh-Hans' : 'zh-Hant'))) return named;
    return (script ?? (this.#request.to === 'zh-Hans' ? 'hant' : 'hans')) === 'hans' ? 'zh-Hans' : 'zh-Hant';
  }

  #convert({ from, text, pieces }: Chunk, own: Tag): void {
    const converted = this.#core.convertMapped(text, { ...this.#request, from: from ?? own });
    if (converted.text === text) return;
    const sources = pieces.map((piece) => this.#sourceOf(piece));
    const texts = projectOffsets(converted, pieces.flatMap((piece, index) => partsOf(piece, sources[index]?.segments)));
    let next = 0;
    sources.forEach((found, index) => {
      const { name, source } = pieces[index]!;
      const segments = found?.segments ?? [];
      const into = texts.slice(next, next += segments.length || 1);
      if (!found || into.join('') === source) return;
      const out = segments.map((segment, at) => written(segment, into[at]!)).join('');
      const unquoted = name && !/["']/.test(this.#html[found.begin - 1]!) && /[\s"'=<>`]/.test(out);
      this.#edit(found.begin, found.end, found.before + (unquoted ? `"${out}"` : out) + found.after);
    });
  }

  // Where a piece stands. An option's label is one that the page gets.
  #sourceOf({ node, name, source }: Piece): { begin: number; end: number; segments: readonly Segment[]; before: string; after: string } | null {
    const { place, attributes } = asSource(node);
    if (!place) return null;
    if (name === 'label' && !attributes.has('label')) {
      const at = (place.startTag?.endOffset ?? 0) - 1;
      if (this.#html[at] !== '>') return null;
      return { begin: at, end: at, before: ' label="', after: '"', segments: segmentsAt(quoted(source), 0, source, true)!.segments };
    }
    if (!name) {
      const { segments } = asSource(node);
      return segments && { begin: place.startOffset, end: place.endOffset, segments, before: '', after: '' };
    }
    const [begin, end] = this.#valueAt(asSource(node), name) ?? [0, 0];
    const found = segmentsAt(this.#html.slice(begin, end), 0, source, true);
    return found && { begin, end, segments: found.segments, before: '', after: '' };
  }

  // Between the quotes of an attribute.
  #valueAt({ place }: SourceNode, name: string): [number, number] | null {
    const at = (place?.startTag ?? place)?.attrs?.[name];
    if (!at) return null;
    const raw = this.#html.slice(at.startOffset, at.endOffset);
    const begin = /^.[^=]*=[\t\n\f\r ]*/s.exec(raw)?.[0].length;
    if (!begin) return null;
    const quoted = /["']/.test(raw[begin] ?? '') ? 1 : 0;
    return [at.startOffset + begin + quoted, at.endOffset - quoted];
  }

  // What is said of the page, and the languages of its parts.
  #alone(element: SourceNode, own: Tag): void {
    const { localName, attributes } = element;
    if (localName === 'meta') {
      const name = attributes.get('name') ?? attributes.get('property') ?? '';
      const content = attributes.get('content') ?? '';
      if (described.test(name) && isHan(content) && !this.#isKept(element.parentElement!)) {
        this.#convert({ from: null, text: content, pieces: [{ node: asNode(element), name: 'content', source: content, begin: 0, holes: null }] }, own);
      }
      this.#charset(element);
    } else if (localName === 'noscript') {
      const begin = element.firstChild?.place?.startOffset;
      const end = element.lastChild?.place?.endOffset;
      if (begin === undefined || end === undefined || !isHan(element.textContent) || this.#isKept(element.parentElement!)) return;
      const inner = new Page(this.#core, this.#html.slice(begin, end), { ...this.#request, from: own, alternates: [], charset: undefined });
      this.#edit(begin, end, inner.converted().html);
    } else if (isChinese(attributes.get('lang') ?? '') && !this.#isKept(element)) {
      this.#lang(element, this.#request.to, false);
    }
  }

  #isKept(element: SourceNode): boolean {
    return isKept(asNode(element), asNode(this.#root));
  }

  #lang(element: SourceNode, lang: string, add: boolean): void {
    for (const name of ['lang', 'xml:lang']) {
      const at = this.#valueAt(element, name);
      if (at && at[1] > at[0]) this.#edit(...at, lang);
    }
    const tag = element.place?.startTag;
    if (add && tag && !element.attributes.get('lang') && !element.attributes.has('lang')) {
      const at = tag.startOffset + 1 + element.localName.length;
      this.#edit(at, at, ` lang="${lang}"`);
    }
  }

  #charset(meta: SourceNode): void {
    const { charset } = this.#request;
    if (!charset) return;
    const at = this.#valueAt(meta, 'charset');
    if (at) this.#edit(...at, charset);
    const content = /^content-type$/i.test(meta.attributes.get('http-equiv') ?? '') ? this.#valueAt(meta, 'content') : null;
    if (content) this.#edit(...content, this.#html.slice(...content).replace(/(charset\s*=\s*)[\w.:-]+/i, `$1${charset}`));
  }

  // Before the end of the head; those that it names already stay.
  #alternates(): void {
    const wanted = this.#request.alternates ?? [];
    const head = this.#root.childNodes.find(({ localName }) => localName === 'head');
    if (!wanted.length || !head) return;
    const named = new Set(head.childNodes.map(({ attributes }) => attributes.get('hreflang')?.toLowerCase()));
    const added = wanted.filter(({ lang }) => !named.has(lang.toLowerCase()));
    const { endTag, startTag } = head.place ?? {};
    const at = endTag?.startOffset ?? startTag?.endOffset ?? head.firstChild?.place?.startOffset;
    if (at === undefined || !added.length) return;
    this.#edit(at, at, added.map(({ lang, href }) => `<link rel="alternate" hreflang="${quoted(lang)}" href="${quoted(href)}">\n`).join(''));
  }

  // Formatting elements that the parser makes again stand in one place of the source.
  #edit(begin: number, end: number, text: string): void {
    this.#edits.set(`${begin} ${end}`, { begin, end, text });
  }

  #spliced(): string {
    const out: string[] = [];
    let at = 0;
    for (const { begin, end, text } of [...this.#edits.values()].sort((a, b) => a.begin - b.begin || a.end - b.end)) {
      if (begin < at) continue;
      out.push(this.#html.slice(at, begin), text);
      at = end;
    }
    out.push(this.#html.slice(at));
    return out.join('');
  }
}

const quoted = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

// A piece for each segment of its source.
function partsOf(piece: Piece, segments: readonly Segment[] | undefined): Piece[] {
  if (!segments || segments.length < 2) return [piece];
  const { begin, holes } = piece;
  let at = 0;
  return segments.map(({ text }) => {
    const from = at;
    at += text.length;
    const before = holes?.filter((hole) => hole < from).length ?? 0;
    const own = holes?.filter((hole) => hole >= from && hole < at).map((hole) => hole - from) ?? [];
    return { ...piece, source: text, begin: begin + from - before, holes: own.length ? own : null };
  });
}
