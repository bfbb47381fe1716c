// What a host page does to a switched page without meaning harm, or meaning it: no text is lost, nothing goes on
// for ever, and what is edited or sent stays as it is.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const filler = `<p>${'这个国家的人们说，现在还没有来。'.repeat(10)}</p>`;
const pick = (id) => document.getElementById(id);

// What is done between two changes of a text, all in one task.
const acts = {
  'a mark elsewhere': () => pick('h').setAttribute('translate', 'yes'),
  'a mark above': () => pick('main').setAttribute('lang', 'zh'),
  'a mark on it': () => pick('p').setAttribute('contenteditable', 'false'),
  'a node taken away': () => pick('h').remove(),
  'a node put beside it': () => pick('p').append(document.createElement('b')),
  'its own place changed': () => pick('box').append(pick('p')),
  'an attribute': () => { pick('p').title = '发展'; },
};

// Hosts that insist, each in a way of its own: what they do whenever something changed; false: all is as they want it.
const hosts = {
  'an attribute': () => pick('p').title !== '头发' && (pick('p').title = '头发'),
  'the language of the whole': () => pick('main').lang !== 'zh-CN' && (pick('main').lang = 'zh-CN'),
  'a text': () => pick('p').firstChild.data !== '头发' && (pick('p').firstChild.data = '头发'),
  'a text that is another each time': () => !pick('p').firstChild.data.startsWith('头发') && (pick('p').firstChild.data = `头发${globalThis.count}`),
  'nodes of its own': () => pick('box').textContent !== '头发'
    && (pick('box').replaceChildren(Object.assign(document.createElement('p'), { textContent: '头发' })), true),
  'more nodes each time': () => pick('box').lastChild.textContent !== '头发'
    && (pick('box').append(Object.assign(document.createElement('p'), { textContent: '头发' })), true),
  'nodes that are ever deeper': () => {
    let at = pick('box');
    while (at.lastElementChild) at = at.lastElementChild;
    return at.firstChild.data !== '头发' && (at.append(Object.assign(document.createElement('div'), { textContent: '头发' })), true);
  },
  'what is to be touched': () => pick('p').textContent !== globalThis.before
    && (globalThis.before = pick('p').textContent, pick('p').setAttribute('translate', pick('p').getAttribute('translate') === 'no' ? 'yes' : 'no'), true),
  'a whole of its own': () => pick('p').textContent !== '头发' && (pick('main').replaceWith(globalThis.own.cloneNode(true)), true),
};
const answeredLater = ['an attribute', 'nodes of its own', 'a whole of its own'];
const written = (all) => `{${Object.entries(all).map(([name, act]) => `${JSON.stringify(name)}: ${act}`).join(',')}}`;
const noted = `<script nonce="NONCE">globalThis.errors = [];
addEventListener('fanjian-error', (event) => errors.push(event.detail));
const pick = ${pick}, acts = ${written(acts)}, hosts = ${written(hosts)};</script>`;
const main = (inside, more = '') => `<main id="main" lang="zh-CN"${more}>${inside}${filler}</main>`;
const tag = (to = '#main', script = 'hant') => `<fanjian-switch for="${to}" script="${script}"></fanjian-switch>`;

const pages = {
  plain: tag() + main('<h1 id="h">理<b>发</b>店</h1><p id="p" title="头发">头发</p><div id="box"><p>头发</p></div>'
    + '<select id="select"><option id="option">头发</option><option>发展</option></select>'),
  editor: `<fanjian-switch script="hant"></fanjian-switch>${filler}<p id="p">头发</p>`,
  inside: `${tag('#part')}<div id="editor" contenteditable="true"><section id="part"><p id="p">头发</p>${filler}</section></div>`,
  field: `<form id="form">${tag('textarea, #main')}<textarea name="text" id="text">头发</textarea></form>${main('<p id="p">头发</p>')}`,
  option: `<form id="form">${tag('option, #main')}<select name="text"><option id="text">头发</option></select></form>${main('<p id="p">头发</p>')}`,
  language: tag() + main('<div id="editor" contenteditable="true" lang="zh-CN"><p id="inner" translate="yes">头发</p></div>'
    + '<fanjian-reader lang="zh-CN"></fanjian-reader><p id="p">头发</p>'),
  reader: `${tag('p')}<fanjian-reader hidden><p id="story">头发</p></fanjian-reader><p id="p">头发</p>${filler}`,
  two: `${tag()}<fanjian-switch id="second" for="#p"></fanjian-switch>${main('<p id="p">头发</p>')}`,
  whole: `${tag()}<fanjian-switch id="second"></fanjian-switch>${main('<p id="p">头发</p>')}`,
  apart: `${tag()}<fanjian-switch id="second" for="#aside" script="hant"></fanjian-switch>${main('<p id="p">头发</p>')}<aside id="aside">头发</aside>`,
};

