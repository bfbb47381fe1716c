// Reading aloud, by the platform's own voices: sentence by sentence, with the sentence marked.
import { flowOf, rangesIn, type Flow } from './block-text.js';
import { inView, reveal } from './bring-into-view.js';
import { Highlighter } from './highlight.js';
import type { ArticleView } from './article-view.js';
import { spotOf } from './scroll-anchor.js';
import { voiceFor } from './voices.js';

export type Speech = 'none' | 'idle' | 'speaking' | 'paused';

// How fast, of the voice's own pace; each press takes the next.
export const speeds = [1, 1.25, 1.5, 2, 0.75] as const;

interface Sentence { begin: number; end: number; flow: Flow }

const synthesis = () => (globalThis as { speechSynthesis?: SpeechSynthesis }).speechSynthesis;

// Of a text that ends its sentences at `ends`, those with something to say.
export function sentencesOf(text: string, ends: readonly number[]): [number, number][] {
  return ends.map((end, index): [number, number] => [ends[index - 1] ?? 0, end])
    .filter(([begin, end]) => /[\p{L}\p{N}]/u.test(text.slice(begin, end)));
}

export class SpeechReader {
  readonly #changed: () => void;
  readonly #ends: (text: string) => readonly number[];
  readonly #marker = new Highlighter('fanjian-spoken');
  #state: Speech = 'idle';
  #page: ArticleView | null = null;
  #lang = '';
  #block = 0;
  #sentence = 0;
  #turn = 0;
  #speed = 0;
  #ranges: AbstractRange[] = [];

  /** `ends`: where each sentence of a text ends. */
  constructor(changed: () => void, ends: (text: string) => readonly number[]) {
    this.#changed = changed;
    this.#ends = ends;
  }

  get state(): Speech { return this.#state; }
  /** Which of `speeds`. */
  get speed(): number { return this.#speed; }
  /** How much of the story's blocks is said, of 1. */
  get far(): number { return this.#page ? Math.min(1, this.#block / Math.max(1, this.#page.blocks.length)) : 0; }

  faster(): void {
    this.#speed = (this.#speed + 1) % speeds.length;
    if (this.#state === 'speaking') this.#speak();
    else this.#changed();
  }

  // A sentence on or back, and says it.
  step(by: 1 | -1): void {
    if (this.#state === 'idle' || !this.#page) return;
    this.#sentence += by;
    while (this.#sentence < 0) {
      if (!this.#block) {
        this.#sentence = 0;
        break;
      }
      this.#sentence = Math.max(0, this.#sentences(--this.#block).length) - 1;
    }
    this.#speak();
  }

  #sentences(block: number): [number, number][] {
    const { text } = flowOf(this.#page!.blocks[block]!, false);
    return sentencesOf(text, this.#ends(text));
  }

  // The story is another, or shown otherwise: what is being said is said again as it is now.
  show(page: ArticleView | null, lang: string): void {
    const before = [this.#page, this.#lang];
    this.#page = page;
    this.#lang = lang;
    if (this.#state === 'idle' || (before[0] === page && before[1] === lang)) return;
    if (before[0] !== page) this.stop();
    else if (this.#state === 'speaking') this.#speak();
    else this.stop();
  }

  // Begins where the reader is, or pauses, or goes on.
  toggle(): void {
    const speech = synthesis();
    if (this.#state === 'speaking') {
      speech!.pause();
      this.#set('paused');
    } else if (this.#state === 'paused') {
      speech!.resume();
      this.#set('speaking');
    } else if (this.#page && speech) {
      const spot = spotOf(this.#page);
      this.#block = spot ? Math.max(0, this.#page.blocks.findIndex((block) => block.contains(spot.node))) : 0;
      this.#sentence = 0;
      this.#speak();
    }
  }

  stop(): void {
    ++this.#turn;
    if (this.#state === 'idle') return;
    synthesis()?.cancel();
    this.#marker.put(this.#ranges = []);
    this.#set('idle');
  }

  #set(state: Speech): void {
    this.#state = state;
    this.#changed();
  }

  #current(): Sentence | null {
    const page = this.#page!;
    for (; this.#block < page.blocks.length; ++this.#block, this.#sentence = 0) {
      const flow = flowOf(page.blocks[this.#block]!, false);
      const found = sentencesOf(flow.text, this.#ends(flow.text))[this.#sentence];
      if (found) return { begin: found[0], end: found[1], flow };
    }
    return null;
  }

  #speak(): void {
    const speech = synthesis()!;
    const turn = ++this.#turn;
    speech.cancel();
    const sentence = this.#current();
    if (!sentence) return this.stop();
    const { flow, begin, end } = sentence;
    const said = new SpeechSynthesisUtterance(flow.text.slice(begin, end));
    said.voice = voiceFor(this.#lang);
    said.lang = said.voice?.lang ?? this.#lang;
    said.rate = speeds[this.#speed]!;
    said.onend = () => {
      if (turn !== this.#turn) return;
      ++this.#sentence;
      this.#speak();
    };
    said.onerror = () => {
      if (turn === this.#turn) this.stop();
    };
    const ranges = rangesIn(flow, begin, end);
    // Whoever has scrolled away reads on there; the page follows again when the voice comes by.
    const away = this.#ranges[0] && !inView(this.#page!, this.#ranges[0]);
    this.#marker.put(this.#ranges = ranges);
    if (ranges[0] && !away) reveal(this.#page!, ranges[0]);
    speech.speak(said);
    this.#set('speaking');
  }
}
