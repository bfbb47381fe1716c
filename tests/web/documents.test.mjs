// The documents: their links lead somewhere, the files that they name are there, and the sizes that they tell are dist/'s.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import zlib from 'node:zlib';
import { dist, top } from './reader.mjs';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: top, encoding: 'utf8' }).split('\n').filter(Boolean);
const documents = tracked.filter((name) => name.endsWith('.md') && !name.startsWith('dist/'));
const read = (name) => readFileSync(path.join(top, name), 'utf8');
const prose = (text) => text.replace(/^```[^]*?^```/gm, '');

const anchor = (heading) => heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\- _]/gu, '').replaceAll(' ', '-');
const anchors = (text) => [...prose(text).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchor(heading));

// Links of a document that lead nowhere: to a file that is not there, or to a heading that it does not have.
function deadLinks(name, text, there = (file) => existsSync(path.join(top, file)), textOf = read) {
  return [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link).filter((link) => {
    if (/^(https?|mailto):/.test(link)) return false;
    const [file, heading] = link.split('#');
    const target = file ? path.posix.join(path.posix.dirname(name), file) : name;
    return !there(target) || (heading && !anchors(target === name ? text : textOf(target)).includes(decodeURIComponent(heading)));
  });
}

// Sources that a document names in code and that are nowhere in the tree: `pack.cpp`, `core/text/unicode.h`.
const stems = new Set(tracked.map((name) => `/${name}`));
const somewhere = (name) => [...stems].some((file) => file.endsWith(`/${name}`));
// ICU's own.
const elsewhere = new Set(['norm2_nfc_data.h']);
function missingSources(text, has = somewhere) {
  return [...prose(text).matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => code.match(/[\w./-]+\.(?:cpp|h|mjs|css|md)(?![\w.])/g) ?? [])
    .map((name) => name.replace(/^(?:\.\.?\/)+/, ''))
    .filter((name) => !elsewhere.has(name) && !name.startsWith('.build/') && !/^[._-]/.test(name) && !has(name));
}

it('every link of a document leads somewhere', () => {
  assert.ok(documents.length > 15);
  for (const name of documents) assert.deepEqual(deadLinks(name, read(name)), [], name);
});

it('every source that a document names is there', () => {
  for (const name of documents) assert.deepEqual(missingSources(read(name)), [], name);
});

it('a link, a heading and a source that are not there are told', () => {
  const told = (text) => deadLinks('web/docs/made.md', text, (file) => file === 'README.md' || file === 'web/docs/made.md', () => '## Which files\n');
  assert.deepEqual(told('[a](../../README.md#which-files) [b](../../README.md) [c](#d)\n# D\n'), []);
  assert.deepEqual(told('[a](README.md) [b](../../README.md#files) [c](#e) [d](https://example.org/x)'), ['README.md', '../../README.md#files', '#e']);
  assert.deepEqual(missingSources('`features.h`, `core/text/unicode.h` and `context/format.h`; `.h`'), ['features.h', 'context/format.h']);
  assert.deepEqual(missingSources('```sh\ncat made.cpp\n```\n'), []);
});

// In KB of 1,000 bytes, brotli: what files of dist/ have together.
const kilobytes = (...names) => names.reduce((sum, name) => {
  const content = readFileSync(path.join(dist, name));
  return sum + zlib.brotliCompressSync(content, { params: { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length } }).length;
}, 0) / 1000;

it('the sizes that the documents tell are those of dist/, to a kilobyte', () => {
  const convert = kilobytes('fanjian-convert.js', 'fanjian-convert.wasm'), traditional = kilobytes('fanjian-traditional.wasm');
  const page = kilobytes('fanjian-loader.js', 'fanjian-page.js', 'fanjian-convert.wasm');
  const reader = kilobytes('fanjian-reader.external.js', 'fanjian.wasm');
  const told = (name, pattern, ...sizes) => {
    const found = pattern.exec(read(name));
    assert.ok(found, `${name} says nothing of ${pattern}`);
    sizes.forEach((size, at) => assert.ok(Math.abs(Number(found[at + 1]) - size) < 1,
      `${name} tells ${found[at + 1]} KB, and it is ${size.toFixed(1)}: ${found[0]}`));
  };
  told('README.md', /\| (\d+) convert, (\d+) switch, (\d+) reader; Traditional (\d+) more \|/, convert, page, reader, traditional);
  told('web/docs/compared.md', /\| (\d+) KB, and (\d+) for Traditional \|/, reader, traditional);
  told('web/docs/sources.md', /fanjian-markup\.js \((\d+) KB in gzip\)/, zlib.gzipSync(readFileSync(path.join(dist, 'fanjian-markup.js')), { level: 9 }).length / 1000);
  const bench = (what, ...sizes) => told('tests/bench/README.md', new RegExp(`^\\| ${what} \\| ${sizes.map(() => '([\\d.]+)').join(' \\| ')} \\|`, 'm'), ...sizes);
  bench('`<fanjian-reader>`', reader, reader + traditional);
  bench('`<fanjian-switch>`', page, page + traditional);
  bench('`import \\{ convert \\}`', convert, convert + traditional);
  bench('`fanjian-reader.external.js`', kilobytes('fanjian-reader.external.js'));
  bench('`fanjian-page.js`', kilobytes('fanjian-page.js'));
  bench('`fanjian-extras.js`, on first use', kilobytes('fanjian-extras.js'));
  bench('`fanjian-blocks.js`, on first use', kilobytes('fanjian-blocks.js'));
});

it('the two Chinese READMEs have the same attributes, each once, with values that the English one has', () => {
  const rows = (name) => [...read(name).matchAll(/^\| `([\w-]+)` \| ([^|]+) \|/gm)].map(([, attribute, values]) => [attribute, values.match(/`([\w-]+)`/g) ?? []]);
  const english = new Map(rows('README.md'));
  const [hant, hans] = ['zh-Hant', 'zh-Hans'].map((script) => rows(`web/docs/README.${script}.md`));
  assert.ok(hant.length >= 6);
  assert.deepEqual(hans, hant);
  assert.equal(new Set(hant.map(([attribute]) => attribute)).size, hant.length);
  for (const [attribute, values] of hant) assert.deepEqual(values, english.get(attribute), attribute);
});
