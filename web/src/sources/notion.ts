// What Notion writes into Markdown beside Markdown: a page's properties under its title, and callouts.

const names: Record<string, string> = {
  author: 'author', by: 'author', '\u4f5c\u8005': 'author', '\u64b0\u6587': 'author', '\u8a18\u8005': 'author', '\u8bb0\u8005': 'author',
  date: 'date', created: 'date', 'created time': 'date', published: 'date', 'publish date': 'date', '\u65e5\u671f': 'date', '\u767c\u5e03\u65e5\u671f': 'date',
  '\u767c\u4f48\u65e5\u671f': 'date', '\u53d1\u5e03\u65e5\u671f': 'date', '\u5efa\u7acb\u6642\u9593': 'date', '\u521b\u5efa\u65f6\u95f4': 'date',
  updated: 'updated', 'last edited time': 'updated', '\u6700\u5f8c\u7de8\u8f2f\u6642\u9593': 'updated', '\u4e0a\u6b21\u7f16\u8f91\u65f6\u95f4': 'updated',
  category: 'category', section: 'category', '\u5206\u985e': 'category', '\u5206\u7c7b': 'category', url: 'url', link: 'url', '\u7db2\u5740': 'url', '\u7f51\u5740': 'url',
};

const under = /^(\s*# [^\n]*\n\s*\n)((?:[^\s:\uff1a\n#>|*-][^:\uff1a\n]{0,30}[:\uff1a][^\n]*\n)+)(?=\s*\n|$)/;

/** `left`: names of properties that no story has. The text as it came where what stands there is no table of properties. */
export function propertiesIn(text: string): { body: string; properties: Record<string, string>; left: string[] } {
  const body = text.replace(/^<\/?aside>[ \t]*\r?$/gm, '');
  const source = body.replace(/\r\n/g, '\n');
  const [whole, title, lines] = under.exec(source.slice(0, 10_000)) ?? [];
  const pairs = (lines ?? '').trim().split('\n').map((line) => /^([^:\uff1a]*)[:\uff1a]\s*(.*)$/.exec(line)!).filter(Boolean)
    .map(([, name, value]) => [name!.trim(), value!.trim()] as const);
  const known = pairs.map(([name]) => names[name.toLowerCase()]);
  // A line of speech, too, has a colon in it.
  if (!whole || pairs.length < 2 || !known.some(Boolean)) return { body, properties: {}, left: [] };
  const properties: Record<string, string> = {};
  pairs.forEach(([, value], at) => { if (known[at] && value) properties[known[at]] ??= value; });
  return { body: title + source.slice(whole.length), properties, left: pairs.filter((_, at) => !known[at]).map(([name]) => name) };
}
