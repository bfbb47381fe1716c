// What <fanjian-switch> does: finds what it is for, settles which script to show, and has it shown.
//
// May be a file of its own, loaded when the first such element is met. It imports nothing that has a
// state: the core and the saved choice are the page's, and are handed in.
import type { ConvertCore } from '../core/convert-core.js';
import type { Dependencies } from './dependencies.js';
import type { ChangeDetail, Shown, SwitchAttributes } from '../settings/types.js';
import {
  addListener, bodyOf, closest, documentElement, getAttribute, getRootNode, matches, nodeType, ownerDocument, querySelector,
  querySelectorAll, readyState, textContent,
} from '../core/dom.js';
import { varietyOf } from '../core/variety.js';
import { isHan } from './text-collector.js';
import { PageConverter, type ConversionTarget } from './page-converter.js';
import { rootsOf } from './roots.js';
import { scriptOf } from './detect-script.js';
import { Toggle } from './toggle.js';

// Enough of a page to know its script by.
const sample = 20000;

const active = new Set<Switch>();

function isSame(list: ArrayLike<Element>, other: ArrayLike<Element>): boolean {
  let at = list.length === other.length ? list.length : -1;
  while (at > 0 && list[at - 1] === other[at - 1]) --at;
  return at === 0;
}

export class Switch {
  readonly #element: HTMLElement & SwitchAttributes;
  readonly #shared: Dependencies;
  readonly #toggle: Toggle;
  readonly #host = new PageConverter((cause) => this.#fail(cause, true));
  readonly #arrivals = new MutationObserver((records) => this.#arrived(records));
  #found: ArrayLike<Element> = [];
  #roots: readonly Element[] = [];
  #script: 'hans' | 'hant' | null = null;
  #lang = '';
  #shown: Shown | null = null;
  #by: ChangeDetail['by'] = 'page';
  #queued = false;
  #failed = false;
  #taken = false;  // another switch has some of the matches
  #missing: string | null = null;
  #core: Promise<ConvertCore> | undefined;

