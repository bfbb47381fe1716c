// A page of ten times as many parts takes ten times the work to switch, in calls of the DOM, and never much more: the
// calls that a page's prototypes see are counted, at n and at 10 n.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const few = 100;
const many = 10 * few;
const most = 12;

// Runs first in the page: what is called of the DOM, and what it looked at meanwhile.
function count() {
  globalThis.calls = 0;
  globalThis.byName = {};
  const note = (name, times = 1) => {
    globalThis.calls += times;
    globalThis.byName[name] = (globalThis.byName[name] ?? 0) + times;
  };
  const wrap = (owner, kind) => {
    for (const [name, own] of Object.entries(Object.getOwnPropertyDescriptors(owner))) {
      if (name === 'constructor') continue;
      for (const part of ['get', 'set', 'value']) {
        const inner = own[part];
        if (typeof inner !== 'function') continue;
        own[part] = function (...args) {
          note(`${kind}.${name}`);
          const result = inner.apply(this, args);
          // A list is as much work as there is in it.
          if (part === 'value' && (result instanceof NodeList || Array.isArray(result))) note(`${kind}.${name}[]`, result.length);
          return result;
        };
      }
      if (own.configurable) Object.defineProperty(owner, name, own);
    }
  };
  for (const owner of ['Node', 'Element', 'CharacterData', 'Document', 'TreeWalker', 'MutationObserver', 'DOMTokenList']) {
    wrap(globalThis[owner].prototype, owner);
  }
  for (const name of ['getComputedStyle']) {
    const inner = globalThis[name];
    globalThis[name] = (...args) => {
      note(name);
      return inner(...args);
    };
  }
}

const acts = {
  'new blocks': (n) => { for (let at = 0; at < n; ++at) pick('m').append(made('p', `${at}头发`)); },
  'new siblings in a line': (n) => { for (let at = 0; at < n; ++at) pick('line').append(made('span', '头发')); },
  'siblings in a line that change': (n) => {
    for (const each of pick('m').querySelectorAll('#line span')) each.firstChild.data = '发展';
    return n;
  },
  'blocks that change': () => { for (const each of pick('m').querySelectorAll('.p')) each.firstChild.data = '发展'; },
  'attributes that change': () => { for (const each of pick('m').querySelectorAll('.p')) each.title = '发展'; },
  'one attribute that changes again and again': (n) => { for (let at = 0; at < n; ++at) pick('m').title = `头发${at}`; },
  'one text that changes again and again': (n) => { for (let at = 0; at < n; ++at) pick('line').firstChild.firstChild.data = `头发${at}`; },
  'marks that change': () => { for (const each of pick('m').querySelectorAll('.p')) each.setAttribute('translate', 'yes'); },
  'languages that change': () => { for (const each of pick('m').querySelectorAll('.p')) each.lang = 'zh'; },
  'blocks in blocks, put in from without': (n) => {
    let at = pick('m');
    for (let depth = 0; depth < n / 4; ++depth) at = at.appendChild(made('div', '头发'));
  },
  'lines in lines, put in from without': (n) => {
    let at = pick('line');
    for (let depth = 0; depth < n / 4; ++depth) at = at.appendChild(made('span', '头'));
  },
  'a part that is moved again and again': (n) => { for (let at = 0; at < n; ++at) pick('m').append(pick('line')); },
  'blocks that go': () => { for (const each of pick('m').querySelectorAll('.p')) each.remove(); },
  'words that go from a line': () => { for (const each of pick('m').querySelectorAll('#line span')) each.remove(); },
  'blocks that are replaced': () => { for (const each of pick('m').querySelectorAll('.p')) each.replaceWith(made('p', '面条')); },
};
const written = `{${Object.entries(acts).map(([name, act]) => `${JSON.stringify(name)}: ${act}`).join(',')}}`;
const head = `<script nonce="NONCE">const pick = (id) => document.getElementById(id);
const made = (name, text) => Object.assign(document.createElement(name), { textContent: text });
const acts = ${written}; (${count})();</script>`;

const filler = `<p>${'这个国家的人们说，现在还没有来。'.repeat(10)}</p>`;
// A page that is switched in slices whatever else there is on it.
const long = `<p>${'这个国家的人们说，现在还没有来。'.repeat(10)}${'<i></i>'.repeat(15)}</p>`.repeat(130);
const blocks = (n) => Array.from({ length: n }, (_, at) => `<p class="p" title="头发">${at}理<b>发</b>店</p>`).join('');
const line = (n) => `<p id="line">${'<span>头发</span>'.repeat(n)}</p>`;
const shapes = {
  whole: (n) => `<fanjian-switch for="#m" script="hans"></fanjian-switch><div id="aside"></div><main id="m">${long}${blocks(n)}${line(n)}</main>`,
  roots: (n) => `<fanjian-switch for="p" script="hans"></fanjian-switch><div id="aside"></div><main id="m">${filler}${blocks(n)}${line(n)}</main>`,
  nested: (n) => `<fanjian-switch for="div" script="hans"></fanjian-switch><div id="aside"></div><main id="m">${filler}${
    '<div>头发<div>发展</div></div>'.repeat(n)}${line(2)}</main>`,
  two: (n) => `<fanjian-switch for=".p:nth-of-type(odd)" script="hans"></fanjian-switch><fanjian-switch for=".p:nth-of-type(even)" script="hans">
    </fanjian-switch><div id="aside"></div><main id="m">${filler}${blocks(n)}${line(2)}</main>`,
  languages: (n) => `<fanjian-switch for="#m" script="hans"></fanjian-switch><div id="aside"></div><main id="m">${filler}${
    '<p lang="zh-CN">头发<i lang="en">hair</i><i translate="no">发展</i></p>'.repeat(n)}${line(2)}</main>`,
  deep: (n) => `<fanjian-switch for="#m" script="hans"></fanjian-switch><div id="aside"></div><main id="m">${long}${
    `${'<div>头发'.repeat(100)}${'</div>'.repeat(100)}`.repeat(n / 100)}${line(2)}</main>`,
  ruby: (n) => `<fanjian-switch for="#m" script="hans"></fanjian-switch><div id="aside"></div><main id="m">${long}<p>${
    '<ruby>头发<rt>剪头发</rt></ruby>'.repeat(n)}</p><select>${'<option>头发</option>'.repeat(n)}</select>${line(2)}</main>`,
};

