// What must hold of any text and any markup, tried on what fast-check makes up: laying a converted text
// back over its pieces, in Node and in the page, and the native core beside the wasm.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { Core } from '../../dist/fanjian-reader.external.js';
import { readerCore } from './reader_core.mjs';
import { buildSync } from '../../web/node_modules/esbuild/lib/main.js';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const core = await readerCore(Core);
const { outputFiles: [{ text: code }] } = buildSync({ entryPoints: [path.join(root, 'web/src/page-switch/offset-map.ts')],
  bundle: true, write: false, format: 'esm' });
const { projectOffsets } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
// The same cases in every run, so that a failure is one for everybody.
const fixed = { seed: 20261126 };

const words = ['头', '发', '发展', '理发店', '头发', '里', '面', '皇后', '以后', '软件', '出租车', '打印机', 'U盘', '互联网', '干', '系',
  '周', '了', '，', '。', '“', '”', ' ', 'a', 'B2', '1', '𠮷', '😀', '於', '髮', '𝒳', '後', '\u00e9'];
const textOf = (max) => fc.array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) }), { maxLength: max }).map((parts) => parts.join(''));
const directions = ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK'].flatMap((from) =>
  ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK'].flatMap((to) => [false, true].map((regionalWords) => ({ from, to, regionalWords }))));

// A text cut into pieces, some with holes: characters that stand in the page and not in the text.
const piecesOf = fc.array(fc.tuple(textOf(6), fc.array(fc.nat(12), { maxLength: 2 })), { minLength: 1, maxLength: 8 })
  .map((parts) => {
    let begin = 0;
    return parts.map(([text, places]) => {
      const plain = [...text].map((c) => (c === '\u200b' ? 'x' : c));
      for (const at of [...places].sort((a, b) => b - a)) if (at <= plain.length) plain.splice(at, 0, '\u200b');
      const source = plain.join('');
      const holes = [...source.matchAll(/\u200b/g)].map(({ index }) => index);
      const piece = { source, begin, ...(holes.length ? { holes } : {}) };
      begin += source.length - holes.length;
      return piece;
    });
  });
const withoutHoles = (text) => text.replaceAll('\u200b', '');

test('a converted text that is laid back over its pieces is whole: each character once, holes where they were', (t) => {
  let tried = 0;
  fc.assert(fc.property(piecesOf, fc.constantFrom(...directions), (pieces, direction) => {
    ++tried;
    const mapped = core.convertMapped(pieces.map(({ source }) => withoutHoles(source)).join(''), direction);
    const laid = projectOffsets(mapped, pieces);
    assert.equal(laid.length, pieces.length);
    assert.equal(withoutHoles(laid.join('')), mapped.text);
    laid.forEach((one, i) => {
      assert.equal(one.split('\u200b').length, pieces[i].source.split('\u200b').length);
      assert.ok(one.isWellFormed?.() ?? !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(one), 'a character is cut in two');
    });
  }), { ...fixed, numRuns: 20_000 });
  t.diagnostic(`${tried} texts`);
});

test('of an unchanged text every piece is what it was', () => {
  fc.assert(fc.property(piecesOf, (pieces) => {
    const mapped = core.convertMapped(pieces.map(({ source }) => withoutHoles(source)).join(''), { from: 'zh-Hant', to: 'zh-Hant' });
    assert.deepEqual(projectOffsets(mapped, pieces), pieces.map(({ source }) => source));
  }), { ...fixed, numRuns: 2_000 });
});

const native = path.join(process.env.FANJIAN_BUILD_DIR ?? path.join(root, '.build'), 'native/core/cli/fanjian');
test('the native core and the wasm say the same of any text', {
  skip: existsSync(native) ? false : `the native tool is not built (${native})`,
}, (t) => {
  const texts = fc.sample(fc.oneof(textOf(40), fc.array(textOf(12), { maxLength: 6 }).map((lines) => lines.join('\n')),
    fc.string({ unit: 'grapheme', maxLength: 60 })), { ...fixed, numRuns: 1_500 });
  const input = texts.map((text) => `${JSON.stringify(text)}\n`).join('');
  const run = (program, args) => {
    const { status, stdout, stderr } = spawnSync(program, args, { input, maxBuffer: 1 << 28 });
    assert.equal(status, 0, stderr.toString());
    return stdout.toString();
  };
  let compared = 0;
  for (const args of [['parse'], ['render', '--to', 'zh-Hans'], ...directions.map(({ from, to, regionalWords }) =>
    ['convert', '--from', from, '--to', to, ...(regionalWords ? ['--regional-words'] : [])])]) {
    const byNode = run(process.execPath, [path.join(root, 'dist/cli.mjs'), ...args, '--ndjson']);
    assert.equal(run(native, [...args, '--ndjson']), byNode, args.join(' '));
    compared += texts.length;
  }
  t.diagnostic(`${compared} results`);
});

// Inline markup, within itself. A link is not among it: two that touch are two.
const { tree } = fc.letrec((tie) => ({
  tree: fc.array(fc.oneof({ maxDepth: 4 }, { weight: 4, arbitrary: fc.constantFrom(...words.filter((word) => /\p{Script=Han}|，|。/u.test(word))) },
    { weight: 1, arbitrary: fc.constantFrom('<!-- 发 -->', '<wbr>', '<span></span>') },
    { weight: 3, arbitrary: fc.tuple(fc.constantFrom('b', 'i', 'em', 'strong', 'span', 'u', 'mark'), tie('tree'))
      .map(([name, inner]) => `<${name}>${inner}</${name}>`) }), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
}));
const trees = fc.sample(tree, { ...fixed, numRuns: 400 });
let server;
before(async () => {
  const sections = trees.map((html, index) => `<section id="c${index}">${html}</section>`).join('\n');
  server = await serve({ '/dist/': dist, '/trees.html': { body: page(`<fanjian-switch for="#main" script="hant"></fanjian-switch>
<main id="main" lang="zh-CN"><p>${'这个国家的人们说，现在还没有来。'.repeat(20)}</p>\n${sections}</main>`, scripts.external()) } });
});
after(() => server?.close());

const look = (count) => Array.from({ length: count }, (_, index) => {
  const section = document.getElementById(`c${index}`);
  return [section.textContent, section.innerHTML];
});
const tagsOf = (html) => html.match(/<!--.*?-->|<[^>]*>/g) ?? [];

inEachEngine('Any markup', {}, (fact) => {
  fact('has its text converted as a whole, its tags left alone, and all of it back', async (browser, t) => {
    await open(browser, server.at('/trees.html'));
    const settled = async (lang) => {
      await browser.until((wanted) => document.getElementById('main').lang === wanted, lang);
      await browser.until(() => !document.querySelector('fanjian-switch').shadowRoot.querySelector('[aria-busy]'));
    };
    await settled('zh-Hant-TW');
    const shown = await browser.evaluate(look, trees.length);
    shown.forEach(([text, html], i) => {
      const source = trees[i].replace(/<!--.*?-->|<[^>]*>/g, '');
      assert.equal(text, core.convert(source, { from: 'zh-Hans', to: 'zh-Hant-TW', mixed: true }), trees[i]);
      assert.deepEqual(tagsOf(html), tagsOf(trees[i]));
    });
    await browser.evaluate(() => { document.querySelector('fanjian-switch').script = 'hans'; });
    await settled('zh-CN');
    assert.deepEqual((await browser.evaluate(look, trees.length)).map(([, html]) => html), trees);
    assert.deepEqual(await browser.problems(), []);
    t.diagnostic(`${browser.engine}: ${trees.length} trees`);
  });
});
