// A table of markup as rows of cells: those that reach over others leave empty ones, and rows without words are none.
import { getAttribute } from '../core/dom.js';
import { textOf, type Line } from './markup-runs.js';

type Row = (string | Line)[];

export class TableBuilder {
  /** Within its head. */
  head = false;
  readonly #rows: Row[] = [];
  readonly #spans: number[] = [];
  readonly #heads: boolean[] = [];
  #row: Row | null = null;
  #cellSeen: (head: boolean) => void = () => {};

  get rows(): Row[] { return this.#rows.filter((row) => row.length); }

  /** Whether its first row is one of headers. */
  get header(): boolean { return this.#heads[0] ?? false; }

  /** A row begins; what is returned ends it. */
  beginRow(): () => void {
    const row: Row = this.#row = [];
    let heads = true;
    this.#heads.push(false);
    const at = this.#heads.length - 1;
    this.#cellSeen = (head) => { heads &&= head; };
    return () => {
      this.#covered(row);
      this.#heads[at] = row.length > 0 && (this.head || heads);
      if (row.some((cell) => cell.length)) this.#rows.push(row);
      else this.#heads.splice(at, 1);
      this.#row = null;
    };
  }

  /** A cell begins; what is returned ends it, with its line. */
  beginCell(element: Element, head: boolean): (line: Line) => void {
    const row = this.#row ??= [];
    this.#covered(row);
    this.#cellSeen(head);
    return (line) => {
      const plain = line.every((run) => Object.keys(run).length === 1);
      const wide = Math.min(100, Math.max(1, Number(getAttribute(element, 'colspan') ?? 1) | 0));
      const high = Math.min(65534, Math.max(1, Number(getAttribute(element, 'rowspan') ?? 1) | 0));
      for (let at = 0; at < wide; ++at) {
        if (high > 1) this.#spans[row.length] = high - 1;
        row.push(at ? '' : plain ? textOf(line) : line);
      }
    };
  }

  // Cells that one of a row above reaches down to.
  #covered(row: Row): void {
    while (this.#spans[row.length]! > 0) {
      --this.#spans[row.length]!;
      row.push('');
    }
  }
}
