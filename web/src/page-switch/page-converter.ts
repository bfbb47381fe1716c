// Shows a host page in its own or in converted text, including content added later.
//
// Every view is made from the host's text, never from another view. Writes only changes, and only in `quietly`: the
// observer is disconnected during our own writes, so every record is the host's.
import type { ConvertCore, Tag } from '../core/convert-core.js';
import {
  addListener, documentElement, firstChild, getRootNode, getSelection, hasAttribute,
  lastChild, localName, nodeType, ownerDocument, parentNode, querySelectorAll, removeListener,
} from '../core/dom.js';
import { Ancestors } from './above.js';
import { Round } from './backoff.js';
import { isChinese } from '../core/variety.js';
import { isInline } from './kinds.js';
import { keptPlace } from './place.js';
import { Flow, isKept, unlabelled, type Chunk, type Piece } from './text-collector.js';
import { Views } from './views.js';
import { inSlices, turn as nextTurn } from './time-slicing.js';
import { oursIn, sourceLang } from './shown.js';
import { blocksOf, fromSight, isWhole, layOut, Lines, stretchesOf, type Stretch } from './sections.js';
import { put, restore, restoreAttributes, writeAttribute, sourceOfAttribute, type Held } from './original-text.js';
import { alsoWatch, backoff, own, owners, quietly, removals, type Watcher } from './watch.js';

/** The view of the page. `own`: the variety of its text. */
export interface ConversionTarget { own: Tag; to: Tag; regionalWords: boolean; lang: string; glossary: number }

// Rounds of host changes that are converted in 100 ms; the rest waits for the next 100 ms.
const mostRounds = 20;

// A page of more parts than this is a long one.
const few = 8;
// Nodes to change at once.
interface Batch { pieces: readonly Pick<Piece, 'node' | 'name'>[] }
interface Converted extends Chunk { texts: readonly string[] }

export class PageConverter implements Watcher {
  #roots: ReadonlySet<Element> = new Set();
  #core: ConvertCore | null = null;
  #aim: ConversionTarget | null = null;
  #turn = 0;
  #dirty = new Map<Node, Node>();         // what came or changed, and where the host changed the page
  #said = new Map<Element, Set<string>>();  // attributes that were set
  #rounds = 0;
  #later: ReturnType<typeof setTimeout> | undefined;
  #selected: Range | null = null;
  #shownAttributes: readonly string[] = [];
  #newer: Set<Node> | null = null;  // texts that were read again since the page was
  #named: Element[] = [];  // blocks that have a language until the whole has it
  readonly #views = new Views();
  readonly #failed: (cause: Error) => void;
  readonly #gaveUp: () => void;

  /** `failed` is told of what goes wrong with content that came later; `gaveUp`, of each place that is left to the host. */
  constructor(failed: (cause: Error) => void, gaveUp: () => void) {
    this.#failed = failed;
    this.#gaveUp = gaveUp;
  }

