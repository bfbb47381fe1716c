// fanjian-render.mjs: a story as the element shows it, in a declarative shadow root, from Node. The element takes it over:
// what is shown stays in its place until the same is there.
import { internals } from 'fanjian:define';
import { documentFor } from 'fanjian:html';
import type { Core } from '../core/core.js';
import type { RenderOptions } from './render-options.js';

const { ArticleView, ReaderView, choicesOf, listOf, open, openWords, settle } = internals;

// What the DOM of Node's side lacks.
function completed(document: Document): Document {
  const text = Object.getPrototypeOf(document.createTextNode('')) as Partial<Text>;
  text.splitText ??= function splitText(this: Text, offset: number) {
    const rest = document.createTextNode(this.data.slice(offset));
    this.data = this.data.slice(0, offset);
    this.after(rest);
    return rest;
  };
  return document;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

function attributesOf(given: Readonly<Record<string, string | boolean>>): string {
  return Object.entries(given).map(([name, value]) => {
    if (!/^[a-z][\w-]*$/i.test(name) || /^on/i.test(name)) throw new TypeError(`attributes: ${name} is no name of an attribute`);
    return value === false ? '' : value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`;
  }).join('');
}

/** The element with the story in it, as HTML. */
export function render(core: Core, article: string | object, options: RenderOptions = {}): string {
  const { attributes = {}, glossary, houseStyle, nonce, ...view } = options;
  const text = typeof article === 'string' ? article : JSON.stringify(article);
  const { story, structure } = open(core, text);
  let words = 0;
  try {
    words = openWords(core, [...glossary ? [{ name: 'glossary', text: listOf(glossary) }] : [],
      ...houseStyle ? [{ name: 'house-style', text: `house\t${houseStyle}` }] : []], (message) => { throw new TypeError(message); });
    const shown = settle(view, structure);
    const document = completed(documentFor('<!doctype html><html><head></head><body></body></html>'));
    const host = document.createElement('fanjian-reader');
    const frame = new ReaderView(host, { source: () => null, corrected: () => null, words: () => [], unmarked: () => null, sentences: () => [],
      explain: () => null }, () => {}, () => {});
    frame.mayCorrect = Boolean(story.correct());
    frame.put(new ArticleView(document, structure, story.texts({ ...choicesOf(shown), glossary: words }), (line) => core.words(line)));
    frame.show(shown, structure, null, '');
    // What opens only when the element is there is left out; the style sheet comes first.
    for (const panel of host.shadowRoot!.querySelectorAll('.panel')) panel.textContent = '';
    const parts = [...host.shadowRoot!.childNodes].map(String).reverse().join('');
    const own = typeof article === 'string' ? escaped(text)
      : `<script type="application/json">${text.replace(/[<\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)}</script>`;
    return `<fanjian-reader${attributesOf({ ...houseStyle ? { 'house-style': houseStyle } : {}, ...attributes })}><template shadowrootmode="open">${
      nonce ? parts.replace('<style>', `<style nonce="${escaped(nonce)}">`) : parts}</template>${own}</fanjian-reader>`;
  } finally {
    story.close();
    if (words) core.closeGlossary(words);
  }
}
