// The codes of errors: each has its row in web/docs/errors.md, and a fact that has it told.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, it } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { dist, hansStory, open, page, ready, scripts, top } from './reader.mjs';
import { serve } from './server.mjs';

const read = (name) => readFileSync(path.join(top, name), 'utf8');
const rows = [...read('web/docs/errors.md').matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell]) => [...cell.matchAll(/`(\w+)`/g)].map(([, code]) => code));

// Codes that the sources name where they make or tell an error.
function codes() {
  const found = new Set([...read('core/text/error.h').matchAll(/^ {2}(\w+) = [1-9]\d*,/gm)].map(([, code]) => code));
  const folders = ['convert', 'core', 'entries', 'page-switch', 'reader', 'readings', 'settings'];
  for (const folder of folders) {
    for (const name of readdirSync(path.join(top, 'web/src', folder)).filter((each) => each.endsWith('.ts'))) {
      const text = read(`web/src/${folder}/${name}`);
      const made = /(?:new (?:ReaderError|CoreError)\(|(?:report|tell|tellError|fail)\((?:[\w.#]+, )?|\bcode: |code !== |\? \[|: \[)'([a-z]+(?:_[a-z0-9]+)+)'/g;
      for (const [, code] of text.matchAll(made)) found.add(code);
    }
  }
  // Told for what a check finds in a text (core/check.ts), and no error.
  return [...found].filter((code) => !/^(not_traditional|shifted_bytes|lost_bytes)$/.test(code)).sort();
}

// Where a fact has a code told that none of this file has.
const elsewhere = {
  'tests/web/modules.test.mjs': ['file_missing', 'file_type', 'file_changed', 'csp_connect', 'csp_wasm', 'script_unavailable', 'script_refused'],
  'tests/package/package.test.mjs': ['chunk_missing'],
  'tests/web/core.test.mjs': ['wrong_abi', 'out_of_memory', 'bad_shape'],
  'tests/web/faults.test.mjs': ['core_unavailable'],
  'tests/web/bad_input.test.mjs': ['src_unreachable', 'src_not_text', 'empty', 'ill_formed'],
  'tests/web/blocks.test.mjs': ['left_out'],
  'tests/web/interface.test.mjs': ['unknown_value'],
  'tests/web/glossary.test.mjs': ['glossary_unreachable'],
  'tests/web/page_switch.test.mjs': ['for_invalid', 'for_missing'],
  'tests/web/switch_faults.test.mjs': ['for_taken', 'host_overwrites'],
};

// Of `convert` and `Core`, in Node: the code, what has it told, and the offset.
const told = [];
const tells = (code, offset, run) => {
  told.push(code);
  it(`${code} is told`, async () => {
    await assert.rejects(async () => run(await import(`${dist}fanjian-node.mjs`), await import(`${dist}fanjian-convert.js`)), (cause) => {
      assert.equal(cause.code, code, cause.message);
      assert.equal(cause.offset, offset);
      assert.match(cause.message, /\w+ \w+/);
      return true;
    });
  });
};
const bytes = (name) => readFileSync(path.join(dist, name));
const there = { from: 'zh-Hans', to: 'zh-Hant' };
tells('file_unreachable', undefined, (_, { convert }) => convert('x', { to: 'zh-Hans', wasmUrl: 'http://127.0.0.1:1/none.wasm' }));
tells('unknown_tag', 0, (_, { convert }) => convert('x', { to: 'fr', wasm: bytes('fanjian-convert.wasm') }));
tells('too_large', 40_000, async ({ engine }) => (await engine()).open('x\n'.repeat(20_001)));
tells('bad_json', 18, async ({ engine }) => (await engine()).open('{"articleBody": [ '));
tells('invalid_utf8', 3, async ({ engine }) => (await engine()).open(new Uint8Array([0xE5, 0xAD, 0x97, 0xE5, 0x41])));
tells('bad_glossary', 5, async ({ engine }) => (await engine()).openGlossary('# ok\nmapp\tx'));
tells('bad_argument', 0, async ({ engine }) => (await engine()).convert('字', { ...there, glossary: 77 }));
tells('bad_lexicon', 0, async ({ Core }) => (await Core.load(bytes('fanjian.wasm'))).complete(new Uint8Array(100)));
tells('traditional_missing', 0, async ({ Core }) => (await Core.load(bytes('fanjian.wasm'))).convert('发', there));
told.push('failed', 'switch_failed');  // below

it('each code of the sources has its row, and no row is of nothing', () => {
  assert.ok(codes().length > 25, codes().join());
  assert.deepEqual(codes().filter((code) => !rows.includes(code)), []);
  const sources = ['convert', 'core', 'entries', 'page-switch', 'reader', 'settings'].flatMap((folder) =>
    readdirSync(path.join(top, 'web/src', folder)).filter((name) => name.endsWith('.ts')).map((name) => read(`web/src/${folder}/${name}`))).join('\n') + read('core/text/error.h');
  assert.deepEqual(rows.filter((code) => !new RegExp(`\\b${code}\\b`).test(sources)), []);
});

it('each row has a fact that has it told', () => {
  const facts = [...told, ...Object.values(elsewhere).flat()];
  assert.deepEqual(rows.filter((code) => !facts.includes(code)), []);
  for (const [file, named] of Object.entries(elsewhere)) {
    for (const code of named) assert.match(read(file), new RegExp(`\\b${code}\\b`), `${file}: ${code}`);
  }
});

let server;
before(async () => {
  server = await serve({ '/dist/': dist,
    '/story.html': { body: page(`<fanjian-reader script="hans">${hansStory}</fanjian-reader>`, scripts.module()) },
    '/page.html': { body: page('<fanjian-switch for="#p"></fanjian-switch><p id="p" lang="zh-CN">这里的头发</p>', scripts.module()) } });
});
after(() => server?.close());

// An engine that does not keep its word, from now on.
const broken = (browser) => browser.evaluate(() => {
  globalThis.told = [];
  document.addEventListener('fanjian-error', ({ detail }) => globalThis.told.push(detail.code));
  TextEncoder.prototype.encodeInto = TextEncoder.prototype.encode = () => { throw new Error('no'); };
});
const until = (browser, code) => browser.until((wanted) => globalThis.told.includes(wanted), code);

inEachEngine('What fails for another reason', {}, (fact) => {
  fact('is told by a reader, which shows its own text: failed', async (browser) => {
    await open(browser, server.at('/story.html'));
    await ready(browser);
    await broken(browser);
    await browser.evaluate(() => { document.querySelector('fanjian-reader').article = '头发'; });
    await until(browser, 'failed');
  });

  fact('is told by a switch, and the page has its own text: switch_failed', async (browser) => {
    await open(browser, server.at('/page.html'));
    await browser.until(() => document.querySelector('fanjian-switch').shown !== null);
    await broken(browser);
    await browser.evaluate(() => document.querySelector('fanjian-switch').choose({ script: 'hant' }));
    await until(browser, 'switch_failed');
    assert.equal(await browser.evaluate(() => document.querySelector('#p').textContent), '这里的头发');
  });
});
