// One HTML file with the story and the reader in it, from web/src/demo.html.
//
// The story stands in the element as it is, so that the page is readable without scripts, and so
// that the reader takes exactly the story's bytes for its source.

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

export function singlePage({ template, story, script, title, lang }) {
  let page = fill(template, {
    story: escapeText(story),
    scripts: scriptsOf(script),
    script,
  });
  if (title) page = page.replace(/<title>[^]*?<\/title>/, () => `<title>${escapeText(title)}</title>`);
  if (lang) page = page.replace(/<html lang="[^"]*"/, () => `<html lang="${lang}"`);
  return page;
}
