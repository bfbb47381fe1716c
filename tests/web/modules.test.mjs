// Which core a page loads, and what it is told where a file of the reader's does not come.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, open } from './reader.mjs';
import { serve } from './server.mjs';

const main = '<main id="main" lang="zh-CN"><p>理<b>发</b>店</p></main>';
const aSwitch = '<fanjian-switch for="#main" script="hant"></fanjian-switch>';
const aReader = '<fanjian-reader script="hant" region="TW">这个国家的头发。</fanjian-reader>';
const noted = `<script nonce="NONCE">globalThis.errors = []; addEventListener('fanjian-error', ({ detail }) => errors.push(detail));</script>`;
const page = (body, script, folder = 'dist') => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>x</title>${noted}${body}${main}
${script.split(' ').map((name) => `<script type="module" nonce="NONCE" src="/${folder}/${name}"></script>`).join('')}</html>`;
const external = 'fanjian-reader.external.js';
const part = 'fanjian-traditional.wasm';
const changed = (name) => {
  const bytes = Buffer.from(readFileSync(dist + name));
  bytes[bytes.length - 1] ^= 1;
  return bytes;
};

// What a portal's editor writes; lines, and what is more than lines.
const stories = {
  plain: '<div class="body"><p>海州的<span>头发</span>店。</p><p class="x">后来<br>关了。</p></div>',
  rich: '<h2>海州</h2><p>有<strong>头发</strong>店。</p>',
};
const strict = (nonce) => `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src 'self'`;
const hashOf = (name) => `sha256-${createHash('sha256').update(readFileSync(join(dist, name))).digest('base64')}`;
let server;
const broken = {};
before(async () => {
  server = await serve({
    '/dist/': dist, '/broken/': dist,
    '/alone.html': { body: page(aSwitch, 'fanjian-loader.js') },
    '/alone-script.html': { body: page(aSwitch, 'fanjian-page.js') },
    '/both.html': { body: page(aSwitch + aReader, 'fanjian-loader.js') },
    '/both-scripts.html': { body: page(aSwitch + aReader, `${external} fanjian-page.js`) },
    ...Object.fromEntries(['dist', 'broken'].flatMap((folder) => [
      [`/part-${folder}.html`, { body: page('<fanjian-reader>\u9019\u500b\u570b\u5bb6\u7684\u982d\u9aee\u3002</fanjian-reader>', external, folder).replace(main, ''), csp: strict }],
      [`/part-hans-${folder}.html`, { body: page('<fanjian-reader region="TW">\u8fd9\u4e2a\u56fd\u5bb6\u7684\u5934\u53d1\u3002</fanjian-reader>', external, folder).replace(main, ''), csp: strict }],
      [`/part-switch-${folder}.html`, { body: page('<fanjian-switch for="#main"></fanjian-switch>', 'fanjian-page.js', folder)
        .replace(main, '<main id="main" lang="zh-TW"><p>\u7406<b>\u9aee</b>\u5e97</p></main>').replace('lang="zh-CN"', 'lang="zh-TW"'), csp: strict }],
    ])),
    '/later.html': { body: page(aSwitch, `fanjian-page.js ${external}`) },
    '/opencc.html': { body: `<!doctype html><html lang="zh-HK"><meta charset="utf-8"><meta name="description" content="漢語"><title>漢語</title>
<p>漢<b>語</b></p><p lang="en">漢語</p><p lang="zh-TW">漢語<span lang="zh-HK">漢語</span></p><p class="ignore-opencc">漢語</p><img alt="漢語">
<input type="button" value="漢語"><input value="漢語"><form><input name="childNodes">漢語</form><script type="module">
import { Converter, HTMLConverter } from '/dist/fanjian-opencc.js';
globalThis.handler = HTMLConverter(Converter({ from: 'hk', to: 'cn' }), document.documentElement, 'zh-HK', 'zh-CN');
globalThis.text = () => [document.documentElement.lang, document.title, document.querySelector('meta[name]').content, ...[...document.querySelectorAll('p, form')].map((each) => each.textContent),
  document.querySelector('img').alt, ...[...document.querySelectorAll('input')].map((each) => each.value)].join(' ');
