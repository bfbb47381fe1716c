// New text for nodes that a selection may begin or end in: it stays at its place in the words.

// Asked before anything changes: to tell, an engine lays out what is not. What it gives puts new text
// into a node of `article`, if it is another.
export function keeping_selection(article: HTMLElement): (node: Text, text: string) => void {
  const held = held_in(article);
  return (node, text) => {
    if (node.data === text) return;
    const offsets = held.get(node);
    if (offsets) replace_around(node, text, offsets);
    else node.data = text;
  };
}

// Where the selection begins and ends, by node. Engines differ in how they tell what is selected inside a
// shadow tree.
function held_in(article: HTMLElement): Map<Node, number[]> {
  const held = new Map<Node, number[]>();
  const root = article.getRootNode() as ShadowRoot & { getSelection?(): Selection | null };
  const selection = article.ownerDocument.getSelection() as Selection & {
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

// New text for a node that `offsets` are held in. Setting `data` would move them to the beginning
// (DOM Standard, "replace data"), so each stretch between them is put in before the old one is taken
// out: a boundary then stays at its place in the words.
function replace_around(node: Text, text: string, offsets: number[]): void {
  const old = node.data;
  const bounds = [...new Set(offsets)].sort((a, b) => a - b).filter((at) => at > 0 && at < old.length);
  bounds.push(old.length);
  let from = 0;
  let to = 0;
  let at = 0;
  for (const bound of bounds) {
    let end = bound === old.length ? text.length : Math.round(bound * text.length / old.length);
    if (/[\uDC00-\uDFFF]/.test(text[end] ?? '')) ++end;
    const part = text.slice(to, end);
    node.insertData(at, part);
    node.deleteData(at + part.length, bound - from);
    at += part.length;
    from = bound;
    to = end;
  }
}
