// What WordPress keeps in the text of a story and makes HTML of when it is shown: shortcodes, and paragraphs by blank lines.

const block = /^\s*<(?:\/?(?:p|div|h[1-6]|ul|ol|li|dl|table|figure|figcaption|blockquote|pre|section|article|hr|form|details)[\s>/]|!--)/i;
const attributeIn = (text: string, name: string) => new RegExp(`${name}\\s*=\\s*["']([^"']*)`).exec(text)?.[1];

/** `pictures`: addresses by their numbers, which galleries name. */
export function htmlOfWordPress(text: string, pictures: ReadonlyMap<string, string>): string {
  const shown = text
    .replace(/\[caption([^\]]*)\]([^]*?)\[\/caption\]/g, (_, given: string, inside: string) => {
      const [, picture = '', said = ''] = /^([^]*<img[^>]*>(?:\s*<\/a>)?)([^]*)$/.exec(inside) ?? ['', '', inside];
      return `<figure>${picture}<figcaption>${said.trim() || attributeIn(given, 'caption') || ''}</figcaption></figure>`;
    })
    // A gallery of pictures that are elsewhere stays as it is written.
    .replace(/\[gallery([^\]]*)\]/g, (whole, given: string) => (attributeIn(given, 'ids') ?? '').split(',').map((id) => pictures.get(id.trim()))
      .filter(Boolean).map((url) => `<figure><img src="${url!.replace(/"/g, '%22')}"></figure>`).join('\n') || whole)
    .replace(/\[embed[^\]]*\]\s*(https?:\/\/[^\s[<"]+)\s*\[\/embed\]/g, '<p><a href="$1">$1</a></p>')
    // Of programs that lay out pages: what they enclose stays.
    .replace(/\[\/?(?:vc|et_pb|fusion|av|mk|cs|su)_[\w-]+[^\]]*\]/g, '\n');
  return shown.split(/\n[ \t\r]*\n/).map((part) => (!part.trim() || block.test(part) ? part : `<p>${part.trim().replace(/\r?\n/g, '<br>')}</p>`)).join('\n\n');
}
