// dist/cli.mjs: where its output goes, and what is there if it does not get there.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, closeSync, existsSync, linkSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, readlinkSync,
  rmSync, statSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'fanjian-output-'));
after(() => rmSync(folder, { recursive: true }));
const at = (...names) => path.join(folder, ...names);
const convert = (output, { input = '头发\n', node = [], ...options } = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, cli, 'convert', '--config', 's2t', '-o', output],
    { input, cwd: folder, encoding: 'utf8', ...options });
  return { status, out: stdout, err: stderr };
};
const fine = { status: 0, out: '', err: '' };
const left = () => readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.tmp'));
const posix = { skip: process.platform === 'win32' };

test('a new file has the mode that new files have, and one that is replaced keeps its own', posix, () => {
  const mask = process.umask();
  assert.deepEqual(convert(at('new.txt')), fine);
  assert.equal(readFileSync(at('new.txt'), 'utf8'), '頭髮\n');
  assert.equal(statSync(at('new.txt')).mode & 0o7777, 0o666 & ~mask);
  for (const mode of [0o640, 0o755, 0o600]) {
    chmodSync(at('new.txt'), mode);
    assert.deepEqual(convert(at('new.txt'), { input: '里\n' }), fine);
    assert.equal(readFileSync(at('new.txt'), 'utf8'), '裏\n');
    assert.equal(statSync(at('new.txt')).mode & 0o7777, mode);
  }
  assert.deepEqual(left(), []);
});

test('a file of somebody else stays theirs', { skip: process.getuid?.() !== 0 && 'only root can give a file away' }, () => {
  writeFileSync(at('theirs.txt'), 'x');
  chownSync(at('theirs.txt'), 1234, 2345);
  assert.deepEqual(convert(at('theirs.txt')), fine);
  const { uid, gid } = statSync(at('theirs.txt'));
  assert.deepEqual([uid, gid], [1234, 2345]);
  // Where only one of the two is another's.
  chownSync(at('theirs.txt'), process.getuid(), 2345);
  assert.deepEqual(convert(at('theirs.txt')), fine);
  assert.equal(statSync(at('theirs.txt')).gid, 2345);
});

test('a file with two names has both afterwards, and is shorter where the text is', posix, () => {
  writeFileSync(at('one.txt'), 'x'.repeat(200_000));
  linkSync(at('one.txt'), at('two.txt'));
  const { ino } = statSync(at('one.txt'));
  assert.deepEqual(convert(at('one.txt')), fine);
  assert.equal(statSync(at('one.txt')).ino, ino);
  assert.equal(readFileSync(at('two.txt'), 'utf8'), '頭髮\n');
  // More than one part.
  const long = '头发和里\n'.repeat(40_000);
  assert.deepEqual(convert(at('two.txt'), { input: long }), fine);
  assert.equal(readFileSync(at('one.txt'), 'utf8'), '頭髮和裏\n'.repeat(40_000));
  assert.deepEqual(left(), []);
});

test('a file with one name is another one afterwards, so that who reads the old one has it whole', posix, () => {
  writeFileSync(at('read.txt'), 'old');
  const open = openSync(at('read.txt'), 'r');
  const { ino } = statSync(at('read.txt'));
  assert.deepEqual(convert(at('read.txt')), fine);
  assert.notEqual(statSync(at('read.txt')).ino, ino);
  assert.equal(readFileSync(open, 'utf8'), 'old');
  closeSync(open);
});

test('symbolic links stay, and what they lead to is written', posix, () => {
  mkdirSync(at('far'));
  for (const [name, to, place] of [['link', 'far/there.txt', at('far/there.txt')], ['absolute', at('far/there.txt'), at('far/there.txt')],
    ['far/up', '../up.txt', at('up.txt')], ['twice', 'link', at('far/there.txt')]]) {
    symlinkSync(to, at(name));
    assert.deepEqual(convert(at(name)), fine, name);
    assert.equal(readlinkSync(at(name)), to);
    assert.equal(readFileSync(place, 'utf8'), '頭髮\n');
    rmSync(place);
  }
  // One that leads to itself is an error, and no loop.
  symlinkSync('round', at('round'));
  const { status, err } = convert(at('round'));
  assert.equal(status, 1);
  assert.match(err, /round: cannot be written: too many symbolic links encountered\n$/);
});

test('what cannot be written is told by its name and why', posix, () => {
  assert.deepEqual(convert(at('none/a.txt')), { status: 1, out: '', err: `${at('none/a.txt')}: cannot be written: no such file or directory\n` });
  assert.deepEqual(convert(at('none/')), { status: 1, out: '', err: `${at('none/')}: cannot be written: illegal operation on a directory\n` });
  mkdirSync(at('folder'));
  const { status, err } = convert(at('folder'));
  assert.equal(status, 1);
  assert.match(err, /folder: cannot be written: illegal operation on a directory\n$/);
  assert.deepEqual(convert(''), { status: 2, out: '', err: 'node cli.mjs convert: --output needs a name\nTry \'node cli.mjs convert --help\'.\n' });
  assert.deepEqual(left(), []);
});

