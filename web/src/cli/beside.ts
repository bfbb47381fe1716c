// A file of the release that stands beside the command. The npm package leaves out those that one command alone reads.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';
import { UsageError } from './errors.js';

/** Its text. `command`: what cannot be done without it. */
export async function textBeside(name: string, command: string): Promise<string> {
  const url = new URL(name, import.meta.url);
  try {
    return await readFile(url, 'utf8');
  } catch (cause) {
    throw new UsageError(`${command} takes ${name}, which is not beside the command (${(cause as { code?: string }).code ?? (cause as Error).message}). `
      + `The npm package leaves it out: put that of release ${version} at ${fileURLToPath(url)}`);
  }
}
