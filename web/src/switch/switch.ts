// What <fanjian-switch> does: finds what it is for, settles which script to show, and has it shown.
//
// May be a file of its own, loaded when the first such element is met. It imports nothing that has a
// state: the core and the saved choice are the page's, and are handed in.
import type { Core } from '../core.js';
import type { SwitchSettings, Shared } from './shared.js';
import type { ChangeDetail, Shown } from '../types.js';
import { is_han, variety_of } from './flow.js';
import { Host, type Aim } from './host.js';
import { script_of } from './script.js';
import { Toggle } from './toggle.js';

// Enough of a page to know its script by.
const sample = 20000;

const active = new Set<Switch>();

export class Switch {
  readonly #element: HTMLElement & SwitchSettings;
  readonly #shared: Shared;
  readonly #toggle: Toggle;
  readonly #host = new Host((cause) => this.#fail(cause));
  readonly #arrivals = new MutationObserver(() => this.#look());
  #roots: Element[] = [];
  #script: 'hans' | 'hant' | null = null;
  #lang = '';
  #shown: Shown | null = null;
  #by: ChangeDetail['by'] = 'page';
  #queued = false;
  #failed = false;
  #missing = '';
  #core: Promise<Core> | undefined;

  constructor(element: HTMLElement & SwitchSettings, shadow: ShadowRoot, shared: Shared) {
    this.#element = element;
    this.#shared = shared;
    this.#toggle = new Toggle(shadow, (script) => {
      this.#by = 'reader';
      shared.pick(element, { script });
      this.update();
    });
  }

  /** What is on the page; null before anything is. */
  get shown(): Shown | null { return this.#shown; }

  start(): void {
    active.add(this);
    this.#shared.watch(this.#elsewhere);
    const { ownerDocument: document } = this.#element;
    this.#arrivals.observe(this.#element.getRootNode(), { childList: true, subtree: true });
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.#look(true), { once: true });
    }
    this.#look(document.readyState !== 'loading');
  }

  /** Gives everything its own text back. */
  stop(): void {
    active.delete(this);
    this.#shared.unwatch(this.#elsewhere);
    this.#arrivals.disconnect();
    this.#host.roots = this.#roots = [];
    void this.#host.show(null, null);
    this.#shown = null;
    this.#script = null;
    for (const other of active) other.#look();
  }

  dress(shadow: ShadowRoot): void { this.#toggle.dress(shadow); }

  /** An attribute or the choice changed. */
  update(): void {
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (active.has(this)) this.#look(this.#element.ownerDocument.readyState !== 'loading');
      if (active.has(this) && this.#roots.length) void this.#show();
    });
  }

  readonly #elsewhere = () => {
    if (this.#by !== 'reader') this.#by = 'elsewhere';
    this.update();
  };

  // Finds what is to be switched. It may come and go; `complete`: the page has been read to its end, so
  // that what is not there is missing.
  #look(complete = false): void {
    const asked = this.#element.for;
    const document = this.#element.ownerDocument;
    let found: Element[] = asked ? [] : [document.body];
    try {
      const tree = this.#element.getRootNode() as ParentNode;
      if (asked) found = [...tree.querySelectorAll(asked)];
      if (!found.length) found = [...document.querySelectorAll(asked)];
    } catch {
      this.#miss(asked, 'for_invalid', `for="${asked}" is not a CSS selector.`);
    }
    if (found.length) this.#missing = '';
    else if (complete) {
      this.#miss(asked, 'for_missing', `for="${asked}" matches nothing on this page. Give a CSS selector of what is to be `
        + 'switched, or leave the attribute out to switch the whole page.');
    }
    const others = [...active].filter((other) => other !== this).flatMap((other) => other.#roots);
    const roots = found.filter((element) => !found.some((outer) => outer !== element && outer.contains(element))
      && !others.some((other) => other.contains(element) || element.contains(other)));
    const title = document.head?.querySelector('title');
    if (roots.length && title && !others.includes(title) && !roots.some((root) => root.contains(title))) roots.push(title);
    const same = roots.length === this.#roots.length && roots.every((root, index) => root === this.#roots[index]);
    if (!same) this.#host.roots = this.#roots = roots;
    if (!roots.length) this.#shown = null;
    else if (!this.#shown) void this.#show();
  }

  #miss(asked: string, code: string, message: string): void {
    if (this.#missing === asked) return;
    this.#missing = asked;
    this.#toggle.hide();
    this.#shared.report(this.#element, code, message);
  }

  // The text says which script it is in; where it does not, the page's language does.
  #read(): boolean {
    if (this.#script) return true;
    const [root] = this.#roots;
    const text = this.#roots.map(({ textContent }) => textContent!.slice(0, sample)).join('');
    const named = root?.closest('[lang]')?.getAttribute('lang') ?? this.#element.ownerDocument.documentElement.lang;
    const variety = variety_of(named);
    this.#script = script_of(text) ?? (variety && (variety === 'zh-Hans' ? 'hans' : 'hant'));
    const fits = variety && (variety === 'zh-Hans') === (this.#script === 'hans');
    this.#lang = fits ? named : this.#script === 'hans' ? 'zh-Hans' : this.#script ? 'zh-Hant' : '';
    return is_han(text);
  }

  async #show(): Promise<void> {
    const { settle, engine, choices_of, asked } = this.#shared;
    if (!this.#read()) return;  // there is nothing yet
    const shown = settle(asked(this.#element), { script: this.#script, inLanguage: this.#lang });
    const by = this.#by;
    this.#by = 'page';
    const before = this.#shown;
    if (before && before.lang === shown.lang && before.wording === shown.wording && before.source === shown.source
      && !this.#failed) return;
    this.#shown = shown;
    this.#failed = false;
    const aim: Aim | null = shown.source ? null : {
      // Nothing in the text says which script it is: read it as the one that leaves work to do.
      own: variety_of(this.#lang) ?? (shown.script === 'hans' ? 'zh-Hant' : 'zh-Hans'),
      to: choices_of(shown).to as Aim['to'], wording: shown.wording, lang: shown.lang,
    };
    try {
      let core: Core | null = null;
      if (aim) {
        this.#toggle.show(shown.script, true);
        core = await (this.#core = engine());
        if (this.#shown !== shown) return;
      }
      if (!await this.#host.show(core, aim)) return;
      this.#toggle.show(shown.script, false);
      this.#shared.emit(this.#element, before ? 'fanjian-change' : 'fanjian-ready', before ? { ...shown, by } : shown);
    } catch (cause) {
      if (this.#shown === shown) this.#fail(cause as Error);
    }
  }

  // The page has its own text again, and says so once.
  #fail(cause: Error): void {
    if (this.#failed) return;
    this.#failed = true;
    if (this.#core) this.#shared.forget(this.#core);
    void this.#host.show(null, null);
    const { settle } = this.#shared;
    if (this.#script) {
      this.#shown = settle({ script: this.#script }, { script: this.#script, inLanguage: this.#lang });
      this.#toggle.show(this.#script, false);
    } else {
      this.#toggle.hide();
    }
    this.#shared.report(this.#element, ...this.#shared.told(cause));
  }
}
