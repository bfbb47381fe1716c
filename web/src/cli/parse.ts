// A story in, its Article as JSON out.
import type { Command } from './command.js';
import { load, whole, write } from './input.js';

export const parse: Command = {
  name: 'parse',
  summary: 'a story in, its parts as JSON out (schema.org NewsArticle, with spans)',
  usage: `[--indent] [file]
  --indent   in lines, for eyes
The story is text, or JSON if it begins with {.`,
  options: { indent: { type: 'boolean' } },
  files: 1,

  async run({ indent }, [file]) {
    const core = await load();
    const article = core.open(await whole(file)).article();
    await write(`${JSON.stringify(article, null, indent ? 2 : 0)}\n`);
    return 0;
  },
};
