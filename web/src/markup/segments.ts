// Source text and what it says: character references and line breaks stand for other characters.
import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode';

/** A stretch of source, and the characters that it stands for. */
export interface Segment { raw: string; text: string; reference: boolean }

let point = '';
const decoder = new EntityDecoder(htmlDecodeTree, (code) => { point += String.fromCodePoint(code); });

// The length of the character reference that begins there; 0: it is none. `point`: what it stands for.
function reference(raw: string, at: number, mode: DecodingMode): number {
  point = '';
  decoder.startEntity(mode);
  const length = decoder.write(raw, at + 1);
  return length < 0 ? decoder.end() : length;
}

/** The stretches from `at` on that say `text`, and where they end; null where the source says something else. */
export function segmentsAt(source: string, at: number, text: string, attribute: boolean): { segments: Segment[]; end: number } | null {
  const mode = attribute ? DecodingMode.Attribute : DecodingMode.Legacy;
  const segments: Segment[] = [];
  let plain = at;
  let end = at;
  const add = (from: number, to: number, what: string, isReference: boolean) => {
    if (to > from) segments.push({ raw: source.slice(from, to), text: what, reference: isReference });
  };
  for (let said = 0; said < text.length;) {
    const unit = source[end];
    const length = unit === '\r' ? (source[end + 1] === '\n' ? 2 : 1) : unit === '&' ? reference(source, end, mode) : 0;
    if (!length) {
      if (unit !== text[said]) return null;
      ++end;
      ++said;
      continue;
    }
    const what = unit === '\r' ? '\n' : point;
    if (!text.startsWith(what, said)) return null;
    add(plain, end, source.slice(plain, end), false);
    add(end, end + length, what, true);
    plain = end += length;
    said += what.length;
  }
  add(plain, end, source.slice(plain, end), false);
  return { segments, end };
}

const special = /[&<>"']/g;
const count = (text: string) => text.match(special)?.length ?? 0;
const escaped = (text: string) => text.replace(special, (c) => `&#${c.charCodeAt(0)};`);

/** The source that says `next` instead. What is not changed stays to the byte. */
export function written({ raw, text, reference: isReference }: Segment, next: string): string {
  if (next === text) return raw;
  if (isReference) {
    const hexadecimal = /^&#x/i.test(raw);
    return [...next].map((c) => (hexadecimal ? `&#x${c.codePointAt(0)!.toString(16)};` : `&#${c.codePointAt(0)};`)).join('');
  }
  // Only a glossary brings in what markup is made of.
  return count(next) > count(text) ? escaped(next) : next;
}
