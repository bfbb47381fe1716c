// A command of the command line.
import type { ParseArgsConfig } from 'node:util';
import type { Output } from './output.js';
import type { Values } from './values.js';

export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** Arguments and options, for --help. */
  usage: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** Maximum number of files. */
  files: number;
  /** A file may be a folder, and the output with it. */
  folders?: boolean;
  /** Returns the exit status: 0, or 1 for an input problem. */
  run(values: Values, files: string[], output: Output): Promise<number>;
}

/** Options of every command that reads and writes a text. */
export const shared = {
  from: { type: 'string', multiple: true },
  output: { type: 'string', short: 'o' },
} as const;
export const sharedUsage = `  --from LABEL     encoding: utf-8, utf-16le, utf-16be, gb18030, gbk, big5 or big5-hkscs; detected by default
  -o, --output F   write to F atomically; to a device or a pipe as a stream`;
