// --from: variety (a tag) and encoding (a label), each at most once.
import type { Tag } from '../core/core.js';
import { type Encoding, encodingOf } from '../core/encoding.js';
import { UsageError } from './errors.js';
import type { Values } from './values.js';
import { tagOf } from './varieties.js';

export interface From { tag?: Tag; encoding?: Encoding }

export function fromOf({ from }: Values): From {
  const found: From = {};
  for (const value of Array.isArray(from) ? from : []) {
    const encoding = encodingOf(value);
    if (encoding) found.encoding = encoding;
    else if (/^zh\b/i.test(value)) found.tag = tagOf(value);
    else throw new UsageError(`--from ${value}: neither a tag of written Chinese nor an encoding`);
  }
  return found;
}

/** For commands that take only an encoding. */
export function encodingFrom(values: Values): Encoding | undefined {
  const { tag, encoding } = fromOf(values);
  if (tag) throw new UsageError('--from takes only an encoding here; the variety is detected');
  return encoding;
}
