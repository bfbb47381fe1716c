// The core of a page that only converts (see engine.ts), and the part for Traditional, which neither core comes with.
import { ConvertCore, heldBytes } from './convert-core.js';
import { convertSource, traditionalSource } from './convert-source.js';
import { querySelector } from './dom.js';
import { pageState } from './page-state.js';
import { unlessLeft } from './unless-left.js';

interface Engines {
  reader?: Promise<ConvertCore>;
  conversion?: Promise<ConvertCore>;
  /** The part for Traditional. */
  traditional?: Promise<Uint8Array>;
  /** Loads the reader's, where a script has brought the reader. */
  open?(): Promise<ConvertCore>;
  /** Where the reader's and that part come from in Node: entries/node.ts. */
  source?(): Promise<BufferSource>;
  part?(): Promise<BufferSource>;
}

export const engines = pageState('engines', (): Engines => ({}));

// A failure rejects all waiters and is not cached.
function traditional(): Promise<Uint8Array> {
  if (engines.traditional) return engines.traditional;
  const attempt = unlessLeft(() => (engines.part ?? traditionalSource!)().then(heldBytes));
  attempt.catch(() => { engines.traditional = undefined; });
  return (engines.traditional = attempt);
}

/** Has the core convert to Traditional, too. */
export async function complete(core: ConvertCore): Promise<void> {
  if (!core.isComplete) core.complete(await traditional());
}

/** Asks for what complete() needs, where that is a file of its own. */
export function foresee(): void {
  if (engines.part || traditionalSource) traditional().catch(() => { /* told by complete() */ });
}

/**
 * The reader's, where it is loaded, is loading or will be for a reader that is on the page. `toTraditional`: what
 * complete() needs is asked for at the same time.
 */
export function conversionEngine(toTraditional = false): Promise<ConvertCore> {
  if (engines.reader) return engines.reader;
  if (engines.open && (!convertSource || querySelector(document, 'fanjian-reader'))) return engines.open();
  if (!engines.conversion) {
    const attempt = unlessLeft(() => convertSource!().then((from) => ConvertCore.load(from)));
    engines.conversion = attempt;
    attempt.catch(() => forget(attempt));
  }
  if (toTraditional) foresee();
  return engines.conversion;
}

// A core that trapped (out of memory) is not used again; stories are opened anew in a fresh one.
export function forget(failed?: Promise<ConvertCore>): void {
  if (!failed || failed === engines.reader) engines.reader = undefined;
  if (!failed || failed === engines.conversion) engines.conversion = undefined;
}
