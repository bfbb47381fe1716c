// The main thread in slices: work stops until the page has had its turn, and goes on.
//
// What a slice wrote is laid out in the slice, so that its length is known; frames are far apart, because an engine walks
// all of a page whose text moved before it paints it.
import { isHidden } from '../core/dom.js';

// How long a slice should be, what is too long, and after how long nothing is written any more, in milliseconds.
const aim = 36;
const long = 45;
const short = 8;
// Slices between two frames, where an engine has none of its own accord.
const mostSlices = 12;
// So much is read before it is written.
const mostRead = 128;
// Reads that a slice writes, where laying out takes as long however little was written.
const mostSteps = 16;
// A frame that is not drawn (a window that nobody sees) is not waited for much longer than this.
const patience = 100;

interface Scheduler { postTask?(task: () => void, options: { priority: 'user-blocking' }): Promise<void> }

/** Until whatever else waits has had its turn. */
function task(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

/** Until input has had its turn; a frame is not drawn meanwhile, where an engine can be told so. */
export function turn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.postTask ? scheduler.postTask(() => { /* it is our turn */ }, { priority: 'user-blocking' }) : task();
}

/** Until the next frame, if one is drawn. */
export function frame(): Promise<void> {
  if (isHidden(document)) return Promise.resolve();
  return new Promise((done) => {
    const come = () => {
      clearTimeout(late);
      cancelAnimationFrame(next);
      done();
    };
    const next = requestAnimationFrame(come);
    const late = setTimeout(come, patience);
  });
}

/**
 * Reads and writes until there is nothing more to read, a slice at a time. The first read is written at once, by itself,
 * so that it is soon seen. Of the others, all is read before it is written: what a slice writes is laid out in the slice,
 * which takes a while however little it is, and each frame from then on costs as much again.
 */
export async function inSlices<Some>(read: () => Some | undefined, write: (what: Some[]) => void): Promise<void> {
  let size = 1;         // reads that a slice writes
  let best = Infinity;  // milliseconds for each, in slices that are long
  let slices = mostSlices;
  let began = performance.now();
  const rest = async () => {
    if (++slices > mostSlices) {
      slices = 1;
      await frame();
      await task();
    } else await turn();
    began = performance.now();
  };
  for (let most = 1, isFirst = true; ; most = mostRead) {
    const all: Some[] = [];
    let one: Some | undefined;
    while (all.length < most && (one = read()) !== undefined) {
      all.push(one);
      if (performance.now() - began > aim && !isFirst) await rest();
    }
    if (!all.length) return;
    while (all.length) {
      if (!isFirst && performance.now() - began > short) await rest();
      const what = all.splice(0, size);
      const start = performance.now();
      write(what);
      const took = performance.now() - start;
      const steps = what.length;
      const fits = Math.max(1, Math.round(steps * aim / took));
      if (took <= long) {
        best = Infinity;
        size = Math.min(fits, 4 * size, mostSteps);
      } else if (took < 0.7 * steps * best && (steps === 1 || best < Infinity)) {
        // Fewer steps take as long, perhaps.
        best = took / steps;
        size = Math.min(2 * steps, mostSteps);
      } else {
        best = 0;
        size = fits;
      }
      if (isFirst) {
        size = 1;  // it was a small one
        await rest();
      }
      isFirst = false;
    }
  }
}
