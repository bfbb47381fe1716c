// The ES module: defines both elements and exports what a page may want by name. Importing it where there is no DOM
// (Node) defines nothing and is no error.
import { define, defineSwitch } from './define.js';
import type { FanjianEventMap } from '../settings/types.js';

export * from './define.js';

declare global {
  interface DocumentEventMap extends FanjianEventMap {}
}

define();
defineSwitch();
