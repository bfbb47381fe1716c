// A story as one HTML file that needs nothing else: core/render/page.h.
import { type Choices, choicesOf } from '../core/core.js';
import type { ToolsCore } from '../core/tools-core.js';
import { inARow } from '../core/length-prefixed.js';
import { applyEdits, type TextEdit } from '../core/text-edit.js';

/** Where the page will stand, a picture for those who share it, and who publishes it. */
export interface Public { url?: unknown; image?: unknown; site?: unknown }

export interface Given {
  /** The story: text, or JSON if it begins with `{`. */
  text: string;
  /** None are written where nothing was decided: then the reader corrects what is surely wrong. */
  edits?: readonly TextEdit[];
  choices: Choices;
  /** The two script elements that bring the reader. */
  reader: string;
  about?: Public;
  /** The page's own words, which it takes along: a term a line. */
  words?: string;
}

/** null where there is no text in the story. Throws the core's CoreError where it cannot be opened. */
export function pageOf(core: ToolsCore, { text, edits, choices, reader, about = {}, words = '' }: Given): string | null {
  const said = [about.url, about.image, about.site].map((value) => (typeof value === 'string' ? value : ''));
  const given = [applyEdits(text, edits ?? []), JSON.stringify(text), edits ? JSON.stringify(edits) : '', reader, ...said, words && JSON.stringify(words)];
  core.tool('fanjian_tools_page', inARow(given), choicesOf(choices));
  return core.toolText() || null;
}

/** A page that was made without a reader, as one that runs nothing: what is for the reader alone goes. */
export const withoutReader = (page: string): string => page.replace(/<script type="application\/json"[^>]*>[^<]*<\/script>\n?/g, '')
  .replace(/script-src[^;]*;/, "script-src 'none';");

/** A page that takes readings along (readings/subset.ts). `which`: what it opens with, or `choice`. */
export function withReadings(page: string, data: string, which: string): string {
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  return page.replace(/(?=<script type="application\/json")/, () => `<script type="application/json" data-fanjian="readings">${json}</script>\n`)
    .replace(/<fanjian-reader\b/, (tag) => (which === 'choice' ? tag : `${tag} readings="${which}"`));
}

/** The same with one script, that shows the other form: small.ts. `hash`: of the script, for the page's policy. */
export function withSmallScript(page: string, { source, hash, title }: { source: string; hash: string; title: string }): string {
  const still = withoutReader(page).replace("script-src 'none'", `script-src '${hash}'`);
  const end = still.lastIndexOf('</body>');
  return `${still.slice(0, end)}<script data-title="${title}">${source}</script>\n${still.slice(end)}`;
}
