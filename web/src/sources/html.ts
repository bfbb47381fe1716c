// fanjian-html.mjs: the story of an HTML page or of a piece of one. Uses Mozilla's Readability on the DOM of linkedom,
// which parse5 fills; executes and loads nothing of the page.
import { Readability } from '@mozilla/readability';
import { ownText } from '../reader/source.js';
import { blocksOf, isHidden } from './blocks.js';
import { keptFrame, settle } from './dialects.js';
import { documentFor } from './document.js';
import { sized, withoutHuge } from './huge.js';
import { bylineOf, metadataOf, type Said, titleOf } from './metadata.js';
import { type Block, lineOf, type Made, SourceError, type Story } from './story.js';

export { documentFor } from './document.js';
export { bylineOf, titleOf } from './metadata.js';
export { SourceError } from './story.js';

const isWhole = /<(?:!doctype\s+html|html|head|body)[\s>]/i;

/** Throws SourceError where there is no story. */
export function madeOfPage(html: string, base?: string): Made {
  const source = html.replace(/^\uFEFF/, '');
  if (!isWhole.test(source.slice(0, 100_000))) return madeOfFragment(source, {}, base);
  const document = documentOf(source);
  const said = metadataOf(document, base);
  const first = headingOf(document);
  if (!said.deck) said.deck = deckOf(document);
  const at = base ?? said.url;
  const title = document.title;
  const { blocks, warnings, byline } = articleOf(document, at);
  const headline = titleOf(said.headline ?? title, first, said.publisher);
  refuseNone(headline || title, blocks, said);
  const chosen = chosenOf(blocks, said);
  return { story: storyOf(chosen.blocks, { ...said, headline, authors: said.authors.length ? said.authors : byline }), warnings: [...warnings.map(sized), ...chosen.warnings] };
}

/** All of a piece of HTML: its first heading is the headline, unless there is one. */
export function madeOfFragment(html: string, said: Partial<Said>, base?: string): Made {
  const document = documentOf(`<!doctype html><html><body>${html}</body></html>`);
  const deck = said.deck ?? deckOf(document);
  if (deck) said = { ...said, deck };
  const { blocks, warnings } = isDeep(document) ? { blocks: linesOf(document.body), warnings: [] } : blocksOf(document.body, base);
  let { headline } = said;
  const [top] = blocks;
  if (!headline && top && 'role' in top && (top.role === 'headline' || top.role === 'heading')) {
    headline = lineOf(top);
    blocks.shift();
  }
  if (!blocks.length && !headline) throw new SourceError('no_story', 'there is no text in it');
  const [lead] = [...document.querySelectorAll('div.subtitle')];
  if (!deck && lead && blocks[0] && lineOf(blocks[0]) === lead.textContent?.trim()) {
    said = { ...said, deck: lineOf(blocks[0]) };
    blocks.shift();
  }
  return { story: storyOf(blocks, { authors: [], ...said, ...(headline ? { headline } : {}) }), warnings: warnings.map(sized) };
}

function documentOf(html: string): Document {
  const document = documentFor(withoutHuge(html));
  if (!isDeep(document)) settle(document);
  return document;
}

/** All blocks of a piece of HTML, the first heading among them. */
export const blocksOfHtml = (html: string): Block[] => blocksOf(documentOf(`<!doctype html><html><body>${html}</body></html>`).body).blocks;

function storyOf(blocks: Block[], said: Said): Story {
  const body = captioned(blocks);
  const { headline, deck, publisher, published, modified, section, image, url } = said;
  const bare = (text: string) => text.replace(/[\s\u3000]/g, '');
  // What is said above the text is not said again at its beginning.
  for (let at = 0; at < Math.min(3, body.length);) {
    const line = bare(lineOf(body[at]!));
    if (line && [headline, deck].some((said) => said && bare(said) === line)) body.splice(at, 1);
    else if ('role' in body[at]!) ++at;
    else break;
  }
  // A story has one headline.
  for (const block of body) if ('role' in block && block.role === 'headline') block.role = 'heading';
  const all = body.map(lineOf).join('\n');
  const byline = bylineOf(said.authors);
  // Who stands in the text already is not named twice; who took a picture is named for that alone.
  const named = [all.slice(0, 200), all.slice(-100)].map((text) => text.replace(/\p{Script=Han}{2,4}[\s\u3000]*[\u651d\u6444]/gu, ''));
  const author = byline.author?.filter(({ name }) => !named.some((text) => text.includes(name)));
  return {
    ...(headline ? { headline } : {}),
    ...(deck ? { alternativeHeadline: deck } : {}),
    ...(author?.length ? { author } : {}),
    ...(byline.dateline && author?.length ? { dateline: byline.dateline } : {}),
    ...(publisher ? { creditText: `\u4f86\u6e90\uff1a${publisher}`, publisher: { name: publisher } } : {}),
    ...(published ? { datePublished: published } : {}),
    ...(modified ? { dateModified: modified } : {}),
    ...(url ? { url } : {}),
    ...(section ? { articleSection: section } : {}),
    ...(image ? { image } : {}),
    articleBody: body,
  };
}

