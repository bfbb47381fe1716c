// What stands in the shadow root: the controls, a message where something is wrong, the story's page or,
// until there is one, the element's own text by its slot, and the line that a screen reader is told.
import type { Structure } from './core.js';
import type { Page } from './page.js';
import { dress } from './sheet.js';
import { Toolbar, type Action } from './toolbar.js';
import type { Choice, Interface, Shown } from './types.js';
import { length_of, words_of } from './wording.js';

// What is wrong, and at which byte of the source, if there is such a place.
export interface Trouble { code: string; offset: number | null }

export class Frame {
  readonly toolbar: Toolbar;
  readonly #shadow: ShadowRoot;
  readonly #root: HTMLElement;
  readonly #slot: HTMLSlotElement;
  readonly #message: HTMLElement;
  readonly #live: HTMLElement;
  #page: Page | null = null;
  #say = words_of('hant', '');

  constructor(shadow: ShadowRoot, pick: (choice: Choice) => void) {
    const document = shadow.ownerDocument;
    const make = (tag: string, name: string) => {
      const element = document.createElement(tag);
      element.className = name;
      return element;
    };
    this.#shadow = shadow;
    this.#root = make('div', 'frame');
    this.#root.setAttribute('part', 'frame');
    this.#slot = document.createElement('slot');
    this.#message = make('p', 'message');
    this.#message.setAttribute('part', 'message');
    this.#message.setAttribute('role', 'status');
    this.#live = make('p', 'live');
    this.#live.setAttribute('aria-live', 'polite');
    this.toolbar = new Toolbar(document, {
      pick,
      act: (action) => this.#act(action),
      jump: (heading) => this.#page?.jump(heading),
    });
    this.toolbar.root.hidden = true;
    this.#root.append(this.toolbar.root, this.#message, this.#slot, this.#live);
    shadow.append(this.#root);
    this.dress();
  }

  get page(): Page | null { return this.#page; }

  // Puts a page in the place of the own text, or, with null, gives the place back.
  put(page: Page | null): void {
    this.#page?.article.remove();
    this.#page = page;
    this.#slot.hidden = page !== null;
    if (!page) return;
    page.top = () => Math.max(0, this.toolbar.root.getBoundingClientRect().bottom);
    this.#slot.before(page.article);
  }

  // The style sheet belongs to the document: again after it became another.
  dress(): void {
    dress(this.#shadow);
  }

  busy(on: boolean): void {
    if (on) this.#root.setAttribute('aria-busy', 'true');
    else this.#root.removeAttribute('aria-busy');
  }

  // Everything but the story's texts.
  show(shown: Shown, structure: Structure | null, trouble: Trouble | null, language: Interface | ''): void {
    const say = this.#say = words_of(shown.script, language);
    for (const name of ['theme', 'size', 'leading', 'measure', 'direction'] as const) {
      if (this.#root.dataset[name] !== shown[name]) this.#root.dataset[name] = shown[name];
    }
    if (this.#page) {
      const { article } = this.#page;
      if (article.lang !== shown.lang) article.lang = shown.lang;
      if (article.dataset.glosses !== shown.glosses) article.dataset.glosses = shown.glosses;
      this.#page.turn(shown.direction === 'vertical');
    }
    // While the story is on its way the toolbar keeps its place, so that nothing moves when it comes.
    const waiting = !structure && this.#root.hasAttribute('aria-busy');
    this.toolbar.root.hidden = !structure && !waiting;
    this.toolbar.root.classList.toggle('waiting', waiting);
    this.toolbar.show(shown, say, {
      glosses: Boolean(structure?.glosses),
      meta: structure ? length_of(structure, say) : '',
      headings: this.#page?.headings() ?? [],
      speech: 'idle',
      marks: true,
    });
    const text = trouble
      ? (say.errors[trouble.code] ?? say.errors.other!)
        + (trouble.offset === null ? '' : say.at(trouble.offset.toLocaleString('en')))
      : '';
    this.#message.lang = say.lang;
    if (this.#message.textContent !== text) this.#message.textContent = text;
  }

  #act(action: Action): void {
    if (action === 'print') print();
  }

  // Once, and politely: in which script the story is now.
  announce(shown: Shown): void {
    const say = this.#say;
    this.#live.lang = say.lang;
    this.#live.textContent = say.now + say[shown.script]
      + (shown.script === 'hant' && shown.region !== 'generic' ? `\uFF0C${say[shown.region]}` : '');
  }
}
