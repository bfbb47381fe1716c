// The desk's own words: a sheet at the side, kept in the browser, for all stories. Lines that cannot be used are told
// by their number, and the others count.
import type { ToolsCore } from '../core/tools-core.js';
import { openWords } from '../core/own-words.js';

const key = 'fanjian-studio-words';

export class Words {
  readonly #core: ToolsCore;
  readonly #sheet: HTMLDialogElement;
  readonly #list: HTMLTextAreaElement;
  readonly #faults: HTMLElement;
  readonly #changed: (text: string) => void;
  #handle = 0;
  #due: ReturnType<typeof setTimeout> | undefined;

  /** `changed`: the words are others. */
  constructor(core: ToolsCore, sheet: HTMLDialogElement, changed: (text: string) => void) {
    this.#core = core;
    this.#sheet = sheet;
    this.#changed = changed;
    this.#list = sheet.querySelector('textarea')!;
    this.#faults = sheet.querySelector('ul')!;
    try {
      this.#list.value = localStorage.getItem(key) ?? '';
    } catch { /* told when there is something to keep */ }
    this.#list.addEventListener('input', () => {
      clearTimeout(this.#due);
      this.#due = setTimeout(() => this.#take(true), 300);
    });
    sheet.addEventListener('close', () => {
      if (this.#due !== undefined) this.#take(true);
    });
    // What is pressed beside the sheet closes it.
    sheet.addEventListener('click', (event) => {
      if (event.target === sheet) sheet.close();
    });
    sheet.querySelector('button')!.addEventListener('click', () => sheet.close());
    addEventListener('storage', (event) => {
      if (event.key !== key || event.newValue === null) return;
      this.#list.value = event.newValue;
      this.#take(false);
    });
    this.#take(false);
  }

  open(): void {
    this.#sheet.showModal();
    this.#list.focus();
  }

  get text(): string { return this.#list.value; }
  /** Of the core: for Choices.glossary. */
  get handle(): number { return this.#handle; }

  #take(keep: boolean): void {
    clearTimeout(this.#due);
    this.#due = undefined;
    const said: string[] = [];
    if (this.#handle) this.#core.closeGlossary(this.#handle);
    this.#handle = openWords(this.#core, [{ name: '', text: this.text }], (message) => said.push(message.replace(/^:(\d+): /, '第 $1 行：')));
    if (keep) {
      try {
        localStorage.setItem(key, this.text);
      } catch {
        said.unshift('瀏覽器沒有存下這些詞。');
      }
    }
    this.#faults.replaceChildren(...said.map((text) => {
      const row = this.#faults.ownerDocument.createElement('li');
      row.textContent = text;
      return row;
    }));
    this.#changed(this.text);
  }
}
