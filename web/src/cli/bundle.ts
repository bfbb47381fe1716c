// A story in, one HTML file out that needs nothing else.
//
// The article stands in the page as HTML, readable without scripts; beside it, as JSON, the text that it
// was made of, which the reader opens. The reader is the classic build, from the file beside this one.
import { readFile } from 'node:fs/promises';
import type { Story } from '../core.js';
import template from '../story.html';
import { type Command, InputError, shared, shared_usage } from './command.js';
import { encoding_from } from './from.js';
import { load, name_of, text_of } from './input.js';
import { choices_of } from './varieties.js';

export const bundle: Command = {
  name: 'bundle',
  summary: 'a story in, one HTML file out, with the reader in it',
  usage: `[-o story.html] [options] [file]
  --to TAG        the script that the page shows before the reader's own choice; if not given, the story's
  --wording       regional words too
  --url URL       where the page will stand: its canonical address
  --image URL     a picture for those who share it
  --site NAME     who publishes it; if not given, the publisher that the story names
${shared_usage}
The story is text, or JSON if it begins with {.`,
  options: {
    ...shared,
    to: { type: 'string' },
    wording: { type: 'boolean' },
    rare: { type: 'boolean' },
    url: { type: 'string' },
    image: { type: 'string' },
    site: { type: 'string' },
  },
  files: 1,

  async run(values, [file], output) {
    const choices = choices_of(values);
    const encoding = encoding_from(values);
    const core = await load();
    const text = await text_of(core, file, encoding);
    const story = core.open(text);
    if (!story.structure.blocks.length) throw new InputError(`${name_of(file)}: there is no text in it`);
    const script = await readFile(new URL('./fanjian-reader.classic.js', import.meta.url), 'latin1');
    if (/<\/script|<!--/i.test(script)) throw new Error('fanjian-reader.classic.js would end early in a page');
    const html = story.html(choices);
    const lang = /<article [^>]*lang="([^"]*)"/.exec(html)?.[1] ?? 'zh';
    await output.write(filled({
      lang: escaped(lang),
      head: head_of(story, values).join('\n'),
      source: `<script type="application/json">${in_script(JSON.stringify(text))}</script>`,
      article: html,
      script: `<script>\n${script}</script>`,
    }));
    return 0;
  },
};

interface Said {
  headline?: string;
  publisher?: { name?: string };
  author?: { name: string }[];
  dateCreated?: { iso?: string };
  articleBody?: { role: string; runs: { text: string }[] }[];
}

const locales: Record<string, string> = { 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW', 'zh-Hant-TW': 'zh_TW', 'zh-Hant-HK': 'zh_HK' };

function head_of(story: Story, { url, image, site }: { [name: string]: unknown }): string[] {
  const said = story.article() as Said;
  const paragraphs = (said.articleBody ?? []).filter(({ role }) => role === 'lead' || role === 'paragraph')
    .map(({ runs }) => runs.map(({ text }) => text).join('').trim());
  const title = said.headline || shortened(/^[^\n\u3002\uff01\uff1f]*/u.exec(paragraphs[0] ?? '')![0], 40);
  const about = shortened(paragraphs.join(''), 110);
  const iso = said.dateCreated?.iso ?? '';
  const properties: [string, unknown][] = [
    ['og:type', 'article'], ['og:title', title], ['og:description', about], ['og:url', url], ['og:image', image],
    ['og:site_name', site ?? said.publisher?.name], ['og:locale', locales[story.structure.inLanguage]],
    ['article:published_time', iso.startsWith('-') ? '' : iso],
  ];
  return [
    `<title>${escaped(title)}</title>`,
    ...(about ? [`<meta name="description" content="${escaped(about)}">`] : []),
    ...(said.author ?? []).map(({ name }) => `<meta name="author" content="${escaped(name)}">`),
    ...(typeof url === 'string' ? [`<link rel="canonical" href="${escaped(url)}">`] : []),
    ...properties.filter(([, value]) => value)
      .map(([name, value]) => `<meta property="${name}" content="${escaped(String(value))}">`),
    `<script type="application/ld+json">${story.jsonLd()}</script>`,
  ];
}

function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}\u2026` : text;
}

const escaped = (text: string) => text.replace(/\0/g, '\ufffd')
  .replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

// JSON as it may stand in a <script>.
const in_script = (json: string) => json.replace(/[<>&\u2028\u2029]/g,
  (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

function filled(values: Record<string, string>): string {
  return template.replace(/<!--(\w+)-->/g, (mark, name: string) => values[name] ?? mark);
}
