// Renders a story as an <article>.
import { type Command, shared, sharedUsage } from './command.js';
import { encodingFrom } from './from.js';
import { load } from './input.js';
import { Record, stories } from './records.js';
import { sourceOptions, sourceUsage, storyOf } from './sources.js';
import { choicesOf } from './varieties.js';
import { glossaryOf, wordListsOf, wordOptions, wordUsage } from './words.js';

export const render: Command = {
  name: 'render',
  summary: 'render a story as an HTML <article>',
  usage: `[--to TAG] [options] [file]
  --to TAG         zh-Hans, zh-Hant, zh-Hant-TW or zh-Hant-HK; the story's own by default
  --regional-words also convert regional words
  --rare           allow characters that many fonts lack
${wordUsage}
  --json-ld        JSON-LD for search engines, in the article's script, in a <script> before it
  --ndjson         one story per line, as JSON; writes {"html": …}
${sharedUsage}
${sourceUsage}`,
  options: {
    ...shared,
    ...sourceOptions,
    ...wordOptions,
    html: { type: 'boolean' },   // the only format
    to: { type: 'string' },
    'regional-words': { type: 'boolean' },
    rare: { type: 'boolean' },
    'json-ld': { type: 'boolean' },
    ndjson: { type: 'boolean' },
  },
  files: 1,

  async run(values, [file], output) {
    const lists = wordListsOf(values);
    const asked = choicesOf(values);
    const encoding = encodingFrom(values);
    const core = await load();
    const choices = { ...asked, glossary: glossaryOf(core, lists) };
    if (values.ndjson) {
      return stories(core, file, values, output, encoding, (line) => new Record(core, line).story(core, (story) => ({ html: story.html(choices) })));
    }
    const story = core.open(await storyOf(core, file, values, encoding));
    if (values['json-ld']) await output.write(`<script type="application/ld+json">${story.jsonLd(choices)}</script>\n`);
    await output.write(story.html(choices));
    return 0;
  },
};
