// What the README says of the elements, generated from the sources, and of the files in dist/, from its
// manifest: so that neither can go stale. Run it when dist/ has been built to be committed.
//
//   node web/build/reference.mjs           writes it into README.md
//   node web/build/reference.mjs --check   says whether README.md has it as it should be
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { customProperties, elements, events } from './elements.mjs';

const top = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const read = (name) => readFile(path.join(top, name), 'utf8');

export async function reference() {
  const styled = await customProperties();
  const table = ({ tag, attributes }) => [
    `| \`<${tag}>\` | values | what |`, '| --- | --- | --- |',
    ...attributes.map(({ name, values, text, meaning }) =>
      `| \`${name}\` | ${values?.map((word) => `\`${word}\``).join(', ') ?? text ?? 'present or absent'} | ${meaning} |`), ''];
  const properties = (names) => names.filter((name) => !names.includes(name.replace(/-dark$/, '')) || !name.endsWith('-dark'))
    .map((name) => `\`${name}\`${names.includes(`${name}-dark`) ? ' (and `-dark`)' : ''}`).join(', ');
  return [
    'Attributes, which are properties of the same name:', '', ...(await elements()).flatMap(table),
    `Events, all of which bubble: ${(await events()).map(({ name, detail }) => `\`${name}\` (\`${detail}\`)`).join(', ')}; `
      + 'the types are in `dist/fanjian-reader.d.ts`.', '',
    `Custom properties: ${properties(styled.reader)}; of \`<fanjian-switch>\`: ${properties(styled.page)}.`,
  ].join('\n');
}

// The files of dist/, as they are there.
async function files() {
  const { files: all } = JSON.parse(await read('dist/manifest.json'));
  return ['| file | bytes | `integrity` |', '| --- | ---: | --- |',
    ...all.map(({ path: name, bytes, integrity }) => `| \`${name}\` | ${bytes.toLocaleString('en')} | \`${integrity}\` |`)].join('\n');
}

const into = (readme, name, body) => readme.replace(
  new RegExp(`(<!-- generated: ${name} -->\\n)[^]*?(<!-- end: ${name} -->)`), (_, begin, end) => `${begin}${body}\n${end}`);

export const readmeWithReference = async () => into(await read('README.md'), 'reference', await reference());

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = into(await readmeWithReference(), 'files', await files());
  if (!process.argv.includes('--check')) await writeFile(path.join(top, 'README.md'), wanted);
  else if (wanted !== await read('README.md')) {
    console.error('README.md: not what the sources and dist/ say; run node web/build/reference.mjs');
    process.exitCode = 1;
  }
}
