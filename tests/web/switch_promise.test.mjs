// The promise, as a property: switch a page away, let it live, switch it back, and it is to the byte what it would be if it
// had never been switched. Pages and what their scripts do are drawn by fast-check, which makes a failing one smaller.
// What a script copies or joins of short texts may as well be its own (page-switch/copies.ts), and is not among it.
//
//   node --test tests/web/switch_promise.test.mjs                       100 pages in each engine
//   FANJIAN_RUNS=2000 node tests/web/switch_promise.test.mjs            2,000 in each engine
//   FANJIAN_RUNS=2000 FANJIAN_SEED=-12345 node tests/web/switch_promise.test.mjs    those of a seed that is printed
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import fc from 'fast-check';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const runs = Number(process.env.FANJIAN_RUNS ?? 100);
// The hundred are the same each time; more are others each time.
const seed = Number(process.env.FANJIAN_SEED ?? (process.env.FANJIAN_RUNS ? Date.now() | 0 : 735870188));
// In one fact, which has four minutes.
const inOne = 250;

const words = ['头发', '发展', '理', '发', '皇后', '以后', '干净', '里面', '面条', '软件', 'abc', '，', '这里的学校离车站很远', '他们后来都没有说话'];
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const { node } = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 4, depthSize: 'medium' }, text, fc.record({
    name: fc.constantFrom('p', 'p', 'div', 'b', 'i', 'a', 'span', 'ul', 'li', 'code', 'ruby', 'rt', 'option', 'img', 'wbr', 'x-told'),
    attributes: fc.dictionary(fc.constantFrom('title', 'alt', 'aria-label', 'lang', 'translate'),
      fc.constantFrom('头发', '以后', 'zh-CN', 'en', 'no', 'yes'), { maxKeys: 2 }),
    inside: fc.array(tie('node'), { maxLength: 4 }),
  })),
}));
const place = fc.nat({ max: 40 });
const act = fc.record({
  act: fc.constantFrom('data', 'data', 'append', 'move', 'move', 'remove', 'content', 'markup', 'title', 'lang', 'translate', 'split',
    'wrap', 'normalize', 'region', 'there', 'back'),
  on: place, to: place, text, wait: fc.constantFrom('', '', '', 'microtask', 'task', 'frame'), atOnce: fc.boolean(),
});
const life = fc.record({ nodes: fc.array(node, { minLength: 1, maxLength: 5 }), acts: fc.array(act, { maxLength: 12 }) });

const filler = `<p>${'这个国家的人们说，现在还没有来。'.repeat(10)}</p>`;
let server;
before(async () => {
  server = await serve({ '/dist/': dist, '/promise.html': { body: page(`<fanjian-switch for=".switched main" script="hans"></fanjian-switch>
<section class="switched"><main lang="zh-CN"></main></section><section><main lang="zh-CN"></main></section>`, scripts.external()) } });
});
after(() => server?.close());

