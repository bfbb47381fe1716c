


import { version } from '../../package.json';

type State = Record<string, unknown>;
const key = Symbol.for(`fanjian-reader@${version}`);


export function pageState<T extends object>(name: string, make: () => T): T {
  const all = ((globalThis as Record<symbol, unknown>)[key] ??= Object.create(null)) as State;
  return (all[name] ??= make()) as T;
}
