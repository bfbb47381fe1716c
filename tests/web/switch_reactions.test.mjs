// What scripts of the host do in the middle of a write of ours: a custom element is told of an attribute as it is set,
// and whatever it moves, changes or copies then is the host's own. Each act is done to two copies of a part at once, of
// which one is switched: switched back, both are the same to the byte.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

// What an element does to the copy that it is in, once: `x` is the element in it, `at` finds others.
const acts = {
  'takes a part out, which is not switched there': ({ at }) => at('aside').append(at('.p')),
  'takes out a part that was switched already': ({ at }) => at('aside').append(at('.first')),
  'takes itself out': ({ at, x }) => at('aside').append(x),
  'takes a part away': ({ at }) => at('.p').remove(),
  'moves a part to the beginning': ({ at }) => at('main').prepend(at('.last')),
  'moves a part to the end': ({ at }) => at('main').append(at('.first')),
  'moves what it is in': ({ at }) => at('main').append(at('.outer')),
  'moves a part of itself': ({ x }) => x.prepend(x.querySelector('.inside')),
  'writes a text that was switched already': ({ at }) => { at('.first').firstChild.data = '以后'; },
  'writes a text that was not switched yet': ({ at }) => { at('.last').firstChild.data = '以后'; },
  'writes the same text again': ({ at }) => { at('.first').firstChild.data = '头发'; },
  'writes its own attribute': ({ x }) => { x.title = '以后'; },
  'takes its attribute away': ({ x }) => x.removeAttribute('title'),
  'writes an attribute elsewhere': ({ at }) => at('.last').setAttribute('title', '以后'),
  'adds a part': ({ at }) => at('main').append(Object.assign(document.createElement('p'), { textContent: '面条' })),
  'adds a part to itself': ({ x }) => x.prepend(Object.assign(document.createElement('p'), { textContent: '面条' })),
  'divides a text': ({ at }) => { at('.long').firstChild.splitText(11); },
  'joins texts': ({ at }) => { at('.two').normalize(); },
  'replaces what it is in': ({ at, x }) => at('.outer').replaceWith(x),
  'replaces everything': ({ at, x }) => at('main').replaceChildren(at('.last'), x),
  'marks a part as not to be touched': ({ at }) => at('.first').setAttribute('translate', 'no'),
  'marks itself as not to be touched': ({ x }) => x.setAttribute('translate', 'no'),
  'marks all of it as not to be touched': ({ at }) => at('.outer').classList.add('fanjian-keep'),
  'says another language': ({ at }) => { at('.last').lang = 'en'; },
  'moves a part out and another in': ({ at }) => {
    at('aside').append(at('.first'));
    at('main').append(at('.away'));
  },
  'moves a part out and in again': ({ at }) => {
    at('aside').append(at('.last'));
    at('main').append(at('.last'));
  },
};
const marked = /not to be touched|language/;
// What it makes of what it reads, for which a twin that is not switched is no measure: [act, what is there in the end].
const copies = {
  'adds to a text': [({ at }) => { at('.long').textContent += '了'; }, ['.long', '这个国家的人们说头发，以后再来了']],
  'adds to markup': [({ at }) => { at('.long').innerHTML += '<b>了</b>'; }, ['.long', '这个国家的人们说头发，以后再来了']],
  'copies a part': [({ at }) => at('main').append(Object.assign(at('.long').cloneNode(true), { className: 'copy' })), ['.copy', '这个国家的人们说头发，以后再来']],
};
const twice = (acts) => Object.entries(acts).flatMap(([name, act]) => [[name, act, 'there'], [name, act, 'back']]);

// Elements that insist, at once, whenever they are told.
const hosts = {
  'its attribute': (x) => { if (x.title !== '头发') x.title = '头发'; },
  'its language': (x) => { if (x.lang !== 'zh-CN') x.lang = 'zh-CN'; },
  'what is to be touched': (x) => x.setAttribute('translate', x.getAttribute('translate') === 'no' ? 'yes' : 'no'),
  'a text': (x) => { x.querySelector('.p').firstChild.data = `头发${globalThis.count}`; x.title = `头发${globalThis.count}`; },
  'another of itself': (x) => x.replaceWith(globalThis.own.cloneNode(true)),
  'its place': (x) => { x.parentNode.append(x); if (x.title !== '头发') x.title = '头发'; },
};

