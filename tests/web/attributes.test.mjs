// The table of attributes (web/src/settings/attributes.json): every place that follows from it does, and a new visual
// attribute takes a row, a rule in a stylesheet, and a test like the last one here.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, it } from 'node:test';
import { generated, readTable, writeGenerated } from '../../web/build/attributes.mjs';
import { bundle } from '../../web/build/bundle.mjs';
import { manifest } from '../../web/build/elements.mjs';
import { reference } from '../../web/build/reference.mjs';
import { checkAndDeclare } from '../../web/build/types.mjs';
import { inEachEngine } from './browsers.mjs';
import { bringSheet, bundledStory, choose, dist, hansStory, hantStory, open, page, ready, scripts, top } from './reader.mjs';
import { serve } from './server.mjs';

const web = path.join(top, 'web');
const settings = path.join(web, 'src/settings');
const read = (name) => readFileSync(path.join(top, name), 'utf8');
const table = await readTable();
const chosen = table.filter(({ section }) => section);
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const elementsOf = async () => new Map((await manifest()).modules[0].declarations.map((each) => [each.tagName, each]));

it('each row is whole: a property in camelCase, a default that is a value, labels in three languages', () => {
  assert.equal(new Set(table.map(({ name }) => name)).size, table.length);
  for (const { name, property, values, default: usual, section, labels, description, elements } of table) {
    assert.equal(property, camel(name));
    assert.ok(description && elements.length, name);
    if (usual !== undefined) assert.ok(values ? values.includes(usual) : usual === false, name);
    if (!section) continue;
    for (const language of ['zh-Hant', 'zh-Hans', 'en']) {
      assert.ok(labels[language].name, `${name}, ${language}`);
      assert.deepEqual(Object.keys(labels[language].values ?? {}), values ?? [], `${name}, ${language}`);
    }
  }
});

it('the generated files are up to date', () => {
  for (const [name, text] of Object.entries(generated(table))) {
    assert.equal(readFileSync(path.join(settings, name), 'utf8'), text, `${name}: run node web/build/attributes.mjs`);
  }
});

it('README.md and custom-elements.json list what the table has, in its order', async () => {
  const said = await reference();
  assert.ok(read('README.md').includes(said), 'run node web/build/reference.mjs');
  for (const [tag, { attributes, members }] of await elementsOf()) {
    const rows = table.filter(({ elements }) => elements.includes(tag));
    assert.deepEqual(attributes.map(({ name, fieldName, description }) => [name, fieldName, description]),
      rows.map(({ name, property, description }) => [name, property, description]));
    for (const { name, property, values } of rows) {
      const member = members.find((each) => each.name === property);
      assert.deepEqual([member.attribute, member.reflects], [name, true]);
      for (const value of values ?? []) assert.ok(member.type.text.includes(`'${value}'`), `${name}=${value}`);
      assert.ok(said.includes(`| \`${name}\` |`), name);
    }
  }
  assert.deepEqual(JSON.parse(readFileSync(path.join(dist, 'custom-elements.json'), 'utf8')), await manifest());
});

