// A story opened in a core, whatever state its text is in.
import { CoreError, type Core, type Story, type Structure } from '../core/core.js';
import { ReaderError } from '../core/errors.js';
import type { ErrorDetail } from '../settings/types.js';

export interface Read {
  given: string | Uint8Array;  // what opens it again
  story: Story;
  damage: ErrorDetail | null;  // what of the text is shown as U+FFFD
}

export interface Opened extends Read { structure: Structure }

// Throws CoreError where it cannot be read.
export function read(core: Core, given: string | Uint8Array): Read {
  let damage: ErrorDetail | null = null;
  let story: Story;
  try {
    story = core.open(given);
  } catch (cause) {
    // What can be read is shown, with U+FFFD for the rest.
    if (!(cause instanceof CoreError) || cause.code !== 'invalid_utf8' || typeof given === 'string') throw cause;
    damage = { code: cause.code, message: `The story is not UTF-8 from byte ${cause.offset} on.`, offset: cause.offset };
    given = new TextDecoder().decode(given);
    story = core.open(given);
  }
  if (typeof given === 'string' && !damage) {
    const at = given.search(/\p{Surrogate}/u);
    if (at >= 0) {
      const offset = new TextEncoder().encode(given.slice(0, at)).length;
      damage = { code: 'ill_formed', message: `The story has a lone surrogate at byte ${offset}.`, offset };
    }
  }
  return { given, story, damage };
}

// Throws ReaderError where there is nothing to show.
export function withStructure(from: Read): Opened {
  const { structure } = from.story;
  if (structure.blocks.length) return { ...from, structure };
  from.story.close();
  throw new ReaderError('empty', 'The story has no text.');
}

/** Both at once. */
export const open = (core: Core, given: string | Uint8Array): Opened => withStructure(read(core, given));

// As many as a story has at most (core/text/error.h).
const mostLines = 20_000;

// The structure of a text that no core has read: each line a paragraph; where there are too many, all in one.
export function linesOf(text: string): { structure: Structure; texts: string[] } {
  let texts = text.trimStart().startsWith('{') ? [] : text.split(/[\r\n]+/).filter((line) => line.trim());
  const whole = texts.length > mostLines;
  if (whole) texts = [text];
  return {
    texts,
    structure: {
      script: null, inLanguage: '', headline: '', wordCount: 0, timeRequired: '', speakers: [], glosses: 0,
      blocks: texts.map(() => ({ role: whole ? 'whole' : 'paragraph', pieces: [{ part: 'text' }] })),
    },
  };
}

// What the page's author is told where no core starts.
export const noCore = (cause: Error) => new ReaderError('core_unavailable', `WebAssembly did not start (${cause.message}). If the page has a `
  + "Content-Security-Policy, script-src needs 'wasm-unsafe-eval'; if the .wasm is a file of its own, it must be "
  + 'beside the script and allowed by connect-src.');
