// The studio: a text goes in, is looked at and put right, and goes out as one file.
import { CoreError } from '../core/core.js';
import { ToolsCore } from '../core/tools-core.js';
import type { FanjianReaderElement } from '../reader/element.js';
import { Checks } from './checks.js';
import { History } from './history.js';
import { nothing, type State } from './state.js';
import { fillFindings, fillSheet, type EditorCallbacks } from './block-editor.js';
import { finished, workOn } from './document.js';
import { ImportError, type Imported, type Source, sourceOfFile, sourceOfPaste } from './import.js';
import { addressesIn, pictureAt, rolesCarried, withAddress } from './lines.js';
import type { Row, Work } from './part.js';
import { mostOfAll, PictureError, Pictures } from './pictures.js';
import { Words } from './words.js';

// With one of each kind of damage.
const sample = `港口夜航開通
本報海州三月五日訊（記者 林書瑋）海州港的夜間航線昨天開通，生態(tài)環(huán)境也好了，環(huán)保部門說，還要看黨(dǎng)員。
碼頭上的老船長說：「這篇文章的后半篇，要嚴格規范管理。」
港務局認為，夜航的經濟發展\ufffd(jié)摿\ue78a薮\ufffd,下半年還要增開兩班，黨(dǎng)組織也來了，還有環(huán)島路。
`;

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const source = find<HTMLTextAreaElement>('source');
const [sheet, findings, status, trouble, notes] = ['sheet', 'findings', 'status', 'trouble', 'notes'].map((id) => find(id)) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];
const kind = find<HTMLSelectElement>('kind');
const several = find<HTMLSelectElement>('several');
const buttons = { undo: find<HTMLButtonElement>('undo'), redo: find<HTMLButtonElement>('redo'), save: find<HTMLButtonElement>('save') };
const opener = find<HTMLInputElement>('open');
const readers = [...document.querySelectorAll<FanjianReaderElement>('fanjian-reader')];
// The editor decides what is corrected: the views correct nothing by themselves.
for (const reader of readers) reader.edits = [];
let history: History;   // before run()
let work: Work | null = null;
let seen: State | undefined;   // what `work` is of
let due: ReturnType<typeof setTimeout> | undefined;
let carried: { rows: readonly Row[]; roles: State['roles'] } | null = null;   // roles from before the text was changed

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
  const [core, kept, pictures] = await Promise.all([ToolsCore.load(parts[0]), History.open((why) => { find('unsaved').textContent = why; }),
    Pictures.open((why) => { find('unsaved').textContent = why; })]);
  history = kept;
  run(core, new Checks(core, { wasm: parts[0], words: parts[1], readings: parts[2] }), pictures);
}

