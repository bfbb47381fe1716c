// dist/cli.mjs: what it says to calls that it does not take, and of itself.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'fanjian-refusals-'));
after(() => rmSync(folder, { recursive: true }));
const run = (args, input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { input, cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, out: stdout, err: stderr };
};
mkdirSync(path.join(folder, 'pages/inner'), { recursive: true });
for (const [name, text] of Object.entries({
  'a.txt': '里', 'bad.tsv': '里面\n', 'worse.tsv': '里面\n头发\n', 'latin1.tsv': Buffer.from([0xe9, 0x0a]), 'story.json': '{"articleBody":"里"}', 'pages/a.html': '<p>里</p>' }))
  writeFileSync(path.join(folder, name), text);

const tags = 'zh-Hans (zh-CN, zh-SG, zh-MY), zh-Hant, zh-Hant-TW (zh-TW), zh-Hant-HK (zh-HK, zh-MO)';
const refused = {
  'nonsense': ['node cli.mjs: unknown command nonsense'],
  '--nonsense': ['node cli.mjs: unknown option --nonsense'],
  'convert': ['node cli.mjs convert: --config or --to is needed'],
  'convert --from zh-Hans': ['node cli.mjs convert: --config or --to is needed'],
  'convert --config s2x': ['node cli.mjs convert: s2x: not one of s2t t2s s2tw tw2s s2hk hk2s s2twp tw2sp s2hkp hk2sp t2tw tw2t t2hk hk2t'],
  'convert --config s2s': ['node cli.mjs convert: s2s: not one of s2t'],
  'convert --config s2t --to zh-Hans': ['node cli.mjs convert: --config says from and to by itself'],
  'convert --config s2t --from zh-Hans': ['node cli.mjs convert: --config says from and to by itself'],
  'convert --to en': [`node cli.mjs convert: en: not a tag of written Chinese. There are ${tags}`],
  'convert --to zh-Hans --from xx': ['node cli.mjs convert: --from xx: neither a tag of written Chinese nor an encoding'],
  'convert --to zh-Hans --from zhx': ['node cli.mjs convert: --from zhx: neither a tag of written Chinese nor an encoding'],
  'convert --to zh-Hans a b': ['node cli.mjs convert: one file at most, not 2'],
  'convert --to': ["node cli.mjs convert: Option '--to <value>' argument missing"],
  'convert --to zh-Hans --nonsense': ["node cli.mjs convert: Unknown option '--nonsense'"],
  'convert --to zh-Hans --hreflang x': ['node cli.mjs convert: --hreflang x: not TAG=URL'],
  'convert --to zh-Hans --hreflang zh=': ['node cli.mjs convert: --hreflang zh=: not TAG=URL'],
  'convert --to zh-Hans --hreflang zh=x --hreflang =x': ['node cli.mjs convert: --hreflang =x: not TAG=URL'],
  'convert --to zh-Hans --hreflang :zh=x': ['node cli.mjs convert: --hreflang :zh=x: not TAG=URL'],
  'convert --to zh-Hans pages': ['node cli.mjs convert: -o FOLDER is needed for a folder'],
  'convert --to zh-Hans --text -o out pages': ['node cli.mjs convert: a folder is converted as pages'],
  'convert --to zh-Hans --ndjson -o out pages': ['node cli.mjs convert: a folder is converted as pages'],
  'convert --to zh-Hans -o pages pages': ['node cli.mjs convert: -o: a folder outside of the one that is read'],
  'convert --to zh-Hans -o pages/inner pages': ['node cli.mjs convert: -o: a folder outside of the one that is read'],
  'convert --to zh-Hans -o pages pages/inner': ['node cli.mjs convert: -o: a folder outside of the one that is read'],
  'convert --to zh-Hans -o a.txt pages': ['node cli.mjs convert: a.txt: not a folder'],
  'convert --to zh-Hans --glossary none.tsv': ['node cli.mjs convert: none.tsv: ENOENT: no such file or directory'],
  'convert --to zh-Hans --glossary latin1.tsv': ['node cli.mjs convert: latin1.tsv: not UTF-8'],
  'convert --to zh-Hans --glossary bad.tsv': ['bad.tsv:1', 'node cli.mjs convert: --glossary: 1 line cannot be used'],
  'convert --to zh-Hans --glossary worse.tsv': ['worse.tsv:1', 'worse.tsv:2', 'node cli.mjs convert: --glossary: 2 lines cannot be used'],
  'convert --to zh-Hant --house-style nobody': ['--house-style', 'node cli.mjs convert: --glossary: 1 line cannot be used'],
  'parse --from zh-Hans': ['node cli.mjs parse: --from takes only an encoding here; the variety is detected'],
  'parse --as nothing': ['node cli.mjs parse: --as nothing: not one of text, wrapped, json, cms, html, markdown, rss, docx'],
  'parse a b': ['node cli.mjs parse: one file at most, not 2'],
  'render --to xx': [`node cli.mjs render: xx: not a tag of written Chinese. There are ${tags}`],
  'html --to xx': [`node cli.mjs render: xx: not a tag of written Chinese. There are ${tags}`],
  'check --from zh-Hans': ['node cli.mjs check: --from takes only an encoding here'],
  'bundle --readings all': ['node cli.mjs bundle: bundle: --readings is pinyin, zhuyin or choice'],
  'bundle --readings pinyin --static': ['node cli.mjs bundle: bundle: --static and --small have no readings'],
  'bundle --readings pinyin --small': ['node cli.mjs bundle: bundle: --static and --small have no readings'],
  'bundle --static --small': ['node cli.mjs bundle: --static and --small: one of the two'],
  'bundle --to xx': [`node cli.mjs bundle: xx: not a tag of written Chinese. There are ${tags}`],
  'bundle --from zh-Hans': ['node cli.mjs bundle: --from takes only an encoding here'],
  'bundle --picture-width 0 a.txt': ['node cli.mjs bundle: --picture-width 0: not a number of pixels'],
  'bundle --picture-width 100000 a.txt': ['node cli.mjs bundle: --picture-width 100000: not a number of pixels'],
  'bundle --picture-width x a.txt': ['node cli.mjs bundle: --picture-width x: not a number of pixels'],
  'bundle --picture-limit x a.txt': ['node cli.mjs bundle: --picture-limit x: not a size (300k, 2M)'],
  'bundle --picture-limit 1234567890 a.txt': ['node cli.mjs bundle: --picture-limit 1234567890: not a size (300k, 2M)'],
  'bundle --pictures-limit 3g a.txt': ['node cli.mjs bundle: --pictures-limit 3g: not a size (300k, 2M)'],
};

