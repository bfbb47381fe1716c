// The types of fanjian-reader.
export * from './fanjian-convert.cjs';
