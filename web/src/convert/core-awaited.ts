// The core, before a module that imports this runs. In Node the build puts core-now.ts in this place.
import { ConvertCore } from '../core/convert-core.js';
import { moduleSource } from './module-source.js';

export const core: ConvertCore = await ConvertCore.load(await moduleSource());
