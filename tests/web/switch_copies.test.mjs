// What a host reads from a switched page and writes back: the copy is converted on, and switched back it is a copy of
// what the host wrote. Each host does the same to a page that is never switched, with which it is compared.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { readFileSync } from 'node:fs';
import { inEachEngine } from './browsers.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const p = '<p>这个国家的人们说，头发很干净。</p>';
const wait = (ms = 0) => new Promise((done) => setTimeout(done, ms));
const frame = () => new Promise((done) => requestAnimationFrame(() => done()));

// What a page holds, what its host does, and its text once it is shown in Traditional.
const shown = '這個國家的人們說，頭髮很乾淨。';
const facts = [
  ['textContent +=', p, (area) => { area.firstChild.textContent += '发展'; }, `${shown}發展`],
  ['innerHTML +=', p, (area) => { area.innerHTML += '<b>发展</b>'; }, `${shown}發展`],
  ['innerHTML = itself', `${p}<p>理<b>发</b>店里的人说，后来他们来了。</p>`, (area) => { area.innerHTML = `${area.innerHTML}`; },
    `${shown}理髮店裡的人說，後來他們來了。`],
  ['text before it', p, (area) => { area.firstChild.textContent = `发展：${area.firstChild.textContent}`; }, `發展：${shown}`],
  ['appendData', p, (area) => { area.firstChild.firstChild.appendData('发展'); }, `${shown}發展`],
  ['insertData', p, (area) => { area.firstChild.firstChild.insertData(9, '里面'); }, '這個國家的人們說，裡面頭髮很乾淨。'],
  ['data = slice with an ellipsis', p, (area) => { const text = area.firstChild.firstChild; text.data = `${text.data.slice(0, 11)}…`; },
    '這個國家的人們說，頭髮…'],
  ['textContent = slice with an ellipsis', p, (area) => { area.firstChild.textContent = `${area.textContent.slice(0, 11)}…`; },
    '這個國家的人們說，頭髮…'],
  ['a slice from the middle', p, (area) => { area.firstChild.textContent = area.textContent.slice(2, 12); }, '國家的人們說，頭髮很'],
  ['a slice in another place', `${p}<i></i>`, (area) => { area.lastChild.textContent = `${area.firstChild.textContent.slice(0, 11)}…`; },
    `${shown}這個國家的人們說，頭髮…`],
  ['a copy in another place', `${p}<i></i>`, (area) => { area.lastChild.textContent = area.firstChild.textContent; }, shown + shown],
  ['a clone', p, (area) => { area.append(area.firstChild.cloneNode(true)); }, shown + shown],
  ['a clone of a slide with short texts', '<div><h3 title="头发">头发</h3><b>以后</b><i>里面的</i><u>发展</u></div>',
    (area) => { area.append(area.firstChild.cloneNode(true)); }, '頭髮以後裡面的發展頭髮以後裡面的發展'],
  ['a clone put before', `${p}<p>后来他们就来了。</p>`, (area) => { area.prepend(area.lastChild.cloneNode(true)); },
    `後來他們就來了。${shown}後來他們就來了。`],
  ['a clone in the place of the original', p, (area) => { area.firstChild.replaceWith(area.firstChild.cloneNode(true)); }, shown],
  ['a clone of a clone', p, async (area) => {
    area.append(area.firstChild.cloneNode(true));
    await wait();
    area.append(area.lastChild.cloneNode(true));
  }, shown + shown + shown],
  ['surroundContents', p, (area) => {
    const range = document.createRange();
    range.setStart(area.firstChild.firstChild, 9);
    range.setEnd(area.firstChild.firstChild, 11);
    range.surroundContents(document.createElement('mark'));
  }, shown],
  ['splitText', p, (area) => { area.firstChild.firstChild.splitText(10); }, shown],
  ['splitText and normalize', p, async (area) => {
    area.firstChild.firstChild.splitText(10);
    await wait();
    area.normalize();
  }, shown],
  ['normalize of what came in parts', '<p></p>', async (area) => {
    for (const part of ['这个国家的人们说，', '后来头发很干净。']) area.firstChild.append(part);
    await wait();
    area.normalize();
  }, '這個國家的人們說，後來頭髮很乾淨。'],
  ['normalize of two short texts', '<p></p>', async (area) => {
    for (const part of ['头发', '头发']) area.firstChild.append(part);
    await wait();
    area.normalize();
  }, '頭髮頭髮'],
  ['normalize behind a text that the host wrote over', '<p></p>', async (area) => {
    for (const part of ['头发', '头发']) area.firstChild.append(part);
    await wait();
    area.firstChild.lastChild.data = '头发';
    area.normalize();
  }, '頭髮頭髮'],
  ['normalize of a text that is wrapped at once', '<p></p>', async (area) => {
    for (const part of ['头发', '头发']) area.firstChild.append(part);
    await wait();
    area.normalize();
    const text = area.firstChild.firstChild;
    const mark = document.createElement('mark');
    text.replaceWith(mark);
    mark.append(text);
  }, '頭髮頭髮'],
  ['normalize of a text and a new one, and of two others', '头发<i></i>头发', async (area) => {
    area.append('头发');
    await wait();
    area.firstChild.after('头发');
    area.normalize();
  }, '頭髮頭髮頭髮頭髮'],
  ['normalize of a text and two new ones', '头发<i></i>', (area) => {
    area.firstChild.after('发展', '里面');
    area.normalize();
  }, '頭髮發展裡面'],
  ['a highlighter through innerHTML', p, (area) => {
    area.firstChild.innerHTML = area.firstChild.innerHTML.replace(/[头頭][发髮]/, '<mark>$&</mark>');
  }, shown],
  ['a highlighter through innerHTML, and back', p, async (area) => {
    const { innerHTML } = area.firstChild;
    area.firstChild.innerHTML = innerHTML.replace(/[头頭]/, '<mark>$&</mark>');
    await wait();
    area.firstChild.innerHTML = area.firstChild.innerHTML.replace(/<\/?mark>/g, '');
  }, shown],
  ['each character in an element of its own', p, (area) => {
    const letters = [...area.textContent];
    area.firstChild.replaceChildren(...letters.map((letter) => Object.assign(document.createElement('span'), { textContent: letter })));
  }, shown],
  ['replaceWith of a text by two', p, (area) => {
    const text = area.firstChild.firstChild;
    text.replaceWith(text.data.slice(0, 9), text.data.slice(9));
  }, shown],
  ['a stream of characters, textContent +=', '<p></p>', async (area) => {
    for (const part of '皇后说这个头发很好') {
      area.firstChild.textContent += part;
      await wait();
    }
  }, '皇后說這個頭髮很好'],
  ['a stream of characters, appendData', '<p> </p>', async (area) => {
    for (const part of '皇后说这个头发很好') {
      area.firstChild.firstChild.appendData(part);
      await wait();
    }
  }, ' 皇后說這個頭髮很好'],
  ['a stream of nodes', '<p></p>', async (area) => {
    for (const part of '皇后说这个头发很好') {
      area.firstChild.append(part);
      await wait();
    }
  }, '皇后說這個頭髮很好'],
  ['a stream by innerHTML', '<p></p>', async (area) => {
    let all = '';
    for (const part of '皇后说这个头发很好') {
      all += part;
      area.firstChild.innerHTML = `${all}<i></i>`;
      await frame();
    }
  }, '皇后說這個頭髮很好'],
  ['text moved by hand from one element to another', `${p}<div></div>`, (area) => {
    const text = area.firstChild.textContent;
    area.firstChild.textContent = '';
    area.lastChild.textContent = text;
  }, shown],
  ['copies of two texts in one', `${p}<p>后来他们就来了。</p>`, (area) => {
    area.replaceChildren(area.firstChild.textContent + area.lastChild.textContent);
  }, `${shown}後來他們就來了。`],
];

