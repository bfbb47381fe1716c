// The controls over a story. Each group is a radio group of buttons: one stop for Tab, arrows choose.
// Groups that do not fit into the line fold into the menu.
import { values, type Choice, type Shown } from './types.js';
import type { Words } from './wording.js';

type Group = 'script' | 'region' | 'glosses' | 'theme' | 'wording';
type Pick = (choice: Choice) => void;

const groups: Record<Group, readonly string[]> = { ...values, wording: ['off', 'on'] };
// What stands in the line while there is room, from the first to fold to the last.
const folding: readonly Group[] = ['glosses', 'region'];
// The buttons for the script say it in the script itself, whatever the interface's is.
const emblem: Record<string, string> = { hant: '\u7E41', hans: '\u7B80' };
const emblem_name: Record<string, string> = { hant: '\u7E41\u9AD4', hans: '\u7B80\u4F53' };

class Radios {
  readonly root: HTMLElement;
  readonly name: Group;
  readonly #label: HTMLElement;
  readonly #buttons: HTMLButtonElement[];

  constructor(document: Document, name: Group, pick: (value: string) => void) {
    this.name = name;
    this.root = document.createElement('div');
    this.root.className = `group ${name}`;
    this.root.setAttribute('role', 'radiogroup');
    this.root.setAttribute('part', `group ${name}`);
    this.#label = document.createElement('span');
    this.#label.className = 'label';
    this.#label.setAttribute('aria-hidden', 'true');
    this.#buttons = groups[name].map((value) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset[name] = value;
      button.setAttribute('role', 'radio');
      button.setAttribute('part', `button ${name}-${value.toLowerCase()}`);
      if (name === 'script') {
        button.lang = value === 'hans' ? 'zh-Hans' : 'zh-Hant';
        button.textContent = emblem[value]!;
        button.setAttribute('aria-label', emblem_name[value]!);
        button.title = emblem_name[value]!;
      }
      button.addEventListener('click', () => pick(value));
      return button;
    });
    this.root.append(this.#label, ...this.#buttons);
    this.root.addEventListener('keydown', (event) => this.#key(event));
  }

  say(words: Words): void {
    put(this.#label, words[this.name]);
    this.root.setAttribute('aria-label', words[this.name]);
    if (this.name === 'script') return;
    for (const button of this.#buttons) put(button, words[button.dataset[this.name] as 'auto']);
  }

  set(value: string, disabled = false): void {
    this.root.setAttribute('aria-disabled', String(disabled));
    for (const button of this.#buttons) {
      const on = button.dataset[this.name] === value;
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

function put(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

export class Toolbar {
  readonly root: HTMLElement;
  readonly #groups = {} as Record<Group, Radios>;
  readonly #meta: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #menu: HTMLElement;
  readonly #observer: ResizeObserver | undefined;
  #width = -1;
  #glosses = false;

  constructor(document: Document, pick: Pick) {
    const make = (tag: string, name: string) => {
      const element = document.createElement(tag);
      element.className = name;
      element.setAttribute('part', name);
      return element;
    };
    this.root = make('div', 'toolbar');
    this.root.setAttribute('role', 'group');
    this.#meta = make('span', 'meta');
    this.#more = make('button', 'more') as HTMLButtonElement;
    this.#more.type = 'button';
    this.#more.setAttribute('aria-expanded', 'false');
    this.#more.setAttribute('aria-controls', 'menu');
    this.#more.append(make('i', 'dots'));
    this.#menu = make('div', 'menu');
    this.#menu.id = 'menu';
    this.#menu.setAttribute('role', 'group');
    this.#menu.hidden = true;
    for (const name of Object.keys(groups) as Group[]) {
      this.#groups[name] = new Radios(document, name, (value) => {
        pick(name === 'wording' ? { wording: value === 'on' } : { [name]: value });
      });
    }
    this.root.append(this.#groups.script.root, this.#meta, this.#more, this.#menu);
    this.#fold(0);

    this.#more.addEventListener('click', () => this.#open(this.#menu.hidden));
    this.root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.#menu.hidden) return;
      event.stopPropagation();
      this.#open(false);
      this.#more.focus();
    });
    // Focus that goes elsewhere closes the menu; a press on empty paper within it does not.
    this.root.addEventListener('focusout', (event) => {
      const to = event.relatedTarget as Node | null;
      if (to && !this.root.contains(to)) this.#open(false);
    });
    if (typeof ResizeObserver === 'function') {
      this.#observer = new ResizeObserver(() => {
        if (this.#width !== this.root.clientWidth) this.fit();
      });
    }
  }

  // A press outside the open menu closes it. Called with what was pressed.
  pressed(path: readonly EventTarget[]): void {
    if (!this.#menu.hidden && !path.includes(this.root)) this.#open(false);
  }

  observe(on: boolean): void {
    if (on) this.#observer?.observe(this.root);
    else this.#observer?.disconnect();
  }

  // `meta` is how long the story is.
  show(shown: Shown, words: Words, glosses: boolean, meta: string): void {
    const { root } = this;
    if (root.lang !== words.lang) {
      root.lang = words.lang;
      root.setAttribute('aria-label', words.settings);
      this.#more.setAttribute('aria-label', words.more);
      this.#more.title = words.more;
      this.#menu.setAttribute('aria-label', words.more);
      for (const group of Object.values(this.#groups)) group.say(words);
    }
    put(this.#meta, meta);
    const hans = shown.script === 'hans';
    this.#groups.script.set(shown.script);
    this.#groups.region.set(shown.region, hans);
    this.#groups.wording.set(shown.wording ? 'on' : 'off', !hans && shown.region === 'generic');
    this.#groups.glosses.set(shown.glosses);
    this.#groups.theme.set(shown.theme);
    this.#groups.glosses.root.hidden = !glosses;
    if (this.#glosses !== glosses) {
      this.#glosses = glosses;
      this.fit();
    }
  }

  // Puts into the line what fits into it. A group that is moved loses the focus: it is given back.
  fit(): void {
    this.#width = this.root.clientWidth;
    const place = this.root.getRootNode() as ShadowRoot;
    const focused = place.activeElement as HTMLElement | null;
    for (let folded = 0; folded <= folding.length; ++folded) {
      this.#fold(folded);
      if (this.root.scrollWidth <= this.root.clientWidth) break;
    }
    this.#meta.classList.toggle('cramped', this.#meta.scrollWidth > this.#meta.clientWidth);
    if (focused && this.root.contains(focused) && place.activeElement !== focused) {
      (this.#menu.hidden && this.#menu.contains(focused) ? this.#more : focused).focus();
    }
  }

  #fold(count: number): void {
    const { script, region, glosses, wording, theme } = this.#groups;
    const line = [region, glosses].filter(({ name }) => folding.indexOf(name) >= count);
    const menu = [region, glosses].filter(({ name }) => folding.indexOf(name) < count);
    script.root.after(...line.map((group) => group.root));
    this.#menu.append(...[...menu, wording, theme].map((group) => group.root));
  }

  #open(open: boolean): void {
    if (this.#menu.hidden !== open) return;
    this.#menu.hidden = !open;
    this.#more.setAttribute('aria-expanded', String(open));
  }
}
