// fanjian-node.mjs: the same by name for Node, where the .wasm beside it is read and not fetched.
import { readFile } from 'node:fs/promises';
import { engine } from './define.js';
import { pageState } from '../core/page-state.js';
import type { RenderOptions } from './render.js';

export * from './define.js';

// A bundler may put an address in the place of the first: then the file is where the module came from.
const besideOf = (base: string) => new URL('./fanjian.wasm', base);
pageState('engines', (): { source?(): Promise<BufferSource> } => ({})).source ??= async () =>
  new Uint8Array(await readFile(new URL('./fanjian.wasm', import.meta.url)).catch(() => readFile(besideOf(import.meta.url))));

/**
 * A story as <fanjian-reader> shows it, as HTML with a declarative shadow root, which the element takes over without a
 * flash: `await render(text, { script: 'hant', region: 'TW' })`.
 */
export async function render(article: string | object, options?: RenderOptions): Promise<string> {
  const core = await engine();
  return (await import('fanjian:render')).render(core, article, options);
}
export type { RenderOptions };
