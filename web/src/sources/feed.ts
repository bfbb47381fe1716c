// The items of an RSS, RDF or Atom feed, by htmlparser2.
import { type Element, type ChildNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { SourceError } from './story.js';
import { htmlOfWordPress } from './wordpress.js';

/** `base`: what addresses in `content` are relative to. */
interface Item { content: string; base?: string; title?: string; link?: string; date?: string; modified?: string; author?: string[]; category?: string; image?: string | { url: string; alt: string }; publisher?: string }

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
  const channel: Channel = { title: '', base: undefined, names: new Map(), pictures: new Map() };
  const open: ChildNode[] = [...document.children].reverse();
  for (let node; (node = open.pop());) {
    if (!isElement(node)) continue;
    const name = node.name.toLowerCase();
    if (name === 'item' || name === 'entry') found.push(node);
    else {
      if (name === 'title' && !channel.title) channel.title = textOf(node);
      channel.base ??= node.attribs['xml:base'] ?? (name === 'link' ? node.attribs.href || textOf(node) || undefined : undefined);
      if (name === 'wp:author') channel.names.set(partOf(node, 'wp:author_login'), partOf(node, 'wp:author_display_name'));
      open.push(...[...node.children].reverse());
    }
  }
  for (const item of found) {
    const url = partOf(item, 'wp:attachment_url');
    if (url) channel.pictures.set(partOf(item, 'wp:post_id'), url);
  }
  // An export of WordPress has its pictures, menus and bin as items, too.
  const stories = found.filter((item) => isStoryOfBlogger(item) && !noStory.test(partOf(item, 'wp:post_type')) && !/^(?:trash|auto-draft)$/.test(partOf(item, 'wp:status')));
  const items = stories.map((item) => itemOf(item, source, channel)).filter(({ title, content }) => title || content);
  if (!items.length) throw new SourceError('no_story', 'there is no item in this feed');
  return items;
}

interface Channel { title: string; base: string | undefined; names: Map<string, string>; pictures: Map<string, string> }

const noStory = /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+)$/;

// A backup of Blogger has its settings, design and comments as entries.
const kindOfBlogger = 'http://schemas.google.com/g/2005#kind';
const categoriesOf = (item: Element) => item.children.filter(isElement).filter(({ name }) => name === 'category');
const isStoryOfBlogger = (item: Element) => categoriesOf(item).filter(({ attribs }) => attribs.scheme === kindOfBlogger).every(({ attribs }) => /#(?:post|page)$/.test(attribs.term ?? ''));

// The text of a child, or nothing.
const partOf = (element: Element, name: string) => textOf(element.children.filter(isElement).find((one) => one.name.toLowerCase() === name));

function resolved(address: string | undefined, base: string | undefined): string | undefined {
  if (!address) return base;
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}

function itemOf(item: Element, source: string, channel: Channel): Item {
  const all = item.children.filter(isElement);
  const named = (...names: string[]) => names.flatMap((name) => all.filter((one) => one.name.toLowerCase() === name));
  const text = (...names: string[]) => named(...names).map(textOf).find(Boolean);
  const body = named('content:encoded', 'content', 'description', 'summary').find((one) => one.children.length && !one.attribs.url);
  const inner = body?.children ?? [];
  // XHTML stands in an Atom feed as it is.
  const isXhtml = body?.attribs.type === 'xhtml' && inner.length;
  const written = isXhtml ? source.slice(inner[0]!.startIndex!, inner[inner.length - 1]!.endIndex! + 1) : textOf(body);
  const content = named('wp:post_id').length ? htmlOfWordPress(written, channel.pictures) : written;
  const href = named('link').map((one) => (one.attribs.href && (one.attribs.rel ?? 'alternate') === 'alternate' ? one.attribs.href : textOf(one))).find(Boolean);
  const link = href && resolved(href, item.attribs['xml:base'] ?? channel.base);
  const base = resolved(body?.attribs['xml:base'] ?? item.attribs['xml:base'] ?? link, channel.base);
  const media = [item, ...named('media:group')].flatMap((one) => one.children.filter(isElement))
    .filter(({ name }) => /^(?:media:content|media:thumbnail|enclosure)$/i.test(name));
  const shown = media.find(({ attribs }) => attribs.url && (!attribs.type || attribs.type.startsWith('image/')) && (attribs.medium ?? 'image') === 'image');
  const enclosed = named('link').find(({ attribs }) => attribs.rel === 'enclosure' && attribs.type?.startsWith('image/'));
  const said = shown && (partOf(shown, 'media:description') || partOf(shown, 'media:title'));
  const thumbnail = named('wp:postmeta').find((one) => partOf(one, 'wp:meta_key') === '_thumbnail_id');
  const address = shown?.attribs.url ?? enclosed?.attribs.href ?? (thumbnail && channel.pictures.get(partOf(thumbnail, 'wp:meta_value')));
  const image = address && said ? { url: address, alt: said } : address;
  const authors = named('dc:creator', 'author').map((one) => textOf(one.children.filter(isElement).find(({ name }) => name === 'name') ?? one)).filter(Boolean)
    .map((name) => channel.names.get(name) || name);
  const fields = { base, title: text('title'), link, date: text('pubdate', 'published', 'dc:date'), modified: text('updated'), category: text('category')
    ?? categoriesOf(item).find(({ attribs }) => attribs.scheme !== kindOfBlogger)?.attribs.term, image, publisher: channel.title, author: authors.length ? authors : undefined };
  return { content, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) };
}
