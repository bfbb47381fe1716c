// Where the .wasm comes from. The build with an external .wasm puts wasm-external.ts in this place.
export { source } from './wasm-inline.js';
