// <fanjian-switch> on a living page: what comes later is switched, once; what the reader and the host do
// stays; switching back gives back what the host wrote.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const filler = '这个国家的人们说，现在还没有来。'.repeat(10);
const main = `<main id="main" lang="zh-CN"><h1>理<b>发</b>店</h1><p id="p">头发<i>发展</i>很好</p>
<ul id="list"><li>头发</li></ul><input id="typed" placeholder="头发"><p>${filler}</p></main><p id="other">头发</p>`;
const tag = '<fanjian-switch for="#main" script="hant"></fanjian-switch>';
const strict = (nonce) => `default-src 'none'; script-src 'nonce-${nonce}' 'wasm-unsafe-eval'; base-uri 'none'; `
  + "connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

// Two thousand lines, in chapters: some markup in every one.
const line = (n) => `<p id="l${n}">${n}：理<b>发</b>店里的头发<i>发</i>展很好，人们说这个国家还没有来。</p>`;
const long = `<main id="main" lang="zh-CN">${Array.from({ length: 20 }, (_, chapter) => `<section><h2 title="头发">头发</h2>${
  Array.from({ length: 100 }, (__, n) => line(100 * chapter + n)).join('')}</section>`).join('')}</main>`;

let server;
const broken = {};
before(async () => {
  server = await serve({ '/dist/': dist, '/broken/': dist }, (path) => broken[path]);
  for (const [name, script] of Object.entries(scripts)) {
    server.set(`/${name}.html`, { body: page(tag + main, script()), csp: strict });
    server.set(`/${name}-no-wasm.html`, { body: page(tag + main, script()),
      csp: (nonce) => `default-src 'none'; script-src 'nonce-${nonce}'; connect-src 'self'` });
  }
  server.set('/broken.html', { body: page(tag + main, scripts.external().replace('/dist/', '/broken/')) });
  for (const [name, attributes] of [['nothing', 'for="#nowhere"'], ['no-selector', 'for="#main["'],
    ['no-script', 'for="#main" script="latin"'], ['no-region', 'for="#main" region="MARS"']]) {
    server.set(`/${name}.html`, { body: page(`<script nonce="NONCE">globalThis.errors = [];
      addEventListener('fanjian-error', (event) => errors.push(event.detail));</script>
      <fanjian-switch ${attributes}></fanjian-switch>${main}`, scripts.external()) });
  }
  const tells = "<script nonce=\"NONCE\">globalThis.errors = []; addEventListener('fanjian-error', (event) => errors.push(event.detail.code));</script>";
  server.set('/early.html', { body: page(`${tells}<script nonce="NONCE" ${scripts.classic()}></script><fanjian-switch for="#nowhere"></fanjian-switch>
<fanjian-switch for="#main" script="hant"></fanjian-switch>${main}`, '') });
  server.set('/edited.html', { body: page(`${tells}<fanjian-switch for="#edited" script="hant"></fanjian-switch><p id="edited" contenteditable>头发</p>`, scripts.external()) });
  server.set('/long.html', { body: page(`<fanjian-switch for="#main" script="hans"></fanjian-switch>${long}`, scripts.external()) });
  server.set('/whole.html', { body: page(`<fanjian-switch script="hant"></fanjian-switch>${main}`, scripts.external())
    .replace('<title>reader', '<title>头发').replace('lang="zh-Hant"', 'lang="zh-CN"') });
  server.set('/choice.html', { body: page(`<fanjian-switch for="#main" url-param="variant"></fanjian-switch>${main}`, scripts.external()) });
});
after(() => server?.close());

const shows = (browser, selector, text) => browser.until((where, wanted) =>
  document.querySelector(where)?.textContent === wanted, selector, text);
const switched = (browser, lang = 'zh-Hant-TW') => browser.until((wanted) => document.getElementById('main').lang === wanted
  && document.querySelector('fanjian-switch').shown
  && !document.querySelector('fanjian-switch').shadowRoot.querySelector('[aria-busy]'), lang);
const choose = (browser, script) => browser.click('fanjian-switch', `button.${script}, [part~=${script}]`);
// What Firefox itself says of a file or a policy comes over the wire as if a script had thrown it.
const uncaught = (problems) => problems.filter((note) => /^(exception|rejection)/.test(note)
  && !/^exception: (Content-Security-Policy|Loading module from|None of the .sha256. hashes in the integrity attribute)/.test(note));
const original = '理发店头发发展很好';
const text = () => document.querySelector('h1').textContent + document.getElementById('p').textContent;

