// What a command of the command line is.
import type { ParseArgsConfig } from 'node:util';
import type { Output } from './output.js';
import type { Values } from './values.js';

export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What stands behind the name, and the options, a line each. */
  usage: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** How many files may be named. */
  files: number;
  /** Gives the exit code: 0, or 1 for input that is at fault. */
  run(values: Values, files: string[], output: Output): Promise<number>;
}

/** What every command that reads a text and writes one takes. */
export const shared = {
  from: { type: 'string', multiple: true },
  output: { type: 'string', short: 'o' },
} as const;
export const sharedUsage = `  --from LABEL    how it is encoded: utf-8, utf-16le, utf-16be, gb18030, gbk, big5, big5-hkscs;
                  if not given, its bytes tell
  -o, --output F  write F, all of it or nothing; a device or a pipe as it comes`;
