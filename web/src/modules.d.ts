// What the build provides.

// The .wasm, packed: zlib (RFC 1950), then base64.
declare module 'fanjian:wasm' {
  export const packed: string;
}

// A style sheet as text, minified.
declare module '*.css' {
  const text: string;
  export default text;
}

// A file of its own beside the script; see build/bundle.mjs.
declare module 'fanjian:readings' {
  export function open(): Promise<import('./readings.js').Readings>;
}

// A page, as text, for the command line to fill in.
declare module '*.html' {
  const text: string;
  export default text;
}
