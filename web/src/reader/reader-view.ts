// What stands in the shadow root: the controls, a message where something is wrong, the story's page or,
// until there is one, the element's own text by its slot, and the line that a screen reader is told.
import type { Structure } from '../core/core.js';
import { flowOf } from './block-text.js';
import type { StorySource } from './change-explorer.js';
import { currentSection, jump } from './bring-into-view.js';
import { watchQuestions } from './ask-gestures.js';
import { canHighlight } from './highlight.js';
import { documentOf, shadowRootOf } from '../core/dom.js';
import { isCoded, tellError } from '../core/errors.js';
import type { ArticleView } from './article-view.js';
import { dress } from './stylesheet.js';
import { Toolbar } from './toolbar.js';
import type { Action } from './toolbar-state.js';
import { loadReaderTools } from './reader-tools-source.js';
import { sheetAtOnce } from './settings-sheet-source.js';
import type { sheet } from './settings-sheet.js';
import type { ReaderTools } from './reader-tools.js';
import { articleStyles, frameStyles, type Choice, type Shown } from '../settings/types.js';
import { put } from './radio-group.js';
import { progressOf } from './reading-progress.js';
import { keepPlace } from './scroll-anchor.js';
import { PageSlots } from './slots.js';
import { scrollerOf } from './scroller.js';
import { longStory, places } from './kept-places.js';
import { inheritFonts } from '../settings/inherited-fonts.js';
import { addressOf } from '../settings/settings.js';
import { voiceFor, watchVoices } from './voices.js';
import { hasBareText } from './source.js';
import { ViewWords } from './view-words.js';
import type { InterfaceWords, Words } from '../settings/i18n/words.js';
import { lengthOf, words } from '../settings/i18n/zh.js';

// What is wrong, and at which byte of the source, if there is such a place.
export interface Trouble { code: string; offset: number | null }

// Script and region, as the controls name them.
function standardOf({ script, region }: Shown, { comma, labels }: Words): string {
  return labels.script.values[script]! + (script === 'hant' && region !== 'none' ? comma + labels.region.values[region]! : '');
}

// What may go well another time.
const mended = /^(core_unavailable|src_unreachable|failed|out_of_memory)$/;

export class ReaderView {
  readonly toolbar: Toolbar;
  hasEdits = false;
  mayCorrect = false;
  readonly #shadow: ShadowRoot;
  readonly #served: ChildNode[];
  readonly #root: HTMLElement;
  readonly #slot: HTMLSlotElement;
  readonly #slots: PageSlots;
  readonly #message: HTMLElement;
  readonly #live: HTMLElement;
  readonly #retry: HTMLButtonElement;
  readonly #colophon: HTMLElement;
  readonly #told: StorySource;
  #extras: ReaderTools | undefined;
  readonly #styles: string[] = [];  // that came with parts
  #sheet: typeof sheet | undefined;
  #page: ArticleView | null = null;
  #say: Words = words.hant;
  readonly #words = new ViewWords();
  #shown: Shown | null = null;
  #structure: Structure | null = null;
  #again: (() => void) | undefined;
  #leave: AbortController | undefined;
  #sought = false;
  readonly #progress: () => void;

