// dist/cli.mjs: what goes in, what comes out, and how it says no.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const cli = fileURLToPath(new URL('dist/cli.mjs', root));
const run = (args, input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { input, maxBuffer: 1 << 28 });
  return { status, out: stdout.toString(), err: stderr.toString(), bytes: stdout };
};

test('convert: lines in, converted lines out, by configuration or by tags', () => {
  assert.deepEqual(run(['convert', '--config', 's2tw'], '头发\n里面\n'), { status: 0, out: '頭髮\n裡面\n', err: '', bytes: Buffer.from('頭髮\n裡面\n') });
  assert.equal(run(['convert', '--to', 'zh-Hant-TW'], '头发').out, '頭髮');
  assert.equal(run(['convert', '--to', 'zh-hk', '--from', 'zh-CN'], '里面').out, '裏面');
  assert.equal(run(['convert', '--to', 'zh-Hant-TW', '--regional-words'], '软件').out, '軟體');
  assert.equal(run(['convert', '--config', 's2twp'], '软件').out, '軟體');
  assert.equal(run(['convert', '--to', 'zh-Hans'], '頭髮').out, '头发');
});

test('convert: line ends, empty lines and a last line without an end stay', () => {
  assert.equal(run(['convert', '--config', 's2t'], '').out, '');
  assert.equal(run(['convert', '--config', 's2t'], '\n\r\n头\r\n\n发').out, '\n\r\n頭\r\n\n發');
  assert.equal(run(['convert', '--config', 's2t'], '\uFEFF头\0').out, '\uFEFF頭\0');
});

test('convert: a line that is not UTF-8 is told with its offset; all the others are converted', () => {
  const input = Buffer.concat([Buffer.from('头发\n发'), Buffer.from([0xff]), Buffer.from('展\n后面\n')]);
  const { status, out, err } = run(['convert', '--config', 's2t'], input);
  assert.equal(status, 1);
  assert.equal(out, '頭髮\n發\uFFFD展\n後面\n');
  assert.match(err, /^standard input:2:2: not utf-8 at byte 10\n$/);
});

test('convert: offsets count from the beginning of the input, however it is cut', () => {
  const line = '头发\n'.repeat(60_000);
  const { status, out, err } = run(['convert', '--config', 's2t'],
    Buffer.concat([Buffer.from(line), Buffer.from([0xe5, 0xa4, 0x0a]), Buffer.from(line)]));
  assert.equal(status, 1);
  assert.equal(out, `${'頭髮\n'.repeat(60_000)}\uFFFD\n${'頭髮\n'.repeat(60_000)}`);
  assert.match(err, new RegExp(`input:60001:1: not utf-8 at byte ${Buffer.byteLength(line)}\\n$`));
});

test('convert: 10 MB on one line', () => {
  const { status, out } = run(['convert', '--config', 't2s'], '頭髮'.repeat(1_700_000));
  assert.equal(status, 0);
  assert.equal(out, '头发'.repeat(1_700_000));
});

test('convert: lines come out as they go in, before the input ends', async () => {
  const child = spawn(process.execPath, [cli, 'convert', '--config', 's2t']);
  child.stdin.write('头发\n');
  const [first] = await new Promise((resolve) => child.stdout.once('data', (data) => resolve([String(data)])));
  assert.equal(first, '頭髮\n');
  child.stdin.end('里');
  let rest = '';
  for await (const data of child.stdout) rest += data;
  assert.equal(rest, '裏');
});

test('convert: whoever stops reading is no error', async () => {
  const child = spawn('sh', ['-c', `yes 头发 | head -n 200000 | "${process.execPath}" "${cli}" convert --config s2t | head -n 1`]);
  let out = '', err = '';
  child.stdout.on('data', (data) => { out += data; });
  child.stderr.on('data', (data) => { err += data; });
  await new Promise((resolve) => child.once('close', resolve));
  assert.deepEqual([out, err], ['頭髮\n', '']);
});

