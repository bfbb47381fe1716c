// A story that is Markdown, under correction: its blocks, each with the findings in it, and the JSON of its page.
//
// What is corrected is the Markdown. To know where a correction is in the story, it is read once more with
// noncharacters around each; where these would change what is read, the page has the corrections for good.
import type { ToolsCore } from '../core/tools-core.js';
import { applyEdits, type TextEdit } from '../core/text-edit.js';
import { madeOfMarkdown } from '../sources/documents.js';
import { type Block, type Content, lineOf, SourceError, type Story, textOf } from '../sources/story.js';
import { lines } from './block-editor.js';
import { type Finding, type Row, type Work, wordOf } from './part.js';
import type { Pictures } from './pictures.js';
import { inside } from './role-json.js';
import type { State } from './state.js';

// A mark has a number, and ends behind what it is around.
const numbered = (number: number) => `\uFDD0${String(number).replace(/\d/g, (digit) => String.fromCharCode(0xFDD2 + Number(digit)))}`;
const around = (number: number, text: string) => `${numbered(number)}${text}\uFDD1`;
const mark = /\uFDD0([\uFDD2-\uFDDB]+)([^\uFDD0\uFDD1]*)\uFDD1/g;
const numberOf = (digits: string) => Number(digits.replace(/./g, (digit) => String(digit.charCodeAt(0) - 0xFDD2)));
const unmarked = (text: string) => text.replace(/[\uFDD0-\uFDDB]/g, '');

type Shelf = Pick<Pictures, 'get'>;
interface Shown { inLanguage?: string; articleBody?: { role: string; before?: string; runs?: { text: string; part?: string }[] }[] }

export function markdownWork(core: ToolsCore, findings: readonly Finding[], edits: readonly TextEdit[], state: State, pictures: Shelf): Omit<Work, 'findings' | 'edits'> {
  const read = (text: string): Story => {
    try {
      return madeOfMarkdown(text).story;
    } catch (cause) {
      if (cause instanceof SourceError && cause.code === 'no_story') return { articleBody: [] };
      throw cause;
    }
  };
  const jsonOf = (story: Story, missing: string[]) => JSON.stringify(withPictures(withRolesSet(story, state.roles), pictures, missing));
  const corrected = read(applyEdits(state.text, edits));
  const missing: string[] = [];
  const article = jsonOf(corrected, missing);
  const given = givenOf(state.text, edits, article, (text) => jsonOf(read(text), []));
  const known = knownOf(core, article);
  return { rows: rowsOf(corrected, findings.length ? read(marked(state.text, findings, edits)) : corrected, known, findings, state.roles, pictures), lang: known.inLanguage ?? 'zh', given, article, missing };
}

/** The JSON of the source, and edits that make the corrected story of it. */
function givenOf(text: string, edits: readonly TextEdit[], article: string, jsonOf: (text: string) => string): Work['given'] {
  const whole = { text: article, edits: [] };
  if (!edits.length) return whole;
  const source = jsonOf(text);
  const json = jsonOf(applyEdits(text, edits.map(({ start, end }, at) => ({ start, end, text: around(at, text.slice(start, end)) }))));
  if (unmarked(json) !== source) return whole;
  const placed: TextEdit[] = [];
  let shift = 0;
  for (const { 0: all, 1: digits = '', 2: inner = '', index } of json.matchAll(mark)) {
    const start = index - shift;
    placed.push({ start, end: start + inner.length, text: inside(edits[numberOf(digits)]!.text) });
    shift += all.length - inner.length;
  }
  return placed.length === edits.length && applyEdits(source, placed) === article ? { text: source, edits: placed } : whole;
}

// The corrected text with marks around what was found.
function marked(text: string, findings: readonly Finding[], edits: readonly TextEdit[]): string {
  const to = new Map(edits.map((edit) => [edit.start, edit.text]));
  let last = 0;
  const all = findings.flatMap(({ start, end }, at) => {
    if (start < last) return [];
    last = end;
    return [{ start, end, text: around(at, to.get(start) ?? text.slice(start, end)) }];
  });
  return applyEdits(text, all);
}

function knownOf(core: ToolsCore, json: string): Shown {
  const story = core.open(json);
  try {
    return story.article() as Shown;
  } finally {
    story.close();
  }
}

const bare = (text: string) => unmarked(text).replace(/\s/g, '');

