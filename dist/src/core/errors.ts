// Errors outside the core, and how a page is told of one.
import { pageState } from './page-state.js';

/** An error outside the core, with a code (ErrorDetail in types.ts). */
export class ReaderError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Told by its code, whichever script's error it is. */
export const isCoded = (cause: Error): cause is ReaderError => typeof (cause as Partial<ReaderError>).code === 'string';

// Of what did not load: to be mended by who runs the page.
const ofLoading = /^(?:file|csp|script|chunk|wrong|core)_/;

/** Dispatches `fanjian-error`. What did not load is said on the console as well, once a page. */
export function tellError(element: Element, code: string, message: string, offset: number | null = null): void {
  element.dispatchEvent(new CustomEvent('fanjian-error', { detail: { code, message, offset }, bubbles: true, composed: true }));
  const said = pageState('said', () => new Set<string>());
  if (!ofLoading.test(code) || said.has(message)) return;
  said.add(message);
  console.warn(`<${element.localName}> ${code}: ${message}`);
}
