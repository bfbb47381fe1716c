// Gives the reader its tag. Loading the script twice, or two versions of it, is no error: the first
// definition stays.
import { FanjianReaderElement } from './element.js';

export type Registry = CustomElementRegistry | undefined;
export const default_tag = 'fanjian-reader';

export function define(tag: string = default_tag, registry: Registry = globalThis.customElements): void {
  if (!registry || registry.get(tag)) return;
  // A registry takes a class once only: another tag gets a class of its own.
  registry.define(tag, tag === default_tag ? FanjianReaderElement : class extends FanjianReaderElement {});
}

declare global {
  interface HTMLElementTagNameMap {
    'fanjian-reader': FanjianReaderElement;
  }
}
