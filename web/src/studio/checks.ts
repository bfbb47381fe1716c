// What is in doubt in a text, looked into by a worker, so that the page stays the writer's; where there can be no
// worker, in slices on the page's own thread. What is known of a text's lines is kept for the next text.
import { source } from 'fanjian:worker';
import { CoreError } from '../core/core.js';
import type { ToolsCore } from '../core/tools-core.js';
import { Checker, type Diagnostic } from '../core/check.js';

/** The core of the tools, and the lists of Checker. */
export interface Given { wasm: Uint8Array<ArrayBuffer>; words: Uint8Array<ArrayBuffer>; readings: Uint8Array<ArrayBuffer> }
export interface CheckRequest { turn: number; text: string }
/** `slices`: into how many the check was cut. */
export type Answer = { turn: number } & ({ slices: number; diagnostics: Diagnostic[] } | { error: { code: string; offset: number; message: string } });

interface Waiting extends CheckRequest { resolve(diagnostics: readonly Diagnostic[] | null): void; reject(cause: unknown): void }

export class Checks {
  readonly #core: ToolsCore;
  readonly #given: Given;
  #worker: Worker | null | undefined;   // null: there can be none
  #checker: Checker | undefined;
  #turn = 0;
  #waiting: Waiting | null = null;
  #known: { text: string; diagnostics: readonly Diagnostic[] } | null = null;

  constructor(core: ToolsCore, given: Given) {
    this.#core = core;
    this.#given = given;
    this.#start();
  }

  /** null: another text was asked about meanwhile. Throws the core's CoreError where the text cannot be opened. */
  diagnostics(text: string): Promise<readonly Diagnostic[] | null> {
    const turn = ++this.#turn;
    this.#waiting?.resolve(null);
    this.#waiting = null;
    if (this.#known?.text === text) return Promise.resolve(this.#known.diagnostics);
    return new Promise((resolve, reject) => {
      this.#waiting = { turn, text, resolve, reject };
      this.#ask();
    });
  }

  #ask(): void {
    if (this.#worker === undefined) this.#start();
    const { turn, text } = this.#waiting!;
    if (this.#worker) this.#worker.postMessage({ turn, text } satisfies CheckRequest, []);
    else void this.#check(turn, text);
  }

  #start(): void {
    try {
      const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      const worker = this.#worker = new Worker(address);
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#answered(data));
      worker.addEventListener('error', () => {
        this.#worker = null;
        if (this.#waiting) this.#ask();
      });
      worker.postMessage(this.#given, []);
    } catch {
      this.#worker = null;
    }
  }

  #answered(answer: Answer): void {
    const waiting = this.#waiting;
    if (waiting?.turn !== answer.turn) return;
    this.#waiting = null;
    if ('diagnostics' in answer) {
      this.#known = { text: waiting.text, diagnostics: answer.diagnostics };
      waiting.resolve(answer.diagnostics);
      return;
    }
    const { code, offset, message } = answer.error;
    waiting.reject(new CoreError(code, offset, message));
    if (code !== 'out_of_memory' && code !== 'failed') return;
    // Its core is lost: the next text has another.
    this.#worker?.terminate();
    this.#worker = this.#worker && undefined;
  }

  async #check(turn: number, text: string): Promise<void> {
    try {
      const checker = this.#checker ??= new Checker(this.#core, this.#given);
      let slices = 1;
      for (; checker.look(text); ++slices) {
        await new Promise((done) => setTimeout(done));
        if (turn !== this.#turn) return;
      }
      this.#answered({ turn, slices, diagnostics: checker.diagnostics(text) });
    } catch (cause) {
      const { code = 'failed', offset = 0, message } = cause as CoreError;
      this.#answered({ turn, error: { code, offset, message } });
    }
  }
}
