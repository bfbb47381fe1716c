// What the elements offer, read from their sources: for dist/custom-elements.json, which editors and
// frameworks read, and for the README.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const source = path.join(path.dirname(fileURLToPath(import.meta.url)), '../src');
const read = (name) => readFile(path.join(source, name), 'utf8');
const list = (text) => [...text.matchAll(/'([^']*)'/g)].map(([, word]) => word);

// Said here once for each attribute; which there are, and their values, is read from the sources.
const meaning = {
  src: 'address of the story: plain text, or JSON',
  script: 'which script to show; the reader\'s own choice if absent',
  region: 'which Traditional',
  wording: 'regional words as well (软件 → 軟體)',
  glosses: 'readings in brackets, 環(huán): taken out, set as ruby, or as found',
  readings: 'pinyin or Zhuyin over every character; needs `fanjian-readings.js` and `.txt` beside the script',
  mending: 'what `mends` changes in the text is shown, or the text as it was found',
  punctuation: 'half-width marks of Chinese text are set full-width, or left as found',
  quotes: 'quotation marks follow the script and the direction, or are left as found',
  theme: 'colours; `auto` is light or dark as the device says',
  size: 'size of the type',
  leading: 'space between lines',
  measure: 'length of lines',
  direction: 'horizontal lines, or vertical ones from right to left',
  marks: 'every character that differs from the source is marked',
  interface: 'language of the controls: the story\'s own, or English',
  for: 'a CSS selector: what is switched; the whole page if absent',
  variant: 'name of a parameter of the page\'s address (`?variant=zh-HK`) that comes before the saved choice, and says what is shown',
};
const texts = { src: 'a URL', for: 'a CSS selector', variant: 'a word' };

async function element(file, attributes, tag, className, description) {
  const types = await read('settings/types.ts');
  const values = Object.fromEntries([...types.match(/export const values = \{[^]*?\}/)[0]
    .matchAll(/^ {2}(\w+): \[([^\]]*)\]/gm)].map(([, name, words]) => [name, list(words)]));
  return {
    tag, className, description, file,
    attributes: attributes.map((name) => {
      if (!meaning[name]) throw new Error(`elements.mjs does not say what the attribute ${name} means`);
      return { name, values: values[name] ?? null, text: texts[name] ?? null, meaning: meaning[name] };
    }),
  };
}

export async function elements() {
  const reader = await read('reader/element.ts');
  const page = await read('page-switch/element.ts');
  return [
    await element('fanjian-reader.js', list(/observedAttributes = \[([^\]]*)\]/.exec(reader)[1]),
      'fanjian-reader', 'FanjianReaderElement', 'A story in Chinese, in Traditional or Simplified, as its reader likes it.'),
    await element('fanjian-reader.js', list(/const properties = \[([^\]]*)\]/.exec(page)[1]),
      'fanjian-switch', 'FanjianSwitchElement', 'The control that switches the page it is on.'),
  ];
}

export async function events() {
  return [...(await read('settings/types.ts')).matchAll(/'(fanjian-\w+)': CustomEvent<(\w+)>/g)]
    .map(([, name, detail]) => ({ name, detail }));
}

async function sources(folder = '') {
  const entries = await readdir(path.join(source, folder), { withFileTypes: true });
  return (await Promise.all(entries.map((entry) => {
    const name = path.join(folder, entry.name);
    return entry.isDirectory() ? sources(name) : [name];
  }))).flat().sort();
}

/** The custom properties that the style sheets ask for; those of the switch apart. */
export async function customProperties() {
  const found = { reader: new Set(), page: new Set() };
  for (const name of (await sources()).filter((each) => each.endsWith('.css'))) {
    const into = name.startsWith('page-switch') ? found.page : found.reader;
    for (const word of (await read(name)).match(/--fanjian-[a-z-]+/g) ?? []) into.add(word);
  }
  return { reader: [...found.reader].sort(), page: [...found.page].sort() };
}

// The parts that have a name of their own in the sources.
async function parts() {
  const found = { reader: new Set(), page: new Set() };
  for (const name of (await sources()).filter((each) => each.endsWith('.ts'))) {
    const into = name.startsWith('page-switch') ? found.page : found.reader;
    for (const [, word] of (await read(name)).matchAll(/setAttribute\('part', '(\w[\w -]*)'\)/g)) into.add(word);
  }
  return { reader: [...found.reader].sort(), page: [...found.page].sort() };
}

export async function elementsManifest() {
  const properties = await customProperties();
  const named = await parts();
  const all = await events();
  const declared = (await elements()).map(({ tag, className, description, attributes }) => {
    const kind = tag === 'fanjian-switch' ? 'page' : 'reader';
    const type = ({ values, text }) => ({
      text: values ? values.map((word) => `'${word}'`).join(' | ') : text ? 'string' : 'boolean',
    });
    return {
      kind: 'class', customElement: true, name: className, tagName: tag, description,
      superclass: { name: 'HTMLElement' },
      attributes: attributes.map((one) => ({ name: one.name, fieldName: one.name, description: one.meaning, type: type(one) })),
      members: [
        ...attributes.map((one) => ({ kind: 'field', name: one.name, attribute: one.name, reflects: true,
          description: one.meaning, type: type(one) })),
        ...(kind === 'reader' ? [
          { kind: 'field', name: 'article', type: { text: 'string | object | null' }, description: 'the story itself' },
          { kind: 'field', name: 'mends', type: { text: 'Mend[]' }, description: 'places of the text, in UTF-16 units, and what is shown there instead' },
          { kind: 'field', name: 'parsed', type: { text: 'unknown' }, readonly: true, description: 'the story in schema.org\'s words' },
        ] : []),
        { kind: 'field', name: 'shown', type: { text: 'Readonly<Shown> | null' }, readonly: true, description: 'what is on the page' },
      ],
      events: all.map(({ name, detail }) => ({ name, type: { text: `CustomEvent<${detail}>` } })),
      cssProperties: properties[kind].map((name) => ({ name })),
      cssParts: named[kind].map((name) => ({ name })),
      slots: kind === 'reader' ? [{ name: '', description: 'the story, readable until it is shown, and where it cannot be' }] : [],
    };
  });
  return `${JSON.stringify({
    schemaVersion: '1.0.0', readme: '',
    modules: [{
      kind: 'javascript-module', path: 'fanjian-reader.js', declarations: declared,
      exports: declared.flatMap(({ name, tagName }) => [
        { kind: 'js', name, declaration: { name } },
        { kind: 'custom-element-definition', name: tagName, declaration: { name } },
      ]),
    }],
  }, null, 2)}\n`;
}
