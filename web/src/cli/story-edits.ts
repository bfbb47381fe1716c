// Corrections of a story as JSON: what `check` finds in its words, as edits of the JSON's own text.
import { type Checker, editsOf } from '../core/check.js';
import type { TextEdit } from '../core/text-edit.js';

interface Words {
  /** Of a block or a headline each, with an empty line between them. */
  text: string;
  /** Of each unit of it: where it begins and ends in the JSON, and in which of its strings; -1 for an empty line. */
  begins: number[];
  ends: number[];
  strings: number[];
}

const named = new Set(['text', 'headline', 'alternativeHeadline', 'caption', 'credit', 'alt', 'articleBody', 'rows']);
// The runs in these make one text.
const joined = new Set(['runs', 'caption', 'credit', 'rows']);

interface Open { isArray: boolean; name: string; key: string }

/** Of valid JSON. */
export function wordsIn(json: string): Words {
  const words: Words = { text: '', begins: [], ends: [], strings: [] };
  const open: Open[] = [];
  const parts: string[] = [];
  let key = '', isKey = false, count = 0;
  let last: Open | undefined;   // whose runs are being joined
  const put = (unit: string, begin: number, end: number, string: number) => {
    parts.push(unit);
    words.begins.push(begin);
    words.ends.push(end);
    words.strings.push(string);
  };
  const take = (begin: number, end: number) => {
    const top = open[open.length - 1];
    const name = top?.isArray ? top.name : key;
    if (!named.has(name)) return;
    const group = top && !top.isArray && name === 'text' ? open[open.length - 2] : undefined;
    const isRun = group?.isArray && joined.has(group.name);
    if (count++ && !(isRun && group === last)) for (let breaks = 0; breaks < 2; ++breaks) put('\n', -1, -1, -1);
    last = isRun ? group : undefined;
    for (let at = begin; at < end;) {
      const size = json[at] !== '\\' ? 1 : json[at + 1] === 'u' ? 6 : 2;
      put(size === 1 ? json[at]! : JSON.parse(`"${json.slice(at, at + size)}"`) as string, at, at + size, count);
      at += size;
    }
  };
  const next = /[{}[\],"]/g;
  const rest = /[^"\\]*(?:\\.[^"\\]*)*"/gy;
  for (let found; (found = next.exec(json));) {
    const at = found.index;
    const top = open[open.length - 1];
    switch (found[0]) {
      case '{': case '[': {
        const isArray = found[0] === '[';
        // A list in a list, or of objects, goes by the name of the outer one.
        open.push({ isArray, name: top?.isArray ? top.name : key, key });
        isKey = !isArray;
        break;
      }
      case '}': case ']':
        key = open.pop()?.key ?? '';
        isKey = false;
        break;
      case ',': isKey = top !== undefined && !top.isArray; break;
      default: {
        rest.lastIndex = at + 1;
        if (!rest.exec(json)) return words;
        const end = rest.lastIndex - 1;
        next.lastIndex = end + 1;
        if (isKey) key = JSON.parse(json.slice(at, end + 1)) as string;
        else take(at + 1, end);
        isKey = false;
      }
    }
  }
  words.text = parts.join('');
  return words;
}

/** Fixes that lie in one string of the JSON. */
export function editsOfStory(checker: Checker, json: string): TextEdit[] {
  const { text, begins, ends, strings } = wordsIn(json);
  return text ? editsOf(checker.diagnostics(text)).filter(({ start, end }) => end > start && strings[start]! > 0 && strings[start] === strings[end - 1])
    .map(({ start, end, text: instead }) => ({ start: begins[start]!, end: ends[end - 1]!, text: JSON.stringify(instead).slice(1, -1) })) : [];
}