// A line under a picture that says what its alternative text says is its caption.
function captioned(blocks: readonly Block[]): Block[] {
  const bare = (text: string) => text.replace(/[\s\u3000]/g, '');
  const out: Block[] = [];
  for (const block of blocks) {
    const before = out[out.length - 1];
    if (before && 'image' in before && !before.caption && before.image.alt && !('image' in block) && !('rows' in block) && bare(lineOf(block)) === bare(before.image.alt)) {
      out[out.length - 1] = { ...before, caption: block.runs ?? block.text ?? '' };
    } else {
      out.push(block);
    }
  }
  return out;
}

function headingOf(document: Document): string | undefined {
  const all = [...document.querySelectorAll('h1')].map((one) => one.textContent?.trim() ?? '').filter(Boolean);
  return all.length === 1 ? all[0] : document.querySelector('article h1, main h1')?.textContent?.trim() ?? all[0];
}

// What stands under the headline and says that it is no heading of the text.
function deckOf(document: Document): string | undefined {
  const [heading, ...more] = document.querySelectorAll('h1');
  const top = heading?.parentElement?.localName === 'header' && !heading.nextElementSibling ? heading.parentElement : heading;
  const next = more.length ? null : top?.nextElementSibling;
  if (!next || !/^(?:h[2-4]|p|div|section)$/.test(next.localName)
    || !/(?:^|[\s_-])(?:sub|subtitle|sub-?head(?:line|ing)?|deck|standfirst|dek)(?:$|[\s_-])/i.test(`${next.getAttribute('class') ?? ''} ${next.getAttribute('data-field') ?? ''}`)) return undefined;
  const text = next.textContent?.trim() ?? '';
  if (!text || text.length > 120 || next.children.length > 3) return undefined;
  next.remove();
  return text;
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

const linesOf = (top: Element): Block[] => ownText(top).split(/\n+/).map((line) => line.replace(/[\t\r ]+/g, ' ').trim()).filter(Boolean)
  .map((text) => ({ text }));

function articleOf(document: Document, base: string | undefined): { blocks: Block[]; warnings: string[]; byline: string[] } {
  if (isDeep(document)) {
    return { blocks: linesOf(document.querySelector('article') ?? document.querySelector('main') ?? document.body), warnings: [], byline: [] };
  }
  for (const element of [...document.querySelectorAll('[hidden],[aria-hidden],[class],[style]')]) {
    if (isHidden(element) && element !== document.body && !element.querySelector('article, h1')) element.remove();
  }
  const found = new Readability<Element>(document, { charThreshold: 20, keepClasses: true, serializer: (node) => node as Element, allowedVideoRegex: keptFrame }).parse();
  if (!found?.content) return { blocks: [], warnings: [], byline: [] };
  const { blocks, warnings } = blocksOf(found.content, base);
  return { blocks: withoutRelated(blocks), warnings, byline: found.byline ? [found.byline] : [] };
}

const related = /^[\s\u25a0\u25cf\u25bc\u25b6\u3010>\u300a\u203b*]*(?:\u76f8\u95dc|\u76f8\u5173|\u5ef6\u4f38|\u66f4\u591a|\u63a8\u85a6|\u63a8\u8350|\u71b1\u9580|\u70ed\u95e8|\u731c\u4f60|\u4f60\u53ef\u80fd|\u6700\u591a\u4eba|\u7cbe\u9078|\u7cbe\u9009|\u770b\u66f4\u591a|\u5ef6\u4f38\u95b1\u8b80|\u5ef6\u4f38\u9605\u8bfb|related|read more|more on)[^\u3002\uff0c]{0,12}$/i;

// A heading of related stories, and the links behind it.
function withoutRelated(blocks: Block[]): Block[] {
  const isLink = (block: Block) => 'runs' in block && block.runs !== undefined && block.runs.every(({ link, text }) => link || !text.trim());
  const kept: Block[] = [];
  for (let at = 0; at < blocks.length; ++at) {
    let end = at + 1;
    while (end < blocks.length && (isLink(blocks[end]!) || 'image' in blocks[end]!)) ++end;
    if (related.test(lineOf(blocks[at]!)) && (end > at + 1 || end === blocks.length) && blocks.slice(at + 1, end).some(isLink)) at = end - 1;
    else kept.push(blocks[at]!);
  }
  return kept;
}

const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + lineOf(block).replace(/\s/g, '').length, 0);
const errorPage = /^(?:error\s*)?[45]\d\d\b|forbidden|access denied|not found|just a moment|attention required|captcha|are you a robot|\u62d2\u7d55\u5b58\u53d6|\u62d2\u7edd\u8bbf\u95ee|\u627e\u4e0d\u5230(?:\u7db2|\u9801|\u7f51|\u9875)|\u9801\u9762\u4e0d\u5b58\u5728|\u9875\u9762\u4e0d\u5b58\u5728|\u9a57\u8b49\u78bc|\u9a8c\u8bc1\u7801/i;
const askingPage = /^(?:[^\u3002]{0,12}(?:\u611f\u8b1d|\u611f\u8c22)(?:\u60a8|\u4f60)?(?:\u7684)?\u8a02?\u8ba2?\u95b1?\u9605?|\u8acb(?:\u5148)?\u767b\u5165|\u8bf7(?:\u5148)?\u767b\u5f55|\u8a02\u95b1|\u8ba2\u9605|subscribe|sign in|enable javascript|please enable)/i;

