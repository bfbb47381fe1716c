// The API of the elements, for dist/custom-elements.json and README.md. @custom-elements-manifest/analyzer reads classes,
// members and events from the sources; attributes come from settings/attributes.json, slots, parts and custom properties
// from settings/styling.json.
import { create, ts } from '@custom-elements-manifest/analyzer/src/browser-entrypoint.js';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable, typeOf } from './attributes.mjs';

const source = path.join(path.dirname(fileURLToPath(import.meta.url)), '../src');
const read = (name) => readFile(path.join(source, name), 'utf8');
const classes = ['reader/element.ts', 'page-switch/element.ts'];
const file = 'fanjian-reader.js';

const typeText = (row) => (row.values ? row.values.map((word) => `'${word}'`).join(' | ') : typeOf(row));

// The attributes of the table, and the properties that reflect them.
function reflected(rows) {
  return {
    attributes: rows.map((row) => ({
      name: row.name, fieldName: row.property, description: row.description, type: { text: typeText(row) },
      ...(row.default === undefined ? {} : { default: JSON.stringify(row.default) }),
    })),
    members: rows.map((row) => ({
      kind: 'field', name: row.property, attribute: row.name, reflects: true, description: row.description,
      type: { text: `${typeText(row)}${row.values ? " | ''" : ''}` },
    })),
  };
}

// The parts of the toolbar follow from the table, too.
function partsOf(rows, styling) {
  const settings = rows.filter(({ section }) => section);
  return [
    ...Object.entries(styling).map(([name, description]) => ({ name, description })),
    ...settings.flatMap(({ name, values = ['off', 'on'] }) => [
      { name, description: `radio group of \`${name}\`` },
      ...values.map((value) => ({ name: `${name}-${value.toLowerCase()}`, description: `button of \`${name}\`` })),
    ]),
  ];
}

function tables(attributes, styling) {
  return {
    name: 'tables',
    packageLinkPhase({ customElementsManifest: manifest }) {
      const declarations = manifest.modules.flatMap((module) => module.declarations).filter(({ tagName }) => tagName);
      for (const declaration of declarations) {
        const { tagName } = declaration;
        const rows = attributes.filter(({ elements }) => elements.includes(tagName));
        const { attributes: listed, members } = reflected(rows);
        const { slots, parts, properties } = styling[tagName];
        const names = new Set(members.map(({ name }) => name));
        declaration.attributes = listed;
        declaration.members = [...members, ...(declaration.members ?? []).filter(({ name, static: isStatic, privacy }) =>
          !names.has(name) && !isStatic && privacy !== 'private')];
        declaration.cssParts = partsOf(tagName === 'fanjian-reader' ? rows : [], parts);
        declaration.cssProperties = Object.entries(properties).map(([name, description]) => ({ name, description }));
        declaration.superclass = { name: 'HTMLElement' };
        declaration.slots = Object.entries(slots).map(([name, description]) => ({ name, description }));
        // Of dispatchEvent(new CustomEvent(type)) the analyzer takes the variable for an event.
        declaration.events = declaration.events.filter(({ description }) => description);
      }
      // One module for both: the file that others import.
      manifest.modules = [{
        kind: 'javascript-module', path: file, declarations,
        exports: declarations.flatMap(({ name, tagName }) => [
          { kind: 'js', name, declaration: { name, module: file } },
          { kind: 'custom-element-definition', name: tagName, declaration: { name, module: file } },
        ]),
      }];
    },
  };
}

/** The manifest, as an object. */
export async function manifest() {
  const modules = await Promise.all(classes.map(async (name) => ts.createSourceFile(name, await read(name), ts.ScriptTarget.ES2015, true)));
  return create({ modules, plugins: [tables(await readTable(), JSON.parse(await read('settings/styling.json')))] });
}

/** JSON in lines without indentation, for programs: a fifth less in the packed npm package. */
export const unindented = (value) => `${JSON.stringify(value, null, 1).replace(/^ +/gm, '')}\n`;

export const elementsManifest = async () => unindented(await manifest());