  constructor(element: HTMLElement & SwitchAttributes, shadow: ShadowRoot, shared: Dependencies) {
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
    const document = ownerDocument(this.#element)!;
    for (const tree of new Set([getRootNode(this.#element), document])) {
      this.#arrivals.observe(tree, { childList: true, subtree: true, attributes: true, attributeFilter: ['contenteditable'] });
    }
    if (readyState(document) === 'loading') {
      addListener(document, 'DOMContentLoaded', () => this.#look(true), { once: true });
    }
    this.#look(readyState(document) !== 'loading');
  }

  /** Gives everything its own text back. */
  stop(): void {
    active.delete(this);
    this.#shared.unwatch(this.#elsewhere);
    this.#arrivals.disconnect();
    this.#host.roots = this.#roots = this.#found = [];
    this.#missing = null;
    this.#taken = false;
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
      if (active.has(this)) this.#look(readyState(ownerDocument(this.#element)!) !== 'loading');
      if (active.has(this) && this.#roots.length) void this.#show();
    });
  }

  readonly #elsewhere = () => {
    if (this.#by !== 'reader') this.#by = 'elsewhere';
    this.update();
  };

  // Ignores changes elsewhere on the page: same matches, and no match was added or moved.
  #arrived(records: readonly MutationRecord[]): void {
    let found: ArrayLike<Element>;
    try {
      found = this.#find();
    } catch {
      return;  // it was said before
    }
    const asked = `title,${this.#element.for || 'body'}`;
    const isFor = (node: Node) => nodeType(node) === 1
      && (matches(node as Element, asked) || querySelector(node as Element, asked) !== null);
    if (!this.#shown && this.#roots.length || !isSame(found, this.#found)
      || records.some(({ type, addedNodes }) => type === 'attributes' || [...addedNodes].some(isFor))) this.#look();
  }

  #find(): ArrayLike<Element> {
    const asked = this.#element.for;
    const document = ownerDocument(this.#element)!;
    const body = bodyOf(document);
    if (!asked) return body ? [body] : [];
    const found = querySelectorAll(getRootNode(this.#element) as ParentNode, asked);
    return found.length ? found : querySelectorAll(document, asked);
  }

  // Finds what is to be switched. It may come and go; `complete`: the page has been read to its end, so
  // that what is not there is missing.
  #look(complete = false): void {
    const asked = this.#element.for;
    let found: ArrayLike<Element> = [];
    try {
      found = this.#find();
    } catch {
      this.#miss('for_invalid', `for="${asked}" is not a CSS selector.`);
    }
    const { roots, taken } = rootsOf(found, this.#host);
    this.#found = found;
    this.#taken = taken;
    if (found.length && !(taken && !roots.length)) this.#missing = null;
    else if (complete && taken) {
      this.#miss('for_taken', `${asked ? `for="${asked}"` : 'The whole page'} is in what another <fanjian-switch> switches, `
        + 'or around it, and is left to that. Give each of them a part of its own.');
    } else if (complete) {
      this.#miss('for_missing', `for="${asked}" matches nothing on this page. Give a CSS selector of what is to be `
        + 'switched, or leave the attribute out to switch the whole page.');
    }
    if (!isSame(roots, this.#roots)) {
      this.#host.roots = this.#roots = roots;
      for (const other of active) if (other.#taken && other !== this) other.#look();
    }
    if (!roots.length) this.#shown = null;
    else if (!this.#shown) void this.#show();
  }

  #miss(code: string, message: string): void {
    const asked = this.#element.for;
    if (this.#missing === asked) return;
    this.#missing = asked;
    this.#toggle.hide();
    this.#shared.report(this.#element, code, message);
  }

  // The text says which script it is in; where it does not, the page's language does.
  #read(): boolean {
    if (this.#script) return true;
    const [root] = this.#roots;
    const text = this.#roots.map((each) => textContent(each)!.slice(0, sample)).join('');
    const around = root ? closest(root, '[lang]') : null;
    const named = (around ? getAttribute(around, 'lang') : documentElement(ownerDocument(this.#element)!).lang) ?? '';
    const variety = varietyOf(named);
    this.#script = scriptOf(text) ?? (variety && (variety === 'zh-Hans' ? 'hans' : 'hant'));
    const fits = variety && (variety === 'zh-Hans') === (this.#script === 'hans');
    this.#lang = fits ? named : this.#script === 'hans' ? 'zh-Hans' : this.#script ? 'zh-Hant' : '';
    return isHan(text);
  }

  async #show(): Promise<void> {
    const { settle, engine, choicesOf, asked } = this.#shared;
    if (!this.#read()) return;  // there is nothing yet
    const shown = settle(asked(this.#element), { script: this.#script, inLanguage: this.#lang });
    const by = this.#by;
    this.#by = 'page';
    const before = this.#shown;
    if (before && before.lang === shown.lang && before.regionalWords === shown.regionalWords && before.source === shown.source
      && !this.#failed) return;
    this.#shown = shown;
    this.#failed = false;
    const aim: ConversionTarget | null = shown.source ? null : {
      // Nothing in the text says which script it is: read it as the one that leaves work to do.
      own: varietyOf(this.#lang) ?? (shown.script === 'hans' ? 'zh-Hant' : 'zh-Hans'),
      to: choicesOf(shown).to as ConversionTarget['to'], regionalWords: shown.regionalWords, lang: shown.lang,
    };
    let core: ConvertCore | null = null;
    try {
      if (aim) {
        this.#toggle.show(shown.script, true);
        core = await (this.#core = engine());
        if (this.#shown !== shown) return;
      }
      if (!await this.#host.show(core, aim)) return;
      this.#toggle.show(shown.script, false);
      this.#shared.emit(this.#element, before ? 'fanjian-change' : 'fanjian-ready', before ? { ...shown, by } : shown);
    } catch (cause) {
      if (this.#shown === shown) this.#fail(cause as Error, !aim || core !== null);
    }
  }

  // The page has its own text again, and says so once. `started`: the core was there.
  #fail(cause: Error, started: boolean): void {
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
    this.#shared.report(this.#element, ...this.#shared.told(cause, started));
  }
}
