// <fanjian-reader>. The element's own text stays in the light DOM until the story is shown, and after a failure.
// Precedence: attributes, the saved choice, the browser's first Chinese language, the story's own script.
import { CoreError, type Choices, type Core, type Story, type Structure } from '../core/core.js';
import { engine, forget } from '../core/engine.js';
import { ReaderView, type Trouble } from './reader-view.js';
import { linesOf, open } from './open-story.js';
import { documentOf } from '../core/dom.js';
import { ArticleView } from './article-view.js';
import { keepPlace } from './scroll-anchor.js';
import { isCoded, ReaderError } from '../core/errors.js';
import { reflect } from '../settings/reflect.js';
import { checkedChoice, choicesOf, link, linked, save, settle, unwatch, watch } from '../settings/settings.js';
import { OwnWords } from '../core/own-words.js';
import { applyEdits, withoutEdits, type TextEdit } from '../core/text-edit.js';
import type { Term } from '../core/glossary.js';
import { fetched, ownEdits, ownStory, parserPast, type Given } from './source.js';
import {
  attributeOf, propertyOf, readerProperties, switches, valueOf, values, type ChangeDetail, type Choice, type Enumerated, type ErrorDetail,
  type FanjianEventMap, type ReaderAttributes, type ReadyDetail, type Shown,
} from '../settings/types.js';

// Node has no HTMLElement; there the class can be imported, not made.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

const properties = ['article', 'edits', 'glossary', ...readerProperties];
// A story of this length may have left the core with memory worth giving back.
const large = 1 << 20;
// One of this length is opened in several tasks.
const long = 1 << 17;
const hasOwn = (object: object, name: string) => Object.prototype.hasOwnProperty.call(object, name);
const content = { childList: true, characterData: true, subtree: true };
// Whether the texts of two choices can differ.
const toldApart = (one: Shown, other: Shown) => one.lang !== other.lang
  || JSON.stringify(choicesOf(one)) !== JSON.stringify(choicesOf(other));

/**
 * A Chinese story in Traditional or Simplified, as its reader prefers.
 *
 * @tagname fanjian-reader
 * @slot - The story's text, visible until the element shows it and if it cannot.
 * @fires {CustomEvent<ReadyDetail>} fanjian-ready - A story is shown.
 * @fires {CustomEvent<ChangeDetail>} fanjian-change - The view changed.
 * @fires {CustomEvent<ErrorDetail>} fanjian-error - Something went wrong; `code` says what.
 */
export class FanjianReaderElement extends Base {
  static readonly observedAttributes = readerProperties.map(attributeOf);

  readonly #frame: ReaderView;
  readonly #content: MutationObserver;
  readonly #words = new OwnWords(this, (code, message) => this.#report(code, message, null));

  #connected = false;
  #storyDue = false;
  #loading = false;
  #queued = false;
  #by: ChangeDetail['by'] = 'page';
  #turn = 0;
  #fetching: AbortController | undefined;

  #article: string | object | null = null;
  #edits: readonly TextEdit[] | null = null;
  #given: string | Uint8Array | null = null;
  #glossary = 0;  // of the story that is open
  #core: Promise<Core> | undefined;
  #story: Story | null = null;
  #structure: Structure | null = null;
  #shown: Shown | null = null;
  #again = false;
  #corrected = true;
  #problem: Trouble | null = null;

