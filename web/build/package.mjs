// What makes dist/ an npm package: package.json, its README and CHANGELOG, and the types that are written by hand.
// The package leaves out what is a page of its own (studio, demo, portal), the builds in one script, which a bundler
// has no use for, what reads Markdown, feeds and Word documents (large, for the command line alone), and the two lists
// of the command line that only its commands `check` and `bundle` read. Of fanjian-tools.wasm it has what fanjian.wasm
// lacks (part.mjs).
import { readTable } from './attributes.mjs';
import { manifest, unindented } from './elements.mjs';

const types = (file) => ({ types: `./${file}.d.ts` });
const either = (file) => ({
  workerd: { ...types(file), default: `./${file}.workerd.js` },
  node: {
    import: { ...types(file), default: `./${file}.node.mjs` },
    require: { types: `./${file}.d.cts`, default: `./${file}.cjs` },
  },
  default: { ...types(file), default: `./${file}.js` },
});

const described = (version) => ({
  name: 'fanjian-reader', version, license: 'Apache-2.0', type: 'module',
  description: 'Chinese stories and pages that their readers switch between Traditional and Simplified; conversion by words and context',
  keywords: ['chinese', 'traditional-chinese', 'simplified-chinese', 'opencc', 'zh-tw', 'zh-hk', 'zh-cn', 'converter', 'web-components',
    'custom-elements', 'wasm', 'hanzi'],
  engines: { node: '>=18' },
  // `fanjian-reader/react` is for React; `bundle` shrinks pictures by sharp, where it is installed.
  peerDependencies: { react: '>=18', sharp: '>=0.33' },
  peerDependenciesMeta: { react: { optional: true }, sharp: { optional: true } },
  main: './fanjian-reader.external.js', types: './fanjian-reader.d.ts', customElements: './custom-elements.json', 'web-types': './web-types.json',
  bin: { fanjian: './cli.mjs' },
  exports: {
    '.': { ...types('fanjian-reader'), node: './fanjian-node.mjs', default: './fanjian-reader.external.js' },
    './convert': either('fanjian-convert'),
    './opencc': either('fanjian-opencc'),
    './reader': { ...types('fanjian-reader'), node: './fanjian-node.mjs', default: './fanjian-reader.external.js' },
    './node': { ...types('fanjian-node'), default: './fanjian-node.mjs' },
    './switch': { ...types('fanjian-page'), default: './fanjian-page.js' },
    './define': { ...types('fanjian-define'), node: './fanjian-node.mjs', default: './fanjian-define.js' },
    './loader': { ...types('fanjian-loader'), default: './fanjian-loader.js' },
    './jsx': types('fanjian-jsx'),
    './react': { ...types('fanjian-react'), default: './fanjian-react.js' },
    './custom-elements.json': './custom-elements.json',
    './manifest.json': './manifest.json',
    './vscode-html-data.json': './vscode-html-data.json',
    './fanjian-convert.wasm': './fanjian-convert.wasm',
    './fanjian-traditional.wasm': './fanjian-traditional.wasm',
    './fanjian.wasm': './fanjian.wasm',
    './package.json': './package.json',
  },
  // What defines an element or holds the page's state when it is imported; conversion does neither.
  sideEffects: ['./fanjian-reader.external.js', './fanjian-define.js', './fanjian-node.mjs', './fanjian-page.js', './fanjian-loader.js', './fanjian-extras.js'],
  files: ['*.js', '*.cjs', '*.map', 'src', '*.mjs', '*.d.ts', '*.d.cts', '*.wasm', 'fanjian-tools.part', 'fanjian-readings.txt', 'custom-elements.json', 'web-types.json',
    'vscode-html-data.json', 'manifest.json', 'NOTICE.txt', 'LICENSE.txt', 'CHANGELOG.md', '!fanjian-reader.js',
    '!fanjian-reader.classic.js', '!fanjian-sources.mjs', '!fanjian-word.mjs', '!fanjian-tools.wasm'],
});

