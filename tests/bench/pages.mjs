// `convert` of pages: one of 2 MB, and a folder of 1,000. Time and peak memory, the best of three.
//
//   node tests/bench/pages.mjs [--megabytes=2] [--pages=1000] [--runs=3]
//
// Pages are generated: a portal's story with its navigation, figure, list and table. Peak memory is what the process itself
// says at its end (maxRSS). Every run's output is looked at: each page says its language, and no page is missing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { machine } from './setting.mjs';

const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '2' }, pages: { type: 'string', default: '1000' }, runs: { type: 'string', default: '3' } } });
const [megabytes, pages, runs] = [values.megabytes, values.pages, values.runs].map(Number);
if (!(megabytes > 0 && pages > 0 && runs > 0)) throw new Error('--megabytes, --pages and --runs are numbers above 0');

const cli = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'fanjian-pages-'));
const sentences = ['海州港的夜间航线昨天开通，码头上站满了人。', '老船长说：“后来的事情，大家都知道。”', '管理处表示，下半年还要增开两班，票价不变。',
  '风从东边来，船都靠了岸，灯一盏一盏地亮起来。', '记者在码头看到，头发花白的老人站在最前面。', '台湾来的客人也说，这样的夜晚很多年没有见过了。'];
const paragraph = (at) => `<p class="text">${sentences[at % 6]}<b>${sentences[(at + 1) % 6]}</b><a href="/story/${at}.html" title="${sentences[(at + 2) % 6]}">${sentences[(at + 3) % 6]}</a></p>\n`;
const page = (at, size) => {
  let body = '';
  for (let next = at; body.length < size; ++next) body += paragraph(next);
  return `<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<title>港口夜航 第${at}篇</title>\n<meta name="description" content="${sentences[at % 6]}">\n<script>var list = ["头条", "体育"];</script>\n</head>\n<body>\n<nav><ul>${
    ['首页', '国内', '国际', '体育', '财经'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul></nav>\n<article>\n<h1>港口夜航 第${at}篇</h1>\n<figure><img src="a.jpg" alt="码头"><figcaption>码头的灯</figcaption></figure>\n${
    body}<table><tr><th>港口</th><th>航班</th></tr><tr><td>东湾</td><td>12</td></tr></table>\n</article>\n</body>\n</html>\n`;
};

// A process tells its own peak at its end.
const peak = path.join(folder, 'peak.mjs');
writeFileSync(peak, "import { writeFileSync } from 'node:fs';\nprocess.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));\n");
function run(...args) {
  const told = path.join(folder, 'peak.txt');
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', peak, cli, 'convert', '--to', 'zh-TW', ...args], { env: { ...process.env, PEAK_FILE: told }, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  const seconds = (performance.now() - begin) / 1000;
  if (status !== 0) throw new Error(`exit status ${status}: ${stderr}`);
  return { seconds, megabytes: Number(readFileSync(told, 'utf8')) / 1024 };
}
const isConverted = (file) => /<html lang="zh-(?:TW|Hant-TW)">[^]*<title>港口夜航 第\d+篇[^]*海州港的夜間航線昨天開通/.test(readFileSync(file, 'utf8'));

try {
  const large = path.join(folder, 'large.html');
  writeFileSync(large, page(0, megabytes * 1e6 / 2.2));
  const site = path.join(folder, 'site');
  let bytes = 0;
  for (let at = 0; at < pages; ++at) {
    const place = path.join(site, String(at % 20));
    mkdirSync(place, { recursive: true });
    const text = page(at, 4000);
    bytes += Buffer.byteLength(text);
    writeFileSync(path.join(place, `${at}.html`), text);
  }
  const size = readFileSync(large).length;
  const rows = [
    [`one page of ${(size / 1e6).toFixed(2)} MB`, size, () => {
      const out = path.join(folder, 'out.html');
      const made = run('-o', out, large);
      if (!isConverted(out)) throw new Error('the page is not converted');
      return made;
    }],
    [`${pages} pages, ${(bytes / 1e6).toFixed(1)} MB`, bytes, () => {
      const out = path.join(folder, 'site-tw');
      rmSync(out, { recursive: true, force: true });
      const made = run(site, '-o', out);
      const all = readdirSync(out, { recursive: true }).filter((name) => String(name).endsWith('.html'));
      if (all.length !== pages || !all.every((name) => isConverted(path.join(out, String(name))))) throw new Error(`${all.length} of ${pages} pages, or one that is not converted`);
      return made;
    }],
  ];
  console.log(machine());
  for (const [name, size_, measure] of rows) {
    const all = Array.from({ length: runs }, measure);
    const seconds = Math.min(...all.map((one) => one.seconds));
    console.log(`${name}: ${seconds.toFixed(2)} s (${(size_ / 1e6 / seconds).toFixed(2)} MB/s), ${Math.round(Math.min(...all.map((one) => one.megabytes)))} MB at most; best of ${runs}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
