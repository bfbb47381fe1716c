
import { ConvertCore, heldBytes } from '../core/convert-core.js';
import { moduleSource, traditionalSource } from './module-source.js';

const [loaded, part] = await Promise.all([
  moduleSource().then((from) => ConvertCore.load(from)), traditionalSource().then(heldBytes),
]);
loaded.complete(part);
export const core: ConvertCore = loaded;