// An element's attributes, as JSX has them.
async function attributesOf(table) {
  return [['fanjian-reader', 'FanjianReaderElement'], ['fanjian-switch', 'FanjianSwitchElement']].map(([tag, className]) => {
    const lines = table.filter(({ elements }) => elements.includes(tag)).map(({ name, values, text, description }) =>
      `    /** ${description} */\n    ${/^\w+$/.test(name) ? name : `'${name}'`}?: ${
        values ? values.map((word) => `'${word}'`).join(' | ') : text ? 'string' : 'boolean | \'\''};`);
    return { tag, className, name: `${className.replace(/Element$/, '')}Attributes`, lines };
  });
}

// What editors complete: VS Code (`html.customData`, which has no place for events and parts but the description) and
// JetBrains' (`web-types` in package.json).
async function editorData(version) {
  const table = await readTable();
  const declared = (await manifest()).modules[0].declarations;
  const tags = [['fanjian-reader', 'A Chinese story in Traditional or Simplified, as its reader prefers.'],
    ['fanjian-switch', 'Switches the page around it between Traditional and Simplified.']].map(([name, description]) =>
    ({ rows: table.filter(({ elements }) => elements.includes(name)), ...declared.find(({ tagName }) => tagName === name), text: description }));
  const isSwitch = ({ values, text }) => !values && !text;
  const inLines = (list) => list.map(({ name, description }) => `- \`${name}\`${description ? `: ${description}` : ''}`).join('\n');
  const vscode = { version: 1.1, tags: tags.map(({ tagName, text, rows, events, cssParts, slots }) => ({ name: tagName,
    description: { kind: 'markdown', value: [text, `Events:\n${inLines(events)}`, ...slots.length ? [`Slots:\n${inLines(slots.map((slot) => ({ ...slot, name: slot.name || 'default' })))}`] : [],
      `Parts: ${cssParts.map(({ name }) => `\`${name}\``).join(', ')}`].join('\n\n') },
    attributes: rows.map((row) => ({
      name: row.name, description: row.description, ...row.values ? { values: row.values.map((value) => ({ name: value })) } : {},
      ...isSwitch(row) ? { valueSet: 'v' } : {},
    })) })) };
  const brief = (list) => list.map(({ name, description }) => ({ name, description }));
  const webTypes = { $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json', name: 'fanjian-reader', version,
    'description-markup': 'markdown', contributions: { html: { elements: tags.map(({ tagName, text, rows, events, members, slots, cssParts, cssProperties }) => ({
      name: tagName, description: text,
      attributes: rows.map((row) => ({ name: row.name, description: row.description, required: false,
        ...row.default === undefined || isSwitch(row) ? {} : { default: row.default },
        value: { type: row.values ? row.values.map((value) => `'${value}'`).join(' | ') : isSwitch(row) ? 'boolean' : 'string' } })),
      slots: brief(slots),
      js: { events: brief(events), properties: members.filter(({ kind }) => kind === 'field').map(({ name, description, type }) =>
        ({ name, description, ...type ? { type: type.text } : {} })) },
      css: { parts: brief(cssParts), properties: brief(cssProperties) },
    })) } } };
  return { 'vscode-html-data.json': unindented(vscode), 'web-types.json': unindented(webTypes) };
}

export async function packageOf(version, text) {
  const table = await readTable();
  const all = await attributesOf(table);
  // In React's properties, attributes are in camelCase.
  const inReact = (element) => table.filter(({ elements }) => elements.includes(element)).map(({ property, description, values, text }) =>
    `  /** ${description} */\n  ${property}?: ${values ? values.map((word) => `'${word}'`).join(' | ') : text ? 'string' : 'boolean'};`).join('\n');
  const declared = all.map(({ name, lines }) => `export interface ${name} {\n${lines.join('\n').replace(/^ {4}/gm, '  ')}\n}`).join('\n\n');
  const intrinsic = (base, indent) => all.map(({ tag, className, name }) =>
    `${indent}'${tag}': ${name} & ${base(className)};`).join('\n');
  const common = `interface Common<Of> {
  children?: unknown;
  class?: string;
  className?: string;
  id?: string;
  lang?: string;
  slot?: string;
  style?: unknown;
  key?: string | number | null;
  ref?: unknown;
  [data: \`data-\${string}\`]: unknown;
  [aria: \`aria-\${string}\`]: unknown;
}`.replace('<Of>', '');
  return {
    'package.json': `${JSON.stringify(described(version), null, 2)}\n`,
    ...await editorData(version),
    'README.md': await text('package/README.md'),
    'CHANGELOG.md': await text('package/CHANGELOG.md'),
    'fanjian-page.d.ts': `// <fanjian-switch> alone.
export { defineSwitch, FanjianSwitchElement } from './fanjian-reader.js';
export type { ChangeDetail, Choice, ErrorDetail, FanjianEventMap, ReadyDetail, Region, Script, Shown, Tag } from './fanjian-reader.js';
`,
    'fanjian-define.d.ts': '// The same by name, and no element defined.\nexport * from \'./fanjian-reader.js\';\n',
    'fanjian-loader.d.ts': '// Loads either element when it comes near the window.\nexport {};\n',
    'fanjian-jsx.d.ts': `// The elements in JSX whose names are global: Preact, Solid, Stencil, React up to 18. For React 19: fanjian-reader/react.
${declared}

${common}

declare global {
  namespace JSX {
    interface IntrinsicElements {
${intrinsic(() => 'Common', '      ')}
    }
  }
}
`,
    'fanjian-react.js': (await text('package/fanjian-react.js')).replace('/*attributes*/', () =>
      ` ${table.map(({ name, property }) => `${property}: '${name}'`).join(', ')} `),
    'fanjian-react.d.ts': `// The elements as components of React, and in its JSX.
import type { DetailedHTMLProps, ForwardRefExoticComponent, HTMLAttributes, ReactNode, RefAttributes } from 'react';
import type { ChangeDetail, ErrorDetail, FanjianReaderElement, FanjianSwitchElement, ReadyDetail } from './fanjian-reader.js';
import type { FanjianReaderAttributes, FanjianSwitchAttributes } from './fanjian-jsx.js';

interface Common<Element> extends Omit<HTMLAttributes<Element>, 'children' | 'onChange' | 'onError'> {
  children?: ReactNode;
  /** The page's own words: a list, a term a line, or terms. */
  glossary?: FanjianSwitchElement['glossary'];
  onReady?(event: CustomEvent<ReadyDetail>): void;
  onChange?(event: CustomEvent<ChangeDetail>): void;
  onError?(event: CustomEvent<ErrorDetail>): void;
}

export interface FanjianReaderProps extends Common<FanjianReaderElement> {
  /** The story: text or a schema.org object; otherwise \`src\`, or the children. */
  article?: FanjianReaderElement['article'];
  edits?: FanjianReaderElement['edits'];
  /** The page's own words of the interface. */
  words?: FanjianReaderElement['words'];
${inReact('fanjian-reader')}
}

export interface FanjianSwitchProps extends Common<FanjianSwitchElement> {
  /** The page's own words of the control. */
  words?: FanjianSwitchElement['words'];
${inReact('fanjian-switch')}
}

export declare const FanjianReader: ForwardRefExoticComponent<FanjianReaderProps & RefAttributes<FanjianReaderElement>>;
export declare const FanjianSwitch: ForwardRefExoticComponent<FanjianSwitchProps & RefAttributes<FanjianSwitchElement>>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'fanjian-reader': FanjianReaderAttributes & Omit<DetailedHTMLProps<HTMLAttributes<FanjianReaderElement>, FanjianReaderElement>, keyof FanjianReaderAttributes>;
      'fanjian-switch': FanjianSwitchAttributes & Omit<DetailedHTMLProps<HTMLAttributes<FanjianSwitchElement>, FanjianSwitchElement>, keyof FanjianSwitchAttributes>;
    }
  }
}
`,
  };
}
