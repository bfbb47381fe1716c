// What a source is, told by its beginning.

const whole = /^<(?:!doctype\s+html|html|head|body)[\s>]/i;
const piece = /^<(?:h[1-6]|p|div|article|section|main|header|figure|meta|title|table|ul|ol|blockquote)(?:\s[^<>]*)?>/i;

/** What stands behind white space, a byte order mark, comments and an XML declaration. */
export function afterProlog(text: string): string {
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; ;) {
    while (/\s/.test(text[at] ?? '')) ++at;
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '>' : '';
    const next = end ? text.indexOf(end, at + 2) : -1;
    if (next < 0) return text.slice(at, at + 1024);
    at = next + end.length;
  }
}

/** A page that says that it is one. */
export const isWholePage = (text: string) => whole.test(afterProlog(text));

/** A page, or a piece of one. */
export function isPageText(text: string): boolean {
  const beginning = afterProlog(text);
  return whole.test(beginning) || piece.test(beginning);
}

/** What `--as` names. `wrapped`: text whose lines were broken at a width; `text`: text, line by line. */
export const kinds = ['text', 'wrapped', 'json', 'cms', 'html', 'markdown', 'rss', 'docx'] as const;
export type Kind = typeof kinds[number];

const archives: readonly [RegExp, string, string][] = [
  [/^%PDF-/, 'pdf', 'a PDF'], [/^\{\\rtf/, 'rtf', 'RTF'], [/^\xD0\xCF\x11\xE0/, 'old_office', 'a file of Word or Office before 2007: save it as .docx'],
  [/^\x89PNG/, 'picture', 'a picture (PNG)'], [/^\xFF\xD8\xFF/, 'picture', 'a picture (JPEG)'], [/^GIF8[79]a/, 'picture', 'a picture (GIF)'],
  [/^RIFF[^]{4}WEBP/, 'picture', 'a picture (WebP)'], [/^(?:II\*\0|MM\0\*)/, 'picture', 'a picture (TIFF)'], [/^[^]{4}ftyp/, 'media', 'a video or a picture (MP4, HEIC, AVIF)'],
  [/^(?:ID3|OggS|fLaC|\x1AE\xDF\xA3)/, 'media', 'a recording'], [/^\x1F\x8B/, 'archive', 'an archive (gzip)'], [/^7z\xBC\xAF/, 'archive', 'an archive (7z)'],
  [/^Rar!/, 'archive', 'an archive (RAR)'], [/^BZh\d1AY/, 'archive', 'an archive (bzip2)'], [/^\xFD7zXZ/, 'archive', 'an archive (xz)'],
];

const latin1 = (bytes: Uint8Array, size: number) => String.fromCharCode(...bytes.subarray(0, size));

/** A Word document, what no story can be read from, or null: text. */
export function binaryOf(bytes: Uint8Array): 'docx' | { code: string; what: string } | null {
  const beginning = latin1(bytes, 16);
  if (/^PK(?:\x03\x04|\x05\x06)/.test(beginning)) {
    const all = latin1(bytes.subarray(-8192), 8192) + latin1(bytes, 8192);
    if (all.includes('word/')) return 'docx';
    const what = all.includes('xl/') ? 'a spreadsheet' : all.includes('ppt/') ? 'a presentation' : all.includes('opendocument') ? 'an OpenDocument file: save it as .docx'
      : all.includes('epub') ? 'an e-book' : 'an archive (ZIP)';
    return { code: 'archive', what };
  }
  const found = archives.find(([sign]) => sign.test(beginning));
  return found ? { code: found[1], what: found[2] } : null;
}

const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?:[^\n]*\n){0,200}?---[ \t]*(?:\r?\n|$)/;
const marks = /^#{2,6} |^[-*+] \S|^\d+\. \S|^> |\*\*\S[^*\n]*\*\*|!?\[[^\]\n]*\]\([^)\s]+|^```/m;

/** What a text is. */
export function kindOf(text: string, name = ''): Kind {
  const beginning = afterProlog(text);
  if (/^<(?:rss|feed|rdf:RDF)[\s>]/i.test(beginning)) return 'rss';
  if (isPageText(text)) return 'html';
  if (/^\s*[[{]/.test(beginning)) return isCms(text) ? 'cms' : 'json';
  if (/\.(?:md|markdown|mdown)$/i.test(name) || frontMatter.test(text) || /^\uFEFF?\s{0,3}# \S/.test(text) && marks.test(text)) return 'markdown';
  return widthOf(text) ? 'wrapped' : 'text';
}

/** Of an export of Ghost. */
export function postsOfGhost(given: unknown): unknown[] | undefined {
  const posts = (given as { db?: { data?: { posts?: unknown } }[] } | null)?.db?.[0]?.data?.posts;
  return Array.isArray(posts) && posts.length ? posts : undefined;
}

function isCms(text: string): boolean {
  try {
    const given: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const [one] = [given].flat() as (Record<string, unknown> | null | undefined)[];
    if (postsOfGhost(given)) return true;
    return typeof one === 'object' && one !== null && one.articleBody === undefined && 'title' in one && ('content' in one || 'body' in one || 'html' in one);
  } catch {
    return false;
  }
}

/** Columns: a Chinese character is two. */
export function columns(line: string): number {
  let width = 0;
  for (const c of line) width += c >= '\u1100' && !/[\u2000-\u206F\u200B]/.test(c) ? 2 : 1;
  return width;
}

export const ended = /[\u3002\uff01\uff1f\u2026!?.:;\uff1a\uff1b\u300d\u300f\u201d\uff09)]\s*$/;

/** The width that a mail program or a PDF broke the lines of a text at; 0: they are its own. */
export function widthOf(text: string): number {
  const lines = text.split(/\r?\n/, 2000).map((line) => line.trimEnd());
  const inside = lines.filter((line, at) => line && lines[at + 1]);   // another follows at once
  if (inside.length < 3) return 0;
  const widths = inside.map((line) => columns(line.trim()));
  const width = Math.max(...widths);
  if (width < 24 || width > 100) return 0;
  const full = inside.filter((line, at) => widths[at]! > width - 7 && !ended.test(line));
  return full.length >= 3 && full.length * 2 >= inside.length ? width : 0;
}