const list = (all, of = (act) => act) => `{${Object.entries(all).map(([name, act]) => `${JSON.stringify(name)}: ${of(act)}`).join(',')}}`;
const copy = `<section><main lang="zh-CN"><p class="first">头发</p><p class="long">这个国家的人们说头发，以后再来</p><div class="outer" lang="zh-CN">
<x-host title="头发" lang="zh-CN">理<b class="p">发</b>店<p class="inside" title="以后">面条</p></x-host></div><p class="two">头发</p>
<p class="last" title="头发">发展</p><p>${'这个国家的人们说，现在还没有来。'.repeat(10)}</p></main><aside><p class="away">以后</p></aside></section>`;
const head = (rest = '') => `<script nonce="NONCE">const acts = ${list(acts)}, copies = ${list(copies, ([act]) => act)}, hosts = ${list(hosts)};
globalThis.count = 0;
const copyOf = (number) => {
  const section = document.querySelectorAll('section')[number];
  return { at: (selector) => section.querySelector(selector), x: section.querySelector('x-host') };
};
const told = (x) => {
  const { act, insists } = globalThis;
  if (insists && x.isConnected && x.closest('section') === document.querySelector('section')) {
    if (globalThis.busy) return;
    globalThis.busy = true;
    ++globalThis.count;
    hosts[insists](x);
    globalThis.busy = false;
    globalThis.last = performance.now();
  }
  if (!act) return;
  globalThis.act = null;
  act();
};
customElements.define('x-host', class extends HTMLElement {
  static observedAttributes = ['title', 'lang', 'translate'];
  attributeChangedCallback() { told(this); }
});${rest}</script>`;
const body = `<fanjian-switch for="section:first-of-type main" script="hans"></fanjian-switch>${copy}${copy}
<script nonce="NONCE">for (const n of [0, 1]) copyOf(n).at('.two').append('面', '条');</script>`;
// As in a browser with mutation events: a listener is told of each text as it is written.
const early = `globalThis.MutationEvent = class {};
const data = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data');
Object.defineProperty(CharacterData.prototype, 'data', { ...data, set(text) {
  data.set.call(this, text);
  const x = document.querySelector('x-host');
  if (!globalThis.inAct && globalThis.atText && text.startsWith(globalThis.atText)) told(x);
} });`;

let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  server.set('/told.html', { body: page(head() + body, scripts.external()) });
  server.set('/early.html', { body: page(head(early) + body, scripts.external()) });
});
after(() => server?.close());

const to = (browser, script) => browser.evaluate((wanted) => new Promise((done) => {
  const element = document.querySelector('fanjian-switch');
  element.addEventListener('fanjian-change', () => setTimeout(done, 250), { once: true });
  element.script = wanted;
}), script);
const opened = async (browser, name = 'told') => {
  await open(browser, server.at(`/${name}.html`));
  await browser.until(() => document.querySelector('fanjian-switch').shown);
};
const texts = (browser) => browser.evaluate(() => [0, 1].flatMap((n) => ['main', 'aside'].map((part) => copyOf(n).at(part).textContent)));
const same = async (browser, by) => {
  const [one, other] = await browser.evaluate(() => [0, 1].map((n) => document.querySelectorAll('section')[n].innerHTML));
  assert.equal(one, other, by);
};
const traditional = (text) => [...'头頭说說这這个個国國们們现現还還没沒来來条條后後'].reduce((out, from, at, all) => at % 2 ? out : out.replaceAll(from, all[at + 1]), text)
  .replaceAll('发展', '發展').replaceAll('面條', '麵條').replaceAll('发', '髮');

