// New text for nodes that a selection may begin or end in: it stays at its place in the words.
import { documentOf } from '../core/dom.js';
import { replaceAround } from '../core/offsets.js';

// Asked before anything changes: to tell, an engine lays out what is not. What it gives puts new text
// into a node of `article`, if it is another.
export function keepingSelection(article: HTMLElement): (node: Text, text: string) => void {
  const held = heldIn(article);
  return (node, text) => {
    if (node.data === text) return;
    const offsets = held.get(node);
    if (offsets) replaceAround(node, text, offsets);
    else node.data = text;
  };
}

// Where the selection begins and ends, by node.
function heldIn(article: HTMLElement): Map<Node, number[]> {
  const held = new Map<Node, number[]>();
  const range = selectedIn(article);
  const note = (node: Node | null, offset: number) => {
    if (node) held.set(node, [...(held.get(node) ?? []), offset]);
  };
  if (range) {
    note(range.startContainer, range.startOffset);
    note(range.endContainer, range.endOffset);
  }
  return held;
}

// What is selected, from its beginning to its end. Engines differ in how they tell what is selected inside a shadow tree.
export function selectedIn(article: HTMLElement): Pick<AbstractRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'> | null {
  const root = article.getRootNode() as ShadowRoot & { getSelection?(): Selection | null };
  const selection = documentOf(article).getSelection() as Selection & {
    getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
  } | null;
  if (!selection?.rangeCount) return null;
  const range = selection.getComposedRanges?.({ shadowRoots: [root] })[0];
  if (range) return range;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = root.getSelection?.() ?? selection;
  if (!anchorNode || !focusNode) return null;
  const order = anchorNode.compareDocumentPosition(focusNode);
  return order & 2 /* before */ || (!order && focusOffset < anchorOffset)
    ? { startContainer: focusNode, startOffset: focusOffset, endContainer: anchorNode, endOffset: anchorOffset }
    : { startContainer: anchorNode, startOffset: anchorOffset, endContainer: focusNode, endOffset: focusOffset };
}
