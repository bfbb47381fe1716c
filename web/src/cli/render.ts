// A story in, an <article> out.
import { type Command, shared, sharedUsage } from './command.js';
import { encodingFrom } from './from.js';
import { load, storyOf } from './input.js';
import { Record, records } from './records.js';
import { choicesOf } from './varieties.js';

export const render: Command = {
  name: 'render',
  summary: 'a story in, an <article> of HTML out, in whichever script',
  usage: `[--to TAG] [options] [file]
  --to TAG        zh-Hans, zh-Hant, zh-Hant-TW, zh-Hant-HK; if not given, as the story is written
  --wording       regional words too
  --rare          allow characters that many fonts do not have
  --json-ld       what search engines read, in a <script> before the article
  --ndjson        a story on each line, as JSON; {"html": …} out
${sharedUsage}
The story is text, JSON if it begins with {, or an article's page in HTML, which is reduced to its story.`,
  options: {
    ...shared,
    html: { type: 'boolean' },   // there is nothing else so far
    to: { type: 'string' },
    wording: { type: 'boolean' },
    rare: { type: 'boolean' },
    'json-ld': { type: 'boolean' },
    ndjson: { type: 'boolean' },
  },
  files: 1,

  async run(values, [file], output) {
    const choices = choicesOf(values);
    const encoding = encodingFrom(values);
    const core = await load();
    if (values.ndjson) {
      return records(core, file, output, encoding, (line) => new Record(core, line).story(core, (story) => ({ html: story.html(choices) })));
    }
    const story = core.open(await storyOf(core, file, encoding));
    if (values['json-ld']) await output.write(`<script type="application/ld+json">${story.jsonLd()}</script>\n`);
    await output.write(story.html(choices));
    return 0;
  },
};
