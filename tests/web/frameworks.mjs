// The example pages of React and Vue, bundled in memory as a site's own build would.
import * as esbuild from '../../web/node_modules/esbuild/lib/main.js';
import { fileURLToPath } from 'node:url';

const examples = new URL('../../web/examples/', import.meta.url);

export async function bundled(name) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [fileURLToPath(new URL(name, examples))], bundle: true, write: false, format: 'esm', minify: true,
    jsx: 'automatic', define: {
      'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    nodePaths: [fileURLToPath(new URL('node_modules', import.meta.url))],
  });
  return outputFiles[0].text;
}
