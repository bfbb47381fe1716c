// The control of <fanjian-switch>: 繁 or 简, one stop for Tab, arrows choose.
import { createElement, defaultView, ownerDocument } from '../core/dom.js';
import type { Script } from '../settings/types.js';
import css from './toggle.css';

const scripts = ['hant', 'hans'] as const;
const said = {
  hant: { letter: '繁', name: '繁體', lang: 'zh-Hant', label: '字體' },
  hans: { letter: '简', name: '简体', lang: 'zh-Hans', label: '字体' },
};

export class Toggle {
  readonly #root: HTMLElement;
  readonly #buttons: HTMLButtonElement[];

  constructor(shadow: ShadowRoot, pick: (script: Script) => void) {
    const document = ownerDocument(shadow)!;
    this.#root = createElement(document, 'span');
    this.#root.className = 'toggle';
    this.#root.setAttribute('part', 'toggle');
    this.#root.setAttribute('role', 'radiogroup');
    this.#root.hidden = true;
    this.#buttons = scripts.map((script) => {
      const { letter, name, lang } = said[script];
      const button = createElement(document, 'button');
      button.type = 'button';
      button.lang = lang;
      button.title = name;
      button.setAttribute('part', `button ${script}`);
      button.setAttribute('role', 'radio');
      button.setAttribute('aria-label', name);
      button.append(createElement(document, 'span'));
      button.firstElementChild!.textContent = letter;
      button.addEventListener('click', () => pick(script));
      return button;
    });
    this.#root.append(...this.#buttons);
    this.#root.addEventListener('keydown', (event) => this.#key(event));
    this.dress(shadow);
    shadow.append(this.#root);
  }

  /** A constructed sheet needs no style-src, but belongs to its document: done again where it is adopted. */
  dress(shadow: ShadowRoot): void {
    const document = ownerDocument(shadow)!;
    const view = defaultView(document);
    if (!view) return;
    try {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(css);
      shadow.adoptedStyleSheets = [sheet];
    } catch {
      const style = createElement(document, 'style');
      style.textContent = css;
      shadow.prepend(style);
    }
  }

  show(script: Script, busy: boolean): void {
    this.#root.hidden = false;
    this.#root.lang = said[script].lang;
    this.#root.setAttribute('aria-label', said[script].label);
    if (busy) this.#root.setAttribute('aria-busy', 'true');
    else this.#root.removeAttribute('aria-busy');
    this.#buttons.forEach((button, index) => {
      const on = scripts[index] === script;
      button.setAttribute('aria-checked', String(on));
      button.tabIndex = on ? 0 : -1;
    });
  }

  hide(): void {
    this.#root.hidden = true;
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = this.#buttons.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowRight: 1 - at, ArrowDown: 1 - at, ArrowLeft: 1 - at, ArrowUp: 1 - at, Home: 0, End: 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    this.#buttons[to]!.focus();
    this.#buttons[to]!.click();
  }
}
