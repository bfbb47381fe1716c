// The converters under measurement: each takes an array of lines and gives an array of lines.
// Lines go through a process joined by line feeds; no converter here joins or splits lines.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..', '..');
const require = createRequire(path.join(here, '..', 'bench', 'package.json'));

function through(command, args, lines, options = {}) {
  const run = spawnSync(command, args, {
    input: lines.join('\n') + '\n',
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    ...options,
  });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${run.status} ${run.stderr}`);
  const out = run.stdout.split('\n');
  while (out.length > lines.length && out.at(-1) === '') out.pop();  // zhconv ends with one more
  if (out.length !== lines.length) throw new Error(`${command}: ${lines.length} lines in, ${out.length} out`);
  return out;
}

// OpenCC's own program, by configuration name. Which version of the data it brings is Debian's.
export const opencc = (config) => (lines) => through('opencc', ['-c', `${config}.json`], lines);

// opencc-js carries OpenCC 1.4's dictionaries: the peer with the newest data.
export const opencc_js = (from, to) => (lines) => {
  const convert = require('opencc-js').Converter({ from, to });
  return lines.map((line) => convert(line));
};

// zhconv carries MediaWiki's tables (GPL): measured, never taken from.
export const zhconv = (variant) => (lines) => {
  const found = require.resolve('@zhconv/cli-linux-x64/package.json');
  return through(path.join(path.dirname(found), 'zhconv'), [variant], lines);
};

// Ours, or any other program: a command line that reads lines and writes lines.
export const command = (line) => (lines) => through('bash', ['-c', line], lines, { cwd: root });

export const hasOurs = () => existsSync(path.join(root, 'dist', 'cli.mjs'));
