// A story in, what a machine broke in it out.
import { readFile } from 'node:fs/promises';
import type { Core } from '../core/core.js';
import { Checker } from '../core/check.js';
import { type Command, shared, sharedUsage } from './command.js';
import { InputError } from './errors.js';
import { encodingFrom } from './from.js';
import { load, nameOf, textOf } from './input.js';
import { Record, records, unchecked } from './records.js';

export const check: Command = {
  name: 'check',
  summary: 'a story in, a report of what a machine broke in it',
  usage: `[--json | --mend] [options] [file]
  --json          a JSON value: {"doubts": [{"kind", "start", "end", "line", "column", "found", "mended",
                  "likely"?, "evidence"}]}, offsets in UTF-16 units
  --mend          the text with its mends, in place of a report: what cannot be told stays as it is
  --ndjson        a JSON value on each line, in and out, in order: a text, or an object with a member "text";
                  out come {"doubts"}, or {"text"} with --mend, with the object's id. A bad one is told and
                  passed over
${sharedUsage}
Found are readings left behind, 環(huán); wrong characters in Traditional text, 后半篇; and bytes of GBK
read one off, 發展?jié)摿. The exit code is 1 where something was found (with --mend: where something
could not be mended).`,
  options: { ...shared, json: { type: 'boolean' }, mend: { type: 'boolean' }, ndjson: { type: 'boolean' } },
  files: 1,

  async run(values, [file], output) {
    const encoding = encodingFrom(values);
    const core = await load();
    const checker = await checkerOf(core);
    if (values.ndjson) {
      return records(core, file, output, encoding, (line) => {
        const record = new Record(core, line);
        return record.carrying(values.mend ? { text: checker.mended(record.text()).text } : { doubts: checker.doubts(record.text()) });
      });
    }
    const text = await textOf(core, file, encoding);
    if (/^\uFEFF?[ \t\r\n]*\{/.test(text)) throw new InputError(`${nameOf(file)}: ${unchecked}`);
    if (values.mend) {
      const mended = checker.mended(text);
      await output.write(mended.text);
      return mended.lost ? 1 : 0;
    }
    if (values.json) {
      const doubts = checker.doubts(text);
      await output.write(`${JSON.stringify({ doubts }, null, 1)}\n`);
      return doubts.length ? 1 : 0;
    }
    const { report, found } = checker.report(text, nameOf(file));
    await output.write(report);
    return found ? 1 : 0;
  },
};

/** With the lists beside the command. */
export async function checkerOf(core: Core): Promise<Checker> {
  const [words, readings] = await Promise.all(['./fanjian-words.txt', './fanjian-readings.txt'].map((name) => readFile(new URL(name, import.meta.url), 'utf8')));
  return new Checker(core, { words: words!, readings: readings! });
}
