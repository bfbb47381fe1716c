// The studio, opened from the disk with nothing kept from before.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist } from './reader.mjs';

export const url = pathToFileURL(path.join(dist, 'studio.html')).href;

export async function start(browser) {
  await browser.go(url);
  await browser.evaluate(() => new Promise((done) => {
    sessionStorage.clear();
    localStorage.clear();
    indexedDB.deleteDatabase('fanjian-studio').onsuccess = () => { indexedDB.deleteDatabase('fanjian-studio-pictures').onsuccess = () => done(null); };
  }));
  await browser.reload();
  await browser.until(() => !document.body.classList.contains('waiting'));
}

export const type = (browser, text) => browser.evaluate((given) => {
  const source = document.getElementById('source');
  source.value = given;
  source.dispatchEvent(new Event('input'));
}, text);
