// Reads samples of a long story before all of it, each in a task of its own. WebKit interprets WebAssembly at first and
// compiles meanwhile, on another thread, what was run: a megabyte that a fresh core reads at once takes six times as long
// as one that follows others, and all of it in one task.
import { CoreError, type Core, type Story } from '../core/core.js';

// Of a sample, in UTF-16 units; of the first, which is interpreted.
const size = 4000;
const firstSize = 1000;
const mostSamples = 12;
// Milliseconds: a story that would be read in so many needs no more samples.
const soon = 250;
// What a compiler is given after each.
const pause = 8;

// The beginning of a JSON text, closed where a value of it ends; empty where none does.
function beginningOf(json: string, size: number): string {
  const open: string[] = [];
  let quoted = false;
  let beginning = '';
  let at = 0;
  for (const most = Math.min(json.length, size); at < most; ++at) {
    const unit = json[at]!;
    if (quoted) {
      if (unit === '\\') ++at;
      else quoted = unit !== '"';
    } else if (unit === '"') quoted = true;
    else if (unit === '{') open.unshift('}');
    else if (unit === '[') open.unshift(']');
    else if (/[}\]]/.test(unit)) {
      open.shift();
      beginning = json.slice(0, at + 1) + open.join('');
    }
  }
  return beginning || (quoted && at >= size ? `${json.slice(0, at)}"${open.join('')}` : '');
}

// One of `mostSamples` from the story's beginning to its end; of JSON, always its beginning.
function sampleOf(text: string, number: number, size: number): string {
  if (/^\s*\{/.test(text)) return beginningOf(text, size);
  const from = Math.floor(text.length / mostSamples) * number;
  const line = text.indexOf('\n', from);
  const begin = from && line >= 0 && line < from + size ? line + 1 : from;
  return text.slice(begin, begin + size);
}

/** Has the core do with samples of a long story what it will do with all of it, until that is fast or gets no faster. */
export async function warmUp(core: Core, text: string, work: (sample: Story) => unknown, wanted: () => boolean): Promise<void> {
  let best = Infinity;
  for (let number = 0; number < mostSamples && wanted(); ++number) {
    const sample = sampleOf(text, number, number ? size : firstSize);
    if (!sample) return;
    const began = performance.now();
    try {
      const story = core.open(sample);
      try {
        work(story);
      } finally {
        story.close();
      }
    } catch (cause) {
      // What is wrong with the story, all of it will tell.
      if (cause instanceof CoreError) return;
      throw cause;
    }
    const took = performance.now() - began;
    if (took * text.length < soon * sample.length || (number > 2 && took > 0.8 * best)) return;
    best = Math.min(best, took);
    await new Promise((done) => setTimeout(done, pause));
  }
}
