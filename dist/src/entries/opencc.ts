




import { CustomConverter, HTMLConverter, openccOf } from '../convert/opencc.js';
import type { ConverterOptions, ConvertText } from '../convert/opencc.js';
import { core } from '../convert/core-awaited.js';

export type { ConverterOptions, ConvertText, Locale } from '../convert/opencc.js';
export { CustomConverter, HTMLConverter };


export const Converter: (options?: ConverterOptions) => ConvertText = openccOf(core);
const all: {
  Converter: typeof Converter; CustomConverter: typeof CustomConverter; HTMLConverter: typeof HTMLConverter;
} = { Converter, CustomConverter, HTMLConverter };
export default all;
