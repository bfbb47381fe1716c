// An inert DOM as blocks, by the reader's own reading of markup (reader/markup.ts), without what is no part of a story.
import { readMarkup, type MarkupBlock } from '../reader/markup.js';
import type { Block, Content, Run } from './story.js';

// Labels for screen readers alone, and what stands around a story.
const hiddenLabel = /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|u-hidden)(?:$|[\s_-])/i;
const around = /(?:^|[\s_-])(?:ticker|marquee|breaking-?news|related(?:-\w+)?|recommend(?:ed|ations?)?|read-?more|newsletter|share|social|subscription-widget(?:-wrap)?|subscribe-widget|speechify-ignore|advert(?:isement)?|ad-slot|ads|breadcrumbs?)(?:$|[\s_-])/i;
const credit = /^\s*[\uff08(]?\s*(?:\u5716|\u56fe|\u651d\u5f71|\u6444\u5f71|\u5716\u7247\u4f86\u6e90|\u56fe\u7247\u6765\u6e90|\u5716\u50cf\u4f86\u6e90|\u56fe\u50cf\u6765\u6e90|\u7167\u7247|photo|credit)\s*[\uff0f/:\uff1a\uff0c]/i;
const pictures = /^(?:https?:|blob:|data:image\/)/i;
const links = /^(?:https?|mailto):/i;

const attribute = (element: Element, name: string) => element.getAttribute(name) ?? '';

export function isHidden(element: Element): boolean {
  return element.localName === 'marquee' || element.hasAttribute('hidden') || attribute(element, 'aria-hidden') === 'true'
    || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style'))
    || element.localName === 'p' && /\bbutton-wrapper\b/.test(attribute(element, 'class')) || hiddenLabel.test(attribute(element, 'class')) || around.test(attribute(element, 'class'));
}

/** `base`: the address of the page; without it, addresses stay as they are. */
export function blocksOf(root: Element, base?: string): { blocks: Block[]; warnings: string[] } {
  for (const element of [...root.querySelectorAll('marquee,[hidden],[aria-hidden],[class],[style]')]) if (isHidden(element)) element.remove();
  for (const image of [...root.querySelectorAll('img')]) {
    // A browser takes a space in an address, too.
    const src = attribute(image, 'src').trim();
    if (src.includes(' ') && !/^data:/i.test(src)) image.setAttribute('src', src.replace(/ /g, '%20'));
    // A sign that is set as a picture.
    if (/emoji|emoticon/i.test(attribute(image, 'class'))) image.replaceWith(attribute(image, 'alt'));
  }
  const { story, warnings } = readMarkup(root, base ?? '');
  return { blocks: story.articleBody.flatMap((block) => unframed(blockOf(block, base))), warnings };
}

const contentOf = (content: string | readonly Run[] | undefined, base: string | undefined): Content | undefined => {
  if (content === undefined || typeof content === 'string') return content;
  const runs = content.map(({ link, ...run }) => ({ ...run, ...(link ? { link: addressOf(link, base, links) || link } : {}) }));
  return runs.every((run) => Object.keys(run).length === 1) ? runs.map(({ text }) => text).join('') : runs;
};

function blockOf(block: MarkupBlock, base: string | undefined): Block {
  if (block.rows) {
    const width = Math.max(...block.rows.map(({ length }) => length));
    const rows = block.rows.map((row) => Array.from({ length: width }, (_, at) => contentOf(row[at], base) ?? ''));
    return { role: 'table', header: Boolean(block.header), rows };
  }
  if (block.image) {
    const image = { ...block.image, url: addressOf(block.image.url, base, pictures) || block.image.url };
    const [caption, source] = block.credit ? [block.caption, block.credit] : parted(block.caption);
    const said = { caption: contentOf(caption, base), credit: contentOf(source, base) };
    return { role: 'figure', image, ...(said.caption ? { caption: said.caption } : {}), ...(said.credit ? { credit: said.credit } : {}) };
  }
  const { runs, text, ...rest } = block;
  const content = contentOf(runs, base) ?? text ?? '';
  const url = block.url === undefined ? {} : { url: addressOf(block.url, base, links) || block.url };
  const made = { ...rest, ...url, ...(typeof content === 'string' ? { text: content } : { runs: content }) };
  return block.role === 'listItem' ? { ...made, role: 'listItem', ordered: Boolean(block.ordered), depth: block.depth ?? 1 } : made as Block;
}

// A table of one column is a way to place things on a page.
const unframed = (block: Block): Block[] => ('rows' in block && block.rows.every(({ length }) => length === 1)
  ? block.rows.map(([cell]) => (typeof cell === 'string' ? { text: cell } : { runs: cell! })) : [block]);

// The line of a caption that says whose picture it is.
function parted(caption: readonly Run[] | undefined): [readonly Run[] | undefined, readonly Run[] | undefined] {
  if (!caption) return [undefined, undefined];
  const at = caption.findIndex(({ text }, index) => (index === 0 || /^[\s\u3000]+$/.test(caption[index - 1]!.text)) && credit.test(text));
  if (at < 0) return [caption, undefined];
  return [at > 1 ? caption.slice(0, at - 1) : undefined, caption.slice(at)];
}

/** Absolute where that can be told; '' where its scheme is not one of those. */
export function addressOf(given: string, base: string | undefined, schemes: RegExp): string {
  // The browser's own parser skips these.
  // eslint-disable-next-line no-control-regex
  const address = given.replace(/[\t\n\r]/g, '').replace(/^[\0- ]+|[\0- ]+$/g, '');
  if (!address) return '';
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return schemes.test(address) ? address : '';
  try {
    return base ? new URL(address, base).href : address;
  } catch {
    return '';
  }
}
