// fanjian-loader.js: the little that a page loads at first. The reader comes when one is near the window, and
// <fanjian-switch> when one is, or when the page is to be switched because its reader chose so before. A page that
// has no reader downloads only what switches it.
import { own } from '../core/dom.js';
import { tellError } from '../core/errors.js';
import { pageState } from '../core/page-state.js';
import { unlessLeft } from '../core/unless-left.js';

const reader = 'fanjian-reader';
// So far below the window is near.
const margin = '800px';

let loading: Promise<unknown> | undefined;   // the reader's script, which brings both
let switching: Promise<unknown> | undefined;
let near: IntersectionObserver | undefined;

const all = (tags: string) => own(document, 'querySelectorAll').call(document, tags);

function bring(file: string, tags: string): Promise<unknown> {
  return unlessLeft(() => import(new URL(file, import.meta.url).href)).catch((cause: Error) => {
    const message = `${file} could not be loaded (${cause.message}). It must be beside the loader, allowed by script-src and, `
      + 'under an Integrity-Policy, named in an import map with its hash.';
    for (const element of all(tags)) tellError(element, 'script_unavailable', message);
  });
}

// `converts`: the core is wanted at once, and comes while the script does.
function load(tag: string, converts = false): void {
  if (loading) return;
  if (tag === reader || all(reader).length) {
    near?.disconnect();
    arrivals.disconnect();
    loading = bring('./fanjian-reader.external.js', `${reader}, fanjian-switch`);
  } else {
    if (converts && !switching) {
      pageState('early', () => ({
        convert: fetch(new URL('./fanjian-convert.wasm', import.meta.url), { integrity: FANJIAN_INTEGRITY.convert }).catch(() => null),
      }));
    }
    switching ??= bring('./fanjian-page.js', tag);
  }
}

function chosen(): boolean {
  try {
    return localStorage.getItem('fanjian-reader') !== null;
  } catch {
    return false;
  }
}

function look(): void {
  for (const element of all(`${reader}, fanjian-switch`)) {
    const tag = element.localName;
    if (tag !== reader && switching) continue;
    const converts = tag !== reader && (chosen() || element.hasAttribute('script') || element.hasAttribute('url-param'));
    const now = converts || !element.getClientRects().length;  // not rendered, and so never near
    if (now || typeof IntersectionObserver !== 'function') {
      load(tag, converts);
      if (loading) return;
      continue;
    }
    near ??= new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) load(target.localName);
    }, { rootMargin: margin });
    near.observe(element);
  }
}

const arrivals = new MutationObserver(look);
arrivals.observe(document, { childList: true, subtree: true });
look();
