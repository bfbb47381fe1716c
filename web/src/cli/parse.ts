// Parses a story into JSON.
import { type Command, shared, sharedUsage } from './command.js';
import { encodingFrom } from './from.js';
import { load } from './input.js';
import { Record, stories } from './records.js';
import { sourceOptions, sourceUsage, storyOf } from './sources.js';

export const parse: Command = {
  name: 'parse',
  summary: 'parse a story into JSON (schema.org NewsArticle, with spans)',
  usage: `[--indent] [options] [file]
  --indent         pretty-print
  --ndjson         one story per line, as JSON, in and out
${sharedUsage}
${sourceUsage} Spans are bytes of UTF-8.`,
  options: { ...shared, ...sourceOptions, indent: { type: 'boolean' }, ndjson: { type: 'boolean' } },
  files: 1,

  async run(values, [file], output) {
    const encoding = encodingFrom(values);
    const core = await load();
    if (values.ndjson) {
      return stories(core, file, values, output, encoding, (line) => new Record(core, line).story(core, (story) => story.article() as object));
    }
    const article = core.open(await storyOf(core, file, values, encoding)).article();
    await output.write(`${JSON.stringify(article, null, values.indent ? 2 : 0)}\n`);
    return 0;
  },
};
