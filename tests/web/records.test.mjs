// Lines of JSON: what is not a text is carried byte for byte, by Node and by the native tool alike.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inShell, run, toolsIn } from './commands.mjs';

const { folder, tools } = toolsIn('fanjian-records-');
after(() => rmSync(folder, { recursive: true }));
const convert = ['convert', '--ndjson', '--to', 'zh-Hant-TW'];

// Lines and what they become, but for the line feed.
const kept = String.raw`{"id":9007199254740993}
{"n":1e400,"m":-0,"f":0.1e1,"g":1.0,"big":123456789012345678901234567890.10}
{ "b" : 1 ,"a":2,	"10":3, "2":4 }
{"b":1,"b":2}
["\ud800", "\udfff\ud83d", "\/", "\u0041", "é\u00e9"]
{"\u0069d":"头发","inLanguage":"头发","@type":["头发",{"a":"头发"}]}
[]
{}
""
-0.0
null`.split('\n');
const changed = [
  [String.raw`{"id":9007199254740993,"text":"头发"}`, String.raw`{"id":9007199254740993,"text":"頭髮"}`],
  [String.raw`{"a":"头\ud800发","b":"\udc00头\ufffd\uD83D"}`, String.raw`{"a":"頭\ud800發","b":"\udc00頭�\uD83D"}`],
  [String.raw`{"t":"\f头\b\"\\\u0001\u5934","头":1.50}`, String.raw`{"t":"\f頭\b\"\\\u0001頭","头":1.50}`],
  [String.raw`{"z":["后面", 1.0, {"里":"里面","y":true}],"a":1e5}`, String.raw`{"z":["後面", 1.0, {"里":"裡面","y":true}],"a":1e5}`],
];

for (const [who, tool] of Object.entries(tools)) {
  test(`${who}: a converted record is the record that came but for its texts, byte for byte`, () => {
    const from = ['--from', 'zh-Hans'];
    const input = [...kept, ...changed.map(([line]) => line)].join('\n');
    const { status, out, err } = run(tool, [...convert, ...from], input);
    assert.deepEqual([status, err], [0, '']);
    const lines = out.split('\n');
    assert.deepEqual(lines.slice(0, kept.length), kept);
    assert.deepEqual(lines.slice(kept.length, -1), changed.map(([, line]) => line));
  });

  test(`${who}: an answer carries what names its record, byte for byte`, () => {
    const input = '{"id":9007199254740993,"text":"后面","@id": "\\u0061\\ud800" ,"identifier":{"a": 1.0}}\n{"text":"后面","id":1,"id":2e400}\n';
    for (const args of [['parse'], ['render'], ['check'], ['check', '--correct'], ['bundle']]) {
      const { out, err } = run(tool, [...args, '--ndjson'], input);
      assert.equal(err, '', args.join(' '));
      const [first, second] = out.split('\n');
      assert.ok(first.endsWith(',"id":9007199254740993,"@id":"\\u0061\\ud800","identifier":{"a": 1.0}}'), first.slice(-200));
      assert.ok(second.endsWith(',"id":2e400}'), second.slice(-60));
      JSON.parse(first);
    }
  });

  test(`${who}: what is no JSON is told, and nothing of it is guessed`, () => {
    const bad = ['01', '1.', '.5', '+1', '1e', 'nul', "'a'", '"\t"', '"\\x"', '"\\u12g4"', '"a', '{"a":1,}', '{a:1}', '[1,]', '[1 2]', '{"a"}',
      '{} {}', '[', '"\\', '\f1', '\u00a01', 'NaN', '-', '{"a":1]', '// 1'];
    const { status, out, err } = run(tool, convert, bad.join('\n'));
    assert.deepEqual([status, out], [1, '']);
    assert.deepEqual(err.trimEnd().split('\n'), bad.map((_, i) => `standard input:${i + 1}: not JSON; skipped`));
  });

  test(`${who}: lines of JSON may be in any encoding, and a mark before them is none of theirs`, () => {
    const line = '{"text":"头发和后面的发展","n":1.0}\n', answer = '{"text":"頭髮和後面的發展","n":1.0}\n';
    for (const input of [`\uFEFF${line}`, Buffer.from(`\uFEFF${line}`, 'utf16le'), Buffer.from(line.repeat(9), 'utf16le')]) {
      const { status, out, err } = run(tool, convert, input);
      assert.deepEqual([status, err, out], [0, '', answer.repeat(out.length / answer.length)]);
    }
    const gbk = Buffer.concat([Buffer.from('{"text":"'), Buffer.from('b9fabcd2b7a2d5b9b5c4c0fa', 'hex'), Buffer.from('"}\n["'), Buffer.from([0xff]), Buffer.from('"]\n')]);
    const { status, out, err } = run(tool, [...convert, '--from', 'gbk'], gbk);
    assert.deepEqual([status, out, err], [1, '{"text":"國家發展的歷"}\n["\uFFFD"]\n', 'standard input:2:3: not gb18030 at byte 26\n']);
  });
}

test('Node and the native tool give the same bytes for each record', { skip: tools.native ? false : 'the native tool is not built' }, () => {
  const texts = ['后半篇\f文章\b。\u0001\u007f\u0085', '\u2028头发\u00a0', '\\u0000', '\f{', '\u00a0{"a":1}', ' {', '\uFEFF{', '𠮷\u{10ffff}'];
  const input = [...kept, ...changed.map(([line]) => line), ...texts.map((text) => JSON.stringify({ id: 1.5, text })),
    String.raw`{"text":"\ud800头发\udfff"}`, '{"headline":"里程","articleBody":["第一段\\f。"]}', String.raw`{"headline":"里\ud800程","id":1e400,"articleBody":["第一段。"]}`, '{"text":null}', '  "头发"  ', '\r'].join('\n');
  for (const args of [['convert', '--to', 'zh-Hant-TW'], ['convert', '--to', 'zh-Hans', '--regional-words'], ['parse'], ['render', '--to', 'zh-Hans'], ['check'], ['check', '--correct'], ['bundle', '--correct']]) {
    const [node, native] = [tools.node, tools.native].map((tool) => run(tool, [...args, '--ndjson'], input));
    assert.ok(node.out.length > 100, args.join(' '));
    assert.deepEqual(node, native, args.join(' '));
  }
  writeFileSync(path.join(folder, 'feed.txt'), '后半篇\f文章\b。\u0001\u007f\n');
  for (const args of [['parse'], ['check', '--json'], ['bundle'], ['render']]) {
    const [node, native] = [tools.node, tools.native].map((tool) => run(tool, [...args, path.join(folder, 'feed.txt')]));
    assert.deepEqual(node, native, args.join(' '));
  }
});

for (const [who, tool] of Object.entries(tools)) {
  test(`${who}: a record of more than 64 MiB is reported and skipped, and those around it are not`, () => {
    const { status, out, err } = inShell(
      `(echo '"头发"'; printf '"'; head -c 70000000 /dev/zero | tr '\\0' a; printf '"\\n'; echo '"后面"') | "$@"`, tool, [...convert, '--from', 'zh-Hans']);
    assert.deepEqual([status, out, err], [1, '"頭髮"\n"後面"\n', 'standard input:2: too large; skipped\n']);
  });
}
