// The one script that stands in a single page as it is: unpacks the reader and its .wasm out of the script
// element before it (build/single.mjs packs them), once the page can be read.
import { decompress } from 'fanjian:lzma';
import { fromAscii } from './ascii.js';

const { currentScript, readyState } = document;
const packed = currentScript?.previousElementSibling?.textContent ?? '';

function start(): void {
  const all = decompress(fromAscii(packed));
  const size = new DataView(all.buffer, all.byteOffset).getUint32(0, true);
  (globalThis as { fanjianWasm?: Uint8Array<ArrayBuffer> }).fanjianWasm = all.subarray(4 + size);
  const script = document.createElement('script');
  script.nonce = (currentScript as HTMLScriptElement).nonce;
  script.textContent = new TextDecoder().decode(all.subarray(4, 4 + size));
  document.head.append(script);
}

// Two frames: the story is on the screen before a millisecond is spent on anything else.
const painted = () => requestAnimationFrame(() => setTimeout(start));
if (readyState === 'loading') addEventListener('DOMContentLoaded', painted);
else painted();
