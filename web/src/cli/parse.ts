// A story in, its Article as JSON out.
import { type Command, shared, sharedUsage } from './command.js';
import { encodingFrom } from './from.js';
import { load, storyOf } from './input.js';
import { Record, records } from './records.js';

export const parse: Command = {
  name: 'parse',
  summary: 'a story in, its parts as JSON out (schema.org NewsArticle, with spans)',
  usage: `[--indent] [options] [file]
  --indent        in lines, for eyes
  --ndjson        a story on each line, as JSON, in and out
${sharedUsage}
The story is text, JSON if it begins with {, or an article's page in HTML, which is reduced to its story. Spans are bytes of the text as UTF-8.`,
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
