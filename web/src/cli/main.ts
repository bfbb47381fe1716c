// Finds the command, reads its options, and tells what goes wrong in one line.
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { CoreError } from '../core.js';
import { type Command, UsageError, type Values } from './command.js';
import { convert } from './convert.js';
import { html } from './html.js';
import { parse } from './parse.js';

const program = 'node cli.mjs';
const commands: readonly Command[] = [convert, parse, html];

export async function main(args: readonly string[]): Promise<number> {
  // Whoever reads our output may stop reading; that is no error of ours.
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EPIPE') process.exit(0);
    throw cause;
  });
  const [name = '--help', ...rest] = args;
  const command = commands.find((known) => known.name === name);
  try {
    if (command) return await run(command, rest);
    if (name === '--help' || name === '-h' || name === 'help') return say(help());
    if (name === '--version' || name === '-V') return say(version);
    throw new UsageError(name.startsWith('-') ? `unknown option ${name}` : `unknown command ${name}`);
  } catch (cause) {
    const who = command ? `${program} ${command.name}` : program;
    console.error(`${who}: ${message_of(cause)}`);
    if (!(cause instanceof UsageError)) return 1;
    console.error(`${who} --help says what there is.`);
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
  return command.run(values, given.positionals);
}

function message_of(cause: unknown): string {
  if (cause instanceof CoreError) return `${cause.message} (${cause.code} at byte ${cause.offset})`;
  return cause instanceof Error ? cause.message : String(cause);
}

function say(text: string): number {
  console.log(text);
  return 0;
}

function help(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return `usage: ${program} <command> [options] [file]

${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

Without a file, a command reads standard input. Texts are UTF-8.
  <command> --help   what a command takes
  --version          ${version}
exit code: 0 done, 1 the input is at fault, 2 the call is`;
}
