// Gives both elements their tags.
import { type Registry } from '../reader/define-reader.js';
import { FanjianSwitchElement } from '../page-switch/element.js';

export { default_tag, define } from '../reader/define-reader.js';
const default_switch_tag = 'fanjian-switch';

export function defineSwitch(tag: string = default_switch_tag, registry: Registry = globalThis.customElements): void {
  if (!registry || registry.get(tag)) return;
  registry.define(tag, tag === default_switch_tag ? FanjianSwitchElement : class extends FanjianSwitchElement {});
}

declare global {
  interface HTMLElementTagNameMap {
    'fanjian-switch': FanjianSwitchElement;
  }
}
