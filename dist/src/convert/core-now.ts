
import { bytesIn, ConvertCore } from '../core/convert-core.js';
import { moduleBytes, traditionalBytes } from './module-node.js';

export const core: ConvertCore = ConvertCore.loadNow(new WebAssembly.Module(moduleBytes()));
core.complete(bytesIn(new WebAssembly.Instance(new WebAssembly.Module(traditionalBytes()))));
