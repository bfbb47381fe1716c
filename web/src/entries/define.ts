// Gives both elements their tags.
import { type Registry } from '../reader/define-reader.js';
import { FanjianSwitchElement } from '../page-switch/element.js';

export { defaultTag, define } from '../reader/define-reader.js';
const defaultSwitchTag = 'fanjian-switch';

export function defineSwitch(tag: string = defaultSwitchTag, registry: Registry = globalThis.customElements): void {
  if (!registry || registry.get(tag)) return;
  registry.define(tag, tag === defaultSwitchTag ? FanjianSwitchElement : class extends FanjianSwitchElement {});
}

declare global {
  interface HTMLElementTagNameMap {
    'fanjian-switch': FanjianSwitchElement;
  }
}
