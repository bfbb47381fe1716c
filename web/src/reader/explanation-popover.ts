// A small card beside a character: what the source has, why it was converted so, and what else it could
// be. By a held press or a selection (ask-gestures.ts), by tap and hover where differences are marked, and by keyboard:
// arrows go from character to character, the buttons from difference to difference, Escape leaves.
import { boxesOf, still } from './block-text.js';
import { reveal } from './bring-into-view.js';
import { Highlighter } from './highlight.js';
import type { ArticleView } from './article-view.js';
import { exampleOf } from './examples.js';
import { put } from './radio-group.js';
import { fill, type Words } from '../settings/i18n/words.js';

// Why a character came out as it did; `start` and `end` are units of what the piece is shown as.
export interface Explanation {
  source: string;
  target: string;
  reason: string;
  phrase?: string;
  start: number;
  end: number;
  around: string;  // what stands before and behind, as it is shown
  alternatives: { text: string; score?: number }[];
}

// What is asked about: a character (or what else changed at once) of a piece, as it is shown.
export interface CharacterRef { piece: number; unit: number }

// What the card asks for.
export interface Answers {
  explain(asked: CharacterRef): Explanation | null;
  // The next character that differs, or the next character, from there on; null at the end.
  step(from: CharacterRef, forwards: boolean, any: boolean): CharacterRef | null;
}

export class ExplanationPopover {
  readonly root: HTMLElement;
  readonly #marker = new Highlighter('fanjian-asked');
  readonly #source: HTMLElement;
  readonly #target: HTMLElement;
  readonly #why: HTMLElement;
  readonly #buttons: Record<'earlier' | 'later' | 'close', HTMLButtonElement>;
  readonly #answers: Answers;
  #asked: CharacterRef | null = null;
  #page: ArticleView | null = null;
  #words: Words | undefined;
  #back: HTMLElement | null = null;

  constructor(document: Document, answers: Answers) {
    const make = (tag: string, name: string) => {
      const element = document.createElement(tag);
      element.className = name;
      return element;
    };
    this.#answers = answers;
    this.root = make('div', 'card');
    this.root.setAttribute('part', 'card');
    this.root.setAttribute('role', 'dialog');
    this.root.tabIndex = -1;
    this.root.hidden = true;
    const told = make('div', 'told');
    told.setAttribute('aria-live', 'polite');
    const pair = make('p', 'pair');
    this.#source = make('b', 'was');
    this.#target = make('b', 'is');
    pair.append(this.#source, make('i', 'becomes'), this.#target);
    this.#why = make('p', 'why');
    told.append(pair, this.#why);
    const row = make('div', 'group');
    this.#buttons = {} as Record<'earlier' | 'later' | 'close', HTMLButtonElement>;
    for (const name of ['earlier', 'later', 'close'] as const) {
      const button = this.#buttons[name] = make('button', name) as HTMLButtonElement;
      button.type = 'button';
      button.addEventListener('click', () => (name === 'close' ? this.close() : this.#step(name === 'later', false)));
      row.append(button);
    }
    this.root.append(told, row);
    this.root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
      else if (/^Arrow(Left|Right)$/.test(event.key)) this.#step((event.key === 'ArrowRight') !== this.#page?.vertical, true);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  get focused(): boolean {
    const { activeElement } = this.root.getRootNode() as ShadowRoot;
    return Boolean(activeElement && this.root.contains(activeElement));
  }

  // `focus`: the card takes it, and gives it back to `back` when it is left.
  open(page: ArticleView, asked: CharacterRef, words: Words, langs: { source: string; target: string }, focus: boolean,
    back: HTMLElement | null = null): void {
    const answer = this.#answers.explain(asked);
    if (!answer) return this.close();
    this.#page = page;
    this.#asked = asked;
    this.#words = words;
    if (focus) this.#back = back;
    const { root } = this;
    root.lang = words.lang;
    root.setAttribute('aria-label', words.labels.highlightChanges.name);
    for (const [name, button] of Object.entries(this.#buttons)) put(button, words[name as 'close']);
    this.#source.lang = langs.source;
    this.#target.lang = langs.target;
    const same = answer.source === answer.target;
    put(this.#source, answer.source);
    put(this.#target, same ? '' : answer.target);
    this.#source.setAttribute('title', words.from);
    const hans = /Hans/.test(langs.target);
    const { around, reason, phrase = '' } = answer;
    const others = answer.alternatives.filter(({ text }) => text !== answer.target);
    const alone = reason === 'character' && !others.length;
    const listed = others.map(({ text, score }) => {
      const word = exampleOf(text, hans);
      return fill(words.other, { text, example: word ? fill(words.example, { word }) : '', score: score ? fill(words.score, { n: score }) : '' });
    }).join(words.listMark);
    const why = alone ? words.only : Object.hasOwn(words.because, reason) ? words.because[reason]! : '';
    put(this.#why, [
      same && !alone ? words.same : '',
      alone && same ? words.sameForm
        : fill(why, { source: answer.source, target: answer.target, script: words.labels.script.values[hans ? 'hans' : 'hant']!, phrase, around }),
      listed && words.also + listed,
    ].filter(Boolean).join(words.stopMark));
    root.hidden = false;
    this.#place(page, asked, answer);
    if (focus) root.focus({ preventScroll: true });
  }

  close(): void {
    if (this.root.hidden) return;
    this.#marker.put([]);
    this.#asked = null;
    if (this.focused) this.#back?.focus({ preventScroll: true });
    this.#back = null;
    this.root.hidden = true;
  }

  #step(forwards: boolean, any: boolean): void {
    const next = this.#asked && this.#answers.step(this.#asked, forwards, any);
    if (next) this.open(this.#page!, next, this.#words!, { source: this.#source.lang, target: this.#target.lang }, false);
  }

  #place(page: ArticleView, { piece, unit }: CharacterRef, { start, end }: Explanation): void {
    const { node, start: from } = page.nodeAt(piece, unit);
    const range = still(node, Math.max(0, start - from), Math.min(node.length, Math.max(end, unit + 1) - from));
    this.#marker.put([range]);
    reveal(page, range);
    const { root } = this;
    const frame = root.parentElement!.getBoundingClientRect();
    const box = boxesOf(range)[0] ?? frame;
    const { offsetWidth: width, offsetHeight: height } = root;
    const below = box.bottom + 6 + height <= innerHeight || box.top - 6 - height < 0;
    const left = Math.min(Math.max(8, box.left - frame.left - 12), frame.width - width - 8);
    root.style.insetInlineStart = `${Math.max(0, left)}px`;
    root.style.insetBlockStart = `${(below ? box.bottom + 6 : box.top - 6 - height) - frame.top}px`;
  }
}
