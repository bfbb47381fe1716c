// Whole sites with the package: Next, Astro, Deno. Built, served and looked at in Chromium; by name or by matrix.mjs.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, missing } from '../web/browsers.mjs';
import { serve } from '../web/server.mjs';
import { filled, here, installed, project, tool, works } from './projects.mjs';

const quiet = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', DENO_NO_UPDATE_CHECK: '1', CI: '1', NO_COLOR: '1' };
delete quiet.FORCE_COLOR;
const ran = (command, args, cwd) => execFileSync(command, args, { cwd, env: quiet, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

// A site stands beside the tools, so that it finds them as its own; the package is copied into it.
const places = [];
after(() => places.forEach((place) => rmSync(place, { recursive: true, force: true })));
function site(name, files) {
  const place = path.join(here, `${name}-${process.pid}.tmp`);
  places.push(place);
  mkdirSync(`${place}/node_modules`, { recursive: true });
  cpSync(`${installed}/node_modules/fanjian-reader`, `${place}/node_modules/fanjian-reader`, { recursive: true });
  return filled(place, files);
}

const hasTool = (name) => { try { ran(tool(name), ['--version']); return false; } catch { return `${name} does not run here`; } };

describe('In Deno', { skip: hasTool('deno') }, () => {
  it('a module converts', { timeout: 120_000 }, (t) => {
    const place = project('deno', { 'package.json': '{"private":true,"type":"module","dependencies":{"fanjian-reader":"*"}}',
      'main.js': `import { convert, converter } from 'fanjian-reader/convert';
import { Converter } from 'fanjian-reader/opencc';
import { engine, render } from 'fanjian-reader/node';
const toTaiwan = await converter({ from: 'zh-CN', to: 'zh-TW', glossary: 'keep\\t台积电' });
const core = await engine();
console.log(await convert('头发', { to: 'zh-TW' }), toTaiwan('台积电的头发'), Converter({ from: 'cn', to: 'twp' })('软件'), core.open('標題').structure.blocks.length,
  (await render('头发', { script: 'hant' })).includes('頭髮'));` });
    const said = ran(tool('deno'), ['run', '--quiet', '--allow-read', '--node-modules-dir=manual', '--no-remote', 'main.js'], place);
    assert.equal(said, '頭髮 台积电的頭髮 軟體 1 true\n');
    works(t, 'Deno', './convert', './opencc', '.', './node render');
  });
});

describe('Sites, in Chromium', { skip: missing('chromium') ?? false }, () => {
  let browser;
  before(async () => { browser = await launch('chromium'); });
  after(() => browser?.close());

  async function seen(t, name, url) {
    await browser.go(url);
    await browser.evaluate(() => localStorage.setItem('fanjian-reader', '{"script":"hant","region":"TW"}'));
    await browser.go(url);
    assert.match(await browser.evaluate(() => document.querySelector('#made').textContent), /^頭髮 軟體$/);
    works(t, name, './convert on the server');
    await browser.until(() => document.querySelector('main h1').textContent === '理髮店');
    works(t, name, './switch');
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot?.querySelector('article')?.textContent.includes('頭髮很長'));
    works(t, name, '.');
    await browser.until(() => document.querySelector('#converted')?.textContent === '軟體');
    works(t, name, './convert');
    assert.deepEqual(await browser.problems(), []);
  }

  it('Next: rendered on the server, hydrated, switched, and converts in both', { timeout: 600_000 }, async (t) => {
    const place = site('next', {
      'package.json': '{"private":true,"dependencies":{"next":"*","react":"*","react-dom":"*","fanjian-reader":"*"}}',
      'next.config.mjs': `export default { outputFileTracingRoot: ${JSON.stringify(here)}, turbopack: { root: ${JSON.stringify(here)} } };`,
      'app/layout.jsx': 'export default ({ children }) => <html lang="zh-CN"><body>{children}</body></html>;',
      'app/page.jsx': `import { converter } from 'fanjian-reader/convert';
import Story from './story';
export default async function Page() {
  const toTaiwan = await converter({ from: 'zh-CN', to: 'zh-TW', regionalWords: true });
  return <><p id="made" translate="no">{toTaiwan('头发 软件')}</p><Story text="这个头发很长。" count={2} /></>;
}`,
      'app/story.jsx': `'use client';
import { useEffect, useState } from 'react';
import { FanjianReader, FanjianSwitch } from 'fanjian-reader/react';
import { converter } from 'fanjian-reader/convert';
export default function Story({ text, count }) {
  const [converted, setConverted] = useState('');
  useEffect(() => { converter({ from: 'zh-CN', to: 'zh-TW', regionalWords: true }).then((convert) => setConverted(convert('软件'))); }, []);
  return <><FanjianSwitch for="main" /><main><h1>理<b>发</b>店</h1><p>{count}封信</p><FanjianReader region="TW">{text}</FanjianReader></main>
    <p id="converted" translate="no">{converted}</p></>;
}`,
    });
    ran(tool('next'), ['build'], place);
    const next = spawn(tool('next'), ['start', '-p', '0'], { cwd: place, env: quiet, stdio: ['ignore', 'pipe', 'pipe'] });
    try {
      const url = await new Promise((done, fail) => {
        let said = '';
        const hear = (data) => { said += data; const found = /http:\/\/localhost:(\d+)/.exec(said); if (found) done(`http://127.0.0.1:${found[1]}/`); };
        next.stdout.on('data', hear);
        next.stderr.on('data', hear);
        next.on('exit', () => fail(new Error(said)));
      });
      await seen(t, 'Next', url);
      works(t, 'Next', './react');
    } finally {
      next.kill();
    }
  });

  it('Astro: a story rendered in the build, taken over in the page', { timeout: 300_000 }, async (t) => {
    const place = site('astro', {
      'astro.config.mjs': 'export default { devToolbar: { enabled: false } };',
      'src/pages/index.astro': `---
import { converter } from 'fanjian-reader/convert';
import { render } from 'fanjian-reader/node';
const toTaiwan = await converter({ from: 'zh-CN', to: 'zh-TW', regionalWords: true });
const story = await render('这个头发很长。', { script: 'hans' });
---
<html lang="zh-CN"><head><meta charset="utf-8"><title>x</title></head><body>
<p id="made" translate="no">{toTaiwan('头发 软件')}</p>
<fanjian-switch for="main"></fanjian-switch>
<main><h1>理<b>发</b>店</h1><Fragment set:html={story} /></main>
<p id="converted" translate="no"></p>
<script>
import 'fanjian-reader';
import { converter } from 'fanjian-reader/convert';
document.getElementById('converted').textContent = (await converter({ from: 'zh-CN', to: 'zh-TW', regionalWords: true }))('软件');
</script>
</body></html>`,
    });
    ran(tool('astro'), ['build'], place);
    const server = await serve({ '/': `${place}/dist/` });
    try {
      await seen(t, 'Astro', server.at('/index.html'));
      works(t, 'Astro', './node render');
    } finally {
      await server.close();
    }
  });
});
