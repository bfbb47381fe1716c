// A story in, an <article> out.
import type { Command } from './command.js';
import { load, whole, write } from './input.js';
import { tag_of } from './varieties.js';

export const html: Command = {
  name: 'html',
  summary: 'a story in, an <article> out, in whichever script',
  usage: `[--to TAG] [options] [file]
  --to TAG    zh-Hans, zh-Hant, zh-Hant-TW, zh-Hant-HK; if not given, as the story is written
  --wording   regional words too
  --rare      allow characters that many fonts do not have
  --json-ld   what search engines read, in a <script> before the article
The story is text, or JSON if it begins with {.`,
  options: {
    to: { type: 'string' },
    wording: { type: 'boolean' },
    rare: { type: 'boolean' },
    'json-ld': { type: 'boolean' },
  },
  files: 1,

  async run({ to, wording, rare, 'json-ld': json_ld }, [file]) {
    const choices = {
      to: typeof to === 'string' ? tag_of(to) : 'source' as const,
      wording: !!wording, rare: !!rare,
    };
    const story = (await load()).open(await whole(file));
    if (json_ld) await write(`<script type="application/ld+json">${story.jsonLd()}</script>\n`);
    await write(story.html(choices));
    return 0;
  },
};