globalThis.there = true;</script></html>` },
    '/connect.html': { body: page(aSwitch + aReader, external), csp: (nonce) => `script-src 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src 'none'` },
    '/no-wasm.html': { body: page(aSwitch + aReader, external), csp: (nonce) => `script-src 'nonce-${nonce}' 'strict-dynamic'; connect-src 'self'` },
    ...Object.fromEntries(['', 'map'].map((name) => [`/integrity${name}.html`, { headers: { 'integrity-policy': 'blocked-destinations=(script)' },
      body: page(aSwitch, external).replace('src="/dist/', `integrity="${hashOf(external)}" src="/dist/`).replace('<script type="module"', `${name
        && `<script type="importmap" nonce="NONCE">{"integrity":{"/dist/fanjian-page.js":"${hashOf('fanjian-page.js')}"}}</script>`}<script type="module"`) }])),
    '/broken.html': { body: page(aReader, external, 'broken') },
    ...Object.fromEntries(Object.entries(stories).map(([name, inside]) => [`/story-${name}.html`,
      { body: page(`<fanjian-reader script="hant">${inside}</fanjian-reader>`, external), csp: strict }])),
    '/story-src.html': { body: page('<fanjian-reader script="hant" src="/story.html"></fanjian-reader>', external), csp: strict },
    '/story.html': { body: `<!doctype html><meta charset="utf-8"><article>${stories.rich}</article>`, type: 'text/html; charset=utf-8' },
    '/broken-story.html': { body: page(`<fanjian-reader script="hant">${stories.rich}</fanjian-reader>`, external, 'broken') },
    '/broken-src.html': { body: page('<fanjian-reader script="hant" src="/story.html"></fanjian-reader>', external, 'broken') },
    '/broken-switch.html': { body: page(aSwitch, external, 'broken') },
    '/broken-loader.html': { body: page(aSwitch, 'fanjian-loader.js', 'broken') },
  }, (path) => broken[path]);
});
after(() => server?.close());

const switched = (browser) => browser.until(() => document.querySelector('main').textContent === '理髮店');
const files = async (browser) => (await browser.requests()).map((url) => url.replace(/.*\//, '')).filter((name) => /^fanjian/.test(name)).sort();
const told = async (browser, count = 1) => {
  await browser.until((wanted) => globalThis.errors.length >= wanted, count);
  return browser.evaluate(() => globalThis.errors);
};

inEachEngine('The core of a page', {}, (fact) => {
  fact('with a switch alone is that of conversion, and nothing of the reader is downloaded', async (browser) => {
    await open(browser, server.at('/alone.html'));
    await switched(browser);
    assert.deepEqual(await files(browser), ['fanjian-convert.wasm', 'fanjian-loader.js', 'fanjian-page.js', part]);
    await open(browser, server.at('/alone-script.html'));
    await switched(browser);
    assert.deepEqual(await files(browser), ['fanjian-convert.wasm', 'fanjian-page.js', part]);
    assert.deepEqual(await browser.problems(), []);
  });

  for (const name of ['both', 'both-scripts']) {
    fact(`with a reader and a switch is the reader's alone (${name})`, async (browser) => {
      await open(browser, server.at(`/${name}.html`));
      await switched(browser);
      await browser.until(() => document.querySelector('fanjian-reader').shadowRoot?.querySelector('article')?.textContent.includes('頭髮'));
      assert.deepEqual((await files(browser)).filter((file) => file.endsWith('.wasm')), [part, 'fanjian.wasm']);
      assert.deepEqual(await browser.problems(), []);
    });
  }

  fact('is the reader\'s from then on, where a reader comes later; what is chosen holds for both', async (browser) => {
    await open(browser, server.at('/later.html'));
    await switched(browser);
    assert.deepEqual((await files(browser)).filter((file) => file.endsWith('.wasm')), ['fanjian-convert.wasm', part]);
    await browser.evaluate(() => {
      const place = document.createElement('div');
      place.append(Object.assign(document.createElement('fanjian-reader'), { textContent: '这个国家的头发。' }));
      document.body.append(place);
    });
    await browser.until(() => document.querySelector('fanjian-reader').shown);
    await browser.click('fanjian-switch', 'button.hans, [part~=hans]');
    await browser.until(() => document.querySelector('main').textContent === '理发店' && document.querySelector('fanjian-reader').shown.script === 'hans');
    await browser.evaluate(() => localStorage.clear());
  });
});

const shows = (browser, text) => browser.until((wanted) =>
  document.querySelector('fanjian-reader').shadowRoot?.querySelector('article')?.textContent.includes(wanted), text);

const press = (browser, script) => browser.click('fanjian-reader', `[data-script=${script}]`);
const articleText = (browser) => browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('article').textContent);

