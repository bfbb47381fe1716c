// What a host page does while it is switched, made up at random: in the end it has, switched back, what a page
// has that was never switched.
//
//   node --test tests/web/switch_fuzz.test.mjs             150 sequences in each engine
//   node tests/web/switch_fuzz.test.mjs 2000               2,000; or FANJIAN_RUNS=2000 in the environment
//   node tests/web/switch_fuzz.test.mjs 1 4711             that of this seed
//
// Every sequence is done to two copies of a page at once, of which one is switched to and fro meanwhile. Some of its
// elements are told of their attributes as they are set, and take a step in the middle of our writes. What a host
// makes of what it reads is not among it: it would read what is shown.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const [count = Number(process.env.FANJIAN_RUNS ?? 150), first = 20261129] = process.argv.slice(2).map(Number);
const atATime = 10;
// In one fact, which has four minutes.
const inOne = 150;

let server;
before(async () => {
  server = await serve({ '/dist/': dist, '/fuzz.html': { body: page(`<fanjian-switch for="#stage .root" script="hant"></fanjian-switch>
<fanjian-switch for="#stage .part" script="hant"></fanjian-switch>
<div id="stage"><div class="root" lang="zh-CN">${'这个国家的人们说，现在还没有来。'.repeat(10)}</div>
<div class="part" lang="zh-CN">${'这个国家的人们说，现在还没有来。'.repeat(10)}</div></div><div id="control"></div>`,
  scripts.external()) } });
});
after(() => server?.close());

