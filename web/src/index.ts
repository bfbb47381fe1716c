// The ES module: defines <fanjian-reader> and exports what a page may want by name. Importing it
// where there is no DOM (Node) defines nothing and is no error.
import { define, defineSwitch } from './define.js';

export { define, defineSwitch } from './define.js';
export { FanjianReaderElement } from './element.js';
export { FanjianSwitchElement } from './switch/element.js';
export { engine } from './engine.js';
export { Core, CoreError } from './core.js';
export type { Choices, Direction, Mapped } from './core.js';
export type {
  ChangeDetail, Choice, ErrorDetail, FanjianEventMap, Glosses, ReadyDetail, Region, Script, Shown,
  Tag, Theme,
} from './types.js';

define();
defineSwitch();
