// Attributes and properties, one to one. An absent attribute is the empty string, or false.
import { switches, valueOf, values, type Enumerated } from '../settings/types.js';

export function reflect(prototype: object): void {
  for (const name of ['src', ...Object.keys(values), ...switches]) {
    const present = (switches as readonly string[]).includes(name);
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: Element) {
        const value = this.getAttribute(name);
        return present ? value !== null : name === 'src' ? value ?? '' : valueOf(name as Enumerated, value) ?? '';
      },
      set(this: Element, value: unknown) {
        if (present) this.toggleAttribute(name, Boolean(value));
        else if (value) this.setAttribute(name, String(value));
        else this.removeAttribute(name);
      },
    });
  }
}
