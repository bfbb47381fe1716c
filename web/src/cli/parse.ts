// Parses a story into JSON.
import { type Command, shared, sharedUsage } from './command.js';
import { encodingFrom } from './from.js';
import { load, storyOf } from './input.js';
import { Record, records } from './records.js';

export const parse: Command = {
  name: 'parse',
  summary: 'parse a story into JSON (schema.org NewsArticle, with spans)',
  usage: `[--indent] [options] [file]
  --indent         pretty-print
  --ndjson         one story per line, as JSON, in and out
${sharedUsage}
The story is text, JSON if it begins with {, or an HTML page, which is reduced to its article. Spans are bytes of UTF-8.`,
  options: { ...shared, indent: { type: 'boolean' }, ndjson: { type: 'boolean' } },
  files: 1,

  async run(values, [file], output) {
    const encoding = encodingFrom(values);
    const core = await load();
    if (values.ndjson) {
      return records(core, file, output, encoding, (line) => new Record(core, line).story(core, (story) => story.article() as object));
    }
    const article = core.open(await storyOf(core, file, encoding)).article();
    await output.write(`${JSON.stringify(article, null, values.indent ? 2 : 0)}\n`);
    return 0;
  },
};
