// The bundled story is in the form that it claims to be in, and in our own words.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const story = readFileSync(new URL('web/article/story.txt', root), 'utf8');
const readme = readFileSync(new URL('web/article/README.md', root), 'utf8');
const lines = story.split('\n');

// Written for this test alone, so that it does not lean on the parser: Han, bracket, Latin letters with
// or without tone marks, bracket.
const gloss = /(\p{Script=Han})\(([a-z\u00fc\u0101\u00e1\u01ce\u00e0\u0113\u00e9\u011b\u00e8\u012b\u00ed\u01d0\u00ec\u014d\u00f3\u01d2\u00f2\u016b\u00fa\u01d4\u00f9\u01d6\u01d8\u01da\u01dc]+)\)/gu;
const lift = (text) => text.replace(gloss, '$1');
const clean = lift(story);

const number = (n) => n.toLocaleString('en-US');
const count = (text) => [...text.replaceAll('\n', '')].length;

test('the story has 1,500 to 2,000 characters without its readings', () => {
  assert.ok(count(clean) >= 1500 && count(clean) <= 2000, String(count(clean)));
});

test('about 120 characters are glossed, and the README says how many', () => {
  const glosses = [...story.matchAll(gloss)].length;
  assert.ok(Math.abs(glosses - 120) <= 5, String(glosses));
  assert.match(readme, new RegExp(`\\b${glosses} characters are followed by their reading`));
});

test('a character that is glossed once is glossed each time', () => {
  const glossed = new Set([...story.matchAll(gloss)].map((match) => match[1]));
  const bare = [...story.replace(gloss, '')].filter((character) => glossed.has(character));
  assert.deepEqual(bare, []);
});

test('the README counts the characters as they are', () => {
  const han = [...clean.matchAll(/\p{Script=Han}/gu)].length;
  for (const n of [count(clean), han, count(story)]) assert.ok(readme.includes(number(n)), number(n));
});

test('six headings are parallel in form and numbered by their announcement', () => {
  assert.ok(clean.includes('六比六拼'));
  const headings = lift(story).split('\n').filter((line) => /^要[^,。]{3,7}比[^,。]{2},拼出[^,。]{5,9}。$/u.test(line));
  assert.equal(headings.length, 6);
  assert.equal(new Set(headings).size, 6);
});

test('the dateline names outlet, channel, day and three correspondents', () => {
  const dateline = /^(\S+?)-(\S+?)(\d+月\d+日)訊\((\S+通訊員) (\S+) (\S+) (\S+)\)/u.exec(lift(lines[0]));
  assert.ok(dateline, lines[0]);
});

test('the figures are those of the report', () => {
  for (const figure of ['54個', '5億元', '29個', '116%', '3月11日', '六比六拼', '十四五', '兩戰兩贏']) {
    assert.ok(clean.includes(figure), figure);
  }
});

test('the story ends in a promotional line and a copyright notice with an address', () => {
  const [promotion, notice] = lift(story).split('\n').slice(-2);
  assert.match(promotion, /關注.*微信$/u);
  assert.match(notice, /未經許可.*[\w.]+@example\.com$/u);
});

const found = new URL('../shared/articles/yuhuan-2021.txt', root);
const skip = existsSync(found) ? false : '../shared/articles/yuhuan-2021.txt is not there to compare with';

test('no line is shared with the story whose form it has', { skip }, () => {
  const theirs = new Set(lift(readFileSync(found, 'utf8')).split('\n').filter(Boolean));
  assert.deepEqual(lift(story).split('\n').filter((line) => theirs.has(line)), []);
});

test('no run of twelve characters is shared, names and titles apart', { skip }, () => {
  const names = ['玉環市委副書記、市長周陽', '柯壽建、蔡木貴', '李丹佳'];
  let ours = clean;
  for (const name of names) ours = ours.replaceAll(name, '\u0000');
  const theirs = lift(readFileSync(found, 'utf8'));
  const characters = [...ours];
  const shared = [];
  for (let at = 0; at + 12 <= characters.length; at += 1) {
    const run = characters.slice(at, at + 12).join('');
    if (theirs.includes(run)) shared.push(run);
  }
  assert.deepEqual(shared, []);
});
