// The results as Markdown, and into the README between its markers.
import { readFileSync, writeFileSync } from 'node:fs';
import { median } from './setting.mjs';

export const markers = ['<!-- bench: written by tests/bench/run.mjs -->', '<!-- /bench -->'];

const number = (value, digits = 3) => {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return Number(value.toPrecision(digits)).toString();
};
const kilobytes = (bytes) => number(bytes / 1000);
const table = (head, rows) => [
  `| ${head.join(' | ')} |`,
  `| ${head.map((_, at) => (at ? '---:' : '---')).join(' | ')} |`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
].join('\n');

function sizes(rows) {
  return table(['KB (1,000 bytes)', 'raw', 'gzip -9', 'brotli -11'],
    rows.map(({ name, bytes, gzip, brotli }) => [name, ...[bytes, gzip, brotli].map(kilobytes)]));
}

function starts(found) {
  const configs = [...new Set(Object.values(found).flatMap(Object.keys))];
  return table(['ms', ...configs.map((config) => (config === 'story' ? 'first story shown as text' : config))],
    Object.entries(found).map(([name, of]) => [name, ...configs.map((config) => number(of[config] && median(of[config])))]));
}

function speeds(found) {
  const names = [...new Set(Object.values(found).flatMap(Object.values).flatMap(Object.keys))];
  const peers = names.filter((name) => name !== 'ours');
  return table(['MB/s', 'configuration', ...names, ...peers.map((name) => `ours ÷ ${name}`)],
    Object.entries(found).flatMap(([title, of]) => Object.entries(of).map(([config, speed]) => {
      const ofName = (name) => speed[name] && median(speed[name]);
      return [title, config, ...names.map((name) => number(ofName(name))),
        ...peers.map((name) => number(ofName('ours') / ofName(name)))];
    })));
}

function memory(found) {
  const rows = Object.entries(found).map(([name, of]) => [name,
    ...['wasmStart', 'wasmPeak', 'wasmAfter', 'processPeak'].map((key) =>
      (of[key] ? number(of[key] / 1e6) : '–')), number(of.processPeak / of.text)]);
  return table(['MB, s2tw', 'wasm after 1 KB', 'wasm, most, with 10 MB', 'wasm afterwards',
    'process, most, above its start', 'the same ÷ text'], rows);
}

function growth(found) {
  const names = { 1e3: '1 KB', 1e4: '10 KB', 1e5: '100 KB', 1e6: '1 MB', 1e7: '10 MB', 1e8: '100 MB' };
  return table(['MB/s, s2tw', ...Object.keys(found).map((size) => names[size])],
    [['ours', ...Object.values(found).map((speed) => (typeof speed === 'number' ? number(speed) : speed.code))]]);
}

export function markdown(results) {
  const parts = [`Measured ${results.date} on ${results.machine}${results.chromium ? `, ${results.chromium}` : ''}; `
    + `${results.versions}. Medians of ${results.rounds} runs, all converters in the same run by turns.`];
  const titles = [results.speedsNode, results.speedsChromium, results.speedsNative]
    .flatMap((found) => Object.keys(found ?? {}));
  if (titles.includes('corpus')) {
    parts.push('`corpus`: transcripts of public meetings, which lie beside the repository and not in it.');
  }
  const add = (title, body) => parts.push(`**${title}**`, body);
  if (results.sizes) add('Size', sizes(results.sizes));
  if (results.startsNode) add('Start-up in Node: import to the first 1 KB, fresh processes', starts(results.startsNode));
  if (results.startsChromium) {
    add('Start-up in Chromium: bytes in memory to the first 1 KB, fresh contexts', starts(results.startsChromium));
  }
  if (results.speedsNode) add('Throughput in Node: string in, string out', speeds(results.speedsNode));
  if (results.speedsChromium) add('Throughput in Chromium', speeds(results.speedsChromium));
  if (results.speedsNative) add('Native throughput, file in, file out, by processor time and without the start', speeds(results.speedsNative));
  if (results.memory) add('Memory in Node', memory(results.memory));
  if (results.growth) add('Growth in Node', growth(results.growth));
  if (results.switches) {
    const { characters, ...of } = results.switches;
    add(`Switching a story of ${characters.toLocaleString('en-US')} characters in Chromium`,
      table(['ms', 'script, as Chromium counts', 'the click’s own task', 'style', 'layout', 'click to frame'],
        [['ours', ...['scriptDuration', 'task', 'style', 'layout', 'paint'].map((key) => number(of[key]))]]));
  }
  if (results.page) {
    const { nodes, characters, memory: held } = results.page;
    const turns = { first: 'the first time', there: 'again', back: 'and back' };
    add(`Switching a page of ${nodes.toLocaleString('en-US')} nodes and ${characters.toLocaleString('en-US')} characters in Chromium`,
      table(['ms', 'switch', 'to the first frame that shows it', 'to all of it', 'the longest task', 'main thread', 'layout'],
        ['ours', 'opencc-js', 'writing'].flatMap((name) => Object.entries(turns).map(([turn, words]) =>
          [name, words, ...['first', 'all', 'longest', 'task', 'layout'].map((key) => number(results.page[name][turn][key]))]))));
    parts.push(`Held by ours: ${held.map(({ switches, heap, nodes: kept }) =>
      `${(heap / 1e6).toFixed(2)} MB and ${kept.toLocaleString('en-US')} nodes after ${switches} switches`).join('; ')}.`);
  }
  return `${parts.join('\n\n')}\n`;
}

export function intoReadme(path, text) {
  const readme = readFileSync(path, 'utf8');
  const [from, to] = [readme.indexOf(markers[0]), readme.indexOf(markers[1])];
  if (from < 0 || to < from) throw new Error(`${path} has no place for the table: ${markers.join(' … ')}`);
  const written = `${readme.slice(0, from)}${markers[0]}\n${text}${readme.slice(to)}`;
  if (written !== readme) writeFileSync(path, written);
}
