// <fanjian-reader>. The element's own text stays in the light DOM until the story is shown, and after a failure.
// Precedence: attributes, the saved choice, the browser's first Chinese language, the story's own script.
import { CoreError, type Core } from '../core/core.js';
import { engine } from '../core/engine.js';
import { foreseeFor } from './traditional.js';
import { ReaderView, type Trouble } from './reader-view.js';
import { CurrentStory } from './current-story.js';
import { askedOf, take } from './host-choice.js';
import { bareStory, buildStory, readyDetail, toldApart } from './built-story.js';
import { noCore } from './open-story.js';
import { documentOf } from '../core/dom.js';
import type { ArticleView } from './article-view.js';
import { finish } from './in-slices.js';
import { correctLate } from './late-corrections.js';
import { isCoded, tellError, type ReaderError } from '../core/errors.js';
import { reflect, takeOver, unknownValue } from '../settings/reflect.js';
import { checkedChoice, settle, unwatch, watch } from '../settings/settings.js';
import { OwnWords } from '../core/own-words.js';
import { applyEdits, type TextEdit } from '../core/text-edit.js';
import type { Term } from '../core/glossary.js';
import { givenEdits, givenStory, hasOwnStory } from './source.js';
import { unknownTag, type InterfaceWords } from '../settings/i18n/words.js';
import {
  attributeOf, readerProperties, type ChangeDetail, type Choice, type FanjianEventMap, type ReaderAttributes, type Shown,
} from '../settings/types.js';

// Node has no HTMLElement; there the class can be imported, not made.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

const properties = ['article', 'edits', 'glossary', 'words', ...readerProperties];
const content = { childList: true, characterData: true, subtree: true };

/**
 * A Chinese story in Traditional or Simplified, as its reader prefers.
 *
 * @tagname fanjian-reader
 * @fires {CustomEvent<ReadyDetail>} fanjian-ready - A story is shown, all of it.
 * @fires {CustomEvent<ChangeDetail>} fanjian-change - The view changed.
 * @fires {CustomEvent<ErrorDetail>} fanjian-error - Something went wrong; `code` says what.
 */
export class FanjianReaderElement extends Base {
  static readonly observedAttributes = readerProperties.map(attributeOf);

  readonly #frame: ReaderView;
  readonly #content: MutationObserver;
  readonly #words = new OwnWords(this, (code, message) => this.#report(code, message));

  #connected = false;
  #storyDue = false;
  #loading = false;
  #queued = false;
  #by: ChangeDetail['by'] = 'page';
  #turn = 0;
  #fetching: AbortController | undefined;

  #article: string | object | null = null;
  #edits: readonly TextEdit[] | null = null;
  readonly #current = new CurrentStory();
  #shown: Shown | null = null;
  #problem: Trouble | null = null;

