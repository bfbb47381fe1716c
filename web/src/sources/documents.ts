// fanjian-sources.mjs: stories of Markdown, feeds, Word documents and exports of content management systems, for the
// command line. Each becomes HTML by a library, and that becomes blocks as a page does.
import { madeOfFragment } from 'fanjian:html';
import { CORE_SCHEMA, load } from 'js-yaml';
import { feedItems } from './feed.js';
import { withoutHuge } from './huge.js';
import { escaped, htmlOfMarkdown } from './markdown.js';
import { dateOf, type Said } from './metadata.js';
import { propertiesIn } from './notion.js';
import { lineOf, type Made, type Picture, SourceError } from './story.js';
import { postsOfGhost } from './sniff.js';
import { unwrapped } from './wrapped.js';

export { SourceError } from './story.js';

type Fields = Record<string, unknown>;

const isMarkup = (text: string) => /<(?:p|br|div|h[1-6]|img|a|b|i|strong|em|ul|ol|table|figure|span|blockquote)(?:\s[^<>]*)?\/?>/i.test(text);
const htmlOf = (text: string) => (isMarkup(text) ? text : text.split(/\r?\n/).map((line) => `<p>${escaped(line)}</p>`).join('\n'));

function textIn(value: unknown): string | undefined {
  if (Array.isArray(value)) return textIn(value[0]);
  if (typeof value === 'object' && value !== null) {
    const { rendered, name, url, src, title } = value as Fields;
    return textIn(rendered ?? name ?? url ?? src ?? title);
  }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text || undefined;
}

const plain = (html: string | undefined) => html?.replace(/<[^>]*>/g, '').replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&#8217;|&rsquo;/g, '\u2019')
  .replace(/&#8211;/g, '\u2013').replace(/&#8220;/g, '\u201c').replace(/&#8221;/g, '\u201d').replace(/&nbsp;|&#160;/g, ' ').trim() || undefined;

// An address, or a picture with its size and alternative text.
function imageIn(value: unknown): Picture | string | undefined {
  const url = textIn(value);
  if (!url || typeof value !== 'object' || Array.isArray(value)) return url;
  const { alt, width, height } = value as Fields;
  const size = (name: string, given: unknown) => (Number.isInteger(given) && Number(given) > 0 ? { [name]: given } : {});
  return { url, ...(typeof alt === 'string' && alt ? { alt } : {}), ...size('width', width), ...size('height', height) };
}

function saidIn(fields: Fields): Partial<Said> & { authors: string[] } {
  const lower = new Map(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]));
  const first = (...names: string[]) => names.map((name) => textIn(lower.get(name))).find(Boolean);
  const image = imageIn(lower.get('image') ?? lower.get('cover')) ?? first('featured_image', 'feature_image', 'featuredimage', 'thumbnail', 'jetpack_featured_media_url');
  const authors = [lower.get('author') ?? lower.get('authors') ?? lower.get('byline') ?? []].flat().map(textIn).filter((name): name is string => name !== undefined);
  const said = {
    headline: plain(first('title', 'headline')), deck: plain(first('subtitle', 'deck', 'subheading')), publisher: first('publisher', 'source', 'site'),
    published: dateOf(first('date', 'published', 'datepublished', 'pubdate', 'published_at')), modified: dateOf(first('lastmod', 'modified', 'updated', 'updated_at')),
    section: first('section', 'category', 'categories'), url: first('canonical', 'canonicalurl', 'permalink', 'link', 'url'),
    ...(image ? { image: typeof image === 'string' ? { url: image } : image } : {}),
  };
  return { ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)), authors };
}

export function madeOfMarkdown(source: string): Made {
  const text = withoutHuge(source.replace(/^\uFEFF/, ''));
  const [whole, inside] = /^---[ \t]*\r?\n([^]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text) ?? ['', ''];
  const warnings: string[] = [];
  let fields: Fields = {};
  if (whole) {
    try {
      const given = load(inside!, { schema: CORE_SCHEMA });
      if (typeof given === 'object' && given !== null && !Array.isArray(given)) fields = given as Fields;
    } catch (cause) {
      warnings.push(`the front matter cannot be read and is left out: ${(cause as Error).message.split('\n')[0]}`);
    }
  }
  const [toml] = /^\+\+\+[ \t]*\r?\n[^]*?\n\+\+\+[ \t]*(?:\r?\n|$)/.exec(text) ?? [''];
  if (toml) warnings.push('front matter in TOML is left out');
  const { body, properties, left } = propertiesIn(text.slice((whole || toml).length));
  if (left.length) warnings.push(`of the page's properties these are left out: ${left.join(', ')}`);
  const made = madeOfFragment(htmlOfMarkdown(body), saidIn({ ...properties, ...fields }));
  return { story: made.story, warnings: [...warnings, ...made.warnings] };
}

/** All stories of a feed. */
export function madeOfFeed(source: string): Made[] {
  return feedItems(withoutHuge(source)).map(({ content, base, ...fields }) => {
    const made = madeOfFragment(htmlOf(content), saidIn(fields), base);
    const { articleBody } = made.story;
    if (articleBody.length > 1 && appeared.test(lineOf(articleBody[articleBody.length - 1]!))) articleBody.pop();
    return made;
  });
}

// What WordPress puts under each item of a feed.
const appeared = /^The post .{1,300} (?:first appeared|appeared first) on .{1,100}\.$|^[\u9019\u8fd9]\u7bc7\u6587\u7ae0.{0,300}(?:\u6700\u5148\u51fa\u73fe\u5728|\u6700\u5148\u51fa\u73b0\u5728|\u6700\u65e9\u767c\u4f48\u65bc|\u6700\u65e9\u53d1\u5e03\u4e8e)/;

/** {title, content}, or a list of such. */
export function madeOfCms(source: string): Made[] {
  const given: unknown = JSON.parse(withoutHuge(source.replace(/^\uFEFF/, '')).replaceAll('__GHOST_URL__', ''));
  return (postsOfGhost(given) ?? [given].flat()).map((one) => {
    const fields = one as Fields;
    const content = textIn(fields.content ?? fields.body ?? fields.html);
    if (!content) throw new SourceError('no_story', 'there is no content in it');
    return madeOfFragment(htmlOf(content), saidIn(fields));
  });
}

export function textOfWrapped(source: string): { text: string; warnings: string[] } {
  const { text, joined } = unwrapped(source);
  return { text, warnings: joined ? [`${joined} broken lines are joined; --as text takes them as they are`] : [] };
}

const mostUnpacked = 1 << 28;

// What the directory of a ZIP archive says that it unpacks to.
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = 0;
  for (let at = 0; (at = bytes.indexOf(0x50, at)) >= 0 && at + 28 <= bytes.length; ++at) {
    if (view.getUint32(at) === 0x504B0102) size += view.getUint32(at + 24, true);
  }
  return size;
}

export async function madeOfWord(bytes: Uint8Array): Promise<Made> {
  if (unpackedSize(bytes) > mostUnpacked) throw new SourceError('too_large', `this document unpacks to more than ${mostUnpacked >> 20} MB`);
  const { htmlOfWord } = await import('fanjian:word');
  let found: { html: string; warnings: string[] };
  try {
    found = await htmlOfWord(bytes);
  } catch (cause) {
    throw new SourceError('bad_word', `this is no Word document: ${(cause as Error).message.split('\n')[0]}`);
  }
  const made = madeOfFragment(found.html, {});
  return { story: made.story, warnings: [...found.warnings, ...made.warnings] };
}
