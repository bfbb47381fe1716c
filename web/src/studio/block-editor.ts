// The story in its parts, for the editor's hand: each block with its role, and in its text every place
// with a diagnostic as a button.
import type { Reason } from '../core/check.js';
import type { Finding, Work } from './document.js';

export const roles: Readonly<Record<string, string>> = {
  headline: '標題', dateline: '電頭', byline: '署名', lead: '導語', paragraph: '段落', heading: '小標題', attribution: '引出說話',
  quotation: '引文', caption: '圖說', credit: '編輯署名', notice: '聲明', stamp: '時間戳', deck: '副題',
  question: '問', answer: '答', listItem: '列表項', editorNote: '編者按', navigation: '導覽',
};

export interface EditorCallbacks {
  turn(key: string): void;
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
  let next = 0;
  fill(sheet, work.parts, ({ role, start, end }, block) => {
    const row = document.createElement('li');
    row.dataset.block = String(block);
    const select = document.createElement('select');
    select.setAttribute('aria-label', `第 ${block + 1} 段是什麼`);
    for (const [value, name] of Object.entries(roles)) select.append(new Option(name, value, false, value === role));
    select.addEventListener('change', () => callbacks.role(block, select.value));
    const text = document.createElement('p');
    text.lang = 'zh';
    let at = start;
    for (; next < work.places.length && work.places[next]!.start < end; ++next) {
      const place = work.places[next]!, finding = work.findings[next]!;
      if (place.start < at || place.end > end) continue;
      text.append(work.shown.slice(at, place.start));
      const button = document.createElement('button');
      button.type = 'button';
      button.className = `diagnostic ${finding.kind}`;
      button.setAttribute('aria-pressed', String(finding.on));
      button.disabled = finding.to === null;
      button.textContent = finding.kind === 'gloss' && finding.on ? finding.to : work.shown.slice(place.start, place.end);
      button.title = finding.to === null ? `${finding.text}：無法復原` : `${finding.text} → ${finding.to}${guessed(finding)}`;
      button.addEventListener('click', () => callbacks.turn(finding.key));
      text.append(button);
      at = place.end;
    }
    text.append(work.shown.slice(at, end));
    row.append(select, text);
    return row;
  });
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

export function fillFindings(list: HTMLElement, work: Work, callbacks: EditorCallbacks): void {
  const { ownerDocument: document } = list;
  fill(list, work.findings, (finding) => {
    const { key, kind, text, to, reason, on, start, end } = finding;
    const row = document.createElement('li');
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = on;
    box.disabled = to === null;
    box.addEventListener('change', () => callbacks.turn(key));
    label.append(box, ` ${said[kind]} ${text} → ${to ?? '？'}${guessed(finding)}`);
    const place = document.createElement('button');
    place.type = 'button';
    place.textContent = because(reason);
    place.title = '在原文中查看';
    place.addEventListener('click', () => callbacks.look(start, end));
    row.append(label, place);
    return row;
  });
}