  constructor() {
    super();
    this.#frame = new ReaderView(this, {
      source: () => this.#uncorrected(),
      corrected: () => this.#story?.texts({ to: 'source' }) ?? null,
      words: () => this.#words.open,
      unmarked: () => this.#story?.texts(this.#unmarked()) ?? null,
      sentences: (text) => this.#story?.breaks(text, 'sentence') ?? [],
      explain: (piece, unit) => this.#story?.explain(piece, unit, this.#unmarked()) ?? null,
    }, (choice) => this.#pick(choice), () => {
      this.#given = null;
      this.#problem = null;
      this.#request(true);
    });
    this.#content = new MutationObserver(() => {
      if (this.#article === null && !this.src) this.#request(true);
    });
  }

  /** The story: text or a schema.org object. Takes precedence over `src` and the element's own text. */
  get article(): string | object | null { return this.#article; }
  set article(value: string | object | null | undefined) {
    this.#article = value ?? null;
    this.#request(true);
  }

  /** Corrections of the source text, in UTF-16 units. Default: those in a script element beside the text. */
  get edits(): readonly TextEdit[] { return this.#edits ?? ownEdits(this); }
  set edits(value: readonly TextEdit[] | null | undefined) {
    this.#edits = value ?? null;
    this.#given = null;
    this.#request(true);
  }

  /** The page's own words: a list, a term a line, or terms. Beside those of `glossary-src`. */
  get glossary(): string | readonly Term[] | null { return this.#words.given; }
  set glossary(value: string | readonly Term[] | null | undefined) {
    this.#words.given = value;
    this.#given = null;
    this.#request(true);
  }

  /** The current view; null before there is a story. */
  get shown(): Readonly<Shown> | null { return this.#structure && this.#shown; }

  /** The parsed story as a schema.org NewsArticle; null without one. */
  get parsed(): unknown { return this.#story?.article() ?? null; }

  /** Does what a press on a control does: shows the choice, saves it, and has every element of the origin follow. */
  choose(choice: Choice): void {
    const known = checkedChoice(choice, (what) => this.#report('unknown_value', what, null));
    if (Object.keys(known).length) this.#pick(known, 'host');
  }

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
      // A story that was on its way is asked for again if the element comes back.
      this.#storyDue ||= this.#loading;
      this.#loading = false;
      this.#close();
      this.#words.release();
    });
  }

  adoptedCallback(): void {
    if (this.#connected) this.#frame.connect(true);
    this.#frame.dress();
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (old === value) return;
    const property = propertyOf(name) as Enumerated;
    if (value && hasOwn(values, property) && !valueOf(property, value)) {
      this.#report('unknown_value', `${name}="${value}" is not known; use ${
        values[property].map((word) => `"${word}"`).join(', ')}.`, null);
    }
    if (name === 'glossary-src' || name === 'house-style') {
      this.#words.changed();
      this.#given = null;
      this.#request(true);
    } else if (/^(ui-lang|heading-level)$/.test(name) && this.#shown) this.#dress(this.#shown);
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
    if (this.#by === 'page') this.#by = 'elsewhere';
    this.#request(false);
  };

  // A control was used. The choice is the reader's for every reader of the origin; where the page
  // had fixed it by attribute, it is changed there too.
  #pick(choice: Choice, by: 'reader' | 'host' = 'reader'): void {
    this.#by = by;
    for (const [property, value] of Object.entries(choice)) {
      const name = attributeOf(property);
      if (!this.hasAttribute(name)) continue;
      if (typeof value === 'boolean') this.toggleAttribute(name, value);
      else this.setAttribute(name, value);
    }
    if (choice.script || choice.region) link(this.urlParam, settle({ ...this.#asked(), ...choice }, this.#structure));
    save(choice);
  }

  #asked(): Choice {
    const byAddress = linked(this.urlParam);
    return Object.fromEntries([...Object.keys(values) as Enumerated[], ...switches]
      .map((name) => [name, (this as unknown as Record<string, unknown>)[name] || byAddress[name as 'script'] || undefined]));
  }

  // The story as it is given: null where there is none (yet).
  async #read(): Promise<Given | null> {
    if (typeof this.#article === 'string') return { text: this.#article, warnings: [] };
    if (this.#article) {
      try {
        return { text: JSON.stringify(this.#article), warnings: [] };
      } catch (cause) {
        throw new ReaderError('bad_shape', `article: ${(cause as Error).message}`);
      }
    }
    if (this.src) {
      this.#fetching = new AbortController();
      return fetched(this.src, this.baseURI, this.#fetching.signal);
    }
    await parserPast(this);
    const given = await ownStory(this);
    return String(given.text).trim() ? given : null;
  }

  async #load(): Promise<void> {
    const turn = ++this.#turn;
    let given: string | Uint8Array | null = null;
    this.#loading = true;
    this.#fetching?.abort();
    this.#frame.busy(true);
    if (this.#shown) this.#dress(this.#shown);
    try {
      // The core is on its way while the story is.
      const loading = this.src || this.#article !== null || this.textContent?.trim() || this.querySelector('img') ? engine() : undefined;
      loading?.catch(() => {});
      void this.#words.lists();
      const read = await this.#read();
      if (turn !== this.#turn) return;
      given = read && read.text;
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
      if (turn === this.#turn && await this.#open(core, given)) {
        if (read!.fault) this.#report(read!.fault.code, read!.fault.message, null);
        for (const what of [...read!.warnings, ...this.#structure?.warnings ?? []]) this.#report('left_out', what, null);
      }
    } catch (cause) {
      if (turn !== this.#turn) return;
      if (cause instanceof CoreError && cause.code === 'too_large') this.#bare(given!);
      this.#fail(cause as Error);
    } finally {
      if (turn === this.#turn) this.#loading = false;
    }
  }

  // False: something else was asked for before it was done. A long story is parsed, built and shown in a task each.
  async #open(core: Core, text: string | Uint8Array): Promise<boolean> {
    const turn = this.#turn;
    const glossary = await this.#words.in(core);
    if (turn !== this.#turn) return false;
    const { edits } = this;
    this.#frame.hasEdits = edits.length > 0;
    this.#corrected = !edits.length || (this.#asked().corrections ?? settle({}, null).corrections) === 'shown';
    const whole = edits.length && typeof text !== 'string' ? new TextDecoder().decode(text) : text;
    const { given, story, structure, damage } = open(core, this.#corrected && edits.length ? applyEdits(whole as string, edits) : whole);
    const left = async () => {
      await new Promise((done) => setTimeout(done));
      if (turn === this.#turn) return false;
      story.close();
      return true;
    };
    if (text.length > long && await left()) return false;
    let shown = settle(this.#asked(), structure);
    const page = new ArticleView(documentOf(this), structure, story.texts({ ...choicesOf(shown), glossary }), (text) => core.words(text));
    if (text.length > long) {
      if (await left()) return false;
      const now = settle(this.#asked(), structure);
      if (toldApart(now, shown)) page.show(story.texts({ ...choicesOf(now), glossary }), now.lang);
      shown = now;
    }
    this.#close();
    this.#given = edits.length ? whole : given;
    this.#story = story;
    this.#glossary = glossary;
    this.#structure = structure;
    this.#problem = damage;
    this.#shown = shown;
    this.#frame.put(page);
    this.#frame.busy(false);
    this.#dress(shown);
    if (damage) this.#report(damage.code, damage.message, damage.offset);
    this.#emit('fanjian-ready', {
      ...shown, headline: structure.headline, wordCount: structure.wordCount,
      timeRequired: structure.timeRequired, glossCount: structure.glosses,
    } satisfies ReadyDetail);
    return true;
  }

  // The source's texts, as they were before they were corrected.
  #uncorrected(): readonly string[] | null {
    const texts = this.#story?.texts({ to: 'source' });
    return !texts ? null : this.#corrected && typeof this.#given === 'string' ? withoutEdits(texts, this.#given, this.edits) : texts;
  }

  // What is shown, with the source's punctuation.
  #unmarked(): Choices {
    return { ...choicesOf(this.#shown!), punctuation: false, quotes: false, glossary: this.#glossary };
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
    if (this.#frame.hasEdits && this.#given !== null && this.#corrected !== (shown.corrections === 'shown')) {
      // Another text: the page is built anew.
      const turn = ++this.#turn;
      this.#core?.then(async (core) => {
        if (turn !== this.#turn || this.#given === null || !await this.#open(core, this.#given)) return;
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
        texts = this.#story.texts({ ...choicesOf(shown), glossary: this.#glossary });
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
    if (by !== 'elsewhere' && (before.lang !== shown.lang || before.regionalWords !== shown.regionalWords)) this.#frame.announce(shown);
    this.#emit('fanjian-change', { ...shown, by } satisfies ChangeDetail);
  }

  // The story of an element that was away, or whose core was given up.
  async #reopen(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const core = await (this.#core = engine());
      if (turn !== this.#turn || !this.#given) return;
      this.#glossary = await this.#words.in(core);
      if (turn !== this.#turn || !this.#given) return;
      this.#story = core.open(this.#corrected && this.edits.length ? applyEdits(String(this.#given), this.edits) : this.#given);
      this.#show();
    } catch (cause) {
      if (turn === this.#turn) this.#fail(cause as Error);
    }
  }

  #dress(shown: Shown): void {
    this.#frame.show(shown, this.#structure, this.#problem, this.uiLang);
    this.#frame.page?.setLevel(Number(this.headingLevel));
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
    // Whoever reads is told that nothing is converted; whoever runs the page, what is wrong and how it is mended.
    if (isCoded(cause)) return this.#fail(cause, 'core_unavailable');
    this.#fail(new ReaderError('core_unavailable', `WebAssembly did not start (${cause.message}). If the page has a `
      + "Content-Security-Policy, script-src needs 'wasm-unsafe-eval'; if the .wasm is a file of its own, it must be "
      + 'beside the script and allowed by connect-src.'));
  }

  // The own text comes back where there is any; otherwise what was there stays.
  #fail(cause: Error, told?: string): void {
    const known = isCoded(cause);
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
    this.#problem = { code: told ?? code, offset };
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

reflect(FanjianReaderElement.prototype, readerProperties);

export interface FanjianReaderElement extends ReaderAttributes {
  addEventListener<K extends keyof FanjianEventMap>(
    type: K, listener: (this: this, event: FanjianEventMap[K]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(
    type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions): void;
}