function refuseNone(title: string, blocks: Block[], said: Said): void {
  const length = lengthOf(blocks);
  if (said.body && said.body.length > 100) return;
  const text = blocks.map(lineOf).join('\n');
  if (length < 300 && (errorPage.test(title) || errorPage.test(text.slice(0, 40)))) throw new SourceError('error_page', `this is no story but the page of an error: ${(title || text).slice(0, 40)}`);
  if (length < 120 && askingPage.test(text)) throw new SourceError('no_story', 'there is no article in this page: it asks to subscribe or to sign in');
  if (!length) throw new SourceError('no_story', 'there is no article in this page');
}

// JSON-LD may have more of the text than the markup shows, or other text.
function chosenOf(blocks: Block[], said: Said): { blocks: Block[]; warnings: string[] } {
  const bare = (text: string) => text.replace(/<[^>]*>|[\s\u3000\p{P}]/gu, '');
  const found = bare(blocks.map(lineOf).join(''));
  const body = bare(said.body ?? '');
  const described = bare(said.description ?? '');
  const opening = (text: string) => text.slice(0, 12);
  const bodyBlocks = (): Block[] => (/<p[\s>]/i.test(said.body!) ? blocksOf(documentOf(`<!doctype html><html><body>${said.body!}</body></html>`).body).blocks
    : said.body!.split(/\s*\n+\s*|(?<=[\u3002\uff01\uff1f\u300d])\s{2,}/).filter((line) => line.trim()).map((text) => ({ text: text.trim() })));
  const has = (text: string) => found.includes(opening(text));
  if (body.length >= 40 && (body.length > 1.6 * found.length || !has(body) && body.length > 0.8 * found.length)) {
    return { blocks: bodyBlocks(), warnings: [`the page shows ${found.length} characters, its JSON-LD has ${body.length}: the latter are taken`] };
  }
  if (body.length >= 40 && !has(body)) return { blocks, warnings: ['the text of the page is not the one in its JSON-LD; the page\'s is taken'] };
  if (described.length >= 20 && found.length < described.length) {
    return { blocks: [{ text: said.description! }], warnings: [`only ${found.length} characters are left of this page: its description is taken`] };
  }
  return { blocks, warnings: found.length < 60 ? [`only ${found.length} characters are left of this page`] : [] };
}
