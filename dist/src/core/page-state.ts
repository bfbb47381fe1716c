// What the scripts of one page share, however many of them hold a copy of this module: the cores and the reader's
// choice. Under a registered symbol, which no element of the page can take the name of; another version of the scripts
// has another.
import { version } from '../../package.json';

type State = Record<string, unknown>;
const key = Symbol.for(`fanjian-reader@${version}`);

/* @__NO_SIDE_EFFECTS__ */
export function pageState<T extends object>(name: string, make: () => T): T {
  const all = ((globalThis as Record<symbol, unknown>)[key] ??= Object.create(null)) as State;
  return (all[name] ??= make()) as T;
}
