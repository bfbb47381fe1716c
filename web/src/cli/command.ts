// What a command of the command line is.
import type { ParseArgsConfig } from 'node:util';

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
  run(values: Values, files: string[]): Promise<number>;
}

export type Values = Record<string, string | boolean | undefined>;

/** A call that makes no sense: told in one line, exit code 2. */
export class UsageError extends Error {}
