// A button, and the panel that it opens under the toolbar: one is open at a time.
import { put } from './radio-group.js';

export class Disclosure {
  readonly button: HTMLButtonElement;
  readonly root: HTMLElement;

  constructor(document: Document, button: string, panel: string) {
    this.button = document.createElement('button');
    this.button.type = 'button';
    this.button.className = button;
    this.button.setAttribute('part', button);
    this.button.setAttribute('aria-expanded', 'false');
    this.button.setAttribute('aria-controls', panel);
    this.root = document.createElement('div');
    this.root.id = panel;
    this.root.className = `panel ${panel}`;
    this.root.setAttribute('part', panel);
    this.root.setAttribute('role', 'group');
    this.root.hidden = true;
    this.button.addEventListener('click', () => this.open(this.root.hidden));
  }

  // What is to be done before it is seen.
  opening = () => {};

  // `text`: the button says it; otherwise it is only its name.
  say(name: string, text: boolean): void {
    if (text) put(this.button, name);
    else {
      this.button.setAttribute('aria-label', name);
      this.button.title = name;
    }
    this.root.setAttribute('aria-label', name);
  }

  open(open: boolean): void {
    if (this.root.hidden !== open) return;
    if (open) this.opening();
    this.root.hidden = !open;
    this.button.setAttribute('aria-expanded', String(open));
  }
}
