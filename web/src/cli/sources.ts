// The story of any source: --as, or what its beginning tells.
import { openSync, readSync, closeSync, statSync } from 'node:fs';
import type { ToolsCore } from '../core/tools-core.js';
import type { Encoding } from '../core/encoding.js';
import { afterProlog, binaryOf, type Kind, kindOf, kinds } from '../sources/sniff.js';
import { lineOf, type Made } from '../sources/story.js';
import { InputError, UsageError } from './errors.js';
import { decoded, nameOf, whole } from './input.js';
import type { Values } from './values.js';
import { tell } from './visible.js';

export const sourceOptions = { as: { type: 'string' } } as const;
export const sourceUsage = `  --as KIND        ${kinds.join(', ')}; detected by default
The story is text, JSON, an HTML page or a piece of one, Markdown with front matter, RSS or Atom, a Word document, or
{"title", "content"} of a content management system. A page is reduced to its article.`;

export function asOf({ as }: Values): Kind | undefined {
  const kind = kinds.find((known) => known === as);
  if (as !== undefined && !kind) throw new UsageError(`--as ${String(as)}: not one of ${kinds.join(', ')}`);
  return kind;
}

/** `made`: the text is JSON that a source was turned into. */
interface Found { text: string; made?: Made; kind?: Kind }

/** Texts for the core: of a feed or a list all. */
async function foundIn(core: ToolsCore, file: string | undefined, values: Values, encoding: Encoding | undefined): Promise<Found[]> {
  const as = asOf(values);
  const bytes = await whole(file);
  const name = nameOf(file);
  const binary = binaryOf(bytes);
  if (binary && binary !== 'docx') throw new InputError(`${name}: this is ${binary.what}, and no story can be read from it (${binary.code})`);
  if (as === 'docx' || binary === 'docx') {
    const { madeOfWord } = await import('fanjian:sources');
    return given(name, [await madeOfWord(bytes)]);
  }
  const text = decoded(core, bytes, name, encoding);
  const kind = as ?? kindOf(text, name);
  if (kind === 'text' || kind === 'json') return [{ text }];
  if (kind === 'html') return given(name, [(await import('fanjian:html')).madeOfPage(text)]);
  const { madeOfCms, madeOfFeed, madeOfMarkdown, textOfWrapped } = await import('fanjian:sources');
  if (kind === 'wrapped') {
    const joined = textOfWrapped(text);
    for (const warning of joined.warnings) tell(`${name}: ${warning}`);
    return [{ text: joined.text }];
  }
  return given(name, kind === 'markdown' ? [madeOfMarkdown(text)] : kind === 'rss' ? madeOfFeed(text) : madeOfCms(text)).map((one) => ({ ...one, kind }));
}

function given(name: string, all: readonly Made[]): Found[] {
  return all.map((made, at) => {
    const { story, warnings } = made;
    for (const warning of warnings) tell(`${name}${all.length > 1 ? `, story ${at + 1}` : ''}: ${warning}`);
    return { text: JSON.stringify(story), made };
  });
}

// What the files beside the command are loaded for, and what they throw, as errors of the input.
async function told<Result>(file: string | undefined, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    const { name, code, message } = cause as { name?: string; code?: string; message: string };
    if (code === 'ERR_MODULE_NOT_FOUND') {
      throw new InputError(`${nameOf(file)}: this kind of source needs ${/fanjian-\w+\.m?js/.exec(message)?.[0] ?? 'a file'} beside cli.mjs; the npm package leaves it out`);
    }
    if (name === 'SourceError') throw new InputError(`${nameOf(file)}: ${message} (${code})`);
    if (cause instanceof SyntaxError) throw new InputError(`${nameOf(file)}: ${message} (bad_json)`);
    throw cause;
  }
}

/** The story; of several the first, and that is told. */
export async function storyOf(core: ToolsCore, file: string | undefined, values: Values, encoding?: Encoding): Promise<string> {
  const all = await told(file, () => foundIn(core, file, values, encoding));
  if (all.length > 1) {
    const how = values.as || isFeed(file) ? '--ndjson' : `--as ${all[0]!.kind!} --ndjson`;
    tell(`${nameOf(file)}: ${all.length} stories in it, of which this is the first; ${how} gives all`);
  }
  return all[0]!.text;
}

/** The text alone, for `check`. */
export async function wordsOf(core: ToolsCore, file: string | undefined, values: Values, encoding?: Encoding): Promise<string> {
  const [{ text, made }] = await told(file, () => foundIn(core, file, values, encoding)) as [Found];
  return made ? [made.story.headline ?? '', made.story.alternativeHeadline ?? '', ...made.story.articleBody.map(lineOf)].filter(Boolean).join('\n\n') : text;
}

/** For --ndjson: the stories of a feed or of a list, as lines; null: the input has lines of its own. */
export async function linesOf(core: ToolsCore, file: string | undefined, values: Values, encoding?: Encoding): Promise<string[] | null> {
  const as = asOf(values);
  if (as !== 'rss' && as !== 'cms' && (as || !isFeed(file))) return null;
  return (await told(file, () => foundIn(core, file, values, encoding))).map(({ text }) => text);
}

// A file is looked at; standard input is not.
function isFeed(file: string | undefined): boolean {
  if (file === undefined || file === '-' || !statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  const descriptor = openSync(file, 'r');
  try {
    const beginning = new Uint8Array(4096);
    const size = readSync(descriptor, beginning, 0, beginning.length, 0);
    return /^<(?:rss|feed|rdf:RDF)[\s>]/i.test(afterProlog(new TextDecoder().decode(beginning.subarray(0, size))));
  } finally {
    closeSync(descriptor);
  }
}
