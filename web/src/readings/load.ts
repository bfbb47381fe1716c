// Readings over the text: which pinyin or Zhuyin each character has. The data is a file of its own
// beside the script (fanjian-readings.js), asked for when a reader first wants it and not before. From
// file:// a browser gives it to nobody: then the promise is broken, and the page stays without.
import { own } from '../core/dom.js';
export type ReadingSystem = 'pinyin' | 'zhuyin';

export interface Readings {
  /**
   * One entry a code point, as [...text] has them: its reading, or null where it is no Han character
   * or nobody knows. `text` is a whole block, glosses left out: characters with several readings are
   * decided by the phrase that they stand in. Either script. `own`: words and their characters' pinyin, before all others.
   *
   * Pinyin with tone marks, no mark for the neutral tone (`de`); Zhuyin with its tone marks, none for
   * the first tone, the dot of the neutral tone before the syllable. As orthography has it: the tones
   * of 一 and 不 are those of the dictionary, whatever follows.
   */
  of(text: string, system: ReadingSystem, own?: ReadonlyMap<string, readonly string[]>): (string | null)[];
}

/** What `lang` says of a reading's element. */
export const readingLang: Readonly<Record<ReadingSystem, string>> = {
  pinyin: 'zh-Latn-pinyin', zhuyin: 'zh-Bopo',
};

// A script that stands in the page itself, or came from the disk, has no file beside it to ask for.
// Asked while the script runs; where there is no DOM, nothing is asked.
const script = globalThis.HTMLElement ? own(document, 'currentScript') as HTMLScriptElement | null : null;
export const canLoadReadings = !(script && !script.src) && globalThis.location?.protocol !== 'file:';

let loading: Promise<Readings> | undefined;

/** Loaded once. A failure is told to everyone who waits, and not remembered. */
export function loadReadings(): Promise<Readings> {
  return loading ??= import('fanjian:readings').then(({ open }) => open()).catch((cause) => {
    loading = undefined;
    throw cause;
  });
}
