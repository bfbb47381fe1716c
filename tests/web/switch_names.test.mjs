// Forms whose controls, and pages whose images, have the names of what we call of the DOM: nothing of a page is read
// through what its names put in the way.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

// Runs before the element is there. `bare` has what the names hide.
function setup() {
  const own = (owner) => (name) => {
    const { get, value } = Object.getOwnPropertyDescriptor(owner.prototype, name);
    return (of, ...args) => (get ?? value).apply(of, args);
  };
  const [find, first, text, get, set, append, create, body] = [own(Document)('getElementById'), own(Node)('firstChild'), own(Node)('textContent'),
    own(Element)('getAttribute'), own(Element)('setAttribute'), own(Node)('appendChild'), own(Document)('createElement'), own(Document)('body')];
  globalThis.errors = [];
  addEventListener('fanjian-error', (event) => globalThis.errors.push(`${event.detail.code}: ${event.detail.message}`));
  globalThis.bare = {
    find: (id) => find(document, id), first, get, set,
    text: (id) => text(find(document, id)),
    create: (name) => create(document, name), append,
    names: (...owners) => [...new Set(owners.flatMap((owner) => Object.getOwnPropertyNames(owner.prototype)))],
    // Puts in an element of every name.
    put: (into, tag, names) => {
      for (const name of names) {
        const control = create(document, tag);
        if (tag === 'input') set(control, 'type', 'hidden');
        set(control, 'name', name);
        append(into, control);
      }
    },
    body: () => body(document),
  };
}

const filler = `<p>${'这个国家的人们说，现在还没有来。'.repeat(10)}</p>`;
const inside = '<p id="p" title="头发">理<b id="b">发</b>店</p>';
const form = `<form id="form" title="头发" lang="zh-CN">${inside}</form>`;
const fill = '<script nonce="NONCE">bare.put(bare.find("form"), "input", bare.names(Node, Element, HTMLElement, HTMLFormElement, EventTarget));</script>';
const images = '<script nonce="NONCE">bare.put(bare.body(), "img", bare.names(Node, Document, EventTarget));</script>';
const tag = (to) => `<fanjian-switch id="switch"${to ? ` for="${to}"` : ''} script="hant"></fanjian-switch>`;
const pages = {
  'in what is switched': tag('#m') + `<main id="m" lang="zh-CN">${filler}${form}</main>${fill}`,
  'around what is switched': tag('#m') + `<form id="form"><main id="m" lang="zh-CN">${filler}<div title="头发" lang="zh-CN">${inside}</div></main></form>${fill}`,
  'that is switched': tag('#form') + form.replace('</form>', `${filler}</form>`) + fill,
  'around the switch': `<form id="form">${tag('#m')}</form><main id="m" lang="zh-CN">${filler}<div>${inside}</div></main>${fill}`,
  'that is one of many': tag('p, form') + `<main id="m" lang="zh-CN">${filler.repeat(10)}${form}</main>${fill}`,
};
// Those that the report of a page gives by name, each alone.
const single = ['matches', 'nextSibling', 'firstChild', 'parentElement', 'nodeType', 'attributes', 'querySelectorAll', 'contains', 'closest', 'localName'];

let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  const head = `<script nonce="NONCE">(${setup})();</script>`;
  for (const [name, body] of Object.entries(pages)) server.set(`/${name.replaceAll(' ', '-')}.html`, { body: page(head + body, scripts.external()) });
  for (const name of single) {
    server.set(`/${name}.html`, { body: page(`${head}${tag('#m')}<main id="m" lang="zh-CN">${filler}<form id="form"><input name="${name}">${inside}</form>${filler}</main>`,
      scripts.external()) });
  }
  server.set('/images.html', { body: page(`${head}${tag('')}<main id="m">${filler}${inside}</main>${images}`, scripts.external()) });
  server.set('/selected.html', { body: page(`${head}${tag('#m')}<main id="m">${filler}${inside}</main>${images}`, scripts.external()) });
});
after(() => server?.close());

const is = async (browser, text, title) => {
  // The text and the attribute may be written in two slices.
  await browser.until((wanted) => globalThis.errors.length
    || (globalThis.bare.text('p') === wanted.text && globalThis.bare.get(globalThis.bare.find('p'), 'title') === wanted.title), { text, title });
  assert.deepEqual(await browser.evaluate(() => globalThis.errors), []);
  assert.deepEqual(await browser.evaluate(() => [globalThis.bare.text('p'), globalThis.bare.get(globalThis.bare.find('p'), 'title')]), [text, title]);
};
const allOfIt = async (browser) => {
  await is(browser, '理髮店', '頭髮');
  // What the host changes there.
  await browser.evaluate(() => {
    const { find, first, set, create, append } = globalThis.bare;
    first(find('p')).data = '头';
    set(find('p'), 'title', '发展');
    const last = create('i');
    append(last, new Text('，以后'));
    append(find('p'), last);
    const form = find('form');
    if (form) set(form, 'title', '发展');
    if (form) append(form, create('i'));
  });
  await is(browser, '頭髮店，以後', '發展');
  await browser.evaluate(() => globalThis.bare.set(globalThis.bare.find('switch'), 'script', 'hans'));
  await is(browser, '头发店，以后', '发展');
  assert.deepEqual((await browser.problems()).filter((note) => /^(exception|rejection)/.test(note)), []);
};

inEachEngine('A form with the names of everything', {}, (fact) => {
  for (const name of Object.keys(pages)) {
    fact(`${name} is in nobody's way`, async (browser) => {
      await open(browser, server.at(`/${name.replaceAll(' ', '-')}.html`));
      await allOfIt(browser);
    });
  }
});

inEachEngine('A form with a control of the name', {}, (fact) => {
  for (const name of single) {
    fact(`${name} is switched to and fro`, async (browser) => {
      await open(browser, server.at(`/${name}.html`));
      await allOfIt(browser);
    });
  }
});

inEachEngine('A page with images of the names of everything', {}, (fact) => {
  for (const name of ['images', 'selected']) {
    fact(`is switched to and fro (${name})`, async (browser) => {
      await open(browser, server.at(`/${name}.html`));
      await allOfIt(browser);
    });
  }
});
