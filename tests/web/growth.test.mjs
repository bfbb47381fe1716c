// Ten times the input takes at most twelve times the work, whatever the input is made of.
//
// Work is counted, not timed (counted.mjs), in the module that has all: fanjian-tools.wasm.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { counted } from './counted.mjs';
import { documents, texts } from './growth_shapes.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const most = 12;

const core = await counted(process.env.GROWTH_WASM ?? path.join(dist, 'fanjian-tools.wasm'));

const encoder = new TextEncoder();
function put(...parts) {
  const bytes = parts.map((part) => typeof part === 'string' ? encoder.encode(part) : part);
  const size = bytes.reduce((all, each) => all + each.length, 0);
  let at = core.fanjian_reserve(size);
  for (const each of bytes) {
    new Uint8Array(core.memory.buffer).set(each, at);
    at += each.length;
  }
  return size;
}
const number = (n) => new Uint8Array(Uint32Array.of(n).buffer);
const named = (text, name = 'a') => put(number(encoder.encode(text).length), text, number(name.length), name);
const list = (name) => readFileSync(path.join(dist, name));
const readings = list('fanjian-readings.txt');
for (const [which, data] of [list('fanjian-words.txt'), readings].entries())
  assert.equal(core.fanjian_tools_list(put(data), which), 0);

const source = 1, taiwan = 2 << 4 | 1 << 8 | 1 << 12 | 1 << 13, simplified = 0 | 1 << 12 | 1 << 13 | 1 << 14;
const withStory = (text, ask) => {
  const story = core.fanjian_story_open(put(text));
  if (story > 0) {
    ask(story);
    core.fanjian_story_close(story);
  }
};
const steps = {
  open: (text) => withStory(text, () => {}),
  show: (text) => withStory(text, (story) => {
    core.fanjian_story_structure(story);
    for (const choices of [source, taiwan, simplified]) core.fanjian_story_texts(story, choices);
  }),
  write: (text) => withStory(text, (story) => {
    core.fanjian_story_article(story);
    core.fanjian_story_html(story, taiwan);
    core.fanjian_story_json_ld(story, taiwan);
  }),
  explain: (text) => withStory(text, (story) => core.fanjian_story_explain(story, 0, 0, taiwan)),
  convert: (text) => {
    core.fanjian_convert(put(text), 0 | 2 << 4 | 1 << 8);
    core.fanjian_convert_mapped(put(text), 2 | 0 << 4 | 1 << 8);
  },
  check: (text) => void core.fanjian_tools_check(named(text), 1),
};

const workOf = (step, text) => {
  core.fanjian_trim();
  core.fanjian_tools_list(put(readings), 1);  // what is known of lines is forgotten
  core.work.value = 0n;
  step(text);
  return Number(core.work.value);
};
// What a first call makes, and keeps.
for (const step of Object.values(steps)) step('头发(fà)发(fā)展。\n');

// Beside what an empty text takes, and what may be spent on every unit anyway.
const anyway = 50;

function grows(name, shape, size, taken = Object.keys(steps)) {
  const found = Object.entries(steps).filter(([step]) => taken.includes(step)).map(([step, take]) => {
    const none = workOf(take, '');
    const [less, more] = [size, 10 * size].map((n) => Math.max(0, workOf(take, shape(n)) - none));
    return { step, less, more, most: most * less + anyway * 10 * size };
  });
  if (process.env.GROWTH) console.log(name.padEnd(42), found.map(({ step, less, more }) => `${step} ${(more / less).toFixed(1)} (${Math.round(more / 1000)}k)`).join('  '));
  for (const { step, less, more, most: allowed } of found)
    assert.ok(more <= allowed, `${name}, ${step}: ${less} for ${size} units, ${more} for ${10 * size}`);
}

const size = 3000;
for (const [name, shape] of Object.entries(texts)) test(`text: ${name}`, () => grows(name, shape, size));
for (const [name, shape] of Object.entries(documents)) test(`JSON: ${name}`, () => grows(name, shape, size));
// What shows only where the text is long: a cheap step that is taken once for every part.
for (const name of ['credits, then brackets', 'many speakers', 'glosses', 'datelines', 'headings'])
  test(`a long text: ${name}`, () => grows(name, texts[name], 5 * size, ['open']));
