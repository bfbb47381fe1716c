// Converts HTML pages: one, or all of a folder.
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ConvertedPage, PageRequest } from 'fanjian:markup';
import type { ToolsCore } from '../core/tools-core.js';
import { decode, DecodingError, detected, type Encoding, encodingOf } from '../core/encoding.js';
import { isWholePage } from '../sources/sniff.js';
import { InputError, UsageError } from './errors.js';
import { Progress, writesToFile } from './progress.js';
import type { Values } from './values.js';
import { tell } from './visible.js';

export type PageOptions = PageRequest & { encoding: Encoding | undefined; hreflang: readonly string[] };

export const isPageName = (file: string) => /\.(?:x?html?|xht)$/i.test(file);
export const isPage = (beginning: Uint8Array) =>
  isWholePage(Buffer.from(beginning.subarray(0, 4096)).toString('latin1').replace(/^\xEF\xBB\xBF/, ''));
export const isFolder = (file: string | undefined) =>
  file !== undefined && file !== '-' && Boolean(statSync(file, { throwIfNoEntry: false })?.isDirectory());

/** --hreflang TAG=URL, each. */
export function hreflangOf({ hreflang }: Values): string[] {
  const given = Array.isArray(hreflang) ? hreflang : [];
  for (const one of given) {
    if (!/^[\w-]+=./.test(one)) throw new UsageError(`--hreflang ${one}: not TAG=URL`);
  }
  return given;
}

/** A converter of pages, as UTF-8. `place`: the page's path in its folder. */
export async function pageConverter(core: ToolsCore, options: PageOptions): Promise<(bytes: Uint8Array, name: string, place: string) => string> {
  // Loads the parser only when needed.
  const { convertPage } = await import('fanjian:markup');
  return (bytes, name, place) => {
    const { text, charset } = read(core, bytes, name, options.encoding);
    const href = place.split(path.sep).map(encodeURIComponent).join('/');
    const alternates = options.hreflang.map((one) => {
      const at = one.indexOf('=');
      return { lang: one.slice(0, at), href: one.slice(at + 1).replaceAll('{path}', href) };
    });
    const done: ConvertedPage = convertPage(core, text, { ...options, alternates, charset });
    if (done.foreign) tell(`${name}: lang="${done.foreign}" is not Chinese: left as it is; --from says what it is`);
    return done.html;
  };
}

// A page names its encoding; what is UTF-8 is UTF-8 all the same.
function read(core: ToolsCore, bytes: Uint8Array, name: string, encoding: Encoding | undefined): { text: string; charset?: string } {
  const found = detected(core, bytes);
  const named = /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'))?.[1];
  const meant = found.encoding === 'utf-8' || found.mark ? undefined : encodingOf(named ?? '');
  const used = encoding ?? (meant && !meant.startsWith('utf') ? meant : found.encoding);
  try {
    const text = decode(core, used === 'utf-8' || used !== found.encoding ? bytes : bytes.subarray(found.mark), used);
    return { text, ...(used === 'utf-8' ? {} : { charset: 'utf-8' }) };
  } catch (cause) {
    if (!(cause instanceof DecodingError)) throw cause;
    throw new InputError(`${name}:${cause.line}:${cause.column}: not ${used} at byte ${cause.offset}${encoding ? '' : '; --from says what it is'}`);
  }
}

/** Converts the pages of a folder into another; everything else is copied. Exit status 1 if a page could not be read. */
export async function folder(core: ToolsCore, from: string, values: Values, options: PageOptions): Promise<number> {
  const to = typeof values.output === 'string' ? values.output : '';
  if (!to) throw new UsageError('-o FOLDER is needed for a folder');
  const [source, target] = [path.resolve(from), path.resolve(to)];
  if (`${target}/`.startsWith(`${source}/`) || `${source}/`.startsWith(`${target}/`)) throw new UsageError('-o: a folder outside of the one that is read');
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory() === false) throw new UsageError(`${to}: not a folder`);
  writesToFile();
  const files = filesIn(source);
  const progress = new Progress(files.reduce((sum, { size }) => sum + size, 0));
  const convert = await pageConverter(core, options);
  let bad = 0;
  try {
    for (const { place, size } of files) {
      const out = path.join(target, place);
      try {
        const bytes = new Uint8Array(readFileSync(path.join(source, place)));
        put(out, isPageName(place) ? convert(bytes, path.join(from, place), place) : bytes);
      } catch (cause) {
        if (!(cause instanceof InputError) && (cause as NodeJS.ErrnoException).syscall === undefined) throw cause;
        ++bad;
        progress.end();
        tell((cause as Error).message);
      }
      progress.add(size);
    }
  } finally {
    progress.end();
  }
  return bad ? 1 : 0;
}

// Everything but links to folders, which may lead in a circle.
function filesIn(top: string): { place: string; size: number }[] {
  const found: { place: string; size: number }[] = [];
  const open = [''];
  for (let folderAt; (folderAt = open.pop()) !== undefined;) {
    for (const name of readdirSync(path.join(top, folderAt)).sort()) {
      const place = path.join(folderAt, name);
      const stats = statSync(path.join(top, place), { throwIfNoEntry: false });
      if (stats?.isFile()) found.push({ place, size: stats.size });
      else if (stats?.isDirectory() && !lstatSync(path.join(top, place)).isSymbolicLink()) open.push(place);
      else tell(`${path.join(top, place)}: neither a file nor a folder; skipped`);
    }
  }
  return found;
}

// Beside its place first: a page is there whole or not at all.
function put(file: string, content: string | Uint8Array): void {
  const beside = `${file}.${process.pid}.tmp`;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(beside, content);
    renameSync(beside, file);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
}
