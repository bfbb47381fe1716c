// A story as one HTML file that needs nothing else.
//
// The article stands in the page as HTML, readable without scripts; beside it, as JSON, the text that it
// was made of, which the reader opens, and what is mended of it. The reader is the packed one, as
// dist/fanjian-reader.single.html has it.
import type { Choices, Core, Story } from '../core.js';
import { mended, type Mend } from '../repair/mend.js';
import template from '../story.html';

/** Where the page will stand, a picture for those who share it, and who publishes it. */
export interface Public { url?: unknown; image?: unknown; site?: unknown }

export interface Given {
  /** The story: text, or JSON if it begins with `{`. */
  text: string;
  mends?: readonly Mend[];
  choices: Choices;
  /** The two script elements that bring the reader. */
  reader: string;
  about?: Public;
}

/** null where there is no text in the story. Throws the core's CoreError where it cannot be opened. */
export function page_of(core: Core, { text, mends = [], choices, reader, about = {} }: Given): string | null {
  const story = core.open(mends.length ? mended(text, mends) : text);
  try {
    if (!story.structure.blocks.length) return null;
    const html = story.html({ punctuation: true, quotes: true, ...choices });
    const data = (value: unknown, what = '') => `<script type="application/json"${what}>${in_script(JSON.stringify(value))}</script>`;
    return filled({
      lang: escaped(/<article [^>]*lang="([^"]*)"/.exec(html)?.[1] ?? 'zh'),
      head: head_of(story, about).join('\n'),
      source: data(text) + (mends.length ? `\n${data(mends, ' data-fanjian="mends"')}` : ''),
      article: html,
      script: reader,
    });
  } finally {
    story.close();
  }
}

interface Said {
  headline?: string;
  publisher?: { name?: string };
  author?: { name: string }[];
  dateCreated?: { iso?: string };
  articleBody?: { role: string; runs: { text: string }[] }[];
}

const locales: Record<string, string> = { 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW', 'zh-Hant-TW': 'zh_TW', 'zh-Hant-HK': 'zh_HK' };

function head_of(story: Story, { url, image, site }: Public): string[] {
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
