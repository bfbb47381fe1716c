// Finds the command, parses its options, and reports errors in one line.
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { CoreError } from '../core/core.js';
import { bundle } from './bundle.js';
import { check } from './check.js';
import type { Command } from './command.js';
import { InputError, UsageError } from './errors.js';
import type { Values } from './values.js';
import { convert } from './convert.js';
import { Gone, Output } from './output.js';
import { isFolder } from './pages.js';
import { parse } from './parse.js';
import { render } from './render.js';
import { tell } from './visible.js';

const program = /[\\/]fanjian$/.test(process.argv[1] ?? '') ? 'fanjian' : 'node cli.mjs';
const commands: readonly Command[] = [convert, parse, render, bundle, check];

export async function main(args: readonly string[]): Promise<number> {
  const [name = '--help', ...rest] = args;
  const command = commands.find((known) => known.name === (name === 'html' ? 'render' : name));
  try {
    if (command) return await run(command, rest);
    if (name === '--help' || name === '-h' || name === 'help') return await say(help());
    if (name === '--version' || name === '-V') return await say(version);
    throw new UsageError(name.startsWith('-') ? `unknown option ${name}` : `unknown command ${name}`);
  } catch (cause) {
    if (cause instanceof Gone) return 0;
    const who = command ? `${program} ${command.name}` : program;
    tell(cause instanceof InputError ? cause.message : `${who}: ${messageOf(cause)}`);
    if (!(cause instanceof UsageError)) return 1;
    tell(`Try '${who} --help'.`);
    return 2;
  }
}

async function run(command: Command, args: readonly string[]): Promise<number> {
  const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
  let given: { values: object; positionals: string[] };
  try {
    given = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw new UsageError((cause as Error).message.split('. ')[0]);
  }
  const values = given.values as Values;
  if (values.help) return say(`usage: ${program} ${command.name} ${command.usage}`);
  if (given.positionals.length > command.files) {
    throw new UsageError(`one file at most, not ${given.positionals.length}`);
  }
  const output = new Output(command.folders && isFolder(given.positionals[0]) ? {} : values);
  try {
    const result = await command.run(values, given.positionals, output);
    output.finish();
    return result;
  } finally {
    output.abandon();
  }
}

function messageOf(cause: unknown): string {
  if (cause instanceof CoreError) return `${cause.message} (${cause.code} at byte ${cause.offset})`;
  return cause instanceof Error ? cause.message : String(cause);
}

async function say(text: string): Promise<number> {
  await new Output().write(`${text}\n`);
  return 0;
}

function help(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return `usage: ${program} <command> [options] [file]

${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

Commands read standard input without a file or for -. Output is UTF-8.
  <command> --help   options of a command
  --version          ${version}
Exit status: 0 success; 1 input problem (check: issues found); 2 usage error`;
}
