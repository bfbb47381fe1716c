// Any source as what the studio edits, by the command line's own path: lines as they are, everything else as Markdown.
import { madeOfPage } from 'fanjian:html';
import type { ToolsCore } from '../core/tools-core.js';
import { decode, decodeAll, DecodingError, detected } from '../core/encoding.js';
import { madeOfCms, madeOfFeed, madeOfWord, textOfWrapped } from '../sources/documents.js';
import { markdownOf } from '../sources/markdown-writer.js';
import { binaryOf, kindOf } from '../sources/sniff.js';
import { type Block, lineOf, type Made, SourceError, textOf } from '../sources/story.js';
import { PictureError, type Pictures } from './pictures.js';

/** `notes`: what was done and left out, in words. */
export interface Imported { text: string; kind: 'markdown' | undefined; notes: string[] }
/** Of a feed all stories, as they are asked for. */
export interface Source { titles: string[]; story(at: number): Promise<Imported> }

/** That nothing can be made of a source, in words. */
export class ImportError extends Error {}

const refusals: Readonly<Record<string, string>> = {
  pdf: '是 PDF，讀不出文章；請從裡面複製文字', rtf: '是 RTF；請另存為 .docx', old_office: '是 2007 年以前的 Office 檔；請另存為 .docx', media: '是影音或讀不懂的圖片',
  archive: '是壓縮檔或別的文件；要讀的是 .docx', picture: '是讀不懂的圖片', no_story: '裡面沒有文章', error_page: '是一張錯誤頁，沒有文章', bad_word: '不是完好的 Word 檔', too_large: '解開後太大', bad_json: '的 JSON 是壞的',
};
const notes: readonly [RegExp, string][] = [
  [/^(\d+) broken lines are joined.*$/, '接起了 $1 個被截斷的行。'],
  [/^(<\w+>) is left out.*$/, '略去了 $1。'],
  [/^(<\w+>) is a link: (.*)$/, '$1 改成連結：$2'],
  [/^a link is only text: (.*)$/, '一個連結不能用，只留文字：$1'],
  [/^a (?:small )?picture is left out(.*)$/, '略去了一張圖片$1'],
  [/^the page shows (\d+) characters, its JSON-LD has (\d+).*$/, '頁面上只有 $1 字，改用它 JSON-LD 裡的 $2 字。'],
  [/^the text of the page is not the one in its JSON-LD.*$/, '頁面的文字與它的 JSON-LD 不同，用的是頁面的。'],
  [/^only (\d+) characters are left of this page: its description is taken$/, '頁面只剩 $1 字，改用它的簡介。'],
  [/^only (\d+) characters are left of this page$/, '頁面只剩 $1 字。'],
  [/^the front matter cannot be read and is left out.*$/, '開頭的資料（front matter）讀不懂，已略去。'],
];
export const noteOf = (warning: string) => {
  const found = notes.find(([pattern]) => pattern.test(warning));
  return found ? warning.replace(...found) : warning;
};

const one = (made: Imported): Source => ({ titles: [''], story: () => Promise.resolve(made) });
const sourceOf = (all: readonly Made[], pictures: Pictures): Source =>
  ({ titles: all.map(({ story }, at) => story.headline ?? (lineOf(story.articleBody[0] ?? { text: '' }).slice(0, 30) || `${at + 1}`)), story: (at) => importedOf(all[at]!, pictures) });

/** Throws ImportError. */
export async function sourceOfFile(core: ToolsCore, pictures: Pictures, file: File): Promise<Source> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const binary = binaryOf(bytes);
  if (binary && binary !== 'docx') throw new ImportError(`「${file.name}」${refusals[binary.code] ?? binary.what}。`);
  return told(`「${file.name}」`, async () => {
    if (binary) return sourceOf([await madeOfWord(bytes)], pictures);
    const { encoding, mark } = detected(core, bytes);
    const all = bytes.subarray(mark);
    try {
      return sourceOfText(decode(core, all, encoding), file.name, pictures);
    } catch (cause) {
      if (!(cause instanceof DecodingError)) throw cause;
      const source = sourceOfText(decodeAll(core, all, encoding), file.name, pictures);
      const trouble = `「${file.name}」第 ${cause.offset + mark} 個位元組起有內容無法以 ${encoding} 讀出，以「\uFFFD」表示。`;
      return { ...source, story: async (at) => source.story(at).then((made) => ({ ...made, notes: [trouble, ...made.notes] })) };
    }
  });
}

