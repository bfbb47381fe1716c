// A page's nodes, each with its place in the source: what the text collector of the page switch reads, and parse5 makes.
import { html as names, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { type Segment, segmentsAt } from './segments.js';

type Place = Token.ElementLocation & { startTag?: Token.LocationWithAttributes };

/** A document, an element, a text or a comment. Text of one token: what is between two tags may be several nodes. */
export class SourceNode {
  parentNode: SourceNode | null = null;
  nextSibling: SourceNode | null = null;
  readonly childNodes: SourceNode[] = [];
  place: Place | null = null;
  /** Of a text, in the source. */
  segments: readonly Segment[] | null = null;

  constructor(
    readonly nodeType: number,
    readonly localName = '',
    /** Of a text. */
    readonly data = '',
    readonly attributes: Map<string, string> = new Map(),
    readonly namespace: names.NS = names.NS.HTML,
  ) {}

  get parentElement(): SourceNode | null {
    return this.parentNode?.nodeType === 1 ? this.parentNode : null;
  }

  get firstChild(): SourceNode | null {
    return this.childNodes[0] ?? null;
  }

  get lastChild(): SourceNode | null {
    return this.childNodes[this.childNodes.length - 1] ?? null;
  }

  get textContent(): string {
    let all = this.data;
    for (const node of under(this)) all += node.data;
    return all;
  }

  // Of an option and of an input, as their DOM has it.
  get text(): string {
    return this.textContent.replace(/[\t\n\f\r ]+/g, ' ').trim();
  }

  get type(): string {
    return this.attributes.get('type') ?? 'text';
  }
}

/** The nodes in a node, in order, without recursion. */
export function* under(top: SourceNode): Generator<SourceNode> {
  for (let node = top.firstChild; node;) {
    yield node;
    let next = node.firstChild;
    for (let at: SourceNode = node; !next && at !== top; at = at.parentNode!) next = at.nextSibling;
    node = next;
  }
}

/** Once the tree is whole. */
export function linkSiblings(top: SourceNode): void {
  const open = [top];
  for (let node; (node = open.pop());) {
    node.childNodes.forEach((child, index) => {
      child.nextSibling = node.childNodes[index + 1] ?? null;
      if (child.childNodes.length) open.push(child);
    });
  }
}

// Where a character reference may begin; no farther back than one is long, for a page may have none.
const longestReference = 64;
const referenceBefore = (source: string, at: number) => {
  const from = Math.max(0, at - longestReference);
  const found = source.slice(from, at + 1).lastIndexOf('&');
  return found < 0 ? -1 : from + found;
};

/**
 * Finds where each text stands. Of text between two tags the parser knows where the first token begins; where it is
 * taken for another kind of token, it is off by a character reference.
 */
export function placeTexts(top: SourceNode, source: string): void {
  const texts = [...under(top)].filter((node) => node.nodeType === 3 && node.place) as (SourceNode & { place: Place })[];
  let said = -1;   // where the parser ended the last one, and where it ends
  let end = -1;
  for (const node of texts.sort((a, b) => a.place.startOffset - b.place.startOffset)) {
    const { startOffset, endOffset } = node.place;
    const starts = startOffset === said ? [end] : [startOffset, startOffset - 1, referenceBefore(source, startOffset)];
    node.segments = null;
    [said, end] = [endOffset, endOffset];
    for (const start of starts) {
      const found = start < 0 ? null : segmentsAt(source, start, node.data, false);
      if (!found) continue;
      node.segments = found.segments;
      node.place.startOffset = start;
      node.place.endOffset = end = found.end;
      break;
    }
  }
}

const put = (parent: SourceNode, node: SourceNode, at = parent.childNodes.length) => {
  node.parentNode = parent;
  parent.childNodes.splice(at, 0, node);
};
const before = (parent: SourceNode, node: SourceNode) => parent.childNodes.lastIndexOf(node);
// What a tree of nodes has no use for.
const nothing = () => {};
const attributesOf = (list: readonly Token.Attribute[]) => new Map(list.map(({ name, value }) => [name, value]));

interface Types extends TreeAdapterTypeMap {
  node: SourceNode; parentNode: SourceNode; childNode: SourceNode; document: SourceNode; documentFragment: SourceNode;
  element: SourceNode; commentNode: SourceNode; textNode: SourceNode; template: SourceNode; documentType: SourceNode;
}

const contents = new WeakMap<SourceNode, SourceNode>();
let mode = names.DOCUMENT_MODE.NO_QUIRKS;

export const adapter: TreeAdapter<Types> = {
  createDocument: () => new SourceNode(9),
  createDocumentFragment: () => new SourceNode(11),
  createElement: (name, namespace, list) => new SourceNode(1, name, '', attributesOf(list), namespace),
  createCommentNode: () => new SourceNode(8),
  createTextNode: (data) => new SourceNode(3, '', data),
  appendChild: (parent, node) => put(parent, node),
  insertBefore: (parent, node, next) => put(parent, node, before(parent, next)),
  setTemplateContent: (template, content) => void contents.set(template, content),
  getTemplateContent: (template) => contents.get(template)!,
  setDocumentType: nothing,
  setDocumentMode: (_, set) => { mode = set; },
  getDocumentMode: () => mode,
  detachNode(node) {
    const all = node.parentNode?.childNodes;
    all?.splice(all[0] === node ? 0 : all.lastIndexOf(node), 1);
    node.parentNode = null;
  },
  // A node for each token: its place is one stretch of the source.
  insertText: (parent, data) => put(parent, new SourceNode(3, '', data)),
  insertTextBefore: (parent, data, next) => put(parent, new SourceNode(3, '', data), before(parent, next)),
  adoptAttributes(element, list) {
    for (const { name, value } of list) if (!element.attributes.has(name)) element.attributes.set(name, value);
  },
  getFirstChild: (node) => node.firstChild,
  getChildNodes: (node) => node.childNodes,
  getParentNode: (node) => node.parentNode,
  getAttrList: (element) => [...element.attributes].map(([name, value]) => ({ name, value })),
  getTagName: (element) => element.localName,
  getNamespaceURI: (element) => element.namespace,
  getTextNodeContent: (node) => node.data,
  getCommentNodeContent: () => '',
  getDocumentTypeNodeName: () => '',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  isTextNode: (node): node is SourceNode => node.nodeType === 3,
  isCommentNode: (node): node is SourceNode => node.nodeType === 8,
  isDocumentTypeNode: (node): node is SourceNode => node.nodeType === 10,
  isElementNode: (node): node is SourceNode => node.nodeType === 1,
  setNodeSourceCodeLocation: (node, place) => { node.place = place as Place | null; },
  getNodeSourceCodeLocation: (node) => node.place,
  updateNodeSourceCodeLocation: (node, end) => { if (node.place) Object.assign(node.place, end); },
};
