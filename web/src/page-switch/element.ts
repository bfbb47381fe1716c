// <fanjian-switch>: switches the page that a portal already has between Traditional and Simplified.
//
//   <fanjian-switch for="#main"></fanjian-switch>
//
// The element is the control, 繁 and 简, and stands where it is put. What it does may be in a file of its
// own, which is taken when the first such element is met.
import { CoreError } from '../core/core.js';
import { engine, forget } from '../core/engine.js';
import { switching } from './page-source.js';
import { ReaderError } from '../core/errors.js';
import { choicesOf, link, linked, save, settle, unwatch, watch } from '../settings/settings.js';
import { valueOf, values, type Choice, type FanjianEventMap, type Region, type Script, type Shown } from '../settings/types.js';
import type { Dependencies, SwitchSettings } from './dependencies.js';
import type { Switch } from './switch.js';

const SwitchBase = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

const properties = ['for', 'script', 'region', 'wording', 'variant'] as const;

// Shared, so that the switches of a page start in document order.
let loading: ReturnType<typeof switching> | undefined;

const shared: Dependencies = {
  engine, forget, settle, choicesOf, watch, unwatch,
  asked: ({ script, region, wording, variant }): Choice => {
    const byAddress = linked(variant);
    return {
      script: script || byAddress.script, region: region || byAddress.region, wording: wording || undefined,
    };
  },
  pick(element, choice) {
    if (element.hasAttribute('script') && choice.script) element.script = choice.script;
    const shown = { ...shared.asked(element), ...choice };
    link(element.variant, settle(shown, null));
    save(choice);
  },
  emit(element, type, detail) {
    element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  },
  report(element, code, message) {
    shared.emit(element, 'fanjian-error', { code, message, offset: null });
  },
  told: (cause, started) => cause instanceof CoreError || cause instanceof ReaderError ? [cause.code, cause.message]
    : started ? ['switch_failed', `The page could not be switched, and shows its own text (${cause.message}).`]
    : ['core_unavailable', `The converter did not start (${cause.message}). If the page has a Content-Security-Policy, `
      + "script-src needs 'wasm-unsafe-eval'; files of their own must be beside the script and allowed by connect-src."],
};

export class FanjianSwitchElement extends SwitchBase implements SwitchSettings {
  static readonly observedAttributes = [...properties];

  readonly #root: ShadowRoot;
  #switch: Switch | null = null;
  #connected = false;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
  }

  // Attributes and properties, one to one. An absent attribute is the empty string.

  get for(): string { return this.getAttribute('for') ?? ''; }
  set for(value: string) { this.#set('for', value); }

  get script(): Script | '' { return valueOf('script', this.getAttribute('script')) ?? ''; }
  set script(value: Script | '') { this.#set('script', value); }

  get region(): Region | '' { return valueOf('region', this.getAttribute('region')) ?? ''; }
  set region(value: Region | '') { this.#set('region', value); }

  get wording(): boolean { return this.hasAttribute('wording'); }
  set wording(value: boolean) { this.toggleAttribute('wording', Boolean(value)); }

  get variant(): string { return this.getAttribute('variant') ?? ''; }
  set variant(value: string) { this.#set('variant', value); }

  // What is on the page now, whoever chose it; null before anything is.
  get shown(): Readonly<Shown> | null { return this.#switch?.shown ?? null; }

  connectedCallback(): void {
    // What was set on the element before it was defined hides the accessors: take it over.
    for (const name of properties) {
      if (!Object.prototype.hasOwnProperty.call(this, name)) continue;
      const value = (this as Record<string, unknown>)[name];
      delete (this as Record<string, unknown>)[name];
      (this as Record<string, unknown>)[name] = value;
    }
    if (this.#connected) return;  // it was only moved
    this.#connected = true;
    void this.#start();
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected || !this.#connected) return;
      this.#connected = false;
      this.#switch?.stop();
    });
  }

  adoptedCallback(): void {
    this.#switch?.dress(this.#root);
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (old === value) return;
    if (value && Object.prototype.hasOwnProperty.call(values, name) && !valueOf(name as 'script', value)) {
      shared.report(this, 'unknown_value', `${name}="${value}" is not known; use ${
        values[name as 'script'].map((word) => `"${word}"`).join(', ')}.`);
    }
    if (this.#connected) this.#switch?.update();
  }

  async #start(): Promise<void> {
    try {
      const { Switch } = await (loading ??= switching());
      if (!this.#connected) return;
      this.#switch ??= new Switch(this, this.#root, shared);
      this.#switch.start();
    } catch (cause) {
      loading = undefined;
      shared.report(this, ...shared.told(cause as Error));
    }
  }

  #set(name: string, value: string): void {
    if (value) this.setAttribute(name, value);
    else this.removeAttribute(name);
  }

}

export interface FanjianSwitchElement {
  addEventListener<K extends keyof FanjianEventMap>(
    type: K, listener: (this: this, event: FanjianEventMap[K]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(
    type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions): void;
}