// Runs in the page: lives once with a switch and once without; what it has become.
async function live({ nodes, acts }, around) {
  const element = document.querySelector('fanjian-switch');
  const mains = [...document.querySelectorAll('main')];
  const waits = {
    microtask: () => Promise.resolve(),
    task: () => new Promise((done) => setTimeout(done)),
    frame: () => new Promise((done) => requestAnimationFrame(() => done())),
  };
  globalThis.told = null;
  if (!customElements.get('x-told')) {
    customElements.define('x-told', class extends HTMLElement {
      static observedAttributes = ['title', 'aria-label', 'lang'];
      attributeChangedCallback() { globalThis.told?.(this); }
    });
  }
  const grow = (parent, each) => {
    if (typeof each === 'string') return parent.append(each);
    const made = document.createElement(each.name);
    for (const [name, value] of Object.entries(each.attributes)) made.setAttribute(name, value);
    each.inside.forEach((inner) => grow(made, inner));
    parent.append(made);
  };
  for (const main of mains) {
    main.innerHTML = around;
    nodes.forEach((each) => grow(main, each));
  }
  const all = (main, type) => {
    const walker = document.createTreeWalker(main, type);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  };
  const set = (name, values) => (main, on, to) => {
    const found = all(main, 1);
    const value = values[to % values.length];
    if (found.length) found[on % found.length].setAttribute(name, value);
  };
  const onText = (what) => (main, on, to, text) => {
    const found = all(main, 4);
    if (found.length) what(found[on % found.length], to, text);
  };
  const steps = {
    data: onText((node, _to, text) => { node.data = text; }),
    append: onText((node, _to, text) => { node.after(text); }),
    move: (main, on, to) => {
      const found = [...all(main, 5)];
      const parents = [main, ...all(main, 1)];
      const node = found[on % found.length];
      const parent = parents[to % parents.length];
      if (node && !node.contains(parent)) parent.append(node);
    },
    remove: (main, on) => {
      const found = all(main, 5);
      found[on % found.length]?.remove();
    },
    content: (main, on, _to, text) => {
      const found = all(main, 1);
      if (found.length) found[on % found.length].textContent = text;
    },
    markup: (main, on, _to, text) => {
      const found = all(main, 1);
      if (found.length) found[on % found.length].innerHTML = `<b title="头发">${text}</b>${text}`;
    },
    title: set('title', ['头发', '以后', 'abc']),
    lang: set('lang', ['zh-CN', 'zh-TW', 'en', '']),
    translate: set('translate', ['yes', 'no']),
    // Halves that are long enough to be known again.
    split: onText((node) => { if (node.length > 17) node.splitText(Math.floor(node.length / 2)); }),
    wrap: onText((node) => {
      const font = document.createElement('font');
      node.replaceWith(font);
      font.append(node);
    }),
  };
  steps.normalize = (main, on) => {
    const found = [main, ...all(main, 1)];
    found[on % found.length].normalize();
  };
  let stepping = false;
  const take = ({ act, on, to, text }) => {
    if (act === 'there') element.script = 'hant';
    else if (act === 'back') element.script = 'hans';
    else if (act === 'region') element.region = ['TW', 'HK', ''][to % 3];
    else {
      stepping = true;
      for (const main of mains) steps[act](main, on, to, text);
      stepping = false;
    }
  };
  const atOnce = acts.filter((each) => each.atOnce && !/there|back|region/.test(each.act));
  globalThis.told = (x) => {
    if (!stepping && mains[0].contains(x) && atOnce.length) take(atOnce.shift());
  };
  element.script = 'hant';
  await waits.frame();
  for (const each of acts) {
    if (each.atOnce && !/there|back|region/.test(each.act)) continue;
    take(each);
    if (each.wait) await waits[each.wait]();
  }
  await waits.task();
  element.script = 'hans';
  const limit = performance.now() + 3000;
  const settled = () => element.shown?.source && mains[0].innerHTML === mains[1].innerHTML;
  do await waits.task();
  while (!settled() && performance.now() < limit);
  await waits.task();
  globalThis.told = null;
  return mains.map((main) => main.innerHTML);
}

inEachEngine('Any page that is switched away, lives, and is switched back', {}, (fact, engine) => {
  for (let begin = 0; begin < runs; begin += inOne) {
    const numRuns = Math.min(inOne, runs - begin);
    fact(`is to the byte what it would be if it had never been switched (${begin + 1} to ${begin + numRuns})`, async (browser, t) => {
      await open(browser, server.at('/promise.html'));
      t.diagnostic(`${engine}: ${numRuns} pages, seed ${seed + begin}`);
      await fc.assert(fc.asyncProperty(life, async (one) => {
        // Firefox's protocol carries no object without a prototype.
        const [is, should] = await browser.evaluate(live, JSON.parse(JSON.stringify(one)), filler);
        assert.equal(is, should);
      }), { numRuns, seed: seed + begin, interruptAfterTimeLimit: 220_000, markInterruptAsFailure: true });
      assert.deepEqual(await browser.problems(), []);
    });
  }
});
