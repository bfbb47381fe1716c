// Files in Chinese encodings, read by Node and by the native tool: the same characters, however long it takes to
// tell what they are in.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inShell, run, toolsIn } from './commands.mjs';

const { folder, tools } = toolsIn('fanjian-encodings-');
after(() => rmSync(folder, { recursive: true }));

// 佢哋喺度嘅嘢咗啲。 in Big5-HKSCS; 国家发展的历史 in GBK; 國家發展的歷史 in Big5
const hkscs = Buffer.from('ca5c925d9df6abd79def9dcf9df79df8a143', 'hex');
const gbk = Buffer.from('b9fabcd2b7a2d5b9b5c4c0facab7', 'hex');
const big5 = Buffer.from('b0eaae61b56fae69aababefaa576', 'hex');
const ascii = Buffer.from('a line of plain ASCII, such as a log has.\n'.repeat(10_000));

for (const [who, tool] of Object.entries(tools)) {
  test(`${who}: Big5-HKSCS has the characters of Cantonese, and not those of private use`, () => {
    for (const label of ['big5-hkscs', 'big5']) {
      const { status, out, err } = run(tool, ['convert', '--from', label, '--from', 'zh-Hant-HK', '--to', 'zh-Hant-HK'], hkscs);
      assert.deepEqual([status, out, err], [0, '佢哋喺度嘅嘢咗啲。', '']);
    }
    assert.match(run(tool, ['parse', '--from', 'big5-hkscs'], hkscs).out, /佢哋喺度嘅嘢咗啲。/);
  });

  test(`${who}: an encoding that shows itself late is told all the same`, () => {
    for (const [bytes, expected] of [[gbk, '國家發展的歷史'], [big5, '國家發展的歷史'], [Buffer.from('国家发展的历史'), '國家發展的歷史']]) {
      const input = Buffer.concat([ascii, bytes, Buffer.from('\n')]);
      const plain = ascii.toString();
      for (const args of [['convert', '--to', 'zh-Hant-TW'], ['convert', '--from', 'zh-Hans', '--to', 'zh-Hant-TW']]) {
        const { status, out, err } = run(tool, args, input);
        assert.deepEqual([status, out.slice(plain.length), err], [0, `${expected}\n`, ''], `${args} ${bytes.toString('hex')}`);
        assert.ok(out.startsWith(plain));
      }
      const { out } = run(tool, ['render', '--to', 'zh-Hant-TW'], input);
      assert.ok(out.includes(expected));
      // A pipe that brings it in small pieces is judged no earlier.
      writeFileSync(path.join(folder, 'late.txt'), bytes);
      const piped = inShell(`(head -c 1000 /dev/zero | tr '\\0' a; sleep 0.2; head -c 2 late.txt; sleep 0.2; tail -c +3 late.txt) | "$@"`,
        tool, ['convert', '--to', 'zh-Hant-TW'], { cwd: folder });
      assert.equal(piped.out, 'a'.repeat(1000) + expected);
    }
  });

  test(`${who}: one character that tells little is judged together with what follows it`, () => {
    // B5 C4 is a character of GBK and of Big5; only what comes much later says which.
    const input = Buffer.concat([Buffer.from([0xb5, 0xc4, 0x0a]), ascii, ...Array.from({ length: 9 }, () => big5), Buffer.from('\n')]);
    const { status, out } = run(tool, ['convert', '--from', 'zh-Hant', '--to', 'zh-Hans'], input);
    assert.equal(status, 0);
    assert.ok(out.endsWith(`${'国家发展的历史'.repeat(9)}\n`), out.slice(-30));
  });
}

