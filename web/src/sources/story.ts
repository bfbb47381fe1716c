// A story as every source gives it: schema.org's NewsArticle, with blocks (web/docs or core/README.md name the roles).
export interface Run {
  text: string;
  gloss?: string; link?: string; strong?: true; emphasis?: true; code?: true; keep?: true; sub?: true; sup?: true; lang?: string;
}
export interface Picture { url: string; link?: string; alt?: string; width?: number; height?: number }
export type Content = string | Run[];
export type Block =
  | { role?: string; text?: string; runs?: Run[]; url?: string }
  | { role: 'listItem'; ordered: boolean; depth: number; position?: number; text?: string; runs?: Run[] }
  | { role: 'figure'; image: Picture; caption?: Content; credit?: Content }
  | { role: 'table'; header: boolean; rows: Content[][] };

export interface Story {
  headline?: string;
  alternativeHeadline?: string;
  author?: { name: string }[];
  creditText?: string;
  publisher?: { name: string };
  datePublished?: string;
  dateModified?: string;
  url?: string;
  articleSection?: string;
  dateline?: string;
  image?: Picture;
  inLanguage?: string;
  articleBody: Block[];
}

/** A story, and what a reader of it should know: what was left out, what is in doubt. */
export interface Made { story: Story; warnings: string[] }

/** Why a source gives no story. `code` is for programs. */
export class SourceError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'SourceError';
    this.code = code;
  }
}

export const textOf = (content: Content | undefined): string =>
  (typeof content === 'string' ? content : (content ?? []).map(({ text }) => text).join(''));

/** The text of a block, a line. */
export function lineOf(block: Block): string {
  if ('rows' in block) return block.rows.map((row) => row.map((cell) => textOf(cell).trim()).join('\u3000')).join('\n');
  if ('image' in block) return [textOf(block.caption), textOf(block.credit)].filter(Boolean).join('\n');
  return block.runs ? textOf(block.runs) : block.text ?? '';
}
