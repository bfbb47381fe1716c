// The core of a page that only converts. See engine.ts.
import { ConvertCore } from './convert-core.js';
import { convertSource } from './convert-source.js';
import { querySelector } from './dom.js';
import { pageState } from './page-state.js';

interface Engines {
  reader?: Promise<ConvertCore>;
  conversion?: Promise<ConvertCore>;
  /** Loads the reader's, where a script has brought the reader. */
  open?(): Promise<ConvertCore>;
  /** Where the reader's comes from in Node: entries/node.ts. */
  source?(): Promise<BufferSource>;
}

export const engines = pageState('engines', (): Engines => ({}));

/** The reader's, where it is loaded, is loading or will be for a reader that is on the page. */
export function conversionEngine(): Promise<ConvertCore> {
  if (engines.reader) return engines.reader;
  if (engines.open && (!convertSource || querySelector(document, 'fanjian-reader'))) return engines.open();
  if (!engines.conversion) {
    const attempt = convertSource!().then((from) => ConvertCore.load(from));
    engines.conversion = attempt;
    attempt.catch(() => forget(attempt));
  }
  return engines.conversion;
}

// A core that trapped (out of memory) is not used again; stories are opened anew in a fresh one.
export function forget(failed?: Promise<ConvertCore>): void {
  if (!failed || failed === engines.reader) engines.reader = undefined;
  if (!failed || failed === engines.conversion) engines.conversion = undefined;
}
