// fanjian-node.mjs: the same by name for Node, where the .wasm beside it is read and not fetched.
import { readFile } from 'node:fs/promises';
import { pageState } from '../core/page-state.js';

export * from './define.js';

pageState('engines', (): { source?(): Promise<BufferSource> } => ({})).source ??=
  async () => new Uint8Array(await readFile(new URL('./fanjian.wasm', import.meta.url)));