inEachEngine('The part for Traditional', {}, (fact) => {
  fact('is not downloaded by a page or a story that stays as it is or becomes Simplified', async (browser) => {
    await open(browser, server.at('/part-switch-dist.html'));
    await browser.click('fanjian-switch', 'button.hans, [part~=hans]');
    await browser.until(() => document.querySelector('main').textContent === '\u7406\u53d1\u5e97');
    assert.deepEqual(await files(browser), ['fanjian-convert.wasm', 'fanjian-page.js']);
    await browser.evaluate(() => localStorage.clear());
    await open(browser, server.at('/part-dist.html'));
    await shows(browser, '\u982d\u9aee');
    await press(browser, 'hans');
    await shows(browser, '\u5934\u53d1');
    await press(browser, 'hant');
    await shows(browser, '\u982d\u9aee');
    assert.deepEqual((await files(browser)).filter((file) => file.endsWith('.wasm')), ['fanjian.wasm']);
    assert.deepEqual(await browser.problems(), []);
    await browser.evaluate(() => localStorage.clear());
  });

  fact('is downloaded once, by the press that leads there, and the page and the story become Traditional', async (browser) => {
    await open(browser, server.at('/part-hans-dist.html'));
    await browser.evaluate(() => document.querySelector('fanjian-reader').choose({ script: 'hans' }));
    await shows(browser, '\u5934\u53d1');
    const events = () => browser.evaluate(() => globalThis.changes);
    await browser.evaluate(() => {
      globalThis.changes = [];
      addEventListener('fanjian-change', ({ detail }) => globalThis.changes.push([detail.script, detail.by]));
    });
    for (let turn = 0; turn < 2; ++turn) {
      await press(browser, 'hant');
      await shows(browser, '\u982d\u9aee');
      await press(browser, 'hans');
      await shows(browser, '\u5934\u53d1');
    }
    assert.deepEqual(await events(), [['hant', 'reader'], ['hans', 'reader'], ['hant', 'reader'], ['hans', 'reader']]);
    assert.deepEqual((await files(browser)).filter((file) => file.endsWith('.wasm')), [part, 'fanjian.wasm']);
    assert.deepEqual(await browser.problems(), []);
    await browser.evaluate(() => localStorage.clear());
  });

  for (const [what, answer, code] of [
    ['is not there', { status: 404, body: 'no', type: 'text/plain' }, 'file_missing'],
    ['is of another version', { body: changed(part) }, 'file_changed'],
  ]) {
    fact(`that ${what} is told by its name, what is shown stays, and a later press finds it: ${code}`, async (browser) => {
      broken[`/broken/${part}`] = answer;
      await open(browser, server.at('/part-hans-broken.html'));
      await browser.evaluate(() => document.querySelector('fanjian-reader').choose({ script: 'hans' }));
      await shows(browser, '\u5934\u53d1');
      await browser.evaluate(() => { globalThis.errors.length = 0; });
      await press(browser, 'hant');
      const [error] = await told(browser);
      assert.equal(error.code, code);
      assert.match(error.message, /fanjian-traditional\.wasm/);
      assert.match(await articleText(browser), /\u5934\u53d1/);
      delete broken[`/broken/${part}`];
      await press(browser, 'hans');
      await press(browser, 'hant');
      await shows(browser, '\u982d\u9aee');
      await browser.evaluate(() => localStorage.clear());
      // Where the story is to be Traditional from the beginning, its own text stays.
      broken[`/broken/${part}`] = answer;
      await open(browser, server.at('/broken.html'));
      assert.equal((await told(browser))[0].code, code);
      assert.ok(await browser.evaluate(() => document.querySelector('fanjian-reader').textContent.includes('\u5934\u53d1')));
      await open(browser, server.at('/broken-loader.html'));
      assert.equal((await told(browser))[0].code, code);
      assert.equal(await browser.evaluate(() => document.querySelector('main').textContent), '\u7406\u53d1\u5e97');
      delete broken[`/broken/${part}`];
    });
  }
});

