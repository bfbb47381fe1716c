// Where a story's text comes from: the element's own content, or an address.
import { documentOf, own } from '../core/dom.js';
import { ReaderError } from '../core/errors.js';
import type { TextEdit } from '../core/text-edit.js';

const blocks = new Set(['ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BR', 'CENTER', 'DD', 'DIV', 'DL', 'DT',
  'FIGCAPTION', 'FIGURE', 'FOOTER', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR', 'LI', 'MAIN',
  'OL', 'P', 'PRE', 'SECTION', 'TABLE', 'TR', 'UL']);
const silent = new Set(['BUTTON', 'IFRAME', 'INPUT', 'NOSCRIPT', 'OBJECT', 'SCRIPT', 'SELECT', 'STYLE',
  'SVG', 'TEMPLATE', 'TEXTAREA', 'TITLE', 'VIDEO', 'AUDIO']);

// The element's own text, as plain text: bare text keeps its lines; in markup, white space is what
// HTML makes of it, and each block is a line.
export function ownText(host: Element): string {
  // A page that was written beforehand shows an article and says beside it what it was made of.
  for (const child of own(host, 'children')) {
    if (isJson(child) && !isEdits(child)) {
      try {
        const given: unknown = JSON.parse(child.textContent ?? '');
        return typeof given === 'string' ? given : JSON.stringify(given);
      } catch { /* no JSON: then the text is the story */ }
    }
  }
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
      skip = silent.has(name.toUpperCase()) || own(node as Element, 'hasAttribute').call(node, 'slot');
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
  return out.trim() && own(host, 'firstElementChild') ? out.replace(/[ \t]*\n[ \t]*/g, '\n') : out;
}

const isJson = (child: Element) => own(child, 'nodeName') === 'SCRIPT' && (child as HTMLScriptElement).type === 'application/json';
const isEdits = (child: Element) => (child as HTMLElement).dataset.fanjian === 'edits';

// What is shown instead of some places of the text: <script type="application/json" data-fanjian="edits">.
export function ownEdits(host: Element): TextEdit[] {
  for (const child of host.children) {
    if (!isJson(child) || !isEdits(child)) continue;
    try {
      const given: unknown = JSON.parse(child.textContent ?? '');
      if (Array.isArray(given)) return given.filter(isEdit);
    } catch { /* then there are none */ }
  }
  return [];
}

const isEdit = (one: Partial<TextEdit> | null): one is TextEdit =>
  Number.isInteger(one?.start) && Number.isInteger(one?.end) && typeof one?.text === 'string';

// The bytes at an address (so that errors in the encoding have offsets), or the text where the
// server names another encoding than UTF-8.
export async function fetched(src: string, base: string, signal: AbortSignal): Promise<string | Uint8Array> {
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
  const opening = new TextDecoder().decode(bytes!.subarray(0, 256)).trimStart();
  if (/^(text\/html|application\/xhtml)/i.test(type) || /^<(!doctype html|html|head|body)\b/i.test(opening)) {
    throw new ReaderError('src_not_text',
      `src="${src}" is a web page. Give the address of a plain text or JSON story.`);
  }
  const charset = /charset=["']?([\w.:-]+)/i.exec(type)?.[1];
  if (charset && !/^utf-?8$/i.test(charset)) {
    try {
      return new TextDecoder(charset).decode(bytes!);
    } catch { /* a name that does not exist: take it for UTF-8 */ }
  }
  return bytes!;
}

// Until the HTML parser is past an element.
export async function parserPast(element: Element): Promise<void> {
  const document = documentOf(element);
  if (document.readyState !== 'loading') return;
  for (let node: Node | null = element; node; node = own(node, 'parentNode')) if (own(node, 'nextSibling')) return;
  await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }));
}
