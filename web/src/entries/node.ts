// fanjian-node.mjs: the same by name for Node, where the files beside it are read and not fetched.
import { readFile } from 'node:fs/promises';
import { engine } from './define.js';
import { pageState } from '../core/page-state.js';
import type { RenderOptions } from './render-options.js';

// By name: fanjian-define.js, which stands in the place of that, has more.
export { Core, CoreError, defaultTag, define, defineSwitch, engine, FanjianReaderElement, FanjianSwitchElement, ReaderError } from './define.js';
export type * from './define.js';

// A bundler may put an address in the place of the first: then the file is where the module came from.
const besideOf = (name: string, base: string) => new URL(`./${name}`, base);
const read = async (name: string, url: URL) => new Uint8Array(await readFile(url).catch(() => readFile(besideOf(name, import.meta.url))));
type Read = () => Promise<BufferSource>;
const engines = pageState('engines', (): { source?: Read; part?: Read } => ({}));
engines.source ??= () => read('fanjian.wasm', new URL('./fanjian.wasm', import.meta.url));
engines.part ??= () => read('fanjian-traditional.wasm', new URL('./fanjian-traditional.wasm', import.meta.url));

/**
 * A story as <fanjian-reader> shows it, as HTML with a declarative shadow root, which the element takes over without a
 * flash: `await render(text, { script: 'hant', region: 'TW' })`.
 */
export async function render(article: string | object, options?: RenderOptions): Promise<string> {
  const core = await engine();
  return (await import('fanjian:render')).render(core, article, options);
}
export type { RenderOptions };
