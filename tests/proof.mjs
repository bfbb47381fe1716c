// Everything that is promised of hostile input and faults, shown in one table: node tests/proof.mjs [--fuzz SECONDS]
//
// Runs what the rows name, one after the other, which takes long: it compiles the core three times over. Wants what
// `.ci/setup bench` and `.ci/build --tests` leave behind, and for two rows clang and clang-tidy. What was run says its
// own, whole, in .build/proof. The table begins with the date and the commit. Exit code 1 where an aim is missed; what could not be run here says why.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../', import.meta.url));
const build = path.resolve(process.env.FANJIAN_BUILD_DIR ?? path.join(top, '.build'));
const seconds = Number(process.argv[process.argv.indexOf('--fuzz') + 1]) || 10;
const aim = { executions: 100_000_000, payloads: 300, shapes: 60, mutants: 85, mutantsOfWeb: 80, mended: 60, lines: 95, branches: 90, web: 90 };

const run = (program, args, more = {}) => {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: top, encoding: 'utf8', maxBuffer: 1 << 28, ...more });
  return { ok: status === 0, text: `${stdout ?? ''}${stderr ?? ''}`, missing: error?.code === 'ENOENT' };
};
const last = (text) => text.trimEnd().split('\n').at(-1) ?? '';
const tests = (...names) => {
  const { text, ok } = run(process.execPath, ['--test', ...names.map((name) => `tests/web/${name}.test.mjs`)]);
  const count = (what) => new RegExp(`^# ${what} (\\d+)`, 'm').exec(text)?.[1] ?? '0';
  return { ok, text, found: `${count('pass')} facts hold, ${count('fail')} do not, ${count('skipped')} skipped` };
};
const percent = (row, column) => Number(/([\d.]+) %/.exec(row.split('|')[column] ?? '')?.[1]);
const ofAll = (text) => text.split('\n').find((line) => line.startsWith('| all |')) ?? '';

