// One core for every reader on the page, loaded when the first of them needs it.
import { Core } from './core.js';
import { source } from './wasm-source.js';

let core: Promise<Core> | undefined;

// A failure is told to everyone who waits, and not remembered: the next story tries again.
export function engine(): Promise<Core> {
  if (!core) {
    const attempt = source().then((bytes) => Core.load(bytes));
    core = attempt;
    attempt.catch(() => forget(attempt));
  }
  return core;
}

// A core that trapped (out of memory) is not used again; stories are opened anew in a fresh one.
export function forget(failed?: Promise<Core>): void {
  if (!failed || failed === core) core = undefined;
}
