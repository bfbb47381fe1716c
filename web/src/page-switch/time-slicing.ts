// The main thread in slices: work stops until what it wrote has been laid out and painted, and goes on.
//
// Without the wait for a frame the browser would lay out what many slices wrote in one long task.
import { isHidden } from '../core/dom.js';

// So long works one slice, in milliseconds, and so many steps at most: laying out what it wrote takes
// several times as long.
const slice = 8;
const mostSteps = 2;
// A frame that is not drawn (a window that nobody sees) is not waited for much longer than this.
const patience = 100;

interface Scheduler { yield?(): Promise<void> }

/** Until the browser has had its turn. */
function turn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

function frame(): Promise<void> {
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
 * is one step, so that it is soon seen.
 */
export async function inSlices(step: () => boolean): Promise<void> {
  let began = performance.now();
  let steps = mostSteps - 1;
  while (step()) {
    if (++steps < mostSteps && performance.now() - began < slice) continue;
    await frame();
    await turn();
    began = performance.now();
    steps = 0;
  }
}
