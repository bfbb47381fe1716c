// What does a story of 1 MB do to its page, in each engine? How long the longest task is while it is opened and
// switched, how much of that is script, and what the engine alone takes to lay out the same nodes.
//
//   node tests/bench/million.mjs [shape ...]      part of a name is enough
//   FANJIAN_ENGINES=chromium node tests/bench/million.mjs
//
// A task is what lies between two answers of a MessageChannel, in which a browser also styles and lays out. `script`
// is the longest task until the event that says that the story is there, what it makes the engine lay out included;
// `engine alone` is the longest task while a copy of the finished nodes is put into a page that knows nothing of the
// reader, or while the copy's texts and language change. The last column names the rows with a task of more than a
// second that is more than half as long again as the engine's own.
import { fileURLToPath } from 'node:url';
import { launch, wanted } from '../web/browsers.mjs';
import { dist, open, page, scripts } from '../web/reader.mjs';
import { serve } from '../web/server.mjs';

const size = 1_000_000;   // bytes of UTF-8
const most = 1000;

const repeated = (unit) => unit.repeat(Math.ceil(size / Buffer.byteLength(unit)));
// No story has more lines than 20,000.
const lines = (unit, count = 1) => unit.repeat(Math.min(Math.ceil(size / Buffer.byteLength(unit)), Math.floor(20_000 / count)));
const json = (count, block) => JSON.stringify({ headline: '头发', articleBody: Array.from({ length: count }, block) });
export const shapes = {
  'one line': repeated('发展头发后来里面干部'),
  'one line of sentences': repeated('这个国家的人们说，现在还没有来，头发很长。'),
  '20,000 lines of one character': '一\n'.repeat(20_000),
  '20,000 lines': '这个国家的人们说现在还没有来\n'.repeat(20_000),
  'paragraphs': repeated(`${'这个国家的人们说，现在还没有来，头发很长。'.repeat(8)}\n`),
  'paragraphs with figures and names': repeated(`${'记者王小明3月11日在ABC公司说，2024年有1,200人发展。'.repeat(4)}\n`),
  'JSON of 19,000 blocks': json(19_000, (_, at) => ({ role: 'paragraph', text: `后来头发${at}。` })),
  'JSON of 5,000 speakers': json(10_000, (_, at) => ({ role: at % 2 ? 'paragraph' : 'attribution', text: at % 2 ? '“后来头发很长，大家都知道。”' : `王小${'甲乙丙丁'[at % 4]}说：` })),
  'brackets': repeated('（头发）'),
  'brackets left open': repeated('（(【'),
  'brackets in brackets': `${'（'.repeat(size / 6)}${'）'.repeat(size / 6)}`,
  'question marks': repeated('?'),
  'question marks between characters': repeated('头?发'),
  'lines of question marks': repeated(`${'?'.repeat(200)}\n`),
  'readings': repeated('环(huán)'),
  'readings in lines': lines('环(huán)境(jìng)和头发的发展，后来怎样。\n'),
  'Latin without a space': repeated('a'),
  'Latin words': repeated('ab cd '),
  'figures between characters': repeated('第1章'),
  'links': lines('看http://a.b/c 后来的头发很长，大家都知道。\n'),
  'headings': lines('一、头发\n后来发展，大家都知道的事情。\n', 2),
};