let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  for (const [name, shape] of Object.entries(shapes)) {
    for (const n of [few, many]) server.set(`/${name}-${n}.html`, { body: page(head + shape(n), scripts.external()) });
  }
});
after(() => server?.close());

// Runs in the page: the calls that a switch takes, to Traditional and back, or `act` while Traditional is shown.
async function work(act, n) {
  const elements = [...document.querySelectorAll('fanjian-switch')];
  const to = (script) => Promise.all(elements.map((element) => new Promise((done) => {
    element.addEventListener('fanjian-change', done, { once: true });
    element.script = script;
  })));
  const quiet = async () => {
    for (let last = -1; last !== globalThis.calls;) {
      last = globalThis.calls;
      await new Promise((done) => setTimeout(done, 80));
    }
  };
  await quiet();
  const begun = globalThis.calls;
  if (act === 'to and fro') {
    await to('hant');
    await to('hans');
  } else {
    await to('hant');
    await quiet();
    globalThis.calls = 0;
    globalThis.byName = {};
    if (act === 'nothing of it') {
      for (let at = 0; at < 20; ++at) {
        document.getElementById('aside').append(document.createElement('i'));
        await new Promise((done) => setTimeout(done));
      }
    } else {
      acts[act](n);
      const own = globalThis.calls;
      await Promise.resolve();
      await quiet();
      return { calls: globalThis.calls - own, byName: globalThis.byName };
    }
    await quiet();
    return { calls: globalThis.calls, byName: globalThis.byName };
  }
  await quiet();
  return { calls: globalThis.calls - begun, byName: globalThis.byName };
}

inEachEngine('Ten times the page takes no more than ten times the work, and a little:', {}, (fact) => {
  const taken = async (browser, shape, act) => {
    const found = [];
    for (const n of [few, many]) {
      await open(browser, server.at(`/${shape}-${n}.html`));
      await browser.until(() => [...document.querySelectorAll('fanjian-switch')].every((element) => element.shown));
      found.push(await browser.evaluate(work, act, n));
    }
    return found;
  };
  const largest = ({ byName }) => Object.entries(byName).sort(([, a], [, b]) => b - a).slice(0, 6).map((each) => each.join(' ')).join(', ');

  for (const shape of Object.keys(shapes)) {
    fact(`to and fro (${shape})`, async (browser, t) => {
      const [one, ten] = await taken(browser, shape, 'to and fro');
      t.diagnostic(`${one.calls} calls, ${ten.calls}`);
      assert.ok(ten.calls < most * one.calls, `${one.calls} calls, and ${ten.calls}: ${largest(ten)}`);
    });
  }
  for (const [shape, act] of [...Object.keys(acts).map((act) => ['whole', act]),
    ...['new blocks', 'blocks that change', 'attributes that change', 'siblings in a line that change', 'blocks that go', 'blocks that are replaced']
      .map((act) => ['roots', act])]) {
    fact(`${act} (${shape})`, async (browser, t) => {
      const [one, ten] = await taken(browser, shape, act);
      t.diagnostic(`${one.calls} calls, ${ten.calls}`);
      assert.ok(one.calls > 0 && ten.calls < most * one.calls, `${one.calls} calls, and ${ten.calls}: ${largest(ten)}`);
    });
  }
  // One look for what the switch is for sees all of it, and is not counted otherwise.
  for (const shape of ['whole', 'roots', 'two']) {
    fact(`no work for what it is not for (${shape})`, async (browser, t) => {
      const [one, ten] = await taken(browser, shape, 'nothing of it');
      const butLists = ({ byName }) => Object.entries(byName).filter(([name]) => !name.endsWith('[]')).reduce((sum, [, n]) => sum + n, 0);
      t.diagnostic(`${butLists(one)} calls, ${butLists(ten)}`);
      assert.ok(butLists(ten) < 1.5 * butLists(one) + 20, `${largest(one)}, and ${largest(ten)}`);
      assert.ok(ten.calls < most * one.calls, `${largest(one)}, and ${largest(ten)}`);
    });
  }
});