// Runs in the page: the sequences of these seeds; those that end in another page than the control's.
async function play(seeds) {
  const switches = [...document.querySelectorAll('fanjian-switch')];
  const stages = [document.getElementById('stage'), document.getElementById('control')];
  const words = ['头发', '发展', '理', '发', '店', '皇后', '以后', '头', '干净', '里面', '面条', '乾隆', '头发', '发展', '里面', '頭髮', 'abc', '', '，', '软件'];
  const failed = [];

  // Attributes in alphabetical order: we add and remove them, and the host sets them meanwhile.
  const written = (node) => {
    if (node.nodeType !== 1) return `[${node.nodeType}:${node.data}]`;
    const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort().join(';');
    return `<${node.localName} ${attributes}>${[...node.childNodes].map(written).join('')}</>`;
  };
  const waits = {
    microtask: () => Promise.resolve(),
    task: () => new Promise((done) => setTimeout(done)),
    frame: () => new Promise((done) => requestAnimationFrame(() => done())),
  };

  // Told of attributes in the middle of whoever's write; the copy that is never switched is not.
  const telling = new WeakSet();
  if (!customElements.get('x-told')) {
    customElements.define('x-told', class extends HTMLElement {
      static observedAttributes = ['title', 'aria-label', 'lang'];
      attributeChangedCallback() { globalThis.told?.(this); }
    });
  }

  for (const seed of seeds) {
    globalThis.told = null;
    let state = seed;
    const random = () => {  // mulberry32
      state = state + 0x6D2B79F5 | 0;
      let t = Math.imul(state ^ state >>> 15, 1 | state);
      t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
      return (t ^ t >>> 14) >>> 0;
    };
    const below = (n) => random() % n;
    const oneOf = (list) => list[below(list.length)];
    const text = () => Array.from({ length: 1 + below(3) }, () => oneOf(words)).join('');

    // Pairs of nodes: the one on the page that is switched, and its twin.
    const pairs = [];
    const make = (create) => {
      const pair = [create(), create()];
      pairs.push(pair);
      return pair;
    };
    const makeText = () => {
      const data = text();
      return make(() => document.createTextNode(data));
    };
    const makeElement = (name = oneOf(['p', 'p', 'div', 'b', 'i', 'span', 'a', 'ul', 'li', 'code', 'option', 'select', 'input', 'img', 'form', 'x-told', 'x-told'])) => {
      const pair = make(() => document.createElement(name));
      if (name === 'input') pair.forEach((node) => { node.type = 'submit'; });
      if (name === 'x-told') {
        telling.add(pair[0]);
        pair.forEach((node) => { node.title = '头发'; });
      }
      return pair;
    };
    const put = (parent, pair, at) => [0, 1].forEach((copy) => parent[copy].insertBefore(pair[copy], parent[copy].childNodes[at] ?? null));
    const grow = (parent, depth) => {
      for (let n = 1 + below(3); n; --n) {
        const pair = depth && below(2) ? makeElement() : makeText();
        put(parent, pair, Infinity);
        if (pair[0].nodeType === 1) grow(pair, depth - 1);
      }
    };
    // Some few are meant again and again: what is done twice to a node in one task is what goes wrong.
    const hot = [];
    const often = (list) => {
      const known = list.filter((pair) => hot.includes(pair));
      const pair = known.length && below(4) ? oneOf(known) : oneOf(list);
      if (pair && hot.length < 4) hot.push(pair);
      return pair;
    };
    const elements = () => pairs.filter(([node]) => node.nodeType === 1);
    const texts = () => pairs.filter(([node]) => node.nodeType === 3);
    const set = (name, values) => {
      const pair = often(elements());
      const value = oneOf(values);
      for (const node of pair) {
        if (value === null) node.removeAttribute(name);
        else node.setAttribute(name, value);
      }
    };

    stages.forEach((stage) => stage.replaceChildren());
    const outside = [stages];
    for (let n = oneOf([1, 1, 1, 2, 3, 12]); n; --n) {
      const root = makeElement('div');
      const name = oneOf(['root', 'root', 'part']);
      root.forEach((node) => { node.className = name; });
      if (below(2)) root.forEach((node) => { node.lang = 'zh-CN'; });
      put(stages, root, Infinity);
      grow(root, 3);
    }
    const aside = makeElement('div');
    put(stages, aside, Infinity);
    outside.push(aside);

    const steps = {
      data: () => {
        const data = text();
        for (const node of often(texts()) ?? []) node.data = data;
      },
      move: () => {
        const pair = often(pairs);
        const parent = oneOf([...elements(), ...outside]);
        if (!pair[0].contains(parent[0])) put(parent, pair, below(4));
      },
      remove: () => often(pairs).forEach((node) => node.remove()),
      add: () => put(oneOf([...elements(), ...outside]), below(2) ? makeText() : makeElement(), below(4)),
      replace: () => {
        const pair = oneOf(pairs);
        const fresh = below(2) ? makeText() : makeElement();
        pair.forEach((node, copy) => node.replaceWith(fresh[copy]));
      },
      content: () => {
        const pair = oneOf(elements());
        const fresh = makeText();
        pair.forEach((node, copy) => node.replaceChildren(fresh[copy]));
      },
      hint: () => set(oneOf(['title', 'alt', 'placeholder', 'aria-label', 'label', 'value']), [...words, null]),
      lang: () => set('lang', ['zh-CN', 'zh-TW', 'zh', 'en', '', null]),
      translate: () => set('translate', ['yes', 'no', '', null]),
      editable: () => set('contenteditable', ['true', 'false', '', null]),
      kept: () => set('class', ['fanjian-keep', 'notranslate', 'root', 'part', null]),
      script: () => { oneOf(switches).script = oneOf(['hans', 'hant', 'hant']); },
      region: () => { oneOf(switches).region = oneOf(['TW', 'HK', '']); },
      regionalWords: () => { oneOf(switches).regionalWords = Boolean(below(2)); },
    };
    const usual = Object.entries({ data: 8, move: 3, remove: 1, add: 1, replace: 1, content: 1, hint: 3, lang: 2, translate: 3, editable: 2,
      kept: 1, script: 1, region: 1, regionalWords: 1 }).flatMap(([step, weight]) => Array(weight).fill(step));
    const done = [];
    let stepping = false;
    let ending = false;
    const take = (step) => {
      done.push(step);
      stepping = true;
      steps[step]();
      stepping = false;
    };
    let reactions = below(2) ? 6 : 0;
    globalThis.told = (element) => {
      if (stepping || !reactions || !telling.has(element) || !below(3)) return;
      --reactions;
      const step = oneOf(usual);
      if (ending && /script|region/.test(step)) return;  // it is to be switched back
      done.push('at once');
      take(step);
    };
    for (const each of switches) each.script = 'hant';
    if (below(4)) for (let n = 0; n < 3; ++n) await waits.frame();
    for (let n = 6 + below(20); n; --n) {
      take(oneOf(usual));
      const wait = oneOf([...Array(6).fill(''), 'microtask', 'microtask', 'task', 'frame']);
      if (wait) await waits[wait]();
    }

    ending = true;
    for (const each of switches) {
      each.script = 'hans';
      each.regionalWords = false;
    }
    // A long page is given back a slice at a time.
    const nodes = (copy) => [...new Set([stages[copy], ...pairs.map((pair) => pair[copy])])]
      .filter((node) => node === stages[copy] || !node.parentNode)
      .map((node) => written(node).replace(/^<div id=(stage|control)>/, '')).join('\n');
    const limit = performance.now() + 3000;
    const settled = () => switches.every(({ shown }) => shown?.source ?? true) && nodes(0) === nodes(1);
    do await waits.task();
    while (!settled() && performance.now() < limit);
    await waits.task();
    const [shown, wanted] = [0, 1].map(nodes);
    if (shown !== wanted) failed.push({ seed, done: done.join(' '), shown, wanted });
  }
  return failed;
}

inEachEngine('A host that does what it likes while it is switched', {}, (fact, engine) => {
  for (let begin = 0; begin < count; begin += inOne) {
    const end = Math.min(count, begin + inOne);
    fact(`has in the end what a page has that was never switched (sequences ${begin + 1} to ${end})`, async (browser, t) => {
      await open(browser, server.at('/fuzz.html'));
      await browser.until(() => [...document.querySelectorAll('fanjian-switch')].every((element) => element.shown));
      const failed = [];
      for (let at = begin; at < end; at += atATime) {
        const seeds = Array.from({ length: Math.min(atATime, end - at) }, (_, n) => first + at + n);
        failed.push(...await browser.evaluate(play, seeds));
      }
      t.diagnostic(`${engine}: ${end - begin} sequences, ${failed.length} differ`);
      assert.deepEqual(failed.map(({ seed }) => seed), [], failed.length ? `seed ${failed[0].seed}: ${failed[0].done}\n${
        failed[0].shown}\ninstead of\n${failed[0].wanted}` : '');
      assert.deepEqual(await browser.problems(), []);
    });
  }
});
