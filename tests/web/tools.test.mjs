// The editor's commands, by Node and by the native tool: encodings, lines of JSON, whole files, one page.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const native = path.join(process.env.FANJIAN_BUILD_DIR ?? path.join(root, '.build'), 'native/core/cli/fanjian');

// As somebody has it who took dist/ and nothing else, in a folder of his own.
const folder = mkdtempSync(path.join(tmpdir(), 'fan jian 編輯 '));
after(() => rmSync(folder, { recursive: true }));
for (const name of ['cli.mjs', 'fanjian-tools.wasm', 'fanjian-reader.single.html', 'fanjian-words.txt',
  'fanjian-readings.txt', 'fanjian-html.mjs', 'fanjian-markup.js', 'package.json']) {
  copyFileSync(path.join(root, 'dist', name), path.join(folder, name));
}
const tools = { node: [process.execPath, path.join(folder, 'cli.mjs')], ...(existsSync(native) ? { native: [native] } : {}) };
if (!tools.native) console.log(`# the native tool is not built (${native}): Node alone is tried`);

const run = ([program, ...first], args, input = '') => {
  const { status, stdout, stderr } = spawnSync(program, [...first, ...args], { input, cwd: folder, maxBuffer: 1 << 28 });
  return { status, out: stdout.toString(), err: stderr.toString() };
};

// Our own words, in each encoding: written down as bytes, since Node has no encoder but for Unicode.
const hans = '头发，后面的里程。\n第二行：历史发展。\n', hant = '頭髮，後面的里程。\n第二行：歷史發展。\n';
const bytes = {
  'utf-8': Buffer.from(hans),
  'utf-8 with a mark': Buffer.from(`\uFEFF${hans}`),
  'utf-16le with a mark': Buffer.from(`\uFEFF${hans}`, 'utf16le'),
  'utf-16be with a mark': Buffer.from(`\uFEFF${hans}`, 'utf16le').swap16(),
  'utf-16le': Buffer.from(hans, 'utf16le'),
  gbk: Buffer.from('cdb7b7a2a3acbaf3c3e6b5c4c0efb3cca1a30ab5dab6fed0d0a3bac0fac0adb7a2d5b9a1a30a'.replace('c0ad', 'cab7'), 'hex'),
};
const big5 = Buffer.from('c059be76a141abe1adb1aabaa8bdb57ba1430ab2c4a447a6e6a147befaa576b56fae69a1430a', 'hex');

test('the npm package makes the tools\' .wasm of the reader\'s, and says what is wrong where they do not fit', () => {
  const place = mkdtempSync(path.join(tmpdir(), 'fanjian-part-'));
  after(() => rmSync(place, { recursive: true }));
  const file = (name) => path.join(place, name);
  for (const name of ['cli.mjs', 'fanjian-tools.part', 'fanjian.wasm', 'fanjian-traditional.wasm']) copyFileSync(path.join(root, 'dist', name), file(name));
  const told = () => run([process.execPath, file('cli.mjs')], ['convert', '--to', 'zh-TW'], '里程与头发');
  assert.deepEqual(told(), { status: 0, out: '里程與頭髮', err: '' });
  // What the package leaves out, by the command that takes it: which file, and where it belongs.
  for (const [command, name] of [['check', 'fanjian-words.txt'], ['bundle', 'fanjian-reader.single.html']]) {
    const { status, out, err } = run([process.execPath, file('cli.mjs')], [command], '里程與頭髮');
    assert.deepEqual([status, out], [2, ''], command);
    assert.match(err, new RegExp(`${command} takes ${name}, .*package leaves it out: put that of release .* at ${file(name)}`));
  }
  const packed = readFileSync(file('fanjian-tools.part')), reader = readFileSync(file('fanjian.wasm'));
  const part = brotliDecompressSync(packed);
  // Another release's, by a byte that is copied; cut short anywhere; with places that are not there.
  const other = Buffer.from(reader);
  const copies = part.readUInt32LE(0);
  other[[0, 1, 2, 3].reduce((place, k) => place + part[4 + (4 + k) * copies] * 256 ** k, 0)] ^= 1;
  const wild = [...Array(12).keys()].map((column) => Buffer.from(part).fill(255, 4 + column * copies, 4 + (column + 1) * copies));
  for (const [damaged, name] of [[other, 'fanjian.wasm'], ...[...wild, Buffer.from(part).fill(255, 0, 4 + 12 * copies)].map((each) => [each, 'fanjian-tools.part']),
    ...[0, 3, 40, part.length - 1].map((size) => [part.subarray(0, size), 'fanjian-tools.part'])]) {
    writeFileSync(file('fanjian-tools.part'), packed);
    writeFileSync(file('fanjian.wasm'), reader);
    writeFileSync(file(name), name === 'fanjian.wasm' ? damaged : brotliCompressSync(damaged));
    const { status, out, err } = told();
    assert.equal(out, '');
    assert.ok(status > 0, String(status));
    assert.match(err, /fanjian-tools\.part, fanjian\.wasm and fanjian-traditional\.wasm are not of one release/);
  }
  writeFileSync(file('fanjian.wasm'), reader);
  for (const damaged of [packed.subarray(0, packed.length - 1), Buffer.alloc(0), part]) {
    writeFileSync(file('fanjian-tools.part'), damaged);
    const { status, out, err } = told();
    assert.deepEqual([status > 0, out], [true, '']);
    assert.match(err, /fanjian-tools\.part is damaged/);
  }
  // Without all, the file that is not there is the tools'.
  rmSync(file('fanjian-tools.part'));
  assert.match(told().err, /fanjian-tools\.wasm/);
});

