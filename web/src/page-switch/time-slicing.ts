// The main thread in slices: work stops until the page has had its turn, and goes on.
//
// What a slice wrote is laid out in the slice, so that its length is known; frames are far apart, because an engine walks
// all of a page whose text moved before it paints it.
import { isHidden } from '../core/dom.js';

// How long a slice should be, and what is too long, in milliseconds.
const aim = 30;
const long = 36;
// Slices between two frames.
const mostSlices = 4;
// Steps of a slice, where laying out takes as long however little was written.
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
 * Runs `step` until it says that there is no more to do, a slice at a time. The first slice is at once, and
 * is one step, so that it is soon seen. `layOut` lays out what was written.
 */
export async function inSlices(step: () => boolean, layOut: () => void): Promise<void> {
  let size = 1;         // steps of a slice
  let best = Infinity;  // milliseconds for a step, in slices that are long
  let slices = mostSlices;
  for (let more = step(); more;) {
    if (++slices > mostSlices) {
      slices = 1;
      await frame();
      await task();
    } else await turn();
    const began = performance.now();
    let steps = 0;
    do more = step(); while (++steps < size && more && performance.now() - began < long);
    if (!isHidden(document)) layOut();
    const took = performance.now() - began;
    const fits = Math.floor(steps * aim / took);
    if (took <= long) {
      best = Infinity;
      size = Math.max(1, Math.min(fits, 2 * steps, mostSteps));
    } else if (took < 0.7 * steps * best && (steps === 1 || best < Infinity)) {
      // Fewer steps take as long, perhaps.
      best = took / steps;
      size = Math.min(2 * steps, mostSteps);
    } else {
      best = 0;
      size = Math.max(1, fits);
    }
  }
}
