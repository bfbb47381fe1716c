// A story in, what a machine broke in it out.
import { readFile } from 'node:fs/promises';
import { Lookup } from '../readings/lookup.js';
import { doubts_in, type Doubt, type Lists } from '../repair/check.js';
import { mended } from '../repair/mend.js';
import { Words } from '../repair/words.js';
import { type Command, InputError, shared, shared_usage } from './command.js';
import { encoding_from } from './from.js';
import { load, name_of, text_of } from './input.js';

export const check: Command = {
  name: 'check',
  summary: 'a story in, a report of what a machine broke in it',
  usage: `[--json | --mend] [options] [file]
  --json          a JSON value: {"doubts": [{"kind", "start", "end", "line", "column", "found", "mended",
                  "evidence"}]}, offsets in UTF-16 units
  --mend          the text with its mends, in place of a report: what cannot be told stays as it is
${shared_usage}
Found are readings left behind, 環(huán); wrong characters in Traditional text, 后半篇; and bytes of GBK
read one off, 發展?jié)摿. The exit code is 1 where something was found (with --mend: where something
could not be mended).`,
  options: { ...shared, json: { type: 'boolean' }, mend: { type: 'boolean' } },
  files: 1,

  async run(values, [file], output) {
    const encoding = encoding_from(values);
    const core = await load();
    const text = await text_of(core, file, encoding);
    if (/^\s*\{/.test(text)) throw new InputError(`${name_of(file)}: a story as JSON is not checked; give its text`);
    const doubts = doubts_in(core, await lists(), text);
    if (values.mend) {
      const all = doubts.flatMap(({ start, end, mended: instead }) => (instead === null ? [] : [{ start, end, text: instead }]));
      await output.write(mended(text, all));
      return doubts.some((one) => one.mended === null) ? 1 : 0;
    }
    await output.write(values.json ? `${JSON.stringify({ doubts: placed(text, doubts) }, null, 1)}\n` : report(text, doubts, name_of(file)));
    return doubts.length ? 1 : 0;
  },
};

/** The lists beside the command. */
export async function lists(): Promise<Lists> {
  const read = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');
  return { words: new Words(await read('./fanjian-words.txt')), readings: new Lookup(await read('./fanjian-readings.txt')) };
}

function placed(text: string, doubts: readonly Doubt[]): (Doubt & { line: number; column: number })[] {
  let line = 1, begin = 0;
  return doubts.map((one) => {
    for (let at; (at = text.indexOf('\n', begin)) >= 0 && at < one.start; begin = at + 1) ++line;
    return { ...one, line, column: [...text.slice(begin, one.start)].length + 1 };
  });
}

const said = { bytes: 'bytes', character: 'character', gloss: 'reading' };

function report(text: string, doubts: readonly Doubt[], name: string): string {
  const lines = placed(text, doubts).map(({ kind, line, column, start, end, found, mended: instead, evidence }) => {
    const around = `${text.slice(Math.max(0, start - 4), start)}[${found}]${text.slice(end, end + 4)}`.replace(/\s+/g, ' ');
    return `${name}:${line}:${column}: ${said[kind]}: ${around} ${instead === null ? 'cannot be mended' : `\u2192 ${instead}`} (${evidence})`;
  });
  const count = (kind: string) => doubts.filter((one) => one.kind === kind).length;
  const lost = doubts.filter(({ mended: instead }) => instead === null).length;
  lines.push(`${doubts.length} in all: ${count('gloss')} readings, ${count('character')} characters, ${count('bytes')} places of bytes`
    + (lost ? `, ${lost} of them beyond mending` : ''));
  return `${lines.join('\n')}\n`;
}
