// Progress of long work on a terminal: one line on standard error, after a second.
let toFile = false;

/** The output goes to a file: the terminal is free. */
export function writesToFile(): void {
  toFile = true;
}

export class Progress {
  readonly #size: number | undefined;
  readonly #shown = Boolean(process.stderr.isTTY && (toFile || !process.stdout.isTTY));
  #next = performance.now() + 1000;
  #drawn = false;
  #bytes = 0;

  /** `size`: total bytes, if known. */
  constructor(size?: number) {
    this.#size = size;
  }

  add(bytes: number): void {
    this.#bytes += bytes;
    if (!this.#shown || performance.now() < this.#next) return;
    this.#next = performance.now() + 200;
    this.#drawn = true;
    const megabytes = (count: number) => (count / 1e6).toFixed(1);
    process.stderr.write(`\r\x1B[Kfanjian: ${megabytes(this.#bytes)} MB ${this.#size
      ? `of ${megabytes(this.#size)}, ${Math.round(100 * this.#bytes / this.#size)} %` : 'read'}`);
  }

  /** Clears the line. */
  end(): void {
    if (this.#drawn) process.stderr.write('\r\x1B[K');
  }
}
