// A document that executes and loads nothing, for Node: linkedom's. Browsers have document-browser.ts in its place.
import { parseHTML } from 'linkedom';

export const documentFor = (html: string) => parseHTML(html).document as unknown as Document;
