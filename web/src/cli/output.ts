// Output of a command: standard output, or a file, written atomically or as a stream. The rules are those of
// core/cli/output.h.
import { randomBytes } from 'node:crypto';
import {
  closeSync, constants, fchmodSync, fchownSync, fstatSync, fsyncSync, openSync, readlinkSync, readSync, renameSync,
  rmSync, statSync, type Stats, writeSync,
} from 'node:fs';
import path from 'node:path';
import { isatty } from 'node:tty';
import { getSystemErrorMap } from 'node:util';
import { InputError, UsageError } from './errors.js';
import type { Values } from './values.js';
import { writesToFile } from './progress.js';
import { visible } from './visible.js';

/** The reader of the output closed it: no error, but the end of the work. */
export class Gone extends Error {}

const { O_CREAT, O_EXCL, O_NOCTTY, O_RDWR, O_TRUNC, O_WRONLY } = constants;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGXCPU'] as const;
const buffered = 1 << 16;

export class Output {
  readonly #name: string;
  readonly #place: string = '';   // target of symbolic links
  #terminal: boolean;
  #beside = '';                     // temporary file; empty: written as a stream
  #inPlace = false;                // copied in place at the end
  #file: number | undefined;        // none: standard output
  #given = false;                   // it was open before

  constructor({ output }: Values = {}) {
    this.#name = typeof output === 'string' ? output : 'standard output';
    if (output === '') throw new UsageError('--output needs a name');
    if (typeof output === 'string') this.#place = followed(output);
    const descriptor = descriptorOf(this.#place);
    if (typeof output !== 'string' || descriptor === 1) {
      // Each write reports its own error.
      process.stdout.on('error', () => {});
      this.#terminal = process.stdout.isTTY;
      return;
    }
    writesToFile();
    this.#try(() => {
      if (descriptor !== null) {
        fstatSync(descriptor);
        this.#file = descriptor;
        this.#given = true;
        return;
      }
      const before = statSync(output, { throwIfNoEntry: false });
      if ((before && !before.isFile()) || /^\/(dev|proc)\//.test(output)) this.#file = openSync(output, O_WRONLY | O_TRUNC | O_NOCTTY);
      else this.#openBeside(before);
    });
    this.#terminal = this.#file !== undefined && isatty(this.#file);
  }

  async write(bytes: Uint8Array | string): Promise<void> {
    const shown = this.#terminal ? visible(typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), true) : bytes;
    if (this.#file !== undefined) {
      const file = this.#file;
      this.#try(() => put(file, typeof shown === 'string' ? new TextEncoder().encode(shown) : shown));
      return;
    }
    // Backpressure: waits for the reader of the output.
    if (shown.length) await new Promise<void>((resolve, reject) => {
      process.stdout.write(shown, (cause) => (cause ? reject(this.#fault(cause)) : resolve()));
    });
  }

  finish(): void {
    if (this.#file === undefined) return;
    this.#try(() => {
      if (this.#beside) this.#settle();
      const file = this.#file!;
      this.#file = undefined;
      if (!this.#given) closeSync(file);
    });
    this.abandon();
  }

  /** Deletes the temporary file. */
  abandon(): void {
    for (const signal of signals) process.off(signal, this.#ended);
    if (this.#file !== undefined && !this.#given) closeSync(this.#file);
    this.#file = undefined;
    if (this.#beside) rmSync(this.#beside, { force: true });
    this.#beside = '';
  }

  #openBeside(before: Stats | undefined): void {
    if (before) {
      // Replacing a file requires write permission for it.
      closeSync(openSync(this.#place, O_WRONLY));
      this.#inPlace = before.nlink > 1;
    } else if (this.#place.endsWith('/')) {
      throw Object.assign(new Error('is a directory'), { errno: -21 });
    }
    // Before there is anything to delete.
    for (const signal of signals) process.once(signal, this.#ended);
    while (this.#file === undefined) {
      const beside = path.join(path.dirname(this.#place), `.fanjian-${randomBytes(9).toString('hex')}.tmp`);
      try {
        this.#file = openSync(beside, O_RDWR | O_CREAT | O_EXCL, before ? 0o600 : 0o666);
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
        continue;
      }
      this.#beside = beside;
    }
    if (!before) return;
    const made = fstatSync(this.#file);
    if (made.uid !== before.uid || made.gid !== before.gid) {
      try {
        fchownSync(this.#file, before.uid, before.gid);
      } catch {
        this.#inPlace = true;
      }
    }
    if (!this.#inPlace) fchmodSync(this.#file, before.mode & 0o7777);
  }

  #settle(): void {
    const file = this.#file!;
    if (this.#inPlace) {
      fill(this.#place, file);
      return;
    }
    fsyncSync(file);
    renameSync(this.#beside, this.#place);
    this.#beside = '';
    // Syncs the folder to make the rename durable, where the file system supports it.
    try {
      const folder = openSync(path.dirname(this.#place), 'r');
      try {
        fsyncSync(folder);
      } finally {
        closeSync(folder);
      }
    } catch { /* it has */ }
  }

  readonly #ended = (signal: NodeJS.Signals): void => {
    this.abandon();
    process.kill(process.pid, signal);
  };

  #try(work: () => void): void {
    try {
      work();
    } catch (cause) {
      throw this.#fault(cause as NodeJS.ErrnoException);
    }
  }

  #fault(cause: NodeJS.ErrnoException): Error {
    if (cause.code === 'EPIPE') return new Gone();
    const said = cause.errno === undefined ? undefined : getSystemErrorMap().get(cause.errno)?.[1];
    return new InputError(`${this.#name}: cannot be written: ${said ?? cause.message}`);
  }
}

function put(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(file, bytes, at);
    } catch (cause) {
      // Somebody else who has it, too, may have made it one that does not wait.
      if ((cause as NodeJS.ErrnoException).code !== 'EAGAIN') throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

// The open descriptor that a path names: /dev/fd/3, /proc/self/fd/3.
function descriptorOf(name: string): number | null {
  const [, digits] = /^\/(?:dev|proc\/self)\/fd\/(\d{1,9})$/.exec(name) ?? [];
  return digits === undefined ? null : Number(digits);
}

// Resolves symbolic links, also dangling ones. Stops at a descriptor: it has a position, which its file has not.
function followed(name: string): string {
  let at = name;
  for (let links = 0; links < 40 && descriptorOf(at) === null; ++links) {
    let to: string;
    try {
      to = readlinkSync(at);
    } catch {
      break;
    }
    at = path.isAbsolute(to) ? to : path.join(path.dirname(at), to);
  }
  return at;
}

// Last, so that an earlier failure leaves the file unchanged.
function fill(place: string, from: number): void {
  const file = openSync(place, O_WRONLY | O_TRUNC);
  try {
    const part = new Uint8Array(buffered);
    for (let at = 0, size; (size = readSync(from, part, 0, part.length, at)) > 0; at += size) put(file, part.subarray(0, size));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
