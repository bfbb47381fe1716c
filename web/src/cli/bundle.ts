// A story in, one HTML file out that needs nothing else: single/page.ts.
import { readFile } from 'node:fs/promises';
import { mendsOf } from '../core/check.js';
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
  summary: 'a story in, one HTML file out, with the reader in it',
  usage: `[-o story.html] [options] [file]
  --to TAG        the script that the page shows before the reader's own choice; if not given, the story's
  --wording       regional words too
  --url URL       where the page will stand: its canonical address
  --image URL     a picture for those who share it
  --mend          what the command check can mend is mended in what is shown; the source stays, and its reader can
                  have it back
  --site NAME     who publishes it; if not given, the publisher that the story names
  --ndjson        a JSON value on each line, in and out, in order: a text, an object with a member "text", or a
                  story as JSON; out come {"html"}, with the object's id. A bad one is told and passed over
${sharedUsage}
The story is text, JSON if it begins with {, or an article's page in HTML, which is reduced to its story.`,
  options: {
    ...shared,
    to: { type: 'string' },
    wording: { type: 'boolean' },
    rare: { type: 'boolean' },
    url: { type: 'string' },
    image: { type: 'string' },
    mend: { type: 'boolean' },
    site: { type: 'string' },
    ndjson: { type: 'boolean' },
  },
  files: 1,

  async run(values, [file], output) {
    const choices = choicesOf(values);
    const encoding = encodingFrom(values);
    const core = await load();
    const reader = await readFile(new URL('./fanjian-reader.single.html', import.meta.url), 'utf8');
    const checker = values.mend ? await checkerOf(core) : null;
    const page = (text: string) => pageOf(core, {
      text, mends: checker && !/^\uFEFF?[ \t\r\n]*\{/.test(text) ? mendsOf(checker.doubts(text)) : [], choices, reader, about: values,
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
