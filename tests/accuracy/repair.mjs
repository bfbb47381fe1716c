// What `check` finds of byte damage, and what it says of texts that are sound.
//
//   node tests/accuracy/repair.mjs [--tune] [--list] [--seed 1] [--clean]
//
// Texts: with --tune ../shared/articles/dev and ../shared/corpus/small, else lines of gazette, talk, literature and encyclopedia there
// (or FANJIAN_ARTICLES and FANJIAN_CORPUS, folders), and sentences.tsv. Each is damaged once by each mechanism of repair_damage.mjs, with what stands for a lost byte, what becomes of pairs that are
// no character and the commas varied. A place is right where what is mended there is what it was, wrong where it is not, told where nothing is mended, silent where
// nothing is said.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ours, padded, root, shared } from './ours.mjs';
import { linesOfCorpus } from './corpus.mjs';
import { damaged, mechanisms, phantomMark, random } from './repair_damage.mjs';

const has = (name) => process.argv.includes(name);
const argument = (name, other) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : other);
const program = argument('--program', path.join(root, '.build', 'native', 'core', 'cli', 'fanjian'));
const seed = Number(argument('--seed', 1));

function diagnosed(texts) {
  const run = spawnSync(program, ['check', '--ndjson'], { input: texts.map((text) => JSON.stringify({ text: `\u3000${text}` })).join('\n'), maxBuffer: 1 << 28 });
  if (run.error) throw new Error(`${program} does not run (${run.error.code}); .ci/build --tests builds it`);
  const lines = String(run.stdout).trimEnd().split('\n');
  if (lines.length !== texts.length) throw new Error(`${lines.length} answers for ${texts.length} texts: ${run.stderr}`);
  return lines.map((line) => {
    const { diagnostics } = JSON.parse(line);
    return diagnostics.map((one) => ({ ...one, start: one.start - 1, end: one.end - 1 }));
  });
}

const hant = (texts) => {
  const simple = ours('--from zh-Hant --to zh-Hans')(texts.map((text) => text.replaceAll('\n', '\u2028')));
  return texts.filter((text, at) => [...text].filter((c, i) => c !== '\n' && c !== simple[at][i]).length > 0.05 * text.length);
};

