// fanjian-reader/opencc: for programs that use opencc-js. The core is there when the import is done, so that Converter
// answers at once as it does there: by a top-level await, and in Node at once.
//
//   import { Converter } from 'fanjian-reader/opencc';
//   Converter({ from: 'cn', to: 'twp' })('软件');   // 軟體
import { CustomConverter, HTMLConverter, openccOf } from '../convert/opencc.js';
import type { ConverterOptions, ConvertText } from '../convert/opencc.js';
import { core } from '../convert/core-awaited.js';

export type { ConverterOptions, ConvertText, Locale } from '../convert/opencc.js';
export { CustomConverter, HTMLConverter };

/** Between two locales; of Taiwan to Mainland China if none are named. */
export const Converter: (options?: ConverterOptions) => ConvertText = openccOf(core);
const all: {
  Converter: typeof Converter; CustomConverter: typeof CustomConverter; HTMLConverter: typeof HTMLConverter;
} = { Converter, CustomConverter, HTMLConverter };
export default all;
