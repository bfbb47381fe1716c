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
  speech: `堤岸上的三個人\n\n本報記者 何以寧 城南三月五日報導\n\n${said}\n\n林志遠說：\n\n${`「${said}」\n\n`.repeat(4)}陳小娟問：「以後呢？」\n\n${said}\n`,
  hans: `${hansStory}\n他说：“头发长了，后面的人发现面条干了，钟表停在五点，台风过后松树只剩几棵。”\n`,
};
const desktop = [1440, 900];
const phone = [390, 780];
const part = [1000, 420];

// point: what is looked at, the story, the window, the choices, what is done then (in the shadow root).
// What each pair shows, by its number in the list.
const notes = {
  1: 'The masthead of three rules is one line; punctuation and margins are quieter, and more of the story is seen.',
  2: 'Text without markup is as the host sets it until the element starts; an article rendered by a server is not moved at all.',
  3: 'Lines end at the colon and at words; before, within 城南.',
  4: 'One line in one face, the publisher stronger; before, two rules and three faces.',
  5: 'The name stands in its words\u2019 face, close to them; paragraphs have an indent alone.',
  6: 'Always the same row; 夾注 and 原樣 are behind Aa, the region only in Traditional.',
  7: 'Half the height, below what it changes, with steps and swatches; before, a panel of twelve rows over the text.',
  8: 'Source, result, the word that decided and another reading with an example.',
  9: 'Corrections and choices first; everything is underlined without a ground, before each was a pink box.',
  10: 'Beside the text on wide screens with the section marked; headings are flush, and the line under the controls says how far.',
  11: 'Where there is no voice, the row says so and is last.',
  12: 'With a button to try again.',
  13: 'The headline is as large as the column allows.',
  14: 'Two tiers of 17 characters, as newspapers have them; before, lines of 38, cut at the left edge.',
  15: 'Zhuyin at the right of its character, pinyin over cells of one width; before, they ran into each other.',
  16: 'Two columns of 22 characters at 11 points; before, lines of 48.',
  17: 'Hei for the text; headlines stay Song.',
  18: 'The same, in the contrast that the device asks for.',
};
// What 0.1.0 called otherwise is set by its old name, too.
const old = ({ writingMode, highlightChanges }) => ({ ...(writingMode ? { direction: 'vertical' } : {}), ...(highlightChanges ? { marks: true } : {}) });
const points = [
  ['1 The page as it opens', 'story', desktop, {}],
  ['2 Before the element starts', 'story', part, {}, 'unstarted'],
  ['2 And after', 'story', part, {}],
  ['3 A headline breaks at words', 'short', phone, { script: 'hant' }],
  ['4 The dateline', 'speech', part, { script: 'hant' }],
  ['5 Speech', 'speech', [700, 900], { script: 'hant' }],
  ['6 The toolbar, Traditional', 'speech', [390, 300], { script: 'hant', region: 'TW' }],
  ['6 The toolbar, Simplified', 'speech', [390, 300], { script: 'hans' }],
  ['7 The sheet of settings', 'story', phone, {}, ['.more']],
  ['8 Why a character is as it is', 'hans', desktop, { script: 'hant', region: 'TW', highlightChanges: true }, 'ask'],
  ['9 Changes: corrections and choices', 'hans', desktop, { script: 'hant', region: 'TW', highlightChanges: true }],
  ['9 Changes: everything', 'story', desktop, { script: 'hans', highlightChanges: 'all' }],
  ['10 Outline, wide', 'long', desktop, { script: 'hant' }, ['.contents', '.outline button:nth-child(3)']],
  ['10 Outline, phone', 'long', phone, { script: 'hant' }, ['.contents', '.outline button:nth-child(3)', '.contents']],
  ['11 Listening, without a voice', 'speech', phone, { script: 'hant' }, ['.more', 'end']],
  ['12 An error', 'missing', [700, 420], {}],
  ['13 A narrow column', 'short', [340, 700], { script: 'hant' }],
  ['14 Vertical, wide', 'story', desktop, { script: 'hant', writingMode: 'vertical-rl' }],
  ['14 Vertical, a short story', 'short', desktop, { script: 'hant', writingMode: 'vertical-rl' }],
  ['14 Vertical, phone', 'long', phone, { script: 'hant', writingMode: 'vertical-rl' }],
  ['15 Zhuyin', 'story', phone, { script: 'hant', region: 'TW', readings: 'zhuyin' }],
  ['15 Pinyin', 'story', desktop, { script: 'hans', readings: 'pinyin' }],
  ['16 On paper', 'long', [680, 960], { script: 'hant' }, 'paper'],
  ['17 Sans-serif', 'speech', part, { script: 'hant', typeface: 'sans' }],
  ['18 Contrast, dark', 'story', desktop, { theme: 'contrast' }, 'dark'],
];

async function take(dist, name) {
  const server = await serve({ '/dist/': `${dist}/` });
  for (const [story, text] of Object.entries(stories)) {
    server.set(`/${story}.html`, { body: page(`<fanjian-reader>${text}</fanjian-reader>`, scripts.external())
      .replace('</head>', '<style>body { margin: 0; background: #8884; }</style></head>') });
    server.set(`/${story}-unstarted.html`, { body: page(`<fanjian-reader>${text}</fanjian-reader>`, 'type="text/plain"')
      .replace('</head>', '<style>body { margin: 0; background: #8884; }</style></head>') });
  }
  server.set('/missing.html', { body: page('<fanjian-reader src="/nothing.txt"></fanjian-reader>', scripts.external()).replace('</head>', '<style>body { margin: 0; background: #8884; }</style></head>') });
  const browser = await launch('chromium', {});
  try {
    for (const [at, [, story, [width, height], choice, act]] of points.entries()) {
      await browser.viewport({ width, height });
      await browser.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: act === 'dark' ? 'dark' : 'light' }]);
      await browser.go(server.at(`/${story}${act === 'unstarted' ? '-unstarted' : ''}.html`));
      if (act !== 'unstarted' && story !== 'missing') await ready(browser);
      await browser.evaluate((chosen, pressed) => {
        localStorage.clear();
        const reader = document.querySelector('fanjian-reader');
        Object.assign(reader, chosen);
        const press = () => {
          for (const each of Array.isArray(pressed) ? pressed : []) {
            if (each === 'end') reader.shadowRoot.querySelector('.menu').scrollTo(0, 1e5);
            else reader.shadowRoot.querySelector(each)?.click();
          }
          if (pressed === 'ask') reader.shadowRoot.querySelector('button.review')?.click();
        };
        // The settings sheet comes with what is first asked of it.
        reader.shadowRoot?.querySelector('button.more')?.dispatchEvent(new Event('pointerenter'));
        return new Promise((done) => setTimeout(() => done(press()), 600));
      }, { ...old(choice), ...choice }, act);
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
<tr><td colspan="2">${notes[parseInt(title, 10)] ?? ''}</td></tr>
<tr>${['before', 'after'].map((name) => `<td>${name}<br><img src="${at}-${name}.png" alt="${title}, ${name}"></td>`).join('')}</tr>`).join('\n')}</table>
</html>
`);
console.log(path.join(out, 'index.html'));
