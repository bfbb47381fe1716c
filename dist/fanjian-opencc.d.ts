// The types of fanjian-reader.
export * from './fanjian-opencc.cjs';
