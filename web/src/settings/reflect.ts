// Attributes and properties, one to one. An absent attribute is the empty string, or false.
import { attributeOf, flags, switches, valueOf, values, type Enumerated } from './types.js';

export function reflect(prototype: object, properties: readonly string[]): void {
  for (const property of properties) {
    const name = attributeOf(property);
    const present = [...switches, ...flags].includes(property as never);
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: Element) {
        const value = this.getAttribute(name);
        return present ? value !== null : property in values ? valueOf(property as Enumerated, value) ?? '' : value ?? '';
      },
      set(this: Element, value: unknown) {
        if (present) this.toggleAttribute(name, Boolean(value));
        else if (value) this.setAttribute(name, String(value));
        else this.removeAttribute(name);
      },
    });
  }
}
