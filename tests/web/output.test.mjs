// Where the commands write to: by Node and by the native tool, devices, pipes, links, and what there is in the way.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync, chownSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { inShell, run, toolsIn } from './commands.mjs';

const { folder, tools } = toolsIn('fanjian-output-');
after(() => rmSync(folder, { recursive: true }));
chmodSync(folder, 0o755);
const root = process.getuid() === 0;
const hans = '头发\n', hant = '頭髮\n';
const to = (file) => ['convert', '--from', 'zh-Hans', '--to', 'zh-Hant-TW', ...(file ? ['-o', file] : [])];
const waiting = async (trueOf) => {
  for (let i = 0; i < 600 && !trueOf(); ++i) await new Promise((done) => setTimeout(done, 50));
  assert.ok(trueOf());
};

for (const [who, tool] of Object.entries(tools)) {
  const own = path.join(folder, who);
  mkdirSync(own);
  const at = (name) => path.join(own, name);
  const left = () => readdirSync(own).filter((name) => name.includes('.tmp'));
  const done = (file, input = hans) => assert.deepEqual(run(tool, to(file), input), { status: 0, out: '', err: '' });

  // Devices of the test's own: a tool that replaces what it should write to would take the machine's away.
  const devices = root && inShell('mknod null c 1 3 && mknod full c 1 7 && : > null', ['true'], [], { cwd: own }).status === 0;
  test(`${who}: a device is written to, and stays one`, { skip: devices ? false : 'only root can make devices, and not everywhere' }, () => {
    done(at('null'));
    assert.ok(lstatSync(at('null')).isCharacterDevice());
    const { status, err } = run(tool, to(at('full')), hans);
    assert.equal(status, 1);
    assert.match(err, /full: cannot be written: no space left on device\n$/i);
    assert.ok(lstatSync(at('full')).isCharacterDevice());
  });

  test(`${who}: what a link calls standard output is written through`, () => {
    symlinkSync('/proc/self/fd/1', at('stdout'));
    assert.equal(inShell('printf "头发\\n" | "$@" | cat', tool, to(at('stdout'))).out, hant);
    assert.ok(lstatSync(at('stdout')).isSymbolicLink());
  });

  test(`${who}: a name of an open descriptor is that descriptor, also where it is a file: what stands there stays`, () => {
    symlinkSync('/dev/stdout', at('said'));
    for (const [name, redirected] of [['/dev/stdout', '> log'], ['/dev/fd/1', '> log'], ['/proc/self/fd/1', '> log'], ['said', '> log'],
      ['/dev/stdout', '>> log'], ['/dev/stderr', '2> log'], ['/dev/fd/7', '7> log'], ['said', '| cat > log'], ['said', '1<> log']]) {
      const before = redirected.startsWith('>>') ? 'before\n' : '';
      writeFileSync(at('log'), before);
      const fd = /^[27]/.exec(redirected)?.[0] ?? '1';
      const { status, err } = inShell(`{ echo head >&${fd}; printf "头发\n" | "$@"; result=$?; echo tail >&${fd}; (exit $result); } ${redirected}`, tool, to(name), { cwd: own });
      assert.deepEqual([status, err, readFileSync(at('log'), 'utf8')], [0, '', `${before}head\n${hant}tail\n`], `${name} ${redirected}`);
    }
    assert.ok(lstatSync(at('said')).isSymbolicLink());
    const { status, err } = run(tool, to('/dev/fd/63'), hans);
    assert.equal(status, 1);
    assert.match(err, /\/dev\/fd\/63: cannot be written: bad file descriptor\n$/i);
  });

  test(`${who}: a pipe with a name is written through`, () => {
    const { out, status } = inShell('mkfifo pipe && cat pipe & while [ ! -p pipe ]; do sleep 0.05; done; printf "头发\\n" | "$@"; result=$?; wait; [ -p pipe ] && exit $result',
      tool, to('pipe'), { cwd: own });
    assert.deepEqual([status, out], [0, hant]);
  });

  test(`${who}: a symbolic link is followed, also one to what is not there yet`, () => {
    writeFileSync(at('real'), 'before');
    symlinkSync('real', at('link'));
    symlinkSync('link', at('chain'));
    symlinkSync(path.join('..', who, 'new'), at('dangling'));
    done(at('chain'));
    done(at('dangling'));
    for (const name of ['link', 'chain', 'dangling']) assert.ok(lstatSync(at(name)).isSymbolicLink(), name);
    assert.deepEqual([readFileSync(at('real'), 'utf8'), readFileSync(at('new'), 'utf8')], [hant, hant]);
  });

  test(`${who}: a file keeps its mode; a new one has the mode that is asked for by the umask`, () => {
    for (const mode of [0o600, 0o640, 0o755, 0o664]) {
      writeFileSync(at('mode'), 'before');
      chmodSync(at('mode'), mode);
      done(at('mode'));
      assert.equal(statSync(at('mode')).mode & 0o7777, mode);
    }
    inShell('umask 027; "$@" < /dev/null', tool, to(at('masked')));
    assert.equal(statSync(at('masked')).mode & 0o777, 0o640);
  });

  test(`${who}: a file that may not be written is not`, () => {
    const closed = at('closed');
    mkdirSync(closed);
    const file = path.join(closed, 'file');
    writeFileSync(file, 'before');
    chmodSync(file, 0o444);
    // Root may write anywhere: somebody else tries.
    if (root) chownSync(closed, 65534, 65534);
    if (root) chownSync(file, 65534, 65534);
    const { status, err } = run(tool, to(file), hans, root ? { uid: 65534, gid: 65534 } : {});
    assert.equal(status, 1);
    assert.match(err, /cannot be written: permission denied/i);
    assert.deepEqual([readFileSync(file, 'utf8'), readdirSync(closed)], ['before', ['file']]);
  });

  test(`${who}: a file keeps its owner, and one with two names keeps both`, { skip: root ? false : 'only root can give files away' }, () => {
    writeFileSync(at('owned'), 'before');
    chownSync(at('owned'), 65534, 65534);
    done(at('owned'));
    assert.deepEqual([statSync(at('owned')).uid, statSync(at('owned')).gid, readFileSync(at('owned'), 'utf8')], [65534, 65534, hant]);
    linkSync(at('owned'), at('other name'));
    done(at('owned'), '后面\n');
    assert.deepEqual([statSync(at('owned')).nlink, readFileSync(at('other name'), 'utf8')], [2, '後面\n']);
    // Somebody who may write into a file of somebody else's: it stays his.
    mkdirSync(at('shared'));
    chmodSync(at('shared'), 0o777);
    const theirs = path.join(at('shared'), 'theirs');
    writeFileSync(theirs, 'before');
    chmodSync(theirs, 0o666);
    assert.equal(run(tool, to(theirs), hans, { uid: 65534, gid: 65534 }).status, 0);
    assert.deepEqual([statSync(theirs).uid, readFileSync(theirs, 'utf8'), readdirSync(at('shared'))], [0, hant, ['theirs']]);
  });

  test(`${who}: what is in the way is told, and nothing is left behind`, () => {
    for (const [file, said] of [[own, /directory/i], [at('none/file'), /no such file or directory/i], [at('none/'), /directory/i]]) {
      const { status, out, err } = run(tool, to(file), hans);
      assert.deepEqual([status, out], [1, ''], file);
      assert.match(err, said);
      assert.equal(err.split('\n').length, 2, err);
    }
    assert.equal(run(tool, to('').concat('-o', ''), hans).status, 2);
    assert.deepEqual(left(), []);
  });

  test(`${who}: neither what another call left nor a long name is in the way`, () => {
    const name = at('n'.repeat(255));
    done(name);
    assert.equal(readFileSync(name, 'utf8'), hant);
    assert.deepEqual(left(), []);
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGXCPU']) {
    test(`${who}: ${signal} ends the work, and leaves the file as it was and nothing beside it`, async () => {
      const file = at('ended');
      writeFileSync(file, 'before');
      const child = spawn(tool[0], [...tool.slice(1), ...to(file)], { stdio: ['pipe', 'ignore', 'ignore'] });
      child.stdin.on('error', () => {});
      child.stdin.write(hans);
      await waiting(() => left().length > 0);
      const ended = new Promise((resolve) => child.once('exit', (code, by) => resolve(by)));
      child.kill(signal);
      assert.equal(await ended, signal);
      assert.deepEqual([readFileSync(file, 'utf8'), left()], ['before', []]);
    });
  }

  test(`${who}: with standard streams closed, no diagnostic gets into a file`, () => {
    const bad = Buffer.from([0xff, 0x0a]);
    writeFileSync(at('bad'), bad);
    const { status } = inShell('"$@" 0<&- 1>&- 2>&-', tool, [...to(at('clean')), at('bad')]);
    assert.equal(status, 1);
    assert.equal(readFileSync(at('clean'), 'utf8'), '\uFFFD\n');
  });

  test(`${who}: what is written is on the disk before it takes the file's place`, {
    skip: run(['strace', '-V'], []).status === 0 ? false : 'there is no strace here',
  }, () => {
    const trace = at('trace');
    run(['strace', '-f', '-e', 'trace=fsync,rename', '-o', trace, ...tool], to(at('synced')), hans);
    const calls = readFileSync(trace, 'utf8').match(/\b(fsync|rename)\(/g) ?? [];
    assert.deepEqual(calls, ['fsync(', 'rename(', 'fsync(']);
  });

  test(`${who}: whoever stops reading is no fault, of standard output or of a pipe`, () => {
    for (const script of ['yes 头发 | head -n 300000 | { "$@"; echo $? >&2; } | head -n 1 > /dev/null',
      'mkfifo p; (head -n 1 p > /dev/null) & yes 头发 | head -n 300000 | "$@" -o p; echo $? >&2; wait; rm p']) {
      assert.deepEqual(inShell(script, tool, to(), { cwd: own }).err, '0\n');
    }
  });

  test(`${who}: a full disk is told in a line, also of help`, () => {
    for (const args of [to(), ['--help'], ['--version']]) {
      const { status, err } = inShell('printf "头发" | "$@" > /dev/full', tool, args);
      assert.deepEqual([status, err.split('\n').length], [1, 2], err);
      assert.match(err, /^(fanjian: )?standard output: cannot be written: no space left on device\n$/i);
    }
  });

  test(`${who}: a file that may not become so large is told, stays as it was, and nothing is left beside it`, () => {
    writeFileSync(at('limited'), 'before');
    const { status, err } = inShell('ulimit -f 8; yes 头发 | head -n 100000 | "$@"', tool, to('limited'), { cwd: own });
    assert.equal(status, 1);
    assert.match(err, /limited: cannot be written: file too large\n$/i);
    assert.deepEqual([readFileSync(at('limited'), 'utf8'), left()], ['before', []]);
  });

  test(`${who}: a pipe that does not wait is waited for`, () => {
    const unwaiting = 'import os, subprocess, sys, threading, time\nr, w = os.pipe()\nos.set_blocking(w, False)\n'
      + 'child = subprocess.Popen(sys.argv[1:], stdout=w)\nos.close(w)\ntime.sleep(1)\nsize = 0\n'
      + 'while part := os.read(r, 1 << 16): size += len(part)\nprint(child.wait(), size)';
    for (const args of [to(), to('/dev/stdout')]) {
      const { out, err } = inShell(`yes 头发 | head -n 100000 | python3 -c '${unwaiting}' "$@"`, tool, args);
      assert.deepEqual([out, err], ['0 700000\n', '']);
    }
  });

  test(`${who}: control characters in names and in a report are made visible`, () => {
    const name = at('a\u001b[31m\u009b\n.txt');
    const { err } = run(tool, ['parse', name]);
    assert.match(err, /a\\x1B\[31m\\x9B\\x0A\.txt/);
    assert.equal(err.split('\n').length, 2);
    assert.doesNotMatch(err, /[\0-\x09\x0b-\x1f\x7f-\x9f]/);
    assert.doesNotMatch(run(tool, [`convert`, '--to', '\u001b[31m']).err, /\x1b/);
    assert.doesNotMatch(run(tool, [`\u001b[31m`]).err, /\x1b/);
    writeFileSync(name, '這篇\u001b]0;x\u0007后半篇文章\u009b。\n');
    const { out } = run(tool, ['check', name]);
    assert.match(out, /\\x1B\[31m.*后/);
    assert.doesNotMatch(out, /[\0-\x09\x0b-\x1f\x7f-\x9f]/);
  });

  test(`${who}: control characters of a text do not reach a terminal, and do reach a file`, {
    skip: run(['script', '--version'], []).status === 0 ? false : 'there is no `script` here to make a terminal',
  }, () => {
    const text = '头\u001b]0;x\u0007发\u009b\t。\n';
    writeFileSync(at('orders'), text);
    const call = [...tool, ...to(), at('orders')].map((word) => `'${word}'`).join(' ');
    const { out } = run(['script', '-qec', call, '/dev/null'], []);
    assert.equal(out, '頭\\x1B]0;x\\x07發\\x9B\t。\r\n');
    assert.equal(run(tool, [...to(), at('orders')]).out, '頭\u001b]0;x\u0007發\u009b\t。\n');
  });
}
