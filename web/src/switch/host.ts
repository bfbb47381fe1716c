// What a host page shows: its own text, or that text converted; and whatever comes later the same way.
//
// Every view is made from the host's text, never from another view. Nothing is written where nothing
// changes, and nothing of ours is heard by our own observer, so that whatever it tells is the host's.
import type { Core, Tag } from '../core.js';
import { attributes, Flow, is_chinese, is_inline, line_around, marks, type Chunk, type Piece } from './flow.js';
import { laid_back } from './lay.js';
import { in_slices } from './slices.js';
import { first_in_sight, is_whole, stretches_of } from './stretches.js';
import {
  forget, forget_attribute, is_ours, put, restore_attributes, set_attribute, source_of_attribute,
} from './store.js';

/** What the page is to show. `own`: the variety that its text is in. */
export interface Aim { own: Tag; to: Tag; wording: boolean; lang: string }

const watched = {
  childList: true, characterData: true, subtree: true, attributes: true,
  attributeFilter: [...attributes, ...marks, 'value'],
};
// So often in a tenth of a second the page may be changed under our hands before we wait for the rest.
const most_rounds = 20;
// A host that writes its own text over ours so often, at once, means it.
const most_insisting = 5;

// A page of more parts than this is a long one.
const few = 8;
const few_batches = 3;
// So much text is given back before anyone looks at the clock, in UTF-16 units; at first, so much.
const batch_size = 8192;
const first_batch_size = 2048;

/** What is changed at once. */
interface Batch { pieces: readonly Pick<Piece, 'node' | 'name'>[] }

type Held = Map<Node, number[]>;

export class Host {
  #roots: readonly Element[] = [];
  #core: Core | null = null;
  #aim: Aim | null = null;
  #turn = 0;
  #dirty = new Set<Node>();
  #said: [Element, string][] = [];  // attributes that were set
  #rounds = 0;
  #insisting = new WeakMap<Node, number>();
  #selected: Range | null = null;
  #named: Element[] = [];  // blocks that have a language until the whole has it
  readonly #observer = new MutationObserver((records) => this.#heard(records));
  readonly #failed: (cause: Error) => void;

  /** `failed` is told of what goes wrong with content that came later. */
  constructor(failed: (cause: Error) => void) {
    this.#failed = failed;
  }

  /** What is switched: elements that do not contain each other. Those that no longer are get their text back. */
  set roots(roots: readonly Element[]) {
    this.#listen(false);
    for (const old of this.#roots) if (!roots.includes(old)) this.#restore(old);
    const added = roots.filter((root) => !this.#roots.includes(root));
    if (!roots.length) document.removeEventListener('selectionchange', this.#select);
    else if (!this.#roots.length) document.addEventListener('selectionchange', this.#select);
    this.#roots = roots;
    this.#select();
    this.#listen(true);
    for (const root of added) this.#dirty.add(root);
    this.#attempt();
  }

  /**
   * Shows the page as `aim` says; null: as the host wrote it. What is in sight comes first. False if
   * something else was asked for before it was done.
   */
  async show(core: Core | null, aim: Aim | null): Promise<boolean> {
    const turn = ++this.#turn;
    this.#heard(this.#observer.takeRecords());
    this.#core = core;
    this.#aim = aim;
    this.#insisting = new WeakMap();
    this.#quietly(() => this.#unname());
    if (aim) await this.#convert_all(turn);
    else await this.#restore_all(turn);
    return turn === this.#turn;
  }

  #listen(on: boolean): void {
    if (on) {
      for (const root of this.#roots) this.#observer.observe(root, watched);
    } else {
      this.#heard(this.#observer.takeRecords());
      this.#observer.disconnect();
    }
  }

  #take(flow: Flow, root: Element): void {
    flow.attribute(root, root);
    if (root.firstChild) flow.take(root.firstChild, root.lastChild!, root);
  }

  // The language of what was converted: of the root, and of every element that says that it is Chinese.
  #name_language(area: Element, own: boolean): void {
    const { lang } = this.#aim!;
    if (own && area.localName !== 'title') set_attribute(area, 'lang', lang);
    for (const element of area.querySelectorAll('[lang]')) {
      const source = source_of_attribute(element, 'lang');
      if (source && is_chinese(source) && !element.closest('pre,code,.notranslate,[translate=no]')) {
        set_attribute(element, 'lang', lang);
      }
    }
  }

  async #convert_all(turn: number): Promise<void> {
    const { own, wording, lang } = this.#aim!;
    const all = this.#roots.flatMap((root) => stretches_of(root).map((stretch) => ({ stretch, root })));
    const flow = new Flow(own, wording);
    for (const root of this.#roots) flow.attribute(root, root);
    const rest = from_sight(all, ({ stretch }) => stretch);
    const next = () => {
      for (let one; !flow.chunks.length && !(one = rest.next()).done;) {
        const { stretch, root } = one.value;
        // What the host changed since is read by itself.
        if (is_whole(stretch, root)) flow.take(stretch[0]!, stretch[stretch.length - 1]!, root);
        else stretch.forEach((node) => this.#dirty.add(node));
      }
      return flow.chunks.shift() ?? flow.end().shift();
    };
    await this.#in_turn(next, all.length > few, turn, () => lang, (chunk) => this.#write(chunk),
      () => this.#roots.forEach((root) => this.#name_language(root, true)));
    this.#attempt();
  }

  // What came later, or was changed.
  #convert(chunks: Chunk[]): Promise<void> {
    const turn = this.#turn;
    if (chunks.length <= few) chunks.splice(0).forEach((chunk) => this.#write(chunk));
    return in_slices(() => {
      if (chunks.length && turn === this.#turn) this.#write(chunks.shift()!);
      return chunks.length > 0 && turn === this.#turn;
    });
  }

  // Does something to every batch of the page, a slice at a time; `end` sets the languages of the whole.
  // A language that is set above all the text has all of it laid out anew, at once: on a long page it is
  // first set on each block as its text changes, and then for the whole.
  async #in_turn<Some extends Batch>(next: () => Some | undefined, long: boolean, turn: number,
    lang: (block: Element) => string, change: (batch: Some) => void, end: () => void): Promise<void> {
    let named = false;
    const name = () => {
      named = true;
      this.#quietly(() => {
        end();
        this.#unname();
      });
    };
    await in_slices(() => {
      if (turn !== this.#turn) return false;
      if (!long && !named) name();
      const batch = next();
      if (batch) {
        if (long) this.#name_blocks(batch, lang);
        change(batch);
      } else if (!named) name();
      return batch !== undefined;
    });
  }

  #name_blocks({ pieces }: Batch, lang: (block: Element) => string): void {
    this.#quietly(() => {
      let last: Element | null = null;
      for (const { node, name } of pieces) {
        let block = name ? null : node.parentElement;
        while (block && is_inline(block)) block = block.parentElement;
        if (!block || block === last) continue;
        last = block;
        if (block.hasAttribute('lang') || this.#roots.includes(block) || !this.#root_of(block)) continue;
        set_attribute(block, 'lang', lang(block));
        this.#named.push(block);
      }
    });
  }

