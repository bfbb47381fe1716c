// What a page says of itself: JSON-LD, then Open Graph, then its own elements.
import { addressOf } from './blocks.js';
import type { Picture, Story } from './story.js';

export interface Said {
  headline?: string;
  deck?: string;
  authors: string[];
  publisher?: string;
  published?: string;
  modified?: string;
  section?: string;
  image?: Picture;
  url?: string;
  /** The text, as JSON-LD has it. */
  body?: string;
  description?: string;
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (value: unknown): string | undefined => {
  const one = Array.isArray(value) ? value[0] : value;
  const text = typeof one === 'string' ? one : isObject(one) ? one.name ?? one.url ?? one.contentUrl : undefined;
  return typeof text === 'string' && text.trim() ? text.trim() : undefined;
};

export function metadataOf(document: Document, base?: string): Said {
  const said: Said = { authors: [] };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const story = storyIn(JSON.parse(script.textContent ?? ''));
      if (story) read(said, story, base);
    } catch { /* broken JSON says nothing */ }
  }
  const metas = new Map<string, string>();
  for (const one of document.querySelectorAll('meta')) {
    const name = (one.getAttribute('property') ?? one.getAttribute('name') ?? '').toLowerCase();
    const content = one.getAttribute('content')?.trim();
    if (name && content && !metas.has(name)) metas.set(name, content);
  }
  const meta = (...names: string[]) => names.map((name) => metas.get(name)).find(Boolean);
  const put = <Key extends keyof Said>(key: Key, value: Said[Key] | undefined) => { if (value !== undefined && said[key] === undefined) said[key] = value; };
  put('headline', meta('og:title', 'twitter:title'));
  // A platform is not who publishes on it.
  const site = meta('og:site_name');
  put('publisher', site === '\u5fae\u4fe1\u516c\u4f17\u5e73\u53f0' ? document.querySelector('#js_name')?.textContent?.trim() || undefined : site);
  put('publisher', meta('source')?.replace(/^\s*\u4f86\u6e90\s*[\uff1a:]\s*|^\s*\u6765\u6e90\s*[\uff1a:]\s*/, '') || undefined);
  put('published', dateOf(meta('article:published_time', 'pubdate', 'publishdate', 'date') ?? document.querySelector('#publish_time')?.textContent?.trim()));
  put('modified', meta('article:modified_time', 'og:updated_time', 'lastmod'));
  put('section', meta('article:section'));
  put('description', meta('og:description', 'description', 'twitter:description'));
  put('url', addressOf(meta('og:url') ?? document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '', base, /^https?:/i) || undefined);
  const picture = addressOf(meta('og:image', 'twitter:image') ?? '', base, /^https?:/i);
  if (picture) put('image', { url: picture, ...(metas.get('og:image:alt') ? { alt: metas.get('og:image:alt')! } : {}) });
  if (!said.authors.length) said.authors = [meta('author', 'article:author', 'dable:author')].filter((name): name is string => name !== undefined);
  return said;
}

const months = 'janfebmaraprmayjunjulaugsepoctnovdec';
const two = (number: string | number) => String(number).padStart(2, '0');
const zoneOf = (zone: string) => (/^(?:GMT|UTC|UT|Z|[+-]00:?00)$/i.test(zone) ? 'Z' : /^[+-]\d\d:?\d\d$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : '');

/**
 * As schema.org has it, of what feeds (Wed, 11 Mar 2026 08:00:00 +0800), pages (2026\u5e743\u670811\u65e5 08:00), front matter and
 * Notion (March 11, 2026 8:00 AM) write. Others stay as they are.
 */
