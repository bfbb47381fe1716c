// The ES module: defines <fanjian-reader> and exports what a page may want by name. Importing it
// where there is no DOM (Node) defines nothing and is no error.
import { define, defineSwitch } from './define.js';

export { define, defineSwitch } from './define.js';
export { FanjianReaderElement } from '../reader/element.js';
export { FanjianSwitchElement } from '../page-switch/element.js';
export { engine } from '../core/engine.js';
export { Core, CoreError } from '../core/core.js';
export type { Choices, Direction, Mapped } from '../core/core.js';
export type {
  ChangeDetail, Choice, ErrorDetail, FanjianEventMap, Glosses, ReadyDetail, Region, Script, Shown,
  Tag, Theme,
} from '../settings/types.js';

define();
defineSwitch();
