// The controls over a story: script and region, the outline, and the settings in a sheet.
import { documentOf } from '../core/dom.js';
import { Disclosure } from './disclosure.js';
import { RadioGroup, put } from './radio-group.js';
import { dragToClose } from './drag-to-close.js';
import { canLoadReadings } from '../readings/load.js';
import { sections, values, type Choice, type Setting, type Shown } from '../settings/types.js';
import { Outline, type Sections } from './outline.js';
import type { Words } from '../settings/i18n/words.js';

export type Action = 'listen' | 'review' | 'copy' | 'share' | 'print';
const actions = ['listen', 'review', 'copy', 'share', 'print'] as const;

// What the reader does with the controls.
export interface ToolbarCallbacks extends Sections {
  pick(choice: Choice): void;
  act(action: Action): void;
}

// What the controls tell beside what is chosen.
export interface State {
  glosses: boolean;     // there are readings to show or hide
  pictures: boolean;    // the same of pictures
  meta: string;         // how long the story is
  headings: number;     // to jump to; what they say is asked when the outline opens
  speech: 'none' | 'idle' | 'speaking' | 'paused';
  highlights: boolean;  // changes can be highlighted
  corrections: boolean; // there are corrections to show or hide
}

const groups = ['script', ...sections.flat()] as Setting[];
const [textSettings, pageSettings] = sections;

export class Toolbar {
  readonly root: HTMLElement;
  /** What stands at its end, put there by the page. */
  readonly end: HTMLElement;
  readonly #groups = {} as Record<Setting, RadioGroup>;
  readonly #actions = {} as Record<Action, HTMLButtonElement>;
  readonly #meta: HTMLElement;
  readonly #contents: Disclosure;
  readonly #outline: Outline;
  readonly #menu: Disclosure;
  readonly #further: HTMLElement;
  readonly #furtherButton: HTMLButtonElement;
  readonly #deeds: HTMLElement;
  readonly #title: HTMLElement;
  readonly #close: HTMLButtonElement;
  readonly #steps: HTMLButtonElement[];
  readonly #observer: ResizeObserver | undefined;
  #width = -1;
  #room = -1;  // of the frame
  #folded = false;
  #size = 0;
  #hans = false;
  #said: Words | undefined;
  #state: State | undefined;

  constructor(document: Document, callbacks: ToolbarCallbacks) {
    const make = (tag: string, name: string) => {
      const element = document.createElement(tag);
      element.className = name;
      // What only holds others together is no part.
      if (!/^(head|title|steps|own|section further-settings)$/.test(name)) element.setAttribute('part', name);
      return element;
    };
    this.root = make('div', 'toolbar');
    this.root.setAttribute('role', 'group');
    this.#meta = make('span', 'meta');
    const outline = this.#contents = new Disclosure(document, 'contents', 'outline');
    this.#outline = new Outline(outline, callbacks);
    this.#menu = new Disclosure(document, 'more', 'menu');
    this.#menu.button.textContent = 'Aa';
    for (const name of groups) this.#groups[name] = new RadioGroup(document, name, (choice) => callbacks.pick(choice));
    const press = (name: string, act: () => void) => {
      const button = make('button', name) as HTMLButtonElement;
      button.type = 'button';
      button.addEventListener('click', act);
      return button;
    };
    this.#deeds = make('div', 'group deeds');
    for (const name of actions) this.#deeds.append(this.#actions[name] = press(name, () => callbacks.act(name)));

    const menu = this.#menu;
    const head = make('div', 'head');
    this.#title = make('b', 'title');
    this.#close = press('close', () => {
      menu.open(false);
      menu.button.focus();
    });
    this.#close.textContent = '\u2715';
    head.append(this.#title, this.#close);
    this.#steps = [-1, 1].map((by) => {
      const button = press(by < 0 ? 'smaller' : 'larger', () => {
        const size = values.size[this.#size + by];
        if (size) callbacks.pick({ size });
      });
      button.textContent = by < 0 ? 'A\u2212' : 'A+';
      return button;
    });
    const page = make('div', 'section');
    const sizes = make('div', 'steps');
    sizes.append(this.#steps[0]!, this.#groups.size.root, this.#steps[1]!);
    // What is changed most comes first.
    const first = ['size', 'theme'];
    page.append(sizes, this.#groups.theme.root, ...pageSettings.filter((name) => !first.includes(name)).map((name) => this.#groups[name].root));
    this.#further = make('div', 'section further-settings');
    this.#further.id = 'further';
    this.#further.hidden = true;
    this.#furtherButton = press('further', () => this.#open(this.#further.hidden));
    this.#furtherButton.setAttribute('aria-controls', 'further');
    this.#further.append(...textSettings.filter((name) => name !== 'region').map((name) => this.#groups[name].root));
    menu.root.append(head, page, this.#deeds, this.#furtherButton, this.#further);
    dragToClose(menu.root, head, () => this.#close.click());
    this.end = make('div', 'own');
    this.root.append(this.#groups.script.root, this.#groups.region.root, this.#meta, outline.button, menu.button, this.end, outline.root, menu.root);
    this.#open(false);

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

  #open(open: boolean): void {
    this.#further.hidden = !open;
    this.#furtherButton.setAttribute('aria-expanded', String(open));
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
      put(this.#title, words.settings);
      put(this.#furtherButton, words.more);
      this.#close.setAttribute('aria-label', words.close);
      this.#steps.forEach((button, at) => button.setAttribute('aria-label', `${button.textContent} ${at ? words.larger : words.smaller}`));
      this.#contents.say(words.outline, true);
      for (const group of Object.values(this.#groups)) group.say(words);
      for (const name of ['review', 'copy', 'share', 'print'] as const) put(this.#actions[name], words[name]);
    }
    put(this.#meta, state.meta);
    for (const name of groups) this.#groups[name].set(shown[name]);
    const hans = shown.script === 'hans';
    this.#groups.region.root.hidden = hans;
    this.#groups.regionalWords.set(shown.regionalWords, !hans && shown.region === 'none' ? words.needsRegion : '');
    this.#groups.highlightChanges.set(shown.highlightChanges, state.highlights ? '' : words.cannotHighlight);
    this.#size = values.size.indexOf(shown.size);
    this.#steps.forEach((button, at) => { button.disabled = this.#size === (at ? values.size.length - 1 : 0); });
    this.#groups.glosses.root.hidden = !state.glosses;
    this.#groups.pictures.root.hidden = !state.pictures;
    this.#groups.readings.root.hidden = !canLoadReadings;
    this.#groups.corrections.root.hidden = !state.corrections;
    const { listen } = this.#actions;
    const { speech } = state;
    put(listen, speech === 'none' ? words.noVoice
      : words[speech === 'speaking' ? 'pause' : speech === 'paused' ? 'resume' : 'listen']);
    listen.disabled = speech === 'none';
    // What cannot be used is last.
    if (speech === 'none') this.#deeds.append(listen);
    else if (this.#deeds.firstChild !== listen) this.#deeds.prepend(listen);
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
    const button = this.#actions[action];
    put(button, text);
    setTimeout(() => this.#said && put(button, this.#said[action]), 2000);
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
    if (focused && this.#groups.region.root.contains(focused)) (this.#folded && this.#menu.root.hidden ? this.#menu.button : focused).focus();
  }

  get #cramped(): boolean { return this.#meta.scrollWidth > this.#meta.clientWidth; }

  #fold(folded: boolean): void {
    if (this.#folded === folded) return;
    this.#folded = folded;
    const { root } = this.#groups.region;
    if (folded) this.#further.prepend(root);
    else this.#groups.script.root.after(root);
  }
}
