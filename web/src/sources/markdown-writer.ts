// A story as Markdown with front matter, which documents.ts reads back: the same blocks, runs and figures.
//
// What Markdown has a sign for is written with it, and read back at once; what does not come back the same (a caption's
// credit, a question, a table without a header, marks that touch) is written as HTML in it.
import { blocksOfHtml } from 'fanjian:html';
import { escaped, htmlOfMarkdown } from './markdown.js';
import { type Block, type Content, lineOf, type Picture, type Run, type Story, textOf } from './story.js';

type Item = Extract<Block, { role: 'listItem'; ordered: boolean }>;

const attribute = (name: string, value: string | number | undefined) => (value === undefined || value === '' ? '' : ` ${name}="${escaped(String(value)).replace(/"/g, '&quot;')}"`);
const runsOf = (content: Content | undefined): readonly Run[] => (typeof content === 'string' ? [{ text: content }] : content ?? []);
const contentOf = (block: { text?: string; runs?: Run[] }): Content => block.runs ?? block.text ?? '';

// One form for the same: neighbours of one style are one run, and empty ones none.
function plainly(value: unknown): unknown {
  if (!Array.isArray(value)) {
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== false).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, plainly(one)])) : value;
  }
  return value.map(plainly);
}
export const sameBlocks = (a: readonly Block[], b: readonly Block[]) => JSON.stringify(plainly(a)) === JSON.stringify(plainly(b));

export function htmlOfRuns(content: Content | undefined): string {
  return runsOf(content).map(({ text, gloss, link, strong, emphasis, code, keep, sub, sup, lang }) => {
    let html = escaped(text);
    if (gloss) html = `<ruby>${html}<rt>${escaped(gloss)}</rt></ruby>`;
    if (keep || lang) html = `<span${attribute('lang', lang)}${keep ? ' translate="no"' : ''}>${html}</span>`;
    for (const [on, tag] of [[code, 'code'], [sub, 'sub'], [sup, 'sup'], [emphasis, 'em'], [strong, 'strong']] as const) if (on) html = `<${tag}>${html}</${tag}>`;
    return link ? `<a${attribute('href', link)}>${html}</a>` : html;
  }).join('');
}

const htmlOfPicture = ({ url, link, alt, width, height }: Picture) => {
  const image = `<img${attribute('src', url)} alt="${escaped(alt ?? '').replace(/"/g, '&quot;')}"${attribute('width', width)}${attribute('height', height)}>`;
  return link ? `<a${attribute('href', link)}>${image}</a>` : image;
};

/** HTML that blocks.ts reads as this block; on one line. */
function htmlOfBlock(block: Block): string {
  if ('image' in block) {
    const credit = block.credit ? `<small class="credit">${htmlOfRuns(block.credit)}</small>` : '';
    const said = block.caption || credit ? `<figcaption>${htmlOfRuns(block.caption)}${credit}</figcaption>` : '';
    return `<figure>${htmlOfPicture(block.image)}${said}</figure>`;
  }
  if ('rows' in block) {
    const rows = block.rows.map((row, at) => {
      const cell = block.header && at === 0 ? 'th' : 'td';
      return `<tr>${row.map((content) => `<${cell}>${htmlOfRuns(content)}</${cell}>`).join('')}</tr>`;
    });
    return `<table>${rows.join('')}</table>`;
  }
  const inner = block.role === 'embed' && 'url' in block ? `<a${attribute('href', block.url)}>${htmlOfRuns(contentOf(block))}</a>` : htmlOfRuns(contentOf(block));
  switch (block.role) {
    case undefined: return `<p>${inner}</p>`;
    case 'headline': return `<h1>${inner}</h1>`;
    case 'heading': return `<h2>${inner}</h2>`;
    case 'quotation': return `<blockquote><p>${inner}</p></blockquote>`;
    default: return `<article class="story"><p class="${block.role}">${inner}</p></article>`;
  }
}

function htmlOfItems(items: readonly Item[]): string {
  const open: ('ol' | 'ul')[] = [];
  let html = '';
  for (const item of items) {
    const tag = item.ordered ? 'ol' : 'ul';
    while (open.length > item.depth || open.length === item.depth && open[open.length - 1] !== tag) html += `</li></${open.pop()!}>`;
    if (open.length === item.depth) html += '</li>';
    while (open.length < item.depth) {
      html += `<${tag}>${open.length + 1 < item.depth ? '<li>' : ''}`;
      open.push(tag);
    }
    html += `<li${attribute('value', item.position)}>${htmlOfRuns(contentOf(item))}`;
  }
  while (open.length) html += `</li></${open.pop()!}>`;
  return html;
}

const signs = /[\\`*_[\]<>&~|]/g;
const escapedSigns = (text: string) => text.replace(signs, '\\$&');
const lineStart = /^(?:[#+\-=]|\d{1,9}[.)])/;
const atStart = (text: string) => (lineStart.test(text) ? text.replace(/^(\d*)([#+\-=.)])/, '$1\\$2') : text);
const address = (url: string) => (/[\s()<>\\]/.test(url) ? `<${url.replace(/[<>\\]/g, '\\$&')}>` : url);
const title = (text: string) => `"${escapedSigns(text).replace(/"/g, '\\"')}"`;