for (const [who, tool] of Object.entries(tools)) {
  test(`${who}: the bytes tell how a text is encoded`, () => {
    for (const [name, input] of Object.entries(bytes)) {
      const mark = name === 'utf-8 with a mark' ? '\uFEFF' : '';
      assert.deepEqual(run(tool, ['convert', '--to', 'zh-Hant-TW'], input), { status: 0, out: mark + hant, err: '' }, name);
    }
    assert.deepEqual(run(tool, ['convert', '--to', 'zh-Hans'], big5), { status: 0, out: hans, err: '' });
  });

  test(`${who}: --from says how it is encoded, and in what it is written, each once`, () => {
    assert.equal(run(tool, ['convert', '--from', 'gbk', '--from', 'zh-Hans', '--to', 'zh-Hant-TW'], bytes.gbk).out, hant);
    assert.equal(run(tool, ['convert', '--from', 'Big5-HKSCS', '--to', 'zh-Hans'], big5).out, hans);
    const { status, err } = run(tool, ['convert', '--from', 'klingon', '--to', 'zh-Hans'], big5);
    assert.equal(status, 2);
    assert.match(err, /klingon/);
  });

  test(`${who}: what cannot be read is told by line, column and byte, and nothing else is lost`, () => {
    const broken = Buffer.concat([bytes.gbk, Buffer.from([0xcd, 0xb7, 0xff, 0x0a]), bytes.gbk]);
    const { status, out, err } = run(tool, ['convert', '--to', 'zh-Hant-TW'], broken);
    assert.equal(status, 1);
    assert.equal(out, `${hant}頭\uFFFD\n${hant}`);
    assert.match(err, new RegExp(`^standard input:3:2: not gb18030 at byte ${bytes.gbk.length + 2}\\n$`));
  });

  test(`${who}: lines of JSON keep their order; a bad one is told and skipped`, () => {
    const input = ['"头发"', '{"id":7,"text":"后面"}', '{bad', '[1]', '', `${'['.repeat(100_000)}`, '{"identifier":"a","headline":"里程","articleBody":["第一段。"]}'].join('\n');
    const { status, out, err } = run(tool, ['parse', '--ndjson'], input);
    assert.equal(status, 1);
    const answers = out.trimEnd().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(answers.map(({ articleBody, id, identifier }) => [articleBody.at(-1).runs[0].text, id ?? identifier]),
      [['头发', undefined], ['后面', 7], ['第一段。', 'a']]);
    assert.deepEqual(err.trimEnd().split('\n'), [
      'standard input:3: not JSON; skipped', 'standard input:4: neither a text nor a story; skipped',
      'standard input:6: nested too deep; skipped']);
    assert.deepEqual(run(tool, ['convert', '--ndjson', '--to', 'zh-Hant-TW'], '{"@id":"头","a":["头发",{"url":"头","b":"后面"}],"n":1.5}\r\n').out,
      '{"@id":"头","a":["頭髮",{"url":"头","b":"後面"}],"n":1.5}\n');
    assert.match(JSON.parse(run(tool, ['render', '--ndjson', '--to', 'zh-Hant-TW'], '{"id":1,"text":"头发"}').out).html, /頭髮/);
  });

  test(`${who}: a file is written whole or not at all`, () => {
    const file = path.join(folder, `${who}.txt`);
    assert.equal(run(tool, ['convert', '--to', 'zh-Hant-TW', '-o', file], hans).status, 0);
    assert.equal(readFileSync(file, 'utf8'), hant);
    writeFileSync(path.join(folder, 'bad.json'), '{"articleBody": 3}');
    const { status, out } = run(tool, ['parse', '-o', file, 'bad.json']);
    assert.deepEqual([status, out], [1, '']);
    assert.equal(readFileSync(file, 'utf8'), hant, 'what was there is there');
    assert.equal(run(tool, ['convert', '--to', 'zh-Hant-TW', '-o', path.join(folder, 'no such folder/a'), 'bad.json']).status, 1);
    assert.deepEqual(readdirSync(folder).filter((name) => name.endsWith('.tmp')), []);
  });

  test(`${who}: a long text on one line comes out as the same text in lines does`, () => {
    const sentence = '头发和后面的发展，里里外外都说过了。';
    const once = run(tool, ['convert', '--to', 'zh-Hant-TW'], sentence).out;
    const { status, out } = run(tool, ['convert', '--to', 'zh-Hant-TW'], sentence.repeat(200_000));
    assert.equal(status, 0);
    assert.ok(out === once.repeat(200_000));
  });

  test(`${who}: nothing in, nothing out; and a file that is none is told`, () => {
    assert.deepEqual(run(tool, ['convert', '--to', 'zh-Hans'], ''), { status: 0, out: '', err: '' });
    const { status, out, err } = run(tool, ['parse', 'there-is-none.txt']);
    assert.deepEqual([status, out], [1, '']);
    assert.match(err, /there-is-none\.txt/);
    assert.equal(run(tool, ['parse', folder]).status, 1);
  });
}

