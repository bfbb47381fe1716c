// What the page asks of an element, by its attributes and by the address, and what a control changes there.
import type { Structure } from '../core/core.js';
import { link, linked, save, settle } from '../settings/settings.js';
import { attributeOf, switches, values, type Choice, type Enumerated, type ReaderAttributes } from '../settings/types.js';

/** What is fixed for an element: its attributes come before the address. */
export function askedOf(host: ReaderAttributes): Choice {
  const byAddress = linked(host.urlParam);
  return Object.fromEntries([...Object.keys(values) as Enumerated[], ...switches]
    .map((name) => [name, (host as unknown as Record<string, unknown>)[name] || byAddress[name as 'script'] || undefined]));
}

/** A choice is the reader's for every reader of the origin; where the page had fixed it, it is changed there too. */
export function take(host: Element & ReaderAttributes, choice: Choice, structure: Structure | null): void {
  for (const [property, value] of Object.entries(choice)) {
    const name = attributeOf(property);
    if (!host.hasAttribute(name)) continue;
    if (typeof value === 'boolean') host.toggleAttribute(name, value);
    else host.setAttribute(name, value);
  }
  if (choice.script || choice.region) link(host.urlParam, settle({ ...askedOf(host), ...choice }, structure));
  save(choice);
}
