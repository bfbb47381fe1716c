// Dresses a shadow root. One constructed sheet a document of each style, shared by all its readers: it needs no style-src. A
// sheet belongs to its document, so a reader that is adopted by another is dressed anew.
import { own, ownDocument } from '../core/dom.js';
import css from '../style.css';

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

// `more`: styles that came later, behind the reader's own. `root` may be a whole document, too.
export function dress(root: ShadowRoot | Document, more: readonly string[] = []): void {
  const document = root.ownerDocument ?? root as Document;
  const view = own(document, 'defaultView') as (Window & typeof globalThis) | null;
  if (!view) return;
  const styles = [css, ...more];
  try {
    let known = sheets.get(document);
    if (!known) sheets.set(document, known = new Map());
    root.adoptedStyleSheets = styles.map((text) => {
      let sheet = known.get(text);
      if (!sheet) {
        sheet = new view.CSSStyleSheet();
        sheet.replaceSync(text);
        known.set(text, sheet);
      }
      return sheet;
    });
  } catch {
    // An engine from before constructed style sheets.
    const { createElement, head } = ownDocument(document);
    const place = root === document ? head : root as ShadowRoot;
    const there = [...place.childNodes].map(({ textContent }) => textContent);
    for (const text of styles.filter((each) => !there.includes(each))) {
      const style = createElement('style');
      style.textContent = text;
      place.append(style);
    }
  }
}
