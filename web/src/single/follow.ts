// What a single page says about its story, outside of the reader: its title, metadata and JSON-LD. They follow the
// script that is shown, as the story does.
import { engine } from '../core/engine.js';
import { openWords } from '../core/own-words.js';
import { tagOf } from '../core/variety.js';
import { choicesOf } from '../settings/settings.js';
import type { FanjianReaderElement } from '../reader/element.js';

interface Place { text: string; put: (text: string) => void }

// Members of JSON-LD that are no text (core/render/record.cpp knows the same).
const leftAlone = /^(?:@.*|id|identifier|url|inLanguage|mainEntityOfPage)$/;
const locales: Record<string, string> = { 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW', 'zh-Hant-TW': 'zh_TW', 'zh-Hant-HK': 'zh_HK' };

function textsIn(json: Record<string, unknown>): Place[] {
  const found: Place[] = [];
  const all: object[] = [json];
  for (const object of all) {
    for (const [key, value] of Object.entries(object)) {
      if (leftAlone.test(key)) continue;
      if (typeof value === 'string') found.push({ text: value, put: (text) => { (object as Record<string, unknown>)[key] = text; } });
      else if (value && typeof value === 'object') all.push(value);
    }
  }
  return found;
}

/** From now on. Nothing happens in a page that has no JSON-LD. */
export function follow(reader: FanjianReaderElement): void {
  const linked = document.querySelector('script[type="application/ld+json"]');
  const root = document.documentElement;
  const from = tagOf(root.lang);
  if (!linked || !from) return;
  let json: Record<string, unknown>;
  try {
    json = JSON.parse(linked.textContent!) as Record<string, unknown>;
  } catch {
    return;
  }
  const metas = document.querySelectorAll<HTMLMetaElement>('meta:is([name=description], [name=author], [property^="og:"], [property="article:section"])');
  const locale = [...metas].find((meta) => meta.getAttribute('property') === 'og:locale');
  const places = [
    { text: document.title, put: (text: string) => { document.title = text; } },
    ...[...metas].filter((meta) => !/^og:(?!title|desc|site|image:alt)/.test(meta.getAttribute('property') ?? ''))
      .map((meta) => ({ text: meta.content, put: (text: string) => { meta.content = text; } })),
    ...textsIn(json),
  ];
  const all = places.map(({ text }) => text).join('\n').split('\n');

  const show = async () => {
    const { shown } = reader;
    if (!shown || shown.lang === root.lang) return;
    const { lang } = shown;
    let said = all;
    const to = tagOf(lang);
    if (to && to !== from) {
      const core = await engine();
      const words = reader.querySelector('script[data-fanjian=glossary]');
      const glossary = words ? openWords(core, [{ name: '', text: String(JSON.parse(words.textContent!)) }], () => {}) : 0;
      // Line by line: each is a text of its own.
      said = core.convertMapped(all.join('\n'), { from, to, regionalWords: choicesOf(shown).regionalWords, mixed: true, glossary }).text.split('\n');
      if (glossary) core.closeGlossary(glossary);
    }
    if (said.length !== all.length || reader.shown?.lang !== lang) return;
    let at = 0;
    for (const { text, put } of places) {
      const lines = text.split('\n').length;
      put(said.slice(at, at += lines).join('\n'));
    }
    json.inLanguage = lang;
    linked.textContent = JSON.stringify(json).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
    if (locale) locale.content = locales[to ?? from]!;
    root.lang = lang;
  };
  // A core that fails is the reader's to tell.
  for (const type of ['fanjian-ready', 'fanjian-change']) reader.addEventListener(type, () => { show().catch(() => {}); });
}
