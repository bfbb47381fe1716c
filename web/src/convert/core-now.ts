// The core at once, as Node can: without a promise, so that require() works.
import { ConvertCore } from '../core/convert-core.js';
import { moduleBytes } from './module-node.js';

export const core: ConvertCore = ConvertCore.loadNow(new WebAssembly.Module(moduleBytes()));
