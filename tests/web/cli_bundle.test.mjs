// dist/cli.mjs bundle: sizes of pictures in their own addresses, and corrections that reach over runs and cells.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'fanjian-bundle-'));
after(() => rmSync(folder, { recursive: true }));
const bundle = (story, ...args) => {
  writeFileSync(path.join(folder, 'story.json'), typeof story === 'string' ? story : JSON.stringify(story));
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'bundle', '--static', ...args, 'story.json'], { cwd: folder, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
};
const svg = (size) => `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"><desc>${'a'.repeat(size)}</desc></svg>`)}`;
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const figure = (url, more = {}) => ({ role: 'figure', image: { url, alt: '船' }, caption: '開船', ...more });
const lead = { role: 'lead', text: '這裡的鄰居還記得那場雨。' };

test('a picture in its own address is as large as it is, by its bytes or written out', () => {
  for (const [url, width, height] of [[`data:image/png;base64,${png}`, 1, 1], [`data:image/png;name=a;base64,${png}`, 1, 1], [svg(3), 160, 90]]) {
    const { status, out, err } = bundle({ articleBody: [lead, figure(url)] });
    assert.deepEqual([status, err], [0, ''], url.slice(0, 40));
    assert.match(out, new RegExp(`<img [^>]*width="${width}" height="${height}"`), url.slice(0, 40));
  }
  // As wide as the story says, and as high as it then is.
  const { out } = bundle({ articleBody: [lead, { role: 'figure', image: { url: svg(3), width: 320 } }] });
  assert.match(out, /<img [^>]*width="320" height="180"/);
});

test('what is over a limit is left out and told, with what it says under it kept', () => {
  const url = svg(2000);
  const left = bundle({ articleBody: [lead, figure(url)] }, '--picture-limit', '1k');
  assert.equal(left.status, 0);
  assert.equal(left.err, `story.json: ${url.slice(0, 100)}: more than 1 KB; the picture is left out\n`);
  assert.doesNotMatch(left.out, /<img/);
  assert.match(left.out, /開船/);
  for (const limit of [String(url.length), '3K', '3kb', '1m', '1MB']) assert.equal(bundle({ articleBody: [lead, figure(url)] }, '--picture-limit', limit).err, '', limit);
  assert.match(bundle({ articleBody: [lead, figure(url)] }, '--picture-limit', String(url.length - 1)).err, /more than 3 KB; the picture is left out/);
  // Of all together, the one that is too much.
  const both = bundle({ articleBody: [lead, figure(url), figure(svg(1999)), figure(url)] }, '--pictures-limit', '4k');
  assert.equal(both.err, `story.json: ${svg(1999).slice(0, 100)}: more than 4 KB in all; the picture is left out\n`);
  const runs = bundle({ articleBody: [lead, figure(url, { caption: [{ text: '海', strong: true }, { text: '州港' }] })] }, '--picture-limit', '9');
  assert.match(runs.out, /<strong>海<\/strong>州港/);
  assert.match(bundle({ articleBody: [lead, figure('https://example.com/a.png')] }).err, /: --fetch-images takes it in; the picture is left out\n$/);
  assert.match(bundle({ articleBody: [lead, figure('//example.com/a.png')] }).err, /: --fetch-images takes it in; the picture is left out\n$/);
  assert.match(bundle({ articleBody: [lead, figure('none.png')] }).err, /none\.png: cannot be read \(ENOENT: .*\); the picture is left out\n$/);
  assert.match(bundle({ articleBody: [lead, figure('story.json')] }).err, /no picture \(PNG, JPEG, GIF, WebP, AVIF or SVG\); the picture is left out\n$/);
});

test('corrections reach over the runs of a paragraph and not over blocks', () => {
  const shown = (...body) => bundle({ headline: '舊報紙', articleBody: [lead, ...body] }).out;
  assert.match(shown({ role: 'paragraph', runs: [{ text: '他說,旅' }, { text: '游', strong: true }, { text: '的人。' }] }), /旅<strong>遊<\/strong>的人/);
  assert.match(shown({ role: 'paragraph', text: '他說,旅' }, { role: 'paragraph', text: '游的人。' }), />游的人/);
  assert.match(shown({ role: 'table', rows: [['旅游', '標准'], ['后面', '\u{20BB7}干部']] }), /旅遊<\/td><td>標準<\/td><\/tr>\s*<tr><td>後面<\/td><td>\u{20BB7}幹部/u);
  assert.match(shown({ role: 'paragraph', text: '"他"\\說\n旅游。' }), /旅遊/);
  const plain = bundle({ articleBody: [lead, { role: 'paragraph', text: '他說旅游的人。' }] }, '--no-correct');
  assert.match(plain.out, /旅游的人/);
  // Of JSON that is spelled out with escapes the same.
  assert.match(bundle('{"articleBody":["這裡的鄰居還記得那場雨。","\\u65c5\\u6e38\\n的人。"]}').out, /旅遊/);
});
