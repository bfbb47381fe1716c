// As much of node:test as the facts of a browser use. Nothing runs before run() asks for it by its name.
const suite = (name, parent = null) => ({ name, parent, before: [], after: [], beforeEach: [], afterEach: [] });
const root = suite(''), suites = [root], facts = new Map();
let here = root;

export function describe(name, ...rest) {
  const inner = suite(name, here);
  suites.push(inner);
  here = inner;
  rest.at(-1)();
  here = inner.parent;
}
export function it(name, ...rest) {
  const options = typeof rest[0] === 'object' ? rest[0] : {};
  const full = here === root ? name : `${here.name}: ${name}`;
  facts.set(facts.has(full) ? `${full} (${facts.size})` : full, { name, suite: here, skip: options.skip, act: rest.at(-1) });
}
export const before = (act) => here.before.push(act);
export const after = (act) => here.after.push(act);
export const beforeEach = (act) => here.beforeEach.push(act);
export const afterEach = (act) => here.afterEach.push(act);
export const test = it;
export default test;

export const names = () => [...facts.keys()];
// Of a fact the suites around it, the outermost first.
function around(name) {
  const suites = [];
  for (let each = facts.get(name).suite; each; each = each.parent) suites.unshift(each);
  return suites;
}
// Does what stands before a suite's facts when the first of them is asked.
export async function begin(name) {
  for (const one of around(name)) {
    if (one.begun) continue;
    one.begun = true;
    for (const act of one.before) await act();
  }
}
export async function end() {
  for (const { after: acts } of suites.filter(({ begun }) => begun).toReversed()) for (const act of acts) await act();
}

export async function run(name) {
  const fact = facts.get(name), last = [];
  let skipped = Boolean(fact.skip);
  if (skipped) return { passed: true, skipped };
  const t = { name: fact.name, diagnostic() {}, skip() { skipped = true; }, after: (act) => last.push(act), test: (_, ...rest) => rest.at(-1)(t) };
  try {
    for (const { beforeEach: acts } of around(name)) for (const act of acts) await act(t);
    await fact.act(t);
    return { passed: true, skipped };
  } catch (error) {
    return { passed: false, skipped, why: String(error?.message).slice(0, 300) };
  } finally {
    for (const act of last) await act();
    for (const { afterEach: acts } of around(name).toReversed()) for (const act of acts) await act(t);
  }
}
