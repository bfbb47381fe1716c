// Marking text without touching it: CSS Custom Highlights, which all readers of a document share. An
// engine without them marks nothing; whoever calls asks `canHighlight` and says so.

export const canHighlight = () => typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;

export class Highlighter {
  readonly #name: string;
  #ranges: AbstractRange[] = [];

  constructor(name: 'fanjian-changed' | 'fanjian-decided' | 'fanjian-corrected' | 'fanjian-mark' | 'fanjian-spoken' | 'fanjian-asked') {
    this.#name = name;
  }

  put(ranges: AbstractRange[]): void {
    if (!canHighlight() || (!ranges.length && !this.#ranges.length)) return;
    const all = CSS.highlights as unknown as Map<string, Set<AbstractRange>>;
    let shared = all.get(this.#name);
    if (!shared) all.set(this.#name, shared = new Highlight() as unknown as Set<AbstractRange>);
    for (const range of this.#ranges) shared.delete(range);
    for (const range of ranges) shared.add(range);
    this.#ranges = ranges;
  }
}
