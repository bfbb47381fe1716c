// dist/cli.mjs: encodings, lines and places in what comes in pieces; folders of pages; lines of JSON.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'fanjian-streams-'));
after(() => rmSync(folder, { recursive: true }));
const at = (...names) => path.join(folder, ...names);
const run = (args, input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { input, cwd: folder, maxBuffer: 1 << 28 });
  return { status, out: stdout.toString(), err: stderr.toString() };
};
// In pieces, each only when the one before has been taken.
const piecewise = async (args, pieces) => {
  const child = spawn(process.execPath, [cli, ...args], { cwd: folder });
  const out = [], err = [];
  child.stdout.on('data', (data) => out.push(data));
  child.stderr.on('data', (data) => err.push(data));
  const closed = new Promise((resolve) => child.on('close', resolve));
  for (const piece of pieces) {
    await new Promise((resolve) => child.stdin.write(piece, resolve));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.stdin.end();
  const status = await closed;
  return { status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
};
const cut = (bytes, size) => Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
const utf16 = (text, big) => (big ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le'));

test('of places that cannot be read twenty are told, and behind them how many there are', () => {
  for (const [count, more] of [[20, []], [21, ['standard input: 21 lines cannot be read in all']], [33, ['standard input: 33 lines cannot be read in all']]]) {
    const { status, out, err } = run(['convert', '--config', 's2t'], Buffer.concat(Array.from({ length: count }, () => Buffer.from([0xe9, 0x87, 0x8c, 0xff, 0x0a]))));
    assert.equal(status, 1);
    assert.equal(out, '裏\uFFFD\n'.repeat(count));
    assert.deepEqual(err.trimEnd().split('\n'), [...Array.from({ length: 20 }, (_, i) => `standard input:${i + 1}:2: not utf-8 at byte ${5 * i + 3}`), ...more]);
  }
  // Of lines of JSON, too.
  const { status, out, err } = run(['convert', '--ndjson', '--to', 'zh-Hant', '--from', 'utf-8'], Buffer.from([0x22, 0xe9, 0x87, 0x8c, 0x22, 0x0a, 0x22, 0x61, 0xff, 0x22, 0x0a]));
  assert.deepEqual([status, out, err], [1, '"裡"\n"a\uFFFD"\n', 'standard input:2:3: not utf-8 at byte 8\n']);
});

test('UTF-16 has the lines that its text has, whatever its bytes are, and however they come', async () => {
  const text = '头发上\n里面上上\n\n上来里';   // U+4E0A has the byte of a line feed
  for (const big of [false, true]) {
    for (const mark of ['\uFEFF', '']) {
      const label = big ? 'utf-16be' : 'utf-16le';
      const bytes = utf16(mark + text, big), args = ['convert', '--config', 's2t', ...mark ? [] : ['--from', label]];
      const fine = { status: 0, out: '頭髮上\n裏面上上\n\n上來裏', err: '' };
      assert.deepEqual(run(args, bytes), fine, label);
      for (const size of [1, 2, 3, 5, 7, 13]) assert.deepEqual(await piecewise(args, cut(bytes, size)), fine, `${label} ${size}`);
    }
    // Half a pair in the third line, behind a character of two units.
    const label = big ? 'utf-16be' : 'utf-16le';
    const broken = Buffer.concat([utf16('头上\n上\n里𠮷', big), big ? Buffer.from([0xd8, 0x00]) : Buffer.from([0x00, 0xd8]), utf16('面\n里', big)]);
    const { status, out, err } = run(['convert', '--config', 's2t', '--from', label], broken);
    assert.deepEqual([status, out], [1, '頭上\n上\n裏𠮷\uFFFD面\n裏']);
    assert.equal(err, `standard input:3:3: not ${label} at byte 16\n`);
    assert.deepEqual(run(['convert', '--ndjson', '--from', label, '--to', 'zh-Hant'], utf16('"头上"\n"上里"\n', big)).out, '"頭上"\n"上裡"\n');
  }
});

test('what a text is written in is told by its beginning, however it comes', async () => {
  // ASCII says nothing yet.
  const lines = `# comment\n${'ascii only\n'.repeat(50)}`;
  for (const [name, bytes, out] of [
    ['utf-8', Buffer.from(`${lines}头发\n`), `${lines}頭髮\n`],
    ['gbk', Buffer.concat([Buffer.from(lines), Buffer.from('cdb7b7a2a3acbaf3c3e6b5c4c0efb3cca1a30ab5dab6fed0d0a3bac0fac0b7b7a2d5b9a1a30a'.replace('c0b7', 'cab7'), 'hex')]), `${lines}頭髮，後面的里程。\n第二行：歷史發展。\n`],
  ]) {
    assert.deepEqual(run(['convert', '--to', 'zh-Hant-TW'], bytes), { status: 0, out, err: '' }, name);
    for (const size of [1, 97]) assert.deepEqual(await piecewise(['convert', '--to', 'zh-Hant-TW'], cut(bytes, size)), { status: 0, out, err: '' }, `${name} ${size}`);
  }
  // Nor of its script: what follows is taken for what it is.
  assert.deepEqual(await piecewise(['convert', '--to', 'zh-Hant-TW'], ['abc\n', 'abc\n', '這裡說的后冠與干貝\n']), { status: 0, out: 'abc\nabc\n這裡說的后冠與干貝\n', err: '' });
  assert.equal(run(['convert', '--to', 'zh-Hant-TW', '--from', 'zh-Hans'], '這裡說的后冠與干貝\n').out, '這裡說的后冠與乾貝\n');
  // A text whose script is not told is taken for the one that has something to do.
  assert.equal(run(['convert', '--to', 'zh-Hans'], '公里\n').out, '公里\n');
  assert.equal(run(['convert', '--to', 'zh-Hant-TW'], '皇后\n').out, '皇后\n');
  // Its script is that of its beginning, a quarter of a megabyte of it.
  const hant = '頭髮與裡面\n'.repeat(12_000);
  const { out } = run(['convert', '--to', 'zh-Hant-TW'], `${hant}发\n`);
  assert.ok(out.startsWith(hant));
});

test('a byte order mark is the text\'s in UTF-8, and gone where the text is written in UTF-8', () => {
  assert.equal(run(['convert', '--config', 's2t'], '\uFEFF里').out, '\uFEFF裏');
  assert.equal(run(['convert', '--config', 's2t'], utf16('\uFEFF里', false)).out, '裏');
  assert.equal(run(['convert', '--config', 's2t'], utf16('\uFEFF里', true)).out, '裏');
  // Places count it.
  for (const big of [false, true]) {
    const broken = Buffer.concat([utf16('\uFEFF头\n', big), big ? Buffer.from([0xd8, 0x00]) : Buffer.from([0x00, 0xd8]), utf16('\n', big)]);
    assert.equal(run(['convert', '--config', 's2t'], broken).err, `standard input:2:1: not utf-16${big ? 'be' : 'le'} at byte 6\n`);
  }
  const gb = Buffer.from([0x84, 0x31, 0x95, 0x33, 0xc0, 0xef, 0xc3, 0xe6, 0xb5, 0xc4]);   // a mark in GB 18030, 里面的
  assert.equal(run(['convert', '--config', 's2t'], gb).out, '裏面的');
});

test('lines of JSON end as lines do, and what is between them is not there', () => {
  const args = ['convert', '--ndjson', '--to', 'zh-Hant-TW', '--from', 'zh-Hans'];
  for (const [input, out] of [['"里"\n"面里"\n', '"裡"\n"面裡"\n'], ['"里"\r\n"头"\r\n', '"裡"\n"頭"\n'], ['"里"', '"裡"\n'], ['"里"\r', '"裡"\n'], ['\n\r\n\n"里"\n\n', '"裡"\n'], ['', '']]) {
    assert.deepEqual(run(args, input), { status: 0, out, err: '' }, JSON.stringify(input));
  }
  assert.deepEqual(run(args, '\n"a\n"头"\n[\n'), { status: 1, out: '"頭"\n', err: 'standard input:2: not JSON; skipped\nstandard input:4: not JSON; skipped\n' });
  // Of check, a story is no text; of bundle, what has no text is refused; identifiers go along.
  assert.deepEqual(run(['check', '--ndjson', '--correct'], '{"id":1,"text":"好的。"}\n{"id":2,"articleBody":"好"}\n"也好。"\n'), {
    status: 1, out: '{"text":"好的。","id":1}\n{"text":"也好。"}\n', err: 'standard input:2: a story as JSON is not checked; give its text; skipped\n' });
  assert.deepEqual(run(['check', '--ndjson'], '{"id":"a","text":"好的。"}\n').out, '{"diagnostics":[],"id":"a"}\n');
  const { status, out, err } = run(['bundle', '--ndjson', '--static'], '{"id":3,"text":" "}\n{"id":4,"text":"雨停了。"}\n');
  assert.deepEqual([status, err], [1, 'standard input:1: there is no text in it; skipped\n']);
  assert.match(out, /^\{"html":"<!DOCTYPE html>.*","id":4\}\n$/is);
});

test('a line of JSON of more than 64 MB is passed over, and told in its place', () => {
  const most = 1 << 26, quoted = (size) => `"${'a'.repeat(size - 2)}"`;
  const { status, out, err } = run(['convert', '--ndjson', '--to', 'zh-Hant-TW'], `"头"\n${quoted(most + 1)}\n"里"\n${quoted(most + 70_000)}`);
  assert.deepEqual([status, out], [1, '"頭"\n"裡"\n']);
  assert.equal(err, 'standard input:2: too large; skipped\nstandard input:4: too large; skipped\n');
  // Places behind it are those of the input.
  const behind = run(['convert', '--ndjson', '--to', 'zh-Hant-TW', '--from', 'utf-8'], Buffer.concat([Buffer.from(`${quoted(most + 1)}\n"`), Buffer.from([0xff]), Buffer.from('"\n')]));
  assert.equal(behind.err, `standard input:1: too large; skipped\nstandard input:2:2: not utf-8 at byte ${most + 3}\n`);
});

test('a long line comes out by sentences, before its end', async () => {
  const child = spawn(process.execPath, [cli, 'convert', '--config', 's2t']);
  const out = [];
  const first = new Promise((resolve) => child.stdout.on('data', (data) => { out.push(data); resolve(); }));
  const part = '头发，里面。'.repeat(300_000);   // five megabytes
  child.stdin.write(part);
  await first;
  child.stdin.end('头发');
  assert.equal(await new Promise((resolve) => child.on('close', resolve)), 0);
  assert.ok(Buffer.concat(out).toString() === `${'頭髮，裏面。'.repeat(300_000)}頭髮`);
});

test('the spellings of a paper are those that are asked for, the last of them where they differ', () => {
  const out = (...styles) => run(['convert', '--to', 'zh-Hant-TW', ...styles.flatMap((style) => ['--house-style', style])], '台湾的群众在里面').out;
  assert.equal(out(), '台灣的群眾在裡面');
  assert.equal(out('tw-moe'), '臺灣的群眾在裡面');
  assert.equal(out('hk-gov'), '台灣的羣眾在裏面');
  assert.equal(out('tw-moe', 'tw-press'), '台灣的群眾在裡面');
  writeFileSync(at('own.tsv'), '\uFEFF群众\t大衆\n');
  assert.equal(run(['convert', '--to', 'zh-Hant-TW', '--glossary', 'own.tsv', '--house-style', 'tw-moe'], '台湾的群众').out, '臺灣的大衆');
});

test('of a folder pages are converted, links to folders are passed over, and what cannot be read is told', () => {
  mkdirSync(at('site/深 1'), { recursive: true });
  const page = '<p>里面的头发</p>', done = '<p>裡面的頭髮</p>';
  for (const name of ['a.html', 'b.htm', 'c.XHTML', 'd.xht', 'e.shtml', 'f.html.txt', '深 1/g.html']) writeFileSync(at('site', name), page);
  writeFileSync(at('site/bad.html'), Buffer.from([0x3c, 0x70, 0x3e, 0x0a, 0xff, 0xfe, 0x3c]));
  symlinkSync(at('site'), at('site/深 1/loop'));
  symlinkSync(at('nowhere'), at('site/gone.html'));
  symlinkSync(at('site/a.html'), at('site/same.html'));
  const { status, out, err } = run(['convert', '--to', 'zh-Hant-TW', '--from', 'utf-8', '-o', 'out/deep', 'site']);
  assert.deepEqual([status, out], [1, '']);
  assert.deepEqual(err.trimEnd().split('\n').sort(), [`${at('site/gone.html')}: neither a file nor a folder; skipped`, `${at('site/深 1/loop')}: neither a file nor a folder; skipped`,
    'site/bad.html:2:1: not utf-8 at byte 4'].sort());
  const text = (name) => readFileSync(at('out/deep', name), 'utf8');
  for (const name of ['a.html', 'b.htm', 'c.XHTML', 'd.xht', '深 1/g.html', 'same.html']) assert.equal(text(name), done, name);
  for (const name of ['e.shtml', 'f.html.txt']) assert.equal(text(name), page, name);
  assert.equal(existsSync(at('out/deep/bad.html')), false);
  assert.deepEqual(readdirSync(at('out'), { recursive: true }).filter((name) => String(name).endsWith('.tmp')), []);
  // Beside it is no part of it, whatever its name begins with.
  assert.equal(run(['convert', '--to', 'zh-Hant-TW', '-o', 'site2', 'site/深 1']).status, 0);
  assert.equal(readFileSync(at('site2/g.html'), 'utf8'), done);
  // Each page has its own address.
  run(['convert', '--to', 'zh-Hant-TW', '--from', 'utf-8', '--hreflang', 'zh-Hans=https://a/{path}?{path}', '-o', 'linked', 'site']);
  writeFileSync(at('head.html'), '<head></head><p>里');
  assert.match(run(['convert', '--to', 'zh-Hant-TW', '--hreflang', 'zh-Hans=https://a/{path}?{path}=b', 'head.html']).out, /<link rel="alternate" hreflang="zh-Hans" href="https:\/\/a\/head\.html\?head\.html=b">/);
});

test('a page is told by its name, its first bytes or --html, and --text takes it as text', () => {
  const page = '<!DOCTYPE html><p title="里">里</p>', text = '<!DOCTYPE html><p title="裡">裡</p>';
  writeFileSync(at('p.html'), page);
  writeFileSync(at('p.txt'), `\uFEFF${page}`);
  writeFileSync(at('q.txt'), '<b>里&#37324;</b>');
  const out = (...args) => run(['convert', '--to', 'zh-Hant-TW', ...args]).out;
  assert.equal(out('p.html'), text);
  assert.equal(out('p.txt'), `\uFEFF${text}`);
  // What its bytes say goes before what it says of them.
  writeFileSync(at('wide.html'), utf16('\uFEFF<meta charset="gbk"><p>里</p>', false));
  assert.match(out('wide.html'), /^<meta charset="utf-8"><p>裡<\/p>$/);
  assert.equal(out('q.txt'), '<b>裡&#37324;</b>');
  assert.match(out('--html', 'q.txt'), /^<b>裡(?:裡|&#\d+;|&#x[0-9a-f]+;)<\/b>$/i);
  writeFileSync(at('r.html'), '里&#37324;');
  assert.equal(out('--text', 'r.html'), '裡&#37324;');
});

test('of a feed a file gives all its stories with --ndjson, and the first alone without', () => {
  const item = (n) => `<item><title>题${n}</title><description>&lt;p&gt;第${n}段话说完了。&lt;/p&gt;</description></item>`;
  writeFileSync(at('feed.xml'), `<?xml version="1.0"?><!-- of ours --><rss version="2.0"><channel><title>报</title>${item(1)}${item(2)}</channel></rss>`);
  const all = run(['parse', '--ndjson', 'feed.xml']);
  assert.deepEqual([all.status, all.err], [0, '']);
  assert.deepEqual(all.out.trimEnd().split('\n').map((line) => JSON.parse(line).headline), ['题1', '题2']);
  const first = run(['parse', 'feed.xml']);
  assert.equal(JSON.parse(first.out).headline, '题1');
  assert.equal(first.err, 'feed.xml: 2 stories in it, of which this is the first; --ndjson gives all\n');
  const piped = run(['parse'], readFileSync(at('feed.xml')));
  assert.equal(piped.err, 'standard input: 2 stories in it, of which this is the first; --as rss --ndjson gives all\n');
  assert.equal(run(['parse', '--as', 'rss'], readFileSync(at('feed.xml'))).err, 'standard input: 2 stories in it, of which this is the first; --ndjson gives all\n');
  assert.equal(run(['parse', '--as', 'rss', '--ndjson'], readFileSync(at('feed.xml'))).out.trimEnd().split('\n').length, 2);
});