export function dateOf(given: string | undefined): string | undefined {
  const text = given?.trim() ?? '';
  if (!text || /^\d{4}-\d\d-\d\d(?:T\S+)?$/.test(text)) return given;
  const clock = '(?:[T\\s,]*(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:\\.\\d+)?)?\\s*([AP]M)?\\s*([+-]\\d\\d:?\\d\\d|[A-Z]{1,3})?)?$';
  const numbers = new RegExp(`^(\\d{4})[-/.\u5e74](\\d{1,2})[-/.\u6708](\\d{1,2})\u65e5?${clock}`, 'i').exec(text);
  const dayFirst = new RegExp(`^(?:[A-Za-z]{3},\\s*)?(\\d{1,2})\\s+([A-Za-z]{3})[a-z]*\\s+(\\d{4})${clock}`, 'i').exec(text);
  const monthFirst = new RegExp(`^([A-Za-z]{3})[a-z]*\\s+(\\d{1,2}),\\s*(\\d{4})${clock}`, 'i').exec(text);
  const found = numbers ?? dayFirst ?? monthFirst;
  if (!found) return given;
  const [year, named, day] = (numbers ? [1, 2, 3] : dayFirst ? [3, 2, 1] : [3, 1, 2]).map((at) => found[at]!) as [string, string, string];
  const month = numbers ? Number(named) : months.indexOf(named.toLowerCase()) / 3 + 1;
  if (!Number.isInteger(month) || month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31) return given;
  const date = `${year}-${two(month)}-${two(day)}`;
  const [hour, minute, second, half, zone = ''] = found.slice(4);
  if (hour === undefined) return date;
  const hours = half ? Number(hour) % 12 + (/p/i.test(half) ? 12 : 0) : Number(hour);
  return hours > 23 ? date : `${date}T${two(hours)}:${minute!}:${second ?? '00'}${zoneOf(zone)}`;
}

function storyIn(given: unknown): Json | undefined {
  const all = [given].flat().flatMap((one) => (isObject(one) ? [one, ...[one['@graph'] ?? []].flat()] : []));
  return all.filter(isObject).find((one) => [one['@type']].flat().some((type) => /(?:Article|Posting|Report)$/.test(String(type))));
}

function read(said: Said, story: Json, base: string | undefined): void {
  const put = <Key extends keyof Said>(key: Key, value: Said[Key] | undefined) => { if (value !== undefined) said[key] = value; };
  put('headline', textIn(story.headline) ?? textIn(story.name));
  put('deck', textIn(story.alternativeHeadline));
  const names = [story.author].flat().map((one) => textIn(one)).filter((name): name is string => name !== undefined);
  if (names.length) said.authors = names;
  put('publisher', textIn(story.publisher));
  put('published', dateOf(textIn(story.datePublished)));
  put('modified', dateOf(textIn(story.dateModified)));
  put('section', textIn(story.articleSection));
  put('url', textIn(story.url));
  put('body', textIn(story.articleBody));
  put('description', textIn(story.description));
  const [image] = [story.image].flat();
  const url = addressOf(typeof image === 'string' ? image : isObject(image) ? textIn(image.url ?? image.contentUrl) ?? '' : '', base, /^https?:/i);
  if (url) {
    const size = (name: string) => (isObject(image) && /^\d{1,5}(?:px)?$/.test(String(image[name])) ? { [name]: Number.parseInt(String(image[name]), 10) } : {});
    said.image = { url, ...size('width'), ...size('height'), ...(isObject(image) && typeof image.caption === 'string' ? { alt: image.caption } : {}) };
  }
}

// Behind the last of these, a title names its site.
const tail = /\s*[|\uff5c_\u2014\u2013\uff0d\u00bb\u00b7]+\s*|\s+-+\s+/g;

