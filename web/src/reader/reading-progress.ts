// How far one has read, where the engine does not tie that to scrolling by itself (style/controls.css): a custom property
// of the toolbar, written once a frame at most.
import { documentOf } from '../core/dom.js';
import type { ArticleView } from './article-view.js';
import { scrollerOf } from './scroller.js';
import { tiered } from './vertical-scroll.js';

const tied = () => CSS.supports('timeline-scope', '--a');

// From 0, where the story's beginning is at the edge where lines come into view, to 1, where its end is at the other.
function shareOf(page: ArticleView): number {
  const { article } = page;
  let at, room;
  if (!page.vertical) {
    const scroller = scrollerOf(article);
    const top = scroller === documentOf(article).scrollingElement ? 0 : scroller.getBoundingClientRect().top;
    const box = article.getBoundingClientRect();
    [at, room] = [top - box.top, box.height - scroller.clientHeight];
  } else if (tiered(article)) [at, room] = [article.scrollTop, article.scrollHeight - article.clientHeight];
  else [at, room] = [-article.scrollLeft, article.scrollWidth - article.clientWidth];
  return room > 0 ? Math.min(1, Math.max(0, at / room)) : Number(at > 0);
}

/** What is called where a page may have been scrolled, or set otherwise. */
export function progressOf(toolbar: HTMLElement, page: () => ArticleView | null): () => void {
  let due = false;
  let told = '';
  return () => {
    if (due || typeof requestAnimationFrame !== 'function' || tied()) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      const known = page();
      const share = known?.article.isConnected ? shareOf(known).toFixed(3) : '0';
      if (share !== told) toolbar.style.setProperty('--_read', told = share);
    });
  };
}