  constructor() {
    super();
    this.#frame = new ReaderView(this, this.#current.asSource(this.#words, () => this.edits, () => this.#shown!), (choice) => this.#pick(choice), () => {
      this.#problem = null;
      this.#request(true, true);
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

  /** Corrections of the source text, in UTF-16 units. Default: of the element's own text, those in a script element beside it. */
  get edits(): readonly TextEdit[] { return this.#edits ?? givenEdits(this, this.#article) ?? []; }
  set edits(value: readonly TextEdit[] | null | undefined) {
    this.#edits = value ?? null;
    this.#request(true, true);
  }

  /** The page's own words: a list, a term a line, or terms. Beside those of `glossary-src`. */
  get glossary(): string | readonly Term[] | null { return this.#words.given; }
  set glossary(value: string | readonly Term[] | null | undefined) {
    this.#words.given = value;
    this.#request(true, true);
  }

  /** The page's own words of the interface, in the place of some of ours or all. */
  get words(): InterfaceWords | null { return this.#frame.own; }
  set words(value: InterfaceWords | null | undefined) {
    this.#frame.setOwn(value ?? null, (what) => this.#report('unknown_value', what));
    if (this.#shown) this.#dress(this.#shown);
  }

  /** The current view; null before there is a story. */
  get shown(): Readonly<Shown> | null { return this.#current.structure && this.#shown; }

  /** The parsed story as a schema.org NewsArticle; null without one. */
  get parsed(): unknown { return this.#current.story?.article() ?? null; }

  /** Does what a press on a control does: shows the choice, saves it, and has every element of the origin follow. */
  choose(choice: Choice): void {
    const known = checkedChoice(choice, (what) => this.#report('unknown_value', what));
    if (Object.keys(known).length) this.#pick(known, 'host');
  }

  connectedCallback(): void {
    takeOver(this, properties);
    if (this.#connected) return;  // it was only moved
    this.#connected = true;
    this.#content.observe(this, content);
    this.#frame.connect(true);
    watch(this.#elsewhere);
    this.#request(!this.#frame.page?.built);
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
      this.#current.close();
      this.#words.release();
    });
  }

  adoptedCallback(): void {
    if (this.#connected) this.#frame.connect(true);
    this.#frame.dress();
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (old === value) return;
    const unknown = name === 'ui-lang' ? unknownTag(value) : unknownValue(name, value);
    if (unknown) this.#report('unknown_value', unknown);
    if (name === 'glossary-src' || name === 'house-style') {
      this.#words.changed();
      this.#request(true, true);
    } else if (/^(ui-lang|heading-level)$/.test(name) && this.#shown) this.#dress(this.#shown);
    else this.#request(name === 'src');
  }

  // Whatever happens in one task is one update.
  #request(story: boolean, other = false): void {
    this.#storyDue ||= story;
    if (other) this.#current.given = null;
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

  // A control was used, or the page did what one does.
  #pick(choice: Choice, by: 'reader' | 'host' = 'reader'): void {
    this.#by = by;
    take(this, choice, this.#current.structure);
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
      const loading = this.src || this.#article !== null || hasOwnStory(this) ? engine() : undefined;
      loading?.catch(() => {});
      void this.#words.lists();
      const read = await givenStory(this, this.#article, () => (this.#fetching = new AbortController()).signal);
      if (turn !== this.#turn) return;
      given = read && read.text;
      if (given === this.#current.given && this.#frame.page?.built) return this.#frame.busy(false);
      if (given === null) return this.#clear();
      let core: Core;
      foreseeFor(given, settle(askedOf(this), null).script);
      try {
        core = await (this.#current.core = loading ?? engine());
      } catch (cause) {
        if (turn === this.#turn) this.#plain(given, cause as Error);
        return;
      }
      if (turn === this.#turn && await this.#open(core, given)) {
        if (read!.fault) this.#report(read!.fault.code, read!.fault.message);
        for (const what of [...read!.warnings, ...this.#current.structure?.warnings ?? []]) this.#report('left_out', what);
      }
    } catch (cause) {
      if (turn !== this.#turn) return;
      if (given !== null && isCoded(cause as Error) && /^(file|csp)_/.test((cause as ReaderError).code)) return this.#plain(given, cause as Error);
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
    this.#current.corrected = !edits.length || (askedOf(this).corrections ?? settle({}, null).corrections) === 'shown';
    const whole = edits.length && typeof text !== 'string' ? new TextDecoder().decode(text) : text;
    const built = await buildStory(core, this.#current.corrected && edits.length ? applyEdits(whole as string, edits) : whole, {
      document: documentOf(this), glossary, corrects: (this.#edits ?? givenEdits(this, this.#article)) === null, served: this.#frame.served,
      asked: () => askedOf(this), wanted: () => turn === this.#turn, growing: () => this.#frame.growing,
    });
    if (turn !== this.#turn) built?.story.close();
    if (!built || turn !== this.#turn) return false;
    const { structure, damage, page } = built;
    let { shown } = built;
    this.#current.take(edits.length ? { ...built, given: whole } : built, glossary);
    this.#problem = damage;
    this.#shown = shown;
    this.#frame.put(page);
    if (page.complete) this.#frame.busy(false);
    this.#dress(shown);
    if (!page.complete) {
      await this.#finish(page);
      if (turn !== this.#turn || this.#frame.page !== page) return false;
      this.#frame.busy(false);
      this.#dress(shown = this.#shown);
    }
    if (damage) this.#report(damage.code, damage.message, damage.offset);
    this.#emit('fanjian-ready', readyDetail(shown, structure));
    void this.#correct();
    return true;
  }

  // What has begun to change goes on while the element is away; what is not yet built waits.
  readonly #finish = (page: ArticleView) => finish(page, () => this.#frame.page === page && (page.built || this.#connected));

  #show(): void {
    const before = this.#shown;
    const shown = settle(askedOf(this), this.#current.structure);
    const by = this.#by;
    this.#by = 'page';
    if (before && (Object.keys(shown) as (keyof Shown)[]).every((key) => before[key] === shown[key])) return;
    if (this.#frame.hasEdits && this.#current.given !== null && this.#current.corrected !== (shown.corrections === 'shown')) {
      // Another text: the page is built anew.
      const turn = ++this.#turn;
      this.#current.core?.then(async (core) => {
        if (turn !== this.#turn || this.#current.given === null || !await this.#open(core, this.#current.given)) return;
        this.#emit('fanjian-change', { ...shown, by } satisfies ChangeDetail);
      }, () => {});
      return;
    }
    const { page } = this.#frame;
    let texts: readonly string[] | null = null;
    if (page && this.#current.structure && before && toldApart(before, shown)) {
      try {
        texts = this.#current.texts(shown);
      } catch (cause) {
        if (cause instanceof CoreError && cause.code === 'traditional_missing') void this.#complete(by);
        else this.#fail(cause as Error);
        return;
      }
      if (!texts) return void this.#reopen();
    }
    this.#frame.renew(shown, texts, () => this.#dress(this.#shown = shown));
    if (!before || !this.#current.structure) return;
    void this.#correct();
    if (by !== 'elsewhere' && (before.lang !== shown.lang || before.regionalWords !== shown.regionalWords)) this.#frame.announce(shown);
    // Of a story that is not there yet, `fanjian-ready` will tell.
    if (!page || page.built) this.#tell(shown, by);
  }

  #tell(shown: Shown, by: ChangeDetail['by']): void {
    const { page } = this.#frame;
    const tell = () => this.#emit('fanjian-change', { ...shown, by } satisfies ChangeDetail);
    if (!page || page.complete) tell();
    else void this.#finish(page).then(() => this.#shown === shown && tell());
  }

  readonly #report = (code: string, message: string, offset: number | null = null) =>
    tellError(this, code, message, offset);

  readonly #correct = () => correctLate(this.#current, () => this.#shown, (shown, texts) => {
    this.#frame.renew(shown, texts, () => this.#dress(shown));
    if (texts) this.#tell(shown, 'page');
  }, this.#report);

  // What was chosen takes the part for Traditional, which comes first. If it does not come, what is shown stays.
  async #complete(by: ChangeDetail['by']): Promise<void> {
    const turn = this.#turn;
    const missed = await this.#current.complete();
    if (turn !== this.#turn) return;
    this.#problem = missed && { code: 'core_unavailable', offset: null };
    if (missed) {
      this.#dress(this.#shown!);
      this.#report(isCoded(missed) ? missed.code : 'failed', missed.message);
      return;
    }
    this.#by = by;
    this.#show();
  }

  // The story of an element that was away, or whose core was given up.
  async #reopen(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const again = await this.#current.reopen(this.#words, () => this.edits, () => turn === this.#turn);
      if (again && turn === this.#turn) this.#show();
    } catch (cause) {
      if (turn === this.#turn) this.#fail(cause as Error);
    }
  }

  #dress(shown: Shown): void {
    this.#frame.mayCorrect = this.#frame.hasEdits || Boolean(this.#current.corrections ?? this.#current.corrections === null);
    this.#frame.show(shown, this.#current.structure, this.#problem, this.uiLang);
    this.#frame.page?.setLevel(Number(this.headingLevel));
  }

  // No story: the own text, such as it is, is all there is.
  #clear(): void {
    this.#current.clear();
    this.#problem = { code: 'empty', offset: null };
    this.#frame.put(null);
    this.#redress();
  }

  // A story from elsewhere as it is, line by line.
  #bare(given: string | Uint8Array): void {
    const page = hasOwnStory(this) ? null : bareStory(documentOf(this), given);
    if (!page) return;
    this.#current.clear();
    this.#frame.put(page);
  }

  // No core: the own text stays.
  #plain(given: string | Uint8Array, cause: Error): void {
    this.#bare(given);
    // Whoever reads is told that nothing is converted; whoever runs the page, what is wrong and how it is mended.
    this.#fail(isCoded(cause) ? cause : noCore(cause), 'core_unavailable');
  }

  // The own text comes back where there is any; otherwise what was there stays.
  #fail(cause: Error, told?: string): void {
    const known = isCoded(cause);
    const code = known ? cause.code : 'failed';
    // Only of what is wrong with the text is there a place to tell.
    const offset = cause instanceof CoreError && /^(invalid|bad)_/.test(code) ? cause.offset : null;
    if (!known || code === 'out_of_memory') this.#current.forgetCore();
    if (hasOwnStory(this) || !this.#frame.page) {
      this.#current.clear();
      this.#frame.put(null);
    }
    this.#problem = { code: told ?? code, offset };
    this.#redress();
    this.#report(code, cause.message, offset);
  }

  #redress(): void {
    this.#frame.busy(false);
    this.#dress(this.#shown = settle(askedOf(this), this.#current.structure));
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
