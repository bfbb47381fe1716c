// What the build provides.

// The .wasm, packed: zlib (RFC 1950), then base64.
declare module 'fanjian:wasm' {
  export const packed: string;
}

// The half of npm's lzma1 that unpacks; see build/bundle.mjs.
declare module 'fanjian:lzma' {
  export function decompress(bytes: Uint8Array): Uint8Array<ArrayBuffer>;
}

// studio/worker.ts as a script; see build/bundle.mjs.
declare module 'fanjian:worker' {
  export const source: string;
}

// single/small.ts as a script.
declare module 'fanjian:small' {
  export const source: string;
}

// A style sheet as text, minified.
declare module '*.css' {
  const text: string;
  export default text;
}

// A file of its own beside the script; see build/bundle.mjs.
declare module 'fanjian:readings' {
  export function open(): Promise<import('../readings/load.js').Readings>;
}

declare module 'fanjian:define' {
  export const internals: typeof import('./define-and-render.js').internals;
}

// fanjian-html.mjs, a file of its own beside cli.mjs.
declare module 'fanjian:render' {
  export const render: typeof import('./render.js').render;
}

declare module 'fanjian:html' {
  export const blocksOfHtml: typeof import('../sources/html.js').blocksOfHtml;
  export const documentFor: typeof import('../sources/html.js').documentFor;
  export const madeOfPage: typeof import('../sources/html.js').madeOfPage;
  export const madeOfFragment: typeof import('../sources/html.js').madeOfFragment;
}

// fanjian-sources.mjs and fanjian-word.mjs, files of their own beside cli.mjs.
declare module 'fanjian:sources' {
  export const madeOfCms: typeof import('../sources/documents.js').madeOfCms;
  export const madeOfFeed: typeof import('../sources/documents.js').madeOfFeed;
  export const madeOfMarkdown: typeof import('../sources/documents.js').madeOfMarkdown;
  export const madeOfWord: typeof import('../sources/documents.js').madeOfWord;
  export const textOfWrapped: typeof import('../sources/documents.js').textOfWrapped;
}
declare module 'fanjian:word' {
  export const htmlOfWord: typeof import('../sources/word.js').htmlOfWord;
}

// What of npm packages without types is used.
declare module 'js-yaml' {
  export const CORE_SCHEMA: object;
  export function load(text: string, options: { schema: object }): unknown;
}
declare module 'markdown-it' {
  interface Token { type: string; content: string; children: Token[] | null; attrGet(name: string): string | null }
  export default class MarkdownIt {
    constructor(options: { html: boolean });
    core: { ruler: { push(name: string, rule: (state: { tokens: Token[] }) => void): void } };
    renderer: { rules: Record<string, (tokens: Token[], at: number, ...more: unknown[]) => string> };
    render(text: string): string;
    use(plugin: (markdown: never) => void): this;
  }
}
declare module 'markdown-it-cjk-friendly' {
  export default function cjkFriendly(markdown: never): void;
}

// fanjian-markup.js, a file of its own beside cli.mjs and the scripts of convert.
declare module 'fanjian:markup' {
  export type { ConvertedPage, PageRequest } from '../markup/page.js';
  export const convertPage: typeof import('../markup/page.js').convertPage;
  export const treeOf: typeof import('../markup/page.js').treeOf;
}

// A page, as text, for the command line to fill in.
declare module '*.html' {
  const text: string;
  export default text;
}

// Files of their own beside the script; see build/bundle.mjs.
declare module 'fanjian:page' {
  export const Switch: typeof import('../page-switch/switch.js').Switch;
}
declare module 'fanjian:blocks' {
  export const readMarkup: typeof import('../reader/markup.js').readMarkup;
}
declare module 'fanjian:extras' {
  export const ReaderTools: typeof import('../reader/reader-tools.js').ReaderTools;
  export const english: typeof import('../reader/reader-tools.js').english;
  export const style: typeof import('../reader/reader-tools.js').style;
  export const sheet: typeof import('../reader/reader-tools.js').sheet;
}

// Of each .wasm, the hash that the script was built with.
declare const FANJIAN_INTEGRITY: { readonly convert: string; readonly traditional: string; readonly reader: string };

// fanjian-convert.wasm and fanjian-traditional.wasm as workerd imports them.
declare module 'fanjian:convert.wasm' {
  const module: WebAssembly.Module;
  export default module;
}

declare module 'fanjian:traditional.wasm' {
  const module: WebAssembly.Module;
  export default module;
}

// Taken where it is installed; what of it is used.
declare module 'sharp' {
  interface Picture {
    metadata(): Promise<{ pages?: number }>;
    rotate(): Picture;
    resize(options: { width: number; withoutEnlargement: boolean }): Picture;
    webp(options: { quality: number }): Picture;
    toBuffer(options: { resolveWithObject: true }): Promise<{ data: Uint8Array; info: { width: number; height: number } }>;
  }
  export default function sharp(bytes: Uint8Array, options: { limitInputPixels: number; failOn: 'error' }): Picture;
}
