// fanjian-readings.js: what readings.ts loads when a reader first wants readings. Its data is the file
// beside it.
import type { Readings } from './systems.js';
import { Lookup } from './lookup.js';

export { zhuyinOf } from './zhuyin.js';

export async function open(): Promise<Readings> {
  const response = await fetch(new URL('./fanjian-readings.txt', import.meta.url));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return from(await response.text());
}

/** From the data itself, where it cannot be fetched (in Node). */
export function from(data: string): Readings {
  return new Lookup(data);
}
