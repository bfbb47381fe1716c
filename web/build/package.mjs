// What makes dist/ an npm package: package.json, its README and CHANGELOG, and the types that are written by hand.
// The package leaves out what is a page of its own (studio, demo, portal), the builds in one script, which a bundler
// has no use for, what reads Markdown, feeds and Word documents (large, for the command line alone), and the two lists of the command line that only its commands `check` and `bundle` read.
import { readTable } from './attributes.mjs';

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
  main: './fanjian-reader.external.js', types: './fanjian-reader.d.ts', customElements: './custom-elements.json', 'web-types': './web-types.json',
  bin: { fanjian: './cli.mjs' },
  exports: {
    '.': { ...types('fanjian-reader'), node: './fanjian-node.mjs', default: './fanjian-reader.external.js' },
    './convert': either('fanjian-convert'),
    './opencc': either('fanjian-opencc'),
    './reader': { ...types('fanjian-reader'), node: './fanjian-node.mjs', default: './fanjian-reader.external.js' },
    './node': { ...types('fanjian-reader'), default: './fanjian-node.mjs' },
    './switch': { ...types('fanjian-page'), default: './fanjian-page.js' },
    './define': { ...types('fanjian-define'), node: './fanjian-node.mjs', default: './fanjian-define.js' },
    './loader': { ...types('fanjian-loader'), default: './fanjian-loader.js' },
    './jsx': types('fanjian-jsx'),
    './react': types('fanjian-react'),
    './custom-elements.json': './custom-elements.json',
    './manifest.json': './manifest.json',
    './vscode-html-data.json': './vscode-html-data.json',
    './fanjian-convert.wasm': './fanjian-convert.wasm',
    './fanjian.wasm': './fanjian.wasm',
    './package.json': './package.json',
  },
  // What defines an element or holds the page's state when it is imported; conversion does neither.
  sideEffects: ['./fanjian-reader.external.js', './fanjian-define.js', './fanjian-node.mjs', './fanjian-page.js', './fanjian-loader.js', './fanjian-extras.js'],
  files: ['*.js', '*.cjs', '*.mjs', '*.d.ts', '*.d.cts', '*.wasm', 'fanjian-readings.txt', 'custom-elements.json', 'web-types.json',
    'vscode-html-data.json', 'manifest.json', 'NOTICE.txt', 'LICENSE.txt', 'CHANGELOG.md', '!fanjian-reader.js',
    '!fanjian-reader.classic.js', '!fanjian-sources.mjs', '!fanjian-word.mjs'],
});

// An element's attributes, as JSX has them.
async function attributesOf() {
  const table = await readTable();
  return [['fanjian-reader', 'FanjianReaderElement'], ['fanjian-switch', 'FanjianSwitchElement']].map(([tag, className]) => {
    const lines = table.filter(({ elements }) => elements.includes(tag)).map(({ name, values, text, description }) =>
      `    /** ${description} */\n    ${/^\w+$/.test(name) ? name : `'${name}'`}?: ${
        values ? values.map((word) => `'${word}'`).join(' | ') : text ? 'string' : 'boolean | \'\''};`);
    return { tag, className, name: `${className.replace(/Element$/, '')}Attributes`, lines };
  });
}

// What editors complete: VS Code (`html.customData`) and JetBrains' (`web-types` in package.json).
async function editorData(version) {
  const table = await readTable();
  const of = (tag) => table.filter(({ elements }) => elements.includes(tag));
  const tags = [['fanjian-reader', 'A Chinese story in Traditional or Simplified, as its reader prefers.'],
    ['fanjian-switch', 'Switches the page around it between Traditional and Simplified.']];
  const isSwitch = ({ values, text }) => !values && !text;
  const vscode = { version: 1.1, tags: tags.map(([name, description]) => ({ name, description, attributes: of(name).map((row) => ({
    name: row.name, description: row.description, ...row.values ? { values: row.values.map((value) => ({ name: value })) } : {},
    ...isSwitch(row) ? { valueSet: 'v' } : {},
  })) })) };
  const webTypes = { $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json', name: 'fanjian-reader', version,
    'description-markup': 'markdown', contributions: { html: { elements: tags.map(([name, description]) => ({ name, description,
      attributes: of(name).map((row) => ({ name: row.name, description: row.description, required: false,
        ...row.default === undefined || isSwitch(row) ? {} : { default: row.default },
        value: { type: row.values ? row.values.map((value) => `'${value}'`).join(' | ') : isSwitch(row) ? 'boolean' : 'string' } })) })) } } };
  return { 'vscode-html-data.json': `${JSON.stringify(vscode, null, 1)}\n`, 'web-types.json': `${JSON.stringify(webTypes, null, 1)}\n` };
}

export async function packageOf(version, text) {
  const all = await attributesOf();
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
    'fanjian-react.d.ts': `// The elements in React's JSX.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { FanjianReaderElement, FanjianSwitchElement } from './fanjian-reader.js';
import type { FanjianReaderAttributes, FanjianSwitchAttributes } from './fanjian-jsx.js';

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
