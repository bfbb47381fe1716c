// Where lines may break: between the words of a headline, and not within the last three characters of a paragraph.
// The words are the core's, so that all engines break alike.

import { documentOf } from '../core/dom.js';

// The nodes that show a piece: each part of its text (latin-spacing.ts) in one node, or in several of these lengths.
// `whole`: all of the text is one part.
export interface Apart { nodes: Text[]; sizes: number[][]; whole?: boolean }

// What begins no line by itself: marks, and particles that belong to the word before.
const closing = /^[\p{P}\p{S}\s\u7684\u4E86\u7740\u8457\u904E\u8FC7\u5F97\u5730\u55CE\u5417\u5462\u5427\u4E4B]/u;
const opening = /[\p{Ps}\p{Pi}\s\u00B7]$/u;
const clauseEnd = /[\u3001\u3002\uFF0C\uFF1A\uFF1B\uFF01\uFF1F,:;!?\s\u3000]$/u;
const han = /^\p{Script=Han}$/u;

/** Cuts a part of another text of the same piece like the one that `sizes` were taken from. */
export function slices(part: string, sizes: readonly number[]): string[] {
  let at = 0;
  return sizes.map((size, index) => {
    const from = at;
    at = index === sizes.length - 1 ? part.length : at + size;
    if (/[\uDC00-\uDFFF]/.test(part[at] ?? '')) ++at;  // a pair stays whole
    return part.slice(from, at);
  });
}

function divide(node: Text, ends: readonly number[]): Text[] {
  const nodes = [node];
  let begin = 0;
  for (const end of ends) {
    nodes.push(nodes[nodes.length - 1]!.splitText(end - begin));
    begin = end;
  }
  return nodes;
}

// Where a line may begin in a text: after a mark, and at a word of two or more characters or behind one. What lies between
// such words is left whole: characters of no known word may be one.
function beginnings(text: string, words: readonly string[]): Set<number> {
  const found = new Set<number>();
  const single = (word: string | undefined) => word !== undefined && han.test(word);
  let at = 0;
  words.forEach((word, index) => {
    const last = words[index - 1] ?? '';
    const before = text.slice(Math.max(0, at - 2), at);
    const next = words[index + 1];
    // A single character between a word and a mark, or another word, goes with what stands before it.
    const alone = single(word) && !single(next);
    if (at && !closing.test(word) && !opening.test(before) && (clauseEnd.test(before)
      || (/\p{Script=Han}/u.test(word) && !(single(last) && single(word)) && !alone))) found.add(at);
    at += word.length;
  });
  return found;
}

function phrase(pieces: readonly Apart[], words: (text: string) => readonly string[]): void {
  const seen = (node: Text) => !/^R[TP]$/.test(node.parentElement!.tagName);
  const text = pieces.flatMap(({ nodes }) => nodes.filter(seen).map(({ data }) => data)).join('');
  const breaks = beginnings(text, words(text));
  let start = 0;
  for (const piece of pieces) {
    const nodes: Text[] = [];
    piece.sizes = piece.nodes.map((node) => {
      if (!seen(node)) {
        nodes.push(node);
        return [node.length];
      }
      const begin = start;
      start += node.length;
      const ends: number[] = [];
      for (let end = begin + 1; end < start; ++end) if (breaks.has(end)) ends.push(end - begin);
      const cut = divide(node, ends);
      nodes.push(...cut);
      cut.forEach((each, index) => {
        if (index || breaks.has(begin)) (each.parentElement!.matches('.latin, ruby') ? each.parentElement! : each).before(documentOf(each).createElement('wbr'));
      });
      return cut.map(({ length }) => length);
    });
    piece.nodes = nodes;
  }
}

// A headline breaks between its clauses before it breaks within one.
function clauses(block: HTMLElement, make: (name: string) => HTMLElement): void {
  const groups: ChildNode[][] = [[]];
  for (const child of [...block.childNodes]) {
    if (child.nodeName === 'WBR' && clauseEnd.test(groups[groups.length - 1]!.map(({ textContent }) => textContent).join(''))) {
      groups.push([]);
      child.remove();
    } else {
      groups[groups.length - 1]!.push(child);
    }
  }
  if (groups.length < 2) return;
  for (const group of groups) {
    const clause = make('clause');
    clause.removeAttribute('part');
    group[0]!.before(clause);
    clause.append(...group);
  }
}

// Keeps the last three characters of a paragraph on one line, so that none stands alone on the last.
function keepEnd(block: HTMLElement, cut: (node: Text) => Apart | undefined, make: (name: string) => HTMLElement): void {
  let need = 3;
  let first: ChildNode | null = null;
  for (let node = block.lastChild; node && need > 0; node = node.previousSibling) {
    if (node.nodeType === 1 && (node as Element).matches('.fold')) continue;
    const text = node.nodeType === 3 ? (node as Text).data : node.nodeName === 'RUBY' ? node.firstChild!.textContent! : '';
    if (!text || !/^[\p{Script=Han}\u3001-\u301F\uFF01-\uFF5E\u201D]+$/u.test(text.slice(-need))) return;
    first = node;
    if (node.nodeType === 3 && text.length > need) {
      const piece = cut(node as Text);
      if (!piece) return;
      const at = piece.nodes.indexOf(node as Text);
      const [, end] = divide(node as Text, [text.length - need]);
      piece.nodes.splice(at + 1, 0, end!);
      piece.sizes[piece.sizes.length - 1] = [text.length - need, need];
      first = end!;
    }
    need -= text.length;
  }
  if (!first || need > 0) return;
  const kept = make('kept');
  kept.removeAttribute('part');
  first.before(kept);
  for (let node: ChildNode | null = first; node;) {
    const { nextSibling }: ChildNode = node;
    kept.append(node);
    node = nextSibling;
  }
}

/**
 * Sets the places of a block where lines may break; `nodes`: those of its pieces, in order. Gives what was cut, by the
 * node that stood there. A link is not cut.
 */
export function setBreaks(
  block: HTMLElement, prose: boolean, nodes: readonly Text[], words: (text: string) => readonly string[],
  cut: (node: Text) => Apart, make: (name: string) => HTMLElement,
): Map<Text, Apart> {
  const found = new Map<Text, Apart>();
  if (block.matches('.flat, .sliced, .unbroken')) return found;
  if (block.matches('h1, h2, .deck')) {
    const own = nodes.filter((node) => node.parentElement!.tagName !== 'A');
    const pieces = own.map(cut);
    phrase(pieces, words);
    pieces.forEach((piece, at) => found.set(own[at]!, piece));
    block.classList.add('worded');
    if (block.tagName === 'H1') clauses(block, make);
  } else if (prose) {
    // Three characters are in the last three texts.
    for (const node of nodes.filter((each) => each.parentElement === block).slice(-3)) found.set(node, cut(node));
    keepEnd(block, (text) => [...found.values()].find((piece) => piece.nodes[piece.nodes.length - 1] === text), make);
  }
  for (const [node, { nodes: { length } }] of found) if (length < 2) found.delete(node);
  return found;
}
