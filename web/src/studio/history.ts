// What an editor has done to a story, and the way back. Kept in the browser between visits.

export interface State {
  text: string;
  /** Doubts that the editor decided otherwise than the machine, by their keys. */
  turned: readonly string[];
  /** Roles that the editor set, by the block's number. */
  roles: Readonly<Record<string, string>>;
}

export const nothing: State = { text: '', turned: [], roles: {} };
const key = 'fanjian-studio';
const most = 200;

export class History {
  #past: State[] = [];
  #future: State[] = [];
  #now: State;
  #typed = 0;   // when the text was last changed by typing

  constructor() {
    this.#now = restored();
  }

  get now(): State { return this.#now; }
  get can_undo(): boolean { return this.#past.length > 0; }
  get can_redo(): boolean { return this.#future.length > 0; }

  // What is typed without a pause is one step.
  change(part: Partial<State>, typed = false): void {
    const time = performance.now();
    if (!(typed && this.#typed && time - this.#typed < 1000)) this.#past = [...this.#past.slice(1 - most), this.#now];
    this.#typed = typed ? time : 0;
    this.#future = [];
    this.#set({ ...this.#now, ...part });
  }

  undo(): void { this.#step(this.#past, this.#future); }
  redo(): void { this.#step(this.#future, this.#past); }

  #step(from: State[], to: State[]): void {
    const state = from.pop();
    if (!state) return;
    to.push(this.#now);
    this.#typed = 0;
    this.#set(state);
  }

  #set(state: State): void {
    this.#now = state;
    try {
      localStorage.setItem(key, JSON.stringify(state));
    } catch { /* full or forbidden: then it lasts as long as the page */ }
  }
}

function restored(): State {
  try {
    const { text, turned, roles } = JSON.parse(localStorage.getItem(key) ?? '') as State;
    if (typeof text === 'string' && Array.isArray(turned) && typeof roles === 'object') return { text, turned, roles: roles ?? {} };
  } catch { /* nothing, or nothing of ours */ }
  return nothing;
}
