// <fanjian-switch> alone.
export { defineSwitch, FanjianSwitchElement } from './fanjian-reader.js';
export type { ChangeDetail, Choice, ErrorDetail, FanjianEventMap, ReadyDetail, Region, Script, Shown, Tag } from './fanjian-reader.js';
