// Asks tests that start the command: a run of node:test for some tests of a file, the mutant in the environment.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

// Put behind each script: says what it reached as it ends.
export const behind = `
if (globalThis.process?.env?.FANJIAN_REACHED) process.on('exit', () => {
  const ids = Object.keys(globalThis.__stryker__?.mutantCoverage?.static ?? {});
  process.getBuiltinModule('node:fs').appendFileSync(process.env.FANJIAN_REACHED, JSON.stringify({ test: process.env.FANJIAN_TEST ?? '', ids }) + '\\n');
});
`;

export class InNode {
  constructor(root, place) {
    Object.assign(this, { root, place });
  }

  // All tests of a file, and which mutants each reaches.
  async reach(file) {
    const told = path.join(this.place, `reached-${file}.jsonl`);
    rmSync(told, { force: true });
    const { text } = await this.#run(file, [], { FANJIAN_REACHED: told, FANJIAN_MUTANT: '' }, 600);
    const reached = new Map();
    if (existsSync(told))
      for (const line of readFileSync(told, 'utf8').split('\n').filter(Boolean)) {
        const { test, ids } = JSON.parse(line);
        if (!reached.has(test)) reached.set(test, new Set());
        for (const id of ids) reached.get(test).add(id);
      }
    return reported(text).map((each) => ({ ...each, reached: [...reached.get(each.name) ?? []] }));
  }

  // Null where all pass, or the first that does not, and how.
  async ask(file, mine, mutant) {
    const limit = 30 + Math.ceil(mine.reduce((all, { took }) => all + took, 0) / 100);  // seconds, ten times what they take
    const { code, text, late } = await this.#run(file, mine.map(({ name }) => name), { FANJIAN_MUTANT: mutant }, limit);
    const told = reported(text).filter(({ name }) => mine.some((each) => each.name === name));
    const failed = told.find(({ passed }) => !passed);
    if (late) return { how: 'hangs', name: failed?.name ?? mine[0].name };
    if (failed) return { how: 'fails', name: failed.name };
    if (code !== 0) return { how: 'crashes', name: '' };
    if (told.length < mine.length) throw new Error(`${told.length} tests of ${file} ran, not ${mine.length}: ${mine.map(({ name }) => name).join(', ')}`);
    return null;
  }

  close() {}

  #run(file, names, env, seconds) {
    const args = ['--import', new URL('now.mjs', here).href, '--test-reporter', new URL('reporter.mjs', here).href, '--test-reporter-destination', 'stdout',
      ...names.flatMap((name) => ['--test-name-pattern', `/^${escaped(name)}$/`]), path.join(this.root, `tests/web/${file}.test.mjs`)];
    return new Promise((resolve) => {
      const child = spawn(process.execPath, args, { cwd: this.root, detached: true, stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, NODE_OPTIONS: '', FANJIAN_ENGINES: 'chromium', __STRYKER_ACTIVE_MUTANT__: env.FANJIAN_MUTANT, ...env } });
      let text = '', late = false;
      const stop = () => { try { process.kill(-child.pid, 'SIGKILL'); } catch { /* it ended */ } };
      const clock = setTimeout(() => { late = true; stop(); }, 1000 * seconds);
      child.stdout.setEncoding('utf8').on('data', (data) => { text += data; });
      child.on('close', (code) => {
        clearTimeout(clock);
        stop();
        resolve({ code, text, late });
      });
    });
  }
}

const escaped = (name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const here = new URL('.', import.meta.url);
const reported = (text) => [...text.matchAll(/^@@(\{.*\})$/gm)].map(([, json]) => JSON.parse(json));