  constructor(host: Element, told: StorySource, pick: (choice: Choice) => void, retry: () => void) {
    const document = documentOf(host);
    const make = (tag: string, name: string) => {
      const element = document.createElement(tag);
      element.className = name;
      return element;
    };
    this.#root = make('div', 'frame');
    this.#root.setAttribute('part', 'frame');
    this.#slot = document.createElement('slot');
    const dressSlot = () => this.#slot.classList.toggle('plain', hasBareText(host));
    dressSlot();
    this.#slot.addEventListener('slotchange', dressSlot);
    this.#message = make('p', 'message');
    this.#message.setAttribute('part', 'message');
    this.#message.setAttribute('role', 'status');
    this.#retry = make('button', 'again') as HTMLButtonElement;
    this.#retry.type = 'button';
    this.#retry.setAttribute('part', 'again');
    this.#retry.hidden = true;
    this.#retry.addEventListener('click', retry);
    this.#live = make('p', 'live');
    this.#live.setAttribute('aria-live', 'polite');
    this.toolbar = new Toolbar(document, {
      pick,
      act: (action) => void this.#use((extras) => extras.act(action), action),
      jump: (heading) => this.#page && jump(this.#page, heading),
      current: () => (this.#page ? currentSection(this.#page) : -1),
      headings: () => this.#page?.headings.map((heading) => flowOf(heading, false).text.trim()) ?? [],
      bring: async () => await this.#tools() !== null,
    });
    this.toolbar.root.hidden = true;
    this.#progress = progressOf(this.toolbar.root, () => this.#page);
    this.#colophon = make('p', 'colophon');
    this.#told = told;
    this.#root.append(this.toolbar.root, this.#message, this.#retry, this.#slot, this.#colophon, this.#live);
    this.#slots = new PageSlots(this.#root, this.toolbar.end, this.#slot);
    this.#root.addEventListener('click', (event) => {
      const path = event.composedPath();
      // A tap reads on, unless changes are marked.
      if (event.detail === 1 && this.#marks && !path.some((each) => (each as Element).tagName === 'A')) this.#press(event.clientX, event.clientY, path, false);
    });
    this.#root.addEventListener('keydown', ({ key, target }) => {
      const article = this.#page?.article;
      if (key === 'Enter' && target === article) void this.#use((extras) => extras.review(article!));
    });
    // Last: what throws before leaves the element's own text where it is. What a server rendered stays until the same
    // is there.
    const served = shadowRootOf(host);
    this.#served = [...served?.childNodes ?? []];
    this.#shadow = served ?? host.attachShadow({ mode: 'open' });
    if (!this.#served.length) this.#shadow.append(this.#root);
    if (sheetAtOnce) this.#take(sheetAtOnce);
    this.dress();
  }

  /** Whether a story was in the page's HTML (entries/render.ts). */
  get served(): boolean { return this.#served.length > 0; }

  get page(): ArticleView | null { return this.#page; }

  // Puts a page in the place of the own text, or, with null, gives the place back.
  put(page: ArticleView | null): void {
    if (this.#served.length) {
      for (const node of this.#served.splice(0)) node.remove();
      this.#shadow.append(this.#root);
    }
    const before = this.#page?.article;
    this.#page = page;
    this.#slot.hidden = page !== null;
    if (!page) {
      this.#slots.show(null);
      before?.remove();
      return;
    }
    const bar = this.toolbar.root;
    page.top = () => Math.max(0, bar.getBoundingClientRect().bottom);
    page.bar = () => {
      const { position, top } = getComputedStyle(bar);
      return position === 'sticky' ? bar.offsetHeight + (parseFloat(top) || 0) : 0;
    };
    const scroller = before && scrollerOf(this.#root);
    const { scrollTop = 0 } = scroller ?? {};
    this.#slot.before(page.article);
    this.#slots.show(page);
    before?.remove();
    // WebKit lays out what is asked for its size (@container) without what is in it, and scrolls to where that ends.
    if (scrollTop && scroller!.scrollTop !== scrollTop) scroller!.scrollTop = scrollTop;
  }

  // Whether a story may come into view before all of it is there: what stands in its place is seen from its beginning,
  // so that nothing moves that is being read.
  get growing(): boolean {
    if (this.#served.length) return false;
    const { top } = this.#root.getBoundingClientRect();
    const scroller = scrollerOf(this.#root);
    return top >= (scroller === documentOf(this.#root).scrollingElement ? 0 : Math.max(0, scroller.getBoundingClientRect().top));
  }

  // Whether all of a story changes at once: what is marked, annotated or said hangs on its texts.
  whole(next: Shown): boolean {
    return /^(speaking|paused)$/.test(this.#extras?.speech ?? '')
      || [this.#shown, next].some((each) => each && (each.highlightChanges !== 'none' || each.readings !== 'none'));
  }

  // In the page, or away from it: then nothing is listened to, and nothing speaks.
  connect(on: boolean): void {
    this.toolbar.observe(on);
    this.#leave?.abort();
    if (!on) {
      this.#extras?.leave();
      return;
    }
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    const document = documentOf(this.#root);
    this.#inherit();
    // What the page's style sheets say may come later.
    if (document.readyState !== 'complete') document.defaultView?.addEventListener('load', () => this.#inherit(), { signal });
    document.addEventListener('pointerdown', (event) => {
      const path = event.composedPath();
      this.toolbar.pressed(path);
      this.#extras?.dismiss(path);
    }, { signal });
    document.addEventListener('scroll', () => {
      this.toolbar.scrolled();
      this.#seekPlace();
      this.#progress();
    }, { signal, capture: true, passive: true });
    // A story in vertical lines scrolls in its box, and only the box's own tree is told.
    // What comes near is laid out, and may be longer than it was taken for.
    for (const type of ['scroll', 'contentvisibilityautostatechange']) this.#root.addEventListener(type, this.#progress, { signal, capture: true, passive: true });
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#extras?.dismiss([]), { signal });
    document.defaultView?.addEventListener('beforeprint', () => this.#page?.finish(), { signal });
    watchQuestions(this.#root, () => this.#page?.article, {
      at: (x, y, target) => this.#press(x, y, [target], true),
      about: (node, offset, end) => void this.#use((extras) => extras.selected(node, offset, end)),
    }, signal);
    watchVoices(() => this.#dressToolbar(), signal);
  }

  get #marks(): boolean { return (this.#shown?.highlightChanges ?? 'none') !== 'none'; }

  // Where a reader was in a long story is looked up, and kept: once there is a place to look up, or to keep.
  #seekPlace(): void {
    if (this.#sought || !this.#page || (this.#structure?.wordCount ?? 0) < longStory) return;
    this.#sought = true;
    setTimeout(() => void this.#use(), 300);
  }

  #press(x: number, y: number, path: readonly EventTarget[], held: boolean): void {
    const block = this.#page?.blocks.find((each) => path.includes(each) || each.contains(path[0] as Node));
    if (block) void this.#use((extras) => extras.press(block, x, y, held));
  }

  // The style sheet belongs to the document: again after it became another.
  dress(): void {
    dress(this.#shadow, this.#styles);
    this.#inherit();
  }

  #inherit(): void {
    inheritFonts(this.#shadow.host, this.#shadow, this.#root, ['text', 'serif', 'sans', 'kai', 'size']);
  }

  busy(on: boolean): void {
    if (on) this.#root.setAttribute('aria-busy', 'true');
    else this.#root.removeAttribute('aria-busy');
  }

  get own(): InterfaceWords | null { return this.#words.own; }

  // The page's own words of the interface; `refuse` is told which are not known.
  setOwn(own: InterfaceWords | null, refuse: (what: string) => void): void {
    this.#words.setOwn(own, refuse);
  }

  // Everything but the story's texts. `language`: of the interface, a tag.
  show(shown: Shown, structure: Structure | null, trouble: Trouble | null, language: string): void {
    const lacking = this.#words.lacks(language);
    const say = this.#say = this.#words.of(shown.script, language);
    if (lacking) {
      void this.#tools().then((extras) => {
        this.#words.english = extras && extras.english;
        this.#again?.();
      });
    }
    this.#again = () => this.show(shown, structure, trouble, language);
    for (const name of frameStyles) {
      if (this.#root.dataset[name] !== shown[name]) this.#root.dataset[name] = shown[name];
    }
    if (this.#page) {
      const { article } = this.#page;
      this.#page.setLang(shown.lang);
      for (const name of articleStyles) {
        if (article.dataset[name] !== shown[name]) article.dataset[name] = shown[name];
      }
      this.#page.turn(shown.writingMode === 'vertical-rl');
      this.#page.showPictures(shown.pictures !== 'none');
      this.#page.nameTables(say.table);
    }
    // While the story is on its way the toolbar keeps its place, so that nothing moves when it comes.
    const waiting = (!structure && this.#root.hasAttribute('aria-busy')) || lacking;
    this.toolbar.root.hidden = !structure && !waiting;
    this.toolbar.root.classList.toggle('waiting', waiting);
    this.#shown = shown;
    this.#structure = structure;
    if (places().length) this.#seekPlace();
    if ((this.#marks || shown.readings !== 'none') && this.#page) void this.#use();
    this.#showExtras();
    this.#page?.setStop(this.#marks);
    put(this.#colophon, structure ? [
      `${documentOf(this.#root).title} ${documentOf(this.#root).location?.href ?? ''}`,
      shown.source ? '' : `${say.made}${standardOf(shown, say)}`,
    ].filter(Boolean).join(say.stopMark) : '');
    this.#colophon.lang = say.lang;
    // At which byte, the event says: to who runs the page.
    this.#message.lang = say.lang;
    put(this.#message, trouble ? say.errors[trouble.code] ?? say.errors.other! : '');
    this.#retry.hidden = !trouble || !mended.test(trouble.code);
    this.#retry.lang = say.lang;
    put(this.#retry, say.again);
    // Last, since it asks what fits.
    this.#dressToolbar();
    this.#progress();
  }

  #dressToolbar(): void {
    const shown = this.#shown;
    if (!shown) return;
    const structure = this.#structure;
    this.toolbar.show(shown, this.#say, {
      glosses: Boolean(structure?.glosses),
      pictures: Boolean(structure?.blocks.some(({ image }) => image)),
      meta: structure ? lengthOf(structure, this.#say) : '',
      headings: this.#page?.headings.length ?? 0,
      speech: voiceFor(shown.lang) ? this.#extras?.speech ?? 'idle' : 'none',
      highlights: canHighlight(),
      corrections: this.mayCorrect,
    });
  }

  // The settings sheet, which takes its style and the names of the settings along.
  #take(part: typeof sheet): void {
    if (this.#sheet) return;
    this.#sheet = part;
    this.#styles.push(part.style);
    this.#words.complete(part.labels);
    this.toolbar.take(part.SettingsSheet);
    if (!this.#again) return;
    this.dress();
    this.#again();
  }

  #showExtras(): void {
    if (this.#shown) this.#extras?.show(this.#page?.built ? this.#page : null, this.#structure, this.#shown, this.#say);
  }

  // Null: they did not come, which the page is told.
  #tools(): Promise<typeof import('./reader-tools.js') | null> {
    return loadReaderTools().then((made) => {
      this.#take(made.sheet);
      return made;
    }, (cause: Error) => {
      tellError(this.#shadow.host, isCoded(cause) ? cause.code : 'script_unavailable', cause.message);
      return null;
    });
  }

  // The extras come when they are first used. Where they cannot be had, what asked for them says so. What they do is
  // done with the whole story.
  async #use(run?: (extras: ReaderTools) => void, action?: Action): Promise<void> {
    const made = await this.#tools();
    if (made && !this.#extras) {
      this.#styles.push(made.style);
      this.dress();
      this.#extras = new made.ReaderTools({
        root: this.#root,
        back: () => this.toolbar.back(),
        changed: () => this.#dressToolbar(),
        dress: (paper) => dress(paper, this.#styles),
        tell: (which, word) => this.toolbar.tell(which, this.#say[word]),
        close: () => this.toolbar.close(),
        address: () => addressOf((this.#shadow.host.getAttribute('url-param') ?? ''), this.#shown!),
        complain: (code) => put(this.#message, this.#say.errors[code]!),
      }, this.#told);
      this.#showExtras();
    }
    if (this.#extras && run) {
      if (this.#page && !this.#page.complete) {
        this.#page.finish();
        this.#showExtras();
      }
      run(this.#extras);
    } else if (!this.#extras && action) this.toolbar.tell(action, this.#say.notThere);
  }

  /** Another view, with these texts where it changes: what is read stays where it is. `dress` shows the rest. */
  renew(shown: Shown, texts: readonly string[] | null, dress: () => void): void {
    const { page } = this;
    keepPlace(page, (node) => {
      if (texts) page!.show(texts, shown.lang, this.whole(shown) ? undefined : node);
      dress();
    });
  }

  // Once, and politely: in which script the story is now.
  announce(shown: Shown): void {
    const say = this.#say;
    this.#live.lang = say.lang;
    this.#live.textContent = say.now + standardOf(shown, say);
  }
}
