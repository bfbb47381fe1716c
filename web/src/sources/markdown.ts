// Markdown as HTML, by markdown-it.
import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';

/** Of text in HTML. */
export const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

// **\u554f\uff1a**\u7b54: between Chinese characters and marks, too, stars begin and end what is strong.
const markdown = new MarkdownIt({ html: true }).use(cjkFriendly);
const han = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F]/;
// A line break in the source is no space between Chinese characters.
markdown.renderer.rules.softbreak = (tokens, at) =>
  (han.test(tokens[at - 1]?.content.at(-1) ?? '') && han.test(tokens[at + 1]?.content[0] ?? '') ? '' : '\n');
// - [x] of a list of tasks.
markdown.core.ruler.push('tasks', ({ tokens }) => {
  tokens.forEach(({ type, children }, at) => {
    const first = children?.[0];
    if (type !== 'inline' || first?.type !== 'text' || tokens[at - 2]?.type !== 'list_item_open') return;
    first.content = first.content.replace(/^\[([ x])\]\s+/i, (_, sign: string) => (sign === ' ' ? '\u2610 ' : '\u2611 '));
  });
});
// A picture's title is its caption.
const image = markdown.renderer.rules.image!;
markdown.renderer.rules.image = (tokens, at, ...more) => {
  const title = tokens[at]!.attrGet('title');
  const html = image(tokens, at, ...more);
  return title ? `<figure>${html}<figcaption>${escaped(title)}</figcaption></figure>` : html;
};

export const htmlOfMarkdown = (text: string) => markdown.render(text);
