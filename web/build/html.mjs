// One HTML file with the story and the reader in it, from web/src/demo.html.
//
// The story stands in the element set and corrected, so that the page is readable before and without scripts; beside
// it, byte for byte, stands the source that the reader takes.

import { createHash } from 'node:crypto';
import { scriptsOf } from './single.mjs';

// What HTML would change of a text, written so that it does not: CR LF is one line break to a parser,
// and NUL cannot be written at all.
export function escapeText(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;').replace(/\0/g, '\ufffd');
}

function fill(template, values) {
  for (const [name, value] of Object.entries(values)) {
    if (!template.includes(`<!--${name}-->`)) throw new Error(`demo.html has no <!--${name}-->`);
    template = template.replace(`<!--${name}-->`, () => value);
  }
  return template;
}

// The style of a story that is written beforehand: that of the pages that `bundle` writes.
const styleOf = (page) => /^  fanjian-reader \{[^]*?(?=^<\/style>)/m.exec(page)[0];

// Without the second script, which a page of its own has for readers without JavaScript.
const inOneScript = (story) => story.replace(/<(\w+) lang="[\w-]+" hidden[^]*?<\/\1>\n?/g, '').replace(/(<(?!article|rt)\w+) lang="zh-\w+"/g, '$1')
  .replace(/<i id[^]*?<\/nav>\n/, '');

// `bundled`: the story as a page of its own, by `bundle`, whose element goes into the template with the corrections
// and the article that were made of it. `demo`: the template's own script.
export function singlePage({ template, bundled, script, demo }) {
  const [, story] = /<fanjian-reader>([^]*?)<\/fanjian-reader>/.exec(bundled);
  const own = `<script data-scripts="sha256-${createHash('sha256').update(demo).digest('base64')}">${demo}</script>`;
  if (/<\/script|<!--/i.test(demo)) throw new Error('the script would end early in a page');
  return fill(template, { story: inOneScript(story), 'story-style': styleOf(bundled), scripts: scriptsOf(own + script), demo: own, script });
}
