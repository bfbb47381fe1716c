// fanjian-html.mjs: extracts the article of an HTML page, for the command line. Uses Mozilla's Readability on the DOM
// of linkedom; executes and loads nothing of the page.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { ownText } from '../reader/source.js';

/** A schema.org object, as the core takes it. */
export interface PageStory {
  headline?: string;
  author?: { name: string }[];
  creditText?: string;
  articleBody: string;
}

/** null if the page has no article. */
export function storyOfPage(html: string): PageStory | null {
  const { document } = parseHTML(html);
  const said = metadata(document as unknown as Document);
  if (isDeep(document as unknown as Document)) return textOf(document as unknown as Document, said);
  const found = new Readability(document as unknown as Document, { charThreshold: 20, keepClasses: true }).parse();
  if (!found?.content) return null;
  const { document: inner } = parseHTML(`<!doctype html><html><body>${found.content}</body></html>`);
  const body = paragraphs(ownText(inner.body as unknown as Element));
  if (!body.length) return null;
  const headline = (said.headline || found.title || '').trim();
  if (headline && body[0] === headline) body.shift();
  const names = (said.author ?? (found.byline ? [found.byline] : [])).map((name) => name.replace(/^\s*(\u6587|\u8a18\u8005|\u8bb0\u8005|by)[\s\uff1a:\uff0f/|]*/i, '').trim())
    .filter((name) => name && name.length <= 20 && !body.join('\n').includes(name));
  return {
    ...(headline ? { headline } : {}),
    ...(names.length ? { author: names.map((name) => ({ name })) } : {}),
    ...(said.publisher || found.siteName ? { creditText: `\u4f86\u6e90\uff1a${said.publisher ?? found.siteName}` } : {}),
    articleBody: body.join('\n\n'),
  };
}

// Readability recurses and is cubic in the nesting depth: 500 took 9 s.
const deepest = 128;

function isDeep(document: Document): boolean {
  let depth = 0;
  for (let node: Element | null = document.documentElement; node;) {
    if (depth > deepest) return true;
    if (node.firstElementChild) {
      node = node.firstElementChild;
      ++depth;
      continue;
    }
    while (node && !node.nextElementSibling) {
      node = node.parentElement;
      --depth;
    }
    node = node && node.nextElementSibling;
  }
  return false;
}

// All of its text, with its metadata.
function textOf(document: Document, { headline, publisher }: Said): PageStory | null {
  const body = paragraphs(ownText(document.querySelector('article') ?? document.querySelector('main') ?? document.body));
  if (!body.length) return null;
  return {
    ...(headline && body[0] !== headline ? { headline } : {}),
    ...(publisher ? { creditText: `\u4f86\u6e90\uff1a${publisher}` } : {}),
    articleBody: body.join('\n\n'),
  };
}

const paragraphs = (text: string) => text.split(/\n+/).map((line) => line.replace(/[\t\r ]+/g, ' ').trim()).filter(Boolean);

interface Said { headline?: string; author?: string[]; publisher?: string }

// The page's metadata, before extraction: JSON-LD, then Open Graph.
function metadata(document: Document): Said {
  const said: Said = {};
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const given = JSON.parse(script.textContent ?? '') as unknown;
      const all = Array.isArray(given) ? given : [given, ...((given as { '@graph'?: unknown[] })['@graph'] ?? [])];
      const story = all.find((one) => /Article$|Posting$/.test(String((one as { '@type'?: unknown })?.['@type']))) as
        { headline?: unknown; author?: unknown; publisher?: { name?: unknown } } | undefined;
      if (!story) continue;
      if (typeof story.headline === 'string') said.headline = story.headline;
      const names = [story.author].flat().map((one) => (typeof one === 'string' ? one : (one as { name?: unknown } | undefined)?.name))
        .filter((name): name is string => typeof name === 'string');
      if (names.length) said.author = names;
      if (typeof story.publisher?.name === 'string') said.publisher = story.publisher.name;
    } catch { /* broken JSON says nothing */ }
  }
  const meta = (name: string) => document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content')?.trim();
  const headline = said.headline ?? meta('og:title');
  const publisher = said.publisher ?? meta('og:site_name');
  return { ...said, ...(headline ? { headline } : {}), ...(publisher ? { publisher } : {}) };
}
