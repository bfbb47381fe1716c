// The items of an RSS, RDF or Atom feed, by htmlparser2.
import { type Element, type ChildNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { SourceError } from './story.js';

interface Item { content: string; title?: string; link?: string; date?: string; modified?: string; author?: string[]; category?: string; image?: string; publisher?: string }

const isElement = (node: ChildNode): node is Element => node.type === 'tag' || node.type === 'script' || node.type === 'style';

function textOf(node: ChildNode | undefined): string {
  let out = '';
  const open: ChildNode[] = node ? [node] : [];
  for (let at; (at = open.pop());) {
    if (at.type === 'text') out += at.data;
    else if ('children' in at) open.push(...[...at.children].reverse() as ChildNode[]);
  }
  return out.trim();
}

/** In order; an item without a word in it is passed over. */
export function feedItems(source: string): Item[] {
  const document = parseDocument(source, { xmlMode: true, withStartIndices: true, withEndIndices: true });
  const found: Element[] = [];
  let channel = '';
  const open: ChildNode[] = [...document.children].reverse();
  for (let node; (node = open.pop());) {
    if (!isElement(node)) continue;
    const name = node.name.toLowerCase();
    if (name === 'item' || name === 'entry') found.push(node);
    else {
      if (name === 'title' && !channel) channel = textOf(node);
      open.push(...[...node.children].reverse());
    }
  }
  const items = found.map((item) => itemOf(item, source, channel)).filter(({ title, content }) => title || content);
  if (!items.length) throw new SourceError('no_story', 'there is no item in this feed');
  return items;
}

function itemOf(item: Element, source: string, channel: string): Item {
  const all = item.children.filter(isElement);
  const named = (...names: string[]) => names.flatMap((name) => all.filter((one) => one.name.toLowerCase() === name));
  const text = (...names: string[]) => named(...names).map(textOf).find(Boolean);
  const body = named('content:encoded', 'content', 'description', 'summary').find((one) => one.children.length && !one.attribs.url);
  const inner = body?.children ?? [];
  // XHTML stands in an Atom feed as it is.
  const isXhtml = body?.attribs.type === 'xhtml' && inner.length;
  const content = isXhtml ? source.slice(inner[0]!.startIndex!, inner[inner.length - 1]!.endIndex! + 1) : textOf(body);
  const link = named('link').map((one) => (one.attribs.href && (one.attribs.rel ?? 'alternate') === 'alternate' ? one.attribs.href : textOf(one))).find(Boolean);
  const image = named('media:content', 'media:thumbnail', 'enclosure').find(({ attribs }) =>
    attribs.url && (!attribs.type || attribs.type.startsWith('image/')) && (attribs.medium ?? 'image') === 'image')?.attribs.url;
  const authors = named('dc:creator', 'author').map((one) => textOf(one.children.filter(isElement).find(({ name }) => name === 'name') ?? one)).filter(Boolean);
  const fields = { title: text('title'), link, date: text('pubdate', 'published', 'dc:date'), modified: text('updated'), category: text('category')
    ?? named('category')[0]?.attribs.term, image, publisher: channel, author: authors.length ? authors : undefined };
  return { content, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) };
}
