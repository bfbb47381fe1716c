// The story in its parts, for the editor's hand: each block with its role, and in its text every place
// with a diagnostic as a button.
import type { Reason } from '../core/check.js';
import type { Finding, Work } from './part.js';

export const roles: Readonly<Record<string, string>> = {
  headline: '標題', dateline: '電頭', byline: '署名', lead: '導語', paragraph: '段落', heading: '小標題', attribution: '引出說話',
  quotation: '引文', caption: '圖說', credit: '編輯署名', notice: '聲明', stamp: '時間戳', deck: '副題',
  question: '問', answer: '答', listItem: '列表項', editorNote: '編者按', navigation: '導覽', table: '表格', figure: '圖片', embed: '影音連結',
};
/** What a line can be. */
export const lines: readonly string[] = Object.keys(roles).filter((role) => role !== 'figure' && role !== 'embed');

export interface EditorCallbacks {
  turn(keys: readonly string[]): void;
  role(block: number, role: string): void;
  look(start: number, end: number): void;   // at a place of the source
}

// Rows that are made at once; the rest follow, so many a task.
const atOnce = 200;
const filled = new WeakMap<HTMLElement, object>();

function fill<T>(list: HTMLElement, all: readonly T[], row: (one: T, at: number) => HTMLElement): void {
  const turn = {};
  filled.set(list, turn);
  list.replaceChildren();
  const more = (from: number) => {
    if (filled.get(list) !== turn) return;
    list.append(...all.slice(from, from + atOnce).map((one, i) => row(one, from + i)));
    if (from + atOnce < all.length) setTimeout(more, 0, from + atOnce);
  };
  more(0);
}

export function fillSheet(sheet: HTMLElement, work: Work, callbacks: EditorCallbacks): void {
  const { ownerDocument: document } = sheet;
  fill(sheet, work.rows, ({ role, roles: allowed, pieces, picture }, block) => {
    const row = document.createElement('li');
    row.dataset.block = String(block);
    const select = document.createElement('select');
    select.setAttribute('aria-label', `第 ${block + 1} 段是什麼`);
    for (const value of allowed ?? (role === 'figure' ? ['figure', ...lines] : lines)) select.append(new Option(roles[value], value, false, value === role));
    if (select.selectedIndex < 0 || select.value !== role) select.prepend(new Option(roles[role] ?? role, role, true, true));
    select.disabled = select.length < 2;
    select.addEventListener('change', () => callbacks.role(block, select.value));
    const text = document.createElement('p');
    text.lang = work.lang;
    if (picture !== undefined) text.append(pictureOf(document, picture));
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        text.append(piece);
        continue;
      }
      const finding = work.findings[piece.finding]!;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = `diagnostic ${finding.kind}`;
      button.setAttribute('aria-pressed', String(finding.on));
      button.disabled = finding.to === null;
      button.textContent = piece.text;
      button.title = finding.to === null ? `${finding.text}：無法復原` : `${finding.text} → ${finding.to}${guessed(finding)}`;
      button.addEventListener('click', () => callbacks.turn([finding.key]));
      text.append(button);
    }
    row.append(select, text);
    return row;
  });
}

function pictureOf(document: Document, address: string): HTMLElement {
  if (!address) {
    const none = document.createElement('span');
    none.className = 'none';
    none.textContent = '圖片不在這裡';
    return none;
  }
  const image = document.createElement('img');
  image.alt = '';
  image.src = address;
  return image;
}

const guessed = ({ fix, to }: Finding) => (fix === null && to !== null ? '（猜測）' : '');

const said = { bytes: '錯碼', character: '錯字', gloss: '夾注' };

function because(reason: Reason): string {
  switch (reason.code) {
    case 'phrase': return `依詞語「${reason.phrase}」`;
    case 'context': return `依上下文（${reason.score}%）`;
    case 'not_traditional': return '不是繁體字';
    case 'reading': return `留下的讀音 ${reason.reading}`;
    case 'lost_bytes': return '有位元組已經遺失';
    case 'shifted_bytes': return '位元組錯開一位';
  }
}

// From so many of one kind on, they are one row, which unfolds.
const many = 9;
const unfolded = new WeakMap<HTMLElement, Set<string>>();   // of a list: which kinds are

export function fillFindings(list: HTMLElement, work: Work, callbacks: EditorCallbacks): void {
  const kinds = new Map<string, Finding[]>();
  for (const finding of work.findings) {
    const known = kinds.get(finding.kind);
    if (known) known.push(finding);
    else kinds.set(finding.kind, [finding]);
  }
  const rows = new Set<Finding | readonly Finding[]>();
  for (const finding of work.findings) {
    const all = kinds.get(finding.kind)!;
    rows.add(all.length < many ? finding : all);
  }
  fill(list, [...rows], (row) => ('kind' in row ? findingRow(list, row, callbacks) : groupRow(list, row, callbacks)));
}

function checkbox(list: HTMLElement, findings: readonly Finding[], said: string, callbacks: EditorCallbacks): HTMLElement {
  const label = list.ownerDocument.createElement('label');
  const box = list.ownerDocument.createElement('input');
  const open = findings.filter(({ to }) => to !== null);
  const on = open.filter((finding) => finding.on);
  box.type = 'checkbox';
  box.checked = on.length > 0 && on.length === open.length;
  box.indeterminate = on.length > 0 && !box.checked;
  box.disabled = !open.length;
  box.addEventListener('change', () => callbacks.turn(open.filter((finding) => finding.on !== box.checked).map(({ key }) => key)));
  label.append(box, said);
  return label;
}

function groupRow(list: HTMLElement, findings: readonly Finding[], callbacks: EditorCallbacks): HTMLElement {
  const { ownerDocument: document } = list;
  const [{ kind }] = findings as readonly [Finding];
  const open = unfolded.get(list) ?? new Set();
  unfolded.set(list, open);
  const row = document.createElement('li');
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.append(`${said[kind]} ${findings.length} 處`);
  const inner = document.createElement('ul');
  // Rows are made when they are looked at.
  const unfold = () => {
    if (details.open) open.add(kind);
    else open.delete(kind);
    if (details.open && !inner.hasChildNodes()) fill(inner, findings, (finding) => findingRow(list, finding, callbacks));
  };
  details.addEventListener('toggle', unfold);
  details.open = open.has(kind);
  if (details.open) unfold();
  details.append(summary, inner);
  row.append(checkbox(list, findings, ' 全部', callbacks), details);
  row.className = 'kind';
  return row;
}

function findingRow(list: HTMLElement, finding: Finding, callbacks: EditorCallbacks): HTMLElement {
  const { kind, text, to, reason, start, end } = finding;
  const row = list.ownerDocument.createElement('li');
  const place = list.ownerDocument.createElement('button');
  place.type = 'button';
  place.textContent = because(reason);
  place.title = '在原文中查看';
  place.addEventListener('click', () => callbacks.look(start, end));
  row.append(checkbox(list, [finding], ` ${said[kind]} ${text} → ${to ?? '？'}${guessed(finding)}`, callbacks), place);
  return row;
}
