import { createHash } from 'node:crypto';

// Text with things put around its ranges: [{begin, end, before, after}] nest, [{begin, end, text}] replace a leaf.
//
// Offsets are of bytes: texts are read and written as latin1. Nothing put in has a line break, so lines stay as they are.
export const edited = (source, edits) => {
  const events = [];
  for (const [order, edit] of edits.entries()) {
    if (edit.text !== undefined) {
      events.push({ at: edit.begin, rank: 2, outer: 0, order, put: edit.text, skip: edit.end });
    } else {
      events.push({ at: edit.end, rank: 0, outer: -edit.begin, order: -order, put: edit.after ?? '' });
      events.push({ at: edit.begin, rank: 1, outer: -edit.end, order, put: edit.before ?? '' });
    }
  }
  // At one place: what closes, the innermost first; then what opens, the outermost first; then what replaces.
  events.sort((a, b) => a.at - b.at || a.rank - b.rank || a.outer - b.outer || a.order - b.order);
  let out = '', at = 0;
  for (const event of events) {
    if (event.at < at) throw new Error(`edits overlap at ${event.at}`);
    out += source.slice(at, event.at) + event.put;
    at = event.skip ?? event.at;
  }
  return out + source.slice(at);
};

// A generator of numbers in [0, 1) that is the same for the same seed (mulberry32).
export const seeded = (seed) => () => {
  seed = (seed + 0x6D2B79F5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

export const shuffled = (list, random) => {
  const all = [...list];
  for (let i = all.length - 1; i > 0; --i) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j], all[i]];
  }
  return all;
};

// The list in an order of its own for each seed: by a number made of the seed and of how each is written. Where a line of a
// file changes, the others keep their turns; `shuffled` would draw anew.
export const drawn = (list, seed, written) => {
  const turns = new Map(), times = new Map();
  for (const each of list) {
    const name = written(each), before = times.get(name) ?? 0;
    times.set(name, before + 1);
    turns.set(each, createHash('sha256').update(`${seed}\t${before}\t${name}`).digest('hex'));
  }
  return [...list].sort((a, b) => (turns.get(a) < turns.get(b) ? -1 : 1));
};
