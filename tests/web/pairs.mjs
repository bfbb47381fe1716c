// A page of pairs: what can be seen of each point of the page's design, before and after, in Chromium. By hand:
//
//   node tests/web/pairs.mjs <dist before> <dist after> <folder>     writes folder/index.html and its pictures
//
// The folder is not for the repository. What a build does not have yet (a button, an attribute) is left as it is.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launch } from './browsers.mjs';
import { bundledStory, hansStory, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const [before, after, out] = process.argv.slice(2).map((each) => path.resolve(each));
if (!out) {
  console.error('pairs: node tests/web/pairs.mjs <dist before> <dist after> <folder>');
  process.exit(2);
}
const said = '河面上的霧散開以後，志工把竹竿伸進水裡量深度，又把瓶子裝滿水帶回去化驗。岸邊的草長回來了，孩子們在堤上數白鷺。';
const sections = ['一、上游', '二、中游', '三、下游', '四、河口'].flatMap((name) => [name, ...Array.from({ length: 14 }, () => said)]).join('\n\n');
const stories = {
  story: bundledStory,
  long: `一條河怎樣變清：城南居民等了十年\n\n${sections}`,
  short: `一條河怎樣變清：城南居民等了十年終於看見魚群回到水裡\n\n本報訊 ${said}共有120人參加。\n`,
  hans: `${hansStory}\n他说：“头发长了，后面的人发现面条干了，钟表停在五点，台风过后松树只剩几棵。”\n`,
};
const desktop = [1440, 900];
const phone = [390, 780];

// point: what is looked at, the story, the window, the choices, what is done then (in the shadow root).
const points = [
  ['1 The page as it opens', 'story', desktop, {}],
  ['3 A headline breaks at words', 'short', phone, { script: 'hant' }],
  ['7 The sheet of settings', 'story', phone, {}, ['.more']],
  ['8 Why a character is as it is', 'hans', desktop, { script: 'hant', region: 'TW', highlightChanges: true }, 'ask'],
  ['9 Changes: corrections and choices', 'hans', desktop, { script: 'hant', region: 'TW', highlightChanges: true }],
  ['9 Changes: everything', 'story', desktop, { script: 'hans', highlightChanges: 'all' }],
  ['10 Outline, wide', 'long', desktop, { script: 'hant' }, ['.contents', '.outline button:nth-child(3)']],
  ['10 Outline, phone', 'long', phone, { script: 'hant' }, ['.contents', '.outline button:nth-child(3)', '.contents']],
  ['13 A narrow column', 'short', [340, 700], { script: 'hant' }],
  ['14 Vertical, wide', 'story', desktop, { script: 'hant', writingMode: 'vertical-rl' }],
  ['14 Vertical, a short story', 'short', desktop, { script: 'hant', writingMode: 'vertical-rl' }],
  ['14 Vertical, phone', 'long', phone, { script: 'hant', writingMode: 'vertical-rl' }],
  ['15 Zhuyin', 'story', phone, { script: 'hant', region: 'TW', readings: 'zhuyin' }],
  ['15 Pinyin', 'story', desktop, { script: 'hans', readings: 'pinyin' }],
  ['16 On paper', 'long', [680, 960], { script: 'hant' }, 'paper'],
  ['18 Contrast, dark', 'story', desktop, { theme: 'contrast' }, 'dark'],
];

async function take(dist, name) {
  const server = await serve({ '/dist/': `${dist}/` });
  for (const [story, text] of Object.entries(stories)) {
    server.set(`/${story}.html`, { body: page(`<fanjian-reader>${text}</fanjian-reader>`, scripts.external())
      .replace('</head>', '<style>body { margin: 0; background: #8884; }</style></head>') });
  }
  const browser = await launch('chromium', {});
  try {
    for (const [at, [, story, [width, height], choice, act]] of points.entries()) {
      await browser.viewport({ width, height });
      await browser.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: act === 'dark' ? 'dark' : 'light' }]);
      await browser.go(server.at(`/${story}.html`));
      await ready(browser);
      await browser.evaluate((chosen, pressed) => {
        localStorage.clear();
        const reader = document.querySelector('fanjian-reader');
        Object.assign(reader, chosen);
        const press = () => {
          for (const each of Array.isArray(pressed) ? pressed : []) reader.shadowRoot.querySelector(each)?.click();
          if (pressed === 'ask') reader.shadowRoot.querySelector('button.review').click();
        };
        return new Promise((done) => setTimeout(() => done(press()), 600));
      }, choice, act);
      if (act === 'paper') await browser.page.emulateMediaType('print');
      // Readings and marks come a moment later.
      await new Promise((done) => setTimeout(done, 900));
      await browser.screenshot(path.join(out, `${at}-${name}.png`));
      await browser.page.emulateMediaType(null);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

mkdirSync(out, { recursive: true });
await take(before, 'before');
await take(after, 'after');
writeFileSync(path.join(out, 'index.html'), `<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><title>Before and after</title>
<style>body { font: 15px sans-serif; margin: 2em } td { vertical-align: top; padding: 0 1em 2em 0 } img { max-width: 46vw; border: 1px solid #ccc }</style>
<h1>Before and after</h1>
<table>${points.map(([title], at) => `<tr><th colspan="2" align="left">${title}</th></tr>
<tr>${['before', 'after'].map((name) => `<td>${name}<br><img src="${at}-${name}.png" alt="${title}, ${name}"></td>`).join('')}</tr>`).join('\n')}</table>
</html>
`);
console.log(path.join(out, 'index.html'));