// Runs in the page.
async function measure(text, switches) {
  const gaps = () => {
    let last = performance.now(), longest = 0, on = true;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const now = performance.now();
      if (now - last > longest) longest = now - last;
      last = now;
      if (on) port2.postMessage(0);
    };
    port2.postMessage(0);
    return { since: () => performance.now() - last, longest: () => longest, end: () => { on = false; return Math.max(longest, performance.now() - last); } };
  };
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const still = async () => { for (let n = 0; n < 3; ++n) await frame(); };
  // The longest task of what `act` sets off, and the script of the task that ends it.
  const watched = async (act) => {
    await still();
    const watch = gaps();
    await new Promise((done) => setTimeout(done, 20));
    const script = await act(watch);
    await still();
    return { script: Math.round(script), longest: Math.round(watch.end()) };
  };

  const reader = document.querySelector('fanjian-reader');
  const until = (type) => (watch) => new Promise((done) => {
    const told = (event) => {
      for (const name of [type, 'fanjian-error']) reader.removeEventListener(name, told);
      done(event.type === type ? Math.max(watch.since(), watch.longest()) : NaN);
    };
    for (const name of [type, 'fanjian-error']) reader.addEventListener(name, told);
  });
  const found = {};
  found.open = await watched((watch) => {
    const come = until('fanjian-ready')(watch);
    reader.article = text;
    return come;
  });
  const article = reader.shadowRoot.querySelector('article');
  found.nodes = article?.querySelectorAll('*').length ?? 0;
  if (!article || Number.isNaN(found.open.script)) return found;
  if (switches) {
    found.turn = await watched((watch) => {
      const come = until('fanjian-change')(watch);
      reader.script = 'hant';
      return come;
    });
  }
  // The engine alone, with the same style.
  const [hans, hant] = [[], []];
  const textsOf = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), all = [];
    while (walker.nextNode()) all.push(walker.currentNode);
    return all;
  };
  for (const node of textsOf(reader.shadowRoot.querySelector('article'))) hant.push(node.data);
  reader.script = 'hans';
  await new Promise((done) => setTimeout(done, 50));
  await still();
  const own = reader.shadowRoot.querySelector('article');
  for (const node of textsOf(own)) hans.push(node.data);
  const copy = own.cloneNode(true);
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...reader.shadowRoot.adoptedStyleSheets];
  const around = reader.shadowRoot.firstElementChild.cloneNode(false);
  around.append(copy);
  root.append(around);
  reader.remove();
  await still();
  const none = () => Promise.resolve(0);
  found.engineOpen = (await watched(() => (document.body.append(host), none()))).longest;
  const nodes = textsOf(copy);
  found.engineTurn = (await watched(() => {
    copy.lang = 'zh-Hant-TW';
    nodes.forEach((node, at) => { if (node.data !== hant[at]) node.data = hant[at]; });
    return none();
  })).longest;
  return found;
}

export async function millions(told, only = []) {
  const server = await serve({ '/dist/': dist });
  server.set('/million.html', { body: page('<fanjian-reader script="hans">头发。</fanjian-reader>', scripts.external()) });
  const rows = [];
  try {
    for (const engine of wanted()) {
      for (const [name, text] of Object.entries(shapes).filter(([each]) => !only.length || only.some((part) => each.includes(part)))) {
        // A browser of its own: what one page made is not collected during the next.
        const browser = await launch(engine);
        try {
          await open(browser, server.at('/million.html'));
          await browser.until(() => document.querySelector('fanjian-reader').shown);
          const found = await browser.evaluate(measure, text, true);
          rows.push({ engine, name, ...found });
        } catch (cause) {
          rows.push({ engine, name, trouble: String(cause.message).slice(0, 80) });
        } finally {
          await browser.close();
        }
        told(rows[rows.length - 1]);
      }
    }
  } finally {
    await server.close();
  }
  return rows;
}

const tooLong = (ours, engine) => ours?.longest > most && ours.longest > 1.5 * engine;
const isOurs = ({ open: opened, turn, engineOpen, engineTurn, trouble }) => Boolean(trouble) || Number.isNaN(opened.script)
  || tooLong(opened, engineOpen) || tooLong(turn, engineTurn);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log('| engine | 1 MB of | elements | opened: script | longest task | engine alone | switched: script | longest task | engine alone | |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |');
  const rows = await millions((row) => {
    const { engine, name, nodes, open: opened, turn, engineOpen, engineTurn, trouble } = row;
    console.log(`| ${engine} | ${name} | ${trouble ?? nodes} | ${[opened?.script, opened?.longest, engineOpen, turn?.script, turn?.longest, engineTurn]
      .map((ms) => ms ?? '\u2013').join(' | ')} | ${isOurs(row) ? 'ours' : ''} |`);
  }, process.argv.slice(2));
  process.exitCode = rows.some(isOurs) ? 1 : 0;
}
