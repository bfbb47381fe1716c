// `--fanjian-font-text: inherit` is the page's own font. To CSS it means that the custom property is its parent's, as if
// it had not been set; here it is found out, and the page's font put in its place.
import { defaultView, ownerDocument } from '../core/dom.js';

/** Reads what `host` says of the fonts `names`, and gives `inside` the page's in the place of what says `inherit`. */
export function inheritFonts(host: Element, shadow: ShadowRoot, inside: HTMLElement, names: readonly string[]): void {
  const document = ownerDocument(host);
  const view = document && defaultView(document) as (Window & typeof globalThis) | null;
  if (!view?.getComputedStyle || !shadow.adoptedStyleSheets || !host.isConnected) return;
  const before = [...shadow.adoptedStyleSheets];
  const style = view.getComputedStyle(host);
  const property = (name: string) => `--fanjian-font-${name}`;
  try {
    // What a page says of the element wins over what a style sheet within says of its host: only `inherit` leaves nothing.
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(`:host{${names.map((name) => `${property(name)}:0`).join(';')}}`);
    shadow.adoptedStyleSheets = [...before, sheet];
    const inherited = names.filter((name) => style.getPropertyValue(property(name)) === '');
    shadow.adoptedStyleSheets = before;
    for (const name of names) {
      if (inherited.includes(name)) inside.style.setProperty(property(name), name === 'size' ? style.fontSize : style.fontFamily);
      else inside.style.removeProperty(property(name));
    }
  } catch { /* an engine without constructed style sheets */ }
}
