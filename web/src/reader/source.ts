// Where a story's text comes from: the element's own content, or an address.
import { documentOf, getAttribute, matches, nodeType, own, querySelector } from '../core/dom.js';
import { isCoded, ReaderError } from '../core/errors.js';
import type { TextEdit } from '../core/text-edit.js';
import { unlessLeft } from '../core/unless-left.js';
import { loadMarkup } from './markup-source.js';

// A story as it is given, and what of it was left out.
export interface Given {
  text: string | Uint8Array;
  warnings: readonly string[];
  /** What reads markup did not come: the text is the story's lines. */
  fault?: ReaderError;
}

const blocks = new Set(['ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BR', 'CENTER', 'DD', 'DIV', 'DL', 'DT',
  'FIGCAPTION', 'FIGURE', 'FOOTER', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR', 'LI', 'MAIN',
  'OL', 'P', 'PRE', 'SECTION', 'TABLE', 'TR', 'UL']);
const silent = new Set(['BUTTON', 'IFRAME', 'INPUT', 'NOSCRIPT', 'OBJECT', 'SCRIPT', 'SELECT', 'STYLE',
  'SVG', 'TEMPLATE', 'TEXTAREA', 'TITLE', 'VIDEO', 'AUDIO']);

// What markup that is more than lines has: an element that makes more of a line, or a word of its own about its text.
const more = ':not(p,br,div,span,section,center),[lang],[xml\\:lang],[translate],[class*=fanjian-keep],[class*=notranslate]';

// The story as it is given: the article, what is at `src`, or the element's own; null where there is none (yet).
export async function givenStory(host: HTMLElement & { src: string }, article: string | object | null, fetching: () => AbortSignal): Promise<Given | null> {
  if (typeof article === 'string') return { text: article, warnings: [] };
  if (article) {
    try {
      return { text: JSON.stringify(article), warnings: [] };
    } catch (cause) {
      throw new ReaderError('bad_shape', `article: ${(cause as Error).message}`);
    }
  }
  if (host.src) {
    const signal = fetching();
    return unlessLeft(() => fetched(host.src, host.baseURI, signal));
  }
  await parserPast(host);
  const given = await ownStory(host);
  return String(given.text).trim() ? given : null;
}

// The element's own story: its markup where that is more than lines. Places of edits are those of the plain text.
async function ownStory(host: Element): Promise<Given> {
  const text = ownText(host);
  const elements = [...own(host, 'children')].filter((child) => !isSlotted(child));
  const first = elements[0];
  // A whole text may stand in a <pre>, for the lines' sake.
  const whole = first && own(first, 'nodeName') === 'PRE' && !own(first, 'firstElementChild') && own(first, 'textContent')!.trim() === text.trim();
  if (!first || whole || !elements.some((child) => matches(child, more) || querySelector(child, more)) || ownJson(host) !== null || ownEdits(host)?.length) return { text, warnings: [] };
  try {
    const { readMarkup } = await loadMarkup();
    const { story, warnings, rich } = readMarkup(host, documentOf(host).baseURI);
    return rich && story.articleBody.length ? { text: JSON.stringify(story), warnings } : { text, warnings };
  } catch (cause) {
    if (!isCoded(cause as Error)) throw cause;
    return { text, warnings: [], fault: cause as ReaderError };
  }
}

// A page that was written beforehand shows an article and says beside it what it was made of.
function ownJson(host: Element): string | null {
  for (const child of own(host, 'children')) {
    if (isJson(child) && !child.hasAttribute('data-fanjian')) {
      try {
        const given: unknown = JSON.parse(child.textContent ?? '');
        return typeof given === 'string' ? given : JSON.stringify(given);
      } catch { /* no JSON: then the text is the story */ }
    }
  }
  return null;
}

/** Whether a child stands in one of the places beside the story (slots.ts). */
export const isSlotted = (element: Element): boolean => Boolean(getAttribute(element, 'slot'));

/** Whether an element has a story of its own. */
export function hasOwnStory(host: Element): boolean {
  return [...own(host, 'childNodes')].some((child) => {
    if (nodeType(child) === 3) return (child as Text).data.trim() !== '';
    return nodeType(child) === 1 && !isSlotted(child as Element)
      && (own(child, 'textContent')!.trim() !== '' || own(child, 'nodeName') === 'IMG' || Boolean(querySelector(child as Element, 'img')));
  });
}

/** Whether its story is text without markup, which keeps its lines. */
export const hasBareText = (host: Element): boolean => [...own(host, 'children')].every(isSlotted);

