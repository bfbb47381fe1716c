// Measures conversion on aligned pairs, ours and our peers', in one table.
//
//   node tests/accuracy/run.mjs [--to s2tw|s2t|s2hk|t2s] [--set file.tsv]... [--ours 'command']...
//                               [--no-peers] [--details folder] [--halve even|odd]
//
// A set is a file of `simplified⇥traditional` lines. Without --set: the repository's own sentences,
// and ../shared/corpus where it is there. `--ours` is a command that reads lines and writes lines
// (default: dist's own). --details writes what went wrong, by character, for each system and set.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseClasses, score, COUNTINGS } from './score.mjs';
import { ambiguousCharacters } from './ambiguous.mjs';
import { faultsOf } from './simplified.mjs';
import { command, hasOurs, opencc, opencc_js, zhconv } from './systems.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..', '..');

const PEERS = {
  s2tw: { 'opencc-js s2tw': opencc_js('cn', 'tw'), 'OpenCC s2tw': opencc('s2tw'), 'zhconv zh-TW': zhconv('zh-TW') },
  s2hk: { 'opencc-js s2hk': opencc_js('cn', 'hk'), 'OpenCC s2hk': opencc('s2hk'), 'zhconv zh-HK': zhconv('zh-HK') },
  s2t: { 'opencc-js s2t': opencc_js('cn', 't'), 'OpenCC s2t': opencc('s2t'), 'zhconv zh-Hant': zhconv('zh-Hant') },
  t2s: { 'opencc-js tw2s': opencc_js('tw', 'cn'), 'opencc-js t2s': opencc_js('t', 'cn'), 'OpenCC tw2s': opencc('tw2s'), 'zhconv zh-Hans': zhconv('zh-Hans') },
};

const TAGS = {
  s2tw: '--from zh-Hans --to zh-Hant-TW', s2hk: '--from zh-Hans --to zh-Hant-HK',
  s2t: '--from zh-Hans --to zh-Hant', t2s: '--from zh-Hant-TW --to zh-Hans',
};

export function readPairs(file, backwards = false) {
  return readFileSync(file, 'utf8').split('\n').filter((line) => line.includes('\t'))
    .map((line) => line.split('\t'))
    .map(([hans, hant]) => (backwards ? { source: hant, target: hans } : { source: hans, target: hant }));
}

function optionsOf(argv) {
  const options = { to: 's2tw', sets: [], ours: [], peers: true, details: null, halve: null };
  for (let at = 0; at < argv.length; at++) {
    const name = argv[at];
    if (name === '--no-peers') options.peers = false;
    else if (name === '--to') options.to = argv[++at];
    else if (name === '--set') options.sets.push(argv[++at]);
    else if (name === '--ours') options.ours.push(argv[++at]);
    else if (name === '--details') options.details = argv[++at];
    else if (name === '--halve') options.halve = argv[++at];
    else throw new Error(`unknown option ${name}`);
  }
  if (!(options.to in PEERS)) throw new Error(`--to: one of ${Object.keys(PEERS).join(', ')}`);
  if (options.sets.length === 0) {
    const shared = path.join(root, '..', 'shared', 'corpus');
    options.sets.push(path.join(here, 'sentences.tsv'));
    for (const name of ['drcd-dev.tsv', 'ud-gsd-dev.tsv']) {
      if (existsSync(path.join(shared, name))) options.sets.push(path.join(shared, name));
      else console.log(`skipped: ${name} is not beside the repository (../shared/corpus)`);
    }
    options.sets = options.sets.filter((file) => existsSync(file));
  }
  return options;
}

const percent = (value, digits) => `${(value * 100).toFixed(digits)}`.padStart(7);
const three = (values, digits) => values.map((value) => percent(value, digits)).join(' ');

function detailsOf(result) {
  const lines = ['# by character: source, times, right (strict, variant, spelling)'];
  const worst = [...result.byCharacter].sort((a, b) => b[1].wrong[2] - a[1].wrong[2]);
  for (const [character, { count, wrong }] of worst) {
    if (wrong[0] > 0) lines.push(`${character}\t${count}\t${wrong.map((n) => count - n).join('\t')}`);
  }
  lines.push('# confusions: source, wanted, got, accepted as, times, examples');
  const often = [...result.confusions].sort((a, b) => b[1].count - a[1].count);
  for (const [key, { count, examples }] of often) {
    lines.push(`${key}\t${count}\t${examples.map((e) => e.text).join(' | ')}`);
  }
  return lines.join('\n') + '\n';
}

function main() {
  const options = optionsOf(process.argv.slice(2));
  const backwards = options.to === 't2s';
  const classes = parseClasses(readFileSync(path.join(here, 'classes.tsv'), 'utf8'));
  const ambiguous = ambiguousCharacters(backwards);
  const systems = {};
  const ours = options.ours.length > 0 ? options.ours
    : hasOurs() ? [`node dist/cli.mjs convert ${TAGS[options.to]}`] : [];
  ours.forEach((line) => { systems[`ours: ${line}`.slice(0, 40)] = command(line); });
  if (options.peers) Object.assign(systems, PEERS[options.to]);
  // One half of DRCD is for tuning, the other for reporting.
  const parts = options.sets.flatMap((set) => (path.basename(set) === 'drcd-dev.tsv' && !options.halve
    ? [['odd', 'kept aside'], ['even', 'for tuning']].map(([halve, what]) => ({ set, halve, what }))
    : [{ set, halve: options.halve }]));
  for (const { set, halve, what } of parts) {
    let pairs = readPairs(set, backwards);
    if (halve) pairs = pairs.filter((_, line) => line % 2 === (halve === 'even' ? 1 : 0));
    console.log(`\n${path.basename(set)}${halve ? ` (${halve} lines${what ? `, ${what}` : ''})` : ''}, ${options.to}: ` +
      `${pairs.length} sentences; each figure in ${COUNTINGS.join(' / ')}`);
    console.log(`${'converter'.padEnd(40)}  character errors %        ambiguous right %         macro %                   sentences right %`);
    for (const [name, convert] of Object.entries(systems)) {
      let outputs;
      try {
        outputs = convert(pairs.map((pair) => pair.source));
      } catch (error) {
        console.log(`${name.padEnd(40)}  skipped: ${String(error.message).split('\n')[0]}`);
        continue;
      }
      const result = score(pairs, outputs, ambiguous, classes);
      console.log(`${name.padEnd(40)}  ${three(result.characterErrors, 4)}   ${three(result.ambiguousRight, 3)}   ` +
        `${three(result.macroRight, 2)}   ${three(result.sentencesRight, 2)}`);
      if (backwards) {
        const faults = faultsOf(outputs);
        console.log(`${''.padEnd(40)}  outside GB 2312: ${faults.outsideIn10000.toFixed(1)} in 10,000 characters; 著 as a particle: ${faults.particles}`);
      }
      if (options.details) {
        mkdirSync(options.details, { recursive: true });
        const file = `${path.basename(set, '.tsv')}${halve ? `.${halve}` : ''}.${name.replace(/[^\w.-]+/g, '_')}.txt`;
        writeFileSync(path.join(options.details, file), detailsOf(result));
      }
      if (result.total.skipped > 0) console.log(`  (${result.total.skipped} pairs of unequal length left out)`);
    }
  }
}

main();