inEachEngine('A switched page', {}, (fact) => {
  for (const name of ['module', 'external', 'classic']) {
    fact(`is switched under a strict policy, by the ${name} build`, async (browser) => {
      await open(browser, server.at(`/${name}.html`));
      await switched(browser);
      assert.equal(await browser.evaluate(text), '理髮店頭髮發展很好');
      await choose(browser, 'hans');
      await switched(browser, 'zh-CN');
      assert.equal(await browser.evaluate(text), original);
      assert.equal(await browser.evaluate(() => document.getElementById('other').textContent), '头发');
      assert.deepEqual(await browser.problems(), []);
    });

    fact(`stays as it is without WebAssembly, and says so once (${name})`, async (browser) => {
      await browser.go(server.at(`/${name}-no-wasm.html`));
      await browser.evaluate(() => {
        globalThis.errors = [];
        addEventListener('fanjian-error', (event) => globalThis.errors.push(event.detail));
        document.querySelector('fanjian-switch').script = 'hant';
        document.querySelector('fanjian-switch').region = 'HK';
      });
      await browser.until(() => globalThis.errors.length);
      const [error] = await browser.evaluate(() => globalThis.errors);
      assert.equal(error.code, 'csp_wasm');
      assert.match(error.message, /wasm-unsafe-eval/);
      assert.equal(await browser.evaluate(text), original);
      assert.equal(await browser.evaluate(() => document.getElementById('main').lang), 'zh-CN');
      assert.deepEqual(uncaught(await browser.problems()), []);
    });
  }

  for (const [what, file, answer] of [
    ['wasm is not there', 'fanjian-convert.wasm', { status: 404, body: 'no', type: 'text/plain' }],
    ['wasm is cut off', 'fanjian-convert.wasm', { truncate: 1000 }],
    ['page mode is not there', 'fanjian-page.js', { status: 404, body: 'no', type: 'text/plain' }],
  ]) {
    fact(`stays as it is when the ${what}`, async (browser) => {
      broken[`/broken/${file}`] = answer;
      await browser.go(server.at('/broken.html'));
      await browser.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      assert.equal(await browser.evaluate(text), original);
      assert.deepEqual(uncaught(await browser.problems()), []);
      delete broken[`/broken/${file}`];
    });
  }

  for (const [name, code, says] of [['nothing', 'for_missing', /matches nothing/], ['no-selector', 'for_invalid', /not a CSS selector/],
    ['no-script', 'unknown_value', /"hant", "hans"/], ['no-region', 'unknown_value', /"TW", "HK"/]]) {
    fact(`is left alone, and the page is told once: ${code} (${name})`, async (browser) => {
      await browser.go(server.at(`/${name}.html`));
      await browser.until(() => globalThis.errors.length);
      await browser.evaluate(() => { document.getElementById('other').append('x'); });
      const errors = await browser.evaluate(() => new Promise((resolve) => setTimeout(() => resolve(globalThis.errors), 100)));
      assert.deepEqual(errors.map((error) => error.code), [code]);
      assert.match(errors[0].message, says);
      if (code !== 'unknown_value') assert.equal(await browser.evaluate(text), original);
    });
  }

  fact('is told that a part is missing when it has been read, where the script came first, and of a part that is still to come nothing', async (browser) => {
    await browser.go(server.at('/early.html'));
    await browser.until(() => document.getElementById('main').lang === 'zh-Hant-TW');
    await browser.until(() => globalThis.errors.length);
    assert.deepEqual(await browser.evaluate(() => globalThis.errors), ['for_missing']);
  });

  fact('is told nothing of a part that it lets its reader write in: that is there, and is nobody else’s', async (browser) => {
    await browser.go(server.at('/edited.html'));
    await browser.evaluate(() => customElements.whenDefined('fanjian-switch').then(() => new Promise((done) => setTimeout(done, 300))));
    assert.deepEqual(await browser.evaluate(() => [globalThis.errors, document.getElementById('edited').textContent]), [[], '头发']);
  });

  fact('switches what comes later, before it is seen, and no loop comes of it', async (browser) => {
    await open(browser, server.at('/external.html'));
    await switched(browser);
    const seen = await browser.evaluate(async () => {
      let heard = 0;
      new MutationObserver((records) => { heard += records.length; })
        .observe(document.getElementById('main'), { subtree: true, childList: true, characterData: true });
      const item = document.createElement('li');
      item.append('理', Object.assign(document.createElement('b'), { textContent: '发' }));
      document.getElementById('list').append(item);
      await Promise.resolve();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const first = item.textContent;
      item.append('店');
      item.title = '头发';
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { first, then: item.textContent, title: item.title, heard };
    });
    assert.deepEqual([seen.first, seen.then, seen.title], ['理髮', '理髮店', '頭髮']);
    assert.ok(seen.heard <= 4, `${seen.heard} mutations`);
    await choose(browser, 'hans');
    await switched(browser, 'zh-CN');
    assert.equal(await browser.evaluate(() => document.getElementById('list').textContent), '头发理发店');
    assert.equal(await browser.evaluate(() => document.querySelector('#list li + li').title), '头发');
  });

  fact('takes what the host writes into a node for the source from then on', async (browser) => {
    await open(browser, server.at('/external.html'));
    await switched(browser);
    await browser.evaluate(() => {
      document.getElementById('p').firstChild.data = '皇后';
      document.querySelector('#p i').textContent = '以后';
      document.getElementById('typed').placeholder = '发展';
    });
    await shows(browser, '#p', '皇后以後很好');
    assert.equal(await browser.evaluate(() => document.getElementById('typed').placeholder), '發展');
    await choose(browser, 'hans');
    await shows(browser, '#p', '皇后以后很好');
    assert.equal(await browser.evaluate(() => document.getElementById('typed').placeholder), '发展');
  });

  fact('gives a node that is taken away its own text, and switches it where it comes back', async (browser) => {
    await open(browser, server.at('/external.html'));
    await switched(browser);
    await browser.evaluate(() => {
      globalThis.away = document.getElementById('p');
      globalThis.away.remove();
    });
    await browser.until(() => globalThis.away.textContent === '头发发展很好');
    await browser.evaluate(() => { document.getElementById('main').append(globalThis.away); });
    await shows(browser, '#p', '頭髮發展很好');
  });

  fact('leaves alone what becomes editable, and gives it its own text', async (browser) => {
    await open(browser, server.at('/external.html'));
    await switched(browser);
    await browser.evaluate(() => { document.getElementById('p').contentEditable = 'true'; });
    await shows(browser, '#p', '头发发展很好');
    await browser.evaluate(() => { document.getElementById('p').removeAttribute('contenteditable'); });
    await shows(browser, '#p', '頭髮發展很好');
  });

  fact('lets a host have its way that writes over us again and again', async (browser) => {
    await open(browser, server.at('/external.html'));
    await switched(browser);
    const writes = await browser.evaluate(async () => {
      let count = 0;
      const node = document.getElementById('p').firstChild;
      new MutationObserver(() => {
        if (node.data === '头发') return;
        count += 1;
        node.data = '头发';
      }).observe(document.getElementById('p'), { subtree: true, characterData: true });
      node.data = '头发 ';
      await new Promise((resolve) => setTimeout(resolve, 300));
      return count;
    });
    assert.ok(writes < 200, `${writes} writes`);
    assert.equal(await browser.evaluate(() => 1 + 1), 2);
  });

  fact('keeps selection, focus, scroll and what was typed', async (browser) => {
    await open(browser, server.at('/external.html'));
    await switched(browser);
    await browser.click('#typed');
    await browser.press('a');
    await browser.evaluate(() => {
      const range = document.createRange();
      range.setStart(document.getElementById('p').firstChild, 1);
      range.setEnd(document.querySelector('#p i').firstChild, 1);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    });
    await browser.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    await browser.evaluate(() => { document.querySelector('fanjian-switch').script = 'hans'; });
    await switched(browser, 'zh-CN');
    const seen = await browser.evaluate(() => ({ selected: String(getSelection()), typed: document.getElementById('typed').value }));
    assert.deepEqual(seen, { selected: '发发', typed: 'a' });
  });

  fact('is the whole page where nothing else is said, but for its title', async (browser) => {
    await open(browser, server.at('/whole.html'));
    await browser.until(() => document.getElementById('other').textContent === '頭髮');
    assert.ok(await browser.evaluate(() => document.title.startsWith('头发')));
    assert.equal(await browser.evaluate(() => document.body.lang), 'zh-Hant-TW');
    await browser.evaluate(() => { document.querySelector('fanjian-switch').remove(); });
    await browser.until(() => document.getElementById('other').textContent === '头发');
    assert.equal(await browser.evaluate(() => document.body.hasAttribute('lang')), false);
  });

  fact('follows its address, says its script there, and shares the choice', async (browser) => {
    await open(browser, server.at('/choice.html?variant=zh-HK&x=1'));
    await switched(browser, 'zh-Hant-HK');
    await choose(browser, 'hans');
    await switched(browser, 'zh-CN');
    assert.match(await browser.evaluate(() => location.search), /variant=zh-Hans&x=1/);
    await browser.go(server.at('/choice.html'));
    await browser.until(() => document.querySelector('fanjian-switch').shown?.script === 'hans');
    await browser.evaluate(() => localStorage.clear());
  });

  fact('waits for what it is for, and goes on when that is put in anew', async (browser) => {
    await open(browser, server.at('/external.html'));
    await switched(browser);
    await browser.evaluate(() => {
      const fresh = document.createElement('main');
      fresh.id = 'main';
      fresh.lang = 'zh-CN';
      fresh.append('头发发展');
      document.getElementById('main').replaceWith(fresh);
    });
    await shows(browser, '#main', '頭髮發展');
  });

  // A long page whose middle is in sight, with the core loaded.
  const scrolled = async (browser) => {
    await open(browser, server.at('/long.html'));
    await browser.until(() => document.querySelector('fanjian-switch').shown);
    await browser.evaluate(async () => {
      const element = document.querySelector('fanjian-switch');
      globalThis.to = (script) => new Promise((done) => {
        element.addEventListener('fanjian-change', done, { once: true });
        element.script = script;
      });
      // The frame is drawn, and what it waited for has gone on.
      globalThis.frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      globalThis.whole = document.getElementById('main').outerHTML;
      await globalThis.to('hant');
      await globalThis.to('hans');
      document.getElementById('l1000').scrollIntoView();
      await globalThis.frame();
    });
  };
  const wholly = (html) => html.replaceAll('理<b>发</b>店里', '理<b>髮</b>店裡').replaceAll('头发<i>发</i>展', '頭髮<i>發</i>展')
    .replaceAll('头发', '頭髮').replaceAll('人们说这个国家还没有来', '人們說這個國家還沒有來').replace('lang="zh-CN"', 'lang="zh-Hant-TW"');

  fact('shows what is in sight first where it is long, and all of it in the end', async (browser) => {
    await scrolled(browser);
    const seen = await browser.evaluate(async () => {
      const main = document.getElementById('main');
      // The lines in the order in which they change.
      const changed = async (script) => {
        const order = [];
        const observer = new MutationObserver((records) => records.forEach(({ target }) => order.push(target.parentElement.closest('p')?.id)));
        observer.observe(main, { characterData: true, subtree: true });
        const done = globalThis.to(script);
        await globalThis.frame();
        const soon = document.getElementById('l1001').textContent.includes('國家');
        await done;
        observer.disconnect();
        return { soon, before: order.indexOf('l1000') < order.indexOf('l0') };
      };
      const there = await changed('hant');
      const shown = main.outerHTML;
      const back = await changed('hans');
      return { there, shown, again: back, back: main.outerHTML, whole: globalThis.whole };
    });
    assert.deepEqual(seen.there, { soon: true, before: true });
    assert.equal(seen.shown, wholly(seen.whole));
    assert.deepEqual(seen.again, { soon: false, before: true });
    assert.equal(seen.back, seen.whole);
    assert.deepEqual(await browser.problems(), []);
  });

  fact('takes in what the host does to a long page while it is being switched', async (browser) => {
    await scrolled(browser);
    const seen = await browser.evaluate(async () => {
      // Far from what is in sight, and so not reached yet.
      const meddle = (get) => {
        get('l10').remove();
        get('l20').before(get('l30'));
        get('l40').firstChild.data = '40：这是新的，理';
        get('l50').after(Object.assign(document.createElement('p'), { textContent: '头发' }));
        get('l60').parentNode.parentNode.append(get('l60'));
        get('l1950').parentNode.remove();
        get('l1850').title = '头发';
      };
      const main = document.getElementById('main');
      const own = main.cloneNode(true);
      const done = globalThis.to('hant');
      await globalThis.frame();
      meddle((id) => document.getElementById(id));
      meddle((id) => own.querySelector(`#${id}`));
      await done;
      const there = main.outerHTML;
      await globalThis.to('hans');
      return { own: own.outerHTML, there, back: main.outerHTML };
    });
    assert.equal(seen.there, wholly(seen.own).replace('这是新的', '這是新的'));
    assert.equal(seen.back, seen.own);
  });

  fact('gives a long page back that is switched back before it is done', async (browser) => {
    await scrolled(browser);
    const [whole, back, later] = await browser.evaluate(async () => {
      const main = document.getElementById('main');
      const element = document.querySelector('fanjian-switch');
      element.script = 'hant';
      await globalThis.frame();
      await globalThis.to('hans');
      const back = main.outerHTML;
      await new Promise((done) => setTimeout(done, 300));
      return [globalThis.whole, back, main.outerHTML];
    });
    assert.equal(back, whole);
    assert.equal(later, whole);
  });
});
