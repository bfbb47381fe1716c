// The controls over a story. What does not fit into the line folds into the menu.
import { documentOf } from '../core/dom.js';
import { Disclosure } from './disclosure.js';
import { RadioGroup, put } from './radio-group.js';
import { canLoadReadings } from '../readings/load.js';
import { sections, type Choice, type Setting, type Shown } from '../settings/types.js';
import type { Words } from '../settings/i18n/zh.js';

export type Action = 'listen' | 'stop' | 'review' | 'copy' | 'print';

// What the reader does with the controls.
export interface ToolbarCallbacks {
  pick(choice: Choice): void;
  act(action: Action): void;
  jump(heading: number): void;
  headings(): string[];
}

// What the controls tell beside what is chosen.
export interface State {
  glosses: boolean;     // there are readings to show or hide
  meta: string;         // how long the story is
  headings: number;     // to jump to; what they say is asked when the outline opens
  speech: 'none' | 'idle' | 'speaking' | 'paused';
  highlights: boolean;  // changes can be highlighted
  corrections: boolean; // there are corrections to show or hide
}

const groups = ['script', ...sections.flat()] as Setting[];

export class Toolbar {
  readonly root: HTMLElement;
  readonly #groups = {} as Record<Setting, RadioGroup>;
  readonly #player: HTMLElement;
  readonly #actions = {} as Record<Action, HTMLButtonElement>;
  readonly #meta: HTMLElement;
  readonly #outline: Disclosure;
  readonly #menu: Disclosure;
  readonly #sections: HTMLElement[];
  readonly #callbacks: ToolbarCallbacks;
  readonly #observer: ResizeObserver | undefined;
  #width = -1;
  #folded = 0;
  #said: Words | undefined;
  #state: State | undefined;

