// The part of a single page that brings the reader: two script elements, one with the reader and its .wasm,
// packed, and one that unpacks them.
//
// Packed by LZMA, which is smaller than what a browser unpacks by itself, by a packer that the lock file
// pins: the same bytes on every machine.
import { compress } from 'lzma1';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

// The first element says by their hashes which scripts run, for the page's Content-Security-Policy.
//
// `kept`: a file that remembers the last answer, since packing takes its time.
// `rest`: what the script finds in globalThis.fanjianWasm while it runs. `names`: ids for the two elements.
export async function single({ script: text, rest, unpack, toAscii, kept, names = ['', ''] }) {
  const script = Buffer.from(text);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(script.length);
  const all = Buffer.concat([size, script, rest]);
  const key = createHash('sha256').update(all).digest('hex');
  const remembered = await readFile(kept, 'latin1').catch(() => '');
  let packed = remembered.startsWith(key) ? remembered.slice(key.length) : null;
  if (packed === null) {
    packed = toAscii(Uint8Array.from(compress(all, 9)));
    await writeFile(kept, key + packed, 'latin1');
  }
  if (/<\/script|<!--/i.test(unpack)) throw new Error('the script would end early in a page');
  const [first, second] = names.map((name) => (name ? ` id="${name}"` : ''));
  const hashes = [unpack.trim(), text].map((code) => `sha256-${createHash('sha256').update(code).digest('base64')}`);
  return `<script${first} type="text/plain" data-scripts="${hashes.join(' ')}">${packed}</script>\n<script${second}>${unpack.trim()}</script>\n`;
}

// What a page's Content-Security-Policy says of the scripts that are packed in it: the scripts that run, by their hashes.
export function scriptsOf(html) {
  const all = [...html.matchAll(/<script[^>]* data-scripts="([\w+/= -]*)"/g)].flatMap(([, hashes]) => hashes.split(' '));
  return [...new Set(all)].map((hash) => `'${hash}'`).join(' ');
}
