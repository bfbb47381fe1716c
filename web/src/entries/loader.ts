// fanjian-loader.js: the little that a page loads at first. The reader comes when one is near the window,
// or when a page is to be switched because its reader chose so before.
import { own } from '../core/own-dom.js';

const tags = 'fanjian-reader, fanjian-switch';
// So far below the window is near.
const margin = '800px';

let loading: Promise<unknown> | undefined;
let near: IntersectionObserver | undefined;

function load(): void {
  near?.disconnect();
  arrivals.disconnect();
  loading ??= import(new URL('./fanjian-reader.external.js', import.meta.url).href).catch((cause: Error) => {
    const detail = { code: 'core_unavailable', message: `The reader could not be loaded (${cause.message}).`, offset: null };
    for (const element of own(document, 'querySelectorAll').call(document, tags)) {
      element.dispatchEvent(new CustomEvent('fanjian-error', { detail, bubbles: true, composed: true }));
    }
  });
}

function chosen(): boolean {
  try {
    return localStorage.getItem('fanjian-reader') !== null;
  } catch {
    return false;
  }
}

function look(): void {
  for (const element of own(document, 'querySelectorAll').call(document, tags)) {
    const now = element.localName === 'fanjian-switch'
      && (chosen() || element.hasAttribute('script') || element.hasAttribute('variant'));
    if (now || typeof IntersectionObserver !== 'function') {
      load();
      return;
    }
    near ??= new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) load();
    }, { rootMargin: margin });
    near.observe(element);
  }
}

const arrivals = new MutationObserver(look);
arrivals.observe(document, { childList: true, subtree: true });
look();
