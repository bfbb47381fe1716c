// The house: rooms, their namespaces, names that are no longer used, how the C++ is laid out.
import test from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { oldNames, tracked } from '../names.mjs';
import { coreGraph, namespaceFaults, webGraph } from '../rooms.mjs';

const one = (source) => [['core/text/made.h'], () => source];

test('every file of the core opens its room’s namespace', () => {
  assert.deepEqual(namespaceFaults(), []);
});

test('a file in another room’s namespace is told, and a header that takes a whole one', () => {
  const faults = (source, file = 'core/text/made.h') => namespaceFaults([file], () => source);
  assert.match(faults('namespace fanjian {\n}')[0], /core\/text\/made\.h opens fanjian: its room is fanjian::text/);
  assert.match(faults('namespace fanjian::article {\n}')[0], /opens fanjian::article/);
  assert.match(faults('namespace fanjian::texts {\n}')[0], /opens fanjian::texts/);
  assert.match(faults('#pragma once\nusing namespace fanjian::text;\n')[0], /takes a whole namespace/);
  assert.match(faults('  "namespace fanjian {', 'core/article/made.cmake')[0] ?? 'none', /none/, 'not at the beginning of a line');
  assert.match(faults('"#pragma once\\nnamespace fanjian {', 'core/article/made.cmake')[0], /its room is fanjian::article/);
  assert.match(faults('namespace fanjian::dictionary {\n}', 'core/dictionary/pack/made.cpp')[0], /its room is fanjian::dictionary::pack/);
  assert.deepEqual(faults('namespace fanjian::text::unicode {\n}'), []);
  assert.deepEqual(faults('namespace fanjian::article {\n}', 'core/article/head/made.h'), []);
});

test('an include that points back is told', () => {
  assert.match(coreGraph(...one('#include "convert/converter.h"\n')).faults[0], /text may not see convert/);
  assert.match(coreGraph(...one('#  include <convert/converter.h>\n')).faults[0], /text may not see convert/);
  assert.deepEqual(coreGraph(...one('#include "text/span.h"\n#include <string>\n#include <unicode/uchar.h>\n')).faults, []);
});

test('a folder of the core that is no room is told', () => {
  assert.match(coreGraph(['core/made/made.h'], () => '').faults[0], /core\/made\/made\.h: no room/);
  assert.deepEqual(coreGraph(['core/fanjian.h'], () => '#include "story/story.h"\n').faults, []);
});

test('an import that points back is told, however it is written, and so are a circle and a folder without a place', () => {
  const faults = (files) => webGraph(Object.keys(files), (file) => files[file]).faults;
  for (const written of ["import '../reader/a.js';", 'import "../reader/a.js";', "const a = await import('../reader/a.js');",
    "export type { A } from '../reader/a.js';"]) {
    assert.match(faults({ 'web/src/core/made.ts': written })[0] ?? written, /core may not see reader/);
  }
  assert.match(faults({ 'web/src/core/a.ts': "import './b.js';", 'web/src/core/b.ts': "import './a.js';" })[0], /a circle: .*a\.ts > .*b\.ts > .*a\.ts/);
  assert.match(faults({ 'web/src/made/a.ts': '' })[0], /no folder of web\/src has a place for it/);
  assert.deepEqual(faults({ 'web/src/reader/made.ts': "import '../core/a.js';" }), []);
});

test('no old name is in use', () => {
  assert.deepEqual(oldNames(tracked(), (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')), []);
});

test('an old name is told, with its line and the new one, where the old one would be looked for', () => {
  const told = (file, source) => oldNames([file], () => source);
  assert.deepEqual(told('core/story/made.h', '\nstruct StoryDraft {};'), ['core/story/made.h:2: StoryDraft is now StoryInput']);
  assert.match(told('tests/core/made.cpp', 'using namespace fanjian::command;')[0], /fanjian::command is now fanjian::cli/);
  assert.match(told('web/src/reader/made.ts', 'function keep_place() {}')[0], /camelCase/);
  assert.match(told('web/examples/made.html', '<fanjian-reader interface="en">')[0], /ui-lang/);
  assert.deepEqual(told('core/article/made.cpp', '// Told by its line; turned; asked once'), []);
  for (const file of ['README.md', 'web/docs/made.md', 'core/made.md']) assert.match(told(file, 'see document_memory.h')[0], /document_consistency\.h/);
  assert.deepEqual(told('core/made.h', '// dictionary/context_features.h'), []);
  for (const source of ["path.join(root, 'core', 'lexicon', 'words')", "'core/lexicon/words'"]) assert.match(told('tests/accuracy/made.mjs', source)[0], /core\/dictionary\//);
  assert.deepEqual(told('LICENSE', 'fanjian::command'), []);
});

test('a file that is not laid out as agreed is told, or why nothing was checked', () => {
  const made = fileURLToPath(new URL('../../.build/format-made.cpp', import.meta.url));
  const run = () => spawnSync(fileURLToPath(new URL('../format', import.meta.url)), [made], { encoding: 'utf8' });
  try {
    mkdirSync(new URL('../../.build/', import.meta.url), { recursive: true });
    writeFileSync(made, 'int main() { return 0; }\n');
    const good = run();
    assert.equal(good.status, 0, good.stdout);
    assert.match(good.stdout, /laid out as \.clang-format says|not checked: this needs clang-format 14/);
    writeFileSync(made, 'int   main( )  {return 0;}\n');
    const bad = run();
    if (/not checked/.test(bad.stdout)) assert.equal(bad.status, 0);
    else {
      assert.equal(bad.status, 1);
      assert.match(bad.stdout, /format-made\.cpp is not laid out/);
    }
  } finally {
    rmSync(made, { force: true });
  }
});
