// The cores of a page, each loaded when something first needs it and shared by every element, whichever script brought
// it: that of conversion, and the reader's, which converts as well. A page that has the reader's takes no other.
import { Core } from './core.js';
import { complete, conversionEngine, engines, foresee, forget } from './conversion-engine.js';
import { unlessLeft } from './unless-left.js';
import { source } from './wasm-source.js';

export { conversionEngine, forget };

// A failure rejects all waiters and is not cached.
export function engine(): Promise<Core> {
  if (!engines.reader) {
    const attempt = unlessLeft(() => source().then((bytes) => Core.load(bytes)));
    engines.reader = attempt;
    attempt.then(() => { engines.conversion = undefined; }, () => forget(attempt));
  }
  return engines.reader as Promise<Core>;
}

/** The reader's with all that it can do: to Traditional, words, glossaries. */
export async function wholeEngine(): Promise<Core> {
  const loading = engine();
  foresee();
  const core = await loading;
  await complete(core);
  return core;
}

engines.open ??= engine;
