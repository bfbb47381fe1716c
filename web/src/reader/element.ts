// <fanjian-reader>: a story that switches between Traditional and Simplified Chinese.
//
//   <fanjian-reader>text of the story</fanjian-reader>
//   <fanjian-reader src="story.txt"></fanjian-reader>
//   reader.article = text;            // or an object in schema.org's words
//
// The element's own text stays in the light DOM, readable without scripts, until the story can be
// shown; a failure leaves it there. What the page sets by attribute comes first, then the reader's
// saved choice, then the browser's first Chinese language, then the story's own script.
import { CoreError, type Choices, type Core, type Story, type Structure } from '../core/core.js';
import { engine, forget } from '../core/engine.js';
import { ReaderView, type Trouble } from './reader-view.js';
import { linesOf, open } from './open-story.js';
import { documentOf } from '../core/own-dom.js';
import { ArticleView } from './article-view.js';
import { keepPlace } from './scroll-anchor.js';
import { ReaderError } from '../core/errors.js';
import { reflect } from './reflect.js';
import { choicesOf, save, settle, unwatch, watch } from '../settings/settings.js';
import { mended, type Mend } from '../core/mend.js';
import { fetched, ownMends, ownText, parserPast } from './source.js';
import {
  switches, valueOf, values, type ChangeDetail, type Choice, type LineDirection, type Enumerated, type ErrorDetail,
  type FanjianEventMap, type Glosses, type Interface, type Leading, type Measure, type Mending, type Punctuation, type Quotes,
  type ReadyDetail, type Region, type Script, type Shown, type ShownReadings, type Size, type Theme,
} from '../settings/types.js';

// Node has no HTMLElement; there the class can be imported, not made.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

const enumerated = Object.keys(values) as Enumerated[];
const properties = ['article', 'mends', 'src', ...switches, ...enumerated];
// A story of this length may have left the core with memory worth giving back.
const large = 1 << 20;
const hasOwn = (object: object, name: string) => Object.prototype.hasOwnProperty.call(object, name);
const content = { childList: true, characterData: true, subtree: true };
// Whether the texts of two choices can differ.
const toldApart = (one: Shown, other: Shown) => one.lang !== other.lang
  || JSON.stringify(choicesOf(one)) !== JSON.stringify(choicesOf(other));

export class FanjianReaderElement extends Base {
  static readonly observedAttributes = ['src', 'script', 'region', 'wording', 'glosses', 'readings', 'mending',
    'punctuation', 'quotes', 'theme', 'size', 'leading', 'measure', 'direction', 'marks', 'interface'];

  readonly #frame: ReaderView;
  readonly #content: MutationObserver;

  #connected = false;
  #storyDue = false;
  #queued = false;
  #by: ChangeDetail['by'] = 'page';
  #turn = 0;
  #fetching: AbortController | undefined;

  #article: string | object | null = null;
  #mends: readonly Mend[] | null = null;
  #given: string | Uint8Array | null = null;
  #core: Promise<Core> | undefined;
  #story: Story | null = null;
  #structure: Structure | null = null;
  #shown: Shown | null = null;
  #again = false;
  #mended = true;
  #problem: Trouble | null = null;