function signsOfRuns(content: Content): string {
  return runsOf(content).map(({ text, gloss, link, strong, emphasis, code, keep, sub, sup, lang }) => {
    if (gloss || keep || sub || sup || lang) return htmlOfRuns([{ text, ...(gloss ? { gloss } : {}), ...(link ? { link } : {}), ...(strong ? { strong } : {}),
      ...(emphasis ? { emphasis } : {}), ...(code ? { code } : {}), ...(keep ? { keep } : {}), ...(sub ? { sub } : {}), ...(sup ? { sup } : {}), ...(lang ? { lang } : {}) }]);
    let inner = code ? `\`${text}\`` : escapedSigns(text);
    if (emphasis) inner = `*${inner}*`;
    if (strong) inner = `**${inner}**`;
    return link ? `[${inner}](${address(link)})` : inner;
  }).join('');
}

function signsOfBlock(block: Block): string | null {
  if ('image' in block) {
    const { image: { url, link, alt = '', width, height }, caption, credit } = block;
    if (credit || width || height || runsOf(caption).some((run) => Object.keys(run).length > 1)) return null;
    const picture = `![${escapedSigns(alt)}](${address(url)}${caption ? ` ${title(textOf(caption))}` : ''})`;
    return link ? `[${picture}](${address(link)})` : picture;
  }
  if ('rows' in block) {
    const [head, ...rows] = block.rows;
    if (!block.header || !head) return null;
    const line = (cells: readonly Content[]) => `| ${cells.map(signsOfRuns).join(' | ')} |`;
    return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
  }
  const text = signsOfRuns(contentOf(block));
  switch (block.role) {
    case undefined: return atStart(text);
    case 'heading': return `## ${text}`;
    case 'quotation': return `> ${atStart(text)}`;
    default: return null;
  }
}

function signsOfItems(items: readonly Item[]): string {
  const indents = [''];
  const counts: number[] = [];
  return items.map((item) => {
    const { depth } = item;
    counts.length = Math.min(counts.length, depth);
    const count = counts[depth - 1] = item.position ?? (counts[depth - 1] ?? 0) + 1;
    const mark = item.ordered ? `${count}. ` : '- ';
    const indent = indents[depth - 1] ?? indents[indents.length - 1]!;
    indents.length = depth;
    indents[depth] = indent + ' '.repeat(mark.length);
    return `${indent}${mark}${atStart(signsOfRuns(contentOf(item)))}`;
  }).join('\n');
}

const readBack = (text: string): readonly Block[] => blocksOfHtml(htmlOfMarkdown(text));
const better = (text: string | null, html: string, blocks: readonly Block[]) => (text !== null && sameBlocks(readBack(text), blocks) ? text : html);
const isItem = (block: Block | undefined): block is Item => block?.role === 'listItem' && 'depth' in block;

/** Blocks as Markdown, a blank line between them. */
export function markdownOfBlocks(blocks: readonly Block[]): string {
  const out: string[] = [];
  for (let at = 0; at < blocks.length;) {
    const items: Item[] = [];
    for (let block = blocks[at]; isItem(block); block = blocks[++at]) items.push(block);
    if (items.length) {
      // Two lists with nothing between them would be one.
      const html = htmlOfItems(items);
      out.push(better(signsOfItems(items), html, items));
      continue;
    }
    const block = blocks[at++]!;
    if (!('image' in block) && !lineOf(block).trim()) continue;
    out.push(better(signsOfBlock(block), htmlOfBlock(block), [block]));
  }
  return out.join('\n\n');
}

// Strings of JSON are strings of YAML.
const field = (name: string, value: unknown) => (value === undefined || value === '' ? [] : [`${name}: ${JSON.stringify(value)}`]);
const scalar = (name: string, value: string | undefined) => (value && /^[\p{Script=Han}A-Za-z][\p{L}\p{N}\uFF0C\u3002\u300C\u300D\u3001\uFF01\uFF1F ]*$/u.test(value) && !/^(?:true|false|null|yes|no|on|off)$|\s$/i.test(value) ? [`${name}: ${value}`] : field(name, value));

export function markdownOf(story: Story): string {
  const names = (story.author ?? []).map(({ name }) => name);
  const authors = story.dateline && names.length ? [`${names.join('\u3001')}\uFF0F${story.dateline}\u5831\u5C0E`] : names;
  const { image } = story;
  const fields = [
    ...scalar('title', story.headline), ...scalar('subtitle', story.alternativeHeadline),
    ...(authors.length > 1 ? field('author', authors) : scalar('author', authors[0])),
    ...scalar('publisher', story.publisher?.name), ...field('date', story.datePublished), ...field('lastmod', story.dateModified),
    ...scalar('section', story.articleSection), ...field('canonical', story.url),
    ...field('cover', image && (image.alt || image.width || image.height ? image : image.url)),
  ];
  const body = markdownOfBlocks(story.articleBody);
  return `${fields.length ? `---\n${fields.join('\n')}\n---\n\n` : ''}${body}${body ? '\n' : ''}`;
}
