// The tools' core and its checker, which no build of dist/ exports.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from '../../web/node_modules/esbuild/lib/main.js';

const root = new URL('../../', import.meta.url);
const { outputFiles: [{ text }] } = buildSync({
  stdin: { contents: "export { Checker } from './core/check.js'; export { ToolsCore } from './core/tools-core.js';",
    resolveDir: fileURLToPath(new URL('web/src', root)), loader: 'ts' },
  bundle: true, format: 'esm', write: false,
});

export const { Checker, ToolsCore } = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
export const toolsCore = () => ToolsCore.load(readFileSync(new URL('dist/fanjian-tools.wasm', root)));
