// One start in a fresh process: from the import of a converter to its first 1 KB (or story).
//   node start.child.mjs <name> <config> <text file> [story]
import { readFileSync } from 'node:fs';
import { load } from './converters.mjs';
import { inNode } from './setting.mjs';

const [, , name, config, file, story] = process.argv;
const where = inNode();
const text = readFileSync(file, 'utf8');
const began = performance.now();
const converter = await load(name, where);
const out = story ? firstStory(converter.core) : converter(config)(text);
const took = performance.now() - began;
if (!out.length) throw new Error('nothing came out');
console.log(took);

function firstStory(core) {
  const opened = core.open(text);
  return opened.structure.blocks.length ? opened.texts({ to: 'zh-Hans' }) : '';
}
