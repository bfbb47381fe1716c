// Generates the README's reference of the elements from the sources.
//
//   node web/build/reference.mjs           writes it into README.md
//   node web/build/reference.mjs --check   checks that README.md is up to date
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable } from './attributes.mjs';
import { manifest } from './elements.mjs';

const top = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const read = (name) => readFile(path.join(top, name), 'utf8');

export async function reference() {
  const table = await readTable();
  const { modules: [{ declarations }] } = await manifest();
  // An attribute that stands in an element's table already is only named in the next one's.
  const attributes = ({ tagName: tag }, at) => {
    const rows = table.filter(({ elements }) => elements.includes(tag));
    const shared = rows.filter(({ elements }) => declarations.slice(0, at).some(({ tagName }) => elements.includes(tagName)));
    return [`| \`<${tag}>\` | values | description |`, '| --- | --- | --- |',
      ...rows.filter((row) => !shared.includes(row)).map(({ name, values, text, description }) =>
        `| \`${name}\` | ${values?.map((word) => `\`${word}\``).join(', ') ?? text ?? 'boolean'} | ${description} |`),
      ...shared.length ? [`| ${shared.map(({ name }) => `\`${name}\``).join(', ')} | | as above |`] : [], ''];
  };
  const properties = (tag) => {
    const names = declarations.find(({ tagName }) => tagName === tag).cssProperties.map(({ name }) => name).sort();
    const light = names.filter((name) => !name.endsWith('-dark'));
    const dark = light.filter((name) => names.includes(`${name}-dark`)).map((name) => name.slice('--fanjian-'.length));
    return `\`${light.join(' ')}\`${dark.length ? `, with \`-dark\` behind \`${dark.join(' ')}\`` : ''}`;
  };
  const named = (of, list) => of.map((one) => `\`${one.name}\``).filter((name, at, all) => name !== '``' && all.indexOf(name) === at).sort().join(', ') || list;
  // A button for a value, `theme-dark`, belongs to the group of its attribute.
  const withoutChoices = (parts) => parts.filter(({ name }) => !parts.some((other) => name.startsWith(`${other.name}-`)));
  const members = (tag) => {
    const { members: all, slots = [], cssParts = [] } = declarations.find(({ tagName }) => tagName === tag);
    const own = all.filter(({ attribute, privacy, static: fixed }) => !attribute && !fixed && (privacy ?? 'public') === 'public');
    const methods = own.filter(({ kind }) => kind === 'method');
    return [`\`<${tag}>\` has the properties ${named(own.filter(({ kind }) => kind === 'field'))}`,
      methods.length && `the method${methods.length > 1 ? 's' : ''} ${named(methods)}`,
      slots.length && `the slots ${named(slots.filter(({ name }) => name)).replace(/`, `/g, ' ')} beside the text's`,
      cssParts.length && `the parts ${named(withoutChoices(cssParts)).replace(/`, `/g, ' ')}`].filter(Boolean).join(', ').concat('.');
  };
  const [{ events }] = declarations;
  return [
    'Attributes; each reflects to a property in camelCase, `writing-mode` to `writingMode`:', '',
    ...declarations.flatMap(attributes),
    `Events, all of which bubble: ${events.map(({ name, type }) => `\`${name}\` (\`${/<(.*)>/.exec(type.text)[1]}\`)`).join(', ')}; `
      + 'the types are in `dist/fanjian-reader.d.ts`.', '',
    ...declarations.flatMap(({ tagName }) => [members(tagName), '']),
    `Custom properties: ${properties('fanjian-reader')}; of \`<fanjian-switch>\`: ${properties('fanjian-switch')}. `
      + '`dist/custom-elements.json` describes each.',
  ].join('\n');
}

const into = (readme, name, body) => readme.replace(
  new RegExp(`(<!-- generated: ${name} -->\\n)[^]*?(<!-- end: ${name} -->)`), (_, begin, end) => `${begin}${body}\n${end}`);

export const readmeWithReference = async () => into(await read('README.md'), 'reference', await reference());

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = await readmeWithReference();
  if (!process.argv.includes('--check')) await writeFile(path.join(top, 'README.md'), wanted);
  else if (wanted !== await read('README.md')) {
    console.error('README.md is out of date; run node web/build/reference.mjs');
    process.exitCode = 1;
  }
}
