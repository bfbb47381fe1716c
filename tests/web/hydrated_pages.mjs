// Pages that a server rendered and React or Vue hydrates, as a site's own build makes them. What is on the page when it
// comes is marked (`fromServer`), so that a test sees whether it was hydrated or rendered anew.
import * as esbuild from '../../web/node_modules/esbuild/lib/main.js';
import { fileURLToPath } from 'node:url';

const nodePaths = [fileURLToPath(new URL('node_modules', import.meta.url))];
const resolveDir = fileURLToPath(new URL('.', import.meta.url));

async function built(contents, platform) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir, loader: 'jsx' }, bundle: true, write: false, format: 'esm', platform, jsx: 'automatic', nodePaths,
    define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true' },
    banner: platform === 'node' ? { js: "import { createRequire } from 'node:module'; const require = createRequire('file:///');" } : {},
  });
  return outputFiles[0].text;
}

const app = {
  // With a count between two texts, as React parts them by comments; or nothing that shows that React was there.
  react: `import { lazy, Suspense, useState, useEffect } from 'react';
const Late = LATE;
export function App({ plain = false, late = false, inner = false, control = {} }) {
  const [count, setCount] = useState(2);
  return <>
    <header><fanjian-switch for="#story" {...control} /></header>
    <article id="story" lang="zh-CN"><h1>理<b>发</b>店后面的面条店</h1>
      {plain ? <p>头发很长。</p> : <p>来了{count}封信，<button onClick={() => setCount(count + 1)}>里面</button>。</p>}
      {late && <Suspense fallback={<p>等</p>}><Late /></Suspense>}
      {inner && <Suspense fallback={<p>等</p>}><Suspense fallback={<p>等</p>}><Late /></Suspense></Suspense>}
      {!plain && count > 2 ? <p>后来的头发</p> : null}
    </article>
  </>;
}`,
  vue: `import { defineAsyncComponent, h, ref, Fragment } from 'vue';
export const App = ({
  props: ['plain', 'control'],
  setup({ plain, control = {} }) {
    const count = ref(2);
    return () => [
      h('header', [h('fanjian-switch', { for: '#story', ...control })]),
      h('article', { id: 'story', lang: 'zh-CN' }, [h('h1', ['理', h('b', '发'), '店后面的面条店']),
        plain ? h('p', '头发很长。') : h('p', ['来了', String(count.value), '封信，', h('button', { onClick: () => { ++count.value; } }, '里面'), '。']),
        ...!plain && count.value > 2 ? [h('p', '后来的头发')] : []]),
    ];
  },
});`,
};
const late = (then) => app.react.replace('LATE', then);

/** What a server sends for the app, and the script that hydrates it. `props`: plain, late, inner, control. */
export async function hydratedPage(framework, props, { id = 'root', transition = false } = {}) {
  const given = JSON.stringify(props);
  if (framework === 'react') {
    const server = await built(`${late("() => <p>迟来的头发</p>")}
      import { renderToString } from 'react-dom/server';
      export const html = renderToString(<App {...${given}} />);`, 'node');
    const client = await built(`${late(`lazy(() => new Promise((done) => setTimeout(() => done({ default: () => <p>迟来的头发</p> }), 400)))`)}
      import { startTransition } from 'react';
      import { hydrateRoot } from 'react-dom/client';
      const begin = () => hydrateRoot(document.getElementById('${id}'), <App {...${given}} />, { onRecoverableError: (error) => globalThis.mismatches.push(String(error)) });
      ${transition ? 'startTransition(begin);' : 'begin();'}`, 'browser');
    const { html } = await import(`data:text/javascript;base64,${Buffer.from(server).toString('base64')}`);
    return { html, client };
  }
  const server = await built(`${app.vue}
    import { createSSRApp } from 'vue';
    import { renderToString } from 'vue/server-renderer';
    export const html = renderToString(createSSRApp(App, ${given}));`, 'node');
  const client = await built(`${app.vue}
    import { createSSRApp } from 'vue';
    const told = console.error;
    console.error = (...all) => { if (/[Hh]ydration/.test(all.join(' '))) globalThis.mismatches.push(all.join(' ')); told(...all); };
    const app = createSSRApp(App, ${given});
    const nuxt = ${id === '__nuxt'} && (app.$nuxt = { isHydrating: true });
    app.mount('#${id}');
    if (nuxt) nuxt.isHydrating = false;`, 'browser');
  const { html } = await import(`data:text/javascript;base64,${Buffer.from(server).toString('base64')}`);
  return { html: await html, client };
}

/** The page: `before` and `after` are scripts that run before and after the app's own. */
export const document = ({ html, id = 'root', scripts }) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>x</title>
<body><div id="${id}">${html}</div>
<script>globalThis.mismatches = []; for (const node of document.querySelectorAll('#${id} *')) node.fromServer = true;</script>
${scripts}</body></html>`;
