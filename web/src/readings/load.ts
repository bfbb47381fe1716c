// Readings over the text: which pinyin or Zhuyin each character has. The data is a file of its own
// beside the script (fanjian-readings.js), asked for when a reader first wants it and not before. From
// file:// a browser gives it to nobody: then the promise is broken, and the page stays without.
import { own } from '../core/dom.js';
import type { Readings } from './systems.js';

export { readingLang, type Readings, type ReadingSystem } from './systems.js';

// A script that stands in the page itself, or came from the disk, has no file beside it to ask for.
// Asked while the script runs; where there is no DOM, nothing is asked.
const script = globalThis.HTMLElement ? own(document, 'currentScript') as HTMLScriptElement | null : null;
export const canLoadReadings = !(script && !script.src) && globalThis.location?.protocol !== 'file:';

let loading: Promise<Readings> | undefined;

/** Loaded once. A failure is told to everyone who waits, and not remembered. */
export function loadReadings(): Promise<Readings> {
  return loading ??= import('fanjian:readings').then(({ open }) => open()).catch((cause) => {
    loading = undefined;
    throw cause;
  });
}
