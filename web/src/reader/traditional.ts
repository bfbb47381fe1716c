// The part for Traditional (core/conversion-engine.ts), as a reader takes it: for what it shows in Traditional of a
// Simplified story. A story that stays as it is, or becomes Simplified, does without.
import type { Choices, Core } from '../core/core.js';
import { foresee } from '../core/conversion-engine.js';
import type { Script } from '../settings/types.js';

/** Whether texts(choices) takes it: a story in Traditional may quote a Simplified one. */
export const takesTraditional = ({ to }: Pick<Choices, 'to'>) => to !== 'source' && to !== 'zh-Hans';

const simplified = '这个们说时国会对经过还开关进现长问门场东车', traditional = '這個們說時國會對經過還開關進現長問門場東車';
// Enough of a text to guess by.
const sample = 2000;

/** Asks for it while the core is on its way, where the text looks as if it were taken. */
export function foreseeFor(given: string | Uint8Array, asked: Script): void {
  if (asked !== 'hant') return;
  const text = (typeof given === 'string' ? given : new TextDecoder().decode(given.subarray(0, 3 * sample))).slice(0, sample);
  const count = (characters: string) => [...text].filter((each) => characters.includes(each)).length;
  if (count(simplified) > count(traditional)) foresee();
}

/** What cuts a headline into words: the core, or the engine where the core has no words; undefined where neither has. */
export function wordsOf(core: Core): ((text: string) => readonly string[]) | undefined {
  if (core.isComplete) return (text) => core.words(text);
  if (!Intl.Segmenter) return undefined;
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);
}