/** A title without the site's tail: the page's `h1` where the title has it, else the part before what names the site. */
export function titleOf(title: string, first: string | undefined, publisher: string | undefined): string {
  const whole = title.replace(/\s+/g, ' ').trim();
  const heading = first?.replace(/\s+/g, ' ').trim() ?? '';
  if (!whole) return heading;
  const bare = (text: string) => text.replace(/[\s\u3000]/g, '');
  if (heading && bare(whole).includes(bare(heading)) && bare(heading).length >= Math.max(3, bare(whole).length / 4)) return heading;
  // Or the h1 says more than the title does.
  if (bare(whole).length > 3 && bare(heading).includes(bare(whole))) return heading;
  const cuts = [...whole.matchAll(tail)].filter(({ index }) => index > 0);
  for (const cut of cuts) {
    const rest = bare(whole.slice(cut.index + cut[0].length));
    const named = publisher && (rest === bare(publisher) || bare(publisher).length > 1 && rest.endsWith(bare(publisher)));
    if (named) return whole.slice(0, cut.index);
  }
  const last = cuts[cuts.length - 1];
  const rest = last ? whole.slice(last.index + last[0].length) : '';
  return last && /^[^\s\u3002\uff0c]{2,14}(?:\u7db2|\u7f51|\u65b0\u805e|\u65b0\u95fb|\u5831|\u62a5|\u65e5\u5831|\u65e5\u62a5|\u6642\u5831|\u65f6\u62a5|\u9031\u520a|\u5468\u520a|\u96fb\u8996\u53f0|\u7535\u89c6\u53f0|News|Times|Post|Daily)$/i.test(rest.trim())
    ? whole.slice(0, last.index) : whole;
}

const noName = /\d{3,}|\d[/:.\-\u5e74]\d|https?:|@|^(?:admin|editor|null|undefined|none|system)$/i;
const byWord = /^\s*(?:\u6587|\u64b0\u6587|\u4f5c\u8005|\u7279\u7d04\u8a18\u8005|\u672c\u5831\u8a18\u8005|\u672c\u62a5\u8bb0\u8005|\u5be6\u7fd2\u8a18\u8005|\u8a18\u8005|\u8bb0\u8005|by\b)[\s\uff1a:\uff0f/|]*/i;
// Two names and more, with a space between them.
const spaced = /^\p{Script=Han}{2,4}(?:[\s\u3000]\p{Script=Han}{2,4})+$/u;
const placed = /^([^\s\uff0f/|]{2,12})\s*[\uff0f/|]\s*([^\s\uff0f/|]{1,6}?)\s*(?:\u7d9c\u5408|\u7efc\u5408|\u5be6\u6cc1|\u5b9e\u51b5)?(?:\u5831\u5c0e|\u62a5\u9053|\u62a5\u5bfc|\u96fb|\u7535)$/;

// A name of two characters is set as wide as one of three: 于海涛 陈 远.
function unpadded(names: string): string {
  const parts = names.split(/[ \u3000]+/);
  if (!parts.every((part) => /^\p{Script=Han}{1,4}$/u.test(part))) return names;
  const out: string[] = [];
  let open = false;
  for (const part of parts) {
    if (part.length === 1 && open) out[out.length - 1] += part;
    else out.push(part);
    open = part.length === 1 && !open;
  }
  return out.join(' ');
}

/** Names out of what a page calls its author: never a number, a date or an address. */
export function bylineOf(given: readonly string[]): Pick<Story, 'author'> & { dateline?: string } {
  const names: string[] = [];
  let dateline: string | undefined;
  for (const one of given) {
    const whole = unpadded(one.replace(byWord, '').trim());
    if (noName.test(whole)) continue;
    const place = placed.exec(whole);
    if (place) dateline = place[2] === '\u7d9c\u5408' || place[2] === '\u7efc\u5408' ? dateline : place[2];
    const all = (place ? place[1]! : whole).split(/[\u3001,\uff0c;\uff1b\uff0f/&]|\s{2,}/);
    for (const name of all.flatMap((each) => (spaced.test(each.trim()) ? each.trim().split(/[\s\u3000]/) : [each]))) {
      const clean = name.replace(byWord, '').trim();
      if (clean && clean.length <= 20 && !noName.test(clean) && !names.includes(clean)) names.push(clean);
    }
  }
  return { ...(names.length ? { author: names.map((name) => ({ name })) } : {}), ...(dateline ? { dateline } : {}) };
}