function articles() {
  const folder = process.env.FANJIAN_ARTICLES ?? path.join(shared, '..', 'articles', 'dev');
  if (!existsSync(folder)) return console.log(`skipped: ${folder} is not there`), [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort();
  return hant(files.map((name) => readFileSync(path.join(folder, name), 'utf8').replace(/^\ufeff/, '').replaceAll('\r', '')));
}

function documentsOf(lines, most) {
  const documents = [];
  const step = Math.max(1, Math.floor(lines.length / 20 / most));
  for (let at = 0; at + 20 <= lines.length && documents.length < most; at += 20 * step) documents.push(`${lines.slice(at, at + 20).join('\n')}\n`);
  return hant(documents);
}

const own = () => documentsOf(readFileSync(path.join(root, 'tests', 'accuracy', 'sentences.tsv'), 'utf8').split('\n')
  .filter((line) => line && !line.startsWith('#')).map((line) => line.split(/\t|\u27f6/).at(-1)), 100);

const names = [...Object.keys(mechanisms), 'utf8'];
function cases(texts, set) {
  const next = random(seed * 7919 + set.length);
  const made = [];
  const wanted = new Set([...new Set(texts.join('').match(/\p{Script=Han}/gu))]);
  const list = [...wanted];
  const simple = ours('--from zh-Hant --to zh-Hans')(list);
  list.forEach((c, at) => simple[at] === c && wanted.delete(c));
  for (const source of texts) {
    for (const name of names) {
      const text = next(2) ? source.replaceAll('\uff0c', ',') : source;
      const how = next(2) ? { mark: '?', hole: ['drop', 'mark', 'keep'][next(3)] } : { mark: '\ufffd', hole: ['mark', 'keep'][next(2)] };
      how.swallows = next(2) === 1;
      const lines = text.split('\n');
      const order = lines.map((_, at) => at).filter((at) => lines[at].length > 10);
      for (let tries = 0; tries < 20 && order.length > 0; ++tries) {
        const [at] = order.splice(next(order.length), 1);
        const one = name === 'utf8' ? phantomMark(lines[at], next, how) : damaged(lines[at], name, next, wanted, how);
        if (!one) continue;
        const start = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
        made.push({ name, set, how, text: [...lines.slice(0, at), one.text, ...lines.slice(at + 1)].join('\n'),
          places: one.places.map((place) => ({ ...place, start: place.start + start, end: place.end + start })) });
        break;
      }
    }
  }
  return made;
}

function judged({ text, places }, found) {
  const sums = [];
  for (const { start, end, was } of places) {
    const here = found.filter((one) => one.kind !== 'character' && one.start < Math.max(end, start + 1) && one.end > start - 1);
    const edits = here.filter(({ fix }) => fix !== null);
    const kind = here.length === 0 ? 'silent' : edits.length === 0 ? 'told' : 'wrong';
    if (kind !== 'wrong') {
      sums.push([kind, `${text.slice(Math.max(0, start - 6), start)}[${text.slice(start, end)}]${text.slice(end, end + 6)} was ${was}; ${here.map(({ suggestion }) => suggestion)}`]);
      continue;
    }
    const from = Math.min(start, edits[0].start);
    const to = Math.max(end, edits.at(-1).end);
    let got = '';
    let at = from;
    for (const one of edits) {
      got += text.slice(at, one.start) + one.fix;
      at = one.end;
    }
    got += text.slice(at, to);
    const want = text.slice(from, start) + was + text.slice(end, to);
    sums.push([got === want ? 'right' : 'wrong', `${text.slice(Math.max(0, from - 6), from)}[${text.slice(from, to)}]${text.slice(to, to + 6)} was ${want}, became ${got}`]);
  }
  return sums;
}

function table(title, texts, set) {
  if (texts.length === 0) return;
  const all = cases(texts, set);
  const found = diagnosed(all.map(({ text }) => text));
  const clean = diagnosed(texts).flat().filter(({ kind }) => kind === 'bytes');
  console.log(`${title}: ${texts.length} texts; ${clean.length} alarms of bytes where nothing is damaged`);
  for (const one of clean) console.log(`  false\t${one.text}\t${one.fix}\t${one.suggestion}`);
  console.log(padded(['', 'places', 'right', 'wrong', 'told', 'silent', '% right']));
  const total = {};
  for (const name of [...names, 'all']) {
    const sum = { right: 0, wrong: 0, told: 0, silent: 0 };
    all.forEach((one, at) => {
      if (name !== one.name && name !== 'all') return;
      for (const [kind, what] of judged(one, found[at])) {
        ++sum[kind];
        if (has('--dump') && name !== 'all') appendFileSync(argument('--dump'), `${JSON.stringify({ set, name, kind, how: one.how, what })}\n`);
        if (has('--list') && name !== 'all' && (kind !== 'right' || has('--right'))) console.log(`  ${kind}\t${name}\t${what}`);
      }
    });
    const places = sum.right + sum.wrong + sum.told + sum.silent;
    console.log(padded([name, places, sum.right, sum.wrong, sum.told, sum.silent, ((100 * sum.right) / places).toFixed(0)]));
  }
  return total;
}

// Odd lines of pairs: the even ones are for tuning.
const encyclopedia = () => readFileSync(path.join(shared, 'drcd-dev.tsv'), 'utf8').split('\n').filter((line, at) => at % 2 === 1 && line.includes('\t'))
  .map((line) => line.slice(line.lastIndexOf('\t') + 1));

// Documents of twenty lines, as they are: how many have an alarm of bytes. What is for private use is always told.
function clean(name, most) {
  const lines = linesOfCorpus(name) ?? [];
  const step = Math.max(1, Math.floor(lines.length / 20 / most));
  const texts = [];
  for (let at = 0; at + 20 <= lines.length && texts.length < most; at += 20 * step) texts.push(`${lines.slice(at, at + 20).join('\n')}\n`);
  if (texts.length === 0) return;
  const found = diagnosed(texts).map((all) => all.filter(({ kind, text }) => kind === 'bytes' && !/[\ue000-\uf8ff\ufffd]/.test(text)));
  const asking = texts.filter((text) => text.includes('?')).length;
  console.log(`${name}: ${texts.length} documents, ${asking} with a half-width ?; ${found.filter((all) => all.length > 0).length} alarmed, ${found.flat().filter(({ fix }) => fix !== null).length} places mended`);
  found.forEach((all, i) => all.forEach(({ start, end, text }) => console.log(`  false\t${texts[i].slice(Math.max(0, start - 6), start)}[${text}]${texts[i].slice(end, end + 6)}`.replaceAll('\n', '/'))));
}

if (has('--clean')) {
  for (const name of ['small', 'talk', 'literature', 'tw-gazette', 'hk-hansard']) clean(name, 300);
  clean('mainland', 400);
} else if (has('--tune')) {
  table('articles, for tuning', articles(), 'articles');
  table('small, for tuning', documentsOf(linesOfCorpus('small') ?? [], 200), 'small');
} else {
  table('own sentences', own(), 'own');
  for (const name of ['tw-gazette', 'talk', 'literature']) table(name, documentsOf(linesOfCorpus(name) ?? [], 60), name);
  if (existsSync(path.join(shared, 'drcd-dev.tsv'))) table('encyclopedia', documentsOf(encyclopedia(), 60), 'encyclopedia');
}
