// A file or a paste, as text.
import type { Core } from '../core/core.js';
import { decode, decode_all, DecodingError, detected } from '../core/encoding.js';
import { own_document } from '../core/own-dom.js';
import { own_text } from '../reader/source.js';

/** `trouble`: what could not be read, in words; then `text` is what could. */
export interface Read { text: string; trouble?: string }

export async function read_file(core: Core, file: File): Promise<Read> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { encoding, mark } = detected(core, bytes);
  const all = bytes.subarray(mark);
  let text: string;
  let trouble: string | undefined;
  try {
    text = decode(core, all, encoding);
  } catch (cause) {
    if (!(cause instanceof DecodingError)) throw cause;
    text = decode_all(core, all, encoding);
    trouble = `「${file.name}」第 ${cause.offset + mark} 個位元組起有內容無法以 ${encoding} 讀出，以「\uFFFD」表示。`;
  }
  return { text: is_page(text) ? text_of_page(text) : text, ...(trouble ? { trouble } : {}) };
}

const is_page = (text: string) => /^\s*(<!doctype html|<html[\s>])/i.test(text);

// Nothing in it is run or loaded: a document that was parsed by hand is inert.
function text_of_page(html: string): string {
  const page = own_document(new DOMParser().parseFromString(html, 'text/html'));
  const place = page.querySelector('article') ?? page.querySelector('main') ?? page.body;
  return `${own_text(place).trim()}\n`;
}
