// Reports damage from machine conversion in a story.
import type { ToolsCore } from '../core/tools-core.js';
import { Checker } from '../core/check.js';
import { textBeside } from './beside.js';
import { type Command, shared, sharedUsage } from './command.js';
import { InputError } from './errors.js';
import { encodingFrom } from './from.js';
import { load, nameOf } from './input.js';
import { Record, records, unchecked } from './records.js';
import { sourceOptions, sourceUsage, wordsOf } from './sources.js';

export const check: Command = {
  name: 'check',
  summary: 'report damage from machine conversion in a story',
  usage: `[--json | --correct] [options] [file]
  --json          write {"diagnostics": [{"kind", "start", "end", "line", "column", "text", "fix", "suggestion",
                  "reason"}]}, offsets in UTF-16 units
  --correct       write the corrected text instead of a report; text without a fix stays
  --ndjson        one JSON value per line, in and out, in order: a text, or an object with a member "text"; writes
                  {"diagnostics"}, or {"text"} with --correct, with the object's id. Invalid lines are reported
                  and skipped
${sharedUsage}
${sourceUsage} Offsets and lines are those of its text.
Finds readings left behind, 環(huán); wrong characters in Traditional text, 后半篇; and GBK bytes read one off,
發展?jié)摿. Exit status 1: issues found (with --correct: issues without a fix).`,
  options: { ...shared, ...sourceOptions, json: { type: 'boolean' }, correct: { type: 'boolean' }, ndjson: { type: 'boolean' } },
  files: 1,

  async run(values, [file], output) {
    const encoding = encodingFrom(values);
    const core = await load();
    const checker = await checkerOf(core, 'check');
    if (values.ndjson) {
      return records(core, file, output, encoding, (line) => {
        const record = new Record(core, line);
        return record.carrying(values.correct ? { text: checker.corrected(record.text()).text } : { diagnostics: checker.diagnostics(record.text()) });
      });
    }
    const text = await wordsOf(core, file, values, encoding);
    if (/^\uFEFF?[ \t\r\n]*\{/.test(text)) throw new InputError(`${nameOf(file)}: ${unchecked}`);
    if (values.correct) {
      const corrected = checker.corrected(text);
      await output.write(corrected.text);
      return corrected.lost ? 1 : 0;
    }
    if (values.json) {
      const diagnostics = checker.diagnostics(text);
      await output.write(`${JSON.stringify({ diagnostics }, null, 1)}\n`);
      return diagnostics.length ? 1 : 0;
    }
    const { report, found } = checker.report(text, nameOf(file));
    await output.write(report);
    return found ? 1 : 0;
  },
};

/** Uses the lists beside the command. `command`: which asks for them. */
export async function checkerOf(core: ToolsCore, command: string): Promise<Checker> {
  // One after the other: which one is said to be missing is not left to chance.
  const words = await textBeside('fanjian-words.txt', command);
  return new Checker(core, { words, readings: await textBeside('fanjian-readings.txt', command) });
}