test('parse: a story in, its Article out, from standard input or a file', () => {
  const text = '新華社北京4月11日電（記者 程遠）一件蘋果送到餐桌。\n第二段在這裡。\n';
  const article = JSON.parse(run(['parse'], text).out);
  assert.equal(article.publisher.name, '新華社');
  assert.deepEqual(article.author.map(({ name, roleName }) => [name, roleName]), [['程遠', '記者']]);
  assert.deepEqual(JSON.parse(run(['parse', '--indent'], text).out), article);
  const file = fileURLToPath(new URL('web/article/story.txt', root));
  assert.deepEqual(run(['parse', file]).out, run(['parse'], readFileSync(file)).out);
});

test('html: a story in, an article out, in the script that is asked for', () => {
  assert.match(run(['html'], '這裡說的是繁體字。').out, /^<article class="story" lang="zh-Hant">\n/);
  const { out } = run(['html', '--to', 'zh-Hans', '--json-ld'], '這裡說的是繁體字。</script>');
  assert.match(out, /^<script type="application\/ld\+json">\{[^<>]*\}<\/script>\n<article class="story" lang="zh-Hans">/);
  assert.match(out, /这里说的是繁体字/);
});

test('html: what search engines read is in the script of the article', () => {
  const story = JSON.stringify({ '@type': 'NewsArticle', headline: '港口的聲音', author: [{ name: '于海濤' }], url: 'https://e.org/聲', articleBody: [{ text: '後來的事情大家都知道。' }] });
  const linked = (...args) => JSON.parse(/<script type="application\/ld\+json">([^<]*)</.exec(run(['html', '--json-ld', ...args], story).out)[1]);
  const { inLanguage, headline, author, articleBody, url } = linked('--to', 'zh-Hans');
  assert.deepEqual([inLanguage, headline, author[0].name, articleBody, url], ['zh-Hans', '港口的声音', '于海涛', '后来的事情大家都知道。', 'https://e.org/聲']);
  assert.deepEqual([linked().inLanguage, linked().headline, linked('--to', 'zh-Hant-HK').inLanguage], ['zh-Hant', '港口的聲音', 'zh-Hant-HK']);
});

test('input at fault: one line that says what and where, exit code 1', () => {
  for (const [args, input, said] of [
    [['parse'], Buffer.from([0x61, 0xff]), /^standard input:1:2: not utf-8 at byte 1;/],
    [['html'], '{"articleBody": 3}', /bad_shape at byte 16/],
    [['parse'], '{"articleBody"', /bad_json at byte 14/],
    [['parse', 'there-is-no-such-file'], '', /there-is-no-such-file/],
  ]) {
    const { status, out, err } = run(args, input);
    assert.equal(status, 1);
    assert.equal(out, '');
    assert.match(err, said);
    assert.equal(err.trimEnd().split('\n').length, 1);
  }
});

test('calls that make no sense: a clear line, exit code 2, and nothing on standard output', () => {
  for (const [args, said] of [
    [['frobnicate'], /unknown command frobnicate/],
    [['--frobnicate'], /unknown option --frobnicate/],
    [['convert', '--frobnicate'], /--frobnicate/],
    [['convert'], /--config or --to/],
    [['convert', '--config'], /--config/],
    [['convert', '--config', 's2x'], /s2x: not one of s2t/],
    [['convert', '--config', 'constructor'], /constructor/],
    [['convert', '--to', 'en'], /en: not a tag/],
    [['convert', '--config', 's2t', '--to', 'zh-Hans'], /--config/],
    [['parse', 'a', 'b'], /one file/],
    [['html', '--to', 'zh-Klingon'], /zh-Klingon/],
  ]) {
    const { status, out, err } = run(args, '头');
    assert.equal(status, 2, args.join(' '));
    assert.equal(out, '');
    assert.match(err, said);
  }
});

test('help and version are answers, not errors', () => {
  const { version } = JSON.parse(readFileSync(new URL('web/package.json', root), 'utf8'));
  assert.deepEqual(run(['--version']), { status: 0, out: `${version}\n`, err: '', bytes: Buffer.from(`${version}\n`) });
  const { status, out } = run(['--help']);
  assert.equal(status, 0);
  for (const name of ['convert', 'parse', 'render', 'bundle']) {
    assert.match(out, new RegExp(`^  ${name} `, 'm'));
    assert.equal(run([name, '--help']).status, 0);
  }
  assert.equal(run([]).out, out);
});
