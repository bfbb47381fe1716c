
import type { ConvertCore, Tag } from '../core/convert-core.js';
import { hasAttribute, getAttribute, setAttribute, childNodes, localName, nodeType, classList } from '../core/dom.js';

export type Locale = 'cn' | 'tw' | 'twp' | 'hk' | 'hkp' | 't';




export interface ConverterOptions { from?: Locale; to?: Locale; exact?: boolean }
export type ConvertText = (text: string) => string;

const locales: Readonly<Record<Locale, readonly [tag: Tag, words: boolean]>> = {
  cn: ['zh-Hans', false], tw: ['zh-Hant-TW', false], twp: ['zh-Hant-TW', true], hk: ['zh-Hant-HK', false],
  hkp: ['zh-Hant-HK', true], t: ['zh-Hant', false],
};

function localeOf(option: string, name: unknown): readonly [Tag, boolean] {
  if (typeof name === 'string' && Object.hasOwn(locales, name)) return locales[name as Locale];
  throw new TypeError(`${option}: there is no ${String(name)}; there are ${Object.keys(locales).join(', ')}`);
}

export function openccOf(core: ConvertCore): (options?: ConverterOptions) => ConvertText {

  function Converter({ from = 'tw', to = 'cn', exact = true }: ConverterOptions = {}): ConvertText {
    const [source, sourceWords] = localeOf('from', from);
    const [target, targetWords] = localeOf('to', to);
    if (source === target && sourceWords === targetWords) return String;
    const into = (one: Tag, other: Tag, regionalWords: boolean) => (text: string) => core.convert(text, { from: one, to: other, regionalWords, exact });

    const steps = source === 'zh-Hans' || target === 'zh-Hans' || !exact
      ? [into(source, target, sourceWords || targetWords)]
      : [...(source === 'zh-Hant' ? [] : [into(source, 'zh-Hant', sourceWords)]),
        ...(target === 'zh-Hant' ? [] : [into('zh-Hant', target, targetWords)])];
    return (text) => steps.reduce((so, step) => step(so), String(text));
  }
  return Converter;
}


export function CustomConverter(words: readonly (readonly [string, string])[] | string = []): ConvertText {
  const pairs = typeof words === 'string' ? words.split('|').filter(Boolean).map((pair) => pair.split(' ') as [string, string]) : words;
  const into = new Map<string, string>();
  for (const [from, to] of pairs) if (from) into.set(from, to ?? '');
  const lengths = new Map<string, number[]>();   // by first character, the longest first
  for (const key of into.keys()) {
    const first = String.fromCodePoint(key.codePointAt(0)!);
    lengths.set(first, [...new Set([...lengths.get(first) ?? [], key.length])].sort((a, b) => b - a));
  }
  return (given) => {
    const text = String(given);
    let out = '';
    for (let at = 0; at < text.length;) {
      const first = String.fromCodePoint(text.codePointAt(at)!);
      const length = lengths.get(first)?.find((size) => into.has(text.slice(at, at + size)));
      out += length ? into.get(text.slice(at, at + length))! : first;
      at += length ?? first.length;
    }
    return out;
  };
}

const skipped = /^(script|style)$/;
const attributes: Readonly<Record<string, (element: Element) => string | null>> = {
  meta: (element) => (/^(description|keywords)$/i.test(getAttribute(element, 'name') ?? '') ? 'content' : null),
  img: () => 'alt',
  input: (element) => (/^button$/i.test(getAttribute(element, 'type') ?? '') ? 'value' : null),
};





export function HTMLConverter(converter: ConvertText, root: Element, fromLang: string, toLang: string): { convert(): void; restore(): void } {
  const undo: (() => void)[] = [];
  const write = (element: Element, name: string, value: string) => {
    const before = getAttribute(element, name)!;
    if (before === value) return;
    setAttribute(element, name, value);
    undo.push(() => setAttribute(element, name, before));
  };
  return {
    convert() {

      const open: { node: Node; on: boolean }[] = [{ node: root, on: false }];
      for (let next; (next = open.pop());) {
        const { node, on } = next;
        if (nodeType(node) === 3) {
          const text = node as Text, before = text.data;
          const after = on ? converter(before) : before;
          if (after === before) continue;
          text.data = after;
          undo.push(() => { text.data = before; });
        } else if (nodeType(node) === 1) {
          const element = node as Element;
          if (classList(element).contains('ignore-opencc')) continue;
          const lang = hasAttribute(element, 'lang') ? getAttribute(element, 'lang') : null;
          const inside = lang === null ? on : lang === fromLang;
          if (lang !== null && inside) write(element, 'lang', toLang);
          if (skipped.test(localName(element))) continue;
          const name = attributes[localName(element)]?.(element);
          if (inside && name && hasAttribute(element, name)) write(element, name, converter(getAttribute(element, name)!));
          const children = childNodes(element);
          for (let i = children.length - 1; i >= 0; --i) open.push({ node: children[i]!, on: inside });
        }
      }
    },
    restore() {
      for (let step; (step = undo.pop());) step();
    },
  };
}