let server;
before(async () => {
  server = await serve({ '/dist/': dist });
  for (const [name, body] of Object.entries(pages)) server.set(`/${name}.html`, { body: page(noted + body, scripts.external()) });
  server.set('/editor.html', { body: page(noted + pages.editor, scripts.external()).replace('<body>', '<body contenteditable="true">') });
});
after(() => server?.close());

const shown = (browser) => browser.until(() => document.querySelector('fanjian-switch').shown
  && !document.querySelector('fanjian-switch').shadowRoot.querySelector('[aria-busy]'));
const textOf = (browser, id) => browser.evaluate((name) => document.getElementById(name).textContent, id);
const back = async (browser) => {
  await browser.evaluate(() => new Promise((done) => {
    const element = document.querySelector('fanjian-switch');
    element.addEventListener('fanjian-change', done, { once: true });
    element.script = 'hans';
  }));
};
const opened = async (browser, name) => {
  await open(browser, server.at(`/${name}.html`));
  await shown(browser);
};

inEachEngine('What a host does while its page is switched', {}, (fact) => {
  for (const what of Object.keys(acts)) {
    fact(`is kept: a text that is written twice in a task, with ${what} between`, async (browser) => {
      await opened(browser, 'plain');
      await browser.evaluate((act) => {
        globalThis.text = pick('p').firstChild;
        globalThis.text.data = '一';
        acts[act]();
        globalThis.text.data = '头发';
      }, what);
      await browser.until(() => globalThis.text.data === '頭髮');
      await back(browser);
      assert.equal(await browser.evaluate(() => globalThis.text.data), '头发');
    });
  }

  fact('is followed by what an option says, which a form still sends as it was written', async (browser) => {
    await opened(browser, 'plain');
    const seen = () => browser.evaluate(() => {
      const option = document.getElementById('option');
      return [option.label, option.value];
    });
    assert.deepEqual(await seen(), ['頭髮', '头发']);
    await browser.evaluate(() => { document.getElementById('option').firstChild.data = '发展'; });
    assert.deepEqual(await seen(), ['發展', '发展']);
    await browser.evaluate(() => { document.getElementById('option').textContent = '以后'; });
    assert.deepEqual(await seen(), ['以後', '以后']);
    await browser.evaluate(() => { document.getElementById('option').textContent = 'abc'; });
    assert.deepEqual(await seen(), ['abc', 'abc']);
    await back(browser);
    assert.equal(await browser.evaluate(() => document.getElementById('option').hasAttribute('label')), false);
  });
});

inEachEngine('A host that insists on', {}, (fact) => {
  for (const what of Object.keys(hosts)) {
    for (const late of answeredLater.includes(what) ? [false, true] : [false]) {
      fact(`${what}${late ? ', a task later,' : ''} has its way in the end, and both are quiet`, async (browser) => {
        await opened(browser, 'plain');
        await browser.evaluate((name, nextTask) => {
          globalThis.count = 0;
          globalThis.last = performance.now();
          globalThis.own = pick('main').cloneNode(true);
          globalThis.own.lang = 'zh-CN';
          globalThis.own.querySelector('#p').textContent = '头发';
          const answer = () => {
            if (hosts[name]() === false) return;
            globalThis.count += 1;
            globalThis.last = performance.now();
          };
          new MutationObserver(() => (nextTask ? setTimeout(answer) : answer()))
            .observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
          answer();
        }, what, late);
        await browser.until(() => performance.now() - globalThis.last > 2000);
        const seen = await browser.evaluate((name) => [globalThis.count, hosts[name]()], what);
        assert.equal(seen[1], false, 'the host has its way');
        // The whole is another element each time: what is given up is not always the same place.
        const codes = await browser.evaluate(() => globalThis.errors.map(({ code }) => code));
        assert.deepEqual(codes, what === 'what is to be touched' ? codes.slice(0, 1) : ['host_overwrites']);
        // Some dozens; more where the machine is so slow that answers seem to be changes of their own.
        assert.ok(seen[0] > 0 && seen[0] < 400, `${seen[0]} rounds`);
        // Everything else is switched as before.
        if (what !== 'a whole of its own') {
          await browser.evaluate(() => { pick('h').textContent = '以后'; });
          await browser.until(() => pick('h').textContent === '以後');
        }
      });
    }
  }

  fact('nothing, but changes a text with every frame, has it converted in the end', async (browser) => {
    await opened(browser, 'plain');
    await browser.evaluate(async () => {
      for (let n = 0; n < 120; ++n) {
        pick('p').firstChild.data = `头发${n}`;
        await new Promise((done) => setTimeout(done, 8));
      }
    });
    await browser.until(() => pick('p').textContent === '頭髮119');
    await back(browser);
    assert.equal(await textOf(browser, 'p'), '头发119');
  });
});