for (const which of ['', 'convert(?: --from| --config|$)', 'convert --to \\S+ --[hg]', 'convert --to(?! \\S+ --[hg])', 'parse|render|html|check', 'bundle']) {
  test(`a call that makes no sense is told in a line of its own, and where to read on: ${which || 'without a command'}`, () => {
    const some = Object.entries(refused).filter(([line]) => (which ? new RegExp(`^(?:${which})`).test(line) : /^(?:nonsense|--)/.test(line)));
    assert.ok(some.length > 1);
    for (const [line, told] of some) {
      const { status, out, err } = run(line.split(' '));
      assert.deepEqual([status, out], [2, ''], line);
      const lines = err.trimEnd().split('\n');
      assert.equal(lines.length, told.length + 1, `${line}: ${err}`);
      told.forEach((part, i) => assert.ok(lines[i].startsWith(part), `${line}: ${lines[i]}`));
      const command = /^(?:convert|parse|render|check|bundle)\b/.exec(line.replace(/^html/, 'render'))?.[0];
      assert.equal(lines.at(-1), `Try 'node cli.mjs${command ? ` ${command}` : ''} --help'.`);
    }
  });
}

test('input at fault is told by its name and place, and is no fault of the call', () => {
  const told = (args, input) => {
    const { status, out, err } = run(args, input);
    assert.deepEqual([status, out], [1, ''], args.join(' '));
    return err;
  };
  assert.equal(told(['check', 'story.json']), 'story.json: a story as JSON is not checked; give its text\n');
  assert.equal(told(['check'], ' \n{"a":1}'), 'standard input: a story as JSON is not checked; give its text\n');
  assert.equal(told(['check', '-'], '\uFEFF{'), 'standard input: a story as JSON is not checked; give its text\n');
  assert.equal(told(['bundle', '--static'], ' \n'), 'standard input: there is no text in it\n');
  assert.equal(told(['bundle', '--small', '-'], ''), 'standard input: there is no text in it\n');
  assert.equal(told(['parse'], '{"articleBody": 3}'), 'node cli.mjs parse: a number, true or false has no place here (bad_shape at byte 16)\n');
  assert.equal(told(['parse', '--from', 'utf-8'], Buffer.from([0x61, 0x0a, 0x62, 0xff])), 'standard input:2:2: not utf-8 at byte 3\n');
  assert.equal(told(['parse', '--from', 'utf-8'], Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x0a, 0x62, 0xff])), 'standard input:2:2: not utf-8 at byte 6\n');
  assert.match(told(['parse'], Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x0a, 0x62, 0xff])), /^standard input:2:2: not utf-8 at byte 6; --from says what it is\n$/);
  assert.match(told(['parse', '--as', 'cms'], '{"title":'), /^standard input: .*\(bad_json\)\n$/);
  assert.match(told(['parse'], '%PDF-1.7'), /^standard input: this is a PDF, and no story can be read from it \(pdf\)\n$/);
  assert.match(told(['convert', '--to', 'zh-Hans', 'none.txt']), /^node cli\.mjs convert: ENOENT: no such file or directory, open 'none\.txt'\n$/);
  const page = run(['convert', '--to', 'zh-Hant', '--html', '--from', 'gbk'], Buffer.from([0x3c, 0x70, 0x3e, 0xff, 0x0a]));
  assert.deepEqual(page, { status: 1, out: '', err: 'standard input:1:4: not gb18030 at byte 3\n' });
});