test('a file is made beside its place by a name that nobody has: what another put there is not touched', posix, () => {
  // Random names that are known: the first two are taken, by a link to a file of somebody else and by a file.
  writeFileSync(at('known.mjs'), `import crypto from 'node:crypto'; import { syncBuiltinESMExports } from 'node:module';
    let made = 0;
    crypto.randomBytes = (size) => Buffer.alloc(size, ++made);
    syncBuiltinESMExports();`);
  mkdirSync(at('shared'));
  const name = (n) => at('shared', `.fanjian-${`0${n}`.repeat(9)}.tmp`);
  for (const before of [false, true]) {
    writeFileSync(at('victim.txt'), 'theirs');
    symlinkSync(at('victim.txt'), name(1));
    writeFileSync(name(2), 'taken');
    if (before) writeFileSync(at('shared/out.txt'), 'old');
    assert.deepEqual(convert(at('shared/out.txt'), { node: ['--import', at('known.mjs')] }), fine);
    assert.equal(readFileSync(at('shared/out.txt'), 'utf8'), '頭髮\n');
    assert.equal(lstatSync(at('shared/out.txt')).isFile(), true);
    assert.equal(readFileSync(at('victim.txt'), 'utf8'), 'theirs');
    assert.equal(readFileSync(name(2), 'utf8'), 'taken');
    rmSync(at('shared'), { recursive: true });
    mkdirSync(at('shared'));
  }
  rmSync(at('known.mjs'));
});

test('until it is done nobody else can read what replaces a file, and the old one is there', posix, async () => {
  writeFileSync(at('slow.txt'), 'old');
  const child = spawn(process.execPath, [cli, 'convert', '--config', 's2t', '-o', at('slow.txt')], { stdio: ['pipe', 'ignore', 'ignore'] });
  child.stdin.write('头发\n');
  let beside;
  for (let turn = 0; turn < 600 && !beside; ++turn) {
    beside = left().find((name) => statSync(at(name), { throwIfNoEntry: false })?.size > 0);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  assert.match(beside ?? '', /^\.fanjian-[0-9a-f]{18}\.tmp$/);
  assert.equal(readFileSync(at('slow.txt'), 'utf8'), 'old');
  child.stdin.end('里\n');
  assert.equal(await new Promise((resolve) => child.on('close', resolve)), 0);
  assert.equal(readFileSync(at('slow.txt'), 'utf8'), '頭髮\n裏\n');
  assert.deepEqual(left(), []);
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGXCPU']) {
  test(`what ${signal} ends leaves the old file and nothing else`, posix, async () => {
    writeFileSync(at('ended.txt'), 'old');
    const child = spawn(process.execPath, [cli, 'convert', '--config', 's2t', '-o', at('ended.txt')], { stdio: ['pipe', 'ignore', 'ignore'] });
    child.stdin.write('头发\n');
    for (let turn = 0; turn < 600 && !left().length; ++turn) await new Promise((resolve) => setTimeout(resolve, 25));
    assert.equal(left().length, 1);
    child.kill(signal);
    const [code, by] = await new Promise((resolve) => child.on('close', (...how) => resolve(how)));
    assert.deepEqual([code, by], [null, signal]);
    assert.deepEqual(left(), []);
    assert.equal(readFileSync(at('ended.txt'), 'utf8'), 'old');
  });
}

test('devices, pipes and descriptors are written as they come', posix, () => {
  assert.deepEqual(convert('/dev/null'), fine);
  assert.deepEqual(convert('/dev/stdout'), { ...fine, out: '頭髮\n' });
  assert.deepEqual(convert('/dev/fd/1'), { ...fine, out: '頭髮\n' });
  assert.deepEqual(convert('/dev/stderr'), { ...fine, err: '頭髮\n' });
  // A descriptor goes on where it is.
  const file = openSync(at('open.txt'), 'w');
  writeSync(file, 'before\n');
  for (const name of ['/dev/fd/3', '/proc/self/fd/3']) assert.deepEqual(convert(name, { stdio: ['pipe', 'pipe', 'pipe', file] }), fine, name);
  symlinkSync('/dev/fd/3', at('to-descriptor'));
  assert.deepEqual(convert(at('to-descriptor'), { stdio: ['pipe', 'pipe', 'pipe', file] }), fine);
  closeSync(file);
  assert.equal(readFileSync(at('open.txt'), 'utf8'), 'before\n頭髮\n頭髮\n頭髮\n');
  const { status, err } = convert('/dev/fd/47');
  assert.equal(status, 1);
  assert.match(err, /^\/dev\/fd\/47: cannot be written: bad file descriptor\n$/);
  assert.equal(spawnSync('mkfifo', [at('pipe')]).status, 0);
  const { stdout } = spawnSync('bash', ['-c', '"$0" "$1" convert --config s2t -o "$2" <<< 头发 & cat "$2"; wait', process.execPath, cli, at('pipe')], { encoding: 'utf8' });
  assert.equal(stdout, '頭髮\n');
  assert.equal(lstatSync(at('pipe')).isFIFO(), true);
});

test('on a terminal control characters can be seen, and in a file they are what they were', { skip: !existsSync('/usr/bin/script') && 'there is no script(1)' }, () => {
  writeFileSync(at('controls.txt'), '头发\x1B[31m里\x07\t\x9B\r\n里\n');
  const shown = (args) => spawnSync('script', ['-qec', `'${process.execPath}' '${cli}' convert --config s2t ${args} '${at('controls.txt')}'`, '/dev/null'], { encoding: 'utf8' }).stdout;
  for (const args of ['', '-o /dev/tty']) assert.equal(shown(args).replace(/\r+\n/g, '\n'), '頭髮\\x1B[31m裏\\x07\t\\x9B\n裏\n');
  assert.deepEqual(convert(at('plain.txt'), { input: readFileSync(at('controls.txt')) }), fine);
  assert.equal(readFileSync(at('plain.txt'), 'utf8'), '頭髮\x1B[31m裏\x07\t\x9B\r\n裏\n');
  const { err } = convert(at('none/\x1B[31m.txt'));
  assert.match(err, /none\/\\x1B\[31m\.txt: cannot be written/);
});
