// <fanjian-switch>: switches the page that a portal already has between Traditional and Simplified.
//
//   <fanjian-switch for="#main"></fanjian-switch>
//
// The element is the control, 繁 and 简. The converter may be a separate file, loaded with the first such element.
import { complete, conversionEngine, forget } from '../core/conversion-engine.js';
import { switching } from './page-source.js';
import { isCoded, tellError } from '../core/errors.js';
import { OwnWords } from '../core/own-words.js';
import type { Term } from '../core/glossary.js';
import { reflect, takeOver, unknownValue } from '../settings/reflect.js';
import { checkedChoice, choicesOf, link, linked, save, settle, unwatch, watch, watchAddress } from '../settings/settings.js';
import {
  attributeOf, switchProperties, type Choice, type FanjianEventMap, type Shown, type SwitchAttributes,
} from '../settings/types.js';
import type { Dependencies } from './dependencies.js';
import type { Switch } from './switch.js';
import { wordsOfSwitch, type SwitchWords } from './switch-words.js';
import { unknownTag, wordsOver } from '../settings/i18n/words.js';

const SwitchBase = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

// Shared, so that the switches of a page start in document order.
let loading: ReturnType<typeof switching> | undefined;

const properties = ['glossary', 'words', ...switchProperties];
const wordsOf = new WeakMap<object, OwnWords>();

const shared: Dependencies = {
  engine: conversionEngine, complete, forget, settle, choicesOf, watch, unwatch, watchAddress,
  asked: ({ script, region, regionalWords, urlParam }): Choice => {
    const byAddress = linked(urlParam);
    return {
      script: script || byAddress.script, region: region || byAddress.region, regionalWords: regionalWords || undefined,
    };
  },
  pick(element, choice) {
    for (const name of ['script', 'region', 'regionalWords'] as const) {
      if (choice[name] !== undefined && element.hasAttribute(attributeOf(name))) Object.assign(element, { [name]: choice[name] });
    }
    const shown = { ...shared.asked(element), ...choice };
    link(element.urlParam, settle(shown, null));
    save(choice);
  },
  glossary: (element, core) => wordsOf.get(element)!.in(core),
  emit(element, type, detail) {
    element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  },
  report: tellError,
  told: (cause, started) => isCoded(cause) ? [cause.code, cause.message]
    : started ? ['switch_failed', `The page could not be switched, and shows its own text (${cause.message}).`]
    : ['core_unavailable', `The converter did not start (${cause.message}). If the page has a Content-Security-Policy, `
      + "script-src needs 'wasm-unsafe-eval'; files of their own must be beside the script and allowed by connect-src."],
};

/**
 * The control that switches the page around it between Traditional and Simplified.
 *
 * @tagname fanjian-switch
 * @fires {CustomEvent<Shown>} fanjian-ready - The content is shown.
 * @fires {CustomEvent<ChangeDetail>} fanjian-change - The view changed.
 * @fires {CustomEvent<ErrorDetail>} fanjian-error - Something went wrong; `code` says what.
 */
export class FanjianSwitchElement extends SwitchBase {
  static readonly observedAttributes = switchProperties.map(attributeOf);

  readonly #root: ShadowRoot;
  readonly #words = new OwnWords(this, (code, message) => shared.report(this, code, message));
  #switch: Switch | null = null;
  #said: SwitchWords | null = null;
  #connected = false;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
    wordsOf.set(this, this.#words);
  }

  /** The current view; null before there is one. */
  get shown(): Readonly<Shown> | null { return this.#switch?.shown ?? null; }

  /** The page's own words: a list, a term a line, or terms. Beside those of `glossary-src`. */
  get glossary(): string | readonly Term[] | null { return this.#words.given; }
  set glossary(value: string | readonly Term[] | null | undefined) {
    this.#words.given = value;
    if (this.#connected) this.#switch?.update(true);
  }

  /** The page's own words of the control, in the place of some of ours or all. */
  get words(): SwitchWords | null { return this.#said; }
  set words(value: SwitchWords | null | undefined) {
    if (value) wordsOver(wordsOfSwitch, value, (what) => shared.report(this, 'unknown_value', what));
    this.#said = value ?? null;
    this.#switch?.say();
  }

  /** Does what a press does: shows the choice, saves it, and has every element of the origin follow. */
  choose(choice: Choice): void {
    const known = checkedChoice(choice, (what) => shared.report(this, 'unknown_value', what));
    if (!Object.keys(known).length) return;
    if (this.#switch) this.#switch.pick(known, 'host');
    else shared.pick(this, known);
  }

  connectedCallback(): void {
    takeOver(this, properties);
    if (this.#connected) return;  // it was only moved
    this.#connected = true;
    void this.#start();
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected || !this.#connected) return;
      this.#connected = false;
      this.#switch?.stop();
      this.#words.release();
    });
  }

  adoptedCallback(): void {
    this.#switch?.dress(this.#root);
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (old === value) return;
    const unknown = name === 'ui-lang' ? unknownTag(value) : unknownValue(name, value);
    if (unknown) shared.report(this, 'unknown_value', unknown);
    const reworded = name === 'glossary-src' || name === 'house-style';
    if (reworded) this.#words.changed();
    if (!this.#connected) return;
    if (name === 'start') void this.#start();
    else if (name === 'ui-lang') this.#switch?.say();
    else this.#switch?.update(reworded);
  }

  async #start(): Promise<void> {
    const isManual = () => this.start === 'manual';
    if (isManual()) return;
    try {
      const { Switch } = await (loading ??= switching());
      if (!this.#connected || isManual()) return;
      this.#switch ??= new Switch(this, this.#root, shared);
      this.#switch.start();
    } catch (cause) {
      loading = undefined;
      shared.report(this, ...shared.told(cause as Error));
    }
  }
}

reflect(FanjianSwitchElement.prototype, switchProperties);

export interface FanjianSwitchElement extends SwitchAttributes {
  addEventListener<K extends keyof FanjianEventMap>(
    type: K, listener: (this: this, event: FanjianEventMap[K]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(
    type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions): void;
}
