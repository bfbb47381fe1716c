// One setting as a radio group of buttons: one stop for Tab, arrows choose.
import { attributeOf, switches, values, type Choice, type Script, type Setting, type Switch } from '../settings/types.js';
import { scripts, type Words } from '../settings/i18n/words.js';

const isSwitch = (name: Setting): name is Switch => (switches as readonly string[]).includes(name);

export class RadioGroup {
  readonly root: HTMLElement;
  readonly name: Setting;
  readonly #label: HTMLElement;
  readonly #buttons: HTMLButtonElement[];
  readonly #hint: HTMLElement;
  #words: Words | undefined;

  constructor(document: Document, name: Setting, pick: (choice: Choice) => void) {
    this.name = name;
    this.root = document.createElement('div');
    const attribute = attributeOf(name);
    this.root.className = `group ${attribute}`;
    this.root.setAttribute('role', 'radiogroup');
    this.root.setAttribute('part', `group ${attribute}`);
    this.#label = document.createElement('span');
    this.#label.className = 'label';
    this.#label.setAttribute('aria-hidden', 'true');
    this.#buttons = (isSwitch(name) ? ['off', 'on'] : values[name]).map((value) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset[name] = value;
      button.setAttribute('role', 'radio');
      button.setAttribute('part', `button ${attribute}-${value.toLowerCase()}`);
      button.addEventListener('click', () => pick({ [name]: isSwitch(name) ? value === 'on' : value }));
      return button;
    });
    this.#hint = document.createElement('span');
    this.#hint.className = 'hint';
    this.#hint.id = `hint-${attribute}`;
    this.#hint.hidden = true;
    this.root.append(this.#label, ...this.#buttons, this.#hint);
    this.root.addEventListener('keydown', (event) => this.#key(event));
  }

  say(words: Words): void {
    const { name, values: named } = words.labels[this.name];
    put(this.#label, name);
    this.#words = words;
    this.root.setAttribute('aria-label', name);
    for (const button of this.#buttons) {
      const value = button.dataset[this.name]!;
      if (this.name !== 'script') {
        put(button, named[value] ?? words[value as 'on']);
        continue;
      }
      // In their own script, whatever the language of the controls, unless the page has other words.
      const { letter, name: full } = words.scripts[value as Script];
      button.lang = full === scripts[value as Script].name ? `zh-Han${value.slice(3)}` : words.lang;
      put(button, letter);
      button.setAttribute('aria-label', full);
      button.title = full;
    }
  }

  // `why`: the reason why it cannot be chosen now; otherwise its hint is what it does.
  set(value: string | boolean, why = ''): void {
    const disabled = why !== '';
    const hint = why || this.#words?.labels[this.name].hint || '';
    put(this.#hint, hint);
    this.#hint.hidden = !hint;
    if (hint) this.root.setAttribute('aria-describedby', this.#hint.id);
    else this.root.removeAttribute('aria-describedby');
    const chosen = typeof value === 'boolean' ? (value ? 'on' : 'off') : value;
    this.root.setAttribute('aria-disabled', String(disabled));
    for (const button of this.#buttons) {
      const on = button.dataset[this.name] === chosen;
      button.setAttribute('aria-checked', String(on));
      button.tabIndex = on ? 0 : -1;
      button.disabled = disabled;
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const count = this.#buttons.length;
    const at = this.#buttons.indexOf(event.target as HTMLButtonElement);
    const to = ({
      ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: count - 1,
    } as Record<string, number>)[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const button = this.#buttons[(to + count) % count]!;
    button.focus();
    button.click();
  }
}

export function put(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** What only holds others together is no part. */
export const isPart = (name: string): boolean => !/^(head|title|steps|own|section further-settings)$/.test(name);
