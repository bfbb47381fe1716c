// Everything by name, and no element defined: that is for who imports this, or for index.ts.
export { defaultTag, define } from '../reader/define-reader.js';
export { defineSwitch } from '../page-switch/define-switch.js';
export { FanjianReaderElement } from '../reader/element.js';
export { FanjianSwitchElement } from '../page-switch/element.js';
export { wholeEngine as engine } from '../core/engine.js';
export { Core, CoreError } from '../core/core.js';
export { ReaderError } from '../core/errors.js';
export type { Term } from '../core/glossary.js';
export type { InterfaceWords } from '../settings/i18n/words.js';
export type { SwitchWords } from '../page-switch/switch-words.js';
export type { Choices, Direction, Mapped } from '../core/core.js';
export type {
  ChangeDetail, Choice, ErrorDetail, FanjianEventMap, Glosses, ReadyDetail, Region, Script, Shown,
  Tag, Theme,
} from '../settings/types.js';
