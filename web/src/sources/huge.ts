// Pictures in their own address that are longer than any may be (reader/markup-addresses.ts) are no matter for a parser:
// one of fifty megabytes took 28 s and 2.2 GB. In its place stands how large it is.
import { mostOfAddress } from '../reader/markup-addresses.js';

// In HTML, Markdown and JSON.
const end = /["'\s<>)\\]/g;

/** Of any source, before it is parsed. */
export function withoutHuge(source: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = 0; source.length - at > mostOfAddress && (at = source.indexOf('data:', at)) >= 0;) {
    end.lastIndex = at;
    const stop = end.exec(source)?.index ?? source.length;
    if (stop - at > mostOfAddress) {
      kept.push(source.slice(from, at), `too-large:${Math.round((stop - at) / (1 << 20))}-MB`);
      from = stop;
    }
    at = stop;
  }
  return from ? kept.join('') + source.slice(from) : source;
}

/** A warning about what stands in such a place. */
export const sized = (warning: string) => warning.replace(/: too-large:(\d+)-MB$/, ', of $1 MB in its own address');
