// The outline: an entry a heading, with the section that is being read marked. Beside the text where there is room.
import { documentOf } from '../core/dom.js';
import type { Disclosure } from './disclosure.js';
import { put } from './radio-group.js';

export interface Sections {
  headings(): string[];
  /** The last heading that was passed; -1 before the first. */
  current(): number;
  jump(heading: number): void;
}

export class Outline {
  readonly #panel: Disclosure;
  readonly #sections: Sections;
  #due = 0;

  constructor(panel: Disclosure, sections: Sections) {
    this.#panel = panel;
    this.#sections = sections;
    panel.opening = () => this.show();
  }

  /** Whether it stands beside the text, and so stays. */
  beside(beside: boolean): void { this.#panel.root.classList.toggle('beside', beside); }

  /** What was pressed or has the focus is elsewhere. */
  leave(): void {
    if (!this.#panel.root.classList.contains('beside')) this.#panel.open(false);
  }

  // After every change of what is shown.
  show(): void {
    const { root } = this.#panel;
    const headings = this.#sections.headings();
    while (root.children.length > headings.length) root.lastChild!.remove();
    headings.forEach((text, at) => {
      let entry = root.children[at];
      if (!entry) {
        entry = documentOf(root).createElement('button');
        entry.addEventListener('click', () => {
          this.leave();
          this.#sections.jump(at);
          this.#mark(at);
        });
        root.append(entry);
      }
      put(entry, text);
    });
    this.#mark(this.#sections.current());
  }

  scrolled(): void {
    if (this.#panel.root.hidden || this.#due) return;
    this.#due = requestAnimationFrame(() => {
      this.#due = 0;
      this.#mark(this.#sections.current());
    });
  }

  #mark(current: number): void {
    [...this.#panel.root.children].forEach((entry, at) => {
      if (at === current) entry.setAttribute('aria-current', 'location');
      else entry.removeAttribute('aria-current');
    });
  }
}
