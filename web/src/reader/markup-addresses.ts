// The addresses of markup's links, pictures and embeds: where they stand, and what they are in the page's terms.
import { getAttribute, querySelector } from '../core/dom.js';

export const pictures = /^(https?:|blob:|data:image\/(png|jpeg|gif|webp|avif|svg\+xml)[;,])/i;
export const links = /^(https?:|mailto:)/i;

// A picture in its own address that is longer is a mistake (core/story/address.h).
export const mostOfAddress = 8 << 20;

const lazy = ['data-src', 'data-original', 'data-lazy-src', 'data-lazyload', 'data-actualsrc', 'data-url'];
const placeholder = /^data:image\/(gif|svg|png)[^]{0,400}$|\b(blank|placeholder|spacer|loading|lazy|transparent|1x1)\b[^/]*\.(gif|png|svg)/i;

/** The address, resolved; empty where it is not allowed. */
export function addressIn(base: string, given: string | null, allowed: RegExp): string {
  const raw = (given ?? '').trim();
  if (!raw || raw.length > mostOfAddress) return '';
  if (/^data:/i.test(raw)) return allowed.test(raw) ? raw.replace(/\s+/g, '') : '';
  try {
    const url = new URL(raw, base || undefined);
    if (allowed.test(url.href)) return url.href;
    // A page that was opened from the disk: what is relative stays so.
    return url.protocol === 'file:' && !/^[\w+.-]+:/.test(raw) ? raw.replace(/\s/g, '%20').replace(/\\/g, '/') : '';
  } catch {
    return /^[\w+.-]+:/.test(raw) || /[\s\\\0-\x1f]/.test(raw) ? '' : raw;
  }
}

/** A picture, with the address that a script would give it later where that is its own. */
export function pictureOf(element: Element): { given: string | null; alt: string; width: number; height: number } {
  const alt = (getAttribute(element, 'alt') ?? '').trim();
  const width = Number(getAttribute(element, 'width') ?? 0) | 0;
  const height = Number(getAttribute(element, 'height') ?? 0) | 0;
  let given = getAttribute(element, 'src');
  if (!given || placeholder.test(given)) {
    given = lazy.map((name) => getAttribute(element, name)).find(Boolean) || given
      || (getAttribute(element, 'srcset') ?? getAttribute(element, 'data-srcset') ?? '').trim().split(/\s/)[0]!;
  }
  return { given, alt, width, height };
}

export function addressOfEmbed(element: Element): string | null {
  const given = getAttribute(element, 'src') || getAttribute(element, 'data-src') || getAttribute(element, 'data');
  if (given) return given;
  const source = querySelector(element, 'source[src]');
  return source && getAttribute(source, 'src');
}
