// Where a command writes to: standard output, or a file that is there whole or not at all.
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { Values } from './command.js';
import { writes_to_file } from './progress.js';

export class Output {
  readonly #path: string | undefined;
  readonly #beside: string;
  #file: number | undefined;

  constructor({ output }: Values) {
    this.#path = typeof output === 'string' ? output : undefined;
    this.#beside = `${this.#path}.${process.pid}.tmp`;
    if (this.#path === undefined) return;
    writes_to_file();
    this.#file = openSync(this.#beside, 'wx');
  }

  async write(bytes: Uint8Array | string): Promise<void> {
    if (this.#file !== undefined) {
      const all = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
      for (let at = 0; at < all.length;) at += writeSync(this.#file, all, at);
      return;
    }
    // Waits for whoever reads our output, so that a fast reader of ours does not fill the memory.
    if (!process.stdout.write(bytes)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }

  finish(): void {
    if (this.#file === undefined) return;
    closeSync(this.#file);
    this.#file = undefined;
    renameSync(this.#beside, this.#path!);
  }

  /** What was written to a file is thrown away. */
  abandon(): void {
    if (this.#file === undefined) return;
    closeSync(this.#file);
    this.#file = undefined;
    rmSync(this.#beside, { force: true });
  }
}
