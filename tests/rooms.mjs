// Which rooms of the core include which, and which folders of the web layer import which: node tests/rooms.mjs
//
// Prints both graphs, lowest first. Fails where an arrow points back: where a room of the core includes one that
// core/CMakeLists.txt does not let it see, where a folder of the core is no room, where a folder of web/src imports one that stands above it, and where
// files of web/src import each other in a circle. Types count: a circle of types is one, too. Fails, too, where a file
// of the core opens a namespace that is not its room's (core/article/head/date.h: fanjian::article; core/dictionary/pack:
// fanjian::dictionary::pack), and where a header takes a whole namespace.
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../', import.meta.url));
const tracked = (folder) => execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', folder], { cwd: top, encoding: 'utf8' }).split('\n').filter(Boolean);
const read = (name) => readFileSync(path.join(top, name), 'utf8');

// The folders of web/src, lowest first; those of one line do not see each other.
const webOrder = [['core'], ['settings'], ['convert', 'readings', 'page-switch'], ['reader', 'markup'], ['sources'], ['single'], ['entries', 'studio', 'cli']];

export function coreRooms() {
  const rooms = new Map();
  for (const [, name, rest] of read('core/CMakeLists.txt').matchAll(/^fanjian_room\((\w+)([^)]*)\)/gm)) {
    rooms.set(name, new Set([...rest.matchAll(/fanjian_(\w+)/g)].map(([, used]) => used).filter((used) => used !== 'icu')));
  }
  const all = [...rooms.keys()];
  // What runs at build time or ends in a program; each may see what its CMakeLists.txt links.
  rooms.set('dictionary/pack', new Set(['dictionary', 'text']));
  rooms.set('dictionary/train', new Set(['dictionary/pack', 'convert', 'dictionary', 'text']));
  rooms.set('dictionary/words', new Set(['dictionary/train', 'dictionary/pack', 'convert', 'dictionary', 'text']));
  rooms.set('article/train', new Set(['article', 'text']));
  rooms.set('cli', new Set(all));
  rooms.set('wasm', new Set(all));
  return rooms;
}

export function roomOf(file, rooms) {
  const parts = file.split('/');
  const two = parts.slice(0, 2).join('/');
  return rooms.has(two) ? two : parts[0];
}

// Edges between rooms, each with one include that makes it, and those that may not be.
export function coreGraph(files = tracked('core').filter((name) => /\.(h|cpp)$/.test(name)), text = read) {
  const rooms = coreRooms();
  const edges = new Map();
  const faults = [];
  for (const file of files) {
    const from = roomOf(file.replace(/^core\//, ''), rooms);
    if (!rooms.has(from)) {
      // fanjian.h stands in no room, and is for others.
      if (from !== 'fanjian.h') faults.push(`${file}: no room of core/CMakeLists.txt has a place for it`);
      continue;
    }
    for (const [, mark, name] of text(file).matchAll(/^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]/gm)) {
      const to = roomOf(name, rooms);
      if (to === from || (mark === '<' && !rooms.has(to))) continue;
      if (!edges.has(from)) edges.set(from, new Map());
      if (!edges.get(from).has(to)) edges.get(from).set(to, `${file} includes ${name}`);
      if (!rooms.get(from).has(to)) faults.push(`${file} includes ${name}: ${from} may not see ${to}`);
    }
  }
  return { edges, faults };
}

// Files of the core that open another namespace than their room's, or one within it.
export function namespaceFaults(files = tracked('core').filter((name) => /\.(h|cpp|cpp\.in|cmake)$/.test(name)), text = read) {
  const rooms = coreRooms();
  rooms.set('text/pack', new Set());
  const faults = [];
  for (const file of files) {
    const room = roomOf(file.replace(/^core\//, ''), rooms);
    if (!rooms.has(room)) continue;
    const home = `fanjian::${room.replaceAll('/', '::')}`;
    for (const [, name] of text(file).matchAll(/(?:^|\\n)namespace (fanjian\b[\w:]*) (?:\{|=)/gm)) {
      if (name !== home && !name.startsWith(`${home}::`)) faults.push(`${file} opens ${name}: its room is ${home}`);
    }
    if (file.endsWith('.h') && /^\s*using namespace /m.test(text(file))) faults.push(`${file} takes a whole namespace, and with it everyone who includes it`);
  }
  return faults;
}

export function webGraph(files = tracked('web/src').filter((name) => name.endsWith('.ts')), text = read) {
  const level = new Map(webOrder.flatMap((line, at) => line.map((folder) => [folder, at])));
  const folderOf = (file) => file.split('/')[2];
  const edges = new Map();
  const faults = [];
  const imports = new Map();
  for (const file of files) {
    const from = folderOf(file);
    if (!level.has(from)) faults.push(`${file}: no folder of web/src has a place for it`);
    const targets = [...text(file).matchAll(/(?:from|import)\s*\(?\s*['"`](\.[^'"`]+)\.js['"`]/g)]
      .map(([, name]) => `${path.posix.join(path.posix.dirname(file), name)}.ts`);
    imports.set(file, targets);
    for (const target of targets) {
      const to = folderOf(target);
      if (to === from) continue;
      if (!edges.has(from)) edges.set(from, new Map());
      if (!edges.get(from).has(to)) edges.get(from).set(to, `${file} imports ${target}`);
      if (!(level.get(to) < level.get(from))) faults.push(`${file} imports ${target}: ${from} may not see ${to}`);
    }
  }
  faults.push(...circles(imports));
  return { edges, faults };
}

// Depth first; a file that is met again while it is open closes a circle.
function circles(imports) {
  const found = [];
  const state = new Map();
  const open = [];
  (function all() {
    for (const file of imports.keys()) visit(file);
  })();
  function visit(file) {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push(`a circle: ${[...open.slice(open.indexOf(file)), file].join(' > ')}`);
      return;
    }
    state.set(file, 'open');
    open.push(file);
    for (const target of imports.get(file) ?? []) visit(target);
    open.pop();
    state.set(file, 'done');
  }
  return found;
}

// Lowest first: a room after all that it sees. Only for printing; faults are told before.
function ordered(edges) {
  const names = new Set([...edges.keys(), ...[...edges.values()].flatMap((to) => [...to.keys()])]);
  const out = [];
  while (out.length < names.size) {
    const next = [...names].filter((name) => !out.includes(name) && [...(edges.get(name)?.keys() ?? [])].every((to) => out.includes(to)));
    if (!next.length) break;
    out.push(...next.sort());
  }
  return out;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = namespaceFaults();
  for (const [title, { edges, faults: found }] of [['core', coreGraph()], ['web/src', webGraph()]]) {
    console.log(`${title}, lowest first:`);
    for (const name of ordered(edges)) console.log(`  ${name.padEnd(17)} ${[...(edges.get(name)?.keys() ?? [])].sort().join(', ') || '-'}`);
    faults.push(...found);
  }
  for (const fault of faults) console.error(`rooms: ${fault}`);
  if (faults.length) process.exit(1);
  console.log('rooms: no arrow points back, and there is no circle; each namespace is its room\'s');
}
