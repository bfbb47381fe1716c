// Pages of cases for the page switch, [what, before, wanted]: each is the inside of a section, before and after a switch;
// switched back it is again what it was, to the byte.
import assert from 'node:assert/strict';
import { open, page, scripts } from './reader.mjs';

export const quiet = (browser) => browser.until(() => !document.querySelector('fanjian-switch').shadowRoot.querySelector('[aria-busy]'));
const insides = (count) => Array.from({ length: count }, (_, index) => document.getElementById(`c${index}`).innerHTML);

/** Serves a page for each group, { name, lang, cases, attributes, filler }. */
export function serveCases(server, groups) {
  for (const { name, lang, cases, attributes, filler } of groups) {
    const sections = cases.map(([, html], index) => `<section id="c${index}">${html}</section>`).join('\n');
    server.set(`/${name}.html`, { body: page(`<fanjian-switch for="#main" ${attributes}></fanjian-switch>
<main id="main" lang="${lang}"><p>${filler.repeat(20)}</p>\n${sections}</main>`, scripts.external()) });
  }
}

/** Opens a group's page: `shown` is its language once switched, `back` the properties that switch it back. */
export async function thereAndBack(browser, t, server, { name, lang, cases, back, shown }) {
  await open(browser, server.at(`/${name}.html`));
  await browser.until((wanted) => document.getElementById('main').lang === wanted && document.querySelector('fanjian-switch').shown, shown);
  await quiet(browser);
  const seen = await browser.evaluate(insides, cases.length);
  const wrong = cases.flatMap(([what, before, wanted], index) =>
    seen[index] === wanted ? [] : [`${what}\n  ${before}\n  is     ${seen[index]}\n  should ${wanted}`]);
  assert.equal(wrong.length, 0, `\n${wrong.join('\n')}`);
  t.diagnostic(`${browser.engine}: ${cases.length} cases`);
  await browser.evaluate((settings) => { Object.assign(document.querySelector('fanjian-switch'), settings); }, back);
  await browser.until((own) => document.getElementById('main').lang === own, lang);
  await quiet(browser);
  await browser.until((count, wanted) => [...Array(count).keys()].every((index) =>
    document.getElementById(`c${index}`).innerHTML === wanted[index]), cases.length, cases.map(([, html]) => html));
  assert.deepEqual(await browser.problems(), []);
}