if (tools.native) {
  const sanitized = readFileSync(native).includes('__asan_init');
  test('the native tool says when memory is short, and writes nothing', {
    skip: sanitized ? 'a sanitizer takes all addresses there are' : false,
  }, () => {
    const out = path.join(folder, 'short.txt');
    // A line of 300 MB without an end of a sentence, in 150 MB.
    const { status, stderr } = spawnSync('bash', ['-c', `ulimit -v 150000; head -c 300000000 /dev/zero | tr '\\0' a | "$0" convert --from zh-Hans --to zh-Hant-TW -o "$1"`, native, out],
      { encoding: 'utf8' });
    assert.equal(status, 1, stderr);
    assert.match(stderr, /not enough memory/);
    assert.equal(existsSync(out), false);
  });

  test('Node and the native tool give the same bytes', () => {
    const story = path.join(root, 'web/article/story.txt');
    const damaged = path.join(folder, 'damaged.txt');
    const words = '玉環(huán)市的經濟發展?jié)摿薮?,值得期待。\n后半篇文章,旅游規范。\n發展\ufffd(jié)摿\ue78a薮\ufffd,𠮷\n';
    writeFileSync(damaged, `\ufeff一座城市的早晨\n新華社北京2021年4月11日電（記者 程遠）今天。\n${words}${'環(huán)發(fā)。\n'.repeat(20)}`);
    for (const args of [['convert', '--to', 'zh-Hans'], ['convert', '--config', 't2hk'], ['parse'], ['render', '--to', 'zh-Hans'],
      ['check'], ['check', '--json'], ['check', '--correct'], ['bundle'], ['bundle', '--to', 'zh-Hans', '--regional-words'],
      ['bundle', '--correct', '--url', 'https://example.org/a?b&c', '--image', 'https://example.org/i.png', '--site', '某<報>']]) {
      for (const file of [story, damaged]) {
        const both = [tools.native, tools.node].map((tool) => run(tool, [...args, file]));
        assert.ok(both[0].out.length > 50 || args[0] === 'check', args.join(' '));
        assert.deepEqual(both[0], both[1], `${args.join(' ')} ${file}`);
      }
    }
  });
}

