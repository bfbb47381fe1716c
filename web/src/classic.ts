// The classic script, for pages without modules: defines <fanjian-reader> and leaves one global.
import { define } from './define.js';
import { FanjianReaderElement } from './element.js';

define();
(globalThis as { FanjianReader?: object }).FanjianReader ??= { define, FanjianReaderElement };
