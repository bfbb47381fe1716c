// Writes a story as one self-contained HTML file: single/page.ts.
import { createHash } from 'node:crypto';
import { source as smallScript } from 'fanjian:small';
import { editsOf } from '../core/check.js';
import { applyEdits } from '../core/text-edit.js';
import type { Tag } from '../core/core.js';
import { readingsFor } from '../readings/subset.js';
import { pageOf, withReadings, withoutReader, withSmallScript } from '../single/page.js';
import { textBeside } from './beside.js';
import { checkerOf } from './check.js';
import { type Command, shared, sharedUsage } from './command.js';
import { InputError, UsageError } from './errors.js';
import { encodingFrom } from './from.js';
import { load, nameOf } from './input.js';
import { pictureOptions, pictureUsage, withPictures } from './pictures.js';
import { Record, refuse, stories } from './records.js';
import { sourceOptions, sourceUsage, storyOf } from './sources.js';
import { editsOfStory } from './story-edits.js';
import { choicesOf, tagOf } from './varieties.js';
import { glossaryOf, joinedWords, wordListsOf, wordOptions, wordUsage } from './words.js';

// The title in the form of a page that stands hidden in it.
function otherTitle(page: string, paged: (to: Tag | 'source') => string | null): string {
  const [, hidden] = /<(?:h1|h2|p|div|figcaption|blockquote)\b[^>]* lang="(zh-[\w-]+)" hidden/.exec(page) ?? [];
  if (!hidden) return titleIn(page);
  const source = paged('source')!;
  return titleIn(source.includes(`<html lang="${hidden}">`) ? source : paged(tagOf(hidden))!);
}

// Valid JSON; what is broken the core refuses, with its place.
function isJson(text: string): boolean {
  if (!/^\uFEFF?[ \t\r\n]*\{/.test(text)) return false;
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

// Escaped.
const titleIn = (page: string): string => /<title>([^<]*)/.exec(page)?.[1] ?? '';

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
  --small          the same with a script of 4 KB: a switch that keeps the place, and what was chosen; size of type and theme
  --readings WHICH pinyin or zhuyin beside each character, as the reader's setting has it; choice: only once a reader
                   asks for them. Some 30 KB more
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
    readings: { type: 'string' },
    small: { type: 'boolean' },
    ndjson: { type: 'boolean' },
  },
  files: 1,

  async run(values, [file], output) {
    const { readings } = values;
    if (readings !== undefined && !/^(pinyin|zhuyin|choice)$/.test(String(readings))) throw new UsageError('bundle: --readings is pinyin, zhuyin or choice');
    if (readings !== undefined && (values.static || values.small)) throw new UsageError('bundle: --static and --small have no readings');
    const lists = wordListsOf(values);
    const asked = choicesOf(values);
    const encoding = encodingFrom(values);
    const core = await load();
    const choices = { ...asked, glossary: glossaryOf(core, lists) };
    if (values.static && values.small) throw new UsageError('--static and --small: one of the two');
    const light = values.static || values.small;
    const reader = light ? '' : await textBeside('fanjian-reader.single.html', 'bundle');
    const checker = values['no-correct'] ? null : await checkerOf(core, 'bundle (but with --no-correct)');
    const taken = async (story: string) => {
      const { text, shared: image } = await withPictures(story, file, values);
      return page(text, { ...image ? { image } : {}, ...values });
    };
    const said = readings === undefined ? '' : await textBeside('fanjian-readings.txt', 'bundle --readings');
    const page = (text: string, about: object = values) => {
      const edits = !checker ? [] : isJson(text) ? editsOfStory(checker, text) : /^\uFEFF?[ \t\r\n]*\{/.test(text) ? [] : editsOf(checker.diagnostics(text));
      const paged = (to = choices.to) => pageOf(core, { text, edits: checker && !edits.length ? undefined : edits, choices: { ...choices, to }, reader, about, words: joinedWords(lists) });
      const made = paged();
      if (made === null) return made;
      if (values.small) {
        return withSmallScript(made, { source: smallScript, hash: `sha256-${createHash('sha256').update(smallScript).digest('base64')}`, title: otherTitle(made, paged) });
      }
      if (light) return withoutReader(made);
      if (!said) return made;
      const shown = [text, applyEdits(text, edits)];
      const from = core.detect(text) === 'hant' ? 'zh-Hant' : 'zh-Hans';
      for (const to of ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK'] as const) {
        for (const regionalWords of [false, true]) shown.push(core.convert(shown[1]!, { from, to, regionalWords, glossary: choices.glossary }));
      }
      return withReadings(made, readingsFor(said, shown.join('')), String(readings));
    };
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