mkdirSync(path.join(folder, 'out'));
for (const [who, tool] of Object.entries(tools)) {
  test(`${who}: a story as one page, readable without scripts, with all that those who share it ask for`, () => {
    const page = path.join(folder, `out/故事 ${who}.html`);
    const story = '一座城市的早晨\n新華社北京2021年4月11日電（記者 程遠）一件蘋果送到餐桌</script><!-- 。\n第二段在這裡。\n';
    const { status, out, err } = run(tool, ['bundle', '--url', 'https://example.org/a?b&c', '-o', page], story);
    assert.deepEqual([status, out, err], [0, '', '']);
    const html = readFileSync(page, 'utf8');
    assert.match(html, /^<!DOCTYPE html>\n<html lang="zh-Hant">/);
    assert.match(html, /<title>一座城市的早晨<\/title>/);
    assert.match(html, /<meta property="og:site_name" content="新華社">/);
    assert.match(html, /<link rel="canonical" href="https:\/\/example\.org\/a\?b&amp;c">/);
    const [, ld] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html);
    assert.equal(JSON.parse(ld)['@type'], 'NewsArticle');
    const [, source] = /<fanjian-reader><script type="application\/json">([^<]*)<\/script>/.exec(html);
    assert.equal(JSON.parse(source), story);
    assert.match(html, /<h1>一座城市的早晨<\/h1>/);
    assert.match(html, /一件蘋果送到餐桌&lt;\/script&gt;&lt;!-- 。/);
    assert.equal(html.match(/<\/script>/g).length, 4);
    assert.doesNotMatch(html.replace(/<script>[^]*?<\/script>/, ''), /(src|href)="(?!#han[ts]"|https:\/\/example)/);
  });

  test(`${who}: a story without a word in it makes no page`, () => {
    const { status, out, err } = run(tool, ['bundle', '-o', path.join(folder, 'none.html')], ' \n\n');
    assert.deepEqual([status, out], [1, '']);
    assert.match(err, /no text/);
    assert.equal(existsSync(path.join(folder, 'none.html')), false);
  });

  test(`${who}: an ordinary story is a page of at most 465,000 bytes, edits included`, () => {
    const words = '今天市政府宣布，新的公車路線將於下月通車，沿線居民上班上學都更方便。記者走訪了幾個站點。';
    const story = `公車新線下月通車\n\n【本報訊】（記者 林若川）${words}\n\n${Array.from({ length: 11 }, () => words.repeat(4)).join('\n\n')}\n后半篇文章。\n`;
    const page = path.join(folder, `out/ordinary ${who}.html`);
    const { status, out, err } = run(tool, ['bundle', '--correct', '-o', page], story);
    assert.deepEqual([status, out, err], [0, '', '']);
    const html = readFileSync(page, 'utf8');
    assert.ok([...story].length > 1900 && Buffer.byteLength(html) <= 465_000,  // both scripts stand in it: 12 KB
      `${Buffer.byteLength(html)} bytes`);
    assert.match(html, /<p lang="zh-Hant">後半篇文章。<\/p>/);
    assert.equal(JSON.parse(/<fanjian-reader><script type="application\/json">([^<]*)</.exec(html)[1]), story);
    const [{ start, end, text }] = JSON.parse(/data-fanjian="edits">([^<]*)</.exec(html)[1]);
    assert.deepEqual([story.slice(start, end), text], ['后', '後']);
  });

  test(`${who}: check and bundle take lines of JSON, and pass over what they cannot use`, () => {
    const input = ['{"id":3,"text":"這后半篇文章。"}', '"好。"', '{"headline":"標題","articleBody":["第一段。"]}', '{"text":4}', '"  "'].join('\n');
    const checked = run(tool, ['check', '--ndjson'], input);
    assert.equal(checked.status, 1);
    const [first, second, third] = checked.out.trimEnd().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual([first.id, first.diagnostics.map(({ text, fix }) => text + fix), second, third], [3, ['后後'], { diagnostics: [] }, { diagnostics: [] }]);
    assert.match(checked.err, /:3: a story as JSON is not checked; give its text; skipped\n.*:4: "text" is not a text; skipped/);
    assert.equal(run(tool, ['check', '--ndjson', '--correct'], input).out.split('\n')[0], '{"text":"這後半篇文章。","id":3}');
    const { out, err } = run(tool, ['bundle', '--ndjson', '--correct'], input);
    const pages = out.trimEnd().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(pages.map(({ id }) => id), [3, undefined, undefined]);
    assert.match(pages[0].html, /<p lang="zh-Hant" class="lead">這後半篇文章。<\/p>/);
    assert.match(pages[2].html, /<title>標題<\/title>/);
    assert.match(err, /:5: there is no text in it; skipped/);
  });

  test(`${who}: what a command has no use for is told`, () => {
    for (const args of [['check', '--url', 'a'], ['parse', '--correct'], ['convert', '--to', 'zh-Hans', '--json'], ['check', '--to', 'zh-Hans'], ['bundle', '--indent']]) {
      const { status, out, err } = run(tool, args, '好。');
      assert.deepEqual([status, out], [2, ''], args.join(' '));
      assert.ok(err.includes(args.at(-1)) || err.includes(args[1]), err);
    }
  });
}

