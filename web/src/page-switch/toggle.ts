// The control of <fanjian-switch>: 繁 or 简, one stop for Tab, arrows choose.
import { createElement, defaultView, ownerDocument } from '../core/dom.js';
import { inheritFonts } from '../settings/inherited-fonts.js';
import { languageOf, scripts as names, wordsOver } from '../settings/i18n/words.js';
import type { Script } from '../settings/types.js';
import { label, type SwitchWords } from './switch-words.js';
import css from './toggle.css';

const scripts = ['hant', 'hans'] as const;

export class Toggle {
  readonly #root: HTMLElement;
  readonly #buttons: HTMLButtonElement[];
  #script: Script = 'hant';

  constructor(shadow: ShadowRoot, pick: (script: Script) => void) {
    const document = ownerDocument(shadow)!;
    this.#root = createElement(document, 'span');
    this.#root.className = 'toggle';
    this.#root.setAttribute('part', 'toggle');
    this.#root.setAttribute('role', 'radiogroup');
    this.#root.hidden = true;
    this.#buttons = scripts.map((script) => {
      const button = createElement(document, 'button');
      button.type = 'button';
      button.setAttribute('part', `button ${script}`);
      button.setAttribute('role', 'radio');
      button.append(createElement(document, 'span'));
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
    const inherit = () => inheritFonts(shadow.host, shadow, this.#root, ['sans']);
    try {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(css);
      shadow.adoptedStyleSheets = [sheet];
      inherit();
      // What the page's style sheets say may come later.
      if (document.readyState !== 'complete') view.addEventListener('load', inherit, { once: true });
    } catch {
      const style = createElement(document, 'style');
      style.textContent = css;
      shadow.prepend(style);
    }
  }

  /** In the words of the interface's language, `tag`, and the page's own. */
  say(tag: string, own: SwitchWords | null): void {
    const language = languageOf(tag) || this.#script;
    const lang = language === 'en' ? own && tag || 'en' : `zh-Han${language.slice(3)}`;
    const words = wordsOver({ lang, label: label[language], scripts: names }, own ?? {});
    this.#root.lang = words.lang;
    this.#root.setAttribute('aria-label', words.label);
    this.#buttons.forEach((button, index) => {
      const script = scripts[index]!;
      const { letter, name } = words.scripts[script];
      // In its own script, unless the page has other words.
      button.lang = name === names[script].name ? `zh-Han${script.slice(3)}` : words.lang;
      button.title = name;
      button.setAttribute('aria-label', name);
      button.firstElementChild!.textContent = letter;
    });
  }

  show(script: Script, busy: boolean, tag: string, own: SwitchWords | null): void {
    this.#root.hidden = false;
    this.#script = script;
    this.say(tag, own);
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
