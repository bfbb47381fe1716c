// Gives the element its tag. Loading the script twice, or two versions of it, is no error: the first
// definition stays.
import { FanjianReaderElement } from './element.js';
import { FanjianSwitchElement } from './switch/element.js';

type Registry = CustomElementRegistry | undefined;
export const default_tag = 'fanjian-reader';
const default_switch_tag = 'fanjian-switch';

export function define(tag: string = default_tag, registry: Registry = globalThis.customElements): void {
  if (!registry || registry.get(tag)) return;
  // A registry takes a class once only: another tag gets a class of its own.
  registry.define(tag, tag === default_tag ? FanjianReaderElement : class extends FanjianReaderElement {});
}

export function defineSwitch(tag: string = default_switch_tag, registry: Registry = globalThis.customElements): void {
  if (!registry || registry.get(tag)) return;
  registry.define(tag, tag === default_switch_tag ? FanjianSwitchElement : class extends FanjianSwitchElement {});
}

declare global {
  interface HTMLElementTagNameMap {
    'fanjian-reader': FanjianReaderElement;
    'fanjian-switch': FanjianSwitchElement;
  }
}
