// What readings are, wherever they come from.
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
