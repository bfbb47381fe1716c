// Asks facts of a browser. Each test file is a process of its own (facts_process.mjs) with a browser that stays open, so that a
// fact costs what it takes and no start; few of them live at a time.
import { fork } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const atOnce = 20;
let made = 0;

export class InBrowser {
  constructor(root, place) {
    this.root = root;
    this.temporary = path.join(place, `tmp-${process.pid}-${made++}`);
    mkdirSync(this.temporary, { recursive: true });
    this.open = new Map();
  }

  async reach(file) {
    const told = [];
    let names = (await this.#process(file)).names;
    for (const name of names) {
      const answer = await this.#fact(file, { name, took: 20000 }, null);
      told.push({ name, took: answer.took, passed: answer.passed, skipped: answer.skipped, reached: answer.reached ?? [] });
    }
    await this.#end(file);
    return told;
  }

  // A fact that fails is asked again without the mutant: where it fails then, too, the browser is a new one and it is asked once more.
  async ask(file, mine, mutant) {
    for (const each of mine) {
      for (let time = 0; time < 2; ++time) {
        const { passed, late, why } = await this.#fact(file, each, mutant);
        if (passed) break;
        if ((await this.#fact(file, each, null)).passed) return { how: late ? 'hangs' : 'fails', name: each.name, why };
        await this.#end(file);
      }
    }
    return null;
  }

  async close() {
    for (const file of [...this.open.keys()]) await this.#end(file);
    rmSync(this.temporary, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  // Milliseconds: a wait of a fact ends where it is five times as long as the whole fact and three seconds, a fact where it is ten
  // times as long and eight seconds.
  async #fact(file, { name, took }, mutant) {
    const one = await this.#process(file);
    const answer = one.broken ? null : await one.ask({ name, mutant, patience: 3000 + 5 * took, limit: 8000 + 10 * took });
    if (!answer || answer.late) await this.#end(file);
    return answer ?? { passed: false, took: 0, why: 'the process ended' };
  }

  async #process(file) {
    const known = this.open.get(file);
    if (known) {
      this.open.delete(file);
      this.open.set(file, known);
      return known;
    }
    if (this.open.size >= atOnce) await this.#end(this.open.keys().next().value);
    const child = fork(new URL('facts_process.mjs', import.meta.url), [this.root, path.join(this.root, `tests/web/${file}.test.mjs`)], {
      cwd: this.root, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: { ...process.env, NODE_OPTIONS: '', FANJIAN_ENGINES: 'chromium', TMPDIR: this.temporary } });
    let answered;
    const next = () => new Promise((resolve) => { answered = resolve; });
    const one = { child, ask: (asked) => { const answer = next(); child.send(asked); return answer; } };
    one.ended = new Promise((resolve) => child.on('exit', resolve));
    child.on('message', (message) => answered?.(message));
    child.on('exit', () => { one.broken = true; answered?.(null); });
    child.on('error', () => {});
    const ready = await next();
    if (!ready?.names) throw new Error(`${file} does not begin: ${ready?.why}`);
    one.names = ready.names;
    this.open.set(file, one);
    return one;
  }

  async #end(file) {
    const one = this.open.get(file);
    this.open.delete(file);
    if (!one || one.broken) return;
    one.child.disconnect();
    const clock = setTimeout(() => one.child.kill('SIGTERM'), 10000);
    await one.ended;
    clearTimeout(clock);
  }
}