test('an article\'s page is reduced to its story, with what it says of itself', () => {
  const page = `<!DOCTYPE html><html><head><title>港口夜航開通 - 海潮新聞</title><meta property="og:site_name" content="海潮新聞">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"港口夜航開通","author":[{"name":"林若川"}]}</script></head><body>
<nav><a href="/">首頁</a><a href="/a">要聞</a></nav><article><h1>港口夜航開通</h1>
<p>本報訊　港口管理處昨日宣布，自下月一日起開通夜間航線，每晚加開四班渡輪，最後一班為晚間十一點。</p>
<p>處長表示，夜航將方便在對岸上班的居民，也能帶動沿岸夜市的人潮。<script>globalThis.ran = 1</script></p>
<p>票價與日間相同，學生與長者半價。首週試營運期間免費搭乘，管理處提醒民眾提早十分鐘到站排隊。</p></article><footer>版權所有</footer></body></html>`;
  const { status, out, err } = run(tools.node, ['parse'], page);
  assert.deepEqual([status, err], [0, '']);
  const { headline, author, creditText, articleBody } = JSON.parse(out);
  assert.deepEqual([headline, author.map(({ name }) => name), creditText], ['港口夜航開通', ['林若川'], '來源：海潮新聞']);
  assert.deepEqual(articleBody.map(({ role }) => role), ['headline', 'byline', 'dateline', 'lead', 'paragraph', 'paragraph', 'credit']);
  assert.ok(!out.includes('首頁') && !out.includes('ran = 1'));
  const none = run(tools.node, ['parse'], '<!DOCTYPE html><html><body></body></html>');
  assert.equal(none.status, 1);
  assert.match(none.err, /no article in this page/);
});

test('the native tool says of a page that it is one, and writes nothing', { skip: tools.native ? false : 'the native tool is not built' }, () => {
  for (const command of ['parse', 'check', 'bundle']) {
    const { status, out, err } = run(tools.native, [command], ' <!DOCTYPE HTML><html><body>好</body></html>');
    assert.deepEqual([status, out], [1, ''], command);
    assert.match(err, /a page of HTML/);
  }
});

// `script` gives a program a terminal: standard error is one, standard output is the file.
const terminal = spawnSync('script', ['--version']).status === 0;
for (const [who, tool] of Object.entries(tools)) {
  test(`long work says on a terminal how far it has come, and takes that away (${who})`, {
    skip: terminal ? false : 'there is no `script` here to make a terminal',
  }, () => {
    const call = [...tool, 'convert', '--from', 'zh-Hans', '--to', 'zh-Hant-TW'].map((word) => `'${word}'`).join(' ');
    const said = spawnSync('script', ['-qec', `(printf '头发\\n'; sleep 1.5; printf '发展\\n') | ${call} > progress.txt`, '/dev/null'],
      { cwd: folder }).stdout.toString();
    assert.match(said, /fanjian: 0\.0 MB read/);
    assert.ok(said.endsWith('\r\u001b[K'), JSON.stringify(said));
    assert.equal(readFileSync(path.join(folder, 'progress.txt'), 'utf8'), '頭髮\n發展\n');
  });

  test(`nothing but faults is said where standard error is no terminal (${who})`, () => {
    assert.equal(run(tool, ['convert', '--from', 'zh-Hans', '--to', 'zh-Hant-TW'], '头发').err, '');
  });
}
