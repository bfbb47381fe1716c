// Mutants of the web layer: Stryker's instrumenter makes them all choices of one build; the tests that reach one run against
// it, in Node or in Chromium (web_rooms.mjs). npm ci in this folder first.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seeded, shuffled } from './edits.mjs';
import { InBrowser } from './in_browser.mjs';
import { InNode, behind } from './in_node.mjs';
import { rooms } from './web_rooms.mjs';

const askers = { node: InNode, browser: InBrowser };

export async function prepare({ top, place, sample, seeds, only, jobs, tell }) {
  const { createInstrumenter } = await import('@stryker-mutator/instrumenter').then(
    ({ createInstrumenter: made }) => ({ createInstrumenter: made }),
    () => { throw new Error('npm ci --prefix tests/mutation first'); });
  const { bundle } = await import(path.join(top, 'web/build/bundle.mjs'));
  const link = (from, to) => {
    mkdirSync(path.dirname(to), { recursive: true });
    rmSync(to, { recursive: true, force: true });
    symlinkSync(from, to);
  };
  // The repository as the tests see it: everything leads to the real one but dist, the tests' own files and what is mutated.
  const root = path.join(place, 'root'), source = path.join(place, 'web/src');
  const own = new Set(['dist', 'tests', '.git', '.build', 'node_modules']);
  for (const name of readdirSync(top)) if (!own.has(name)) link(path.join(top, name), path.join(root, name));
  for (const name of readdirSync(path.join(top, 'tests'))) if (!['web', 'mutation'].includes(name)) link(path.join(top, 'tests', name), path.join(root, 'tests', name));
  mkdirSync(path.join(root, 'tests/web'), { recursive: true });
  for (const each of readdirSync(path.join(top, 'tests/web'), { withFileTypes: true })) {
    const from = path.join(top, 'tests/web', each.name), to = path.join(root, 'tests/web', each.name);
    if (each.isFile()) cpSync(from, to);
    else link(from, to);
  }
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  for (const name of readdirSync(path.join(top, 'dist'))) link(path.join(top, 'dist', name), path.join(root, 'dist', name));
  rmSync(path.join(place, 'web'), { recursive: true, force: true });
  cpSync(path.join(top, 'web/src'), source, { recursive: true });
  for (const name of readdirSync(path.join(top, 'web'))) if (name !== 'src') link(path.join(top, 'web', name), path.join(place, 'web', name));

  const wanted = Object.entries(rooms).filter(([room]) => !only || only.split(',').some((part) => part.includes(room) || room.includes(part)));
  const silent = { isTraceEnabled: () => false, isDebugEnabled: () => false, isInfoEnabled: () => false, trace() {}, debug() {}, info() {}, warn() {}, error() {} };
  const instrumenter = createInstrumenter(injector(silent));
  const mutants = [];
  let number = 0;
  for (const [room, { asked, built }] of wanted) {
    const files = readdirSync(path.join(source, room)).filter((name) => name.endsWith('.ts')).map((name) => ({
      name: path.join(source, room, name), mutate: true, content: readFileSync(path.join(source, room, name), 'utf8') }));
    const texts = new Map(files.map(({ name, content }) => [name, content]));
    const result = await instrumenter.instrument(files, { plugins: null, excludedMutations: [], ignorers: [], noHeader: false });
    const all = result.mutants.map((each) => describe(each, room, texts, source)).filter(Boolean);
    for (const { name, content } of result.files) writeFileSync(name, content);
    // The ids of a room begin where those of the room before ended.
    const drawn = new Set(), quota = Math.ceil(sample / wanted.length);
    for (const seed of seeds)
      for (const each of shuffled(all, seeded(seed)).filter(({ id }) => !drawn.has(id)).slice(0, quota)) {
        drawn.add(each.id);
        mutants.push({ number: number++, seed, ...each });
      }
    for (const [name, { entry, ...options }] of Object.entries(built)) {
      const text = await bundle({ source, entry, packed: packedIn(top), ...options, banner: '' });
      rmSync(path.join(root, 'dist', name), { force: true });
      writeFileSync(path.join(root, 'dist', name), asked === 'node' ? text + behind : text);
    }
    describeAgain(path.join(root, 'dist'), Object.keys(built));
    tell(`${room}: ${all.length} places in ${files.length} files, ${mutants.length} drawn`);
  }

  // Which test reaches which mutant, and what it takes.
  const list = path.join(place, 'mutants.json');
  const old = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {};
  const cases = {}, states = {};
  for (const [room, { asked, built, tests }] of wanted) {
    cases[room] = [];
    const scripts = Object.keys(built).map((name) => readFileSync(path.join(root, 'dist', name)));
    const files = tests.filter((name) => existsSync(path.join(root, `tests/web/${name}.test.mjs`)));
    await Promise.all(Array.from({ length: jobs }, async () => {
      const asker = new askers[asked](root, place);
      for (let file; (file = files.shift());) {
        // A test that is as it was, of what is as it was, is not asked again.
        states[`${room}/${file}`] = scripts.reduce((hash, script) => hash.update(script), createHash('sha256').update(readFileSync(path.join(root, `tests/web/${file}.test.mjs`)))).digest('hex');
        if (old.states?.[`${room}/${file}`] === states[`${room}/${file}`]) {
          cases[room].push(...old.cases[room].filter((each) => each.file === file));
          continue;
        }
        const told = await asker.reach(file);
        for (const { name, took, passed, skipped, reached } of told) {
          if (!passed) tell(`fails without a mutant, and is not asked: ${file}: ${name}`);
          else if (!skipped) cases[room].push({ file, name, took, reached });
        }
        tell(`${file}: ${told.length} tests`);
      }
      await asker.close();
    }));
  }
  const commit = execFileSync('git', ['describe', '--always', '--dirty', '--abbrev=7'], { cwd: top, encoding: 'utf8' }).trim();
  writeFileSync(list, JSON.stringify({ commit, mutants, states, cases }));
  const results = path.join(place, 'results.jsonl');
  const again = JSON.stringify(old.mutants) === JSON.stringify(mutants) && existsSync(results);
  const killed = again ? readFileSync(results, 'utf8').split('\n').filter((line) => line && JSON.parse(line).state === 'killed') : [];
  writeFileSync(results, killed.map((line) => `${line}\n`).join(''));
}

