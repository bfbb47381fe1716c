// Writes a story as one self-contained HTML file: single/page.ts.
import { editsOf } from '../core/check.js';
import { pageOf, withoutReader } from '../single/page.js';
import { textBeside } from './beside.js';
import { checkerOf } from './check.js';
import { type Command, shared, sharedUsage } from './command.js';
import { InputError } from './errors.js';
import { encodingFrom } from './from.js';
import { load, nameOf } from './input.js';
import { pictureOptions, pictureUsage, withPictures } from './pictures.js';
import { Record, refuse, stories } from './records.js';
import { sourceOptions, sourceUsage, storyOf } from './sources.js';
import { choicesOf } from './varieties.js';
import { glossaryOf, joinedWords, wordListsOf, wordOptions, wordUsage } from './words.js';

export const bundle: Command = {
  name: 'bundle',
  summary: 'write a story as one HTML file with the reader inside',
  usage: `[-o story.html] [options] [file]
  --to TAG         script of the page before the reader's own choice; the story's by default
  --regional-words also convert regional words
${wordUsage}
  --url URL        canonical URL of the page
  --image URL      preview image for sharing
  --static         without the reader: the story in both scripts, switched by two links, and no script at all. Some 10 KB
                   in place of 380, but no regions, readings, settings, or corrections that can be seen
  --no-correct     leave wrong characters as they are; by default they are corrected in the view, and the reader
                   can switch to the source
  --site NAME      publisher; the publisher named in the story by default
  --ndjson         one JSON value per line, in and out, in order: a text, an object with a member "text", or a story
                   as JSON; writes {"html"}, with the object's id. Invalid lines are reported and skipped
${pictureUsage}
${sharedUsage}
${sourceUsage}`,
  options: {
    ...shared,
    ...sourceOptions,
    ...wordOptions,
    ...pictureOptions,
    to: { type: 'string' },
    'regional-words': { type: 'boolean' },
    rare: { type: 'boolean' },
    url: { type: 'string' },
    image: { type: 'string' },
    correct: { type: 'boolean' },  // the default
    'no-correct': { type: 'boolean' },
    site: { type: 'string' },
    static: { type: 'boolean' },
    ndjson: { type: 'boolean' },
  },
  files: 1,

  async run(values, [file], output) {
    const lists = wordListsOf(values);
    const asked = choicesOf(values);
    const encoding = encodingFrom(values);
    const core = await load();
    const choices = { ...asked, glossary: glossaryOf(core, lists) };
    const reader = values.static ? '' : await textBeside('fanjian-reader.single.html', 'bundle');
    const checker = values['no-correct'] ? null : await checkerOf(core, 'bundle (but with --no-correct)');
    const taken = async (story: string) => {
      const { text, shared: image } = await withPictures(story, file, values);
      return page(text, { ...image ? { image } : {}, ...values });
    };
    const page = (text: string, about: object = values) => {
      const made = paged(text, about);
      return made && values.static ? withoutReader(made) : made;
    };
    const paged = (text: string, about: object) => pageOf(core, {
      text, edits: checker && !/^\uFEFF?[ \t\r\n]*\{/.test(text) ? editsOf(checker.diagnostics(text)) : [], choices, reader, about, words: joinedWords(lists),
    });
    if (values.ndjson) {
      return stories(core, file, values, output, encoding, async (line) => {
        const record = new Record(core, line);
        return record.carrying({ html: await taken(record.source) ?? refuse('there is no text in it') });
      });
    }
    const made = await taken(await storyOf(core, file, values, encoding));
    if (made === null) throw new InputError(`${nameOf(file)}: there is no text in it`);
    await output.write(made);
    return 0;
  },
};
