// The reader as a test sees it: what is on the page, and how a reader uses the controls.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const top = fileURLToPath(new URL('../../', import.meta.url));
// FANJIAN_DIST names another folder, to try what is not committed.
export const dist = process.env.FANJIAN_DIST ?? join(top, 'dist/');
export const bundledStory = readFileSync(new URL('../../web/article/story.txt', import.meta.url), 'utf8');

// A small story of each script, for tests that need to know every character.
export const hantStory = '臺北市區公車路線調整\n\n【本報臺北三月五日訊】（記者 林書瑋）市府交通局'
  + '昨日宣布，自下週一起調整十二條公車路線。\n\n局長表示，新路線將經過圖書館與醫院，方便長者與學生搭乘。\n';
export const hansStory = '本报讯（记者 林书玮）市图书馆昨日宣布延长开放时间，读者可以借阅书籍到晚上十点。\n\n'
  + '馆长表示，这项调整听取了学生与长者的意见。\n';

// What is on the page of reader number `index`; runs in the page.
function seen(index) {
  const host = document.querySelectorAll('fanjian-reader')[index];
  const root = host?.shadowRoot;
  if (!root) return null;
  const article = root.querySelector('article');
  const slot = root.querySelector('slot:not([name])');
  return {
    shown: host.shown ?? null,
    busy: root.querySelector('[aria-busy]') !== null,
    text: article ? article.textContent : null,
    lang: article ? article.lang : null,
    visible: article ? article.getClientRects().length > 0 : false,
    ownVisible: Boolean(slot && !slot.hidden && getComputedStyle(slot).display !== 'none'),
    own: host.textContent,
    message: root.querySelector('[part=message]').textContent,
    checked: Object.fromEntries([...root.querySelectorAll('[role=radio][aria-checked=true]')]
      .map((button) => Object.entries(button.dataset)[0])),
  };
}

export const look = (browser, index = 0) => browser.evaluate(seen, index);

// Until reader number `index` shows a story; returns what is seen.
export async function ready(browser, index = 0) {
  const state = await browser.until((at) => {
    const host = document.querySelectorAll('fanjian-reader')[at];
    const root = host?.shadowRoot;
    if (!root || root.querySelector('[aria-busy]')) return null;
    return host.shown ? 'ready' : root.querySelector('[part=message]').textContent;
  }, index);
  if (state !== 'ready') throw new Error(`${browser.engine}: instead of a story: ${state}`);
  return look(browser, index);
}

// Until it says that something is wrong.
export async function message(browser, index = 0) {
  await browser.until((at) => {
    const root = document.querySelectorAll('fanjian-reader')[at]?.shadowRoot;
    return root && !root.querySelector('[aria-busy]') && root.querySelector('[part=message]').textContent;
  }, index);
  return look(browser, index);
}

// Has the settings sheet brought, and leaves it closed.
export async function bringSheet(browser, index = 0) {
  await browser.evaluate((at) => document.querySelectorAll('fanjian-reader')[at].shadowRoot.querySelector('button.more').dispatchEvent(new Event('pointerenter')), index);
  await browser.until((at) => document.querySelectorAll('fanjian-reader')[at].shadowRoot.querySelector('.menu .head') !== null, index);
}

// Clicks the control of the property `setting` for `value`, through the menu if it is folded into it.
export async function choose(browser, setting, value, index = 0) {
  const host = `fanjian-reader:nth-of-type(${index + 1})`;
  const button = `button[data-${setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${value}"]`;
  const open = await browser.evaluate((h, b) => {
    const found = document.querySelector(h).shadowRoot.querySelector(b);
    return found?.getClientRects().length > 0;
  }, host, button);
  if (!open) {
    await browser.click(host, 'button.more');
    await browser.until((h, b) => document.querySelector(h).shadowRoot.querySelector(b) !== null, host, button);
    // Of a script, the settings are behind another.
    const deeper = await browser.evaluate((h, b) => {
      const { shadowRoot } = document.querySelector(h);
      return shadowRoot.querySelector(b).closest('.further-settings')?.hidden === true;
    }, host, button);
    if (deeper) {
      await browser.click(host, 'button.further');
    }
  }
  await browser.click(host, button);
}

// Keeps the story's own punctuation: then every character on the page is one of the source.
export async function asFound(browser, corrections = 'source') {
  await browser.evaluate((corrected) => {
    const reader = document.querySelector('fanjian-reader');
    reader.punctuation = reader.quotes = 'source';
    reader.corrections = corrected;
  }, corrections);
  return look(browser);
}

// Opens a page as somebody who has not chosen anything yet.
export async function open(browser, url) {
  await browser.go(url);
  const chosen = await browser.evaluate(() => {
    const { length } = localStorage;
    localStorage.clear();
    return length;
  });
  if (chosen) await browser.reload();
}

// A page with readers; `script` is the attributes of the script element that brings the element.
export function page(readers, script, rest = '') {
  return `<!DOCTYPE html>\n<html lang="zh-Hant">\n<head>\n<meta charset="utf-8">\n`
    + '<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>reader</title>\n'
    + `</head>\n<body>\n${readers}\n<script nonce="NONCE" ${script}></script>\n${rest}\n</body>\n</html>\n`;
}

// The first file of a build in dist/, by the build's name in its manifest.
export function entryOf(build) {
  const { builds } = JSON.parse(readFileSync(`${dist}manifest.json`, 'utf8'));
  return builds[build].files[0].path;
}

// The script element that brings the element, for each way to take it.
export const scripts = {
  module: () => `type="module" src="/dist/${entryOf('module')}"`,
  external: () => `type="module" src="/dist/${entryOf('external')}"`,
  classic: () => `src="/dist/${entryOf('classic')}"`,
};