export async function run({ place, jobs, only, seed, slowest, tell }) {
  const root = path.join(place, 'root'), results = path.join(place, 'results.jsonl');
  const { mutants, cases } = JSON.parse(readFileSync(path.join(place, 'mutants.json'), 'utf8'));
  for (const room of Object.values(cases)) for (const each of room) each.reached = new Set(each.reached);
  const before = new Set(readFileSync(results, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).number));
  const wanted = mutants.filter((each) => (!only || only.split(',').some((part) => each.file.includes(part))) && (!seed || each.seed === seed));
  const queue = wanted.filter(({ number }) => !before.has(number));
  let done = wanted.length - queue.length;
  // Tests that noticed other mutants of the file go first, then those that are quick and reach little else.
  const noticed = {};
  for (const line of readFileSync(results, 'utf8').split('\n').filter(Boolean)) {
    const { file, by } = JSON.parse(line);
    if (by) (noticed[file] ??= {})[by] = (noticed[file][by] ?? 0) + 1;
  }
  const judge = async (mutant, asker) => {
    const known = (noticed[mutant.file] ??= {});
    const reaching = cases[mutant.room].filter(({ reached }) => reached.has(mutant.id))
      .map((each) => ({ ...each, known: known[`${each.file}: ${each.name}`] ?? 0, cost: each.took * (100 + each.reached.size) }))
      .sort((a, b) => b.known - a.known || a.cost - b.cost);
    // As many as take so long in all; a mutant that many reach and none of them notices is not asked of all.
    let all = 0;
    const asked = reaching.filter(({ took }) => all + took <= 1000 * slowest && (all += took) >= 0);
    // The first ones first, then the rest, three times as long each time.
    for (let from = 0, budget = 1500; from < asked.length; budget *= 3) {
      let to = from, sum = 0;
      while (to < asked.length && (to === from || sum + asked[to].took <= budget)) sum += asked[to++].took;
      const some = asked.slice(from, to);
      from = to;
      for (const file of new Set(some.map((each) => each.file))) {
        const mine = some.filter((each) => each.file === file);
        const noticing = await asker.ask(file, mine, mutant.id);
        if (!noticing) continue;
        const by = noticing.name ? `${file}: ${noticing.name}` : file;
        known[by] = (known[by] ?? 0) + 1;
        return { state: 'killed', how: noticing.how, by };
      }
    }
    return { state: reaching.length ? 'lives' : 'not reached', cases: asked.length, skipped: reaching.length - asked.length };
  };
  await Promise.all(Array.from({ length: jobs }, async () => {
    const all = Object.fromEntries(Object.entries(askers).map(([how, Asker]) => [how, new Asker(root, place)]));
    for (let mutant; (mutant = queue.shift());) {
      writeFileSync(results, `${JSON.stringify({ ...mutant, ...await judge(mutant, all[rooms[mutant.room].asked]) })}\n`, { flag: 'a' });
      if (++done % 25 === 0) tell(`${done} of ${wanted.length}`);
    }
    for (const asker of Object.values(all)) await asker.close();
  }));
}

// What a mutant is, in the words of report.mjs; nothing where Stryker itself leaves it out.
function describe({ id, fileName, location, mutatorName, replacement, status }, room, texts, source) {
  if (status === 'Ignored') return null;
  const text = texts.get(fileName), lines = text.split('\n');
  const from = lines.slice(location.start.line, location.end.line + 1).map((line, i, all) =>
    line.slice(i === 0 ? location.start.column : 0, i === all.length - 1 ? location.end.column : undefined)).join('\n');
  return { id, room, file: `web/src/${path.relative(source, fileName)}`, line: location.start.line + 1, operator: mutatorName,
    from, to: replacement.replace(/\s+/g, ' ').slice(0, 80), written: lines[location.start.line].trim() };
}

// What createInstrumenter asks of Stryker's injector: a logger, and its own defaults for the rest.
const injector = (logger) => ({ provideValue() { return this; }, injectClass: (Made) => new Made(logger) });

// The packed .wasm of a build that has it in it, as it stands there.
const packedIn = (top) => /(?<=["'`])[^"'`\n]{100000,}(?=["'`])/.exec(readFileSync(path.join(top, 'dist/fanjian-reader.js'), 'utf8'))?.[0] ?? '';

// The manifest of dist/ with the lengths and hashes of what was built anew.
function describeAgain(dist, names) {
  const file = path.join(dist, 'manifest.json'), manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const each of [...Object.values(manifest.builds).flatMap(({ files }) => files), ...manifest.files].filter((one) => names.includes(one.path))) {
    const bytes = readFileSync(path.join(dist, each.path));
    Object.assign(each, { bytes: bytes.length, integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}` });
  }
  rmSync(file);
  writeFileSync(file, JSON.stringify(manifest));
}
