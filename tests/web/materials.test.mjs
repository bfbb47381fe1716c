// The bill of materials and the notices say the same, and what is pinned is pinned by its hash.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const top = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, top), 'utf8');
const bill = JSON.parse(read('dist/sbom.cdx.json'));
const fromNpm = bill.components.filter(({ purl }) => purl.startsWith('pkg:npm/'));

test('every npm package in the bill of materials is in the notices, in that version, and the other way round', () => {
  const notices = read('dist/NOTICE.txt').replace(/\s+/g, ' ');
  for (const { name, version } of fromNpm) assert.ok(notices.includes(`${name} ${version}`), `${name} ${version} has no notice`);
  const noticed = [...notices.slice(0, notices.indexOf('-----')).matchAll(/((?:@[\w-]+\/)?[a-z][\w.-]*) (\d+\.\d+\.\d+)\b/g)];
  assert.ok(noticed.length > 15);
  for (const [, name, version] of noticed) {
    assert.ok(fromNpm.some((one) => one.name === name && one.version === version), `${name} ${version} is not in the bill`);
  }
});

test('every npm package that we ship of has a SHA-512 and a licence', () => {
  assert.ok(fromNpm.length > 15);
  for (const { name, hashes, licenses } of fromNpm) {
    assert.match(hashes[0].content, /^[0-9a-f]{128}$/, name);
    assert.match(licenses[0].expression, /^(?:MIT|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|MIT AND Zlib)$/, name);
  }
});

test('what Debian supplies for the .wasm has the SHA-256 of its source', () => {
  const lock = read('core/wasm/debian.lock');
  const fromDebian = bill.components.filter(({ purl }) => purl.startsWith('pkg:deb/'));
  assert.deepEqual(fromDebian.map(({ name }) => name), ['emscripten', 'icu', 'nlohmann-json3']);
  for (const { name, version, hashes: [{ alg, content }] } of fromDebian) {
    assert.equal(alg, 'SHA-256', name);
    assert.match(content, /^[0-9a-f]{64}$/, name);
    assert.ok(lock.includes(`${content}  ${name}_${version}`), `${name} ${version} is not in debian.lock`);
  }
});

test('every package of every lock file is pinned by its hash and names no host', () => {
  for (const path of ['web/package-lock.json', 'web/readings/package-lock.json', 'web/words/package-lock.json',
    'tests/web/package-lock.json', 'tests/bench/package-lock.json']) {
    const packages = Object.entries(JSON.parse(read(path)).packages).filter(([place]) => place !== '');
    assert.ok(packages.length > 0, path);
    for (const [place, one] of packages) {
      if (one.link) continue;
      assert.match(one.integrity ?? '', /^sha512-/, `${path}: ${place}`);
      assert.equal(one.resolved, undefined, `${path}: ${place} names a host`);
    }
  }
});

test('README, notices and bill of materials say the same of ICU', () => {
  const { version, description } = bill.components.find(({ name }) => name === 'icu');
  assert.match(description, /UTF-8/);
  assert.ok(read('web/NOTICE.txt').includes(`ICU ${version}, as Debian ships it: ${description}\n`));
  assert.ok(read('README.md').includes(`| ${description} | ICU ${version}, Debian | Unicode |\n`));
});

test('every source that the weights of the context were fitted to stands in the notices, with what of it and its licence', () => {
  const notices = read('web/NOTICE.txt');
  const begin = notices.indexOf('The weights of the context');
  const entries = notices.slice(begin, notices.indexOf('\n\n', begin)).replace(/\s+/g, ' ').split(' - ').slice(1);
  const table = read('core/dictionary/train/README.md').split('## Sources')[1];
  const rows = [...table.matchAll(/^\| (?!source|---)(.*) \| (.*) \| (.*) \|$/gm)];
  assert.ok(rows.length > 10);
  for (const [, source, what, licence] of rows) {
    const names = [...source.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    for (const name of names.length ? names : [source.split(':')[0]]) {
      const entry = entries.find((one) => one.split(':')[0].includes(name));
      assert.ok(entry, `${name} is not named`);
      assert.ok(entry.includes(licence), `${name}: ${licence} is not said`);
      assert.ok(entry.includes(what.split(/ with| of|,/)[0]), `${name}: ${what} is not said`);
    }
  }
  assert.equal(entries.length, rows.length);
});
