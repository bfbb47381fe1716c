// fanjian-word.mjs: a Word document as HTML, by mammoth. Pictures are in it as data: addresses.
import mammoth from 'mammoth';

const titles = ['Title', '\u6a19\u984c', '\u6807\u9898'];
const styleMap = [...titles.map((name) => `p[style-name='${name}'] => h1:fresh`), "p[style-name='Quote'] => blockquote:fresh", "p[style-name='Caption'] => figcaption:fresh"];

export async function htmlOfWord(bytes: Uint8Array): Promise<{ html: string; warnings: string[] }> {
  // Node's mammoth takes the first, a browser's the second.
  const given = { buffer: bytes, arrayBuffer: bytes.slice().buffer } as unknown as { arrayBuffer: ArrayBuffer };
  const { value, messages } = await mammoth.convertToHtml(given, { styleMap, ignoreEmptyParagraphs: true });
  // A style without a rule gives its text.
  const warnings = new Set(messages.map(({ message }) => message).filter((message) => !/^Unrecognised (?:paragraph|run|table) style/.test(message)));
  return { html: value, warnings: [...warnings] };
}
