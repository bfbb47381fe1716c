// The places in which a page puts markup of its own beside the story: title, picture, before, after and, in the toolbar,
// its end. What is in them stays the page's: it is not read as the story, and not converted.
import { documentOf } from '../core/dom.js';
import type { ArticleView } from './article-view.js';

export class PageSlots {
  readonly #root: HTMLElement;
  readonly #slots: Record<'before' | 'title' | 'picture' | 'after' | 'toolbar', HTMLSlotElement>;
  #page: ArticleView | null = null;

  /** `story`: the slot of the element's own text, which stands in `root`. */
  constructor(root: HTMLElement, toolbar: HTMLElement, story: HTMLElement) {
    this.#root = root;
    const make = (name: string) => {
      const slot = documentOf(root).createElement('slot');
      slot.name = name;
      // Only what is filled stands in the story.
      slot.addEventListener('slotchange', () => this.#arrange());
      return slot;
    };
    const { before, title, picture, after } = this.#slots = {
      before: make('before'), title: make('title'), picture: make('picture'), after: make('after'), toolbar: make('toolbar'),
    };
    story.before(before, title, picture);
    story.after(after);
    toolbar.append(this.#slots.toolbar);
  }

  /** With the page that is shown, or without one. Called while the page of before is there. */
  show(page: ArticleView | null): void {
    this.#page = page;
    this.#arrange();
  }

  // Title and picture stand in the story once there is one: at its head, and behind that.
  #arrange(): void {
    const { before, title, picture } = this.#slots;
    const [titled, pictured] = [title, picture].map((slot) => (slot.assignedNodes?.().length ?? 0) > 0);
    this.#root.classList.toggle('titled', titled);
    const { article, header = null } = this.#page ?? {};
    const wanted: [HTMLSlotElement, Element, Element | null | undefined][] = [
      titled && article ? [title, header ?? article, null] : [title, this.#root, before],
      pictured && article ? [picture, article, header ?? (titled ? title : null)] : [picture, this.#root, titled && article ? before : title],
    ];
    for (const [slot, parent, behind] of wanted) {
      if (slot.parentElement === parent && slot.previousElementSibling === behind) continue;
      if (behind) behind.after(slot);
      else parent.prepend(slot);
    }
  }
}
