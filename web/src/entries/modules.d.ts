// What the build provides.

// The .wasm, packed: zlib (RFC 1950), then base64.
declare module 'fanjian:wasm' {
  export const packed: string;
}

// The half of npm's lzma1 that unpacks; see build/bundle.mjs.
declare module 'fanjian:lzma' {
  export function decompress(bytes: Uint8Array): Uint8Array<ArrayBuffer>;
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
