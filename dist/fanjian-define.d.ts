// The same by name, and no element defined.
export * from './fanjian-reader.js';
