// Generates what follows from the table of attributes, web/src/settings/attributes.json: types, values and defaults
// (attributes.ts) and the labels of the controls (i18n/labels-zh.ts for the toolbar, labels-sheet-zh.ts, labels-en.ts). web/build.mjs runs it first.
//
//   node web/build/attributes.mjs   writes the files
//
// A row of the table:
//   name, property   the attribute, and the property that reflects it
//   values           allowed values; without: a text (`text` says which) or, without that too, a boolean
//   type             name of the TypeScript type of the values
//   aliases          other ways to write a value; of an attribute without a value it is ""
//   default          what is shown if neither page, reader nor story says anything
//   elements         which elements have it
//   section          "bar", "text" or "page": the section of the toolbar with its radio group; without: not the reader's choice
//   styles           "frame" or "article": the part that gets data-<name>, for a stylesheet
//   core             the choice of the core that it sets (web/src/core/core.ts), `when` it has this value
//   labels           of the control and its values; `hint`: what it does, in a line
//   description      for README.md and custom-elements.json
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const settings = path.join(path.dirname(fileURLToPath(import.meta.url)), '../src/settings');
const header = '// Generated from attributes.json by web/build/attributes.mjs. Do not edit.\n';
const quote = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;
const list = (words) => `[${words.map(quote).join(', ')}]`;
const key = (word) => (/^\w+$/.test(word) ? word : quote(word));
const comment = (text) => `  /** ${text} */\n`;

export const readTable = async (folder = settings) => JSON.parse(await readFile(path.join(folder, 'attributes.json'), 'utf8'));

/** The TypeScript type of a row's property. */
export const typeOf = ({ values, text, type }) => (values ? type : text ? 'string' : 'boolean');

const chosen = (table) => table.filter(({ section }) => section);
const of = (table, element) => table.filter(({ elements }) => elements.includes(element));

function typesAndValues(table) {
  const enumerated = table.filter(({ values }) => values);
  const properties = (rows) => rows.map(({ property }) => property);
  const sections = ['text', 'page'].map((name) => properties(table.filter(({ section }) => section === name)));
  const attributes = (name, rows) => `/** Properties that reflect an attribute; an absent attribute is '' or false. */
export interface ${name} {
${rows.map((row) => `${comment(row.description)}  ${row.property}: ${typeOf(row)}${row.values ? " | ''" : ''};\n`).join('')}}
`;
  const coreChoice = ({ property, values, core: { choice, when } }) =>
    `  ${choice}: shown.${property}${values ? ` === ${quote(when)}` : ''},`;
  return `${header}import type { Script } from '../core/core.js';

${enumerated.filter(({ type }) => type !== 'Script').map(({ type, values }) => `export type ${type} = ${values.map(quote).join(' | ')};`).join('\n')}

export const values = {
${enumerated.map(({ property, values }) => `  ${property}: ${list(values)},`).join('\n')}
} as const;

/** Other ways to write a value. */
export const aliases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${enumerated.filter(({ aliases }) => aliases).map(({ property, aliases }) => `  ${property}: { ${Object.entries(aliases).map(([from, to]) => `${quote(from)}: ${quote(to)}`).join(', ')} },`).join('\n')}
};

/** The attributes that are present or absent: the reader's choices, and those of the page alone. */
export const switches = ${list(properties(chosen(table).filter((row) => !row.values && !row.text)))} as const;
export const flags = ${list(properties(table.filter((row) => !row.values && !row.text && !row.section)))} as const;

export const defaults = {
${table.filter((row) => row.default !== undefined).map((row) => `  ${row.property}: ${typeof row.default === 'string' ? quote(row.default) : row.default},`).join('\n')}
} as const;

/** The rows of the menu, in sections. */
export const sections = [
${sections.map((names) => `  ${list(names)},`).join('\n')}
] as const;

export const frameStyles = ${list(properties(table.filter(({ styles }) => styles === 'frame')))} as const;
export const articleStyles = ${list(properties(table.filter(({ styles }) => styles === 'article')))} as const;

export const readerProperties = ${list(properties(of(table, 'fanjian-reader')))} as const;
export const switchProperties = ${list(properties(of(table, 'fanjian-switch')))} as const;

/** A reader's choice. An absent key was not chosen. */
export interface Choice {
${chosen(table).map((row) => `${comment(row.description)}  ${row.property}?: ${typeOf(row)};\n`).join('')}}

${attributes('ReaderAttributes', of(table, 'fanjian-reader'))}
${attributes('SwitchAttributes', of(table, 'fanjian-switch'))}
/** What the core is asked for, beside the variety. */
export const coreChoices = (shown: Required<Choice>) => ({
${table.filter(({ core }) => core && core.choice !== 'to').map(coreChoice).join('\n')}
});
`;
}

// What has its place in the toolbar; the others stand in the sheet.
const inBar = ({ section, name }) => section === 'bar' || name === 'region';

function labels(rows, language) {
  const row = ({ property, values, labels: { [language]: { name, hint, values: named } } }) =>
    `  ${property}: { name: ${quote(name)}, ${hint ? `hint: ${quote(hint)}, ` : ''}values: ${values ? `{ ${values.map((value) => `${key(value)}: ${quote(named[value])}`).join(', ')} }` : '{}'} },`;
  return `{\n${rows.map(row).join('\n')}\n}`;
}

/** The generated files, by their path in web/src/settings. */
export function generated(table) {
  const file = (rows, type, ...languages) => `${header}import type { Labels } from '../types.js';\n\n${languages
    .map(([name, language]) => `export const ${name}: ${type} = ${labels(rows, language)};\n`).join('\n')}`;
  const all = chosen(table), chinese = [['hant', 'zh-Hant'], ['hans', 'zh-Hans']];
  return {
    'attributes.ts': typesAndValues(table),
    'i18n/labels-zh.ts': file(all.filter(inBar), 'Partial<Labels>', ...chinese),
    'i18n/labels-sheet-zh.ts': file(all.filter((row) => !inBar(row)), 'Partial<Labels>', ...chinese),
    'i18n/labels-en.ts': file(all, 'Labels', ['english', 'en']),
  };
}

/** Writes the generated files that differ. */
export async function writeGenerated(folder = settings) {
  for (const [name, text] of Object.entries(generated(await readTable(folder)))) {
    const file = path.join(folder, name);
    if (await readFile(file, 'utf8').catch(() => '') !== text) await writeFile(file, text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeGenerated();