inEachEngine('What is edited, or sent,', {}, (fact) => {
  const quiet = (browser) => browser.evaluate(() => new Promise((done) => setTimeout(done, 400)));

  fact('is left alone where it is the whole page', async (browser) => {
    await open(browser, server.at('/editor.html'));
    await quiet(browser);
    assert.deepEqual(await browser.evaluate(() => [pick('p').textContent, document.body.lang, document.querySelector('fanjian-switch').shown]),
      ['头发', '', null]);
    await browser.evaluate(() => document.body.removeAttribute('contenteditable'));
    await browser.until(() => pick('p').textContent === '頭髮');
    await browser.evaluate(() => { document.body.contentEditable = 'true'; });
    await browser.until(() => pick('p').textContent === '头发');
    assert.equal(await browser.evaluate(() => document.body.hasAttribute('lang')), false);
  });

  fact('is left alone around what is to be switched', async (browser) => {
    await open(browser, server.at('/inside.html'));
    await quiet(browser);
    assert.deepEqual(await browser.evaluate(() => [pick('p').textContent, pick('part').hasAttribute('lang')]), ['头发', false]);
    await browser.evaluate(() => { pick('editor').contentEditable = 'false'; });
    await browser.until(() => pick('p').textContent === '頭髮');
    await browser.evaluate(() => { pick('editor').contentEditable = 'true'; });
    await browser.until(() => pick('p').textContent === '头发');
  });

  fact('is left alone in a document that is edited as a whole', async (browser) => {
    await opened(browser, 'plain');
    await browser.evaluate(() => {
      document.designMode = 'on';
      document.querySelector('fanjian-switch').region = 'HK';
    });
    await browser.until(() => pick('p').textContent === '头发');
    await browser.evaluate(() => {
      document.designMode = 'off';
      document.querySelector('fanjian-switch').region = 'TW';
    });
    await browser.until(() => pick('p').textContent === '頭髮');
  });

  for (const name of ['field', 'option']) {
    fact(`is sent as it was written where it is named itself (${name})`, async (browser) => {
      await open(browser, server.at(`/${name}.html`));
      await browser.until(() => pick('p').textContent === '頭髮');
      const seen = await browser.evaluate(() => [pick('text').textContent, pick('text').value, new FormData(pick('form')).get('text'),
        pick('text').hasAttribute('lang')]);
      assert.deepEqual(seen, ['头发', '头发', '头发', false]);
    });
  }

  fact('keeps its language, and so does the source of a reader', async (browser) => {
    await opened(browser, 'language');
    await browser.until(() => pick('p').textContent === '頭髮');
    await browser.evaluate(() => { pick('inner').firstChild.data = '发展'; });
    await quiet(browser);
    assert.deepEqual(await browser.evaluate(() => [pick('editor').lang, pick('inner').textContent, document.querySelector('fanjian-reader').lang]),
      ['zh-CN', '发展', 'zh-CN']);
  });

  fact('is left alone as the source of a reader, whatever the selector says', async (browser) => {
    await open(browser, server.at('/reader.html'));
    await browser.until(() => pick('p').textContent === '頭髮');
    assert.equal(await textOf(browser, 'story'), '头发');
  });
});

inEachEngine('A second switch', {}, (fact) => {
  const codes = (browser) => browser.evaluate(() => globalThis.errors.map(({ code }) => code));

  for (const [name, where] of [['two', 'inside'], ['whole', 'around']]) {
    fact(`${where} what another switches says so once, and goes on when the other leaves`, async (browser) => {
      await opened(browser, name);
      await browser.until(() => globalThis.errors.length);
      await browser.evaluate(() => {
        document.body.append(document.createElement('i'));
        pick('second').region = 'HK';
      });
      await browser.evaluate(() => new Promise((done) => setTimeout(done, 300)));
      assert.deepEqual(await codes(browser), ['for_taken']);
      assert.match(await browser.evaluate(() => globalThis.errors[0].message), /another <fanjian-switch>/);
      await browser.evaluate(() => {
        document.querySelector('fanjian-switch').remove();
        pick('second').script = 'hant';
      });
      await browser.until(() => pick('second').shown && pick('p').textContent === '頭髮');
      assert.deepEqual(await codes(browser), ['for_taken']);
    });
  }

  fact('beside another has its own part, and what moves between them is never lost', async (browser) => {
    await opened(browser, 'apart');
    await browser.until(() => pick('aside').textContent === '頭髮');
    await browser.evaluate(() => {
      pick('aside').append(pick('p'));
      pick('p').firstChild.data = '以后';
    });
    await browser.until(() => pick('p').textContent === '以後');
    await browser.evaluate(() => { for (const each of document.querySelectorAll('fanjian-switch')) each.script = 'hans'; });
    await browser.until(() => pick('aside').textContent === '头发以后');
    assert.deepEqual(await codes(browser), []);
  });
});