  #unname(): void {
    this.#named.splice(0).forEach((block) => restore_attributes(block, 'lang'));
  }

  #write({ from, text, pieces }: Chunk): void {
    const { own, to, wording } = this.#aim!;
    const converted = this.#core!.convertMapped(text, { from: from ?? own, to, wording });
    const texts = converted.text === text ? pieces.map(({ source }) => source) : laid_back(converted, pieces);
    this.#quietly((held) => pieces.forEach(({ node, name, source }, index) => {
      const next = texts[index]!;
      if (!name) {
        if ((this.#insisting.get(node) ?? 0) < most_insisting) put(node as Text, source, next, held.get(node));
      } else if (source_of_attribute(node as Element, name) === source) set_attribute(node as Element, name, next);
      else if (name === 'label' && (node as HTMLOptionElement).text === source) {
        set_attribute(node as Element, name, next === source ? null : next);
      }
    }));
  }

  async #restore_all(turn: number): Promise<void> {
    const all = this.#roots.flatMap((root) => ours_in(root));
    const rest = from_sight(all, (texts) => texts);
    const next = () => {
      const one = rest.next();
      return one.done ? undefined : { pieces: one.value.map((node) => ({ node, name: '' })) };
    };
    await this.#in_turn(next, all.length > few_batches, turn, source_lang, ({ pieces }) => {
      this.#quietly((held) => pieces.forEach(({ node }) => put(node, null, null, held.get(node))));
    }, () => this.#roots.forEach((root) => this.#restore(root)));
  }

  #restore(area: Node, held: Held = this.#held()): void {
    const document = area.ownerDocument!;
    const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
    for (let node: Node | null = area; node; node = walker.nextNode()) {
      if (node.nodeType === 3 && is_ours(node as Text)) put(node as Text, null, null, held.get(node));
    }
    if (area.nodeType !== 1) return;
    restore_attributes(area as Element);
    for (const element of (area as Element).querySelectorAll(all_attributes)) restore_attributes(element);
  }

  // Runs `write` unheard. What the host did before is taken in first.
  #quietly(write: (held: Held) => void): void {
    this.#listen(false);
    const keep_place = this.#place();
    write(this.#held());
    keep_place?.();
    this.#listen(true);
  }

  // Whatever is told here the host did.
  #heard(records: readonly MutationRecord[]): void {
    for (const { type, target, attributeName, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      if (type === 'characterData') {
        const insisted = forget(target as Text);
        if (insisted) this.#insisting.set(target, (this.#insisting.get(target) ?? 0) + 1);
        this.#dirty.add(target);
      } else if (type === 'attributes') {
        const element = target as Element;
        forget_attribute(element, attributeName!);
        if (marks.includes(attributeName!)) {
          this.#quietly((held) => this.#restore(element, held));
          this.#dirty.add(element);
        } else {
          this.#said.push([element, attributeName!]);
        }
      } else {
        for (const node of addedNodes) this.#dirty.add(node);
        // What the page no longer has gets its own text back, for whoever still holds it.
        for (const node of removedNodes) if (!this.#root_of(node)) this.#restore(node);
        // What is gone may have stood within a word.
        for (const node of [previousSibling, nextSibling]) if (node && is_inline(node)) this.#dirty.add(node);
      }
    }
    this.#attempt();
  }

  #attempt(): void {
    if (!this.#dirty.size && !this.#said.length) return;
    if (!this.#rounds) {
      setTimeout(() => {
        this.#rounds = 0;
        this.#insisting = new WeakMap();
        this.#attempt();
      }, 100);
    }
    if (++this.#rounds > most_rounds) return;
    const dirty = [...this.#dirty];
    this.#dirty.clear();
    try {
      this.#again(dirty);
    } catch (cause) {
      this.#failed(cause as Error);
    }
  }

  // Does for these nodes what was done for all.
  #again(nodes: readonly Node[]): void {
    const flow = this.#aim && new Flow(this.#aim.own, this.#aim.wording);
    const taken = new Set<Node>();
    const named: [Element, boolean][] = [];
    for (const [element, name] of this.#said.splice(0)) {
      const root = this.#root_of(element);
      if (root) flow?.attribute(element, root, name);
    }
    for (const node of nodes) {
      const root = this.#root_of(node);
      if (!root) continue;
      if (!flow) {
        this.#quietly((held) => this.#restore(node, held));
        continue;
      }
      const [first, last] = node === root ? [node, node] : is_inline(node) ? line_around(node, root) : [node, node];
      if (taken.has(first)) continue;
      taken.add(first);
      if (node === root) this.#take(flow, root);
      else flow.take(first, last, root);
      if (node.nodeType === 1) named.push([node as Element, node === root]);
    }
    if (!flow) return;
    if (named.length) {
      this.#quietly(() => named.forEach(([element, own]) => {
        this.#name_language(element, own);
        const lang = own ? null : source_of_attribute(element, 'lang');
        if (lang && is_chinese(lang)) set_attribute(element, 'lang', this.#aim!.lang);
      }));
    }
    this.#convert(flow.end()).catch(this.#failed);
  }

  #root_of(node: Node): Element | undefined {
    return this.#roots.find((root) => root.contains(node));
  }

  // The text nodes in which the selection begins or ends. A range of our own moves as the selection does,
  // and can be asked without the page being laid out.
  #held(): Held {
    const held: Held = new Map();
    const note = (node: Node, offset: number) => {
      if (node.nodeType === 3) held.set(node, [...held.get(node) ?? [], offset]);
    };
    if (this.#selected) {
      note(this.#selected.startContainer, this.#selected.startOffset);
      note(this.#selected.endContainer, this.#selected.endOffset);
    }
    return held;
  }

  readonly #select = () => {
    const [root] = this.#roots;
    const tree = root?.getRootNode() as { getSelection?(): Selection | null } | undefined;
    const selection = tree?.getSelection ? tree.getSelection() : document.getSelection();
    this.#selected = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
  };

  // Where a browser does not keep what is read in its place while text above it changes, we do.
  #place(): (() => void) | null {
    if (anchored() || !scrollY) return null;
    const x = innerWidth / 2;
    const shown = document.elementFromPoint(x, innerHeight / 2);
    if (!shown || !this.#roots.some((root) => root !== shown && root.contains(shown))) return null;
    const before = shown.getBoundingClientRect().top;
    return () => {
      const moved = shown.getBoundingClientRect().top - before;
      if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
    };
  }
}

// Asked before anything that would have the page laid out.
const anchored = () => CSS.supports('overflow-anchor', 'auto');

const all_attributes = [...attributes, 'lang', 'value'].map((name) => `[${name}]`).join();

// A list from the first that is in sight on, and then what is before it. Where that is, is asked at once.
function from_sight<Some>(all: readonly Some[], nodes: (one: Some) => readonly Node[]): Iterator<Some, unknown, void> {
  const first = first_in_sight(all.map(nodes));
  return [...all.slice(first), ...all.slice(0, first)].values();
}

// The texts of a root that are not the host's, some at a time.
function ours_in(root: Element): Text[][] {
  const found: Text[][] = [];
  let size = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!is_ours(node)) continue;
    if (!found.length || size > (found.length > 1 ? batch_size : first_batch_size)) {
      found.push([]);
      size = 0;
    }
    found[found.length - 1]!.push(node);
    size += node.length;
  }
  return found;
}

// The language that a block has in the host's own page.
function source_lang(block: Element): string {
  for (let at: Element | null = block; at; at = at.parentElement) {
    const lang = source_of_attribute(at, 'lang');
    if (lang !== null) return lang;
  }
  return '';
}
