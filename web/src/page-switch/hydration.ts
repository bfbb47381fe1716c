// Waits until a page that a server rendered is hydrated: a text that changes before is a mismatch, and the framework
// renders it again (React's error #418).
//
// No event tells that a page is hydrated. React leaves its state on the nodes that it has taken over, Vue an attribute
// on its container, Astro, Angular and Lit take one away. Where none of them can be found, but the markup looks as if a
// framework will come, the page's `load` and a moment of rest are waited for.
import {
  addListener, bodyOf, contains, createTreeWalker, defaultView, nextSibling, nodeType, ownerDocument, querySelector, querySelectorAll, readyState,
} from '../core/dom.js';

// Applications that come for certain; markup that is written for one, or where a client alone may work; how long (ms) each
// is waited for after the page's `load`.
const expected = '#__next,#__nuxt';
const served = '[data-reactroot],[data-server-rendered],[data-sveltekit-preload-data]';
const possible = '#root:not(:empty),#app:not(:empty),#svelte,#___gatsby';
const patience = [100, 2000, 5000] as const;
// Parts that say themselves that they are not hydrated yet. An island that waits for the window or a medium may never be.
const waiting = 'astro-island[ssr]:not([client=visible],[client=media]),[ngh],[defer-hydration]';
// Comments between texts and around parts, of React, Vue, Svelte, Solid.
const between = /^( |\$[?!~]?|&|\[)$/;
const boundary = /^(\$[?!~]?|&)$/;

const pause = 16;

const keyOf = (node: Node, prefix: string) => Object.keys(node).find((key) => key.startsWith(prefix));

function* commentsIn(node: Node): Generator<Comment> {
  const walker = createTreeWalker(nodeType(node) === 9 ? node as Document : ownerDocument(node)!, node, 128);
  while (walker.nextNode()) yield walker.currentNode as Comment;
}

interface Root { current?: { memoizedState?: { isDehydrated?: boolean } } }

// React's container: its root is to be hydrated, or a boundary of <Suspense> in it. Null: it is none.
function isReactDue(container: Node): boolean | null {
  const key = keyOf(container, '__reactContainer$');
  const fiber = key && (container as unknown as Record<string, { stateNode?: Root } | null>)[key];
  if (!fiber) return null;
  if (fiber.stateNode?.current?.memoizedState?.isDehydrated) return true;
  for (const comment of commentsIn(container)) {
    const first = boundary.test(comment.data) && nextSibling(comment);
    if (first && nodeType(first) !== 8 && !keyOf(first, '__reactFiber$')) return true;
  }
  return false;
}

// Nuxt's container. Null: it is none; Vue alone says only where a client's is mounted, by an attribute.
function isNuxtDue(container: Node): boolean | null {
  const nuxt = (container as { __vue_app__?: { $nuxt?: { isHydrating?: boolean } } }).__vue_app__?.$nuxt;
  return nuxt ? Boolean(nuxt.isHydrating) : null;
}

// How long the page is waited for after its `load`; 0: nothing in it looks as if a server had rendered it.
function patienceFor(document: Document): number {
  if (querySelector(document, expected) || '__next_f' in defaultView(document)!) return patience[2];
  if (querySelector(document, served)) return patience[1];
  const body = bodyOf(document);
  if (body) for (const { data } of commentsIn(body)) if (between.test(data)) return patience[1];
  return querySelector(document, possible) ? patience[0] : 0;
}

// Null: no framework has been seen at work. One that hydrated something beside what looks like the page's own application
// says nothing of that.
function isDue(document: Document): boolean | null {
  if (querySelector(document, waiting)) return true;
  let due = querySelector(document, '[data-v-app]') ? false : null;
  const main = querySelector(document, `${expected},${served},${possible}`);
  for (const container of [document, ...querySelectorAll(document, 'html,body,body>*,[id]')]) {
    const its = isReactDue(container) ?? isNuxtDue(container);
    if (its) return true;
    if (its === false && (container === document || main && contains(container, main))) due = false;
  }
  return due;
}

const later = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

// What the page's own scripts are run before; it may have been.
function contentLoaded(document: Document): Promise<void> | undefined {
  const timing = performance.getEntriesByType?.('navigation')?.[0] as PerformanceNavigationTiming | undefined;
  if (readyState(document) === 'complete' || timing?.domContentLoadedEventEnd) return undefined;
  return new Promise((done) => ['DOMContentLoaded', 'readystatechange'].forEach((name) => addListener(document, name, () => {
    if (name === 'DOMContentLoaded' || readyState(document) === 'complete') done();
  })));
}

async function settled(document: Document): Promise<void> {
  if (!defaultView(document)) return;
  // While the page is being read, what comes is converted before it is painted.
  if (readyState(document) === 'loading' && !patienceFor(document)) return;
  await contentLoaded(document);
  await later(0);
  for (let loaded = 0; ;) {
    const due = isDue(document);
    const most = due ? patience[2] : due === null ? patienceFor(document) : 0;
    if (readyState(document) === 'complete') loaded ||= performance.now();
    if (!most || loaded && performance.now() > loaded + most) return;
    await later(pause);
  }
}

const known = new WeakMap<Document, Promise<void>>();

/** Resolves when the document's text may be changed. */
export function hydrated(document: Document): Promise<void> {
  let promise = known.get(document);
  if (!promise) known.set(document, promise = settled(document).catch(() => {}));
  return promise;
}