// Libraries, as a host uses them.
const slides = ['这个国家的人们说，头发很干净。', '后来他们来了，头发很干净。', '现在还没有开门，头发很干净。', '学校里的人说，头发很干净。'];
const carousel = `<div class="swiper"><div class="swiper-wrapper">${slides.map((text) => `<div class="swiper-slide"><b>${text}</b></div>`).join('')
  }</div><div class="swiper-pagination"></div></div>`;
const clamped = '<p style="width: 160px; font: 16px/20px sans-serif">昨天他们都来了，头发很干净，这个国家的人们说，现在还没有开门。</p>';
const libraries = [
  ['mark.js', `${p}<p>他说，这个国家的发展很快。</p>`, async (area) => {
    new globalThis.Mark(area).mark(area.closest('#main') ? '國家' : '国家');
    await wait(50);
  }, `${shown}他說，這個國家的發展很快。`],
  ['mark.js, and unmark', p, async (area) => {
    const mark = new globalThis.Mark(area);
    mark.mark(area.closest('#main') ? '頭髮' : '头发');
    await wait(50);
    mark.unmark();
    await wait(50);
  }, shown],
  ['Swiper, in a loop', carousel, async (area) => {
    const swiper = new globalThis.Swiper(area.firstChild, { loop: true, speed: 0, a11y: { enabled: false }, pagination: { el: area.firstChild.lastChild } });
    for (let turn = 0; turn < 3; ++turn) {
      swiper.slideNext();
      await wait(30);
    }
  }, /^(?!.*[说头发干]).*頭髮很乾淨/],
  ['Swiper, in a loop, destroyed', carousel, async (area) => {
    const swiper = new globalThis.Swiper(area.firstChild, { loop: true, speed: 0, a11y: { enabled: false } });
    swiper.slidePrev();
    await wait(30);
    swiper.destroy(true, true);
  }, /^(?!.*[说头发干]).*頭髮很乾淨/],
  ['Swiper, of slides that it read', carousel, async (area) => {
    const slides = [...area.querySelectorAll('.swiper-slide')].map((slide) => slide.innerHTML);
    area.querySelector('.swiper-wrapper').replaceChildren();
    const swiper = new globalThis.Swiper(area.firstChild, { speed: 0, a11y: { enabled: false }, virtual: { slides } });
    await wait(30);
    for (const at of [3, 1]) {
      swiper.slideTo(at);
      await wait(30);
    }
  }, /^(?!.*[说头发干]).*頭髮很乾淨/],
  ['shave, a clamp', clamped, async (area) => {
    globalThis.shave(area.firstChild, 40, { spaces: false });
    await wait(30);
  }, /^昨天他們都來了，頭髮.*….*還沒有開門。$/],
  ['shave, for another height', clamped, async (area) => {
    for (const height of [40, 60, 20]) {
      globalThis.shave(area.firstChild, height, { spaces: false });
      await wait(30);
    }
  }, /^昨天他們都來.*….*還沒有開門。$/],
  ['shave, of text that fits again', clamped, async (area) => {
    for (const height of [40, 600]) {
      globalThis.shave(area.firstChild, height, { spaces: false });
      await wait(30);
    }
  }, /^昨天他們都來了，頭髮很乾淨，這個國家的人們說，現在還沒有開門。$/],
];

