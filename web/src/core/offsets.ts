// New text for a node in which the ends of a selection stand.

// Setting `data` would move them to the beginning (DOM Standard, "replace data"), so each stretch
// between `offsets` is put in before the old one is taken out: a boundary then stays at its place in the
// words.
export function replaceAround(node: Text, text: string, offsets: readonly number[]): void {
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
    const { length } = node;
    node.insertData(at, part);
    if (node.length !== length + part.length) return;  // a script of the page, told of it, wrote another text
    node.deleteData(at + part.length, bound - from);
    if (node.length !== length + part.length - (bound - from)) return;
    at += part.length;
    from = bound;
    to = end;
  }
}
