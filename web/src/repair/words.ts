// How likely a text is as Chinese, by the words of fanjian-words.txt:
//
//   1 60014994            the format, and how many words were counted
//   20 了 是              words that were counted 2^20 times, or about as often; in Simplified
//
// A text is cut into words so that it is most likely. Costs are -ln of how likely; lower is better.

interface Node { next: Map<string, Node>; cost: number }

// What is not in the list is rarer than what is.
const unknown = 20;
// Marks are not in the list.
const marks: Readonly<Record<string, number>> = {
  '\uFF0C': 3, '\u3002': 3.5, '\u3001': 4.5, '\u201C': 5, '\u201D': 5, '\uFF1A': 5.5, '\uFF1B': 6, '\u300C': 5, '\u300D': 5,
  '\u300E': 8, '\u300F': 8, '\u300A': 6, '\u300B': 6, '\uFF08': 6, '\uFF09': 6, '\uFF01': 7.5, '\uFF1F': 7, '\u2014': 6, '\u2026': 7,
  '\u00B7': 7, '\u2018': 8, '\u2019': 8, '\u3010': 8, '\u3011': 8, '\u3000': 8,
};

/** Of a text some characters of which are not known: the best of all, and how much worse the next one is. */
export interface Best { text: string[]; cost: number; margin: number }

export class Words {
  readonly #root: Node = { next: new Map(), cost: Infinity };

  constructor(data: string) {
    const [head = '', ...lines] = data.split('\n');
    const [format, total] = head.split(' ');
    if (format !== '1') throw new Error('fanjian-words.txt is of another version');
    for (const line of lines) {
      const [level, ...words] = line.split(' ');
      const cost = Math.log(Number(total)) - Number(level) * Math.LN2;
      for (const word of words) this.#add(word, cost);
    }
  }

  #add(word: string, cost: number): void {
    let node = this.#root;
    for (const c of word) {
      let next = node.next.get(c);
      if (!next) node.next.set(c, next = { next: new Map(), cost: Infinity });
      node = next;
    }
    node.cost = cost;
  }

  /** `places`: what each character may be, in Simplified. null if a place can be nothing. */
  best(places: readonly (readonly string[])[]): Best | null {
    const first = this.#cut(places);
    if (!first) return null;
    let next = Infinity;
    places.forEach((place, at) => {
      if (place.length < 2) return;
      const others = places.map((each, i) => (i === at ? each.filter((c) => c !== first.text[at]) : each));
      next = Math.min(next, this.#cut(others)?.cost ?? Infinity);
    });
    return { ...first, margin: next - first.cost };
  }

  knows(character: string): boolean {
    return character in marks || !/\p{Script=Han}/u.test(character) || (this.#root.next.get(character)?.cost ?? unknown) < unknown;
  }

  /** The words of a text, in its likeliest cut. */
  cut(text: string): string[] {
    return this.#cut([...text].map((c) => [c]))?.words ?? [];
  }

  cost(text: string): number {
    return this.#cut([...text].map((c) => [c]))?.cost ?? 0;
  }

  #cut(places: readonly (readonly string[])[]): { text: string[]; words: string[]; cost: number } | null {
    const best: { cost: number; from: number; word: string[] }[] = [{ cost: 0, from: 0, word: [] }];
    for (let i = 0; i < places.length; ++i) {
      const here = best[i];
      if (!here) return null;
      const reach = (to: number, cost: number, word: string[]) => {
        const known = best[to];
        if (!known || here.cost + cost < known.cost) best[to] = { cost: here.cost + cost, from: i, word };
      };
      for (const c of places[i]!) {
        const alone = this.#root.next.get(c)?.cost ?? Infinity;
        reach(i + 1, Math.min(alone, marks[c] ?? unknown), [c]);
      }
      const walk = (node: Node, at: number, word: string[]) => {
        if (at === places.length) return;
        for (const c of places[at]!) {
          const next = node.next.get(c);
          if (!next) continue;
          const longer = [...word, c];
          if (next.cost < Infinity) reach(at + 1, next.cost, longer);
          walk(next, at + 1, longer);
        }
      };
      walk(this.#root, i, []);
    }
    const text: string[] = [];
    const words: string[] = [];
    const end = best[places.length];
    if (!end) return null;
    for (let at = places.length; at > 0; at = best[at]!.from) {
      text.unshift(...best[at]!.word);
      words.unshift(best[at]!.word.join(''));
    }
    return { text, words, cost: end.cost };
  }
}
