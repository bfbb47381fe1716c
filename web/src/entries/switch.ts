// fanjian-page.js: <fanjian-switch> alone, with the core of conversion from the file beside it. Where the reader's
// script defined the element before, what it does is taken from here.
import { defineSwitch } from '../page-switch/define-switch.js';

export { defineSwitch };
export { FanjianSwitchElement } from '../page-switch/element.js';
export { Switch } from '../page-switch/switch.js';
export type { ChangeDetail, Choice, ErrorDetail, FanjianEventMap, ReadyDetail, Region, Script, Shown, Tag } from '../settings/types.js';

defineSwitch();