function run(core: ToolsCore, checks: Checks, pictures: Pictures): void {
  const callbacks: EditorCallbacks = {
    turn(keys) {
      const turned = new Set(history.now.turned);
      for (const key of keys) if (!turned.delete(key)) turned.add(key);
      history.change({ turned: [...turned] });
      show();
    },
    role(block, role) {
      carried = null;
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

  // A line, which may be cut.
  const tell = (text: string) => { status.textContent = status.title = text; };
  let turn = 0;
  const show = async () => {
    clearTimeout(due);
    const own = ++turn;
    let state = history.now;
    if (source.value !== state.text) source.value = state.text;
    kind.value = state.kind ?? '';
    buttons.undo.disabled = !history.canUndo;
    buttons.redo.disabled = !history.canRedo;
    trouble.textContent = '';
    try {
      tell(state.text.trim() ? '檢查中…' : '');
      const diagnostics = state.text.trim() ? await checks.diagnostics(state.text) : [];
      if (own !== turn || !diagnostics) return;
      await pictures.load(addressesIn(state.text));
      if (own !== turn) return;
      work = state.text.trim() ? workOn(core, diagnostics, state, pictures) : null;
      // The blocks that are the same keep the roles that the editor gave them.
      const roles = work && carried && !Object.keys(state.roles).length ? rolesCarried(carried.roles, carried.rows, work.rows) : {};
      carried = null;
      if (Object.keys(roles).length) {
        history.amend({ roles });
        state = history.now;
        work = workOn(core, diagnostics, state, pictures);
      }
    } catch (cause) {
      if (own !== turn) return;
      work = null;
      trouble.textContent = `這篇文字無法處理（${cause instanceof CoreError ? cause.code : String(cause)}），原文沒有改動。`;
    }
    seen = state;
    source.lang = sheet.lang = work?.lang ?? 'zh-Hant';
    buttons.save.disabled = !work;
    document.body.classList.toggle('empty', !work);
    for (const reader of readers) reader.article = work ? work.article : null;
    fillFindings(findings, work ?? { findings: [] } as unknown as Work, callbacks);
    fillSheet(sheet, work ?? { rows: [] } as unknown as Work, callbacks);
    tellMissing();
    const open = work?.findings.filter(({ fix, on }) => fix === null && !on).length ?? 0;
    tell(work ? `找到 ${work.findings.length} 處${open ? `，其中 ${open} 處無法復原` : ''}` : '');
  };
  const soon = () => {
    ++turn;
    clearTimeout(due);
    due = setTimeout(show, 300);
  };

  const say = (all: readonly string[]) => notes.replaceChildren(...[...all.slice(0, 5), ...(all.length > 5 ? [`還有 ${all.length - 5} 則。`] : [])].map((text) => {
    const row = document.createElement('li');
    row.textContent = text;
    return row;
  }));
  const tellMissing = () => {
    const names = [...new Set(work?.missing ?? [])];
    const size = addressesIn(work ? history.now.text : '').reduce((sum, name) => sum + (pictures.get(name)?.data.length ?? 0) * 0.75, 0);
    find('missing').textContent = [names.length ? `${names.length} 張圖片不在這裡，存出的網頁不會有：${names.slice(0, 4).map((name) => name.slice(0, 60)).join('、')}${names.length > 4 ? '…' : ''}。把檔案拖進來就會補上。` : '',
      size > mostOfAll ? `圖片合計超過 ${mostOfAll >> 20} MB，網頁會很慢。` : ''].join('');
  };
  const laid = ({ text, kind: is, notes: said }: Imported) => {
    carried = null;
    history.change({ ...nothing, text, kind: is });
    say(said);
    return show();
  };
  let feed: Source | undefined;
  const take = async (given: Source) => {
    feed = given.titles.length > 1 ? given : undefined;
    several.replaceChildren(...given.titles.map((title, at) => new Option(`${at + 1}．${title}`, String(at))));
    several.parentElement!.hidden = !feed;
    await laid(await given.story(0));
  };
  several.addEventListener('change', () => void feed?.story(several.selectedIndex).then(laid));

  const insert = (name: string, called: string) => {
    const at = history.now;
    const lost = (work?.missing ?? []).find((address) => !/^https?:/i.test(address) && (decodeURI(address).split('/').pop() ?? '') === called);
    const rows = work?.rows ?? [];
    const change = lost ? withAddress(at.text, lost, name) : pictureAt(at.text, source.selectionEnd, name, at.kind === 'markdown');
    carried = { rows, roles: at.roles };
    history.change({ text: change.text, roles: {} });
    source.value = change.text;
    source.setSelectionRange(change.caret, change.caret);
  };
  const taken = async (files: readonly File[]) => {
    const said: string[] = [];
    trouble.textContent = '';
    let story: File | undefined;
    for (const file of files) {
      const isPicture = file.type.startsWith('image/') || /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(file.name);
      if (!isPicture) {
        if (story) said.push(`「${file.name}」沒有打開：一次一篇。`);
        else story = file;
        continue;
      }
      try {
        insert(await pictures.add(file, file.name), file.name);
      } catch (cause) {
        said.push(cause instanceof PictureError ? cause.message : `「${file.name}」收不下來（${String(cause)}）。`);
      }
    }
    if (!story) {
      say(said);
      return show();
    }
    try {
      await take(await sourceOfFile(core, pictures, story));
      if (said.length) say([...said, ...[...notes.children].map(({ textContent }) => textContent ?? '')]);
    } catch (cause) {
      say(said);
      trouble.textContent = cause instanceof ImportError ? cause.message : `「${story.name}」讀不出來（${cause instanceof CoreError ? cause.code : String(cause)}），原文沒有改動。`;
    }
    return undefined;
  };

  source.addEventListener('input', () => {
    // Roles are those of blocks that may be others now: show() finds them again.
    if (Object.keys(history.now.roles).length && work) carried = { rows: work.rows, roles: history.now.roles };
    history.change({ text: source.value, roles: {} }, true);
    say([]);
    soon();
  });
  source.addEventListener('paste', (event) => {
    const { clipboardData: data } = event;
    if (!data) return;
    if (data.files.length) {
      event.preventDefault();
      void taken([...data.files]);
      return;
    }
    // Within a text, it is text.
    const whole = source.selectionStart === 0 && source.selectionEnd === source.value.length;
    const [text, html] = [data.getData('text/plain'), data.getData('text/html')];
    if (!whole || !text.trim()) return;
    event.preventDefault();
    void sourceOfPaste(pictures, text, html).then((found) => (found ? take(found) : laid({ text, kind: undefined, notes: [] })), (cause: unknown) => {
      void laid({ text, kind: undefined, notes: [] }).then(() => { trouble.textContent = cause instanceof ImportError ? cause.message : String(cause); });
    });
  });
  kind.addEventListener('change', () => {
    history.change({ kind: kind.value === 'markdown' ? 'markdown' : undefined, roles: {} });
    void show();
  });
  const words = new Words(core, find<HTMLDialogElement>('words'), (text) => {
    for (const reader of readers) reader.glossary = text || null;
  });
  find('lexis').addEventListener('click', () => words.open());
  buttons.undo.addEventListener('click', () => (history.undo(), show()));
  buttons.redo.addEventListener('click', () => (history.redo(), show()));
  buttons.save.addEventListener('click', () => void save());
  find('sample').addEventListener('click', () => {
    void laid({ text: sample, kind: undefined, notes: [] });
    source.focus();
  });
  find('choose').addEventListener('click', () => opener.click());
  opener.addEventListener('change', () => void taken([...opener.files ?? []]).then(() => { opener.value = ''; }));
  addEventListener('keydown', (event) => {
    // What is typed into the sheet of words is undone there, by the browser.
    if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector('dialog[open]')) return;
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
    const files = [...event.dataTransfer?.files ?? []];
    if (!files.length) return;
    event.preventDefault();
    void taken(files);
  });
  // A block that is clicked in a view is shown among the parts, where its role can be set.
  for (const reader of readers) {
    reader.addEventListener('click', (event) => {
      const article = reader.shadowRoot?.querySelector('article');
      const block = (event.composedPath() as Element[]).find((each) => article?.contains(each) && /^(P|H1|H2|LI|FIGURE|BLOCKQUOTE)$/.test(each.tagName));
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
    const page = work && finished(core, work, reader, words.text, words.handle);
    if (!page) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
    link.download = `${(readers[0]?.shadowRoot?.querySelector('h1')?.textContent ?? '').trim().replace(/[\\/:*?"<>|\s]+/g, ' ').slice(0, 40) || 'story'}.html`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    tell(`已存成 ${link.download}`);
  };

  document.body.classList.remove('waiting');
  source.disabled = false;
  show();
}
