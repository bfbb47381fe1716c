// Where the editor's documents are kept between visits: the browser's database, a document a tab.
//
// A tab remembers its document's name in its session, and holds a lock of that name for as long as it is open: no
// two tabs write the same document, and a tab that was duplicated gets a copy. A new tab takes what was changed last
// and is open in no other. Each state is a record of its own, so that a change writes one text.
import type { State } from './state.js';

export interface Kept { states: State[]; /** numbers: of the first, and of the one that is shown */ first: number; at: number }

interface Header { id: string; first: number; at: number; changed: number }

const name = 'fanjian-studio', late = 'fanjian-studio-late';
const mostDocuments = 50;

const full = '瀏覽器的儲存空間已滿，剛才的更動沒有存下。關閉分頁前，請先下載。';
const forbidden = '瀏覽器不讓這一頁留下資料。關閉分頁前，請先下載。';

const answer = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

const rangeOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

export class Shelf {
  kept: Kept | null = null;
  readonly #told: (trouble: string | null) => void;
  readonly #database: IDBDatabase | null;
  readonly #unsaved = new Map<number, State>();
  #id = '';
  #first = 0;
  #at = 0;
  #written = 0;      // the position that the database has
  #now: State | undefined;
  #narrow = false;   // there is room for one state only
  #trouble: string | null = null;

