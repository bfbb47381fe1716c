// Scrolling to a place of a story, and telling what is in view.
import type { ArticleView } from './article-view.js';
import { boxesOf } from './block-text.js';
import { scrollerOf } from './scroller.js';
import { tiered, turnTo } from './vertical-scroll.js';

// Between what is pinned over the lines and what is brought below it, in pixels.
const gap = 12;

/** Brings a place to where lines come into view. */
export function bring(page: ArticleView, place: Element | AbstractRange): void {
  const box = 'tagName' in place ? place.getBoundingClientRect() : boxesOf(place)[0];
  if (!box) return;
  const { article } = page;
  if (page.vertical) {
    article.scrollIntoView({ block: 'nearest' });
    turnTo(article, box);
  } else {
    scrollerOf(article).scrollBy({ top: box.top - page.bar() - gap, behavior: 'instant' });
  }
}

/** Brings a heading to where lines come into view, and the focus to it. */
export function jump(page: ArticleView, heading: number): void {
  const element = page.headings[heading]!;
  element.tabIndex = -1;
  bring(page, element);
  element.focus({ preventScroll: true });
}

/** The last heading that has come to where lines come into view; -1: none. */
export function currentSection(page: ArticleView): number {
  const view = page.article.getBoundingClientRect();
  const tiers = page.vertical && tiered(page.article);
  const past = ({ top, right }: DOMRect) => (tiers ? top < view.bottom - 8
    : page.vertical ? right > view.right - view.width / 4 : top < page.bar() + innerHeight / 4);
  return page.headings.filter((each) => past(each.getBoundingClientRect())).length - 1;
}

/** Scrolls by as little as brings a place into view. */
export function reveal(page: ArticleView, range: AbstractRange): void {
  const box = boxesOf(range)[0];
  if (!box) return;
  if (page.vertical) {
    const view = page.article.getBoundingClientRect();
    if (box.left < view.left || box.right > view.right || box.top < view.top - 1 || box.top > view.bottom - 8) turnTo(page.article, box);
  } else {
    const over = Math.min(0, box.top - page.top() - 8) || (box.bottom > innerHeight - 8 ? box.bottom - innerHeight * 3 / 4 : 0);
    if (over) scrollerOf(page.article).scrollBy({ top: over, behavior: 'instant' });
  }
}

/** Whether any of a place is seen. */
export function inView(page: ArticleView, range: AbstractRange): boolean {
  const view = page.vertical ? page.article.getBoundingClientRect() : { top: page.top(), bottom: innerHeight, left: -1e9, right: 1e9 };
  return boxesOf(range).some((box) => box.bottom > view.top && box.top < view.bottom && box.right > view.left && box.left < view.right);
}