  constructor(document: Document, callbacks: ToolbarCallbacks) {
    this.#callbacks = callbacks;
    const make = (tag: string, name: string) => {
      const element = document.createElement(tag);
      element.className = name;
      element.setAttribute('part', name);
      return element;
    };
    this.root = make('div', 'toolbar');
    this.root.setAttribute('role', 'group');
    this.#meta = make('span', 'meta');
    this.#outline = new Disclosure(document, 'contents', 'outline');
    this.#menu = new Disclosure(document, 'more', 'menu');
    this.#menu.button.append(make('i', 'dots'));
    for (const name of groups) this.#groups[name] = new RadioGroup(document, name, (choice) => callbacks.pick(choice));
    for (const name of ['listen', 'stop', 'review', 'copy', 'print'] as Action[]) {
      const button = this.#actions[name] = make('button', name) as HTMLButtonElement;
      button.type = 'button';
      button.addEventListener('click', () => callbacks.act(name));
    }
    this.#player = make('div', 'group player');
    this.#player.append(this.#actions.listen, this.#actions.stop);
    const deeds = make('div', 'group deeds');
    deeds.append(this.#actions.review, this.#actions.copy, this.#actions.print);
    this.#sections = [...sections.map(() => make('div', 'section')), deeds];
    this.#menu.root.append(...this.#sections);
    const { outline, menu } = { outline: this.#outline, menu: this.#menu };
    this.root.append(this.#groups.script.root, this.#meta, outline.button, menu.button, outline.root, menu.root);
    this.#outline.opening = () => this.#showOutline();
    this.#fold(0);

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
        if (this.#width !== this.root.clientWidth) this.fit();
      });
    }
  }

  close(): void {
    this.#outline.open(false);
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

  observe(on: boolean): void {
    if (on) this.#observer?.observe(this.root);
    else this.#observer?.disconnect();
  }

  show(shown: Shown, words: Words, state: State): void {
    const { root } = this;
    const said = this.#said === words;
    if (!said) {
      this.#said = words;
      root.lang = words.lang;
      root.setAttribute('aria-label', words.settings);
      this.#menu.say(words.more, false);
      this.#outline.say(words.outline, true);
      for (const group of Object.values(this.#groups)) group.say(words);
      for (const name of ['stop', 'review', 'copy', 'print'] as const) put(this.#actions[name], words[name]);
    }
    put(this.#meta, state.meta);
    for (const name of groups) this.#groups[name].set(shown[name]);
    const hans = shown.script === 'hans';
    this.#groups.region.set(shown.region, hans);
    this.#groups.regionalWords.set(shown.regionalWords, !hans && shown.region === 'none');
    this.#groups.highlightChanges.set(shown.highlightChanges, !state.highlights);
    this.#groups.highlightChanges.root.title = state.highlights ? '' : words.cannotHighlight;
    this.#groups.glosses.root.hidden = !state.glosses;
    this.#groups.readings.root.hidden = !canLoadReadings;
    this.#groups.corrections.root.hidden = !state.corrections;
    const { listen, stop } = this.#actions;
    const { speech } = state;
    put(listen, speech === 'none' ? words.noVoice
      : words[speech === 'speaking' ? 'pause' : speech === 'paused' ? 'resume' : 'listen']);
    listen.disabled = speech === 'none';
    stop.hidden = speech === 'none' || speech === 'idle';
    this.#outline.button.hidden = !state.headings;
    this.#outline.root.lang = shown.lang;
    if (!this.#outline.root.hidden) this.#showOutline();
    const before = this.#state;
    this.#state = state;
    // Other words of the same length need no other folding.
    const fits = this.root.scrollWidth <= this.#width && (this.#folded > 1 || !this.#cramped);
    if (!fits || before?.glosses !== state.glosses || before?.speech !== speech || before?.meta.length !== state.meta.length
      || before?.headings !== state.headings) this.fit();
  }

  // Says for a moment how an action went.
  tell(action: Action, text: string): void {
    const button = this.#actions[action];
    put(button, text);
    setTimeout(() => this.#said && put(button, this.#said[action]), 2000);
  }

  #showOutline(): void {
    const { root } = this.#outline;
    const headings = this.#callbacks.headings();
    while (root.children.length > headings.length) root.lastChild!.remove();
    headings.forEach((text, at) => {
      let entry = root.children[at];
      if (!entry) {
        entry = documentOf(root).createElement('button');
        entry.addEventListener('click', () => {
          this.#outline.open(false);
          this.#callbacks.jump(at);
        });
        root.append(entry);
      }
      put(entry, text);
    });
  }

  // Puts into the line what fits into it. A group that is moved loses the focus: it is given back.
  fit(): void {
    this.#width = this.root.clientWidth;
    const place = this.root.getRootNode() as ShadowRoot;
    const focused = place.activeElement as HTMLElement | null;
    for (let folded = 0; folded <= 3; ++folded) {
      this.#fold(this.#folded = folded);
      // How long the story is comes before what folds first.
      if (this.root.scrollWidth <= this.root.clientWidth && (folded > 1 || !this.#cramped)) break;
    }
    this.#meta.classList.toggle('cramped', this.#cramped);
    if (focused && this.root.contains(focused) && place.activeElement !== focused) {
      const { root, button } = this.#menu;
      (root.hidden && root.contains(focused) ? button : focused).focus();
    }
  }

  get #cramped(): boolean { return this.#meta.scrollWidth > this.#meta.clientWidth; }

  // The first `count` of what may fold is in the menu, the rest in the line. What speaks stays at hand.
  #fold(count: number): void {
    const speaking = /speaking|paused/.test(this.#state?.speech ?? '');
    const order = speaking ? ['glosses', 'region', 'player'] : ['glosses', 'player', 'region'];
    const folded = (name: string) => order.indexOf(name) < count || (name === 'player' && this.#state?.speech === 'none');
    const { script, region, glosses } = this.#groups;
    script.root.after(...[region, glosses].filter(({ name }) => !folded(name)).map(({ root }) => root));
    sections.forEach((names, at) => {
      this.#sections[at]!.append(...names.filter((name) => name !== 'region' && name !== 'glosses' || folded(name))
        .map((name) => this.#groups[name].root));
    });
    if (folded('player')) this.#sections[2]!.prepend(this.#player);
    else this.#menu.button.before(this.#player);
  }
}