  private constructor(database: IDBDatabase | null, told: (trouble: string | null) => void) {
    this.#database = database;
    this.#told = told;
    // Whoever clears what the browser keeps is not kept waiting.
    if (database) database.onversionchange = () => database.close();
    // What a page that goes at once has no time to write is kept in its session.
    addEventListener('pagehide', () => {
      const state = this.#unsaved.get(this.#at);
      if (state ? !this.#at : this.#written === this.#at) return;
      try {
        sessionStorage.setItem(late, JSON.stringify({ id: this.#id, at: this.#at, state }));
      } catch { /* full or forbidden, which has been told */ }
    });
    addEventListener('beforeunload', (event) => {
      if (this.#trouble) event.preventDefault();
    });
  }

  static async open(told: (trouble: string | null) => void): Promise<Shelf> {
    let database: IDBDatabase | null = null;
    try {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('documents', { keyPath: 'id' });
        request.result.createObjectStore('states');
      };
      database = await answer(request);
    } catch { /* told as soon as there is something to keep */ }
    const shelf = new Shelf(database, told);
    try {
      await shelf.#take();
    } catch {
      shelf.kept = null;
    }
    shelf.#id ||= newId();
    shelf.#first = shelf.kept?.first ?? 0;
    shelf.#at = shelf.kept?.at ?? 0;
    shelf.#now = shelf.kept?.states[shelf.#at - shelf.#first];
    try {
      sessionStorage.setItem(name, shelf.#id);
    } catch { /* then the next visit takes what was changed last */ }
    if (shelf.#unsaved.size) shelf.#write(true);
    else if (shelf.#written !== shelf.#at) shelf.#write(false);
    return shelf;
  }

  /** A document's first state, which is written together with the next. */
  begin(state: State): Kept {
    this.#now = state;
    this.#unsaved.set(0, state);
    return { states: [state], first: 0, at: 0 };
  }

  /** A new state, behind which there is none. */
  put(at: number, state: State, first: number): void {
    this.#at = at;
    this.#now = state;
    this.#first = first;
    this.#unsaved.set(at, state);
    for (const number of this.#unsaved.keys()) if (number > at || number < first) this.#unsaved.delete(number);
    this.#write(true);
  }

  /** Another state is shown. */
  go(at: number, state: State): void {
    this.#at = at;
    this.#now = state;
    if (this.#narrow) this.#unsaved.set(at, state);
    this.#write(this.#narrow);
  }

  // Which document is this tab's.
  async #take(): Promise<void> {
    const own = fromSession(name);
    if (own && await claim(own, 1000)) {
      this.#id = own;
      this.kept = await this.#read(own);
    } else {
      const known = this.#database ? await answer(this.#store('documents').getAll() as IDBRequest<Header[]>) : [];
      known.sort((one, other) => other.changed - one.changed);
      // The tab that this one was made from goes on with its document.
      for (const { id } of own ? [] : known) {
        if (!this.#id && 'locks' in navigator && await claim(id, 0)) this.#id = id;
      }
      const source = this.#id || own;
      this.#id ||= newId();
      await claim(this.#id, 0);
      this.kept = source ? await this.#read(source) : known.length ? null : fromBefore();
      if (this.kept && source !== this.#id) this.kept.states.forEach((state, i) => this.#unsaved.set(this.kept!.first + i, state));
      for (const { id } of known.slice(mostDocuments)) if (id !== this.#id) this.#forget(id);
    }
    this.#written = this.kept?.at ?? 0;
    const gone = fromSession(late);
    if (!gone) return;
    sessionStorage.removeItem(late);
    const { id, at, state } = JSON.parse(gone) as { id: string; at: number; state?: State };
    if (id !== this.#id) return;
    const { states, first } = this.kept ?? { states: [], first: at };
    if (at < first || at > first + states.length) return;
    // Only a step back or forth had not been written.
    if (!state) {
      if (this.kept && at < first + states.length) this.kept.at = at;
      return;
    }
    states.splice(at - first, Infinity, state);
    this.kept = { states, first, at };
    this.#unsaved.set(at, state);
  }

  async #read(id: string): Promise<Kept | null> {
    if (!this.#database) return null;
    const transaction = this.#database.transaction(['documents', 'states']);
    const [header, states] = await Promise.all([
      answer(transaction.objectStore('documents').get(id) as IDBRequest<Header | undefined>),
      answer(transaction.objectStore('states').getAll(rangeOf(id)) as IDBRequest<State[]>)]);
    return header && header.at >= header.first && header.at - header.first < states.length ? { ...header, states } : null;
  }

  #store(of: 'documents' | 'states', mode: IDBTransactionMode = 'readonly'): IDBObjectStore {
    return this.#database!.transaction(of, mode).objectStore(of);
  }

  #forget(id: string): void {
    this.#store('documents', 'readwrite').delete(id);
    this.#store('states', 'readwrite').delete(rangeOf(id));
  }

  // `changed`: what stands behind the present state is none of the document any more.
  #write(changed: boolean): void {
    const alone = this.#narrow;
    const written = [...this.#unsaved], position = this.#at;
    const failed = (cause: unknown) => {
      if ((cause as DOMException | null)?.name !== 'QuotaExceededError') this.#tell(forbidden);
      else if (alone) this.#tell(full);
      else {
        this.#narrow = true;
        this.#unsaved.set(this.#at, this.#now!);
        this.#write(true);
      }
    };
    if (!this.#database) return this.#tell(forbidden);
    try {
      const transaction = this.#database.transaction(['documents', 'states'], 'readwrite');
      const states = transaction.objectStore('states');
      let cause: unknown;
      transaction.oncomplete = () => {
        this.#written = position;
        for (const [at, state] of written) if (this.#unsaved.get(at) === state) this.#unsaved.delete(at);
        try {
          localStorage.removeItem(name);
        } catch { /* there is none */ }
        this.#tell(null);
      };
      transaction.onabort = () => failed(transaction.error ?? cause);
      try {
        const first = alone ? this.#at : this.#first;
        states.delete(IDBKeyRange.bound([this.#id], [this.#id, first], false, true));
        if (changed) states.delete(IDBKeyRange.bound([this.#id, this.#at], [this.#id, []], true));
        for (const [at, state] of written) if (at >= first) states.put(state, [this.#id, at]);
        transaction.objectStore('documents').put({ id: this.#id, first, at: this.#at, changed: Date.now() } satisfies Header);
      } catch (problem) {
        cause = problem;
        transaction.abort();
      }
    } catch (cause) {
      failed(cause);
    }
  }

  #tell(trouble: string | null): void {
    this.#trouble = trouble;
    this.#told(trouble);
  }
}

const newId = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');

// Whether no other tab has the document; then this one has it until it is closed. A page that is loaded again may
// have to wait for its former self.
function claim(id: string, patience: number): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true);
  const late = new AbortController();
  const wait = patience ? { signal: late.signal } : { ifAvailable: true };
  return new Promise((resolve) => {
    if (patience) setTimeout(() => late.abort(), patience);
    navigator.locks.request(`${name} ${id}`, wait, (lock) => {
      resolve(lock !== null);
      return lock && new Promise(() => {});
    }).catch(() => resolve(!patience));
  });
}

function fromSession(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

// What a studio from before there was a database has kept.
function fromBefore(): Kept | null {
  try {
    const { text, turned, roles } = JSON.parse(localStorage.getItem(name) ?? '') as State;
    if (typeof text === 'string' && Array.isArray(turned) && typeof roles === 'object') {
      return { states: [{ text, turned, roles: roles ?? {} }], first: 0, at: 0 };
    }
  } catch { /* nothing, or nothing of ours */ }
  return null;
}