// The element's own text, as plain text: bare text keeps its lines; in markup, white space is what
// HTML makes of it, and each block is a line.
export function ownText(host: Element): string {
  const given = ownJson(host);
  if (given !== null) return given;
  let out = '';
  let node: Node | null = own(host, 'firstChild');
  while (node) {
    let skip = false;
    const type = own(node, 'nodeType');
    if (type === 3 || type === 4) {
      const { data } = node as Text;
      out += node.parentNode === host ? data : data.replace(/[\t\n\f\r ]+/g, ' ');
    } else if (type === 1) {
      const name = own(node, 'nodeName');
      skip = silent.has(name.toUpperCase()) || isSlotted(node as Element);
      if (!skip && blocks.has(name)) out += '\n';
    }
    const first: Node | null = skip ? null : own(node, 'firstChild');
    if (first) {
      node = first;
      continue;
    }
    while (node !== host && !own(node!, 'nextSibling')) {
      node = own(node!, 'parentNode');
      if (node !== host && blocks.has(own(node!, 'nodeName'))) out += '\n';
    }
    node = node === host ? null : own(node!, 'nextSibling');
  }
  return out.trim() && !hasBareText(host) ? out.replace(/[ \t]*\n[ \t]*/g, '\n') : out;
}

const isJson = (child: Element) => own(child, 'nodeName') === 'SCRIPT' && (child as HTMLScriptElement).type === 'application/json';
const isEdits = (child: Element) => (child as HTMLElement).dataset.fanjian === 'edits';

/** What is corrected in the story that is given. Null: the page does not say, or says it of the element's own text, which this is not. */
export const givenEdits = (host: HTMLElement & { src: string }, article: string | object | null): TextEdit[] | null =>
  article === null && !host.src ? ownEdits(host) : null;

// What is shown instead of some places of the own text: <script type="application/json" data-fanjian="edits">. Null: there
// is none. An empty list, or one that is not as it should be, says that nothing is corrected.
function ownEdits(host: Element): TextEdit[] | null {
  const list = [...own(host, 'children')].find((child) => isJson(child) && isEdits(child));
  if (!list) return null;
  try {
    const given: unknown = JSON.parse(list.textContent ?? '');
    return Array.isArray(given) ? given.filter(isEdit) : [];
  } catch {
    return [];
  }
}

const isEdit = (one: Partial<TextEdit> | null): one is TextEdit =>
  Number.isInteger(one?.start) && Number.isInteger(one?.end) && typeof one?.text === 'string';

// The bytes at an address (so that errors in the encoding have offsets), or the text where the
// server names another encoding than UTF-8.
async function fetched(src: string, base: string, signal: AbortSignal): Promise<Given> {
  let response: Response;
  let bytes: Uint8Array;
  try {
    response = await fetch(new URL(src, base), { signal });
    if (response.ok) bytes = new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new ReaderError('src_unreachable',
      `src="${src}" could not be fetched (${(cause as Error).message}). Serve the page and the story over http(s)`
      + ' from the same origin, or allow it with CORS and connect-src.');
  }
  if (!response.ok) {
    throw new ReaderError('src_unreachable', `src="${src}" answered ${response.status}. Check the address.`);
  }
  const type = response.headers.get('content-type') ?? '';
  const charset = /charset=["']?([\w.:-]+)/i.exec(type)?.[1];
  let text: string | Uint8Array = bytes!;
  if (charset && !/^utf-?8$/i.test(charset)) {
    try {
      text = new TextDecoder(charset).decode(text);
    } catch { /* a name that does not exist: take it for UTF-8 */ }
  }
  const opening = new TextDecoder().decode(bytes!.subarray(0, 1024)).replace(/^\s*(<\?xml[^>]*>|<!--[^]*?-->|\s)*/i, '');
  if (/^(text\/html|application\/xhtml)/i.test(type) || /^<(!doctype html|html|head|body|article|main|h1|p|div|figure)\b/i.test(opening)) {
    return fromPage(typeof text === 'string' ? text : new TextDecoder().decode(text), src, response.url || String(new URL(src, base)));
  }
  return { text, warnings: [] };
}

// The article of a web page or of a piece of one, by the browser's parser, in a document that runs and loads nothing.
async function fromPage(html: string, src: string, base: string): Promise<Given> {
  let page: Document | undefined;
  try {
    page = new DOMParser().parseFromString(html, 'text/html');
  } catch { /* a policy may forbid it */ }
  const body = page && own(page, 'body');
  const root = body && (querySelector(body, 'article, [itemprop=articleBody], main') ?? (querySelector(body, 'h1') && body));
  const read = root && (await loadMarkup()).readMarkup(root, base);
  if (!read?.story.articleBody.length) {
    throw new ReaderError('src_not_text',
      `src="${src}" is a web page without an article. Give the address of a plain text, JSON or HTML story.`);
  }
  return { text: JSON.stringify(read.story), warnings: read.warnings };
}

// Until the HTML parser is past an element.
async function parserPast(element: Element): Promise<void> {
  const document = documentOf(element);
  if (document.readyState !== 'loading') return;
  for (let node: Node | null = element; node; node = own(node, 'parentNode')) if (own(node, 'nextSibling')) return;
  await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }));
}
