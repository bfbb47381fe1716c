// The classic script, for pages without modules: defines <fanjian-reader> and leaves one global.
import { define, defineSwitch } from './define.js';
import { FanjianReaderElement } from '../reader/element.js';
import { FanjianSwitchElement } from '../page-switch/element.js';

define();
defineSwitch();
(globalThis as { FanjianReader?: object }).FanjianReader ??= {
  define, defineSwitch, FanjianReaderElement, FanjianSwitchElement,
};
