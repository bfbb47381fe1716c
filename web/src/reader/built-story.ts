// A story opened in a core and made into a page: at once, or, of a long one, in several tasks.
import { complete } from '../core/conversion-engine.js';
import type { Core, Story, Structure } from '../core/core.js';
import { choicesOf, settle } from '../settings/settings.js';
import type { Choice, ReadyDetail, Shown } from '../settings/types.js';
import { ArticleView } from './article-view.js';
import { finish } from './in-slices.js';
import { linesOf, read, withStructure, type Opened } from './open-story.js';
import { takesTraditional, wordsOf } from './traditional.js';
import { warmUp } from './warm-up.js';

// A story of this length, or of so many blocks, is a long one.
const long = 1 << 17;
const manyBlocks = 2000;

// A story that is expected to be one, as text; null of another.
function longText(given: string | Uint8Array): string | null {
  if (given.length <= 2 * manyBlocks) return null;
  const text = typeof given === 'string' ? given : new TextDecoder().decode(given);
  if (text.length > long) return text;
  // Lines, or blocks of JSON.
  const each = /^\s*\{/.test(text) ? '{' : '\n';
  let count = 0;
  for (let at = -1; count <= manyBlocks && (at = text.indexOf(each, at + 1)) >= 0;) ++count;
  return count > manyBlocks ? text : null;
}

export interface BuiltStory extends Opened {
  page: ArticleView;
  shown: Shown;
  /** Story.correct(); undefined where the page says what is corrected. */
  corrections: number | null | undefined;
}

export interface StoryBuild {
  document: Document;
  glossary: number;
  asked(): Choice;      // what the page asks for by now
  corrects: boolean;    // whether the reader corrects what is surely wrong
  served: boolean;      // whether it was shown before the script was there: corrected
  wanted(): boolean;    // whether nothing else was asked for
  growing(): boolean;   // whether its beginning may be seen before the rest is built
}

/** Whether the texts of two views can differ. */
export const toldApart = (one: Shown, other: Shown): boolean => one.lang !== other.lang
  || JSON.stringify(choicesOf(one)) !== JSON.stringify(choicesOf(other));

/** Null: it is no longer wanted. Of a page that may be seen before it is whole, only the beginning is made. */
export async function buildStory(core: Core, text: string | Uint8Array, { document, glossary, corrects, served, asked, wanted, growing }: StoryBuild): Promise<BuiltStory | null> {
  const sampled = longText(text);
  const warm = async (work: (sample: Story) => unknown) => {
    if (sampled) await warmUp(core, sampled, work, wanted);
    return wanted();
  };
  if (!await warm(({ structure }) => structure)) return null;
  const begun = read(core, text);
  const { story } = begun;
  // Lets the browser have its turn, or `meanwhile` come.
  const left = async (meanwhile: Promise<unknown> = new Promise((done) => setTimeout(done))) => {
    await meanwhile.catch((cause) => {
      story.close();
      throw cause;
    });
    if (wanted()) return false;
    story.close();
    return true;
  };
  if (sampled && await left()) return null;
  const opened = withStructure(begun);
  const { structure } = opened;
  const slow = text.length > long || structure.blocks.length > manyBlocks;
  if (slow && await left()) return null;
  // The part for Traditional comes before what takes it.
  const lacking = () => !core.isComplete && takesTraditional(choicesOf(settle(asked(), structure)));
  while (lacking()) if (await left(complete(core))) return null;
  let corrections = corrects ? story.correct() : undefined;
  if (corrections === null && served) {
    if (await left(complete(core).catch(() => { /* told by what corrects later */ }))) return null;
    corrections = story.correct();
  }
  if (slow && corrections && await left()) return null;
  let shown = settle(asked(), structure);
  if (slow && await left(warm((sample) => sample.texts({ ...choicesOf(shown), glossary })))) return null;
  const texts = story.texts({ ...choicesOf(shown), glossary });
  if (slow && await left()) return null;
  const partly = slow && growing();
  const page = new ArticleView(document, structure, texts, wordsOf(core), slow);
  if (!slow) return { ...opened, page, shown, corrections };
  if (!partly || page.complete) {
    await finish(page, wanted, false);
    if (await left()) return null;
  }
  while (lacking()) if (await left(complete(core))) return null;
  const now = settle(asked(), structure);
  if (toldApart(now, shown)) page.show(story.texts({ ...choicesOf(now), glossary }), now.lang);
  shown = now;
  return { ...opened, page, shown, corrections };
}

/** A text that no core has read, line by line; null where there is none. */
export function bareStory(document: Document, given: string | Uint8Array): ArticleView | null {
  const { structure, texts } = linesOf(typeof given === 'string' ? given : new TextDecoder().decode(given));
  return texts.length ? new ArticleView(document, structure, texts) : null;
}

export const readyDetail = (shown: Shown, { headline, wordCount, timeRequired, glosses }: Structure): ReadyDetail => ({
  ...shown, headline, wordCount, timeRequired, glossCount: glosses,
});
