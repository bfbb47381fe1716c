// Whatever a text says, it is shown and not run: in every field of a story, as text and as JSON, in a host's
// markup, in the studio, and in a page that the command line made. Scripts that are typed where the browser
// can hold everyone to that (Trusted Types).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inEachEngine } from './browsers.mjs';
import { payloads } from './payloads.mjs';
import { dist, open, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

// White space is the page's to set, NUL is U+FFFD in HTML.
const squeezed = (text) => text.replace(/[\s\u0000\ufffd\u200b]+/g, '');
const letters = (text) => text.replace(/[^\p{L}\p{N}]+/gu, '');
const strict = (nonce) => `default-src 'none'; script-src 'nonce-${nonce}' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'unsafe-inline'; `
  + "require-trusted-types-for 'script'";

let server;
before(async () => {
  const cli = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [cli, 'bundle'],
    { input: `頭一行\n\n${payloads.map((payload) => `第一段${payload.replace(/\s+/g, ' ')}。`).join('\n\n')}\n`, maxBuffer: 1 << 28 });
  assert.equal(status, 0);
  server = await serve({
    '/dist/': dist,
    '/reader.html': { body: page('<fanjian-reader punctuation="source" quotes="source">頭髮。</fanjian-reader>', scripts.external()), csp: strict },
    '/markup.html': { body: page('<fanjian-reader pictures="none">頭髮。</fanjian-reader>', scripts.external()) },
    '/host.html': { body: page('<fanjian-switch for="#main" script="hant"></fanjian-switch><main id="main" lang="zh-CN"><p>头发</p></main>', scripts.external()), csp: strict },
    '/bundle.html': { body: stdout },
    '/studio.html': { body: readFileSync(new URL('../../dist/studio.html', import.meta.url)) },
  });
});
after(() => server?.close());

const unharmed = async (browser) => {
  assert.equal(await browser.evaluate(() => globalThis.__ran ?? null), null);
  assert.deepEqual((await browser.requests()).filter((url) => url.includes('/asked')), []);
};

test('there are three hundred payloads, and more', (t) => {
  t.diagnostic(`${payloads.length} payloads`);
  assert.ok(payloads.length >= 300, `${payloads.length}`);
});

