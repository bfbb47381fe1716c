// The file beside this module, read; bundlers for Node take it along as they see the URL. Those for a browser put an
// address in its place (Next does so on its server): then the file is where the module came from.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ReaderError } from '../core/errors.js';

const besideOf = (base: string) => new URL('./fanjian-convert.wasm', base);

export function moduleBytes(): Uint8Array<ArrayBuffer> {
  const url = new URL('./fanjian-convert.wasm', import.meta.url);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(readFileSync(url));
  } catch (cause) {
    try {
      bytes = new Uint8Array(readFileSync(besideOf(import.meta.url)));
    } catch {
      throw new ReaderError('file_missing', `${url.pathname} cannot be read (${(cause as Error).message}). Put fanjian-convert.wasm `
        + 'beside the script, or give its bytes as `wasm`.');
    }
  }
  if (`sha256-${createHash('sha256').update(bytes).digest('base64')}` !== FANJIAN_INTEGRITY.convert) {
    throw new ReaderError('file_changed', `${url.pathname} is not the file that this script was built with: another version, or changed `
      + 'on its way. Take all files from the same release.');
  }
  return bytes;
}

export const moduleSource = async (): Promise<Response | BufferSource | WebAssembly.Module> => moduleBytes();