test('help names each command, and of a command each option that it takes', () => {
  const { out } = run(['--help']);
  for (const help of [[], ['-h'], ['help']]) assert.deepEqual(run(help), { status: 0, out, err: '' });
  const summaries = {
    convert: 'convert text between Traditional and Simplified, as a stream', parse: 'parse a story into JSON (schema.org NewsArticle, with spans)',
    render: 'render a story as an HTML <article>', bundle: 'write a story as one HTML file with the reader inside', check: 'report damage from machine conversion in a story' };
  for (const [name, summary] of Object.entries(summaries)) assert.ok(out.includes(`\n  ${name.padEnd(7)}  ${summary}\n`), name);
  assert.match(out, /^usage: node cli\.mjs <command> \[options\] \[file\]\n\n/);
  assert.match(out, /\n\nCommands read standard input without a file or for -\. Output is UTF-8\.\n/);
  assert.match(out, /\nExit status: 0 success; 1 input problem \(check: issues found\); 2 usage error\n$/);
  const version = run(['--version']).out;
  assert.match(version, /^\d+\.\d+\.\d+\n$/);
  assert.equal(run(['-V']).out, version);
  assert.ok(out.includes(`--version          ${version}`));
  const options = {
    convert: 'config to from regional-words rare html text hreflang glossary house-style ndjson output',
    parse: 'indent ndjson from output as', render: 'to regional-words rare glossary house-style json-ld ndjson from output as',
    bundle: 'to regional-words glossary house-style url image static small readings no-correct site ndjson no-images fetch-images picture-width picture-limit pictures-limit from output as',
    check: 'json correct ndjson from output as' };
  for (const [name, all] of Object.entries(options)) {
    for (const flag of ['--help', '-h']) {
      const { status, out: help, err } = run([name, flag]);
      assert.deepEqual([status, err], [0, '']);
      assert.ok(help.startsWith(`usage: node cli.mjs ${name} [`) || help.startsWith(`usage: node cli.mjs ${name} (--config NAME | --to TAG [--from TAG]) [options] [file]\n`), help.slice(0, 99));
      const named = new Set([...help.matchAll(/^ {2}(?:-\w, )?--([\w-]+)(?:.*, --([\w-]+))?/gm)].flatMap(([, one, two]) => (two ? [one, two] : [one])));
      assert.deepEqual([...named].sort(), all.split(' ').sort(), name);
    }
  }
});

test('each configuration goes its way, with words or without', () => {
  const simplified = { s2t: '裏面的軟件、信息', s2tw: '裡面的軟件、信息', s2hk: '裏面的軟件、信息', s2twp: '裡面的軟體、資訊', s2hkp: '裏面的軟件、信息' };
  const traditional = { t2s: '里面的软体、资讯', tw2s: '里面的软体、资讯', tw2sp: '里面的软件、信息', hk2s: '里面的软体、资讯', t2tw: '裡面的軟體、資訊', t2hk: '裏面的軟體、資訊' };
  for (const [config, text] of Object.entries(simplified)) assert.equal(run(['convert', '--config', config], '里面的软件、信息').out, text, config);
  for (const [config, text] of Object.entries(traditional)) assert.equal(run(['convert', '--config', config], '裏面的軟體、資訊').out, text, config);
  assert.equal(run(['convert', '--config', 'tw2t'], '裡面').out, '裏面');
  assert.equal(run(['convert', '--config', 'hk2t'], '裏面衞生').out, '裏面衛生');
  assert.equal(run(['convert', '--config', 's2tw', '--regional-words'], '里面的软件').out, '裡面的軟體');
  assert.equal(run(['convert', '--to', 'zh-Hant'], '里面').out, '裡面');
  assert.equal(run(['convert', '--to', 'zh-Hant-TW', '--from', 'zh-Hant'], '里面').out, '里面');
  assert.equal(run(['convert', '--to', 'zh-Hans'], '軟體abc').out, '软体abc');
  assert.equal(run(['convert', '--to', 'zh-Hans', '--regional-words', '--from', 'zh-TW'], '軟體').out, '软件');
});
