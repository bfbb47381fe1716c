// The README's reference of the element: generated from the sources, so that it cannot go stale.
//
//   node web/build/reference.mjs           writes it into README.md
//   node web/build/reference.mjs --check   says whether README.md has it as it should be
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const read = (name) => readFile(path.join(top, name), 'utf8');

// Said here once for each attribute; which there are, and their values, is read from the sources.
const meaning = {
  src: 'address of the story: plain text, or JSON',
  script: 'which script to show; the reader\'s own choice if absent',
  region: 'which Traditional',
  wording: 'regional words as well (软件 → 軟體)',
  glosses: 'readings in brackets, 環(huán): taken out, set as ruby, or as found',
  theme: 'colours; `auto` is light or dark as the device says',
  size: 'size of the type',
  leading: 'space between lines',
  measure: 'length of lines',
  direction: 'horizontal lines, or vertical ones from right to left',
  marks: 'every character that differs from the source is marked',
  interface: 'language of the controls: the story\'s own, or English',
};

export async function reference() {
  const element = await read('web/src/element.ts');
  const types = await read('web/src/types.ts');
  const style = (await Promise.all((await read('web/src/style.css')).match(/\.\/style\/\w+\.css/g)
    .map((name) => read(`web/src/${name}`)))).join('\n');

  const attributes = list(/observedAttributes = \[([^\]]*)\]/.exec(element)[1]);
  const values = Object.fromEntries([...types.match(/export const values = \{[^]*?\}/)[0]
    .matchAll(/^ {2}(\w+): \[([^\]]*)\]/gm)].map(([, name, words]) => [name, list(words)]));
  const rows = attributes.map((name) => {
    if (!meaning[name]) throw new Error(`reference.mjs does not say what the attribute ${name} means`);
    const allowed = values[name]?.map((word) => `\`${word}\``).join(', ') ?? (name === 'src' ? 'a URL' : 'present or absent');
    return `| \`${name}\` | ${allowed} | ${meaning[name]} |`;
  });
  const events = [...types.matchAll(/'(fanjian-\w+)': CustomEvent<(\w+)>/g)]
    .map(([, name, detail]) => `\`${name}\` (\`${detail}\`)`);
  const names = [...new Set(style.match(/--fanjian-[a-z-]+/g))].sort();
  const properties = names.filter((name) => !names.includes(name.replace(/-dark$/, '')) || !name.endsWith('-dark'))
    .map((name) => `\`${name}\`${names.includes(`${name}-dark`) ? ' (and `-dark`)' : ''}`);

  return [
    '| attribute, property | values | what |', '| --- | --- | --- |', ...rows, '',
    `Events, all of which bubble: ${events.join(', ')}; the types are in \`dist/fanjian-reader.d.ts\`.`, '',
    `Custom properties: ${properties.join(', ')}.`,
  ].join('\n');
}

const list = (text) => [...text.matchAll(/'([^']*)'/g)].map(([, word]) => word);

export async function readme_with_reference() {
  const readme = await read('README.md');
  const body = await reference();
  return readme.replace(/(<!-- generated: reference -->\n)[^]*?(<!-- end: reference -->)/,
    (_, begin, end) => `${begin}${body}\n${end}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = await readme_with_reference();
  if (!process.argv.includes('--check')) await writeFile(path.join(top, 'README.md'), wanted);
  else if (wanted !== await read('README.md')) {
    console.error('README.md: the reference is not what the sources say; run node web/build/reference.mjs');
    process.exitCode = 1;
  }
}
