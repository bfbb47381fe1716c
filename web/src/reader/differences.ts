// Where a text as it is shown differs from its source: [begin, end) of the text, in UTF-16 units.

// How far ahead the two are looked through for where they meet again.
const farthest = 12;

export function differences(source: string, shown: string): [number, number][] {
  const found: [number, number][] = [];
  if (source === shown) return found;
  const note = (begin: number, end: number) => {
    // What stands upon the last character is marked with it.
    for (let on; (on = /^[\p{M}\u200D]/u.exec(shown.slice(end, end + 2)));) end += on[0].length;
    const last = found[found.length - 1];
    if (last && last[1] >= begin) last[1] = Math.max(last[1], end);
    else if (begin < end) found.push([begin, end]);
  };
  const stepwise = source.length === shown.length;
  for (let i = 0, j = 0; j < shown.length;) {
    const size = shown.codePointAt(j)! > 0xFFFF ? 2 : 1;
    if (source[i] === shown[j] && source[i + size - 1] === shown[j + size - 1]) {
      i += size;
      j += size;
      continue;
    }
    const [left, right] = stepwise ? [size, size] : meeting(source, i, shown, j);
    note(j, j + right);
    i += left;
    j += right;
  }
  return found;
}

// How much of each is passed over until two characters are the same in both.
function meeting(a: string, i: number, b: string, j: number): [number, number] {
  for (let far = 1; far <= farthest; ++far) {
    // As many of each first: most changes are character for character.
    for (let k = 0; k <= far * 2; ++k) {
      const left = far - (k & 1 ? 0 : k >> 1);
      const right = far - (k & 1 ? (k + 1) >> 1 : 0);
      if (left < 0 || right < 0) continue;
      const rest = a.slice(i + left, i + left + 2);
      if (rest === b.slice(j + right, j + right + 2)) return [left, right];
    }
  }
  return [1, 1];
}
