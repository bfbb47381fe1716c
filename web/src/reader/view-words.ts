// The words of a reader's interface: those of its language, or, until they are there, of the story's script; and the page's own.
import { languageOf, wordsOver, type InterfaceWords, type Words } from '../settings/i18n/words.js';
import { completeLabels, words } from '../settings/i18n/zh.js';
import type { Shown } from '../settings/types.js';

export class ViewWords {
  english: Words | null | undefined;  // null: cannot be had
  #own: InterfaceWords | null = null;
  #refuse: (what: string) => void = () => {};
  #labelled = false;
  #merged: { base: Words; own: InterfaceWords; tag: string; words: Words } | undefined;

  get own(): InterfaceWords | null { return this.#own; }

  /** The page's own; `refuse` is told which are not known. */
  setOwn(own: InterfaceWords | null, refuse: (what: string) => void): void {
    this.#refuse = refuse;
    this.#own = own;
    if (!own) return;
    // Most settings have no names before complete(): until then, what is said of them waits.
    wordsOver(words.hant, this.#labelled ? own : { ...own, labels: undefined }, refuse);
  }

  /** The names of the settings, which come with the settings sheet. */
  complete(labels: Parameters<typeof completeLabels>[0]): void {
    completeLabels(labels);
    this.#labelled = true;
    this.#merged = undefined;
    if (this.#own?.labels) wordsOver(words.hant, { labels: this.#own.labels }, this.#refuse);
  }

  /** Whether the words of a language are still to come. */
  lacks(tag: string): boolean {
    return languageOf(tag) === 'en' && this.english === undefined;
  }

  of(script: Shown['script'], tag: string): Words {
    const language = languageOf(tag);
    const base = (language === 'en' && this.english) || words[language === 'hant' || language === 'hans' ? language : script];
    const own = this.#own;
    if (!own) return base;
    if (this.#merged?.base !== base || this.#merged.own !== own || this.#merged.tag !== tag) {
      this.#merged = { base, own, tag, words: wordsOver({ ...base, lang: tag && language === 'en' ? tag : base.lang }, own) };
    }
    return this.#merged.words;
  }
}
