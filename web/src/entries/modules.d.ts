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

// A style sheet as text, minified.
declare module '*.css' {
  const text: string;
  export default text;
}

// A file of its own beside the script; see build/bundle.mjs.
declare module 'fanjian:readings' {
  export function open(): Promise<import('../readings/load.js').Readings>;
}

// fanjian-html.mjs, a file of its own beside cli.mjs.
declare module 'fanjian:html' {
  export function storyOfPage(html: string): object | null;
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
declare module 'fanjian:extras' {
  export const ReaderTools: typeof import('../reader/reader-tools.js').ReaderTools;
  export const english: typeof import('../reader/reader-tools.js').english;
}

// Of each .wasm, the hash that the script was built with.
declare const FANJIAN_INTEGRITY: { readonly convert: string; readonly reader: string };

// fanjian-convert.wasm as workerd imports it.
declare module 'fanjian:convert.wasm' {
  const module: WebAssembly.Module;
  export default module;
}
