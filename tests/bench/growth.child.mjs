// Megabytes a second of our converter from 1 KB to 100 MB, in a fresh process.
//   node growth.child.mjs <config> <file of 1 MB>
import { readFileSync } from 'node:fs';
import { load, speed } from './converters.mjs';
import { inNode, median } from './setting.mjs';

const [, , config, file] = process.argv;
const megabyte = readFileSync(file, 'utf8');
const convert = (await load('ours', inNode()))(config);
speed(convert, megabyte, 1, 200);
const found = {};
for (const size of [1e3, 1e4, 1e5, 1e6, 1e7, 1e8]) {
  const text = size < 1e6 ? megabyte.slice(0, size / 3) : megabyte.repeat(size / 1e6);
  const bytes = Buffer.byteLength(text);
  const runs = [];
  try {
    for (let run = 0; run < (size < 1e7 ? 5 : 3); ++run) runs.push(speed(convert, text, bytes, 100));
    found[size] = median(runs);
  } catch (error) {
    found[size] = { code: error.code ?? error.name, message: error.message };
  }
}
console.log(JSON.stringify(found));