test('a payload as the name of a file is not in what the command line makes of it', () => {
  const cli = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url));
  const folder = mkdtempSync(path.join(tmpdir(), 'fanjian-names-'));
  const names = payloads.filter((payload) => /^[^/\0]{1,200}$/s.test(payload) && Buffer.byteLength(payload) < 250 && !payload.startsWith('-'));
  assert.ok(names.length > 150, `${names.length}`);
  try {
    // Every eighth: each is a process.
    for (const name of names.filter((_, i) => i % 8 === 0)) {
      writeFileSync(path.join(folder, name), '頭一行\n\n頭髮。\n');
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'render', '--html', '--to', 'zh-Hans', name], { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      assert.ok(stdout.includes('头发') && !stdout.includes(name) && !stdout.includes('__ran'), name);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

// Runs in the page: gives reader after reader a story, and what it shows of each.
async function shownOf(stories) {
  const reader = document.querySelector('fanjian-reader');
  const shown = [];
  for (const story of stories) {
    await new Promise((done) => {
      const ended = () => (reader.removeEventListener('fanjian-ready', ended), reader.removeEventListener('fanjian-error', ended), done());
      reader.addEventListener('fanjian-ready', ended);
      reader.addEventListener('fanjian-error', ended);
      reader.article = story;
    });
    shown.push(reader.shadowRoot.querySelector('article')?.textContent ?? null);
  }
  return shown;
}

inEachEngine('A payload', {}, (fact) => {
  fact('as the text of a story is its text', async (browser) => {
    await open(browser, server.at('/reader.html'));
    await ready(browser);
    // Behind a character: a text that begins with { is JSON.
    const shown = await browser.evaluate(shownOf, payloads.map((payload) => `字${payload}`));
    const lost = payloads.filter((payload, i) => shown[i] === null || squeezed(shown[i]) !== squeezed(`字${payload}`));
    assert.deepEqual(lost, []);
    await unharmed(browser);
    assert.deepEqual(await browser.problems(), []);
  });

  fact('in every field of a story is shown in its place', async (browser) => {
    await open(browser, server.at('/reader.html'));
    await ready(browser);
    // A line break begins another paragraph.
    const lines = payloads.filter((payload) => !/[\n\u2028]/.test(payload));
    const stories = lines.map((payload) => ({
      headline: `甲${payload}`, author: [{ name: `乙${payload}`, roleName: `丙${payload}` }], contributor: `丁${payload}`,
      articleBody: [`戊${payload}`, { role: 'heading', text: `己${payload}` }, { role: 'quotation', text: `庚${payload}` }],
      copyrightNotice: `辛${payload}`, creditText: `壬${payload}`,
    }));
    const shown = await browser.evaluate(shownOf, stories);
    const lost = lines.filter((payload, i) => {
      const text = squeezed(shown[i] ?? '');
      return ['甲', '戊', '己', '庚'].some((mark) => !text.includes(squeezed(mark + payload)));
    });
    assert.deepEqual(lost, []);
    await unharmed(browser);
  });

  fact('as markup of a story at an address runs nothing and asks for nothing but what is allowed', async (browser) => {
    payloads.forEach((payload, i) => server.set(`/markup/${i}.html`, { body: `<article><h1>頭一行</h1><p>第${i}段說了一些話。</p>${payload}</article>` }));
    await open(browser, server.at('/markup.html'));
    await ready(browser);
    const shown = [];
    for (let from = 0; from < payloads.length; from += 50) shown.push(...await browser.evaluate(async (begin, end) => {
      const reader = document.querySelector('fanjian-reader');
      const shown = [];
      for (let i = begin; i < end; ++i) {
        await new Promise((done) => {
          reader.addEventListener('fanjian-ready', done, { once: true });
          reader.src = `/markup/${i}.html`;
        });
        const article = reader.shadowRoot.querySelector('article');
        shown.push(new RegExp(`第${i}段[說说]了一些[話话]`).test(article.textContent)
          && [...article.querySelectorAll('a[href]')].every((a) => /^(https?|mailto):$/.test(a.protocol))
          && [...article.querySelectorAll('*')].every((each) => [...each.attributes].every(({ name }) => !/^on|^srcset$|^ping$|^style$|^srcdoc$/.test(name) || (name === 'style' && !/url|expression/.test(each.getAttribute('style')))))
          && !article.querySelector('iframe,object,embed,script,svg,video,form,link,meta,base,source'));
      }
      return shown;
    }, from, Math.min(from + 50, payloads.length)));
    assert.deepEqual(payloads.filter((payload, i) => !shown[i]), []);
    await unharmed(browser);
  });

  fact('in a host\'s text and attributes stays there when the page is switched', async (browser) => {
    await open(browser, server.at('/host.html'));
    await browser.until(() => document.querySelector('main').textContent.includes('頭髮'));
    const kept = await browser.evaluate(async (all) => {
      const main = document.querySelector('main');
      main.replaceChildren(...all.map((payload) => {
        const p = document.createElement('p');
        p.append('头发', payload);
        p.title = p.ariaLabel = `头发${payload}`;
        return p;
      }));
      // The last is converted last.
      for (let i = 0; i < 100 && !main.lastChild.title.startsWith('頭髮'); ++i) await new Promise((done) => setTimeout(done, 100));
      await new Promise((done) => setTimeout(done, 100));
      return [...main.children].map((p) => [p.textContent, p.title]);
    }, payloads);
    const lost = payloads.filter((payload, i) => kept[i][0] !== `頭髮${payload}` || kept[i][1] !== `頭髮${payload}`);
    assert.deepEqual(lost, []);
    await unharmed(browser);
  });

  fact('in the studio is its text on both sides, and among the parts', async (browser) => {
    await browser.go(server.at('/studio.html'));
    await browser.until(() => !document.body.classList.contains('waiting'));
    const lines = payloads.map((payload) => `字${payload.replace(/[\r\n\u2028\u2029\u0085]+/g, ' ')}`);
    for (let from = 0; from < lines.length; from += 100) {
      const text = `${lines.slice(from, from + 100).join('\n\n')}\n`;
      await browser.evaluate((given) => {
        const source = document.getElementById('source');
        source.value = given;
        source.dispatchEvent(new Event('input'));
      }, text);
      const last = letters(lines[Math.min(from + 99, lines.length - 1)]);
      const shown = await browser.until((wanted) => {
        const texts = [...document.querySelectorAll('fanjian-reader')].map((reader) => reader.shadowRoot?.querySelector('article')?.textContent ?? '');
        return texts.every((each) => each.replace(/[^\p{L}\p{N}]+/gu, '').includes(wanted)) && texts.concat(document.getElementById('sheet').textContent);
      }, last);
      for (const side of shown.slice(0, 2)) {
        const there = letters(side);
        assert.deepEqual(lines.slice(from, from + 100).filter((line) => !there.includes(letters(line))), []);
      }
      assert.equal(await browser.evaluate(() => document.getElementById('source').value), text);
      await unharmed(browser);
    }
    // Nothing that a payload names is an element of the page.
    assert.equal(await browser.evaluate(() => document.querySelectorAll('#sheet script, #sheet img, #sheet iframe, #findings script, #findings img').length), 0);
  });

  fact('as the name of a file is what the studio calls it by', async (browser) => {
    await browser.go(server.at('/studio.html'));
    await browser.until(() => !document.body.classList.contains('waiting'));
    const told = await browser.evaluate(async (names) => {
      const said = [];
      for (const name of names) {
        const data = new DataTransfer();
        // Not well-formed in any encoding, so that the file is named in what is said of it.
        data.items.add(new File([new Uint8Array([0xe5, 0xad, 0x97, 0xe5, 0xad, 0x97, 0xe5, 0xad, 0x97, 0xff, 0x0a])], name));
        const [trouble, notes] = ['trouble', 'notes'].map((id) => document.getElementById(id));
        trouble.textContent = notes.textContent = '';
        dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        for (let wait = 0; wait < 200 && !trouble.textContent && !notes.textContent; ++wait) await new Promise((done) => setTimeout(done, 5));
        said.push(trouble.children.length || notes.querySelector(':scope * *') ? null : trouble.textContent + notes.textContent);
      }
      return said;
    }, payloads);
    // By letters: engines make a colon of a slash in a name.
    const lost = payloads.filter((payload, i) => told[i] === null || !letters(told[i]).includes(letters(payload)));
    assert.deepEqual(lost, []);
    await unharmed(browser);
  });

  fact('in a page that is one file is its text, before and after the reader', async (browser) => {
    await browser.go(server.at('/bundle.html'));
    // Its marks are set, as a reader sees them.
    const text = letters(await browser.evaluate(() => document.querySelector('fanjian-reader article').textContent));
    assert.deepEqual(payloads.filter((payload) => !text.includes(letters(payload))), []);
    await ready(browser);
    // So long a story changes in slices.
    await browser.evaluate(() => new Promise((done) => {
      const reader = document.querySelector('fanjian-reader');
      reader.addEventListener('fanjian-change', () => done(), { once: true });
      reader.punctuation = reader.quotes = 'source';
    }));
    const afterIt = squeezed(await browser.evaluate(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('article').textContent));
    assert.deepEqual(payloads.filter((payload) => !afterIt.includes(squeezed(payload))), []);
    await unharmed(browser);
  });
});
