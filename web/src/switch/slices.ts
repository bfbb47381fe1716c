// The main thread in slices: work stops for input and paint, and goes on.

// So long works one slice. What the browser does with what was written comes on top of it.
const slice = 8;

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

/** Runs `step` until it says that there is no more to do, a slice at a time. The first slice is at once. */
export async function in_slices(step: () => boolean): Promise<void> {
  let began = performance.now();
  while (step()) {
    if (performance.now() - began < slice) continue;
    await turn();
    began = performance.now();
  }
}
