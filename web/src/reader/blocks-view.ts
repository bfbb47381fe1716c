// Blocks that are more than a line, and styles within one. Built once; afterwards only their texts change.
import type { StructureBlock, StructurePiece } from '../core/core.js';

type Make = (tag: string, name?: string) => HTMLElement;
// Puts pieces [from, to) of the block into an element.
type Fill = (line: HTMLElement, from: number, to: number) => void;

// What the core allows, once more: a scheme, if there is one, is one of these.
const safeLink = /^(https?:\/\/|mailto:|(?![\w+.-]+:)[^\s\\])/i;
const safePicture = /^(https?:\/\/|blob:|data:image\/(png|jpeg|gif|webp|avif|svg\+xml)[;,]|(?![\w+.-]+:)[^\s\\])/i;

const amount = /^[\s+\-\u2212\u2013\u00B1$\u00A5\uFFE5\u20AC(]*\d[\d.,\s]*[%\u2030)]?$/;

export interface ShownPicture {
  readonly piece: number;  // its alternative text
  say(alt: string): void;
  show(on: boolean): void;
}

function linkTo(href: string, make: Make): HTMLElement {
  const link = make('a', 'link') as HTMLAnchorElement;
  link.href = href;
  link.rel = 'noopener';
  return link;
}

// The node for a piece's text: within elements for its style, of which the last are used again.
export function styled(place: Node, piece: StructurePiece, make: Make): Node {
  const { href, strong, emphasis, code, sub, sup, lang } = piece;
  let node = place;
  const within = (tag: string, name?: string) => node = node.appendChild(make(tag, name));
  if (href && safeLink.test(href)) node = node.appendChild(linkTo(href, make));
  if (strong) within('strong', 'strong');
  if (emphasis) within('em', 'emphasis');
  if (code) within('code', 'code');
  if (sub || sup) within(sub ? 'sub' : 'sup');
  if (lang) (within('span', 'foreign') as HTMLElement).lang = lang;
  return node;
}

// The list that an item belongs to: the one before it, or a new one. Bullets after numbers are a list of their own.
export function listOf(list: HTMLElement | null, into: HTMLElement, block: StructureBlock, make: Make): HTMLElement {
  const tag = block.ordered ? 'ol' : 'ul';
  if (list?.parentNode === into && (block.depth! > 1 || list.localName === tag)) return list;
  const made = into.appendChild(make(tag, 'list'));
  made.setAttribute('role', 'list');  // Safari takes one without marks for none
  return made;
}

// Where the texts of a block end: the borders between them, and the end.
function borders(pieces: readonly StructurePiece[]): number[] {
  const ends: number[] = [];
  pieces.forEach(({ part }, at) => {
    if (part === 'rowBreak' || part === 'cellBreak') ends.push(at);
  });
  return [...ends, pieces.length];
}

export function tableOf(element: HTMLElement, block: StructureBlock, texts: readonly string[], make: Make, fill: Fill): void {
  element.tabIndex = 0;
  element.setAttribute('role', 'region');
  const table = element.appendChild(make('table', 'grid'));
  let group = table.appendChild(make(block.header ? 'thead' : 'tbody', 'rows'));
  let head = block.header === true;
  let row = group.appendChild(make('tr', 'row'));
  let from = 0;
  const columns: { amounts: number; words: number; cells: HTMLElement[] }[] = [];
  for (const end of borders(block.pieces)) {
    const cell = row.appendChild(make(head ? 'th' : 'td', 'cell'));
    if (head) (cell as HTMLTableCellElement).scope = 'col';
    const column = columns[row.children.length - 1] ??= { amounts: 0, words: 0, cells: [] };
    const said = texts.slice(from, end).join('');
    const counts = amount.test(said);
    if (counts || head || /^[-\u2013\u2014/\s]*$/.test(said)) column.cells.push(cell);
    if (counts) ++column.amounts;
    else if (!head) ++column.words;
    fill(cell, from, end);
    const border = block.pieces[end];
    if (!border) break;
    // Its text stands between rows or cells, where it is not set.
    if (border.part === 'cellBreak') {
      fill(row, end, end + 1);
    } else {
      fill(group, end, end + 1);
      if (head) group = table.appendChild(make('tbody', 'rows'));
      head = false;
      row = group.appendChild(make('tr', 'row'));
    }
    from = end + 1;
  }
  // What counts stands under each other, the column's name and its dashes too.
  for (const { amounts, words, cells } of columns) if (amounts && amounts >= words) for (const cell of cells) cell.classList.add('amount');
}

export function pictureOf(
  element: HTMLElement, block: StructureBlock, texts: readonly string[], first: number, make: Make, fill: Fill,
): ShownPicture {
  const { url, width, height, link } = block.image!;
  const [alt = 0, caption, credit] = borders(block.pieces);
  const box = element.appendChild(make('div', 'picture'));
  const image = make('img', 'image') as HTMLImageElement;
  image.loading = 'lazy';
  image.decoding = 'async';
  image.referrerPolicy = 'no-referrer';
  image.alt = texts[0] ?? '';
  if (width && height) {
    // The place is kept before the picture is there, and if it never is.
    image.width = width;
    image.height = height;
    box.style.aspectRatio = `${width} / ${height}`;
    box.style.setProperty('--_width', `${width}px`);
    box.style.setProperty('--_ratio', `${height / width}`);
    if (height > width * 1.2) box.classList.add('tall');
  }
  const failed = (on: boolean) => box.classList.toggle('failed', on);
  image.addEventListener('error', () => failed(true));
  image.addEventListener('load', () => failed(false));
  const place = link && safeLink.test(link) ? box.appendChild(linkTo(link, make)) : box;
  place.append(image);
  // Seen where the picture is not.
  fill(place.appendChild(make('span', 'alt')), 0, alt);
  if (caption !== undefined) {
    fill(element, alt, alt + 1);
    const words = element.appendChild(make('figcaption', 'caption'));
    fill(words, alt + 1, caption);
    if (credit !== undefined) {
      fill(words, caption, caption + 1);
      fill(words.appendChild(make('small', 'credit')), caption + 1, credit);
    }
  }
  return {
    piece: first,
    say(text) {
      if (image.alt !== text) image.alt = text;
    },
    show(on) {
      box.classList.toggle('bare', !on);
      if (on && !image.hasAttribute('src') && safePicture.test(url)) image.src = url;
    },
  };
}