const all = [...facts, ...libraries];
let server;
before(async () => {
  const sections = (kind) => all.map(([, html], index) => `<section id="${kind}${index}">${html}</section>`).join('\n');
  server = await serve({ '/dist/': dist });
  for (const [name, file] of [['mark', 'mark.js/dist/mark.min.js'], ['swiper', 'swiper/swiper-bundle.min.js'], ['shave', 'shave/dist/shave.global.js']]) {
    server.set(`/${name}.js`, { body: readFileSync(new URL(`node_modules/${file}`, import.meta.url), 'utf8'), type: 'text/javascript' });
  }
  server.set('/hosts.js', { type: 'text/javascript', body: `const p = ${JSON.stringify(p)}; const wait = ${wait}; const frame = ${frame};
globalThis.hosts = [${all.map(([, , host]) => String(host)).join(',\n')}];` });
  server.set('/copies.html', { body: page(`<fanjian-switch for="#main" script="hant"></fanjian-switch>
<main id="main" lang="zh-CN"><p>${'这个城市的人们说，现在还没有来。'.repeat(20)}</p>${sections('c')}</main><aside id="control">${sections('d')}</aside>
<script src="/mark.js" nonce="NONCE"></script><script src="/swiper.js" nonce="NONCE"></script><script src="/shave.js" nonce="NONCE"></script><script src="/hosts.js" nonce="NONCE"></script>`, scripts.external()) });
});
after(() => server?.close());

const quiet = (browser) => browser.until(() => !document.querySelector('fanjian-switch').shadowRoot.querySelector('[aria-busy]'));

inEachEngine('What a host reads from a switched page and writes back', {}, (fact) => {
  all.forEach(([name, , , wanted], index) => fact(`is switched, and switched back is what the host wrote: ${name}`, async (browser) => {
    await open(browser, server.at('/copies.html'));
    await browser.until(() => document.getElementById('main').lang === 'zh-Hant-TW' && document.querySelector('fanjian-switch').shown);
    await quiet(browser);
    const there = await browser.evaluate(async (at) => {
      await globalThis.hosts[at](document.getElementById(`c${at}`));
      await globalThis.hosts[at](document.getElementById(`d${at}`));
      await new Promise((done) => setTimeout(done, 100));
      return document.getElementById(`c${at}`).textContent;
    }, index);
    if (typeof wanted === 'string') assert.equal(there, wanted);
    else assert.match(there, wanted);
    await browser.evaluate(() => { document.querySelector('fanjian-switch').script = 'hans'; });
    await browser.until(() => document.getElementById('main').lang === 'zh-CN');
    await quiet(browser);
    const [is, should] = await browser.evaluate((at) => [`c${at}`, `d${at}`].map((id) => document.getElementById(id).innerHTML.replaceAll(' style=""', '')), index);
    assert.equal(is, should);
    assert.deepEqual(await browser.problems(), []);
  }));
});