inEachEngine('What is wrong', {}, (fact) => {
  for (const [what, answer, code, says] of [
    ['is not there', { status: 404, body: 'no', type: 'text/plain' }, 'file_missing', /404.*beside the script/],
    ['is a page', { body: '<!doctype html><p>Sign in', type: 'text/html' }, 'file_type', /text\/html.*application\/wasm/],
    ['is of another version', { body: changed('fanjian.wasm') }, 'file_changed', /same release/],
  ]) {
    fact(`with a .wasm that ${what} has its name, and the text stays: ${code}`, async (browser) => {
      broken['/broken/fanjian.wasm'] = broken['/broken/fanjian-convert.wasm'] = answer;
      await open(browser, server.at('/broken.html'));
      const [error] = await told(browser);
      assert.equal(error.code, code, error.message);
      assert.match(error.message, says);
      assert.ok(await browser.evaluate(() => document.querySelector('fanjian-reader').textContent.includes('头发')));
      await open(browser, server.at('/broken-switch.html'));
      assert.equal((await told(browser))[0].code, code);
      assert.equal(await browser.evaluate(() => document.querySelector('main').textContent), '理发店');
      delete broken['/broken/fanjian.wasm'];
      delete broken['/broken/fanjian-convert.wasm'];
    });
  }

  fact('with connect-src is told as that', async (browser) => {
    await browser.go(server.at('/connect.html'));
    for (const error of await told(browser, 2)) {
      assert.equal(error.code, 'csp_connect', error.message);
      assert.match(error.message, /connect-src/);
    }
  });

  fact('with a policy without wasm-unsafe-eval is told as that', async (browser) => {
    await browser.go(server.at('/no-wasm.html'));
    for (const error of await told(browser, 2)) {
      assert.equal(error.code, 'csp_wasm', error.message);
      assert.match(error.message, /wasm-unsafe-eval/);
    }
  });

  fact('with a script of its own is told: not there, or not let run', async (browser) => {
    broken['/broken/fanjian-page.js'] = { status: 404, body: 'no', type: 'text/plain' };
    await browser.go(server.at('/broken-switch.html'));
    assert.equal((await told(browser))[0].code, 'file_missing');
    await browser.go(server.at('/broken-loader.html'));
    assert.equal((await told(browser))[0].code, 'script_unavailable');
    broken['/broken/fanjian-page.js'] = { body: 'throw new Error("no");', type: 'text/javascript' };
    await browser.go(server.at('/broken-switch.html'));
    assert.equal((await told(browser))[0].code, 'script_refused');
    delete broken['/broken/fanjian-page.js'];
  });
});

inEachEngine('An Integrity-Policy', {}, (fact) => {
  fact('that a script of its own does not meet is told as that, where the engine has it; an import map with its hash is let run', async (browser) => {
    await open(browser, server.at('/integrity.html'));
    await browser.until(() => globalThis.errors.length > 0 || document.querySelector('main').textContent === '理髮店');
    const errors = await browser.evaluate(() => globalThis.errors);
    if (browser.engine === 'chromium') assert.equal(errors.length, 1);
    for (const { code, message } of errors) {
      assert.equal(code, 'script_refused', message);
      assert.match(message, /Integrity-Policy/);
    }
    await browser.go(server.at('/integritymap.html'));
    await switched(browser);
    assert.deepEqual(await browser.evaluate(() => globalThis.errors), []);
  });
});

inEachEngine('What reads markup', {}, (fact) => {
  fact('comes when a story has some, under a strict policy, and not for lines', async (browser) => {
    for (const [name, script] of [['plain', []], ['rich', ['fanjian-blocks.js']], ['src', ['fanjian-blocks.js']]]) {
      await open(browser, server.at(`/story-${name}.html`));
      await shows(browser, '頭髮');
      assert.equal(await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('article strong')?.textContent ?? ''),
        name === 'plain' ? '' : '頭髮', name);
      assert.deepEqual((await files(browser)).filter((file) => /blocks|extras/.test(file)), script, name);
    }
    assert.deepEqual(await browser.problems(), []);
  });

  fact('is told where it does not come; the story is shown by its lines', async (browser) => {
    for (const [fault, code] of [[{ status: 404, body: 'no', type: 'text/plain' }, 'file_missing'],
      [{ body: 'throw new Error("no");', type: 'text/javascript' }, 'script_refused']]) {
      broken['/broken/fanjian-blocks.js'] = fault;
      await browser.go(server.at('/broken-story.html'));
      await shows(browser, '頭髮');
      const [error] = await told(browser);
      assert.equal(error.code, code);
      assert.match(error.message, /fanjian-blocks\.js/);
      await browser.go(server.at('/broken-src.html'));
      assert.equal((await told(browser))[0].code, code);
    }
    delete broken['/broken/fanjian-blocks.js'];
  });
});

inEachEngine('The functions of opencc-js', {}, (fact) => {
  fact('convert what is of a language and no other, and give it back', async (browser) => {
    await open(browser, server.at('/opencc.html'));
    await browser.until(() => globalThis.there);
    const before = await browser.evaluate(() => globalThis.text());
    await browser.evaluate(() => globalThis.handler.convert());
    assert.equal(await browser.evaluate(() => globalThis.text()), 'zh-CN 汉语 汉语 汉语 漢語 漢語汉语 漢語 汉语 汉语 汉语 漢語 ');
    await browser.evaluate(() => globalThis.handler.restore());
    assert.equal(await browser.evaluate(() => globalThis.text()), before);
    assert.deepEqual(await browser.problems(), []);
  });
});
