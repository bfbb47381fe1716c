// Takes a story's pictures into it as data: addresses: files beside it, and with --fetch-images those of the web.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pictureTypeOf } from '../sources/picture-type.js';
import { UsageError } from './errors.js';
import { nameOf } from './input.js';
import { type Bitmap, canShrink, type Limits, measured, shrunk } from './shrink.js';
import type { Values } from './values.js';
import { tell } from './visible.js';

export const pictureOptions = {
  'no-images': { type: 'boolean' }, 'fetch-images': { type: 'boolean' }, 'picture-width': { type: 'string' }, 'picture-limit': { type: 'string' }, 'pictures-limit': { type: 'string' },
} as const;
export const pictureUsage = `  --no-images      leave pictures and their captions out
  --fetch-images   also take in pictures of the web; without it no request is made, and they are left out
  --picture-width N
                   shrink pictures to N pixels across; 1280 by default. Needs sharp (npm install sharp); without it,
                   pictures are taken in as they are
  --picture-limit SIZE, --pictures-limit SIZE
                   at most so much of one picture, and of all; 4M and 16M by default. What is over is left out`;

const most = 64 << 20;     // that is read
const patience = 20_000;   // milliseconds for an answer

function limitsOf(values: Values): Limits {
  const given = (name: string, otherwise: string) => String(values[name] ?? otherwise);
  const width = given('picture-width', '1280');
  if (!/^[1-9]\d{0,4}$/.test(width)) throw new UsageError(`--picture-width ${width}: not a number of pixels`);
  const size = (name: string, otherwise: string) => {
    const [, number, unit] = /^(\d{1,9})([km]?)b?$/i.exec(given(name, otherwise)) ?? [];
    if (!number) throw new UsageError(`--${name} ${given(name, otherwise)}: not a size (300k, 2M)`);
    return Number(number) * (unit ? unit.toLowerCase() === 'k' ? 1024 : 1 << 20 : 1);
  };
  return { width: Number(width), one: size('picture-limit', '4M'), all: size('pictures-limit', '16M') };
}

const said = (size: number) => (size % (1 << 20) ? `${Math.ceil(size / 1024)} KB` : `${size >> 20} MB`);

interface Picture { url?: unknown; width?: unknown; height?: unknown }
interface Block { role?: unknown; image?: Picture; caption?: unknown }

class Refused extends Error {}

async function fetched(url: string): Promise<Uint8Array> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Refused(`answered ${answer.status}`);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
    if ((size += part.length) > most) throw new Refused(`more than ${said(most)}`);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function beside(url: string, folder: string): Uint8Array {
  const place = /^file:/i.test(url) ? fileURLToPath(url) : path.resolve(folder, decodeURIComponent(url.replace(/[?#].*$/s, '')));
  if (statSync(place).size > most) throw new Refused(`more than ${said(most)}`);
  return new Uint8Array(readFileSync(place));
}

/** The story, JSON as the core takes it, with its pictures in it; text stays. */
export async function withPictures(text: string, file: string | undefined, values: Values): Promise<{ text: string; shared?: string }> {
  const limits = limitsOf(values);
  if (!/^\uFEFF?\s*\{/.test(text)) return { text };
  let story: { image?: unknown; articleBody?: unknown };
  try {
    story = JSON.parse(text.replace(/^\uFEFF/, '')) as typeof story;
  } catch {
    return { text };   // the core says where it is broken
  }
  let told = false;
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
  const known = new Map<string, Promise<Taken>>();
  const over = new Set<string>();
  let all = 0;
  const left = new Set<Block>();
  for (const block of figures) {
    const picture = block.image!;
    const url = picture.url as string;
    try {
      const again = known.get(url);
      const taking = again ?? taken(url, folder, values, limits);
      known.set(url, taking);
      const { data, size, width, height, asked } = await taking;
      if (asked && !told && !await canShrink()) {
        told = true;
        tell(`${nameOf(file)}: ${url.slice(0, 100)}: wider than ${limits.width} pixels, and taken in as it is: sharp is not installed (npm install sharp)`);
      }
      // A page holds it once.
      if (!again && (all += size) > limits.all) {
        all -= size;
        over.add(url);
      }
      if (over.has(url)) {
        throw new Refused(`more than ${said(limits.all)} in all`);
      }
      picture.url = data;
      if (width && height) {
        // As wide as the story says, and as high as the picture then is: nothing moves once it is there.
        const across = Number(picture.width) > 0 ? Number(picture.width) : width;
        Object.assign(picture, { width: across, height: Math.max(1, Math.round(across * height / width)) });
      }
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

/** `asked`: it is wider than it was to be. */
interface Taken { data: string; size: number; width: number; height: number; asked: boolean }

async function taken(url: string, folder: string, values: Values, limits: Limits): Promise<Taken> {
  const given = await bitmap(url, folder, values);
  if (!given) {
    // Written out, and no matter for an encoder.
    if (url.length > limits.one) throw new Refused(`more than ${said(limits.one)}`);
    const { width, height } = measured(unescaped(url), '');
    return { data: url, size: url.length, width, height, asked: false };
  }
  const { bytes, type, width, height } = await shrunk(given, limits);
  if (bytes.length > limits.one) throw new Refused(`more than ${said(limits.one)}`);
  const data = bytes === given.bytes && /^data:/i.test(url) ? url : `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
  return { data, size: bytes.length, width, height, asked: width > limits.width && type !== 'svg+xml' };
}

// The bytes of a data: address that is not in base64.
function unescaped(url: string): Uint8Array {
  const text = url.slice(url.indexOf(',') + 1);
  try {
    return new TextEncoder().encode(decodeURIComponent(text));
  } catch {
    return new TextEncoder().encode(text);   // a % of its own
  }
}

// null of a data: address that is not in base64.
async function bitmap(url: string, folder: string, values: Values): Promise<Bitmap | null> {
  let bytes: Uint8Array;
  if (/^data:/i.test(url)) {
    const [, encoded] = /^data:[^,]*;base64,(.*)$/is.exec(url) ?? [];
    if (encoded === undefined) return null;
    bytes = new Uint8Array(Buffer.from(encoded, 'base64'));
  } else {
    const isWeb = /^(?:https?:)?\/\//i.test(url);
    if (isWeb && !values['fetch-images']) throw new Refused('--fetch-images takes it in');
    bytes = isWeb ? await fetched(url.replace(/^\/\//, 'https://')) : beside(url, folder);
  }
  const type = pictureTypeOf(bytes);
  if (!type) throw new Refused('no picture (PNG, JPEG, GIF, WebP, AVIF or SVG)');
  return measured(bytes, type);
}
