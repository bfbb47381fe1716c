
import { pageState } from './page-state.js';


export class ReaderError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}


export const isCoded = (cause: Error): cause is ReaderError => typeof (cause as Partial<ReaderError>).code === 'string';


const ofLoading = /^(?:file|csp|script|chunk|wrong|core)_/;


export function tellError(element: Element, code: string, message: string, offset: number | null = null): void {
  element.dispatchEvent(new CustomEvent('fanjian-error', { detail: { code, message, offset }, bubbles: true, composed: true }));
  const said = pageState('said', () => new Set<string>());
  if (!ofLoading.test(code) || said.has(message)) return;
  said.add(message);
  console.warn(`<${element.localName}> ${code}: ${message}`);
}
