// Attributes and properties, one to one. An absent attribute is the empty string, or false.
import { attributeOf, flags, propertyOf, switches, valueOf, values, type Enumerated } from './types.js';

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

/** Takes over what was set on an element before it was defined, which hides the accessors. */
export function takeOver(element: object, properties: readonly string[]): void {
  const own = element as Record<string, unknown>;
  for (const name of properties) {
    if (!Object.prototype.hasOwnProperty.call(own, name)) continue;
    const value = own[name];
    delete own[name];
    own[name] = value;
  }
}

/** What is wrong with an attribute's value; null: nothing. */
export function unknownValue(name: string, value: string | null): string | null {
  const property = propertyOf(name) as Enumerated;
  if (!value || !Object.prototype.hasOwnProperty.call(values, property) || valueOf(property, value)) return null;
  return `${name}="${value}" is not known; use ${values[property].map((word) => `"${word}"`).join(', ')}.`;
}
