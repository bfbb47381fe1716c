// What <fanjian-switch> does: finds what it is for, settles which script to show, and has it shown.
//
// May be a file of its own, loaded when the first such element is met. It imports nothing that has a
// state: the core and the saved choice are the page's, and are handed in.
import type { ConvertCore } from '../core/convert-core.js';
import type { Dependencies } from './dependencies.js';
import type { ChangeDetail, Choice, Script, Shown, SwitchAttributes } from '../settings/types.js';
import {
  addListener, bodyOf, closest, documentElement, getRootNode, localName, matches, nodeType, ownerDocument, querySelector,
  querySelectorAll, readyState, shadowRootOf, textContent,
} from '../core/dom.js';
import { varietyOf } from '../core/variety.js';
import { isHan } from './text-collector.js';
import { PageConverter, type ConversionTarget } from './page-converter.js';
import { hydrated } from './hydration.js';
import { innerRoots, metadata, rootsOf } from './roots.js';
import { attributeNames, sourceOfAttribute } from './original-text.js';
import { scriptOf } from './detect-script.js';
import { Toggle } from './toggle.js';
import type { SwitchWords } from './switch-words.js';

// Enough of a page to know its script by.
const sample = 20000;

const active = new Set<Switch>();

function isSame(list: ArrayLike<Element>, other: ArrayLike<Element>): boolean {
  let at = list.length === other.length ? list.length : -1;
  while (at > 0 && list[at - 1] === other[at - 1]) --at;
  return at === 0;
}

type SwitchElement = HTMLElement & SwitchAttributes & { words: SwitchWords | null };

export class Switch {
  readonly #element: SwitchElement;
  readonly #shared: Dependencies;
  readonly #toggle: Toggle;
  readonly #host = new PageConverter((cause) => this.#fail(cause, true), () => this.#overwritten());
  readonly #arrivals = new MutationObserver((records) => this.#arrived(records));
  #found: ArrayLike<Element> = [];
  #roots: readonly Element[] = [];
  #script: 'hans' | 'hant' | null = null;
  #lang = '';
  #shown: Shown | null = null;
  #by: ChangeDetail['by'] = 'page';
  readonly #watched = new Set<Node>();   // shadow trees and frames
  readonly #awaited = new Set<string>();
  #due = false;
  #queued = false;
  #picking = false;
  #failed = false;
  #reworded = false;
  #search = globalThis.location?.search;
  #taken = false;  // another switch has some of the matches
  #gaveUp = false;
  #missing: string | null = null;
  #core: Promise<ConvertCore> | undefined;

  constructor(element: SwitchElement, shadow: ShadowRoot, shared: Dependencies) {
    this.#element = element;
    this.#shared = shared;
    this.#toggle = new Toggle(shadow, (script) => this.pick({ script }, 'reader'));
  }

  pick(choice: Choice, by: 'reader' | 'host'): void {
    // All of it is one update, also where a callback ends in a microtask checkpoint.
    this.#picking = true;
    this.#shared.pick(this.#element, choice);
    this.#picking = false;
    this.#by = by;
    this.update();
  }

