// The studio: a text goes in, is looked at and put right, and goes out as one file.
import { CoreError } from '../core/core.js';
import { ToolsCore } from '../core/tools-core.js';
import type { FanjianReaderElement } from '../reader/element.js';
import { Checks } from './checks.js';
import { readFile } from './files.js';
import { History } from './history.js';
import { nothing, type State } from './state.js';
import { fillFindings, fillSheet, type EditorCallbacks } from './block-editor.js';
import { finished, workOn, type Work } from './document.js';

// With one of each kind of damage.
const sample = `港口夜航開通
本報海州三月五日訊（記者 林書瑋）海州港的夜間航線昨天開通，生態(tài)環(huán)境也好了，環(huán)保部門說，還要看黨(dǎng)員。
碼頭上的老船長說：「這篇文章的后半篇，要嚴格規范管理。」
港務局認為，夜航的經濟發展\ufffd(jié)摿\ue78a薮\ufffd,下半年還要增開兩班，黨(dǎng)組織也來了，還有環(huán)島路。
`;

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const source = find<HTMLTextAreaElement>('source');
const [sheet, findings, status, trouble] = ['sheet', 'findings', 'status', 'trouble'].map((id) => find(id)) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
const buttons = { undo: find<HTMLButtonElement>('undo'), redo: find<HTMLButtonElement>('redo'), save: find<HTMLButtonElement>('save') };
const opener = find<HTMLInputElement>('open');
const readers = [...document.querySelectorAll<FanjianReaderElement>('fanjian-reader')];
let history: History;   // before run()
let work: Work | null = null;
let seen: State | undefined;   // what `work` is of
let due: ReturnType<typeof setTimeout> | undefined;

// What the page unpacked: the core of the tools, and the two lists.
const given = (globalThis as { fanjianWasm?: Uint8Array<ArrayBuffer> }).fanjianWasm!;
void start(given);

async function start(all: Uint8Array<ArrayBuffer>): Promise<void> {
  const view = new DataView(all.buffer, all.byteOffset, all.byteLength);
  let at = 0;
  const parts = Array.from({ length: 3 }, () => {
    const size = view.getUint32(at, true);
    return all.subarray(at + 4, at += 4 + size);
  }) as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
  const [core, kept] = await Promise.all([ToolsCore.load(parts[0]), History.open((why) => { find('unsaved').textContent = why; })]);
  history = kept;
  run(core, new Checks(core, { wasm: parts[0], words: parts[1], readings: parts[2] }));
}

function run(core: ToolsCore, checks: Checks): void {
  const callbacks: EditorCallbacks = {
    turn(keys) {
      const turned = new Set(history.now.turned);
      for (const key of keys) if (!turned.delete(key)) turned.add(key);
      history.change({ turned: [...turned] });
      show();
    },
    role(block, role) {
      history.change({ roles: { ...history.now.roles, [block]: role } });
      show();
    },
    look(start, end) {
      source.focus();
      source.setSelectionRange(start, end);
      // To where it is: a text area scrolls to its selection by itself only while one types.
      source.scrollTop = source.scrollHeight * start / Math.max(1, source.value.length) - source.clientHeight / 2;
    },
  };

  let turn = 0;
  const show = async () => {
    clearTimeout(due);
    const own = ++turn;
    const state = history.now;
    if (source.value !== state.text) source.value = state.text;
    buttons.undo.disabled = !history.canUndo;
    buttons.redo.disabled = !history.canRedo;
    trouble.textContent = '';
    try {
      status.textContent = state.text.trim() ? '檢查中…' : '';
      const diagnostics = state.text.trim() ? await checks.diagnostics(state.text) : [];
      if (own !== turn || !diagnostics) return;
      work = state.text.trim() ? workOn(core, diagnostics, state) : null;
    } catch (cause) {
      if (own !== turn) return;
      work = null;
      trouble.textContent = `這篇文字無法處理（${cause instanceof CoreError ? cause.code : String(cause)}），原文沒有改動。`;
    }
    seen = state;
    source.lang = sheet.lang = work?.lang ?? 'zh';
    buttons.save.disabled = !work;
    document.body.classList.toggle('empty', !work);
    for (const reader of readers) reader.article = work ? work.article : null;
    fillFindings(findings, work ?? { findings: [] } as unknown as Work, callbacks);
    fillSheet(sheet, work ?? { parts: [] } as unknown as Work, callbacks);
    const open = work?.findings.filter(({ fix, on }) => fix === null && !on).length ?? 0;
    status.textContent = work ? `找到 ${work.findings.length} 處${open ? `，其中 ${open} 處無法復原` : ''}` : '';
  };
  const soon = () => {
    ++turn;
    clearTimeout(due);
    due = setTimeout(show, 300);
  };

  const take = async (file: File | null | undefined) => {
    if (!file) return;
    const read = await readFile(core, file);
    history.change({ ...nothing, text: read.text });
    await show();
    if (read.trouble) trouble.textContent = read.trouble;
  };

  source.addEventListener('input', () => {
    // Roles are those of blocks that may be others now.
    history.change({ text: source.value, roles: {} }, true);
    soon();
  });
  buttons.undo.addEventListener('click', () => (history.undo(), show()));
  buttons.redo.addEventListener('click', () => (history.redo(), show()));
  buttons.save.addEventListener('click', () => void save());
  find('sample').addEventListener('click', () => {
    history.change({ ...nothing, text: sample });
    void show();
    source.focus();
  });
  find('choose').addEventListener('click', () => opener.click());
  opener.addEventListener('change', () => void take(opener.files?.[0]).then(() => { opener.value = ''; }));
  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'z' || key === 'y') {
      if (key === 'y' || event.shiftKey) history.redo();
      else history.undo();
      show();
    } else if (key === 's') void save();
    else return;
    event.preventDefault();
  });
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void take(file);
  });
  // A block that is clicked in a view is shown among the parts, where its role can be set.
  for (const reader of readers) {
    reader.addEventListener('click', (event) => {
      const article = reader.shadowRoot?.querySelector('article');
      const block = (event.composedPath() as Element[]).find((each) => article?.contains(each) && /^(P|H1|H2)$/.test(each.tagName));
      if (!article || !block) return;
      const at = [...article.querySelectorAll('p, h1, h2')].indexOf(block);
      const row = sheet.querySelector<HTMLElement>(`[data-block="${at}"]`);
      row?.scrollIntoView({ block: 'nearest' });
      sheet.querySelector('.seen')?.classList.remove('seen');
      row?.classList.add('seen');
    });
  }

  const save = async () => {
    // What was typed while a check ran is in the file.
    while (seen !== history.now) await show();
    const reader = ['reader-packed', 'reader-unpack'].map((id) => {
      const element = find(id) as HTMLScriptElement;
      const { type, dataset: { scripts } } = element;
      return `<script${type ? ` type="${type}" data-scripts="${scripts}"` : ''}>${element.textContent}</script>\n`;
    }).join('');
    const page = work && finished(core, work, reader);
    if (!page) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
    link.download = `${(readers[0]?.shadowRoot?.querySelector('h1')?.textContent ?? '').trim().replace(/[\\/:*?"<>|\s]+/g, ' ').slice(0, 40) || 'story'}.html`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    status.textContent = `已存成 ${link.download}`;
  };

  document.body.classList.remove('waiting');
  source.disabled = false;
  show();
}
