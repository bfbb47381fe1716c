// The accessibility tree of each control as text, as Chromium tells it: role, level, name and state, in order, in each
// state of the reader, and of <fanjian-switch>.
//
//   node tests/web/spoken.mjs
import { launch } from './browsers.mjs';
import { bundledStory, dist, entryOf, open, page, ready, scripts } from './reader.mjs';
import { serve } from './server.mjs';

const told = ['checked', 'expanded', 'selected', 'pressed', 'disabled', 'current', 'level', 'live'];
async function spoken(browser) {
  const client = await browser.page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  (function visit(node, depth) {
    const role = node.role?.value ?? '';
    const silent = node.ignored || /^(none|generic|InlineTextBox|StaticText|RootWebArea|LineBreak)$/.test(role);
    if (!silent) {
      const states = (node.properties ?? []).filter(({ name, value }) => told.includes(name) && !/^(false|off|)$/.test(String(value.value)))
        .map(({ name, value }) => (value.value === true || value.value === 'true' ? name : `${name} ${value.value}`));
      lines.push(`${'  '.repeat(depth)}${role}${node.name?.value ? ` \u201C${node.name.value.trim().slice(0, 60)}\u201D` : ''}${states.length ? ` (${states.join(', ')})` : ''}`);
    }
    // Of the story's own text its kinds are enough.
    if (role === 'paragraph') return;
    for (const id of node.childIds ?? []) if (byId.has(id)) visit(byId.get(id), depth + (silent ? 0 : 1));
  })(nodes[0], 0);
  return lines;
}

// The settings sheet comes with what is first asked of it.
const press = (selectors) => {
  document.querySelector('fanjian-reader').shadowRoot.querySelector('button.more').dispatchEvent(new Event('pointerenter'));
  for (const each of selectors) document.querySelector('fanjian-reader').shadowRoot.querySelector(each)?.click();
  return new Promise((done) => setTimeout(done, 700));
};
const sections = ['一、上游', '二、中游', '三、下游'].map((name) => `${name}\n\n河面上的霧散開以後，志工把竹竿伸進水裡。`).join('\n\n');
const states = [
  ['As it opens', 'story', []],
  ['Settings', 'story', ['.more']],
  ['Further settings', 'story', ['.more', '.further']],
  ['Outline', 'sections', ['.contents']],
  ['Changes shown, and one asked about', 'story', [], { script: 'hans', highlightChanges: 'all' }, ['button.review']],
  ['An error', 'missing', []],
  ['The switch', 'switch', []],
];

const server = await serve({ '/dist/': dist });
server.set('/story.html', { body: page(`<fanjian-reader>${bundledStory}</fanjian-reader>`, scripts.external()) });
server.set('/sections.html', { body: page(`<fanjian-reader>河水變清了\n\n${sections}</fanjian-reader>`, scripts.external()) });
server.set('/missing.html', { body: page('<fanjian-reader src="/nothing.txt"></fanjian-reader>', scripts.external()) });
server.set('/switch.html', { body: page('<main id="m"><p>头发长了。</p></main><fanjian-switch for="#m"></fanjian-switch>', `type="module" src="/dist/${entryOf('page')}"`) });
const browser = await launch('chromium', { width: 900, height: 900 });
try {
  for (const [title, name, selectors, choice = {}, then = []] of states) {
    await open(browser, server.at(`/${name}.html`));
    if (/story|sections/.test(name)) {
      await ready(browser);
      await browser.evaluate((given) => Object.assign(document.querySelector('fanjian-reader'), given) && undefined, choice);
      await browser.evaluate(press, []);
      await browser.evaluate(press, selectors);
      await browser.evaluate(press, then);
    } else await new Promise((done) => setTimeout(done, 1500));
    console.log(`\n## ${title}\n\n${(await spoken(browser)).join('\n')}`);
  }
} finally {
  await browser.close();
  await server.close();
}
