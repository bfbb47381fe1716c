// A file or a paste, as text.
import type { ToolsCore } from '../core/tools-core.js';
import { decode, decodeAll, DecodingError, detected } from '../core/encoding.js';
import { ownDocument } from '../core/dom.js';
import { ownText } from '../reader/source.js';

/** `trouble`: what could not be read, in words; then `text` is what could. */
export interface Read { text: string; trouble?: string }

export async function readFile(core: ToolsCore, file: File): Promise<Read> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { encoding, mark } = detected(core, bytes);
  const all = bytes.subarray(mark);
  let text: string;
  let trouble: string | undefined;
  try {
    text = decode(core, all, encoding);
  } catch (cause) {
    if (!(cause instanceof DecodingError)) throw cause;
    text = decodeAll(core, all, encoding);
    trouble = `「${file.name}」第 ${cause.offset + mark} 個位元組起有內容無法以 ${encoding} 讀出，以「\uFFFD」表示。`;
  }
  return { text: isPage(text) ? textOfPage(text) : text, ...(trouble ? { trouble } : {}) };
}

const isPage = (text: string) => /^\s*(<!doctype html|<html[\s>])/i.test(text);

// Nothing in it is run or loaded: a document that was parsed by hand is inert.
function textOfPage(html: string): string {
  const page = ownDocument(new DOMParser().parseFromString(html, 'text/html'));
  const place = page.querySelector('article') ?? page.querySelector('main') ?? page.body;
  return `${ownText(place).trim()}\n`;
}
