// Readings over the text: every character that has one stands in a <ruby> of its own. The page's own text
// nodes are taken out meanwhile and keep the whole of their text; what is seen instead is told by over().
// A change of script puts new characters and readings into what is there, wherever it is cut alike.
import { keepingSelection } from './preserve-selection.js';
import { documentOf } from '../core/dom.js';
import type { ArticleView } from './article-view.js';

// A reading for every code point; null: none.
export type Say = (text: string) => (string | null)[];

// A character with its reading, or what stands between such characters.
interface Part { text: string; said: string | null }

// WebKit, the one engine that hangs punctuation, leaves an <rt> in its line whatever its style says.
const fixesRt = () => typeof CSS === 'object' && CSS.supports('hanging-punctuation', 'first');

// Firefox breaks no line between two of them.
const needsBreaks = () => typeof CSS === 'object' && CSS.supports('-moz-appearance', 'none');

interface Box { element: HTMLElement; nodes: Text[]; readings: (HTMLElement | null)[] }

export class RubyAnnotation {
  readonly #page: ArticleView;
  readonly #boxes = new Map<Text, Box>();            // by the node that they stand for
  readonly #beside = new Map<Text, HTMLElement>();  // of a character that has a gloss: within its <ruby>

  constructor(page: ArticleView) {
    this.#page = page;
    page.annotation = this;
  }

  // The nodes that are seen in the place of one of the page's own.
  over(node: Text): readonly Text[] {
    return this.#boxes.get(node)?.nodes ?? [node];
  }

  show(say: Say, lang: string): void {
    const put = keepingSelection(this.#page.article);
    for (const own of this.#page.flows()) {
      const nodes = own.filter((node) => !/^(RT|RP|A)$/.test(this.#parent(node).tagName));
      const said = say(nodes.map(({ data }) => data).join(''));
      let at = 0;
      for (const node of nodes) {
        const characters = [...node.data];
        const parts = partsOf(characters, said.slice(at, at += characters.length));
        if (this.#parent(node).tagName === 'RUBY') this.#putBeside(node, parts, lang);
        else this.#putOver(node, parts, lang, put);
      }
    }
  }

  // Gives the page its own nodes back.
  clear(): void {
    for (const [node, { element }] of this.#boxes) element.replaceWith(node);
    for (const reading of this.#beside.values()) reading.remove();
    this.#boxes.clear();
    this.#beside.clear();
    this.#page.annotation = null;
    this.#page.flows();
  }

  #parent(node: Text): HTMLElement {
    return (this.#boxes.get(node)?.element ?? node).parentElement!;
  }

  #reading(said: string | null, lang: string): HTMLElement {
    const reading = documentOf(this.#page.article).createElement(fixesRt() ? 'span' : 'rt');
    reading.className = 'said';
    reading.setAttribute('part', 'said');
    this.#say(reading, said, lang);
    return reading;
  }

  // A Zhuyin's tone stands beside its letters, the light one over them.
  #say(reading: HTMLElement, said: string | null, lang: string): void {
    reading.lang = lang;
    if (reading.textContent === said) return;
    const [, light = '', letters = '', tone = ''] = /^(\u02D9?)([\u3105-\u312F]+)([\u02CA\u02C7\u02CB]?)$/.exec(said ?? '') ?? [];
    if (!light && !tone) {
      reading.textContent = said;
      return;
    }
    const mark = documentOf(reading).createElement('i');
    mark.className = light ? 'light' : 'tone';
    mark.textContent = light || tone;
    reading.replaceChildren(...light ? [mark, letters] : [letters, mark]);
  }

  #putBeside(node: Text, parts: readonly Part[], lang: string): void {
    const said = parts.map((part) => part.said ?? '').join(' ').trim();
    this.#beside.get(node)?.remove();
    this.#beside.delete(node);
    if (!said) return;
    const reading = this.#reading(said, lang);
    this.#beside.set(node, reading);
    node.after(reading);
  }

  #putOver(node: Text, parts: readonly Part[], lang: string, put: (node: Text, text: string) => void): void {
    const box = this.#boxes.get(node);
    if (box && box.nodes.length === parts.length && parts.every(({ said }, i) => (said === null) === (box.readings[i] === null))) {
      parts.forEach(({ text, said }, i) => {
        put(box.nodes[i]!, text);
        const reading = box.readings[i];
        if (!reading) return;
        this.#say(reading, said, lang);
      });
      return;
    }
    if (box) {
      box.element.replaceWith(node);
      this.#boxes.delete(node);
    }
    if (parts.every(({ said }) => said === null)) return;
    const document = documentOf(node);
    const element = document.createElement('span');
    const made: Box = { element, nodes: [], readings: [] };
    for (const { text, said } of parts) {
      const shown = document.createTextNode(text);
      const reading = said === null ? null : this.#reading(said, lang);
      made.nodes.push(shown);
      made.readings.push(reading);
      if (!reading) {
        element.append(shown);
        continue;
      }
      if (made.readings.length > 1 && made.readings[made.readings.length - 2] && needsBreaks()) element.append(document.createElement('wbr'));
      const ruby = document.createElement('ruby');
      ruby.append(shown, reading);
      element.append(ruby);
    }
    node.replaceWith(element);
    this.#boxes.set(node, made);
  }
}

function partsOf(characters: readonly string[], said: readonly (string | null)[]): Part[] {
  const parts: Part[] = [];
  characters.forEach((text, at) => {
    const reading = said[at] ?? null;
    const last = parts[parts.length - 1];
    // A mark or a variation selector stays with what it stands upon.
    if (reading === null && last && (last.said === null || /^[\p{M}\u200D]/u.test(text))) last.text += text;
    else parts.push({ text, said: reading });
  });
  return parts;
}