it('custom-elements.json lists events, slots, read-only properties and every custom property of the stylesheets', async () => {
  const elements = await elementsOf();
  const names = (tag, kind) => (elements.get(tag)[kind] ?? []).map(({ name }) => name);
  for (const tag of elements.keys()) assert.deepEqual(names(tag, 'events'), ['fanjian-ready', 'fanjian-change', 'fanjian-error']);
  assert.deepEqual(names('fanjian-reader', 'slots'), ['', 'before', 'title', 'picture', 'after', 'toolbar']);
  for (const name of ['article', 'edits', 'shown', 'parsed']) assert.ok(names('fanjian-reader', 'members').includes(name), name);
  const style = (folder) => readdirSync(path.join(web, 'src', folder)).filter((name) => name.endsWith('.css'))
    .map((name) => read(`web/src/${folder}/${name}`)).join('\n');
  const used = (css) => [...new Set(css.match(/(?<=var\()--fanjian-[a-z-]+/g))].sort();
  assert.deepEqual(names('fanjian-reader', 'cssProperties').sort(), used(style('style')));
  assert.deepEqual(names('fanjian-switch', 'cssProperties').sort(), used(style('page-switch')));
});

it('the stylesheets ask for attributes and values that the table has', () => {
  const css = readdirSync(path.join(web, 'src/style')).map((name) => read(`web/src/style/${name}`)).join('\n');
  const asked = [...css.matchAll(/\[data-([a-z-]+)="([^"]*)"\]/g)];
  assert.ok(asked.length > 20);
  for (const [, name, value] of asked) {
    const row = table.find((each) => each.name === name);
    assert.ok(row?.styles && row.values.includes(value), `data-${name}="${value}"`);
  }
  for (const { name } of table.filter(({ styles }) => styles)) assert.ok(asked.some(([, each]) => each === name), name);
});

// A copy of the web layer with one more row, and its rule.
const row = {
  name: 'letter-spacing', property: 'letterSpacing', type: 'LetterSpacing', values: ['none', 'wide'], default: 'none',
  elements: ['fanjian-reader'], section: 'page', styles: 'frame',
  labels: {
    'zh-Hant': { name: '字距', values: { none: '標準', wide: '疏' } }, 'zh-Hans': { name: '字距', values: { none: '标准', wide: '疏' } },
    en: { name: 'Spacing', values: { none: 'None', wide: 'Wide' } },
  },
  description: 'space between characters',
};
let copy;
let server;
before(async () => {
  copy = mkdtempSync(path.join(tmpdir(), 'fanjian-attributes-'));
  for (const name of ['src', 'package.json', 'tsconfig.json']) cpSync(path.join(web, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(web, 'node_modules'), path.join(copy, 'node_modules'));
  const source = path.join(copy, 'src');
  writeFileSync(path.join(source, 'settings/attributes.json'), JSON.stringify([...table, row]));
  const frame = path.join(source, 'style/frame.css');
  writeFileSync(frame, `${readFileSync(frame, 'utf8')}\n.frame[data-letter-spacing="wide"] article { letter-spacing: 3px; }\n`);
  await writeGenerated(path.join(source, 'settings'));
  const script = (entry, more) => bundle({ source, entry, format: 'esm', banner: '', ...more });
  const files = {
    'fanjian-reader.external.js': await script('entries/index.ts', { put: { 'core/wasm-source': 'core/wasm-external', 'core/convert-source': 'core/convert-source-external',
      'page-switch/page-source': 'page-switch/page-external', 'reader/reader-tools-source': 'reader/reader-tools-external',
      'reader/settings-sheet-source': 'reader/settings-sheet-external' } }),
    'fanjian-extras.js': await script('reader/reader-tools.ts'),
    'fanjian.wasm': readFileSync(path.join(dist, 'fanjian.wasm')),
  };
  const story = (text, attributes) => page(`<fanjian-reader ${attributes}>${text}</fanjian-reader>`, scripts.external());
  const grown = (attributes) => story(hantStory, attributes).replace('/dist/', '/grown/');
  server = await serve({ '/dist/': dist,
    '/hant.html': { body: story(bundledStory, 'script="hant"') }, '/hans.html': { body: story(hansStory, 'script="hans"') },
    '/en.html': { body: story(hantStory, 'ui-lang="en" highlight-changes') },
    '/grown.html': { body: grown('') }, '/grown-wide.html': { body: grown('letter-spacing="wide"') } });
  for (const [name, body] of Object.entries(files)) server.set(`/grown/${name}`, { body });
}, { timeout: 120000 });
after(async () => {
  await server?.close();
  if (copy) rmSync(copy, { recursive: true });
});

it('a new row has a type, and the sources hold with it', () => {
  const { reader: declared } = checkAndDeclare(path.join(copy, 'tsconfig.json'), { reader: 'entries/index.ts' });
  assert.match(declared, /type LetterSpacing = 'none' \| 'wide';/);
  assert.match(declared, /letterSpacing: LetterSpacing \| '';/);
});

// Runs in the page: the settings as the toolbar has them, and every part.
function toolbar() {
  const { shadowRoot } = document.querySelector('fanjian-reader');
  const groups = [...shadowRoot.querySelectorAll('[role=radiogroup]')].map((group) => ({
    setting: group.className.replace('group ', ''), label: group.getAttribute('aria-label'),
    values: [...group.querySelectorAll('button')].map((button) => [Object.values(button.dataset)[0], button.textContent]),
  }));
  const parts = [...new Set([...shadowRoot.querySelectorAll('[part]')].flatMap((each) => [...each.part]))];
  return { groups, parts };
}

inEachEngine('The attributes of the table', {}, (fact) => {
  for (const [file, language] of [['hant', 'zh-Hant'], ['hans', 'zh-Hans'], ['en', 'en']]) {
    fact(`are the settings of the toolbar, labelled in ${language}, and all parts are documented`, async (browser) => {
      await open(browser, server.at(`/${file}.html`));
      await ready(browser);
      await bringSheet(browser);
      await browser.until((name) => document.querySelector('fanjian-reader').shadowRoot.querySelector(`[aria-label="${name}"]`) !== null,
        chosen[1].labels[language].name);
      const { groups, parts } = await browser.evaluate(toolbar);
      assert.deepEqual(groups.map(({ setting }) => setting).sort(), chosen.map(({ name }) => name).sort());
      for (const { name, values, labels: { [language]: said } } of chosen) {
        const group = groups.find(({ setting }) => setting === name);
        assert.equal(group.label, said.name);
        assert.deepEqual(group.values.map(([value]) => value), values ?? ['off', 'on']);
        if (values && name !== 'script') assert.deepEqual(Object.fromEntries(group.values), said.values);
      }
      const { cssParts } = (await elementsOf()).get('fanjian-reader');
      assert.deepEqual(parts.filter((part) => !cssParts.some(({ name }) => name === part)), []);
    });
  }

  fact('reflect to properties, and back', async (browser) => {
    await open(browser, server.at('/hans.html'));
    await ready(browser);
    const seen = await browser.evaluate((rows) => rows.flatMap(({ name, property, values, text }) => {
      const reader = document.createElement('fanjian-reader');
      return (values ?? (text ? ['a'] : [true])).map((value) => {
        reader[property] = value;
        const attribute = reader.getAttribute(name);
        const kept = reader[property];
        reader.removeAttribute(name);
        return [name, value, attribute, kept, reader[property]];
      });
    }), table.filter(({ elements }) => elements.includes('fanjian-reader')));
    assert.ok(seen.length > 30);
    for (const [name, value, attribute, kept, absent] of seen) {
      assert.deepEqual([attribute, kept, absent], value === true ? ['', true, false] : [value, value, ''], name);
    }
  });

  fact('take a row and a rule for a new one: property, control, style and saved choice', async (browser) => {
    await open(browser, server.at('/grown-wide.html'));
    await ready(browser);
    const spacing = () => {
      const reader = document.querySelector('fanjian-reader');
      return [reader.letterSpacing, reader.shown.letterSpacing, getComputedStyle(reader.shadowRoot.querySelector('article')).letterSpacing];
    };
    assert.deepEqual(await browser.evaluate(spacing), ['wide', 'wide', '3px']);
    await open(browser, server.at('/grown.html'));
    await ready(browser);
    assert.deepEqual((await browser.evaluate(spacing)).slice(0, 2), ['', 'none']);
    await choose(browser, 'letterSpacing', 'wide');
    assert.deepEqual(await browser.evaluate(spacing), ['', 'wide', '3px']);
    await browser.reload();
    await ready(browser);
    assert.deepEqual(await browser.evaluate(spacing), ['', 'wide', '3px']);
    assert.deepEqual(await browser.problems(), []);
  });
});
