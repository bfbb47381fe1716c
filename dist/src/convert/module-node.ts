

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ReaderError } from '../core/errors.js';

const besideOf = (name: string, base: string) => new URL(`./${name}`, base);

function checked(name: string, url: URL, integrity: string): Uint8Array<ArrayBuffer> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(readFileSync(url));
  } catch (cause) {
    try {
      bytes = new Uint8Array(readFileSync(besideOf(name, import.meta.url)));
    } catch {
      throw new ReaderError('file_missing', `${url.pathname} cannot be read (${(cause as Error).message}). Put ${name} `
        + 'beside the script, or give its bytes.');
    }
  }
  if (`sha256-${createHash('sha256').update(bytes).digest('base64')}` !== integrity) {
    throw new ReaderError('file_changed', `${url.pathname} is not the file that this script was built with: another version, or changed `
      + 'on its way. Take all files from the same release.');
  }
  return bytes;
}

export const moduleBytes = () =>
  checked('fanjian-convert.wasm', new URL('./fanjian-convert.wasm', import.meta.url), FANJIAN_INTEGRITY.convert);
export const traditionalBytes = () =>
  checked('fanjian-traditional.wasm', new URL('./fanjian-traditional.wasm', import.meta.url), FANJIAN_INTEGRITY.traditional);


export const moduleSource = async (): Promise<Response | BufferSource | WebAssembly.Module> => new WebAssembly.Module(moduleBytes());
export const traditionalSource = async (): Promise<Response | BufferSource | WebAssembly.Module> => new WebAssembly.Module(traditionalBytes());
