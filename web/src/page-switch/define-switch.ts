// Gives the switch its tag. Loading the script twice, or two versions of it, is no error: the first definition stays.
import { FanjianSwitchElement } from './element.js';

const defaultSwitchTag = 'fanjian-switch';

export function defineSwitch(
  tag: string = defaultSwitchTag, registry: CustomElementRegistry | undefined = globalThis.customElements,
): void {
  if (!registry || registry.get(tag)) return;
  registry.define(tag, tag === defaultSwitchTag ? FanjianSwitchElement : class extends FanjianSwitchElement {});
}

declare global {
  interface HTMLElementTagNameMap {
    'fanjian-switch': FanjianSwitchElement;
  }
}