// The role that the core finds for each line: of a line in two parts, that of the last.
function rolesOf(blocks: readonly Block[], { articleBody = [] }: Shown): (string | undefined)[] {
  const known: { role: string; text: string }[] = [];
  for (const { role, before, runs = [] } of articleBody) {
    const text = runs.filter(({ part }) => part !== 'mark').map((run) => run.text).join('');
    const last = known[known.length - 1];
    if (before === '' && last) {
      last.role = role;
      last.text += text;
    } else {
      known.push({ role, text });
    }
  }
  let at = 0;
  return blocks.map((block) => {
    if ('image' in block || 'rows' in block) return undefined;
    const text = bare(lineOf(block)).slice(0, 20);
    for (let next = at; next < known.length; ++next) {
      if (!bare(known[next]!.text).startsWith(text.slice(0, 12))) continue;
      at = next + 1;
      return known[next]!.role;
    }
    return undefined;
  });
}

function rowsOf(story: Story, withMarks: Story, known: Shown, findings: readonly Finding[], set: State['roles'], pictures: Shelf): Row[] {
  // Marks that change what is read are none.
  const usable = unmarked(JSON.stringify(withMarks)) === JSON.stringify(story);
  const { headline, alternativeHeadline, articleBody } = usable ? withMarks : story;
  const pieces = (text: string): Row['pieces'] => {
    const all: Row['pieces'] = [];
    let at = 0;
    for (const { 0: whole, 1: digits = '', 2: inner = '', index } of text.matchAll(mark)) {
      const finding = numberOf(digits);
      all.push(text.slice(at, index), { finding, text: wordOf(findings[finding]!, inner) });
      at = index + whole.length;
    }
    return [...all, text.slice(at)];
  };
  const head = [['headline', headline], ['deck', alternativeHeadline]] as const;
  const found = rolesOf(articleBody, known);
  const first = head.flatMap(([role, text]): Row[] => (text ? [{ role, roles: [role], pieces: pieces(text) }] : []));
  return [
    ...first,
    ...articleBody.map((block, at): Row => {
      const own = set[String(at + first.length)];
      if ('image' in block) {
        const { url, alt = '' } = block.image;
        const said = [textOf(block.caption), textOf(block.credit)].filter(Boolean).join('\u3000');
        return { role: own ?? 'figure', roles: ['figure', 'caption'], pieces: pieces(said || alt), picture: pictures.get(url)?.data ?? (/^data:/i.test(url) ? url : '') };
      }
      if ('rows' in block) return { role: own ?? 'table', roles: ['table', 'paragraph'], pieces: pieces(lineOf(block)) };
      const role = own ?? block.role ?? found[at] ?? 'paragraph';
      return { role, ...(block.role === 'embed' ? { roles: ['embed', 'paragraph'] } : { roles: lines }), pieces: pieces(lineOf(block)) };
    }),
  ];
}

const cellsOf = (text: string) => text.replace(/^\s*\||\|\s*$/g, '').split(/\s*\|\s*|\t+|\u3000+|\s{2,}/);

// Blocks with the roles that the editor set, by their rows in the sheet.
function withRolesSet(story: Story, roles: State['roles']): Story {
  const first = Number(Boolean(story.headline)) + Number(Boolean(story.alternativeHeadline));
  let open: Content[][] | undefined;
  const articleBody = story.articleBody.flatMap((block, at): Block[] => {
    const role = roles[String(at + first)];
    const rows = open;
    open = undefined;
    if (!role || role === ('role' in block ? block.role : undefined)) return [block];
    if ('image' in block) return [{ role, ...(typeof block.caption === 'object' ? { runs: block.caption } : { text: block.caption || block.image.alt || ' ' }) }];
    if ('rows' in block) return block.rows.map((row) => ({ role, text: row.map(textOf).join('\u3000') }));
    if (role === 'table') {
      open = rows ?? [];
      open.push(cellsOf(lineOf(block)));
      return rows ? [] : [{ role: 'table', header: false, rows: open }];
    }
    const said = block.runs ? { runs: block.runs } : { text: block.text ?? '' };
    return [role === 'listItem' ? { role, ordered: false, depth: 1, ...said } : { role, ...said }];
  });
  return { ...story, articleBody };
}

function withPictures(story: Story, pictures: Shelf, missing: string[]): Story {
  const articleBody = story.articleBody.map((block) => {
    if (!('image' in block)) return block;
    const { image } = block;
    const kept = pictures.get(image.url);
    if (!kept && !/^data:/i.test(image.url)) missing.push(image.url);
    return kept ? { ...block, image: { ...image, url: kept.data, ...(kept.width && !image.width ? { width: kept.width, height: kept.height } : {}) } } : block;
  });
  const kept = story.image && pictures.get(story.image.url);
  return { ...story, ...(kept ? { image: { ...story.image, url: kept.data } } : {}), articleBody };
}
