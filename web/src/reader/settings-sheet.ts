// The settings in a sheet under the toolbar, or at the foot of a narrow window; what the reader does with a story beyond
// reading it; and the names of the settings. Beside the script, they are a part that comes when the sheet is first wanted.
import { documentOf } from '../core/dom.js';
import { hans, hant } from '../settings/i18n/labels-sheet-zh.js';
import { sections, values, type Choice, type Setting, type Shown } from '../settings/types.js';
import { canLoadReadings } from '../readings/load.js';
import type { Words } from '../settings/i18n/words.js';
import style from '../style/sheet.css';
import { dragToClose } from './drag-to-close.js';
import { isPart, put, type RadioGroup } from './radio-group.js';
import type { Action, State } from './toolbar-state.js';

const actions = ['listen', 'review', 'copy', 'share', 'print'] as const;
const [textSettings, pageSettings] = sections;

/** What the sheet takes from the toolbar. */
export interface SheetCallbacks {
  group(name: Setting): RadioGroup;
  pick(choice: Choice): void;
  act(action: Action): void;
  /** Closes it, by a press within it. */
  close(): void;
}

export class SettingsSheet {
  readonly #groups = {} as Record<Setting, RadioGroup>;
  readonly #actions = {} as Record<Action, HTMLButtonElement>;
  readonly #further: HTMLElement;
  readonly #furtherButton: HTMLButtonElement;
  readonly #deeds: HTMLElement;
  readonly #title: HTMLElement;
  readonly #close: HTMLButtonElement;
  readonly #steps: HTMLButtonElement[];
  #size = 0;
  #said: Words | undefined;

  constructor(panel: HTMLElement, callbacks: SheetCallbacks) {
    const make = (tag: string, name: string) => {
      const element = documentOf(panel).createElement(tag);
      element.className = name;
      if (isPart(name)) element.setAttribute('part', name);
      return element;
    };
    const press = (name: string, act: () => void) => {
      const button = make('button', name) as HTMLButtonElement;
      button.type = 'button';
      button.addEventListener('click', act);
      return button;
    };
    const settings = sections.flat().filter((name) => name !== 'region');
    for (const name of settings) this.#groups[name] = callbacks.group(name);
    this.#deeds = make('div', 'group deeds');
    for (const name of actions) this.#deeds.append(this.#actions[name] = press(name, () => callbacks.act(name)));

    const head = make('div', 'head');
    this.#title = make('b', 'title');
    this.#close = press('close', () => callbacks.close());
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
    panel.append(head, page, this.#deeds, this.#furtherButton, this.#further);
    dragToClose(panel, head, () => this.#close.click());
    this.#open(false);
  }

  #open(open: boolean): void {
    this.#further.hidden = !open;
    this.#furtherButton.setAttribute('aria-expanded', String(open));
  }

  /** Among the further settings, for what the toolbar has no room. */
  take(group: HTMLElement): void { this.#further.prepend(group); }

  show(shown: Shown, words: Words, state: State): void {
    if (this.#said !== words) {
      this.#said = words;
      put(this.#title, words.settings);
      put(this.#furtherButton, words.more);
      this.#close.setAttribute('aria-label', words.close);
      this.#steps.forEach((button, at) => button.setAttribute('aria-label', `${button.textContent} ${at ? words.larger : words.smaller}`));
      for (const group of Object.values(this.#groups)) group.say(words);
      for (const name of ['review', 'copy', 'share', 'print'] as const) put(this.#actions[name], words[name]);
    }
    for (const group of Object.values(this.#groups)) group.set(shown[group.name]);
    this.#groups.regionalWords.set(shown.regionalWords, shown.script === 'hant' && shown.region === 'none' ? words.needsRegion : '');
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
  }

  /** Says for a moment how an action went. */
  tell(action: Action, text: string): void {
    const button = this.#actions[action];
    put(button, text);
    setTimeout(() => this.#said && put(button, this.#said[action]), 2000);
  }
}

export const sheet = { SettingsSheet, style, labels: { hant, hans } };
