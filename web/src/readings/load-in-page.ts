// Readings of a page that is one file: they stand in it, of its own characters, where it was made with them
// (bundle --readings). The build of the single reader puts this in the place of load.ts.
import { own, querySelector } from '../core/dom.js';
import { Lookup } from './lookup.js';
import type { Readings } from './systems.js';

export { readingLang, type Readings, type ReadingSystem } from './systems.js';

const held = globalThis.HTMLElement ? querySelector(document, 'script[data-fanjian=readings]') : null;
export const canLoadReadings = held !== null;

let loading: Promise<Readings> | undefined;

export function loadReadings(): Promise<Readings> {
  return loading ??= Promise.resolve().then(() => new Lookup(String(JSON.parse(own(held!, 'textContent') as string))));
}