  /** Attributes that style sheets of the page show, to be converted. */
  set shownAttributes(names: readonly string[]) {
    const dropped = this.#shownAttributes.filter((name) => !names.includes(name));
    const isMore = names.some((name) => !this.#shownAttributes.includes(name));
    this.#shownAttributes = names;
    const all = (name: string) => [...this.#roots].flatMap((root) => [root, ...querySelectorAll(root, `[${name}]`)]);
    if (dropped.length) this.#quietly(() => dropped.forEach((name) => all(name).forEach((each) => restoreAttributes(each, name))));
    if (!isMore) return;
    alsoWatch(names);
    for (const root of this.#roots) this.#dirty.set(root, parentNode(root) ?? root);
    this.attempt();
  }

  /** What is switched: elements that do not contain each other. Those that no longer are get their text back. */
  set roots(roots: readonly Element[]) {
    const next = new Set(roots);
    const left = [...this.#roots].filter((root) => !next.has(root));
    const added = roots.filter((root) => !this.#roots.has(root));
    if (!next.size) removeListener(document, 'selectionchange', this.#select);
    else if (!this.#roots.size) addListener(document, 'selectionchange', this.#select);
    this.#quietly((held) => {
      for (const old of left) giveBack(old, held);
      own(left, null);
      own(added, this);
      this.#roots = next;
      for (const root of added) this.#dirty.set(root, parentNode(root) ?? root);
      for (const place of new Set(this.#dirty.values())) backoff.changed(place);
    });
    this.#select();
    this.attempt();
  }

  /**
   * Shows the page as `aim` says; null: as the host wrote it. What is in sight comes first. False if
   * something else was asked for before it was done.
   */
  async show(core: ConvertCore | null, aim: ConversionTarget | null): Promise<boolean> {
    const turn = ++this.#turn;
    this.#core = core;
    this.#aim = aim;
    backoff.forget();
    this.#quietly(() => this.#unname());
    if (aim) await this.#convertAll(turn);
    else await this.#restoreAll(turn);
    return turn === this.#turn;
  }

  changed(node: Node, place: Node): void {
    this.#dirty.set(node, place);
  }

  said(element: Element, attribute: string): void {
    const names = this.#said.get(element);
    if (names) names.add(attribute);
    else this.#said.set(element, new Set([attribute]));
  }

  #take(flow: Flow, root: Element): void {
    flow.attribute(root, root);
    const first = firstChild(root);
    if (first) flow.take(first, lastChild(root)!, root);
  }

  // The language of what was converted: of the root, and of every element that says that it is Chinese. `own`:
  // of the area itself, too.
  #nameLanguage(area: Element, root: Element, own: boolean): boolean {
    const { lang } = this.#aim!;
    let changed = false;
    const whole = area === root ? wholeOf(root) : null;
    const said = whole && sourceOfAttribute(whole, 'lang');
    if (whole && (!said || isChinese(said))) changed = writeAttribute(whole, 'lang', lang);
    for (const element of [...own ? [area] : [], ...querySelectorAll(area, '[lang]')]) {
      const source = sourceOfAttribute(element, 'lang');
      const named = element === root ? !/^(title|meta|script)$/.test(localName(root)) : source && isChinese(source) && !isKept(element, root);
      if (named) changed = writeAttribute(element, 'lang', lang) || changed;
    }
    return changed;
  }

  async #convertAll(turn: number): Promise<void> {
    const { own, regionalWords, lang } = this.#aim!;
    const all = this.#stretches();
    const flow = new Flow(own, regionalWords, this.#shownAttributes);
    for (const root of this.#roots) flow.attribute(root, root);
    const rest = fromSight(all, ({ stretch }) => stretch);
    const next = () => {
      for (let one; !flow.chunks.length && !(one = rest.next()).done;) {
        const { stretch, root } = one.value;
        // What the host changed since is read by itself.
        if (isWhole(stretch, root)) flow.take(stretch[0]!, stretch[stretch.length - 1]!, root);
        else stretch.forEach((node) => this.#dirty.set(node, parentNode(node) ?? node));
      }
      return flow.chunks.shift() ?? flow.end().shift();
    };
    const asFound = removals;
    const read = () => {
      const chunk = next();
      return chunk && { ...chunk, texts: this.#convertedOf(chunk) };
    };
    this.#newer = new Set();
    await this.#inTurn(read, all, turn, () => lang, (chunk, name) => this.#write(chunk, asFound, undefined, name, this.#newer),
      () => this.#roots.forEach((root) => this.#nameLanguage(root, root, true)));
    if (turn === this.#turn) this.#newer = null;
    this.attempt();
  }

  #stretches(): Stretch[] {
    return [...this.#roots].flatMap((root) => stretchesOf(root).map((stretch) => ({ stretch, root })));
  }

  // What came later, or was changed.
  #convert(chunks: Chunk[], asFound: number, round: Round): Promise<void> {
    const turn = this.#turn;
    const write = (chunk: Chunk) => this.#write({ ...chunk, texts: this.#convertedOf(chunk) }, asFound, round);
    if (chunks.length <= few) chunks.splice(0).forEach(write);
    return inSlices(() => (turn === this.#turn ? chunks.shift() : undefined), (some) => {
      if (turn !== this.#turn) return;
      some.forEach(write);
      layOut(some[some.length - 1]!.pieces[0]?.node);
    });
  }

  // Writes every batch of the page, a slice at a time; `end` sets the languages of the whole. A language that is set above
  // all the text has all of it laid out anew, at once: on a long page it is first set on each block as its text changes,
  // and then for the whole.
  async #inTurn<Some extends Batch>(next: () => Some | undefined, all: readonly Stretch[], turn: number,
    lang: (block: Element) => string, change: (batch: Some, name?: () => void) => void, end: () => void): Promise<void> {
    const name = () => this.#quietly(() => {
      end();
      this.#unname();
    });
    const blocks = all.length > few ? blocksOf(all) : null;
    if (!blocks) name();
    let last: Node | undefined;
    await inSlices(() => (turn === this.#turn ? next() : undefined), (some) => {
      if (turn !== this.#turn) return;
      some.forEach((batch) => change(batch, blocks ? () => this.#nameBlocks(batch, blocks, lang) : undefined));
      layOut(last = some[some.length - 1]!.pieces[0]?.node);
    });
    if (!blocks || turn !== this.#turn) return;
    await nextTurn();
    if (turn !== this.#turn) return;
    name();
    await nextTurn();
    layOut(last);
  }

  #nameBlocks({ pieces }: Batch, blocks: Set<Node>, lang: (block: Element) => string): void {
    const above = new Ancestors(owners);
    let last: Node | null = null;
    for (const { node, name } of pieces) {
      let block = name ? null : parentNode(node);
      while (block && block !== last && !blocks.has(block)) block = parentNode(block);
      if (!block || block === last) continue;
      last = block;
      if (hasAttribute(block as Element, 'lang') || !this.#rootOf(block, above)) continue;
      writeAttribute(block as Element, 'lang', lang(block as Element));
      this.#named.push(block as Element);
    }
  }

  #unname(): void {
    this.#named.splice(0).forEach((block) => restoreAttributes(block, 'lang'));
  }

  #convertedOf({ from, text, pieces }: Chunk): string[] {
    const { own, to, regionalWords, glossary } = this.#aim!;
    return this.#views.of(this.#core!, text, { from: from ?? own, to, regionalWords, glossary, mixed: true }, pieces);
  }

  // `asFound`: the removals when it was read; what was taken away since is not written. Nor are texts that were read anew.
  #write({ pieces, texts }: Converted, asFound: number, round?: Round, name?: () => void, newer?: ReadonlySet<Node> | null): void {
    this.#quietly((held) => {
      name?.();
      let changed = false;
      const above = asFound === removals ? null : new Ancestors(owners);
      pieces.forEach(({ node, name, source }, index) => {
        if (above && !this.#rootOf(node, above) || newer?.has(node)) return;
        const next = texts[index]!;
        if (!name) changed = put(node as Text, source, next, held.get(node)) || changed;
        else if (sourceOfAttribute(node as Element, name) === source) {
          changed = writeAttribute(node as Element, name, next) || changed;
        } else if (name === 'label' && unlabelled(node as HTMLOptionElement) === source && this.#rootOf(node, new Ancestors(owners))) {
          changed = writeAttribute(node as Element, name, next === source ? null : next) || changed;
        }
      });
      if (changed) round?.wrote();
    }, round);
  }

  async #restoreAll(turn: number): Promise<void> {
    const rest = fromSight(oursIn(this.#roots), (texts) => texts);
    const next = () => {
      const one = rest.next();
      return one.done ? undefined : { pieces: one.value.map((node) => ({ node, name: '' })) };
    };
    await this.#inTurn(next, this.#stretches(), turn, sourceLang, ({ pieces }, name) => {
      this.#quietly((held) => {
        name?.();
        pieces.forEach(({ node }) => put(node, null, null, held.get(node)));
      });
    }, () => {
      const held = this.held();
      this.#roots.forEach((root) => giveBack(root, held));
    });
  }

  // Runs `write` unheard, and keeps what is read in its place.
  #quietly(write: (held: Held) => void, round?: Round): void {
    quietly(() => {
      const keepPlace = keptPlace((shown) => !this.#roots.has(shown) && this.#rootOf(shown, new Ancestors(owners)) !== null);
      write(this.held());
      keepPlace?.();
    }, round);
  }

  /** Converts what was added or changed; in the source's own script, restores it. */
  attempt(): void {
    if (!this.#dirty.size && !this.#said.size) return;
    if (!this.#rounds) {
      setTimeout(() => {
        this.#rounds = 0;
        this.attempt();
      }, 100);
    }
    if (++this.#rounds > mostRounds) return;
    const [dirty, said] = this.#aim ? this.#due() : [this.#dirty, this.#said];
    if (!this.#aim) {
      this.#dirty = new Map();
      this.#said = new Map();
    }
    try {
      this.#again(dirty, said);
    } catch (cause) {
      this.#failed(cause as Error);
    }
  }

  // Takes out what is due now. What the host keeps overwriting waits for its pause, or is dropped.
  #due(): [Map<Node, Node>, Map<Element, Set<string>>] {
    const pauses = new Map<Node, number>();
    let soonest = Infinity;
    const due = <Some extends Node, What>(all: Map<Some, What>, placeOf: (node: Some, what: What) => Node) => {
      const found = new Map<Some, What>();
      for (const [node, what] of all) {
        const place = placeOf(node, what);
        let pause = pauses.get(place);
        if (pause === undefined) pauses.set(place, pause = backoff.pause(place));
        if (!pause) found.set(node, what);
        else if (pause < soonest) soonest = pause;
        if (!pause || pause === Infinity) all.delete(node);
        if (pause === Infinity) this.#gaveUp();
      }
      return found;
    };
    const found: [Map<Node, Node>, Map<Element, Set<string>>] = [
      due(this.#dirty, (_, place) => place), due(this.#said, (element) => element)];
    clearTimeout(this.#later);
    if (soonest < Infinity) this.#later = setTimeout(() => this.attempt(), soonest);
    return found;
  }

  #again(dirty: ReadonlyMap<Node, Node>, said: ReadonlyMap<Element, ReadonlySet<string>>): void {
    const above = new Ancestors(owners, dirty);
    const mine = [...dirty.keys()].filter((node) => {
      const parent = this.#roots.has(node as Element) ? null : parentNode(node);
      // Skip nodes in added elements: those are read with the element.
      return this.#rootOf(node, above) && !(parent && above.of(parent)?.whole);
    });
    if (!this.#aim) {
      if (mine.length) this.#quietly((held) => mine.forEach((node) => restore(node, held)));
      return;
    }
    const asFound = removals;
    const round = new Round();
    for (const place of new Set([...dirty.values(), ...said.keys()])) backoff.begin(place, round);
    const flow = new Flow(this.#aim.own, this.#aim.regionalWords, this.#shownAttributes);
    const lines = new Lines();
    for (const [element, names] of said) {
      const root = this.#rootOf(element, above);
      if (root) for (const name of names) flow.attribute(element, root, name);
    }
    for (const node of mine) {
      const { root, top } = above.of(node)!;
      if (node === root) this.#take(flow, root);
      else if (!isInline(node)) flow.take(node, node, root);
      else {
        const line = lines.around(top);
        if (line) flow.take(...line, root);
      }
    }
    const named = mine.filter((node) => nodeType(node) === 1) as Element[];
    if (named.length) {
      this.#quietly(() => {
        for (const element of named) {
          if (this.#nameLanguage(element, above.of(element)!.root, true)) round.wrote();
        }
      }, round);
    }
    const chunks = flow.end();
    for (const { pieces } of this.#newer ? chunks : []) for (const { node } of pieces) if (nodeType(node) === 3) this.#newer!.add(node);
    this.#convert(chunks, asFound, round).catch(this.#failed);
  }

  #rootOf(node: Node, above: Ancestors): Element | null {
    const root = above.of(node)?.root;
    return root && this.#roots.has(root) ? root : null;
  }

  // A range of our own moves as the selection does, and can be asked without the page being laid out.
  held(): Held {
    const held = new Map<Node, number[]>();
    const note = (node: Node, offset: number) => {
      if (nodeType(node) === 3) held.set(node, [...held.get(node) ?? [], offset]);
    };
    if (this.#selected) {
      note(this.#selected.startContainer, this.#selected.startOffset);
      note(this.#selected.endContainer, this.#selected.endOffset);
    }
    return held;
  }

  readonly #select = () => {
    const [root] = this.#roots;
    const tree = root && getRootNode(root);
    const own = tree && nodeType(tree) === 11 ? tree as { getSelection?(): Selection | null } : null;
    const selection = own?.getSelection ? own.getSelection() : getSelection(document);
    this.#selected = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
  };
}

// The element that says the language of a page which is switched as a whole.
const wholeOf = (root: Element) => localName(root) === 'body' ? documentElement(ownerDocument(root)!) : null;

function giveBack(root: Element, held: Held): void {
  restore(root, held);
  const whole = wholeOf(root);
  if (whole) restoreAttributes(whole, 'lang');
}