const rows = [
  ['executions of the fuzzers, ASan and UBSan', `${aim.executions.toLocaleString('en')} in all, no fault`, () => {
    const known = Number(/\| in all \| ([\d,]+) \|/.exec(readFileSync(path.join(top, 'tests/README.md'), 'utf8'))?.[1].replaceAll(',', ''));
    const { ok, text, missing } = run('tests/fuzz/run.sh', [String(seconds)]);
    if (missing || /clang\+\+.*not (?:found|a full path)|could not find.*COMPILER/i.test(text)) return { ok: null, found: 'clang is not installed' };
    const now = Number(/in all: (\d+)/.exec(text)?.[1]);
    return { ok: ok && known >= aim.executions, found: `${now.toLocaleString('en')} in this run, ${seconds} s a target; ${known.toLocaleString('en')} in the long one (tests/README.md)`, text };
  }],
  ['payloads in every field, host, file name and the studio', `${aim.payloads}, none runs or asks for anything`, () => {
    const { ok, text, found } = tests('injection');
    const payloads = Number(/(\d+) payloads/.exec(text)?.[1]);
    return { ok: ok && payloads >= aim.payloads, found: `${payloads} payloads; ${found}`, text };
  }],
  ['faults in the browser and bad input, three engines', 'every fact holds', () => tests('faults', 'hostile', 'bad_input', 'bridge')],
  ['allocations that fail', 'all survived', () => {
    const { ok, text } = run(path.join(build, 'native/tests/faults/fault_allocation'), []);
    return { ok, found: last(text), text };
  }],
  ['the native suite under ASan and UBSan', 'every test passes', () => {
    const place = path.join(build, 'sanitized');
    const options = ['-G', 'Ninja', '-S', '.', '-B', place, '-DCMAKE_BUILD_TYPE=Release', '-DFANJIAN_TESTS=ON', '-DFANJIAN_SANITIZE=ON'];
    const { ok, text } = run('bash', ['-c', 'cmake "$@" > "$0.log" && ninja -C "$0" >> "$0.log" && ctest --test-dir "$0" -j2 2>&1', place, ...options]);
    return { ok, found: /\d+% tests passed.*/.exec(text)?.[0] ?? last(text), text };
  }],
  ['ten times the text', 'at most twelve times the time', () => {
    const { ok, text } = run(path.join(build, 'native/tests/faults/fault_growth'), []);
    return { ok, found: last(text), text };
  }],
  ['the work of ten times the text, by calls of the ABI and shapes', 'at most twelve times', () => {
    const shapes = run(process.execPath, ['-e', "import('./tests/web/growth_shapes.mjs').then((m) => console.log(Object.keys(m.texts).length, Object.keys(m.documents).length))"]).text.trim().split(' ').map(Number);
    const { ok, text, found } = tests('growth');
    return { ok: ok && shapes[0] >= aim.shapes, found: `${shapes[0]} texts and ${shapes[1]} documents; ${found}`, text };
  }],
  ['Simplified to Traditional and back, ../shared/corpus', 'every difference has a reason', () => {
    const { ok, text } = run(process.execPath, ['tests/accuracy/round_trip.mjs']);
    const ways = text.split('\n').filter((line) => line.startsWith('| zh-Hans')).map((line) => line.split('|').map((cell) => cell.trim()));
    if (!ways.length) return { ok: null, found: 'the corpus is not there', text };
    return { ok, found: ways.map(([, way, , share, without]) => `${way}: ${share} in a million, ${without} without a reason`).join('; '), text };
  }],
  ['damage of bytes that is mended, texts outside the repository and our own', `${aim.mended} % right, 1 in 100 wrong, none silent`, () => {
    const { text } = run(process.execPath, ['tests/accuracy/repair.mjs']);
    if (!/^tw-gazette: \d/m.test(text)) return { ok: null, found: 'the texts are not there', text };
    const sums = [0, 0, 0, 0, 0];
    for (const line of text.split('\n')) if (line.startsWith('all ')) line.trim().split(/\s+/).slice(1, 6).forEach((n, at) => { sums[at] += Number(n); });
    const [places, right, wrong, told, silent] = sums;
    return { ok: right >= places * aim.mended / 100 && wrong <= places / 100 && silent === 0, found: `of ${places} places ${right} right, ${wrong} wrong, ${told} told, ${silent} silent`, text };
  }],
  // Runs by name, with what they found on their day: each takes longer than all the rest.
  ['the work of ten times the text, by commands and shapes', 'at most twelve times the instructions', () => {
    const file = path.join(build, 'commands.txt');
    if (!existsSync(file)) return { ok: null, found: 'node tests/faults/commands.mjs' };
    const text = readFileSync(file, 'utf8');
    return { ok: !text.includes('**grows**'), found: `${statSync(file).mtime.toISOString().slice(0, 10)}: ${last(text)}`, text };
  }],
  ...readdirSync(path.join(top, 'tests/mutation')).filter((name) => name.endsWith('.txt')).sort().map((name) => {
    const most = name.startsWith('web') ? aim.mutantsOfWeb : aim.mutants;
    return [`mutants that are killed: ${name}`, `${most} %`, () => {
      const text = readFileSync(path.join(top, 'tests/mutation', name), 'utf8');
      const all = ofAll(text).split('|').map((cell) => cell.trim());
      return { ok: Number.parseFloat(all[5]) >= most, found: `${all[5]} of ${all[2]}; ${/^Mutants of .*/m.exec(text)?.[0] ?? ''}`, text };
    }];
  }),
  ['held after 10,000 switches, 1,000 readers, 1,000 stories', 'flat', () => {
    const { ok, text } = run(process.execPath, ['tests/bench/leaks.mjs']);
    const held = text.split('\n').filter((line) => /^\| \d/.test(line)).map((line) => line.split('|').map((cell) => cell.trim()));
    return { ok, found: held.map(([, what, heap, wasm]) => `${what}: heap ${heap} KB, wasm ${wasm} KB`).join('; '), text };
  }],
  ['coverage of the core', `${aim.lines} % of lines, ${aim.branches} % of branches`, () => {
    const { text } = run(process.execPath, ['tests/coverage.mjs']);
    const row = ofAll(text);
    return { ok: percent(row, 2) >= aim.lines && percent(row, 3) >= aim.branches, found: `${percent(row, 2)} % and ${percent(row, 3)} %`, text };
  }],
  ['coverage of the web layer', `${aim.web} % of lines`, () => {
    const { text } = run(process.execPath, ['tests/coverage-web.mjs']);
    return { ok: percent(ofAll(text), 2) >= aim.web, found: `${percent(ofAll(text), 2)} %`, text };
  }],
  ['static analysis of the core', 'clean', () => {
    const { ok, text } = run('tests/tidy', []);
    if (/not installed/.test(text)) return { ok: null, found: 'clang-tidy is not installed' };
    return { ok, found: last(text), text };
  }],
  ['the same bytes from another place, time zone and language', 'every file', () => {
    const { ok, text } = run('tests/reproducible', [build]);
    return { ok, found: last(text), text };
  }],
  ...['web', 'tests/web', 'tests/bench'].map((folder) => [`npm audit in ${folder}`, 'nothing known against any', () => {
    const { text } = run('npm', ['audit', '--json'], { cwd: path.join(top, folder) });
    try {
      const { metadata: { vulnerabilities: { total }, dependencies } } = JSON.parse(text.slice(text.indexOf('{')));
      return { ok: total === 0, found: `${total} of ${dependencies.total} packages`, text };
    } catch {
      return { ok: null, found: 'the registry does not answer here', text };
    }
  }]),
  ['parts with their hashes and licences', 'dist/sbom.cdx.json, NOTICE.txt', () => {
    const { components } = JSON.parse(readFileSync(path.join(top, 'dist/sbom.cdx.json'), 'utf8'));
    const bare = components.filter(({ version, licenses }) => !version || !licenses?.length);
    return { ok: !bare.length && existsSync(path.join(top, 'dist/NOTICE.txt')), found: `${components.length} components, ${bare.length} without a version or licence` };
  }],
];

let missed = 0;
const kept = path.join(build, 'proof');
mkdirSync(kept, { recursive: true });
const commit = run('git', ['describe', '--always', '--dirty', '--abbrev=7']).text.trim();
console.log(`${new Date().toISOString().slice(0, 10)}, ${commit}\n`);
console.log('| what | aim | found | |\n| --- | --- | --- | --- |');
for (const [nth, [what, wanted, show]] of rows.entries()) {
  const { ok, found, text } = show();
  if (ok === false) ++missed;
  console.log(`| ${what} | ${wanted} | ${found} | ${ok === null ? 'not run' : ok ? 'kept' : 'missed'} |`);
  writeFileSync(path.join(kept, `${String(nth + 1).padStart(2, '0')}.txt`), text ?? '');
}
process.exitCode = missed ? 1 : 0;
