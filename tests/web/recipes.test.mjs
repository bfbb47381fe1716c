// The recipes of web/docs/frameworks.md: rendered on a server, hydrated, switched.
import * as esbuild from '../../web/node_modules/esbuild/lib/main.js';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import { compileScript, parse } from 'vue/compiler-sfc';
import { compile as compileSvelte } from 'svelte/compiler';
import { inEachEngine } from './browsers.mjs';
import { dist, open, top } from './reader.mjs';
import { serve } from './server.mjs';

const document = readFileSync(`${top}web/docs/frameworks.md`, 'utf8');
const recipes = Object.fromEntries([...document.matchAll(/<!-- recipe: (\S+) -->\n```\w+\n([^]*?)```/g)].map(([, name, code]) => [name, code]));
const story = '市图书馆开放到晚上\n本报讯（记者 何以宁）馆长说，里面的面条很干净。';

// From a recipe to a module, as the framework's own plugin does it.
const compiled = {
  react: (code) => ({ contents: code, loader: 'jsx' }),
  vue(code, server) {
    const compilerOptions = { isCustomElement: (tag) => tag.startsWith('fanjian-') };
    const { descriptor } = parse(code, { filename: 'recipe.vue', templateParseOptions: compilerOptions });
    const { content } = compileScript(descriptor, { id: 'recipe', inlineTemplate: true, templateOptions: { ssr: server, ssrCssVars: [], compilerOptions } });
    return { contents: content, loader: 'js' };
  },
  svelte: (code, server) => ({ contents: compileSvelte(code, { generate: server ? 'server' : 'client' }).js.code, loader: 'js' }),
};
const props = JSON.stringify({ text: story });
const programs = {
  react: [`import { renderToString } from 'react-dom/server'; import { createElement } from 'react';
    export default renderToString(createElement(Recipe, ${props}));`,
  `import { hydrateRoot } from 'react-dom/client'; import { createElement } from 'react';
    hydrateRoot(document.getElementById('page'), createElement(Recipe, ${props}), { onRecoverableError: (error) => globalThis.mismatches.push(String(error)) });`],
  vue: [`import { renderToString } from 'vue/server-renderer'; import { createSSRApp } from 'vue';
    export default await renderToString(createSSRApp(Recipe, ${props}));`,
  `import { createSSRApp } from 'vue'; createSSRApp(Recipe, ${props}).mount('#page');`],
  svelte: [`import { render } from 'svelte/server'; export default render(Recipe, { props: ${props} }).body;`,
    `import { hydrate } from 'svelte'; hydrate(Recipe, { target: document.getElementById('page'), props: ${props}, recover: false });`],
};

const folder = mkdtempSync(path.join(fileURLToPath(new URL('node_modules', import.meta.url)), '.recipes-'));
async function built(framework, server) {
  const name = Object.keys(recipes).find((each) => each.startsWith(framework));
  const plugin = { name: 'recipe', setup(build) {
    build.onResolve({ filter: /^recipe$/ }, () => ({ path: name, namespace: 'recipe' }));
    build.onLoad({ filter: /.*/, namespace: 'recipe' }, () => ({ ...compiled[framework](recipes[name], server), resolveDir: folder }));
    build.onResolve({ filter: /^fanjian-reader\/react$/ }, () => ({ path: path.join(dist, 'fanjian-react.js') }));
    build.onResolve({ filter: /^fanjian-reader$/ }, () => ({ path: '/dist/fanjian-reader.external.js', external: true }));
    build.onResolve({ filter: /^\.\/fanjian-/ }, ({ path: asked }) => ({ path: asked.replace('./', '/dist/'), external: true }));
  } };
  const { outputFiles } = await esbuild.build({
    stdin: { contents: `import Recipe from 'recipe'; ${programs[framework][server ? 0 : 1]}`, resolveDir: folder, loader: 'js' },
    bundle: true, write: false, format: 'esm', platform: server ? 'node' : 'browser', jsx: 'automatic', plugins: [plugin], logLevel: 'error',
    conditions: server ? [] : ['browser'], nodePaths: [path.dirname(folder)],
    define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true' },
    banner: server ? { js: "import { createRequire } from 'node:module'; const require = createRequire('file:///');" } : {},
  });
  return outputFiles[0].text;
}

let server;
before(async () => {
  server = await serve({ '/dist/': dist, '/choose.html': { body: '<!doctype html><title>x</title>' } });
  for (const framework of Object.keys(programs)) {
    const file = path.join(folder, `${framework}.mjs`);
    writeFileSync(file, await built(framework, true));
    const { default: html } = await import(pathToFileURL(file).href);
    server.set(`/${framework}.js`, { body: await built(framework, false), type: 'text/javascript' });
    server.set(`/${framework}.html`, { body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>x</title><div id="page">${html}</div>
      <script>globalThis.mismatches = []; for (const level of ['warn', 'error']) { const told = console[level]; console[level] = (...all) => { mismatches.push(all.join(' ')); told(...all); }; }
      for (const node of document.querySelectorAll('#page *')) node.fromServer = true;</script>
      <script type="module" src="/${framework}.js"></script></html>` });
  }
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server?.close();
});

inEachEngine('A recipe of frameworks.md, with a saved choice', {}, (fact) => {
  for (const framework of Object.keys(programs)) {
    fact(`renders on a server, hydrates and is switched: ${framework}`, async (browser) => {
      await open(browser, server.at('/choose.html'));
      await browser.evaluate(() => localStorage.setItem('fanjian-reader', '{"script":"hant","region":"TW"}'));
      await browser.go(server.at(`/${framework}.html`));
      await browser.until(() => document.querySelector('h1').textContent === '理髮店後面的麵條店');
      await browser.until(() => document.querySelector('fanjian-reader').shadowRoot?.querySelector('article')?.textContent.includes('裡面的麵條很乾淨'));
      assert.deepEqual(await browser.evaluate(() => ({ mismatches: globalThis.mismatches.filter((text) => !/^zh-/.test(text)),
        own: document.querySelector('fanjian-reader').textContent,
        kept: [...document.querySelectorAll('#page *')].every((node) => node.fromServer) })), { mismatches: [], own: story, kept: true });
      assert.deepEqual(await browser.problems(), []);
    });
  }
});
