// A story in, one HTML file out that needs nothing else: single/page.ts.
import { readFile } from 'node:fs/promises';
import { doubts_in, mends_of } from '../repair/check.js';
import { page_of } from '../single/page.js';
import { lists } from './check.js';
import { type Command, InputError, shared, shared_usage } from './command.js';
import { encoding_from } from './from.js';
import { load, name_of, story_of } from './input.js';
import { choices_of } from './varieties.js';

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
${shared_usage}
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
  },
  files: 1,

  async run(values, [file], output) {
    const choices = choices_of(values);
    const encoding = encoding_from(values);
    const core = await load();
    const text = await story_of(core, file, encoding);
    const reader = await readFile(new URL('./fanjian-reader.single.html', import.meta.url), 'utf8');
    const mends = values.mend && !/^\s*\{/.test(text) ? mends_of(doubts_in(core, await lists(), text)) : [];
    const page = page_of(core, { text, mends, choices, reader, about: values });
    if (page === null) throw new InputError(`${name_of(file)}: there is no text in it`);
    await output.write(page);
    return 0;
  },
};
