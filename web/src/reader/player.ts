// The controls of listening, at the foot of the window while something is said: back and on by a sentence, pause, speed,
// how far it is, and the end.
import { put } from './radio-group.js';
import { speeds, type SpeechReader } from './speech.js';
import type { Words } from '../settings/i18n/words.js';

const names = ['back', 'toggle', 'forward', 'speed', 'stop'] as const;

export class Player {
  readonly root: HTMLElement;
  readonly #buttons = {} as Record<typeof names[number], HTMLButtonElement>;
  readonly #far: HTMLElement;
  readonly #listener: SpeechReader;

  constructor(document: Document, listener: SpeechReader) {
    this.#listener = listener;
    this.root = document.createElement('div');
    this.root.className = 'player';
    this.root.setAttribute('part', 'player');
    this.root.setAttribute('role', 'group');
    this.root.hidden = true;
    const acts = {
      back: () => listener.step(-1), toggle: () => listener.toggle(), forward: () => listener.step(1),
      speed: () => listener.faster(), stop: () => listener.stop(),
    };
    for (const name of names) {
      const button = this.#buttons[name] = document.createElement('button');
      button.type = 'button';
      button.className = name;
      if (name === 'stop') button.setAttribute('part', name);
      button.addEventListener('click', acts[name]);
      this.root.append(button);
    }
    put(this.#buttons.back, '\u25C2\u25C2');
    put(this.#buttons.forward, '\u25B8\u25B8');
    this.#far = document.createElement('i');
    this.#far.className = 'far';
    this.root.append(this.#far);
  }

  show(words: Words | undefined): void {
    const { state, speed, far } = this.#listener;
    const on = state === 'speaking' || state === 'paused';
    this.root.hidden = !on;
    if (!on || !words) return;
    const { back, toggle, forward, speed: rate, stop } = this.#buttons;
    this.root.lang = words.lang;
    this.root.setAttribute('aria-label', words.listen);
    back.setAttribute('aria-label', words.back);
    forward.setAttribute('aria-label', words.forward);
    put(toggle, state === 'speaking' ? words.pause : words.resume);
    put(rate, `${speeds[speed]}\u00D7`);
    rate.setAttribute('aria-label', `${words.speed} ${speeds[speed]}`);
    put(stop, words.stop);
    this.#far.style.transform = `scaleX(${far.toFixed(3)})`;
  }
}
