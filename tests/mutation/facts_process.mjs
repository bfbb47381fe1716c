// Loads a test file with facts.mjs in the place of node:test, and runs one fact whenever it is asked, with a mutant or
// with none: then it says which it reached. The mutant stands in the page before the page's own scripts.
//   node facts_process.mjs ROOT FILE   with an IPC channel
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

const [root, file] = process.argv.slice(2);
const facts = new URL('facts.mjs', import.meta.url).href;
register(`data:text/javascript,${encodeURIComponent(`export const resolve = (asked, context, next) =>
  (asked === 'node:test' ? { url: ${JSON.stringify(facts)}, shortCircuit: true } : next(asked, context));`)}`);
const { begin, end, run, names } = await import(facts);
const ofTests = (name) => import(pathToFileURL(path.join(root, 'tests/web', name)).href);
const { Driven } = await ofTests('driven.mjs');
const { Puppet } = await ofTests('puppet.mjs');

let mutant = null, patience = 30000;
const reached = new Set(), pages = new Map();

// Runs in the page, first of all.
function prepare(active) {
  const counts = {};
  const told = new Proxy(counts, { set(_, id) {
    if (!(id in counts)) {
      counts[id] = 0;
      globalThis.fanjianReached?.(id);
    }
    return true;
  } });
  Object.defineProperty(globalThis, '__stryker__', { value: active === null
    ? { mutantCoverage: { static: told, perTest: {} } } : { activeMutant: active, mutantCoverage: { static: {}, perTest: {} } } });
}

async function put(page) {
  const before = pages.get(page);
  if (before) await page.removeScriptToEvaluateOnNewDocument(before);
  pages.set(page, (await page.evaluateOnNewDocument(prepare, mutant)).identifier);
}

const { adopt } = Puppet.prototype;
Puppet.prototype.adopt = async function (page) {
  await adopt.call(this, page);
  const session = await page.createCDPSession();
  session.on('Runtime.bindingCalled', ({ name, payload }) => { if (name === 'fanjianReached') reached.add(payload); });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'fanjianReached' });
  page.on('close', () => pages.delete(page));
  await put(page);
};

Driven.prototype.until = async function (check, ...args) {
  for (const limit = Date.now() + patience; ;) {
    const value = await this.evaluate(check, ...args);
    if (value) return value;
    if (Date.now() > limit) throw new Error(`waited for ${check}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};

const after = (milliseconds, value) => new Promise((resolve) => setTimeout(resolve, milliseconds, value));

process.on('disconnect', async () => {
  await Promise.race([end().catch(() => {}), after(5000)]);
  process.exit();  // puppeteer ends its browsers then
});
process.on('message', async (asked) => {
  ({ mutant, patience } = asked);
  let took = 0;
  await begin(asked.name).catch(() => {});
  const answer = await Promise.race([after(asked.limit, { passed: false, late: true, why: 'late' }), (async () => {
    for (const page of pages.keys()) await put(page);
    reached.clear();
    const began = performance.now();
    const told = await run(asked.name);
    took = Math.round(performance.now() - began);
    // A page that is left open works on, and the next fact is to begin with none.
    await Promise.all([...pages.keys()].map((page) => page.goto('about:blank')));
    return told;
  })().catch((error) => ({ passed: false, why: String(error?.message) }))]);
  process.send({ ...answer, took, ...mutant === null && { reached: [...reached] } });
});
// What a page or a server drops behind a fact's back is not the fact's.
process.on('uncaughtException', () => {});

try {
  await import(pathToFileURL(file).href);
  process.send({ names: names() });
} catch (error) {
  process.send({ why: String(error?.stack) });
}
