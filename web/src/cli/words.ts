// --glossary and --house-style: the caller's own words, as files.
import { readFileSync } from 'node:fs';
import { openWords, type WordList } from '../core/own-words.js';
import type { ConvertCore } from '../core/convert-core.js';
import { UsageError } from './errors.js';
import type { Values } from './values.js';
import { tell } from './visible.js';

export const wordOptions = {
  glossary: { type: 'string', multiple: true },
  'house-style': { type: 'string', multiple: true },
} as const;
export const wordUsage = `  --glossary F     your own words, a term a line: word TAB becomes; may be given more than once
  --house-style S  spellings of a paper: tw-press, tw-moe, hk-press, hk-gov, or single ones: "hk-gov 台"`;

export function wordListsOf({ glossary, 'house-style': style }: Values): WordList[] {
  const lists = [glossary ?? []].flat().map(String).map((name): WordList => {
    try {
      return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(name)) };
    } catch (cause) {
      throw new UsageError(`${name}: ${cause instanceof TypeError ? 'not UTF-8' : (cause as Error).message}`);
    }
  });
  // One line, so that the last that is named of a choice counts.
  return style ? [...lists, { name: '--house-style', text: `house\t${[style].flat().join(' ')}` }] : lists;
}

/** A handle of the core; 0 for none. Every line that cannot be used is told, and then nothing is converted. */
export function glossaryOf(core: ConvertCore, lists: readonly WordList[]): number {
  const faults: string[] = [];
  const handle = openWords(core, lists, (message) => faults.push(message));
  faults.forEach((fault) => tell(fault));
  if (faults.length) throw new UsageError(`--glossary: ${faults.length} ${faults.length === 1 ? 'line' : 'lines'} cannot be used`);
  return handle;
}

/** All of them in one, for a page that takes them along. */
export const joinedWords = (lists: readonly WordList[]): string => lists.map(({ text }) => text.replace(/^\uFEFF/, '')).join('\n');
