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

// Where the selection begins and ends, by node. Engines differ in how they tell what is selected inside a
// shadow tree.
function heldIn(article: HTMLElement): Map<Node, number[]> {
  const held = new Map<Node, number[]>();
  const root = article.getRootNode() as ShadowRoot & { getSelection?(): Selection | null };
  const selection = documentOf(article).getSelection() as Selection & {
    getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
  } | null;
  if (!selection?.rangeCount) return held;
  const note = (node: Node | null, offset: number) => {
    if (node) held.set(node, [...(held.get(node) ?? []), offset]);
  };
  const range = selection.getComposedRanges?.({ shadowRoots: [root] })[0];
  if (range) {
    note(range.startContainer, range.startOffset);
    note(range.endContainer, range.endOffset);
  } else {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = root.getSelection?.() ?? selection;
    note(anchorNode, anchorOffset);
    note(focusNode, focusOffset);
  }
  return held;
}