inEachEngine('A custom element that, as one of its attributes is written,', {}, (fact) => {
  for (const [name, , when] of twice(acts)) {
    fact(`${name}, on the way ${when}`, async (browser) => {
      await opened(browser);
      if (when === 'back') await to(browser, 'hant');
      await browser.evaluate((what) => {
        // Both copies as they are then, also where an element was taken out.
        const both = [0, 1].map(copyOf);
        globalThis.act = () => both.forEach((each) => acts[what](each));
      }, name);
      await to(browser, when === 'there' ? 'hant' : 'hans');
      assert.equal(await browser.evaluate(() => globalThis.act), null, 'it was told');
      if (when === 'there') {
        const [main, aside, ownMain, ownAside] = await texts(browser);
        assert.equal(aside, ownAside);
        if (!marked.test(name)) assert.equal(main, traditional(ownMain));
        await to(browser, 'hans');
      }
      await same(browser, name);
      await to(browser, 'hant');
      await to(browser, 'hans');
      await same(browser, name);
      assert.deepEqual(await browser.problems(), []);
    });
  }

  for (const [name, [, [place, wanted]]] of Object.entries(copies)) {
    fact(`${name}, has a copy of the source`, async (browser) => {
      await opened(browser);
      await browser.evaluate((what) => { globalThis.act = () => copies[what](copyOf(0)); }, name);
      await to(browser, 'hant');
      const text = () => browser.evaluate((where) => copyOf(0).at(where).textContent, place);
      assert.equal(await text(), traditional(wanted));
      await to(browser, 'hans');
      assert.equal(await text(), wanted);
    });
  }

  for (const name of Object.keys(hosts)) {
    fact(`insists on ${name} has its way in the end, and both are quiet`, async (browser) => {
      await opened(browser);
      await browser.evaluate((what) => {
        globalThis.last = performance.now();
        globalThis.own = copyOf(0).x.cloneNode(true);
        globalThis.insists = what;
      }, name);
      await to(browser, 'hant');
      await browser.until(() => performance.now() - globalThis.last > 2000);
      const count = await browser.evaluate(() => globalThis.count);
      assert.ok(count > 0 && count < 400, `${count} rounds`);
      // Everything else is switched as before.
      await browser.evaluate(() => { copyOf(0).at('.last').textContent = '以后'; });
      await browser.until(() => copyOf(0).at('.last').textContent === '以後');
      await browser.evaluate(() => { globalThis.insists = null; });
      await to(browser, 'hans');
      const main = await browser.evaluate(() => copyOf(0).at('main').textContent);
      assert.doesNotMatch(main, /[頭髮發後麵條國們說現還沒來]/);
    });
  }

  fact('takes the switch away has everything its own text', async (browser) => {
    await opened(browser);
    await browser.evaluate(() => {
      globalThis.act = () => document.querySelector('fanjian-switch').remove();
      document.querySelector('fanjian-switch').script = 'hant';
    });
    await browser.until(() => !document.querySelector('fanjian-switch'));
    await browser.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    await same(browser);
  });
});

inEachEngine('A script that is told of each text as it is written, and then', {}, (fact) => {
  for (const name of Object.keys(acts)) {
    fact(`${name}, loses nothing`, async (browser) => {
      await opened(browser, 'early');
      await browser.evaluate((what) => {
        const both = [0, 1].map(copyOf);
        globalThis.atText = '這個';
        globalThis.act = () => {
          globalThis.inAct = true;
          both.forEach((each) => acts[what](each));
          globalThis.inAct = false;
        };
      }, name);
      await to(browser, 'hant');
      assert.equal(await browser.evaluate(() => globalThis.act), null, 'it was told');
      const [main, aside, ownMain, ownAside] = await texts(browser);
      assert.equal(aside, ownAside);
      if (!marked.test(name)) assert.equal(main, traditional(ownMain));
      await browser.evaluate((what) => {
        const both = [0, 1].map(copyOf);
        globalThis.atText = '这个';
        globalThis.act = () => {
          globalThis.inAct = true;
          both.forEach((each) => { try { acts[what](each); } catch { /* it is done */ } });
          globalThis.inAct = false;
        };
      }, name);
      await to(browser, 'hans');
      await same(browser, name);
    });
  }
});
