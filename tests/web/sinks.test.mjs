// What ships parses no markup and no code out of text, and is pure ASCII where it is a script.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { it } from 'node:test';
import { dist, top } from './reader.mjs';

const sinks = [/\binnerHTML\b/, /\bouterHTML\b/, /\binsertAdjacentHTML\b/, /\bdocument\s*\.\s*write/,
  /\beval\s*\(/, /\bnew\s+Function\b/, /\bFunction\s*\(/, /\bcreateContextualFragment\b/, /\bsetHTML(Unsafe)?\b/,
  /\bsrcdoc\b/, /\bsetTimeout\s*\(\s*['"`]/, /javascript:/];

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: false }).flatMap((entry) => {
    if (entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

// Libraries for Node hold the names of all that a DOM has, and code that makes code. No page takes them: cli.mjs alone
// asks for them.
const nodeAlone = ['fanjian-html.mjs', 'fanjian-sources.mjs', 'fanjian-word.mjs'];
const shipped = (...kinds) => filesUnder(dist).filter((path) => kinds.includes(extname(path)) && !nodeAlone.some((name) => path.endsWith(name)));

const textOf = (path) => readFileSync(path, 'utf8');
const named = (path) => relative(top, path);

it('no source of ours holds a sink, comments included', () => {
  const paths = ['core', 'web'].flatMap((folder) => filesUnder(join(top, folder)))
    .filter((path) => ['.ts', '.js', '.mjs', '.html', '.cpp', '.h', '.in', '.css'].includes(extname(path)));
  assert.ok(paths.length > 20, `only ${paths.length} files`);
  const found = paths.flatMap((path) => sinks.filter((sink) => sink.test(textOf(path)))
    .map((sink) => `${named(path)}: ${sink}`));
  assert.deepEqual(found, []);
});

it('nothing that ships holds a sink', () => {
  const paths = shipped('.js', '.mjs', '.html', '.ts');
  assert.ok(paths.length >= 5, `only ${paths.length} files`);
  const found = paths.flatMap((path) => sinks.filter((sink) => sink.test(textOf(path)))
    .map((sink) => `${named(path)}: ${sink}`));
  assert.deepEqual(found, []);
});

it('what is for Node alone is asked for by the command line, and by what renders on a server', () => {
  const askers = shipped('.js', '.mjs', '.html').filter((path) => nodeAlone.some((name) => textOf(path).includes(name))).map((path) => relative(dist, path));
  assert.deepEqual(askers, ['cli.mjs', 'fanjian-render.mjs']);
});

it('every script that ships is pure ASCII', () => {
  for (const path of shipped('.js', '.mjs')) {
    const odd = /[^\x00-\x7f]/.exec(readFileSync(path, 'latin1'));
    assert.equal(odd, null, `${named(path)} at ${odd?.index}`);
  }
  // What runs; the story beside it is Chinese.
  const scripts = [...readFileSync(`${dist}demo.html`, 'latin1').matchAll(/<script(?![^>]*json)[^>]*>([^]*?)<\/script>/g)];
  assert.ok(scripts.length >= 3);
  for (const [, script] of scripts) assert.equal(/[^\x00-\x7f]/.exec(script), null);
});

it('nothing that ships names an address to fetch from', () => {
  for (const path of filesUnder(dist).filter((each) => ['.js', '.html'].includes(extname(each)))) {
    const fetched = textOf(path).match(/(?:src|href)\s*=\s*["']https?:|fetch\(\s*["'`]https?:|@import|url\(\s*["']?https?:/g);
    assert.equal(fetched, null, named(path));
  }
});
