// What an editor has done to a story, and the way back. Kept in the browser between visits: shelf.ts.
import { Shelf } from './shelf.js';
import { nothing, type State } from './state.js';

const most = 200, mostUnits = 1 << 24;   // states, and characters in all of them

export class History {
  readonly #shelf: Shelf;
  readonly #states: State[];
  #first: number;   // the number of the first of them
  #at: number;      // the number of the one that is shown
  #typed = 0;       // when the text was last changed by typing

  private constructor(shelf: Shelf) {
    this.#shelf = shelf;
    const { states, first, at } = shelf.kept ?? shelf.begin(nothing);
    this.#states = states;
    this.#first = first;
    this.#at = at;
  }

  /** This tab's document. `told`: what keeps it from being kept, or null. */
  static async open(told: (trouble: string | null) => void): Promise<History> {
    return new History(await Shelf.open(told));
  }

  get now(): State { return this.#states[this.#at - this.#first]!; }
  get canUndo(): boolean { return this.#at > this.#first; }
  get canRedo(): boolean { return this.#at < this.#first + this.#states.length - 1; }

  // What is typed without a pause is one step.
  change(part: Partial<State>, typed = false): void {
    const time = performance.now();
    const state = { ...this.now, ...part };
    if (!(typed && this.#typed && time - this.#typed < 1000)) ++this.#at;
    this.#typed = typed ? time : 0;
    this.#states.splice(this.#at - this.#first, Infinity, state);
    let units = this.#states.reduce((sum, { text }) => sum + text.length, 0);
    while (this.#states.length > most || (units > mostUnits && this.#states.length > 2)) {
      units -= this.#states.shift()!.text.length;
      ++this.#first;
    }
    this.#shelf.put(this.#at, state, this.#first);
  }

  /** The present state, otherwise; no step. */
  amend(part: Partial<State>): void {
    const state = this.#states[this.#at - this.#first] = { ...this.now, ...part };
    this.#shelf.put(this.#at, state, this.#first);
  }

  undo(): void { if (this.canUndo) this.#step(-1); }
  redo(): void { if (this.canRedo) this.#step(1); }

  #step(by: number): void {
    this.#at += by;
    this.#typed = 0;
    this.#shelf.go(this.#at, this.now);
  }
}
