// Where the extras come from. The build with files of its own puts reader-tools-external.ts in this place.
// By name, not as a namespace: that would be put together by a loop that a polluted Object.prototype
// breaks.
import { ReaderTools, english, sheet, style } from './reader-tools.js';

export const loadReaderTools = async (): Promise<{ ReaderTools: typeof ReaderTools; english: typeof english; sheet: typeof sheet; style: typeof style }> =>
  ({ ReaderTools, english, sheet, style });