  constructor() {
    super();
    this.#frame = new ReaderView(this, {
      source: () => this.#story?.texts({ to: 'source' }) ?? null,
      unmarked: () => this.#story?.texts(this.#unmarked()) ?? null,
      explain: (piece, unit) => this.#story?.explain(piece, unit, this.#unmarked()) ?? null,
    }, (choice) => this.#pick(choice));
    this.#content = new MutationObserver(() => {
      if (this.#article === null && !this.src) this.#request(true);
    });
  }

  // The story itself: text, or an object in schema.org's words. Comes before `src` and own text.
  get article(): string | object | null { return this.#article; }
  set article(value: string | object | null | undefined) {
    this.#article = value ?? null;
    this.#request(true);
  }

  // What is shown instead of some places of the text; the story is the text as it was given, without them.
  // If nobody sets them, those that stand in the element beside its text.
  get mends(): readonly Mend[] { return this.#mends ?? ownMends(this); }
  set mends(value: readonly Mend[] | null | undefined) {
    this.#mends = value ?? null;
    this.#given = null;
    this.#request(true);
  }

  // What is on the page now, whoever chose it; null before there is a story.
  get shown(): Readonly<Shown> | null { return this.#structure && this.#shown; }

  // The parsed story in schema.org's words; null where there is none.
  get parsed(): unknown { return this.#story?.article() ?? null; }

  connectedCallback(): void {
    // What was set on the element before it was defined hides the accessors: take it over.
    for (const name of properties) {
      if (!hasOwn(this, name)) continue;
      const value = (this as Record<string, unknown>)[name];
      delete (this as Record<string, unknown>)[name];
      (this as Record<string, unknown>)[name] = value;
    }
    if (this.#connected) return;  // it was only moved
    this.#connected = true;
    this.#content.observe(this, content);
    this.#frame.connect(true);
    watch(this.#elsewhere);
    this.#request(!this.#frame.page);
  }

  // An element that is moved is connected again before the microtask; only one that stays away
  // gives up what it holds. Its page stays as it is, and the story is opened again if it comes back.
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected || !this.#connected) return;
      this.#connected = false;
      this.#frame.connect(false);
      unwatch(this.#elsewhere);
      ++this.#turn;
      this.#fetching?.abort();
      this.#close();
    });
  }

  adoptedCallback(): void {
    if (this.#connected) this.#frame.connect(true);
    this.#frame.dress();
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (old === value) return;
    if (value && hasOwn(values, name) && !valueOf(name as 'script', value)) {
      this.#report('unknown_value', `${name}="${value}" is not known; use ${
        values[name as 'script'].map((word) => `"${word}"`).join(', ')}.`, null);
    }
    if (name === 'interface' && this.#shown) this.#dress(this.#shown);
    else this.#request(name === 'src');
  }

  // Whatever happens in one task is one update.
  #request(story: boolean): void {
    this.#storyDue ||= story;
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (!this.#connected) return;
      this.#show();
      if (!this.#storyDue) return;
      this.#storyDue = false;
      void this.#load();
    });
  }

  readonly #elsewhere = () => {
    if (this.#by !== 'reader') this.#by = 'elsewhere';
    this.#request(false);
  };

  // A control was used. The choice is the reader's for every reader of the origin; where the page
  // had fixed it by attribute, it is changed there too.
  #pick(choice: Choice): void {
    this.#by = 'reader';
    for (const [name, value] of Object.entries(choice)) {
      if (!this.hasAttribute(name)) continue;
      if (typeof value === 'boolean') this.toggleAttribute(name, value);
      else this.setAttribute(name, value);
    }
    save(choice);
  }

  #asked(): Choice {
    const { wording, marks } = this;
    return {
      ...Object.fromEntries(enumerated.map((name) => [name, this[name] || undefined])),
      wording: wording || undefined, marks: marks || undefined,
    };
  }

  // The story as it is given: null where there is none (yet).
  async #read(): Promise<string | Uint8Array | null> {
    if (typeof this.#article === 'string') return this.#article;
    if (this.#article) {
      try {
        return JSON.stringify(this.#article);
      } catch (cause) {
        throw new ReaderError('bad_shape', `article: ${(cause as Error).message}`);
      }
    }
    if (this.src) {
      this.#fetching = new AbortController();
      return fetched(this.src, this.baseURI, this.#fetching.signal);
    }
    await parserPast(this);
    const text = ownText(this);
    return text.trim() ? text : null;
  }

  async #load(): Promise<void> {
    const turn = ++this.#turn;
    let given: string | Uint8Array | null = null;
    this.#fetching?.abort();
    this.#frame.busy(true);
    if (this.#shown) this.#dress(this.#shown);
    try {
      // The core is on its way while the story is.
      const loading = this.src || this.#article !== null || this.textContent?.trim() ? engine() : undefined;
      loading?.catch(() => {});
      given = await this.#read();
      if (turn !== this.#turn) return;
      if (given === this.#given && this.#frame.page) {
        this.#frame.busy(false);
        return;
      }
      if (given === null) {
        this.#clear();
        return;
      }
      let core: Core;
      try {
        core = await (this.#core = loading ?? engine());
      } catch (cause) {
        if (turn === this.#turn) this.#plain(given, cause as Error);
        return;
      }
      if (turn === this.#turn) this.#open(core, given);
    } catch (cause) {
      if (turn !== this.#turn) return;
      if (cause instanceof CoreError && cause.code === 'too_large') this.#bare(given!);
      this.#fail(cause as Error);
    }
  }

  #open(core: Core, text: string | Uint8Array): void {
    const { mends } = this;
    this.#frame.mends = mends.length > 0;
    this.#mended = !mends.length || (this.#asked().mending ?? settle({}, null).mending) === 'shown';
    const whole = mends.length && typeof text !== 'string' ? new TextDecoder().decode(text) : text;
    const { given, story, structure, damage } = open(core, this.#mended && mends.length ? mended(whole as string, mends) : whole);
    this.#close();
    this.#given = mends.length ? whole : given;
    this.#story = story;
    this.#structure = structure;
    this.#problem = damage;
    const shown = this.#shown = settle(this.#asked(), structure);
    this.#frame.put(new ArticleView(documentOf(this), structure, story.texts(choicesOf(shown))));
    this.#frame.busy(false);
    this.#dress(shown);
    if (damage) this.#report(damage.code, damage.message, damage.offset);
    this.#emit('fanjian-ready', {
      ...shown, headline: structure.headline, wordCount: structure.wordCount,
      timeRequired: structure.timeRequired, glossCount: structure.glosses,
    } satisfies ReadyDetail);
  }

  // What is shown, before its marks are set.
  #unmarked(): Choices {
    return { ...choicesOf(this.#shown!), punctuation: false, quotes: false };
  }

  #close(): void {
    this.#story?.close();
    this.#story = null;
    if ((this.#given?.length ?? 0) > large) this.#core?.then((core) => core.trim(), () => {});
  }

  #show(): void {
    const before = this.#shown;
    const shown = settle(this.#asked(), this.#structure);
    const by = this.#by;
    this.#by = 'page';
    const keys = Object.keys(shown) as (keyof Shown)[];
    if (before && keys.every((key) => before[key] === shown[key])) return;
    if (this.#frame.mends && this.#given !== null && this.#mended !== (shown.mending === 'shown')) {
      // Another text: the page is built anew.
      const turn = ++this.#turn;
      this.#core?.then((core) => {
        if (turn !== this.#turn || this.#given === null) return;
        this.#open(core, this.#given);
        this.#emit('fanjian-change', { ...shown, by } satisfies ChangeDetail);
      }, () => {});
      return;
    }
    const { page } = this.#frame;
    let texts: readonly string[] | undefined;
    if (page && this.#structure && before && toldApart(before, shown)) {
      if (!this.#story) {
        void this.#reopen();
        return;
      }
      try {
        texts = this.#story.texts(choicesOf(shown));
      } catch (cause) {
        // Another story may have cost this one its core: it is opened again in a fresh one.
        if (cause instanceof CoreError && cause.code === 'out_of_memory' && !this.#again) {
          this.#again = true;
          if (this.#core) forget(this.#core);
          void this.#reopen();
        } else {
          this.#fail(cause as Error);
        }
        return;
      }
      this.#again = false;
    }
    keepPlace(page, () => {
      if (texts) page!.show(texts, shown.lang);
      this.#shown = shown;
      this.#dress(shown);
    });
    if (!before || !this.#structure) return;
    if (by !== 'elsewhere' && (before.lang !== shown.lang || before.wording !== shown.wording)) this.#frame.announce(shown);
    this.#emit('fanjian-change', { ...shown, by } satisfies ChangeDetail);
  }

  // The story of an element that was away, or whose core was given up.
  async #reopen(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const core = await (this.#core = engine());
      if (turn !== this.#turn || !this.#given) return;
      this.#story = core.open(this.#mended && this.mends.length ? mended(String(this.#given), this.mends) : this.#given);
      this.#show();
    } catch (cause) {
      if (turn === this.#turn) this.#fail(cause as Error);
    }
  }

  #dress(shown: Shown): void {
    this.#frame.show(shown, this.#structure, this.#problem, this.interface);
  }

  // No story: the own text, such as it is, is all there is.
  #clear(): void {
    this.#close();
    this.#given = this.#structure = null;
    this.#problem = { code: 'empty', offset: null };
    this.#frame.put(null);
    this.#redress();
  }

  // A story from elsewhere as it is, line by line.
  #bare(given: string | Uint8Array): void {
    const { structure, texts } = linesOf(typeof given === 'string' ? given : new TextDecoder().decode(given));
    if (this.textContent?.trim() || !texts.length) return;
    this.#close();
    this.#given = this.#structure = null;
    this.#frame.put(new ArticleView(documentOf(this), structure, texts));
  }

  // No core: the own text stays.
  #plain(given: string | Uint8Array, cause: Error): void {
    this.#bare(given);
    this.#fail(new ReaderError('core_unavailable', `WebAssembly did not start (${cause.message}). If the page has a `
      + "Content-Security-Policy, script-src needs 'wasm-unsafe-eval'; if the .wasm is a file of its own, it must be "
      + 'beside the script and allowed by connect-src.'));
  }

  // The own text comes back where there is any; otherwise what was there stays.
  #fail(cause: Error): void {
    const known = cause instanceof CoreError || cause instanceof ReaderError;
    const code = known ? cause.code : 'failed';
    // Only of what is wrong with the text is there a place to tell.
    const offset = cause instanceof CoreError && /^(invalid|bad)_/.test(code) ? cause.offset : null;
    // A core that ran out of memory, or trapped, is not asked again: the next story has a fresh one.
    if ((!known || code === 'out_of_memory') && this.#core) forget(this.#core);
    if (this.textContent?.trim() || !this.#frame.page) {
      this.#close();
      this.#given = this.#structure = null;
      this.#frame.put(null);
    }
    this.#problem = { code, offset };
    this.#redress();
    this.#report(code, cause.message, offset);
  }

  #redress(): void {
    this.#frame.busy(false);
    this.#dress(this.#shown = settle(this.#asked(), this.#structure));
  }

  #report(code: string, message: string, offset: number | null): void {
    this.#emit('fanjian-error', { code, message, offset } satisfies ErrorDetail);
  }

  #emit(type: keyof FanjianEventMap, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

reflect(FanjianReaderElement.prototype);

export interface FanjianReaderElement {
  src: string;
  script: Script | '';
  region: Region | '';
  wording: boolean;
  glosses: Glosses | '';
  readings: ShownReadings | '';
  mending: Mending | '';
  punctuation: Punctuation | '';
  quotes: Quotes | '';
  theme: Theme | '';
  size: Size | '';
  leading: Leading | '';
  measure: Measure | '';
  direction: LineDirection | '';
  marks: boolean;
  interface: Interface | '';

  addEventListener<K extends keyof FanjianEventMap>(
    type: K, listener: (this: this, event: FanjianEventMap[K]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(
    type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions): void;
}
