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
