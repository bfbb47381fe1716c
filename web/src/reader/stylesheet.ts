// Dresses a shadow root. One constructed style sheet a document, shared by all its readers: it needs
// no style-src. A sheet belongs to its document, so a reader that is adopted by another is dressed anew.
import { own, ownDocument } from '../core/dom.js';
import css from '../style.css';

const sheets = new WeakMap<Document, CSSStyleSheet>();

// `root` may be a whole document, too.
export function dress(root: ShadowRoot | Document): void {
  const document = root.ownerDocument ?? root as Document;
  const view = own(document, 'defaultView') as (Window & typeof globalThis) | null;
  if (!view) return;
  try {
    let sheet = sheets.get(document);
    if (!sheet) {
      sheet = new view.CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(document, sheet);
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    // An engine from before constructed style sheets.
    const { createElement, head } = ownDocument(document);
    const style = createElement('style');
    style.textContent = css;
    (root === document ? head : root as ShadowRoot).append(style);
  }
}