  /** What is on the page; null before anything is. */
  get shown(): Shown | null { return this.#shown; }

  /** Begins when the page is hydrated, or at once by start="now". */
  start(): void {
    this.#due = true;
    if (this.#element.start === 'now') this.#begin();
    else void hydrated(ownerDocument(this.#element)!).then(() => this.#begin());
  }

  #begin(): void {
    if (!this.#due || active.has(this)) return;
    active.add(this);
    this.#shared.watch(this.#elsewhere);
    this.#shared.watchAddress(this.#moved, true);
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
    this.#due = false;
    active.delete(this);
    this.#shared.unwatch(this.#elsewhere);
    this.#shared.watchAddress(this.#moved, false);
    this.#arrivals.disconnect();
    this.#watched.clear();
    this.#awaited.clear();
    this.#gaveUp = false;
    this.#host.roots = this.#roots = this.#found = [];
    this.#missing = null;
    this.#taken = false;
    void this.#host.show(null, null);
    this.#shown = null;
    this.#script = null;
    for (const other of active) other.#look();
  }

  dress(shadow: ShadowRoot): void { this.#toggle.dress(shadow); }

  /** In other words. */
  say(): void { this.#toggle.say(this.#element.uiLang, this.#element.words); }

  #say(script: Script, busy: boolean): void { this.#toggle.show(script, busy, this.#element.uiLang, this.#element.words); }

  /** An attribute or the choice changed; `reworded`: the page's own words did. */
  update(reworded = false): void {
    this.#reworded ||= reworded;
    if (this.#queued || this.#picking) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (active.has(this)) this.#look(readyState(ownerDocument(this.#element)!) !== 'loading');
      if (active.has(this) && this.#roots.length) void this.#show();
    });
  }

  readonly #elsewhere = () => {
    if (this.#by === 'page') this.#by = 'elsewhere';
    this.update();
  };

  // What its parameter says may be another.
  readonly #moved = () => {
    if (this.#element.urlParam) this.update();
  };

  // Elements in which there is no shadow tree and no frame.
  #treeless = new WeakSet<Node>();

  // Ignores changes elsewhere on the page: same matches, and no match was added or moved.
  #arrived(records: readonly MutationRecord[]): void {
    // Where an engine does not tell of pushState, the new page's content does.
    if (this.#search !== location.search) {
      this.#search = location.search;
      this.#moved();
    }
    let found: ArrayLike<Element>;
    try {
      found = this.#find();
    } catch {
      return;  // it was said before
    }
    const asked = `${this.#element.metadata ? `${metadata},` : ''}${this.#element.for || 'body'}`;
    // What was looked through is not looked through again, however often it moves: what comes into it later is told by itself.
    const hasTree = (node: Node) => {
      if (nodeType(node) !== 1 || this.#treeless.has(node)) return false;
      const found = [node as Element, ...querySelectorAll(node as Element, '*')].some((each) => shadowRootOf(each) || /-|^iframe$/.test(localName(each)));
      if (found) this.#treeless = new WeakSet();
      else this.#treeless.add(node);
      return found;
    };
    const isFor = (node: Node) => nodeType(node) === 1
      && (matches(node as Element, asked) || querySelector(node as Element, asked) !== null);
    if (!this.#shown && this.#roots.length || !isSame(found, this.#found)
      || records.some(({ type, target, addedNodes }) => type === 'attributes' || [...addedNodes].some(isFor)
      || this.#watched.has(target) || [...addedNodes].some(hasTree))) this.#look();
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
    this.#host.shownAttributes = attributeNames(this.#element.contentAttributes);
    const { roots: outer, taken } = rootsOf(found, this.#host, this.#element.metadata ? metadata : '');
    const roots = [...outer, ...this.#inside(outer)];
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

  // Roots in shadow trees and frames, which are watched for more of them.
  #inside(outer: readonly Element[]): Element[] {
    const { roots, trees, frames, awaited } = innerRoots(outer, this.#host, this.#element.frames);
    const again = () => {
      if (active.has(this)) this.#look();
    };
    for (const tree of trees) {
      if (this.#watched.has(tree)) continue;
      this.#watched.add(tree);
      this.#arrivals.observe(tree, { childList: true, subtree: true });
    }
    for (const frame of frames) {
      if (!this.#watched.has(frame)) addListener(frame, 'load', again);
      this.#watched.add(frame);
    }
    for (const tag of awaited) {
      if (this.#awaited.has(tag)) continue;
      this.#awaited.add(tag);
      customElements.whenDefined(tag).then(again, () => { /* no name of an element */ });
    }
    return roots;
  }

  #miss(code: string, message: string): void {
    const asked = this.#element.for;
    if (this.#missing === asked) return;
    this.#missing = asked;
    this.#toggle.hide();
    this.#shared.report(this.#element, code, message);
  }

  // The page's language says which script it is in, unless nearly all of its text is in the other one.
  #read(): boolean {
    if (this.#script) return true;
    const [root] = this.#roots;
    const text = this.#roots.map((each) => textContent(each)!.slice(0, sample)).join('');
    const around = root && closest(root, '[lang]') || documentElement(ownerDocument(this.#element)!);
    const named = sourceOfAttribute(around, 'lang') ?? '';
    const variety = varietyOf(named);
    const said = variety && (variety === 'zh-Hans' ? 'hans' : 'hant');
    this.#script = scriptOf(text, said);
    const fits = variety && (variety === 'zh-Hans') === (this.#script === 'hans');
    this.#lang = fits ? named : this.#script === 'hans' ? 'zh-Hans' : this.#script ? 'zh-Hant' : '';
    return isHan(text);
  }

  async #show(): Promise<void> {
    const { settle, engine, choicesOf, asked } = this.#shared;
    if (!this.#read()) return;  // there is nothing yet
    const settled = settle(asked(this.#element), { script: this.#script, inLanguage: this.#lang });
    const shown = this.#element.mixed && settled.source ? { ...settled, source: false } : settled;
    const by = this.#by;
    this.#by = 'page';
    const before = this.#shown;
    if (before && before.lang === shown.lang && before.regionalWords === shown.regionalWords && before.source === shown.source
      && !this.#failed && !this.#reworded) return;
    this.#shown = shown;
    this.#failed = this.#reworded = false;
    const aim: ConversionTarget | null = shown.source ? null : {
      // Nothing in the text says which script it is: read it as the one that leaves work to do.
      own: varietyOf(this.#lang) ?? (shown.script === 'hans' ? 'zh-Hant' : 'zh-Hans'),
      to: choicesOf(shown).to as ConversionTarget['to'], regionalWords: shown.regionalWords, lang: shown.lang, glossary: 0,
    };
    let core: ConvertCore | null = null;
    try {
      if (aim) {
        this.#say(shown.script, true);
        const toTraditional = aim.to !== 'zh-Hans';
        core = await (this.#core = engine(toTraditional));
        if (toTraditional) await this.#shared.complete(core);
        aim.glossary = await this.#shared.glossary(this.#element, core);
        if (this.#shown !== shown) return;
      }
      if (!await this.#host.show(core, aim)) return;
      this.#say(shown.script, false);
      this.#shared.emit(this.#element, before ? 'fanjian-change' : 'fanjian-ready', before ? { ...shown, by } : shown);
    } catch (cause) {
      if (this.#shown === shown) this.#fail(cause as Error, !aim || core !== null);
    }
  }

  // A script of the page or an extension writes over what is shown, again and again: said once.
  #overwritten(): void {
    if (this.#gaveUp) return;
    this.#gaveUp = true;
    this.#shared.report(this.#element, 'host_overwrites', 'A part of the page is overwritten as often as it is switched, by a script '
      + 'of the page or another converter, and keeps what that writes. Mark it with translate="no", or leave one of the two out.');
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
      this.#say(this.#script, false);
    } else {
      this.#toggle.hide();
    }
    this.#shared.report(this.#element, ...this.#shared.told(cause, started));
  }
}
