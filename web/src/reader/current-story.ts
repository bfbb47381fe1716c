// The story that an element shows: what opens it again, the core that holds it, and its texts.
import { CoreError, type Choices, type Core, type Story, type Structure } from '../core/core.js';
import { complete } from '../core/conversion-engine.js';
import { engine, forget } from '../core/engine.js';
import type { OwnWords } from '../core/own-words.js';
import { applyEdits, withoutEdits, type TextEdit } from '../core/text-edit.js';
import type { StorySource } from './change-explorer.js';
import type { BuiltStory } from './built-story.js';
import { choicesOf } from '../settings/settings.js';
import type { Shown } from '../settings/types.js';

// A story of this length may have left the core with memory worth giving back.
const large = 1 << 20;

export class CurrentStory {
  /** What it was opened from, before corrections; null: nothing is open, or it is out of date. */
  given: string | Uint8Array | null = null;
  glossary = 0;
  core: Promise<Core> | undefined;
  story: Story | null = null;
  structure: Structure | null = null;
  corrected = true;
  /** What the reader corrects by itself (built-story.ts). */
  corrections: number | null | undefined;
  #again = false;

  /** Another story in the place of this one. */
  take({ given, story, structure, corrections }: Pick<BuiltStory, 'given' | 'story' | 'structure' | 'corrections'>, glossary: number): void {
    this.close();
    Object.assign(this, { given, story, structure, glossary, corrections });
  }

  /** Gives up what the core holds. */
  close(): void {
    this.story?.close();
    this.story = null;
    if ((this.given?.length ?? 0) > large) this.core?.then((core) => core.trim(), () => {});
  }

  /** Closes it, and forgets what opens it again. */
  clear(): void {
    this.close();
    this.given = this.structure = null;
    this.corrections = undefined;
  }

  /** A core that ran out of memory, or trapped, is not asked again: the next story has a fresh one. */
  forgetCore(): void {
    if (this.core) forget(this.core);
  }

  /** Has the core take the part for Traditional; what it failed of, or null. */
  async complete(): Promise<Error | null> {
    try {
      await complete(await this.core!);
      return null;
    } catch (cause) {
      return cause as Error;
    }
  }

  /** Opens it again, in the core that there is by then. False: it is no longer wanted. */
  async reopen(words: OwnWords, edits: () => readonly TextEdit[], wanted: () => boolean): Promise<boolean> {
    const core = await (this.core = engine());
    if (!wanted() || !this.given) return false;
    this.glossary = await words.in(core);
    if (!wanted() || !this.given) return false;
    const now = edits();
    this.story = core.open(this.corrected && now.length ? applyEdits(String(this.given), now) : this.given);
    if (this.corrections !== undefined) this.corrections = this.story.correct();
    return true;
  }

  /** Whether what corrects this view has yet to come. */
  lacksCorrections(shown: Shown | null): boolean {
    return this.corrections === null && shown?.script === 'hant' && shown.corrections === 'shown';
  }

  /** Corrects it, once the part for Traditional is there. False: there is nothing to change in what is shown. */
  async correct(): Promise<boolean> {
    const { story } = this;
    const missed = await this.complete();
    if (missed) throw missed;
    if (!story || story !== this.story || this.corrections !== null) return false;
    return Boolean(this.corrections = story.correct());
  }

  /** Null: it is to be opened again, since it was closed, or since its core has no memory for it and is given up. */
  texts(shown: Shown): readonly string[] | null {
    if (!this.story) return null;
    try {
      const texts = this.story.texts({ ...choicesOf(shown), glossary: this.glossary });
      this.#again = false;
      return texts;
    } catch (cause) {
      // Another story may have cost this one its core: once, it is opened again.
      if (!(cause instanceof CoreError) || cause.code !== 'out_of_memory' || this.#again) throw cause;
      this.#again = true;
      this.forgetCore();
      return null;
    }
  }

  /** What a page of it is asked about. */
  asSource(words: OwnWords, edits: () => readonly TextEdit[], shown: () => Shown): StorySource {
    return {
      source: () => this.#uncorrected(edits()),
      corrected: () => this.#source(shown().corrections === 'shown'),
      words: () => words.open,
      unmarked: () => this.story?.texts(this.#unmarked(shown())) ?? null,
      sentences: (text) => this.story?.breaks(text, 'sentence') ?? [],
      explain: (piece, unit) => this.story?.explain(piece, unit, this.#unmarked(shown())) ?? null,
    };
  }

  // The source's texts, as they were before they were corrected.
  #uncorrected(edits: readonly TextEdit[]): readonly string[] | null {
    const texts = this.#source();
    return !texts ? null : this.corrected && typeof this.given === 'string' ? withoutEdits(texts, this.given, edits) : texts;
  }

  #source(corrected = false): readonly string[] | null {
    return this.story?.texts({ to: 'source', corrected }) ?? null;
  }

  // What is shown, with the source's punctuation.
  #unmarked(shown: Shown): Choices {
    return { ...choicesOf(shown), punctuation: false, quotes: false, glossary: this.glossary };
  }
}
