// How large is what others take? A table, and a failure where a budget is exceeded.
//
//   node tests/bench/sizes.mjs [--json] [folder]      dist/ if no folder is named
//
// Brotli is at quality 11 and gzip at 9, both of this Node: what a server would send.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const json = process.argv.includes('--json');
const dist = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? path.join(root, 'dist');

// In bytes of 1,000 a KB: what there is and a little air, so that nothing grows unseen. Raising one takes a reason,
// written beside it; README.md has where the bytes are and what was tried.
const budgets = {
  // What a portal's reader downloads for a story of text that stays as it is or becomes Simplified: script and core. The
  // core is 244: ICU's properties, breaks and normalizer (28 KB with their data), JSON by the library (5), the parser's roles and
  // vocabularies (29), own words and house styles (5.7), runs of mixed scripts (3), figures, tables and lists (10).
  // 6.5 KB are the page's ways of reading: asking by a held press with a word for each form, changes on three levels, the
  // outline, the place in long stories, the bar of listening, pages of vertical lines, cells of readings. 1.6 KB are a page's
  // own words of the interface, slots, the page's font, and what is said on the console; 0.6 samples of a long story before
  // all of it, a switch that restyles what is in view, and progress without timelines. 5.4 KB find wrong characters in a
  // Traditional story and correct its view (core/repair/characters.h), .6 show that and close up marks that meet.
  // The settings sheet is a part of the extras, fetched on first use: 3.6 KB. 1.1 of them are code that the first script has, too.
  external: { brotli: 285_700 },
  'external, all': { brotli: 374_300 },  // and what comes on first use: the sheet, asking, listening, markup, the part for Traditional
  // <fanjian-switch> alone, to Simplified: loader, element and the core of conversion. Of that, in every build, ICU's break
  // iterator has 9 and what all doors keep 1.2: addresses, file names, handles and code (convert/written.h).
  page: { brotli: 145_900 },
  'page, all': { brotli: 214_200 },  // to Traditional: and the lexicon's part for that
  // `import { convert }`, to Simplified and between regions: script and core.
  convert: { brotli: 126_800 },
  'convert, all': { brotli: 195_200 },
  loader: { brotli: 3_000 },       // what it downloads before the reader is near the window
  module: { brotli: 416_500 },
  classic: { brotli: 416_800 },
  single: { bytes: 462_700 },      // the page on disk: the story set and, beside it, its source; the plan has 330,000. 1.7 KB are readings that a page takes along
  studio: { bytes: 1_716_500 },    // 253 KB are what reads Word, pages, Markdown and feeds; 91 ICU's converters beyond the former table of Big5
  wasm: { brotli: 249_900 },
  lexicon: { brotli: 100_400 },     // the dictionary and the model
};

const { builds } = JSON.parse(readFileSync(path.join(dist, 'manifest.json'), 'utf8'));
// What of them is the core, and what of that the dictionaries and the context.
const lexicon = path.join(path.resolve(process.env.FANJIAN_BUILD_DIR ?? path.join(root, '.build')), 'native/lexicon.bin');
const parts = { wasm: { files: [{ path: 'fanjian.wasm' }] }, ...(existsSync(lexicon) ? { lexicon: { files: [{ path: lexicon }] } } : {}) };
// What ICU's services bring into the wasm as data: core/text/unicode_data.h.
const unicode = path.join(path.dirname(lexicon), 'unicode_data.cpp');
if (existsSync(unicode)) {
  for (const [, name, bytes] of readFileSync(unicode, 'utf8').matchAll(/char embedded_?(\w*)_bytes\[\] = \{([^}]*)\}/g)) {
    parts[`icu ${name || 'properties'}`] = { files: [{ content: Buffer.from(bytes.split(',').filter((byte) => byte.trim()).map(Number)) }] };
  }
}
// The data of NFC, in the header that gennorm2 wrote for the wasm.
const nfc = path.join(path.dirname(lexicon), '../wasm/icu/norm2_nfc_data.h');
if (existsSync(nfc)) {
  const arrays = [...readFileSync(nfc, 'utf8').matchAll(/ (u?int(?:8|16|32)_t) \w+\[\w+\]=\{([^}]*)\}/g)];
  parts['icu nfc'] = { files: [{ content: Buffer.concat(arrays.map(([, type, list]) => {
    const numbers = list.split(',').filter((number) => number.trim()).map(Number);
    const typed = type === 'uint8_t' ? Uint8Array : type === 'uint16_t' ? Uint16Array : Int32Array;
    return Buffer.from(typed.from(numbers).buffer);
  })) }] };
}
// A build's files are what its page downloads; those that come on first use are counted beside it.
const counted = Object.entries(builds).flatMap(([build, { files }]) => {
  const later = files.filter((file) => file.later);
  return [[build, { files: files.filter((file) => !file.later) }], ...later.length ? [[`${build}, all`, { files }]] : []];
});
const rows = [];
for (const [build, { files }] of [...counted, ...Object.entries(parts)]) {
  const total = { build, files: files.length, bytes: 0, gzip: 0, brotli: 0 };
  for (const { path: name, content = readFileSync(path.resolve(dist, name)) } of files) {
    total.bytes += content.length;
    total.gzip += zlib.gzipSync(content, { level: 9 }).length;
    total.brotli += zlib.brotliCompressSync(content, {
      params: {
        [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
        [zlib.constants.BROTLI_PARAM_LGWIN]: 22,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }).length;
  }
  const over = [];
  for (const [what, most] of Object.entries(budgets[build] ?? {})) {
    total.budget = `${what} ${most}`;
    if (total[what] > most) over.push(what);
  }
  total.kept = over.length === 0;
  rows.push(total);
}

if (json) {
  console.log(JSON.stringify(rows, null, 2));
} else {
  const line = (...cells) => console.log(cells.map((cell, i) =>
    (i === 0 ? String(cell).padEnd(14) : String(cell).padStart(i === 5 ? 16 : 9))).join(' '));
  line('build', 'files', 'bytes', 'gzip -9', 'brotli', 'at most', '');
  for (const row of rows) {
    line(row.build, row.files, row.bytes, row.gzip, row.brotli, row.budget ?? '', row.kept ? 'ok' : 'OVER');
  }
}
const broken = rows.filter((row) => !row.kept);
if (broken.length) {
  console.error(`Over budget: ${broken.map((row) => row.build).join(', ')}`);
  process.exitCode = 1;
}
