// Where a reader was in a long story, for when she comes back: a piece and a character of it. web/docs/reading.md says so.
import { documentOf } from '../core/dom.js';
import type { ArticleView } from './article-view.js';
import { bring } from './bring-into-view.js';
import { keep, places } from './kept-places.js';
import { keepPlace, spotOf } from './scroll-anchor.js';
import { still } from './block-text.js';

export class ReadingPlace {
  readonly #frame: HTMLElement;
  readonly #button: HTMLButtonElement;
  #story = '';
  #page: ArticleView | null = null;
  #listening: AbortController | undefined;

  constructor(frame: HTMLElement) {
    this.#frame = frame;
    this.#button = documentOf(frame).createElement('button');
    this.#button.type = 'button';
    this.#button.className = 'resume';
    this.#button.hidden = true;
    this.#button.addEventListener('click', () => this.#go());
  }

  // Another story is shown; `say` offers to go where its reader was.
  begin(page: ArticleView | null, headline: string, say: string, lang: string): void {
    this.#button.textContent = say;
    this.#button.lang = lang;
    if (page === this.#page) return;
    this.end();
    this.#page = page;
    if (!page) return;
    this.#story = `${documentOf(this.#frame).location.pathname} ${headline}`.slice(0, 200);
    this.#frame.querySelector('.toolbar')!.append(this.#button);
    const known = places().find(([story]) => story === this.#story);
    // Who is elsewhere in it already was brought there by a link, or by the browser.
    this.#button.hidden = !known || spotOf(page) !== null;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const document = documentOf(this.#frame);
    document.defaultView!.addEventListener('pagehide', () => this.#keep(), { signal });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.#keep(), { signal });
  }

  end(): void {
    if (this.#page?.article.isConnected) this.#keep();
    this.#listening?.abort();
    this.#page = null;
    this.#button.hidden = true;
  }

  #keep(): void {
    const page = this.#page;
    const spot = page && spotOf(page);
    const at = spot && page.pieceAt(spot.node);
    // Whoever has not begun again has still been where she was.
    if (!at && !this.#button.hidden) return;
    const others = places().filter(([story]) => story !== this.#story);
    const ended = page && !page.vertical && page.article.getBoundingClientRect().bottom < innerHeight;
    if (at && !ended) others.unshift([this.#story, at.piece, at.start + spot.offset]);
    keep(others);
  }

  #go(): void {
    this.#button.hidden = true;
    const known = places().find(([story]) => story === this.#story);
    const page = this.#page;
    if (!known || !page || known[1] >= page.count) return;
    const { node, start } = page.nodeAt(known[1], known[2]);
    const from = Math.min(Math.max(0, known[2] - start), Math.max(0, node.length - 1));
    bring(page, still(node, from, from + 1));
    keepPlace(page, () => {});
  }
}
