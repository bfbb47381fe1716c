// What is left of a page's building, or of its change to another script, in slices of a few milliseconds, with a frame
// after each: a story of 20,000 blocks would stall its page for a second.
import { frame, turn } from '../page-switch/time-slicing.js';
import type { ArticleView } from './article-view.js';
import { keepPlace } from './scroll-anchor.js';

// So long works one slice, in milliseconds: laying out what it made takes several times as long.
const slice = 8;

const running = new WeakMap<ArticleView, Promise<void>>();

/** Until a page is whole, or `wanted` no longer holds. `seen`: it is in the document. */
export function finish(page: ArticleView, wanted: () => boolean, seen = true): Promise<void> {
  const run = async () => {
    try {
      // What has just changed in view is painted before anything else is done.
      if (seen && page.stale) await frame();
      while (true) {
        if (seen) await frame();
        await turn();
        if (page.complete || !wanted()) return;
        const until = performance.now() + slice;
        const work = () => void page.work(() => performance.now() < until);
        // What is built comes behind what is seen; what changes may stand before it.
        if (page.stale) keepPlace(page, work);
        else work();
      }
    } finally {
      running.delete(page);
    }
  };
  let known = running.get(page);
  if (!known) running.set(page, known = run());
  return known;
}