test('Node and the native tool read every pair of Big5-HKSCS alike', { skip: tools.native ? false : 'the native tool is not built' }, () => {
  const lines = [];
  for (let lead = 0x80; lead < 0x100; ++lead) {
    for (let trail = 0x20; trail < 0x100; ++trail) lines.push(Buffer.from([lead, trail, 0x0a]));
  }
  const args = ['convert', '--from', 'big5', '--from', 'zh-Hant', '--to', 'zh-Hans'];
  const [node, native] = [tools.node, tools.native].map((tool) => run(tool, args, Buffer.concat(lines)).out);
  assert.ok(node.length > 50_000);
  assert.ok(node === native);
});

// What a conversion changes it changes alike in both, so what comes out tells what was read.
const readBoth = (label, bytes) => {
  const args = ['convert', '--from', label, '--from', 'zh-Hant', '--to', 'zh-Hans'];
  return [tools.node, tools.native].map((tool) => run(tool, args, bytes));
};
// Of a line, Node tells the first place alone.
const firstOf = (messages) => messages.slice(0, messages.indexOf('\n'));
// Lines of so many codes that a fault in one of them is told with its line.
const lines = (codes, lineFeed) => Buffer.concat(Array.from({ length: Math.ceil(codes.length / 64) }, (_, i) =>
  Buffer.concat([...codes.slice(64 * i, 64 * i + 64), lineFeed])));

test('Node and the native tool read every code of GB 18030 alike, of two bytes and of four', { skip: tools.native ? false : 'the native tool is not built' }, () => {
  const two = [], four = [];
  for (let lead = 0x80; lead < 0x100; ++lead) {
    for (let trail = 0x40; trail < 0x100; ++trail) two.push(Buffer.from([lead, trail]));
    if (lead === 0x80 || lead === 0xFF) continue;
    for (let second = 0x30; second < 0x3A; ++second) {
      for (let third = 0x81; third < 0xFF; ++third) {
        // All of the first planes; of the planes that no code is in, a part.
        if (lead > 0x84 && third % 16) continue;
        for (let fourth = 0x30; fourth < 0x3A; ++fourth) four.push(Buffer.from([lead, second, third, fourth]));
      }
    }
  }
  for (const codes of [two, four]) {
    const [node, native] = readBoth('gb18030', lines(codes, Buffer.from('\n')));
    assert.ok(node.out.length > 20_000);
    assert.equal(node.status, native.status);
    assert.ok(node.out === native.out);
    assert.equal(firstOf(node.err), firstOf(native.err));
  }
});

test('Node and the native tool read every unit of UTF-16 alike, and tell the same places of lone surrogates', { skip: tools.native ? false : 'the native tool is not built' }, () => {
  const units = Array.from({ length: 0x10000 - 0x20 }, (_, i) => Buffer.from([i + 0x20 & 255, i + 0x20 >> 8]));
  const little = lines(units, Buffer.from('\n', 'utf16le'));
  for (const [label, bytes] of [['utf-16le', little], ['utf-16be', Buffer.from(little).swap16()]]) {
    const [node, native] = readBoth(label, bytes);
    assert.ok(node.out === native.out);
    assert.deepEqual([node.status, native.status], [1, 1]);
    assert.equal(firstOf(node.err), firstOf(native.err));
  }
});

for (const [who, tool] of Object.entries(tools)) {
  test(`${who}: what cannot be read is told with its byte, in every encoding`, () => {
    for (const [label, hex, place] of [['gb18030', 'b9fa0ab9faff61', '2:2: not gb18030 at byte 5'], ['big5', 'a4400aa440a4', '2:2: not big5 at byte 5'],
      ['utf-16le', '0b570a000b5700d86100', '2:2: not utf-16le at byte 6'], ['utf-16be', '570b000a570b57', '2:2: not utf-16be at byte 6'],
      ['utf-8', 'e59c8b0ae59c8bff', '2:2: not utf-8 at byte 7']]) {
      const { status, out, err } = run(tool, ['convert', '--from', label, '--from', 'zh-Hans', '--to', 'zh-Hans'], Buffer.from(hex, 'hex'));
      assert.deepEqual([status, err.trim()], [1, `standard input:${place}`]);
      assert.match(out, /\uFFFD/);
    }
  });
}
