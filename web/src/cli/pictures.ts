// Takes a story's pictures into it as data: addresses: files beside it, and with --fetch-images those of the web.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { nameOf } from './input.js';
import type { Values } from './values.js';
import { tell } from './visible.js';

export const pictureOptions = { 'no-images': { type: 'boolean' }, 'fetch-images': { type: 'boolean' } } as const;
export const pictureUsage = `  --no-images      leave pictures and their captions out
  --fetch-images   also take in pictures of the web; without it no request is made, and they are left out
                   Pictures beside the story are taken in: at most 4 MB each and 16 MB in all`;

const most = 4 << 20;
const mostOfAll = 16 << 20;
const patience = 20_000;   // milliseconds for an answer

interface Picture { url?: unknown }
interface Block { role?: unknown; image?: Picture; caption?: unknown }

const signs: readonly [RegExp, string][] = [[/^\x89PNG\r\n\x1A\n/, 'png'], [/^\xFF\xD8\xFF/, 'jpeg'], [/^GIF8[79]a/, 'gif'], [/^RIFF[^]{4}WEBP/, 'webp'],
  [/^[^]{4}ftypavi[fs]/, 'avif'], [/^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<svg[\s>]/, 'svg+xml']];

// By its first bytes; a file that is no picture is none, whatever its name.
function typeOf(bytes: Uint8Array): string | undefined {
  const beginning = String.fromCharCode(...bytes.subarray(0, 512));
  return signs.find(([sign]) => sign.test(beginning))?.[1];
}

class Refused extends Error {}

async function fetched(url: string): Promise<Uint8Array> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Refused(`answered ${answer.status}`);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
    if ((size += part.length) > most) throw new Refused(`more than ${most >> 20} MB`);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function beside(url: string, folder: string): Uint8Array {
  const place = /^file:/i.test(url) ? fileURLToPath(url) : path.resolve(folder, decodeURIComponent(url.replace(/[?#].*$/s, '')));
  if (statSync(place).size > most) throw new Refused(`more than ${most >> 20} MB`);
  return new Uint8Array(readFileSync(place));
}

/** The story, JSON as the core takes it, with its pictures in it; text stays. */
export async function withPictures(text: string, file: string | undefined, values: Values): Promise<{ text: string; shared?: string }> {
  if (!/^\uFEFF?\s*\{/.test(text)) return { text };
  let story: { image?: unknown; articleBody?: unknown };
  try {
    story = JSON.parse(text.replace(/^\uFEFF/, '')) as typeof story;
  } catch {
    return { text };   // the core says where it is broken
  }
  const blocks = Array.isArray(story.articleBody) ? story.articleBody as Block[] : [];
  const figures = blocks.filter((block) => block?.role === 'figure' && typeof block.image?.url === 'string');
  const [first] = [story.image].flat() as (Picture | string | undefined)[];
  const address = typeof first === 'string' ? first : first?.url;
  const shared = typeof address === 'string' && /^https?:/i.test(address) ? { shared: address } : {};
  if (!figures.length) return { text, ...shared };
  if (values['no-images']) {
    tell(`${nameOf(file)}: ${figures.length} pictures are left out`);
    story.articleBody = blocks.filter((block) => !figures.includes(block));
    return { text: JSON.stringify(story), ...shared };
  }
  const folder = file === undefined || file === '-' ? process.cwd() : path.dirname(file);
  const known = new Map<string, string>();
  let all = 0;
  const left = new Set<Block>();
  for (const block of figures) {
    const url = block.image!.url as string;
    try {
      const data = known.get(url) ?? await taken(url, folder, values);
      known.set(url, data);
      if ((all += data.length * 3 / 4) > mostOfAll) throw new Refused(`more than ${mostOfAll >> 20} MB in all`);
      block.image!.url = data;
    } catch (cause) {
      tell(`${nameOf(file)}: ${url.slice(0, 100)}: ${cause instanceof Refused ? cause.message : `cannot be read (${(cause as Error).message.split('\n')[0]})`}; the picture is left out`);
      left.add(block);
    }
  }
  // What is said under a picture stays.
  story.articleBody = blocks.flatMap((block) => (!left.has(block) ? [block] : block.caption
    ? [{ role: 'caption', ...(typeof block.caption === 'string' ? { text: block.caption } : { runs: block.caption }) }] : []));
  return { text: JSON.stringify(story), ...shared };
}

async function taken(url: string, folder: string, values: Values): Promise<string> {
  if (/^data:/i.test(url)) {
    if (url.length * 3 / 4 > most) throw new Refused(`more than ${most >> 20} MB`);
    return url;
  }
  const isWeb = /^(?:https?:)?\/\//i.test(url);
  if (isWeb && !values['fetch-images']) throw new Refused('--fetch-images takes it in');
  const bytes = isWeb ? await fetched(url.replace(/^\/\//, 'https://')) : beside(url, folder);
  const type = typeOf(bytes);
  if (!type) throw new Refused('no picture (PNG, JPEG, GIF, WebP, AVIF or SVG)');
  return `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