/** Throws SourceError. */
function sourceOfText(text: string, name: string, pictures: Pictures): Source {
  switch (kindOf(text, name)) {
    case 'html': return sourceOf([madeOfPage(text)], pictures);
    case 'rss': return sourceOf(madeOfFeed(text), pictures);
    case 'cms': return sourceOf(madeOfCms(text), pictures);
    case 'markdown': return one({ text, kind: 'markdown', notes: [] });
    case 'wrapped': {
      const joined = textOfWrapped(text);
      return one({ text: joined.text, kind: undefined, notes: joined.warnings.map(noteOf) });
    }
    default: return one({ text, kind: undefined, notes: [] });
  }
}

/** What is pasted where nothing else is; null: it is lines, and pasted as it is. */
export async function sourceOfPaste(pictures: Pictures, text: string, html: string): Promise<Source | null> {
  return told('貼上的內容', async () => {
    const kind = kindOf(text);
    if (kind === 'text' || kind === 'json') {
      if (!html) return null;
      const made = madeOfPage(html.replace(/^[^]*<!--StartFragment-->|<!--EndFragment-->[^]*$/g, ''));
      return isPlain(made.story.articleBody) ? null : sourceOf([made], pictures);
    }
    return sourceOfText(text, '', pictures);
  }).catch((cause: unknown) => {
    if (html && cause instanceof ImportError) return null;   // then what it says is pasted
    throw cause;
  });
}

async function told<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof SourceError) throw new ImportError(`${name}${refusals[cause.code] ?? cause.message}。`);
    if (cause instanceof SyntaxError) throw new ImportError(`${name}${refusals.bad_json!}。`);
    throw cause;
  }
}

const isPlain = (blocks: readonly Block[]) => blocks.every((block) => !('image' in block) && !('rows' in block) && !block.role && !block.runs);

async function importedOf({ story, warnings }: Made, pictures: Pictures): Promise<Imported> {
  const { headline, articleBody, ...rest } = story;
  const said = warnings.map(noteOf);
  if (!Object.keys(rest).length && isPlain(articleBody)) {
    return { text: `${[headline, ...articleBody.map(lineOf)].filter(Boolean).join('\n\n')}\n`, kind: undefined, notes: said };
  }
  const body: Block[] = [];
  for (const block of articleBody) {
    const kept = 'image' in block && /^data:/i.test(block.image.url) ? await inPictures(block, pictures, said) : block;
    if (kept) body.push(kept);
  }
  return { text: markdownOf({ ...story, articleBody: body }), kind: 'markdown', notes: said };
}

// A picture in its own address goes to the others, under a name.
async function inPictures(block: Extract<Block, { role: 'figure' }>, pictures: Pictures, said: string[]): Promise<Block | null> {
  const { url, alt } = block.image;
  try {
    const name = await pictures.add(blobOf(url), alt?.slice(0, 12) ?? '');
    const { width = 0, height = 0 } = pictures.get(name) ?? {};
    const { width: wide, height: high, ...image } = block.image;
    return { ...block, image: { ...image, url: name, ...(wide && wide !== width ? { width: wide, height: high ?? Math.round(wide * height / Math.max(1, width)) } : {}) } };
  } catch (cause) {
    if (!(cause instanceof PictureError)) throw cause;
    said.push(cause.message);
    return block.caption ? { role: 'caption', text: textOf(block.caption) } : null;
  }
}

function blobOf(address: string): Blob {
  const [, encoding, data] = /^data:[^,]*?(;base64)?,(.*)$/is.exec(address) ?? ['', '', ''];
  try {
    return new Blob([encoding ? Uint8Array.from(atob(data!), (c) => c.charCodeAt(0)) : decodeURIComponent(data!)]);
  } catch {
    throw new PictureError('一張圖片的資料是壞的，略去了。');
  }
}
