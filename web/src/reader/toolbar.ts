// The controls over a story: script and region, the outline, and the button of the settings sheet.
import { documentOf } from '../core/dom.js';
import { Disclosure } from './disclosure.js';
import { isPart, put, RadioGroup } from './radio-group.js';
import type { Choice, Setting, Shown } from '../settings/types.js';
import type { SettingsSheet } from './settings-sheet.js';
import type { Action, State } from './toolbar-state.js';
import { Outline, type Sections } from './outline.js';
import type { Words } from '../settings/i18n/words.js';


// What the reader does with the controls.
export interface ToolbarCallbacks extends Sections {
  pick(choice: Choice): void;
  act(action: Action): void;
  /** Has the sheet brought; false: it does not come. */
  bring(): Promise<boolean>;
}

export class Toolbar {
  readonly root: HTMLElement;
  /** What stands at its end, put there by the page. */
  readonly end: HTMLElement;
  readonly #script: RadioGroup;
  readonly #region: RadioGroup;
  readonly #callbacks: ToolbarCallbacks;
  readonly #meta: HTMLElement;
  readonly #contents: Disclosure;
  readonly #outline: Outline;
  readonly #menu: Disclosure;
  readonly #observer: ResizeObserver | undefined;
  #width = -1;
  #room = -1;  // of the frame
  #folded = false;
  #hans = false;
  #sheet: SettingsSheet | undefined;
  #said: Words | undefined;
  #state: State | undefined;

  constructor(document: Document, callbacks: ToolbarCallbacks) {
    const make = (tag: string, name: string) => {
      const element = document.createElement(tag);
      element.className = name;
      if (isPart(name)) element.setAttribute('part', name);
      return element;
    };
    this.root = make('div', 'toolbar');
    this.root.setAttribute('role', 'group');
    this.#meta = make('span', 'meta');
    const outline = this.#contents = new Disclosure(document, 'contents', 'outline');
    this.#outline = new Outline(outline, callbacks);
    this.#menu = new Disclosure(document, 'more', 'menu');
    this.#menu.button.textContent = 'Aa';
    this.#menu.opening = () => void this.#bring();
    for (const type of ['pointerenter', 'pointerdown']) this.#menu.button.addEventListener(type, () => void callbacks.bring(), { once: true });
    this.#callbacks = callbacks;
    this.#script = this.#group('script');
    this.#region = this.#group('region');
    const menu = this.#menu;
    this.end = make('div', 'own');
    this.root.append(this.#script.root, this.#region.root, this.#meta, outline.button, menu.button, this.end, outline.root, menu.root);

    const panels = [outline, menu];
    for (const panel of panels) {
      panel.button.addEventListener('click', () => panels.forEach((other) => other !== panel && other.open(false)));
    }
    this.root.addEventListener('keydown', (event) => {
      const open = panels.find((panel) => !panel.root.hidden);
      if (event.key !== 'Escape' || !open) return;
      event.stopPropagation();
      open.open(false);
      open.button.focus();
    });
    // Focus that goes elsewhere closes what is open; a press on empty paper within it does not.
    this.root.addEventListener('focusout', (event) => {
      const to = event.relatedTarget as Node | null;
      if (to && !this.root.contains(to)) this.close();
    });
    if (typeof ResizeObserver === 'function') {
      this.#observer = new ResizeObserver(() => {
        if (this.#width !== this.root.clientWidth || this.#room !== this.root.parentElement!.clientWidth) this.fit();
      });
    }
  }

  #group(name: Setting): RadioGroup {
    return new RadioGroup(documentOf(this.root), name, (choice) => this.#callbacks.pick(choice));
  }

  // What the sheet is filled with is on its way, or does not come.
  async #bring(): Promise<void> {
    if (await this.#callbacks.bring() || this.#sheet) return;
    put(this.#menu.root, this.#said?.notThere ?? '');
  }

  // The sheet is there; what it shows follows.
  take(Sheet: typeof SettingsSheet): void {
    const { pick, act } = this.#callbacks;
    const menu = this.#menu;
    menu.root.textContent = '';
    this.#sheet = new Sheet(menu.root, {
      pick, act, group: (name) => this.#group(name),
      close: () => {
        menu.open(false);
        menu.button.focus();
      },
    });
    if (this.#folded) this.#sheet.take(this.#region.root);
  }

  close(): void {
    this.#outline.leave();
    this.#menu.open(false);
  }

  // Closes what is open, and says where the focus may come back to.
  back(): HTMLElement {
    this.close();
    return this.#menu.button;
  }

  // A press outside closes what is open. Called with what was pressed.
  pressed(path: readonly EventTarget[]): void {
    if (!path.includes(this.root)) this.close();
  }

  scrolled(): void { this.#outline.scrolled(); }

  observe(on: boolean): void {
    if (on) {
      this.#observer?.observe(this.root);
      this.#observer?.observe(this.root.parentElement!);
    } else this.#observer?.disconnect();
  }

  show(shown: Shown, words: Words, state: State): void {
    const { root } = this;
    const said = this.#said === words;
    if (!said) {
      this.#said = words;
      root.lang = words.lang;
      root.setAttribute('aria-label', words.settings);
      this.#menu.say(words.settings, false);
      this.#contents.say(words.outline, true);
      this.#script.say(words);
      this.#region.say(words);
    }
    put(this.#meta, state.meta);
    this.#script.set(shown.script);
    this.#region.set(shown.region);
    const hans = shown.script === 'hans';
    this.#region.root.hidden = hans;
    this.#sheet?.show(shown, words, state);
    this.#contents.button.hidden = !state.headings;
    this.#contents.root.lang = shown.lang;
    if (!state.headings) this.#contents.open(false);
    if (!this.#contents.root.hidden) this.#outline.show();
    const before = this.#state;
    this.#state = state;
    if (before?.meta.length !== state.meta.length || before?.headings !== state.headings || this.root.scrollWidth > this.#width || this.#hans !== hans || !said) {
      this.#hans = hans;
      this.fit();
    }
  }

  // Says for a moment how an action went.
  tell(action: Action, text: string): void {
    this.#sheet?.tell(action, text);
  }

  // The region stands in the line where there is room for it, else among the further settings. A group that is moved
  // loses the focus: it is given back. How long the story is gives way first.
  fit(): void {
    if (typeof getComputedStyle !== 'function') return;  // rendered by a server: there is no layout
    this.#width = this.root.clientWidth;
    this.#room = this.root.parentElement!.clientWidth;
    // 15rem on either side.
    this.#outline.beside(this.#room - this.#width > 2 * 15 * parseFloat(getComputedStyle(documentOf(this.root).documentElement).fontSize));
    const focused = (this.root.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
    this.#fold(false);
    this.#meta.classList.remove('cramped');
    this.#meta.classList.toggle('cramped', this.#cramped);
    if (this.root.scrollWidth > this.#width) this.#fold(true);
    if (focused && this.#region.root.contains(focused)) (this.#folded && this.#menu.root.hidden ? this.#menu.button : focused).focus();
  }

  get #cramped(): boolean { return this.#meta.scrollWidth > this.#meta.clientWidth; }

  #fold(folded: boolean): void {
    if (this.#folded === folded) return;
    this.#folded = folded;
    const { root } = this.#region;
    if (!folded) this.#script.root.after(root);
    else if (this.#sheet) this.#sheet.take(root);
    else root.remove();
  }
}
