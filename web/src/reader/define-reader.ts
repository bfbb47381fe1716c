// Gives the reader its tag. Loading the script twice, or two versions of it, is no error: the first
// definition stays.
import { FanjianReaderElement } from './element.js';

export type Registry = CustomElementRegistry | undefined;
export const defaultTag = 'fanjian-reader';

export function define(tag: string = defaultTag, registry: Registry = globalThis.customElements): void {
  if (!registry || registry.get(tag)) return;
  // A registry takes a class once only: another tag gets a class of its own.
  registry.define(tag, tag === defaultTag ? FanjianReaderElement : class extends FanjianReaderElement {});
}

declare global {
  interface HTMLElementTagNameMap {
    'fanjian-reader': FanjianReaderElement;
  }
}
