// What is measured in Node: throughput in one process, the rest in fresh ones.
import { spawnSync } from 'node:child_process';
import { names, throughput } from './converters.mjs';
import { here, inNode, median, pathOf } from './setting.mjs';

function child(file, words, flags = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath,
    [...flags, pathOf(new URL(file, here)), ...words], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status === 0) return stdout;
  // Node quotes the line that failed; one of these lines is a megabyte of base64.
  const said = stderr.split('\n').map((line) => line.slice(0, 200)).filter((line) => line.trim());
  throw new Error(`${file} ${words.join(' ')} ended with ${status}:\n${said.slice(0, 12).join('\n')}`);
}

export const speedsInNode = (texts, { rounds, least }) => throughput(inNode(), texts, rounds, least);

// Milliseconds from import to the first 1 KB, by name and configuration: { name: { config: [ms] } }.
export function startsInNode({ kilobyte, kilobyteHant, story }, rounds) {
  const found = {};
  const kinds = ['ours', 'ours, .wasm beside it', 'opencc-js', 'simplecc-wasm'];
  for (let round = 0; round < rounds; ++round) {
    for (const name of kinds) {
      for (const [config, file] of [['s2t', kilobyte], ['s2tw', kilobyte], ['t2s', kilobyteHant]]) {
        ((found[name] ??= {})[config] ??= []).push(Number(child('start.child.mjs', [name, config, file])));
      }
    }
    ((found.ours ??= {}).story ??= []).push(Number(child('start.child.mjs', ['ours', 's2t', story, 'story'])));
  }
  return found;
}

export function memoryInNode({ kilobyte, tenMegabytes }, rounds) {
  const found = {};
  for (let round = 0; round < rounds; ++round) {
    for (const name of names) {
      const one = JSON.parse(child('memory.child.mjs', [name, 's2tw', kilobyte, tenMegabytes], ['--expose-gc']));
      for (const [key, value] of Object.entries(one)) ((found[name] ??= {})[key] ??= []).push(value);
    }
  }
  for (const kept of Object.values(found)) {
    for (const key of Object.keys(kept)) kept[key] = median(kept[key]);
  }
  return found;
}

export const growthInNode = ({ megabyte }) => JSON.parse(child('growth.child.mjs', ['s2tw', megabyte]));
