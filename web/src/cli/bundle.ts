// Writes a story as one self-contained HTML file: single/page.ts.
import { readFile } from 'node:fs/promises';
import { editsOf } from '../core/check.js';
import { pageOf } from '../single/page.js';
import { checkerOf } from './check.js';
import { type Command, shared, sharedUsage } from './command.js';
import { InputError } from './errors.js';
import { encodingFrom } from './from.js';
import { load, nameOf, storyOf } from './input.js';
import { Record, records, refuse } from './records.js';
import { choicesOf } from './varieties.js';

export const bundle: Command = {
  name: 'bundle',
  summary: 'write a story as one HTML file with the reader inside',
  usage: `[-o story.html] [options] [file]
  --to TAG         script of the page before the reader's own choice; the story's by default
  --regional-words also convert regional words
  --url URL        canonical URL of the page
  --image URL      preview image for sharing
  --correct        show the corrected text; the reader can switch to the source
  --site NAME      publisher; the publisher named in the story by default
  --ndjson         one JSON value per line, in and out, in order: a text, an object with a member "text", or a story
                   as JSON; writes {"html"}, with the object's id. Invalid lines are reported and skipped
${sharedUsage}
The story is text, JSON if it begins with {, or an HTML page, which is reduced to its article.`,
  options: {
    ...shared,
    to: { type: 'string' },
    'regional-words': { type: 'boolean' },
    rare: { type: 'boolean' },
    url: { type: 'string' },
    image: { type: 'string' },
    correct: { type: 'boolean' },
    site: { type: 'string' },
    ndjson: { type: 'boolean' },
  },
  files: 1,

  async run(values, [file], output) {
    const choices = choicesOf(values);
    const encoding = encodingFrom(values);
    const core = await load();
    const reader = await readFile(new URL('./fanjian-reader.single.html', import.meta.url), 'utf8');
    const checker = values.correct ? await checkerOf(core) : null;
    const page = (text: string) => pageOf(core, {
      text, edits: checker && !/^\uFEFF?[ \t\r\n]*\{/.test(text) ? editsOf(checker.diagnostics(text)) : [], choices, reader, about: values,
    });
    if (values.ndjson) {
      return records(core, file, output, encoding, (line) => {
        const record = new Record(core, line);
        return record.carrying({ html: page(record.source) ?? refuse('there is no text in it') });
      });
    }
    const made = page(await storyOf(core, file, encoding));
    if (made === null) throw new InputError(`${nameOf(file)}: there is no text in it`);
    await output.write(made);
    return 0;
  },
};
